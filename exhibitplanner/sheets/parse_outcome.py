"""What a parser may be told of a cell's surroundings, and what it gives where there is no value."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from exhibitplanner.sheets.grid import CellValue


@dataclass(frozen=True, slots=True)
class ParseContext:
    """What the surroundings of a cell say; what they do not say stays None, and a cell that needs it is refused.

    `region` is the company's country (ISO 3166 alpha-2), for telephone numbers without `+`. `day_span` are the
    exhibition's first and last day on site: they give `9.3` its year and tell `3/9` from `9/3`. `day_first` and
    `decimal_mark` (`,` or `.`) are what other cells of the column tell (`days.day_first_in`,
    `number_text.decimal_mark_in`). `language` is the sheet's (`ko`, `en`, `pl`): Koreans write the month first. `time_zone`
    is the venue's, for times with an offset.
    """

    region: str | None = None
    day_span: tuple[date, date] | None = None
    day_first: bool | None = None
    language: str | None = None
    decimal_mark: str | None = None
    time_zone: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a cell gives no value: `code` and `values` word it, `value` is what stands in the cell."""

    code: str
    value: str
    values: dict[str, Any] = field(default_factory=dict)


class Clear:
    """The mark by which a sender erases a value on purpose."""

    def __repr__(self) -> str:
        return "CLEAR"


CLEAR: Final = Clear()


def refused(code: str, cell: CellValue, **values: Any) -> Refused:
    """A refusal that shows the cell as it stands."""
    return Refused(code, str(cell), values)
