"""Words of a fixed list, yes and no, and lists within a cell."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Final

from exhibitplanner.domain.describe import Choice
from exhibitplanner.domain.words import nearest
from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.outcome import Refused, refused
from exhibitplanner.sheets.parsers.texts import as_text, key, tidy, words_of

_YES: Final = words_of(
    "true|yes|y|yes please|required|needed|necessary|applicable|included|available|have|tak|t|wymagane|wymagana|wymagany|"
    "potrzebne|potrzebna|potrzebny|konieczne|posiada|jest|prawda|예|네|유|필요|필요함|있음|있다|해당|해당됨|해당함|대상|가능|희망|"
    "사용|신청|포함|o|○|◯|⭕|●|◎|ㅇ|〇|✓|✔|✅|☑|☒|√|v|ⅴ|1|+"
)
_NO: Final = words_of(
    "false|no|n|none|not required|not needed|not necessary|not applicable|unnecessary|no need|not included|not available|"
    "nie|brak|nie dotyczy|niewymagane|niewymagana|niewymagany|nie wymaga|niepotrzebne|niepotrzebna|niepotrzebny|"
    "nie potrzeba|nie posiada|nie ma|fałsz|아니오|아니요|아님|무|불필요|필요없음|필요 없음|미필요|필요하지 않음|없음|없다|해당없음|해당 없음|"
    "미해당|비대상|대상아님|대상 아님|불가|불가능|미사용|미신청|미포함|미희망|x|×|✗|✘|❌|☐|□|0"
)
_BULLET: Final = re.compile(r"^(?:[-•·▪*○●▶①-⑳]|\d{1,2}[.)](?!\d)|\(\d{1,2}\))\s*")
_INLINE: Final = re.compile(r"\s*[•▪▶①-⑳]\s*|\s+·\s+")
_NUMBERED: Final = re.compile(r"(?:^|\s+)(?:\d{1,2}[.)]|\(\d{1,2}\))\s+")
_AND: Final = re.compile(r"\s+(?:and|oraz|및)\s+", re.IGNORECASE)
_SO_ON: Final = re.compile(r"\s+(?:등|외|etc\.?|itp\.?|itd\.?)$|^(?:and|oraz|및)\s+", re.IGNORECASE)
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_COMMA: Final = re.compile(r"[,，](?!\s*(?:ltd|inc|llc|co|corp|s\.?a|gmbh)\b)(?!\d)|(?<!\d)[,，](?=\d)", re.IGNORECASE)


def parse_choice(cell: CellValue, choices: type[Choice]) -> str | Refused:
    """The value of the choice that the cell names: by value, label or another word of it, in any language.

    Two that differ are none.
    """
    text = as_text(cell)
    words = choice_words(choices)
    if len({words[key(side)] for side in _sides(text) if key(side) in words}) > 1:  # `shell / raw`
        return unknown_choice(cell, choices)
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
    return [text, outside, *inside, *_sides(text)]


def _sides(text: str) -> list[str]:
    return re.split(r"\s*[/|]\s*|\s+(?:[-–:]|or|lub|albo|또는)\s+", text)


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
    """Yes and no in three languages, by mark, in two of them at once (`yes / 예`), and with a remark (`예(지게차)`)."""
    if isinstance(cell, bool):
        return cell
    text = as_text(cell).casefold().strip(" .!")
    outside = re.sub(r"\([^)]*\)", "", text).strip()
    before = re.split(r"\s*[,;:]\s*|\s+[-–]\s+", text)[0]
    for words in ({word.strip(" .!") for word in text.split(" / ")}, {outside}, {before}):
        if words <= _YES or words <= _NO:
            return words <= _YES
    return refused("no_yes_or_no_in_cell", cell)


def parse_list(cell: CellValue) -> list[str]:
    """The parts of a list: by line, `;`, `/` between blanks, numbers, bullets or a comma; what marks them is dropped."""
    text = as_text(cell, lines=True)
    parts = _parts(text)
    if parts and len(_AND.split(parts[-1])) == 2 and _COMMA.search(text):  # `A, B and C`
        parts = [*parts[:-1], *_AND.split(parts[-1])]
    kept = (_SO_ON.sub("", tidy(_BULLET.sub("", part.strip()))) for part in parts)
    return list(dict.fromkeys(part for part in kept if part))


def _parts(text: str) -> list[str]:
    for mark in (r"\n", r";|；", r"\s/\s|\s?[|]\s?|、"):
        parts = _cut(re.compile(mark), text)
        if len(parts) > 1:
            return parts
    if len(_INLINE.findall(text)) > 1 or " · " in text:
        return _cut(_INLINE, text)
    if len(_NUMBERED.findall(text)) > 1:
        return _NUMBERED.split(text)
    return _cut(_COMMA, text)


def _cut(mark: re.Pattern[str], text: str) -> list[str]:
    """The parts between the marks that stand in no brackets."""
    masked = _BRACKETS.sub(lambda found: "_" * len(found[0]), text)
    cuts = [(0, 0), *(found.span() for found in mark.finditer(masked)), (len(text), len(text))]
    return [text[end:start] for (_, end), (start, _) in pairwise(cuts)]
