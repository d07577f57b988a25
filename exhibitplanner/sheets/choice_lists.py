"""Drop-downs: short lists stand in the validation itself, others in a sheet that nobody sees."""

from __future__ import annotations

from typing import Final

from openpyxl.utils import quote_sheetname

from exhibitplanner.sheets.grid import column_letter

_LONGEST_FORMULA: Final = 255  # of UTF-16 units, beyond which Excel calls the file damaged


class ChoiceLists:
    """The lists of one workbook; each list is kept once."""

    def __init__(self, sheet_title: str) -> None:
        self.title = sheet_title
        self.lists: list[tuple[str | bool, ...]] = []

    def formula(self, choices: tuple[str | bool, ...]) -> str:
        """The source of a validation: `"raw,shell"`, or a range of the lists' sheet for what that cannot carry."""
        return _inline(choices) or self.range_of(choices)

    def rows(self) -> list[tuple[str | bool | None, ...]]:
        """The lists' sheet: a list a column, from its first row."""
        longest = max(map(len, self.lists), default=0)
        return [tuple(one[row] if row < len(one) else None for one in self.lists) for row in range(longest)]

    def range_of(self, choices: tuple[str | bool, ...]) -> str:
        """The source of a validation as a range of the lists' sheet."""
        if choices not in self.lists:
            self.lists.append(choices)
        column = column_letter(self.lists.index(choices))
        return f"{quote_sheetname(self.title)}!${column}$1:${column}${len(choices)}"


def _inline(choices: tuple[str | bool, ...]) -> str:
    """The list as one literal; blank where it is too long or has a word that a literal cannot carry."""
    literal = f'"{",".join(map(str, choices))}"'
    fits = len(literal.encode("utf-16-le", "surrogatepass")) <= 2 * _LONGEST_FORMULA
    return literal if fits and all(map(_is_plain, choices)) else ""


def _is_plain(word: str | bool) -> bool:
    if isinstance(word, bool) or word.strip() != word:
        return False
    return word.isprintable() and not set(word) & set(',"')
