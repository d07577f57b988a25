"""The import of many participants from one .xlsx: what it costs beside a floor and a peer that only copy.

    .venv/bin/python -m benchmarks.importing [COUNT]

The floor reads with python-calamine and writes the same rows with `sqlite3`; the peer is `pandas.read_excel` with
openpyxl and `to_sql`, and is left out where pandas is not installed. The import reads in a child process, finds the
table, recognises its columns, parses them, tells who is who, keeps a journal and the search index.
"""

from __future__ import annotations

import importlib.util
import random
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from benchmarks.figures import best_of, clocked, head, peak_mb, say
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records, workspaces
from exhibitplanner.services.importing.importer import ImportOptions, import_files

HEADINGS = ("Company", "Name", "Position", "E-mail", "Mobile", "Arrives", "Departs")
FAMILIES = ("KIM", "LEE", "PARK", "CHOI", "JUNG", "KANG", "CHO", "YOON", "JANG", "LIM", "HAN", "OH", "SEO", "SHIN")
GIVEN = ("Dahyun", "Minjun", "Seoyeon", "Jiho", "Haeun", "Doyun", "Sujin", "Yuna", "Jisoo", "Taeho", "Sora", "Eunji")
POSITIONS = ("Manager", "Director", "Engineer", "Staff")
COMPANIES = 300
ALONE = "import sys; from benchmarks.importing import import_alone; import_alone(sys.argv[1], sys.argv[2])"
PEER = """
import sqlite3, sys
import pandas
with sqlite3.connect(sys.argv[2]) as connection:
    pandas.read_excel(sys.argv[1], engine="openpyxl").to_sql("people", connection)
"""


def main(count: int) -> None:
    """Print a line for each figure."""
    head(f"Import of {count:,} participants, .xlsx")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sheet = write_sheet(folder / "people.xlsx", count)
        floor, _ = best_of(3, lambda: copy_only(sheet))
        peer = measure_peer(sheet, folder / "peer.sqlite")
        workspace = folder / "people.exhibit"
        made, again = measure_import(sheet, workspace), measure_import(sheet, workspace)
        say("first time", made, floor=floor.wall_s, peer=peer, goal="8 times the floor, quicker than the peer")
        say("the same file again, all unchanged", again, floor=floor.wall_s, peer=peer, goal="no more time")
        tenth = write_sheet(folder / "tenth.xlsx", count // 10)
        small = measure_import(tenth, folder / "small.exhibit")
        say("a tenth of the rows, ten times over", small * 10, goal="no less than the whole: it grows with the rows")


def measure_import(sheet: Path, workspace: Path) -> float:
    """Seconds by the clock, in a process of its own that also tells its memory."""
    told = subprocess.run(
        [sys.executable, "-c", ALONE, str(sheet), str(workspace)], check=True, capture_output=True, text=True
    )
    seconds, mb, counts = told.stdout.strip().split(";")
    print(f"    {counts}; at most {float(mb):.0f} MB (goal 600)", flush=True)
    return float(seconds)


def import_alone(sheet: str, workspace: str) -> None:
    """What `measure_import` runs: print seconds, memory and what became of the rows."""
    path = Path(workspace)
    if not path.exists():
        with workspaces.create(path) as made:
            values = {
                "code": "MSPO-2027",
                "opens_on": "2027-09-07",
                "closes_on": "2027-09-10",
                "time_zone": "Europe/Warsaw",
            }
            records.add(made, BY_NAME["exhibition"], values)
    with workspaces.open_for_writing(path) as opened:
        with clocked() as took:
            report = import_files(opened, [Path(sheet)], ImportOptions())
        told = report.sheets[0]
    print(
        took[0].wall_s, peak_mb(), f"{told.new} new, {told.unchanged} unchanged, {len(told.problems)} problems", sep=";"
    )


def measure_peer(sheet: Path, out: Path) -> float:
    """Seconds of pandas, 0 where it is not installed."""
    if importlib.util.find_spec("pandas") is None:
        print("    pandas is not installed: the peer is left out", flush=True)
        return 0.0
    with clocked() as took:
        subprocess.run([sys.executable, "-c", PEER, str(sheet), str(out)], check=True)
    return took[0].wall_s


def copy_only(sheet: Path) -> int:
    """The floor: cells read, rows written; the number of rows."""
    rows = CalamineWorkbook.from_path(str(sheet)).get_sheet_by_index(0).to_python()[1:]
    connection = sqlite3.connect(":memory:")
    with connection:
        connection.execute(f"CREATE TABLE people ({', '.join(f'c{number}' for number in range(len(HEADINGS)))})")
        places = ", ".join("?" * len(HEADINGS))
        plain = ([cell.isoformat() if isinstance(cell, (date, datetime)) else cell for cell in row] for row in rows)
        connection.executemany(f"INSERT INTO people VALUES ({places})", plain)
    connection.close()
    return len(rows)


def write_sheet(path: Path, count: int) -> Path:
    """People of 300 companies, as a clean list has them."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Participants")
    sheet.append(HEADINGS)
    for row in people(count):
        sheet.append(row)
    workbook.save(path)
    return path


def people(count: int, seed: int = 5) -> Iterator[list[object]]:
    """Rows under `HEADINGS`; every name, address and number once."""
    dice = random.Random(seed)
    for number in range(count):
        firm, arrives = number % COMPANIES, date(2027, 9, 1) + timedelta(days=number % 4)
        yield [
            f"Company {firm:03} Systems Co., Ltd.", f"{dice.choice(FAMILIES)} {dice.choice(GIVEN)} {number}",
            dice.choice(POSITIONS), f"p{number}@company{firm}.co.kr",
            f"+82 10-{1000 + number // 10_000:04}-{number % 10_000:04}", arrives, arrives + timedelta(days=5),
        ]  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
