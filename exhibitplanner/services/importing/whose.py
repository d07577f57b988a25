"""Whose a whole sheet is: what its titles, its own name and its file's name say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from exhibitplanner.matching.companies import CompanyEvidence
from exhibitplanner.matching.normalise import pieces
from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.services.importing.identity import Identity
from exhibitplanner.sheets.recognisers.facts import Fact
from exhibitplanner.sheets.recognisers.known_phrases import may_be_a_name

_WHOSE: Final = frozenset({"company", "shipper"})


def company_said(facts: Sequence[Fact], identity: Identity, rows: Sequence[ParsedRow]) -> str | None:
    """The company for rows that name none; None where nothing says it, so that a person is asked.

    First what stands beside a label or is a known company's name, then what is so like one that a person is asked, and
    a new name only where no row names a company.
    """
    whose = sorted((fact for fact in facts if fact.name in _WHOSE), key=lambda fact: not fact.labelled)
    ways: list[Callable[[Fact], bool]] = [
        lambda fact: fact.labelled or identity.knows(CompanyEvidence(fact.text)),
        lambda fact: identity.suspects(CompanyEvidence(fact.text)),
    ]
    if all(names_none(row) for row in rows):
        ways.append(_may_be_new)
    return next((fact.text for way in ways for fact in whose if way(fact)), None)


def names_none(row: ParsedRow) -> bool:
    """Whether a row does not say whose it is."""
    return row.text("participation") is None and row.text("company") is None


def _may_be_new(fact: Fact) -> bool:
    """A name with its legal form, or a title's words that look like a name."""
    if any(name.forms for name in pieces(fact.text)):
        return True
    return fact.source.startswith("title") and may_be_a_name(fact.text)
