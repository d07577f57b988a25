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
_ALL: Final = (
    "all|every|everyone|everybody|any|each|all exhibitors|all companies|전체|모두|전원|전 업체|모든|전체 업체|모든 참가업체|전체 참가업체|전 참가업체|"
    "참가업체 전체|공통|wszyscy|wszystkie|wszystkich|wszyscy wystawcy|wszystkie firmy"
)
_AROUND: Final = re.compile(
    r"^(?:for|only|dla|tylko|exhibitors (?:of|with)|companies with|wystawcy z)\s+"
    r"|\s*(?:\b(?:exhibitors?|exhibits?|companies|stands?|booths?|only|wystawcy|firmy|stoiska|eksponaty)|전시업체|참가업체|업체|참가사|참가기업|"
    r"전시품|신청|사용|만|한함)$",
    re.IGNORECASE,
)
"""What people write around a term: `full size exhibits`, `독립부스 업체`."""
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
    codes = [_code(term) for term in terms]
    alike = all(code in {None, term} for code, term in zip(codes, terms, strict=True))
    if alike and (";" in text or len(terms) < 2 or not any(codes)):
        return text
    return ";".join(code or term for code, term in zip(codes, terms, strict=True))


def _code(term: str) -> str | None:
    """The code of a term as it stands, else without what people write around it."""
    bare = _AROUND.sub("", term)
    return _spellings().get(fold(term)) or (_code(bare) if bare != term else None)


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
    return _other_spellings() | {fold(words): code for code, words in terms} | {fold(code): code for code, _ in terms}


def _other_spellings() -> dict[str, str]:
    """Other words for all, for booth types and for forms; `exhibitors` names no role."""
    from exhibitplanner.domain.exhibitions import BoothType
    from exhibitplanner.domain.exhibits import ExhibitForm

    booths = {fold(word): one.value for one in BoothType for word in one.synonyms}
    forms = {fold(word): f"has_{one.value}" for one in ExhibitForm for word in (one.en, one.ko, *one.synonyms)}
    return forms | booths | {fold(word): "all" for word in _ALL.split("|")}
