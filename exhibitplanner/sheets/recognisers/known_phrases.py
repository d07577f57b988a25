"""Companies' names amid other words: a known one as a whole phrase of a title, one before its address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from exhibitplanner.sheets.parsers.places import country_code
from exhibitplanner.sheets.parsers.texts import key
from exhibitplanner.sheets.recognisers.headings import is_heading
from exhibitplanner.sheets.recognisers.matter_words import OFTEN_OF_A_NAME, is_matter, without_matter

Known = Callable[[str], str | None]
"""The id of the known company that has just this name."""

_LEGAL_FORM: Final = r"(?:Inc|Ltd|LLC|Co|Corp|Corporation|Company|Limited|GmbH|AG|AB|PLC|S\.?\s?A|Sp|z\s?o\.?\s?o)\b"
_COMMA: Final = re.compile(rf",(?!\s*{_LEGAL_FORM})\s*")
_ENDS_WITH_FORM: Final = re.compile(rf"{_LEGAL_FORM}\.?$|\((?:주|유)\)$|㈜$")
_CITY: Final = re.compile(
    r"\b(?:Seoul|Busan|Daejeon|Daegu|Incheon|Gwangju|Ulsan|Changwon|Suwon|Seongnam|Gumi|Sacheon|Uiwang|"
    r"Warsaw|Warszawa|Kielce|Kraków|Krakow|Wrocław|Gdańsk|Poznań|Łódź|Radom|London|Paris|Berlin)\b|^\S+(?:시|도|군|구)(?:\s|$)",
    re.IGNORECASE,
)
_BRACKET: Final = r"\((?!(?:주|유)\))|(?<!\(주)(?<!\(유)\)|[（）\[\]【】]"
"""Those of a legal form such as `(주)` belong to the name."""
_PARTS: Final = re.compile(rf"\s+[-–—:]\s+|\s*(?:[\t|/;]|{_BRACKET})\s*|{_COMMA.pattern}")
_FORM_WORD: Final = re.compile(_LEGAL_FORM)
_LONGEST: Final = 7
_LEAST_LETTERS: Final = 2
_MOST_HANGUL, _MOST_LATIN, _LONG_WORD = 2, 6, 4


def nobody(_: str) -> None:
    """No company is known."""


def known_phrases(line: str, known: Known) -> list[str]:
    """The names of known companies in a line, one of each company."""
    found: dict[str, str] = {}
    for part in _PARTS.split(line):
        for company, phrase in _in_words(part.split(), known):
            found.setdefault(company, phrase)
    return list(found.values())


def _in_words(words: list[str], known: Known) -> Iterator[tuple[str, str]]:
    """The longest known name among words, and those before and behind it."""
    for size in range(min(len(words), _LONGEST), 0, -1):
        for start in range(len(words) - size + 1):
            before, phrase, behind = words[:start], words[start : start + size], words[start + size :]
            found = None if _goes_on(phrase, behind) else _named(phrase, known)
            if found:
                yield found
                yield from _in_words(before, known)
                yield from _in_words(behind, known)
                return


def _named(phrase: list[str], known: Known) -> tuple[str, str] | None:
    if all(map(is_matter, phrase)):
        return None
    for text in dict.fromkeys([" ".join(phrase), " ".join([*phrase[:-1], without_matter(phrase[-1])])]):
        company = known(text) if len(key(text)) >= _LEAST_LETTERS else None
        if company:
            return company, text
    return None


def _goes_on(phrase: list[str], behind: list[str]) -> bool:
    """Whether a name goes on after a phrase: to another's legal form, or with a country (`Saab Poland`)."""
    if not behind or _FORM_WORD.match(behind[0]) or not phrase[-1].isascii():
        return False
    of_a_branch = len(behind[0]) > len("USA") and country_code(behind[0]) is not None
    pavilion = len(behind) > 1 and key(behind[1]) == "pavilion"
    return (of_a_branch and not pavilion) or any(map(_FORM_WORD.match, behind))


def may_be_a_name(text: str) -> bool:
    """Whether a title's words look like a company's name: few, none of the list's matter, the long ones in capitals."""
    words = text.split()
    if len(words) > (_MOST_HANGUL if re.search("[가-힣]", text) else _MOST_LATIN) or is_heading(text):
        return False
    matter = any(is_matter(word) and key(word) not in OFTEN_OF_A_NAME for word in words)
    return not matter and all(word[0].isupper() or not word[0].isalpha() for word in words if _is_long(word))


def _is_long(word: str) -> bool:
    return len(word) >= _LONG_WORD and word.isascii()


def without_address(text: str) -> str:
    """A company's name up to the comma after which its address begins, with a number, a city or a country."""
    for comma in _COMMA.finditer(text):
        name, rest = text[: comma.start()], text[comma.end() :]
        places = _COMMA.split(rest)
        if _ENDS_WITH_FORM.search(name) or re.search(r"(?<!\w)\d", rest) or any(map(_is_place, places)):
            return name.strip()
    return text


def _is_place(text: str) -> bool:
    return country_code(text) is not None or _CITY.search(text) is not None
