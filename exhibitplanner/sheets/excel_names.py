"""Names that Excel accepts: of sheets, tables and a table's columns. Each set of names is told apart without case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from exhibitplanner.sheets.cell_writing import without_unwritable

LONGEST_SHEET_TITLE = 31
LONGEST_HEADING = 255
_FORBIDDEN_IN_TITLES = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f]")
_RESERVED_TITLES = frozenset({"history"})  # Excel keeps it for the record of a shared workbook


class NameSet:
    """Names that are taken; a name that differs by case or width alone counts as taken, as it does for Excel."""

    def __init__(self, longest: int, taken: Iterable[str] = ()) -> None:
        self._longest = longest
        self._taken = {_folded(name) for name in taken}

    def take(self, wanted: str) -> str:
        """`wanted`, cut to the longest that is allowed, with ` (2)` and so on where it is taken."""
        name, number = _cut(wanted, self._longest), 1
        while _folded(name) in self._taken:
            number += 1
            mark = f" ({number})"
            name = _cut(wanted, self._longest - len(mark)) + mark
        self._taken.add(_folded(name))
        return name


def sheet_titles() -> NameSet:
    """The titles of one workbook's sheets; feed it with `legal_title`."""
    return NameSet(LONGEST_SHEET_TITLE, _RESERVED_TITLES)


def legal_title(wanted: str) -> str:
    """A sheet's title without what Excel refuses: `[]:*?/\\`, control characters, a quote at either end."""
    return _FORBIDDEN_IN_TITLES.sub("-", without_unwritable(wanted)).strip(" '") or "Sheet"


def unique_headings(wanted: Iterable[tuple[str, str]]) -> list[str]:
    """Headings of one table from (heading, field name): none blank, none twice, at most 255 characters.

    Excel refuses a table whose column names differ from its head cells, so both are made of these.
    """
    names = NameSet(LONGEST_HEADING)
    return [names.take(_tidy_heading(heading) or _tidy_heading(field) or "-") for heading, field in wanted]


def table_name(number: int, title: str) -> str:
    """A table's name that is no cell reference, such as `Table3_Booths`; the number makes it unique."""
    letters = re.sub(r"[^A-Za-z0-9]+", "_", title).strip("_")
    return f"Table{number}_{letters}".rstrip("_")


def _tidy_heading(text: str) -> str:
    lines = without_unwritable(text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines).strip()


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _cut(name: str, longest: int) -> str:
    """The beginning of `name` in at most `longest` UTF-16 units, which is what Excel counts."""
    kept = name.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", "ignore")
    return kept.rstrip(" '")
