"""Words of a fixed list, yes and no, and lists within a cell."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from exhibitplanner.domain.describe import Choice
from exhibitplanner.domain.words import nearest
from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.outcome import Refused, refused
from exhibitplanner.sheets.parsers.texts import as_text, key, tidy

_YES: Final = frozenset(
    [
        "true",
        "yes",
        "y",
        "tak",
        "t",
        "예",
        "네",
        "유",
        "o",
        "○",
        "◯",
        "●",
        "✓",
        "✔",
        "v",
        "1",
        "필요",
        "있음",
        "해당",
        "가능",
        "required",
        "needed",
    ]
)
_NO: Final = frozenset(
    [
        "false",
        "no",
        "n",
        "nie",
        "아니오",
        "아니요",
        "무",
        "x",
        "×",
        "✗",
        "✘",
        "0",
        "불필요",
        "없음",
        "해당없음",
        "불가",
        "none",
        "brak",
    ]
)
_BULLET: Final = re.compile(r"^(?:[-•·▪*○●▶]|\d{1,2}[.)](?!\d)|\(\d{1,2}\))\s*")
_COMMA: Final = re.compile(r",(?![^(]*\))(?!\s*(?:ltd|inc|llc|co|corp|s\.?a|gmbh)\b)(?!\d)", re.IGNORECASE)


def parse_choice(cell: CellValue, choices: type[Choice]) -> str | Refused:
    """The value of the choice that the cell names: by value, label or another word of it, in any language."""
    text = as_text(cell)
    words = choice_words(choices)
    for part in _readings(text):
        found = words.get(key(part)) if key(part) else None
        if found is not None:
            return found
    return unknown_choice(cell, choices)


def unknown_choice(cell: CellValue, choices: type[Choice]) -> Refused:
    """A refusal that names the choices, and the nearest of them."""
    text = as_text(cell)
    shown = [choice.label("en") for choice in choices]
    close = nearest(text, [*shown, *(choice.label("ko") for choice in choices), *(choice.value for choice in choices)])
    return refused("unknown_choice_in_cell", cell, choices=", ".join(shown), nearest=close)


def _readings(text: str) -> list[str]:
    """The whole text, without what is in brackets, what is in brackets, and each side of a slash or dash."""
    inside = re.findall(r"\(([^)]*)\)", text)
    outside = re.sub(r"\([^)]*\)", " ", text)
    sides = re.split(r"\s*[/|]\s*|\s+[-–:]\s+", text)
    return [text, outside, *inside, *sides]


@cache
def choice_words(choices: type[Choice]) -> dict[str, str]:
    """Every word of a list of choices, folded, with the value it stands for; values go before other words."""
    words: dict[str, str] = {}
    for spelling, value in choice_spellings(choices):
        words.setdefault(key(spelling), value)
    return words


@cache
def choice_spellings(choices: type[Choice]) -> tuple[tuple[str, str], ...]:
    """Every word of a list of choices as it is written, with the value it stands for; values go before other words."""
    labels = [(choice.label(language), choice.value) for language in ("en", "ko") for choice in choices]
    return (
        *((choice.value, choice.value) for choice in choices),
        *labels,
        *((word, choice.value) for choice in choices for word in choice.synonyms),
        *((re.sub(r"\([^)]*\)", "", label).strip(), value) for label, value in labels),
    )


def parse_yes_no(cell: CellValue) -> bool | Refused:
    """Yes and no in three languages, by mark, and in two of them at once (`yes / 예`, as our forms offer them)."""
    if isinstance(cell, bool):
        return cell
    words = {word.strip(" .!") for word in as_text(cell).casefold().split(" / ")}
    if words <= _YES or words <= _NO:
        return words <= _YES
    return refused("no_yes_or_no_in_cell", cell)


def parse_list(cell: CellValue) -> list[str]:
    """The parts of a list: by line, `;`, `/` between blanks, or a comma; bullets and numbers before them dropped."""
    text = as_text(cell, lines=True)
    for mark in (r"\n", r";|；", r"\s/\s|\s?[|]\s?|、", None):
        parts = _COMMA.split(text) if mark is None else re.split(mark, text)
        if len(parts) > 1:
            break
    kept = (tidy(_BULLET.sub("", part.strip())) for part in parts)
    return list(dict.fromkeys(part for part in kept if part))
