"""Which words open the window, which are commands, and what is said where no window can be opened."""

from pathlib import Path

import pytest

from exhibitplanner.cli.running import run
from exhibitplanner.displays import refuse_without_display
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.services import workspaces


class Opener:
    """Stands for the window: remembers what it was asked to open."""

    def __init__(self, error: UsageError | None = None) -> None:
        self.opened: list[Path | None] = []
        self.error = error

    def __call__(self, path: Path | None) -> int:
        if self.error is not None:
            raise self.error
        self.opened.append(path)
        return 0


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EXHIBITPLANNER_LANGUAGE", "en")


def test_no_word_opens_the_window() -> None:
    opener = Opener()
    assert run([], opener) == 0
    assert opener.opened == [None]


def test_a_workspace_opens_the_window(tmp_path: Path) -> None:
    workspaces.create(tmp_path / "plan.exhibit").close()
    opener = Opener()
    assert run(["plan.exhibit"], opener) == 0
    assert opener.opened == [Path("plan.exhibit")]


def test_a_workspace_called_like_a_command_is_written_with_its_folder(tmp_path: Path) -> None:
    workspaces.create(tmp_path / "verify").close()
    opener = Opener()
    assert run(["./verify"], opener) == 0
    assert opener.opened == [Path("verify")]
    assert run(["verify"], opener) == 2
    assert len(opener.opened) == 1


@pytest.mark.parametrize("word", ["nothing.exhibit", "./nothing", "nothing", "exprot"])
def test_what_is_not_there_is_said(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    opener = Opener()
    assert run([word], opener) == 2
    assert word.removeprefix("./") in capsys.readouterr().err
    assert opener.opened == []


def test_the_demo_opens_the_window_and_is_made_without_a_display_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from exhibitplanner.services import demo

    made = demo.Demo(Path("demo.exhibit"), (), (), ())
    monkeypatch.setattr(demo, "make_demo", lambda *_words: made)
    opener = Opener()
    assert run(["demo"], opener) == 0
    assert opener.opened == [Path("demo.exhibit")]
    assert run(["demo", "--no-window"], opener) == 0
    assert len(opener.opened) == 1
    assert run(["demo"], Opener(UsageError("no_display"))) == 0
    assert "no display" in capsys.readouterr().err


def test_a_linux_without_a_display_is_told_before_qt_ends_the_process() -> None:
    with pytest.raises(UsageError, match="no_display"):
        refuse_without_display({})
    refuse_without_display({"QT_QPA_PLATFORM": "offscreen"})


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exhibitplanner.displays._LIBRARIES", ("libnothing.so.7",))
    with pytest.raises(UsageError, match="libnothing"):
        refuse_without_display({"DISPLAY": ":0"})
