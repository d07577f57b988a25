"""The command `report`: what it writes, says and refuses."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from exhibitplanner.cli.running import run
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import make_pavilion


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reports") / "plan.exhibit"
    with Workspace.create(path) as made:
        make_pavilion(made)
    return path


def report(plan: Path, *words: str) -> int:
    return run(["report", str(plan), *words], lambda _path: 1)


def test_letter_paper_in_korean(plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "exhibits.xlsx"
    words = ("exhibits", str(out), "--exhibition", "MSPO-2027", "--paper", "letter", "--language", "ko", "--by", "hall")
    assert report(plan, *words) == 0
    sheet = load_workbook(out).active
    assert (sheet.title, sheet.page_setup.paperSize) == ("전시품 목록", 1)
    assert str(out) in capsys.readouterr().out


def test_one_page_as_a_picture_has_the_name_itself(plan: Path, tmp_path: Path) -> None:
    assert report(plan, "exhibits", str(tmp_path / "one.svg")) == 0
    assert [one.name for one in tmp_path.iterdir()] == ["one.svg"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rooster", "a.pdf"), "“roster”? There are "),
        (("move-in", "a.pdf", "--by", "booth"), "is no grouping of this report."),
        (("exhibitors", "a.pdf", "--by", "booth"), "it can be company, hall"),
        (("exhibits", "a.docx"), ".pdf, .svg, .png, .xlsx"),
        (("exhibits", "a.pdf", "--paper", "a0"), "--paper"),
        (("deadlines", "a.pdf", "--today", "yesterday"), "--today"),
    ],
)
def test_wrong_usage(
    plan: Path,
    words: tuple[str, ...],
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EXHIBITPLANNER_LANGUAGE", "en")
    assert report(plan, *words) == 2
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
