"""Rows below a head that hold no record: totals, remarks, and the titles of sections."""

from __future__ import annotations

import re
from typing import Final

from exhibitplanner.sheets.grid import Grid
from exhibitplanner.sheets.parsers.texts import as_text

_TOTAL: Final = re.compile(
    r"^(?:합계|총계|소계|누계|계|총합계|합\s*계|총\s*계|totals?|sub-?\s?totals?|grand totals?|sum|razem|suma|ogółem|łącznie)"
    r"(?![\w가-힣])(?P<rest>.*)$|^(?:총|합계|소계)\s*\d[\d,. ]*\s*(?:명|건|개|개사|개 ?업체|사|점|부스|㎡|kg|대|상자|박스|원)?\.?$",
    re.IGNORECASE,
)
_TOTAL_WORD: Final = r"(?:합계|합 계|총계|총 계|총합계|소계|누계|계|(?:grand |sub[- ]?)?totals?|sum|razem|suma|ogółem|łącznie|(?:suma|razem) końcow[ae])"
_TOTAL_ALONE: Final = re.compile(rf"{_TOTAL_WORD}(?:\s*[/(]\s*{_TOTAL_WORD}\s*\)?)?\s*[:：.=-]*", re.IGNORECASE)
_LONGEST_TOTAL: Final = 30
_OF_A_TOTAL: Final = re.compile(
    r"[\W\d_]*(?:\b(?:totals?|sum|razem|suma|ogółem|łącznie|amount|value|weight|mass|area|quantity|qty|cases?|boxes|packages|pkgs?|pieces|pcs|ea|items?|lines?|persons?|"
    r"people|participants|delegates|exhibitors|booths?|stands?|net|gross|for|customs|purposes?|only|in|of|incl|excl|vat|kgs?|"
    r"cbm|m2|m3|m|sqm|kw|usd|eur|krw|pln|zł|osób|osoby|szt|sztuk|firm|netto|brutto|kwota|stoisk|stoiska|końcowa|poz|pozycji)\b"
    r"|합계|총계|소계|개사|개 ?업체|업체|개 ?기업|명|건|개|점|대|사|부스|참가|㎡|상자|박스|원|면적|금액|중량|인원|수량|[\W\d_])*",
    re.IGNORECASE,
)
_NOTE: Final = re.compile(
    r"^\s*(?:※|\*|주\)|주\s*:|note\b|notes\b|nb\b|n\.b\.|remarks?\s*:|uwaga|uwagi\s*:|비고\s*:|참고|☞|▶|\(\*\))",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(
    r"(?:바랍니다|주세요|주십시오|합니다|입니다|됩니다|하시오|할 것|요망)\s*[.!]?\s*$|[a-ząćęłńóśźż]{3,}[.!]$",
    re.IGNORECASE,
)
_LONGEST_TITLE: Final = 60
_DASHES: Final = re.compile(r"[\s\-–—―‐_.·\u200b\ufeff]*")


def is_note(text: str) -> bool:
    """Whether a text is a remark to the reader."""
    return _NOTE.match(text) is not None


def why_left_out(grid: Grid, row: int, filled: list[int], columns: list[int]) -> str | None:
    """`total`, `note` (a remark, or the title of a section), or None for a record."""
    first = as_text(grid.value(row, filled[0]))
    if is_total(grid, row, filled, columns):
        return "total"
    alone = len(filled) == 1 and len(columns) > 2 and not _goes_on_from_above(grid, row, columns)
    if alone and (is_note(first) or filled[0] == columns[0] or len(first) > _LONGEST_TITLE):
        return "note"
    return None


def _goes_on_from_above(grid: Grid, row: int, columns: list[int]) -> bool:
    """Whether a cell merged downward, as over several people of one company, holds for this row too."""
    return any(one.first_row < row <= one.last_row and one.first_column in columns for one in grid.merged)


def holds_nothing(grid: Grid, row: int, columns: list[int]) -> bool:
    """Whether a row has nothing but blanks and dashes in these columns."""
    cells = (grid.value(row, index) for index in columns)
    blank = all(cell is None or (isinstance(cell, str) and _DASHES.fullmatch(cell)) for cell in cells)
    return blank and not any((row, index) in grid.errors or (row, index) in grid.uncalculated for index in columns)


def is_total(grid: Grid, row: int, filled: list[int], columns: list[int]) -> bool:
    """Whether a row sums up others: nothing stands there but a word for it, numbers and units. `Total Energies` is none."""
    if begins_total(grid, row, filled):
        return True
    if len(filled) >= max(len(columns), 2):
        return False
    texts = [as_text(grid.value(row, index)) for index in filled]
    place = next((place for place, text in enumerate(texts[:2]) if _TOTAL.match(text)), None)
    if place is None:
        return False
    found = _TOTAL.match(texts[place])
    rest = (found["rest"] or "") if found else ""
    if place == 1 and (len(texts) < 3 or any(map(str.isalpha, texts[0]))):
        return False
    if len(texts) <= len(columns) / 2 and all(map(_has_digit, texts[place + 1 :])) and not rest.strip(" :.-"):
        return True  # nothing but the word and counts of all sorts (`11개사`, `432㎡`)
    return _OF_A_TOTAL.fullmatch(rest) is not None and all(_OF_A_TOTAL.fullmatch(text) for text in texts[place + 1 :])


def begins_total(grid: Grid, row: int, filled: list[int]) -> bool:
    """Whether a row's first filled cell is a word for a total alone, whatever else it holds (`2 cases`, `3 CTNS`).

    A person's row, with an e-mail address, is none: `Sum` is a surname.
    """
    first = grid.value(row, filled[0])
    if not isinstance(first, str) or len(first) > _LONGEST_TOTAL or _TOTAL_ALONE.fullmatch(first.strip()) is None:
        return False
    others = filled[1:]
    return bool(others) and not any("@" in as_text(grid.value(row, index)) for index in others)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def section_title(grid: Grid, row: int, filled: list[int], columns: list[int]) -> str | None:
    """The title that stands alone in a row above the records it is for; None of a remark or a sentence."""
    text = as_text(grid.value(row, filled[0]))
    alone = len(filled) == 1 and len(columns) > 2 and filled[0] == columns[0]
    if not alone or not any(map(str.isalpha, text)) or len(text) > _LONGEST_TITLE:
        return None
    return None if is_note(text) or _SENTENCE.search(text) else text
