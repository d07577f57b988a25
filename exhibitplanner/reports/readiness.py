"""How far every company is, a step a column; below, how many have done what they need to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from exhibitplanner.messages import Language, text
from exhibitplanner.reports.document import Cell, Frame, TableReport, Total
from exhibitplanner.reports.tables import Column, RowGroup, counted_total, table_report

_NAME_MM: Final = 46
_STEP_MM: Final = 20


@dataclass(frozen=True, slots=True)
class ReadinessRow:
    """A company and its steps: the state of each by its name (`late`), and how many records of it are left."""

    company: str
    steps: Mapping[str, tuple[str, int]]
    exhibition: str = ""


def readiness(rows: Iterable[ReadinessRow], steps: Sequence[str], frame: Frame) -> TableReport:
    """In the order that they come in, under the exhibition's name where there are several."""
    groups: dict[str, list[ReadinessRow]] = {}
    for row in rows:
        groups.setdefault(row.exhibition, []).append(row)
    everything = [row for found in groups.values() for row in found]
    made = [RowGroup(name, found, foot=_foot(found, steps, frame.language)) for name, found in groups.items()]
    columns = (_COMPANY, *(_step_column(name) for name in steps))
    return table_report("readiness", frame, columns, made, totals=_totals(everything, frame.language))


def state_words(state: str, left: int, language: Language) -> str:
    """`Done`, `Late`, `2 left`; a dash where nothing is needed."""
    if state == _NOT_NEEDED:
        return "–"
    if state == "partly" and left:
        return text("readiness_left", language, count=left)
    return text(f"state_{state}", language)


def _step(name: str, row: ReadinessRow, frame: Frame) -> Cell:
    return state_words(*row.steps[name], frame.language)


_NOT_NEEDED: Final = "not_needed"
_COMPANY: Final = Column[ReadinessRow]("problems_company", _NAME_MM, lambda row, _: row.company, "strong")


def _step_column(name: str) -> Column[ReadinessRow]:
    return Column[ReadinessRow](f"readiness_step_{name}", _STEP_MM, partial(_step, name))


def _foot(rows: list[ReadinessRow], steps: Sequence[str], language: Language) -> tuple[Cell, ...]:
    return (text("readiness_done_of", language), *(_sum([row.steps[name][0] for row in rows]) for name in steps))


def _sum(states: list[str]) -> str:
    done, needed = states.count("done"), len(states) - states.count(_NOT_NEEDED)
    return f"{done} / {needed}" if needed else "–"


def _totals(rows: list[ReadinessRow], language: Language) -> tuple[Total, ...]:
    late = sum(state == "late" for row in rows for state, _ in row.steps.values())
    return (
        counted_total("report_total_companies", len(rows), language),
        *([counted_total("report_total_late_steps", late, language)] if late else []),
    )
