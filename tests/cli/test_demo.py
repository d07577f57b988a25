"""The first command of the README, whole and in both languages."""

from pathlib import Path

import pytest

from exhibitplanner.cli.running import run


@pytest.mark.slow
@pytest.mark.parametrize(("language", "people"), [("en", "Participants: "), ("ko", "참가자: ")])
def test_the_demo_makes_its_files_and_says_what_is_in_them(
    language: str, people: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EXHIBITPLANNER_LANGUAGE", language)

    assert run(["demo", "--no-window"], lambda _path: 1) == 0

    said = capsys.readouterr()
    assert people in said.out
    assert not said.err
    assert {one.name for one in (tmp_path / "demo").iterdir()} == {"demo.exhibit", "plan.xlsx", "roster.pdf"}
