"""What a parser may be told, and what it gives beside a value."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Literal

from exhibitplanner.sheets.grid import CellValue

DayOrder = Literal["DMY", "MDY", "YMD"]


@dataclass(frozen=True, slots=True)
class ParseContext:
    """What the surroundings of a cell say.

    `region` is the company's country (ISO 3166 alpha-2), for telephone numbers without `+`. `day_span` are the
    exhibition's first and last day on site: they give `9.3` its year and tell `3/9` from `9/3`. `day_order` is how the
    sheet's other days are written (`day_texts.day_order`). `latest_year` is the last one that two digits may mean.
    `decimal_comma`: the column writes `12,5`, so that its `1.250` are thousands.
    """

    region: str | None = None
    day_span: tuple[date, date] | None = None
    day_first: bool = True
    day_order: DayOrder | None = None
    latest_year: int | None = None
    decimal_comma: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a cell gives no value: `code` and `values` word it, `value` is what stands in the cell."""

    code: str
    value: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Left:
    """A part of a cell that its field does not take: `text` as it stands, `value` for `field`, if that is blank."""

    text: str
    field: str | None = None
    value: Any = None


@dataclass(frozen=True, slots=True)
class Partly:
    """What a field takes of a cell that holds more: nothing of the rest may be lost without a word."""

    value: Any
    left: tuple[Left, ...]


class Clear:
    """The mark by which a sender erases a value on purpose."""


CLEAR: Final = Clear()
CLEAR_MARKS: Final = frozenset({"[clear]", "[지움]", "[wyczyść]"})


def refused(code: str, cell: CellValue, **values: Any) -> Refused:
    """A refusal that shows the cell as it stands."""
    return Refused(code, str(cell), values)
