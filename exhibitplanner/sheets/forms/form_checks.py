"""What a form's cells check while somebody types: they warn and never forbid, since `[clear]` must go in too."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from openpyxl.worksheet.datavalidation import DataValidation

from exhibitplanner.sheets.choice_lists import ChoiceLists
from exhibitplanner.sheets.forms.form_data import FormColumn, Words
from exhibitplanner.sheets.workbook_data import ColumnType

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_EARLIEST, _LATEST = date(1920, 1, 1), date(2100, 12, 31)
_EPOCH: Final = date(1899, 12, 30)
_LARGEST: Final = 10**12


def add_checks(sheet: Worksheet, column: FormColumn, cells: str, lists: ChoiceLists, words: Words) -> None:
    """Give the cells of a column their drop-down or check."""
    settings = _choices(column, lists, words) if column.choices else _CHECKS.get(column.type, _nothing)(column, words)
    if settings:
        title, error = settings.pop("words")
        sheet.add_data_validation(
            DataValidation(
                sqref=cells, allowBlank=True, errorStyle="warning", errorTitle=title, error=error, **settings
            )
        )


def _choices(column: FormColumn, lists: ChoiceLists, words: Words) -> dict[str, Any]:
    if all(isinstance(choice, int) for choice in column.choices):
        source = f'"{",".join(map(str, column.choices))}"'
    else:
        source = lists.range_of(tuple(map(str, column.choices)))
    told = not column.open_choices
    return {"type": "list", "formula1": source, "showErrorMessage": told, "words": words.not_in_list}


def _day(_column: FormColumn, words: Words) -> dict[str, Any]:
    first, last = ((day - _EPOCH).days for day in (_EARLIEST, _LATEST))
    return _between("date", first, last, words.no_date)


def _number(_column: FormColumn, words: Words) -> dict[str, Any]:
    return _between("decimal", 0, _LARGEST, words.no_number)


def _whole(column: FormColumn, words: Words) -> dict[str, Any]:
    most = _LARGEST if column.most is None else min(column.most, _LARGEST)
    return _between("whole", column.least, most, words.no_whole_number)


def _nothing(_column: FormColumn, _words: Words) -> dict[str, Any]:
    return {}


def _between(kind: str, least: int, most: int, words: tuple[str, str]) -> dict[str, Any]:
    bounds = {"operator": "between", "formula1": str(least), "formula2": str(most)}
    return {"type": kind, **bounds, "showErrorMessage": True, "words": words}


_CHECKS: Final = {
    ColumnType.DATE: _day,
    ColumnType.DATETIME: _day,
    ColumnType.DECIMAL: _number,
    ColumnType.INTEGER: _whole,
}
