"""Whom a deadline is for, in words: codes are stored (`raw;not_main`), people read and write `Raw space and not main
exhibitor`, `독립부스 및 주 참가업체 제외`. What the codes mean is in `planning.applicability`."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from exhibitplanner.domain.describe import Language
from exhibitplanner.domain.fold import fold

_NOT: Final = "not_"
_JOINT: Final = {"en": " and ", "ko": " 및 "}
BETWEEN: Final = re.compile(r"\s*;\s*|\s+and\s+|\s+및\s+", re.IGNORECASE)
"""What stands between two terms."""


def audience_words(codes: str, language: Language) -> str:
    """The words of a stored text; a term that is no code stays as it is."""
    words = [_words(term, language) for term in codes.split(";") if term.strip()]
    if language == "en":
        words[1:] = map(_small, words[1:])
    return _JOINT[language].join(words)


def audience_codes(text: str) -> str:
    """The stored form of words or codes in either language; a text that has no words of ours stays as it is."""
    terms = [term.strip() for term in BETWEEN.split(text) if term.strip()]
    codes = [_spellings().get(fold(term)) for term in terms]
    alike = all(code in {None, term} for code, term in zip(codes, terms, strict=True))
    if alike and (";" in text or len(terms) < 2 or not any(codes)):
        return text
    return ";".join(code or term for code, term in zip(codes, terms, strict=True))


@cache
def audience_terms(language: Language) -> tuple[tuple[str, str], ...]:
    """Every term as (code, words): those that include first, then those that leave out."""
    plain = [(code, words[language]) for code, words in _vocabulary().items()]
    return (*plain, *((f"{_NOT}{code}", _denied(words, language)) for code, words in plain if code != "all"))


def _words(term: str, language: Language) -> str:
    code = term.strip().casefold()
    return dict(audience_terms(language)).get(code, term.strip())


def _denied(words: str, language: Language) -> str:
    return f"{words} 제외" if language == "ko" else f"Not {_small(words)}"


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


@cache
def _vocabulary() -> dict[str, dict[Language, str]]:
    # here, since the records import what checks their texts, and that imports this
    from exhibitplanner.domain.exhibitions import BoothType
    from exhibitplanner.domain.exhibits import ExhibitForm
    from exhibitplanner.domain.participations import ParticipationRole

    found: dict[str, dict[Language, str]] = {"all": {"en": "All companies", "ko": "모든 업체"}}
    found |= {one.value: {"en": one.en, "ko": one.ko} for one in (*ParticipationRole, *BoothType)}
    found |= {f"has_{one.value}": {"en": f"{one.en} on show", "ko": f"{one.ko} 전시"} for one in ExhibitForm}
    return found


@cache
def _spellings() -> dict[str, str]:
    """The code of every way to write a term, folded."""
    languages: tuple[Language, ...] = ("en", "ko")
    terms = [term for language in languages for term in audience_terms(language)]
    return {fold(words): code for code, words in terms} | {fold(code): code for code, _ in terms}
