"""Numbers in cells, in the unit of the field: the cell's own unit first, then the heading's."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Final

from exhibitplanner.sheets.cell_text import key, tidy
from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.measures import UnreadError, Wanted, measure_of
from exhibitplanner.sheets.number_text import at_most_15_digits, number_in_cell
from exhibitplanner.sheets.parse_outcome import Refused, refused
from exhibitplanner.sheets.units import COUNTED, factor_of, measures_something_else, plain_unit

_PLAIN: Final = re.compile(r"-?\d{1,15}(?:\.\d{1,12})?")
_TO_COME: Final = frozenset(
    "tbd tba tbc tobedecided tobedetermined tobeconfirmed tobeannounced pending unknown notyet notdecided later "
    "미정 미확정 추후 추후통보 추후확정 추후결정 추후제출 확인중 협의중 검토중 모름 미상 doustalenia doustaleniapóźniej nieznane wkrótce później".split()
)
_NUMBER_WORDS: Final = {
    "단상": 1, "삼상": 3, "singlephase": 1, "threephase": 3, "onephase": 1, "jednofazowe": 1, "jednofazowy": 1,
    "trójfazowe": 3, "trójfazowy": 3, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "jeden": 1, "dwa": 2, "trzy": 3,
    "하나": 1, "둘": 2, "셋": 3, "넷": 4,
}  # fmt: skip


def parse_number(cell: CellValue, wanted: Wanted) -> Decimal | Refused:
    """A cell in the field's unit, at most 15 digits where it was converted.

    `약 50`, `ca. 50` and `~50` are 50: what the sender knows. A range (`50-60`) is refused. `1,234` is 1234 but for
    metres, unless `wanted.decimal_mark` tells. A remark in brackets is passed over unless it contradicts. In a field
    of percent a number cell between 0 and 1 is a share, as spreadsheets keep 23 % as 0.23.
    """
    if isinstance(cell, str):
        return _of_text(cell, wanted)
    if isinstance(cell, date | time | timedelta):
        return refused("date_in_number", cell)
    number = None if cell is None or isinstance(cell, bool) else number_in_cell(cell)
    if number is None:
        return refused("no_number_in_cell", cell)
    if wanted.field_unit == "%" and 0 < number < 1:
        return number * 100
    return number if wanted.heading_unit is None else _in_heading_unit(number, cell, wanted)


def _of_text(cell: str, wanted: Wanted) -> Decimal | Refused:
    if wanted.heading_unit is None and wanted.decimal_mark is None and _PLAIN.fullmatch(cell):
        return Decimal(cell)
    try:
        measure = measure_of(tidy(cell), wanted)
    except UnreadError as error:
        return refused("value_to_come" if is_to_come(cell) else error.code, cell, **error.values)
    if measure.unit is None:
        return _in_heading_unit(measure.number, cell, wanted)
    return _converted(measure.number, measure.factor)


def is_to_come(text: str) -> bool:
    """Whether a cell says that its value is not known yet: `TBD`, `미정`, `do ustalenia`, `?`."""
    return key(text) in _TO_COME or (bool(text.strip()) and not text.strip("?¿… "))


def _in_heading_unit(number: Decimal, cell: CellValue, wanted: Wanted) -> Decimal | Refused:
    """A number without a unit of its own. A heading's `일` or `EUR` is no measure, `mm` over a mass is a mistake."""
    if wanted.heading_unit is None:
        return number
    unit = plain_unit(wanted.heading_unit)
    factor = factor_of(unit, wanted.field_unit)
    if factor is not None:
        return _converted(number, factor)
    if wanted.field_unit is None or unit in COUNTED or not measures_something_else(unit, wanted.field_unit):
        return number
    return refused("unknown_unit", cell, unit=wanted.heading_unit, field_unit=wanted.field_unit)


def _converted(number: Decimal, factor: Decimal) -> Decimal:
    return number if factor == 1 else at_most_15_digits(number * factor)


def parse_whole(cell: CellValue, wanted: Wanted) -> int | Refused:
    """A whole number; `1.5` is refused, `단상` and `three` are known."""
    if isinstance(cell, str) and (word := _NUMBER_WORDS.get(key(cell))):
        return word
    number = parse_number(cell, wanted)
    if isinstance(number, Refused):
        return number
    return int(number) if number == number.to_integral_value() else refused("no_whole_number_in_cell", cell)


_BEFORE: Final = re.compile(r"전\b|전$|\bbefore\b|\bprior\b|\bprzed\b", re.IGNORECASE)
_AFTER: Final = re.compile(r"후\b|후$|\bafter\b|\bpo\b", re.IGNORECASE)


def parse_offset(cell: CellValue) -> int | Refused:
    """Days, weeks or working days from a day, before it negative: `-60`, `D-60`, `60 days before`, `60일 전`."""
    if isinstance(cell, str):
        text = tidy(cell)
        if found := re.fullmatch(r"[DT]\s*([-+])\s*(\d{1,4})", text.replace("–", "-"), re.IGNORECASE):
            return int(found[1] + found[2])
        if found := re.fullmatch(r"\D*?(\d{1,4})\D*", text):
            before, after = _BEFORE.search(text), _AFTER.search(text)
            if bool(before) != bool(after):
                return -int(found[1]) if before else int(found[1])
    return parse_whole(cell, Wanted(None))
