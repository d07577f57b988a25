"""The three users' first minutes in the real window: real display, real keys, real mouse."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.resources import resource_path
from exhibitplanner.services import workspaces
from exhibitplanner.services.reading import read_records
from tests.ui.real_display import Display, own_display, until

pytestmark = pytest.mark.slow
PERSON = "BAEK Yeongsu"


def people_of(workspace: Path) -> list:
    """Read beside the window that has it open."""
    with workspaces.open_for_reading(workspace) as opened:
        return read_records(opened, BY_NAME["participant"])


def arrival(workspace: Path) -> str:
    return next(str(one["arrives_on"]) for one in people_of(workspace) if one["name"] == PERSON)


def test_the_sample_an_edit_undo_a_dropped_file_and_a_printed_roster(tmp_path: Path) -> None:
    with own_display(tmp_path) as display:
        program = subprocess.Popen(
            [sys.executable, "-m", "exhibitplanner"],
            env=display.environment, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        try:
            _use(display, tmp_path)
            out, err = program.communicate(timeout=30)
        finally:
            program.kill()
    assert program.returncode == 0
    assert out == ""
    assert err == ""


def _use(display: Display, home: Path) -> None:
    display.focus(display.window("Exhibit Planner"))
    display.key("Return")
    main = display.window(r"sample\.exhibit", 120)
    workspace = next(home.rglob("sample.exhibit"))
    display.focus(main)
    _edit_and_undo(display, workspace)
    _drop(display, home, workspace)
    _print(display, home, main)
    display.focus(main)
    display.key("ctrl+q")


def _edit_and_undo(display: Display, workspace: Path) -> None:
    before = arrival(workspace)
    display.key("ctrl+k")
    display.type("baek yeongsu")
    _pause()
    display.key("Return")
    _pause()
    display.key("Home", *["Right"] * 5)
    display.type("2023-09-02")
    display.key("Return")
    until(lambda: arrival(workspace) == "2023-09-02", 20, "the edit")
    display.key("ctrl+z")
    until(lambda: arrival(workspace) == before, 20, "the undo")


def _drop(display: Display, home: Path, workspace: Path) -> None:
    """An import of known people with one new one among them, dragged from another program."""
    people = len(people_of(workspace))
    file = home / "late-people.csv"
    file.write_text(
        "Name,Company,Badge,Arrival,Departure\nNOWAK Ewa,LIG Nex1,VIP,2023-09-04,2023-09-08\n", encoding="utf-8"
    )
    source = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("drag_source.py")), str(file)], env=display.environment
    )
    try:
        display.window("drag source")
        _pause()
        display.move(20, 15)
        display.press()
        for x, y in ((30, 18), (60, 25), (300, 300), (600, 400), (620, 410)):
            display.move(x, y)
            _pause(0.3)
        display.release()
        _pause(3)
    finally:
        source.kill()
        source.wait()
    display.focus(display.window(r"sample\.exhibit"))
    for _ in ("file", "columns", "review"):  # a clean file is imported with three Enters
        display.key("Return")
        _pause()
    until(lambda: len(people_of(workspace)) == people + 1, 30, "the import")


def _print(display: Display, home: Path, main: str) -> None:
    display.focus(main)
    display.key("ctrl+k")
    display.type("go to reports")
    _pause()
    display.key("Return")
    _pause(4)
    before = set(home.rglob("*.pdf"))  # the sample's own
    display.key("ctrl+p")
    display.focus(display.window("Print"))
    display.key("Return")
    printed = until(lambda: next(iter(set(home.rglob("*.pdf")) - before), None), 60, "the printed roster")
    until(lambda: printed.read_bytes().rstrip().endswith(b"%%EOF"), 60, "the end of the printed roster")
    assert printed.stat().st_size > 20_000
    if shutil.which("pdfinfo"):
        told = subprocess.run(["pdfinfo", str(printed)], capture_output=True, text=True, check=True).stdout
        assert "595 x 842" in told  # A4
    if shutil.which("pdfimages"):  # vectors, no picture
        images = subprocess.run(["pdfimages", "-list", str(printed)], capture_output=True, text=True, check=True)
        assert len(images.stdout.strip().split("\n")) == 2


def _pause(seconds: float = 1.0) -> None:
    import time

    time.sleep(seconds)


def test_the_sample_is_bundled() -> None:
    assert resource_path("sample", "01-exhibitions.csv").exists()
