"""Cells of a table: as people read them on paper, and the values that a workbook holds; what is blank stays blank."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from exhibitplanner.messages import Language
from exhibitplanner.reports import wording
from exhibitplanner.reports.document import Cell, Frame, Shown


def number(value: Decimal | int | None, language: Language) -> Cell:
    """`1,140` or `12.5`: without zeros that say nothing."""
    return "" if value is None else Shown(wording.decimal(value, language), (value,))


def day(value: date | None, frame: Frame) -> Cell:
    """`4 Sep`, with its year where that is not the exhibition's."""
    return "" if value is None else Shown(wording.day(value, frame.language, year=frame.year), (value,))


def moment(value: datetime | None, frame: Frame) -> Cell:
    """`4 Sep, 14:30` by the venue's clock."""
    return "" if value is None else Shown(wording.moment(value, frame.language, year=frame.year), (value,))


def stay(arrives: date | None, departs: date | None, frame: Frame) -> Cell:
    """`4–11 Sep`, of two parts."""
    return Shown(wording.stay(arrives, departs, frame.language, year=frame.year), (arrives, departs))


def size(lengths: tuple[Decimal | None, ...], language: Language) -> Cell:
    """`10.8 × 3.6 × 2.4`, a part for each length; one that is not known is `–`, none at all blank."""
    said = [wording.decimal(one, language) if one is not None else "–" for one in lengths]
    return Shown("" if set(said) == {"–"} else " × ".join(said), lengths)
