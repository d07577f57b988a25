"""How most reports are put together: columns that know their values, rows in groups, the paper that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from exhibitplanner.messages import Language, text
from exhibitplanner.reports import wording
from exhibitplanner.reports.document import Align, Cell, Frame, Group, Look, TableColumn, TableReport, Total

Row = TypeVar("Row")

UPRIGHT_MM: Final = 180.0
"""Between the margins of A4 upright."""
_WIDEST_UPRIGHT_MM: Final = 215.0
"""Columns that want more than this lie on their side; a little less than they want, most rows can bear."""
_HEAD_OF_NUMBERS_MM: Final = 8.0
"""What the head of the numbers needs on one line, `번호` as well as `No.`."""


@dataclass(frozen=True)  # with slots `Column[Row](…)` fails: https://github.com/python/cpython/issues/90562
class Column(Generic[Row]):
    """A column for rows of a kind: `code` is its heading's, `share` as in `TableColumn`.

    `share_ko` where Korean words need another width; `parts` are codes.
    """

    code: str
    share: float
    value: Callable[[Row, Frame], Cell]
    look: Look = "plain"
    align: Align = "left"
    share_ko: float = 0
    parts: tuple[str, ...] = ()

    def table_column(self, language: Language) -> TableColumn:
        """The column in a language."""
        share = self.share_ko if language == "ko" and self.share_ko else self.share
        parts = tuple(text(part, language) for part in self.parts)
        return TableColumn(text(self.code, language), share, self.align, self.look, parts)


@dataclass(frozen=True)
class RowGroup(Generic[Row]):
    """Rows that stand together, the words as in `Group`."""

    heading: str
    rows: Sequence[Row]
    aside: str = ""
    detail: str = ""
    foot: tuple[Cell, ...] = ()


def table_report(  # noqa: PLR0913  what a table has
    code: str,
    frame: Frame,
    columns: Sequence[Column[Row]],
    groups: Iterable[RowGroup[Row]],
    *,
    totals: tuple[Total, ...] = (),
    foot: tuple[Cell, ...] = (),
) -> TableReport:
    """A report whose title is the text `report_<code>`, and `report_<code>_empty` what it says without rows."""
    language = frame.language
    made = tuple(column.table_column(language) for column in columns)
    wide = sum(column.share for column in made) > _WIDEST_UPRIGHT_MM
    return TableReport(
        title=text(f"report_{code}", language),
        subtitle=" · ".join(part for part in (frame.exhibition, frame.venue_line) if part),
        exhibition=frame.exhibition,
        printed_at=wording.printed(frame.printed_at, language),
        columns=made,
        groups=tuple(_group(group, columns, frame) for group in groups),
        foot=foot,
        language=language,
        empty=text(f"report_{code}_empty", language),
        totals=totals,
        paper=frame.paper,
        landscape=wide if frame.landscape is None else frame.landscape,
    )


def numbers_mm(count: int, others_mm: float) -> float:
    """The share of a column of running numbers up to `count`, so that it is as wide as they are and no wider."""
    width = max(_HEAD_OF_NUMBERS_MM, 4.5 + 1.7 * len(str(count)))
    return others_mm * width / (UPRIGHT_MM - width)


def counted_total(code: str, count: int, language: Language) -> Total:
    """A count for the head, its noun by `code_one` or `code_many`."""
    return Total(wording.number(count, language), text(f"{code}_{'one' if count == 1 else 'many'}", language))


def _group(group: RowGroup[Row], columns: Sequence[Column[Row]], frame: Frame) -> Group:
    rows = tuple(tuple(column.value(row, frame) for column in columns) for row in group.rows)
    return Group(group.heading, rows, group.aside, group.detail, group.foot)
