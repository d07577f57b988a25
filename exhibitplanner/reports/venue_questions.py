"""What to ask the venue about its halls, with the exhibits for which it matters and their mass, measures and loads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from exhibitplanner.messages import text
from exhibitplanner.reports import cells
from exhibitplanner.reports.document import Cell, Frame, Shown, TableReport
from exhibitplanner.reports.tables import Column, RowGroup, counted_total, table_report


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """An exhibit as the venue has to know it; `questions` are what is asked for it, in words."""

    exhibit: str
    booth: str = ""
    mass_kg: Decimal | None = None
    lengths_m: tuple[Decimal | None, ...] = ()
    ground_pressure_kpa: Decimal | None = None
    axle_load_t: Decimal | None = None
    questions: str = ""


@dataclass(frozen=True, slots=True)
class HallQuestions:
    """A hall, what is asked of it in words, and the exhibits that it is asked for."""

    hall: str
    asked: str
    rows: tuple[QuestionRow, ...]


def venue_questions(halls: Iterable[HallQuestions], frame: Frame) -> TableReport:
    """A hall after the other, under each what we ask."""
    everything = list(halls)
    groups = [
        RowGroup(one.hall, one.rows, aside=text("venue_please", frame.language, asked=one.asked)) for one in everything
    ]
    rows = sum(len(one.rows) for one in everything)
    totals = (counted_total("report_total_exhibits", rows, frame.language),) if rows else ()
    return table_report("venue_questions", frame, _COLUMNS, groups, totals=totals)


def _size(row: QuestionRow, frame: Frame) -> Cell:
    shown = cells.size(row.lengths_m, frame.language)
    return shown or Shown("", row.lengths_m)


_COLUMNS: Final = (
    Column[QuestionRow]("venue_exhibit", 56, lambda row, _: row.exhibit, "strong"),
    Column[QuestionRow]("report_booth", 20, lambda row, _: row.booth),
    Column[QuestionRow]("venue_mass", 20, lambda row, frame: cells.number(row.mass_kg, frame.language), align="right"),
    Column[QuestionRow]("venue_size", 34, _size, parts=("venue_length", "venue_width", "venue_height"), align="right"),
    Column[QuestionRow](
        "venue_pressure", 26, lambda row, frame: cells.number(row.ground_pressure_kpa, frame.language), align="right"
    ),
    Column[QuestionRow](
        "venue_axle", 20, lambda row, frame: cells.number(row.axle_load_t, frame.language), align="right"
    ),
    Column[QuestionRow]("venue_asked", 76, lambda row, _: row.questions, "quiet"),
)
