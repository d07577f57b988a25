"""A made-up preview: people of one sheet, some in doubt, in conflict, refused, changed, new, unchanged."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from exhibitplanner.services.importing.bases import UNKNOWN
from exhibitplanner.services.importing.importer import Preview, ReadFile, ReadFiles
from exhibitplanner.services.importing.report import (
    Candidate,
    Conflict,
    Doubt,
    FoundColumn,
    ImportReport,
    Problem,
    RowChange,
    SheetReport,
)
from exhibitplanner.sheets.grid import Grid, SheetFile, column_letter

HEADS = (("Name", "name"), ("성명", "name_ko"), ("Position", "position"), ("Arrival", "arrives_on"), ("Hotel", "hotel"))
PATH = Path("/tmp/people.xlsx")  # noqa: S108  a name; nothing is there


@dataclass
class MadeUp:
    """Rows are added by what becomes of them; the heading stands in row 1."""

    rows: list[tuple[str, ...]] = field(default_factory=list)
    struck: set[int] = field(default_factory=set)
    report: SheetReport = field(
        default_factory=lambda: SheetReport(
            PATH.name, "Delegates", "participants", [1], {}, [], path=PATH,
            found_columns=[
                FoundColumn(at, column_letter(at), heading, target, 1.0, None, ())
                for at, (heading, target) in enumerate(HEADS)
            ],
        )
    )  # fmt: skip

    def row(self, *texts: str) -> int:
        """The number of another row."""
        self.rows.append((*texts, *("",) * (len(HEADS) - len(texts))))
        self.report.rows += 1
        return len(self.rows) + 1

    def new(self, *texts: str) -> int:
        number = self.row(*texts)
        self.report.new += 1
        self.report.new_rows.append(number)
        return number

    def unchanged(self, *texts: str) -> int:
        number = self.row(*texts)
        self.report.unchanged += 1
        self.report.unchanged_rows.append(number)
        return number

    def changed(self, record: str, fields: dict[str, tuple[Any, Any]], *texts: str) -> int:
        number = self.row(*texts)
        self.report.changed += 1
        self.report.changes.append(RowChange(number, "participants", record, texts[0], fields))
        return number

    def conflict(self, record: str, name: str, current: Any, offered: Any, *texts: str, base: Any = UNKNOWN) -> int:
        number = self.row(*texts)
        self.report.unchanged += 1
        self.report.conflicts += 1
        self.report.unchanged_rows.append(number)
        self.report.conflict_details.append(
            Conflict(f"D{number}", "participants", record, name, current, offered, number, base=base)
        )
        return number

    def doubt(self, name: str, candidates: Sequence[Candidate] = (), rows: int = 1, of: str = "participants") -> int:
        numbers = [self._skipped(name) for _ in range(rows)]
        if not candidates:
            self.struck.update(numbers)
        self.report.review.append(Doubt(of, numbers, name, list(candidates)))
        return numbers[0]

    def problem(self, cell: str, value: str, *texts: str) -> int:
        number = self.new(*texts)
        self.report.problems.append(Problem(f"{cell}{number}", value, "no_date_in_cell", {}, number))
        return number

    def preview(self) -> Preview:
        cells = (tuple(heading for heading, _ in HEADS), *self.rows)
        grid = Grid("Delegates", cells, struck_rows=frozenset(self.struck))
        read = ReadFiles((ReadFile(PATH, SheetFile(PATH.name, "0", (grid,))),))
        return Preview(ImportReport(applied=False, sheets=[self.report]), (), read)

    def _skipped(self, name: str) -> int:
        number = self.row(name)
        self.report.skipped += 1
        self.report.skipped_rows.append(number)
        return number


@pytest.fixture
def made() -> MadeUp:
    """One of `people`."""
    return make_people()


@pytest.fixture(scope="session")
def people() -> Callable[..., MadeUp]:
    """Makes the sheet anew, for tests that need it many times."""
    return make_people


def make_people(*ids: str) -> MadeUp:
    """What the picture of the review shows, smaller; `ids` are those of three candidates."""
    first, second, third = ids or ("p1", "p2", "p3")
    up = MadeUp()
    up.doubt("LEE Seo-jun", [Candidate(first, "LEE Seojun", 0.93), Candidate(second, "LEE Seoyun", 0.81)], rows=3)
    up.doubt("Park S.H.", [Candidate(third, "PARK Sohee", 0.72)])
    up.doubt("J. Kowalski")
    up.conflict("c1", "hotel", "Tęcza", "Qubus", "CHO Minji", "", "", "", "Qubus")
    up.problem("D", "31/02/2023", "YOON Jiho", "윤지호", "", "31/02/2023")
    up.changed(
        "k1", {"position": ("VP", "전무"), "hotel": (None, "Tęcza")}, "KIM Dahyun", "김다현", "전무", "", "Tęcza"
    )
    up.changed("k2", {"position": ("A", "B")}, "KIM Junho", "김준호", "B")
    up.new("NOWAK Łucja", "", "Interpreter")
    up.new("SHIN Yura", "신유라")
    up.unchanged("AHN Jiwoo", "안지우")
    return up
