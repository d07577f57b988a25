"""Headings compared with the words of targets, whatever their case, blanks, units, numbering or second language."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from rapidfuzz import fuzz

from exhibitplanner.sheets.parsers.money import money_unit
from exhibitplanner.sheets.parsers.quantities import knows_unit
from exhibitplanner.sheets.parsers.texts import key, tidy
from exhibitplanner.sheets.recognisers.layouts import LAYOUTS, Target

_BRACKETS: Final = re.compile(r"[(\[（【]([^)\]）】]*)[)\]）】]")
_NUMBERING: Final = re.compile(r"^\s*(?:\d{1,2}[.)]|[①-⑳]|[*※•#])\s*")
_ASKING: Final = re.compile(
    r"(?:을|를)?\s*(?:입력|기재|작성|선택)해?\s*(?:주세요|주십시오|바랍니다)[.!]?$|\s*\*+$|\s*[:：?]$"
)
_LAST_WORD: Final = re.compile(
    r"[,/ ]\s*(mm|cm|m|kg|t|ton|kW|m2|m²|㎡|평|EUR|USD|PLN|KRW|zł|원|천원|만원|백만원|€|\$|₩)\s*$"
)
_CURRENCIES: Final = frozenset(
    {"EUR", "USD", "KRW", "PLN", "GBP", "JPY", "CHF", "CZK", "SEK", "NOK", "DKK", "AED", "CNY"}
)
"""Those of which a heading may speak; others are words too (`ALL`, `TOP`)."""
_PIECES: Final = re.compile(r"[,/;|:：\n]")
_IN: Final = re.compile(
    r"(?<![\w-])(?:in|w|units?|단위|jedn\.?|jednostka)\s*[:：]?\s+(metric\s+ton\w*|[^\s,/;()\[\]]+)", re.IGNORECASE
)
_WORDS_TOO: Final = re.compile(r"booth.*|stand.*|stoisk.*|(?:개\s*)?부스|칸", re.IGNORECASE)
"""Areas by their names: beside other words they are what a heading is about."""
_OF_OTHERS: Final = re.compile(r"비상|긴급|보호자|emergency|next of kin|awaryjn|nagłych wypadk|alarmow", re.IGNORECASE)
"""Who is called when something happens to a person is somebody else."""
_LETTERS: Final = frozenset({"m", "t", "g"})
_ALSO_WORDS: Final = frozenset({"in", "bar", "g", "mb", "n", "mt", "won"})
_SYMBOLS: Final = re.compile(
    r"(?<![\d\w.,/])(?<!\d )(mm|cm|kgs?|tons?|tonnes?|톤|lbs?|kw|kva|m2|m²|㎡|sqm)(?![\w/²])", re.IGNORECASE
)
"""Units that are nothing else, wherever they stand."""
_DAYS: Final = re.compile(r"(?:dd|yy|rr|hh)\W{0,2}mm|mm\W{0,2}(?:dd|yy|rr|ss)", re.IGNORECASE)
_UNITS: Final = ("m", "cm", "kg", "t", "m²", "kW", "kN/m²", "kPa", "kN", "bar")


@lru_cache(maxsize=4096)
def readings(heading: str) -> tuple[tuple[str, float], ...]:
    """The folded forms of a heading, each with how sure it is that it is the word that is meant."""
    text = _ASKING.sub("", _NUMBERING.sub("", tidy(heading))).strip()
    forms: dict[str, float] = {}

    def add(form: str, share: float) -> None:
        folded = key(form)
        if folded:
            forms[folded] = max(forms.get(folded, 0), share)

    add(text, 1.0)
    add(_without_unit(text), 0.99)
    add(_BRACKETS.sub(" ", text), 0.93)
    for part in re.split(r"\s*[/|\n·]\s*|\s+(?:-|or|lub|또는)\s+", text):
        add(part, 0.92)
        add(_BRACKETS.sub(" ", part), 0.9)
    for inside in _BRACKETS.findall(text):
        if unit_in(inside) is None:
            add(inside, 0.72)
            for piece in _PIECES.split(inside)[:-1]:
                add(piece, 0.72)
    unit = unit_of(text)
    if unit is not None and (plain := _BRACKETS.sub(" ", text)) != unit:
        add(re.sub(rf"(?:[,/;]|(?<!\w)(?:in|w)\b|\s)\s*{re.escape(unit)}(?!\w)", " ", plain), 0.93)
    return tuple(forms.items())


def _without_unit(text: str) -> str:
    return _BRACKETS.sub(lambda found: "" if unit_in(found[1]) else found[0], text)


def unit_of(heading: str) -> str | None:
    """The unit that a heading names: alone in brackets, at the end, or beside other words; None where it names none."""
    for inside in reversed(_BRACKETS.findall(heading)):
        if unit_in(inside):
            return str(inside).strip()
    found = _LAST_WORD.search(heading)
    return found[1] if found else _unit_beside(heading)


def _unit_beside(heading: str) -> str | None:
    """`(L x W x H, mm)`, `Weight in tonnes`, `중량/톤`, `Size mm LxWxH`; None where it names two of a sort (`kg/lbs`)."""
    if _DAYS.search(heading):
        return None
    units = [*_units_in_pieces(heading), *(word for word in _IN.findall(heading) if stands_for_unit(word, bare=False))]
    units = units or [str(word) for word in _SYMBOLS.findall(heading)]
    sorts = [[one for one in units if knows_unit(one, unit)] for unit in ("m", "kg", "m²", "kW")]
    sorts.append([one for one in units if not any(one in of for of in sorts)])
    return next((of[-1] for of in sorts if of and len({one.casefold() for one in of}) == 1), None)


def _units_in_pieces(heading: str) -> list[str]:
    """The units between commas and slashes; what stands first outside of brackets is what the heading is about."""
    units: list[str] = []
    for inside in _BRACKETS.findall(heading):
        pieces = [piece.strip() for piece in _PIECES.split(inside)]
        letters = sum(len(piece) == 1 for piece in pieces)  # `(L/W/H)`, `(M/F)`
        units += [piece for piece in pieces if stands_for_unit(piece, bare=False) and (len(piece) > 1 or letters < 2)]
    outside = _PIECES.split(_BRACKETS.sub(" ", heading))[1:]
    return units + [piece.strip() for piece in outside if stands_for_unit(piece.strip(), bare=True)]


def stands_for_unit(piece: str, *, bare: bool) -> bool:
    """Whether one of several pieces is a unit; `bare` ones may be words (`Move / in`) or letters too."""
    if not piece or _WORDS_TOO.fullmatch(piece) or unit_in(piece) is None:
        return False
    if len(piece) == 1 and piece.isascii() and piece.isalpha():
        return (piece if bare else piece.casefold()) in _LETTERS
    return not bare or piece.casefold() not in _ALSO_WORDS


def unit_in(text: str) -> str | None:
    """The text itself where it is a unit that some field is measured in, or a currency."""
    plain = text.strip()
    known = any(knows_unit(plain, unit) for unit in _UNITS)
    return plain if known or (money_unit(plain) or ("", 0))[0] in _CURRENCIES else None


@lru_cache(maxsize=200_000)
def likeness(heading: str, words: tuple[str, ...]) -> float:
    """How well a heading means one of the words, 0 to 1."""
    best = 0.0
    if _OF_OTHERS.search(heading) and not any(map(_OF_OTHERS.search, words)):
        return best
    folded = _folded(words)
    for form, share in readings(heading):
        if form in folded:
            best = max(best, share)
        elif share >= 0.9 and len(form) > 1:
            best = max(best, share * _partly(form, folded))
    return best


def _partly(form: str, folded: frozenset[str]) -> float:
    """A word inside a longer heading, or one with a slip of the pen."""
    best = 0.0
    for word in folded:
        shorter, longer = (word, form) if len(word) <= len(form) else (form, word)
        if len(shorter) >= (2 if _is_hangul(shorter) else 4) and shorter in longer:
            best = max(best, 0.5 + 0.3 * len(shorter) / len(longer))
        elif len(word) > 5 and abs(len(word) - len(form)) < 3:
            ratio = fuzz.ratio(word, form) / 100
            best = max(best, 0.8 * ratio if ratio >= 0.85 else 0)
    return best


def _is_hangul(word: str) -> bool:
    return all("가" <= letter <= "힣" for letter in word)


@lru_cache(maxsize=4096)
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(filter(None, map(key, words)))


def fits_unit(target: Target, unit: str | None) -> bool:
    """Whether a column of that unit can be that target; one without a unit can be any."""
    if unit is None:
        return True
    if target.name == "dimensions":
        return knows_unit(unit, "m")
    if target.money:
        return money_unit(unit) is not None
    return target.unit is not None and knows_unit(unit, target.unit)


@cache
def _vocabulary() -> frozenset[str]:
    words = {word for layout in LAYOUTS.values() for target in layout.targets for word in _folded(target.words)}
    return frozenset(words | {key(word) for word in _COUNTERS})


_TITLE_UNITS: Final = re.compile(
    r"(?:단위|units?|jednostk\w+|currency|통화|화폐|waluta)\s*[:：]?\s*([^)\]\t]+)", re.IGNORECASE
)


def units_of_titles(lines: tuple[str, ...]) -> tuple[str, ...]:
    """The units that hold for the whole table: `(단위: mm, kg)`."""
    words = (word for line in lines for found in _TITLE_UNITS.findall(line) for word in re.split(r"[,/·\s]+", found))
    return tuple(word for word in words if unit_in(word))


_COUNTERS: Final = ("no", "no.", "nr", "lp", "lp.", "l.p.", "번호", "연번", "순번", "#", "seq", "item no")


_COUNTER_KEYS: Final = frozenset(map(key, _COUNTERS))


def is_counter(heading: str) -> bool:
    """Whether a heading only numbers the rows."""
    return any(form in _COUNTER_KEYS for form, share in readings(heading) if share > 0.9)


def numbers_rows(heading: str) -> bool:
    """Whether a heading as a whole is a word for the number of a row; `C/NO` has one as its part only."""
    return key(heading) in _COUNTER_KEYS


@lru_cache(maxsize=20_000)
def is_heading(text: str) -> bool:
    """Whether a text is a heading that some layout knows."""
    if len(text) > 80:
        return False
    return any(form in _vocabulary() for form, share in readings(text) if share >= 0.9)
