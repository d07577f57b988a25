"""A finding in a sentence: who takes part, and the arithmetic."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import Language, text
from exhibitplanner.planning.rules.registering import Figure, Finding
from exhibitplanner.reports import wording
from exhibitplanner.services.problems.row_words import row_words

_CALLED_BY_NOUN: Final = frozenset({"hall", "booth", "shipment", "case", "packing_line"})
"""Kinds whose rows are called by a noun and a number: small within a sentence, and they begin the one about them."""


def message(finding: Finding, language: Language) -> str:
    """What is wrong, with the numbers: the text `problem_<rule>`, or that of the finding's case."""
    code = f"problem_{finding.rule}" + (f"_{finding.case}" if finding.case else "")
    words = {name: _figure(finding, name, value, language) for name, value in finding.figures.items()}
    said = text(code, language, **words, **_names(finding, language))
    return said[:1].upper() + said[1:] if finding.rows[0].kind in _CALLED_BY_NOUN else said


def explanation(rule: str, language: Language) -> str:
    """What a rule looks at, and what to do about what it finds."""
    return text(f"explains_{rule}", language)


def rule_title(rule: str, language: Language) -> str:
    """A rule's name as people read it."""
    return text(f"rule_{rule}", language)


def figures_as_json(finding: Finding) -> dict[str, Any]:
    """The numbers in JSON's own types; days `2027-09-07`."""
    return {name: _plain(value) for name, value in finding.figures.items()}


def _names(finding: Finding, language: Language) -> dict[str, str]:
    """The rows by their kind; the second of a kind is `other_<kind>`."""
    names: dict[str, str] = {}
    for row in finding.rows:
        place = row.kind if row.kind not in names else f"other_{row.kind}"
        words = row_words(row, language)
        names.setdefault(place, _small(words, language) if row.kind in _CALLED_BY_NOUN else words)
    return names


def _figure(finding: Finding, name: str, value: Figure, language: Language) -> str:
    if isinstance(value, list):
        return ", ".join(_label(finding, one, language) for one in value)
    if isinstance(value, datetime):
        return wording.moment(value, language, year=value.year)
    if isinstance(value, date):
        return _day(value, language)
    if isinstance(value, float | Decimal | int) and not isinstance(value, bool):
        return _number(Decimal(str(value)), language)
    return "" if value is None else _choice(finding, name, str(value), language)


@lru_cache(4096)  # the same few days and numbers in thousands of sentences
def _day(value: date, language: Language) -> str:
    """With its year: papers last for years."""
    return wording.day(value, language, year=-1)


@lru_cache(4096)
def _number(value: Decimal, language: Language) -> str:
    return wording.decimal(value, language)


def _label(finding: Finding, name: str, language: Language) -> str:
    """A field's label, as of the kind that the finding is about."""
    label = BY_NAME[finding.rows[0].kind].field(name).label.text(language)
    return _small(label, language)


def _choice(finding: Finding, name: str, value: str, language: Language) -> str:
    """A choice by its word, where the figure is a field of one of the rows."""
    for row in finding.rows:
        field = BY_NAME[row.kind].by_name.get(name)
        if field is not None and field.label.choices is not None and value in set(field.label.choices):
            return _small(field.label.choices(value).label(language), language)
    return value


def _small(words: str, language: Language) -> str:
    """As within a sentence."""
    return words if language == "ko" else words[:1].lower() + words[1:]


def _plain(value: Figure) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date) else value
