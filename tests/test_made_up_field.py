"""A field in one line of `domain/` and one migration appears everywhere: command line, import, export, history."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

ROOT = Path(__file__).resolve().parent.parent
LINE = '    carpet: str | None = describe.text("Carpet colour", "카펫 색상", "rug|wykładzina")\n'
MIGRATION = '''"""Booths have a carpet."""

from exhibitplanner.storage.migrations import add_column


def upgrade(connection):
    add_column(connection, "booth", "carpet", "VARCHAR")
'''


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A copy of the program, in which the field is made."""
    copy = tmp_path / "program"
    shutil.copytree(ROOT / "exhibitplanner", copy / "exhibitplanner", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "resources", copy / "resources")
    return copy


def run(program: Path, *words: str) -> str:
    environment = os.environ | {"PYTHONPATH": str(program), "EXHIBITPLANNER_LANGUAGE": "en"}
    done = subprocess.run(
        [sys.executable, "-m", "exhibitplanner", *words],
        cwd=program, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def add_the_field(program: Path) -> None:
    declared = program / "exhibitplanner" / "domain" / "exhibitions.py"
    text = declared.read_text(encoding="utf-8")
    before = "    booth_type: BoothType | None"
    assert text.count(before) == 1
    declared.write_text(text.replace(before, LINE + before), encoding="utf-8")
    steps = program / "exhibitplanner" / "storage" / "migrations"
    number = 2 + len(list(steps.glob("v*.py")))
    (steps / f"v{number:04}_carpet.py").write_text(MIGRATION, encoding="utf-8")


def test_a_field_in_one_line_and_one_migration_is_everywhere(program: Path, tmp_path: Path) -> None:
    plan, book, sheet = (str(tmp_path / name) for name in ("plan.exhibit", "plan.xlsx", "booths.csv"))
    run(program, "new", plan)
    run(program, "add", plan, "exhibitions", "code=MSPO-2027", "opens_on=2027-09-07", "closes_on=2027-09-10")
    run(program, "add", plan, "halls", "exhibition=MSPO-2027", "code=E")
    run(program, "add", plan, "booths", "hall=E", "number=007")

    add_the_field(program)  # the workspace is of the older schema now, and is migrated at opening
    run(program, "set", plan, "booths", "E / 007", "carpet=blue")
    assert json.loads(run(program, "show", plan, "booths", "--json"))[0]["carpet"] == "blue"

    changes = json.loads(run(program, "history", plan, "--json"))[0]["changes"]
    assert changes[0]["fields"]["carpet"] == [None, "blue"]

    run(program, "export", plan, book)
    rows = list(openpyxl.load_workbook(book)["Booths"].iter_rows(values_only=True))
    assert rows[1][rows[0].index("Carpet colour")] == "blue"

    Path(sheet).write_text("Hala;Nr stoiska;Wymiary [m];Wykładzina\nE;008;6 x 3;czerwona\n", encoding="utf-8")
    report = json.loads(run(program, "import", plan, sheet, "--exhibition", "MSPO-2027", "--json"))
    assert report["sheets"][0]["columns"]["Wykładzina"] == "carpet"
    shown = json.loads(run(program, "show", plan, "booths", "--json"))
    assert [one["carpet"] for one in shown] == ["blue", "czerwona"]

    assert json.loads(run(program, "search", plan, "czerw", "--json"))[0]["kind"] == "booths"
    run(program, "delete", plan, "booths", "E / 008")
    run(program, "undo", plan)
    assert json.loads(run(program, "show", plan, "booths", "--json")) == shown


LOOK = """
import sys
from pathlib import Path
from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.look.look import wear
from exhibitplanner.ui.application import make_application
from exhibitplanner.ui.session.settings import Settings

application = make_application()
wear(application, "light")
window = MainWindow(Settings(Path(sys.argv[2])))
window.show()
window.opening.open(Path(sys.argv[1]))
window.show_page("booths")
deadline = QDeadlineTimer(20_000)
while not (window.desk.session.idle and window.shell.page.table.model.rowCount()) and not deadline.hasExpired():
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
table = window.shell.page.table
headings = [table.model.headerData(column, table.view.header.orientation()) for column in range(len(table.model.columns))]
print("grid", "Carpet colour" in headings, table.model.text(0, headings.index("Carpet colour")))
QApplication.processEvents()
names = [one.accessibleName() for one in window.shell.page.pane.findChildren(QWidget)]
print("form", "Carpet colour" in names)
window.release()
"""


def test_it_is_in_the_windows_grid_and_form(program: Path, tmp_path: Path) -> None:
    plan = str(tmp_path / "plan.exhibit")
    add_the_field(program)
    run(program, "new", plan)
    run(program, "add", plan, "exhibitions", "code=MSPO-2027", "opens_on=2027-09-07", "closes_on=2027-09-10")
    run(program, "add", plan, "halls", "exhibition=MSPO-2027", "code=E")
    run(program, "add", plan, "booths", "hall=E", "number=007", "carpet=blue")
    environment = os.environ | {"PYTHONPATH": str(program), "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", LOOK, plan, str(tmp_path / "window.ini")],
        cwd=program, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.stdout.split("\n")[:2] == ["grid True blue", "form True"], done.stderr
