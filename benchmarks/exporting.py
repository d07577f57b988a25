"""The export of many participants: what it costs beside bare openpyxl, write-only and with lxml, on the same cells.

.venv/bin/python -m benchmarks.exporting [COUNT]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from benchmarks.figures import best_of, head, say
from benchmarks.filling import fill_with_people
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import workspaces
from exhibitplanner.services.export import export_workbook


def main(count: int) -> None:
    """Print a line for each figure."""
    head(f"Export of {count:,} participants")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, out = folder / "people.exhibit", folder / "people.xlsx"
        with workspaces.create(path) as workspace:
            fill_with_people(workspace, count)
            ours, _ = best_of(2, lambda: export_workbook(workspace, out, kinds=[BY_NAME["participant"]]))
        sheets = CalamineWorkbook.from_path(str(out))
        rows = max((sheets.get_sheet_by_name(one).to_python() for one in sheets.sheet_names), key=len)
        rows = [[None if cell == "" else cell for cell in row] for row in rows]
        floor, _ = best_of(2, lambda: write_plain(rows, folder / "plain.xlsx"))
        say(
            "their sheet, with styles, choices and ids", ours.wall_s, floor=floor.wall_s, goal="1.3 times bare openpyxl"
        )


def write_plain(rows: list[list[object]], out: Path) -> None:
    """The floor: the same cells, without styles, notes or other sheets."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for row in rows:
        sheet.append(row)
    workbook.save(out)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
