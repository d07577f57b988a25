"""Whom to chase for what: each company's open deadlines, and the person there who is written to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, select

from exhibitplanner.domain.companies import ContactRole
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import Language
from exhibitplanner.planning.deadline_states import DeadlineState
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.services.deadlines.overview import CompanyDeadline, Deadlines, deadlines_of
from exhibitplanner.services.key_texts import KeyTexts
from exhibitplanner.services.reading import Row, exhibition_id, row_of
from exhibitplanner.storage.workspace import Workspace

_ASKED: Final = (
    ContactRole.LIAISON, ContactRole.DECISION, ContactRole.ON_SITE, None, ContactRole.INVOICE, ContactRole.PRESS,
)  # fmt: skip
"""Who is written to, the first of these who has an e-mail address; without any, the first of these."""


@dataclass(frozen=True, slots=True)
class ChaseList:
    """What is open at one company, in the order in which it falls; `contact` and `email` are blank if unknown."""

    participation_id: str
    company: str
    company_ko: str
    contact: str
    contact_ko: str
    email: str
    open: tuple[CompanyDeadline, ...]

    @property
    def overdue(self) -> int:
        return sum(one.state is DeadlineState.OVERDUE for one in self.open)

    def company_in(self, language: Language) -> str:
        """The company's name in a language, where it has one there."""
        return (language == "ko" and self.company_ko) or self.company

    def contact_in(self, language: Language) -> str:
        """The person's name in a language, where they have one there."""
        return (language == "ko" and self.contact_ko) or self.contact


@dataclass(frozen=True, slots=True)
class Chases:
    """The companies of an exhibition that have something open, by name."""

    exhibition: Row
    today: date
    lists: tuple[ChaseList, ...]


def list_chases(workspace: Workspace, exhibition: str, company: str | None = None, today: date | None = None) -> Chases:
    """Whom to chase at an exhibition, by its code; of one company alone where it is named as a cell would.

    Raises:
        UsageError: `unknown_reference`, `company_not_there`.
    """
    with workspace.read() as connection:
        here = exhibition_id(connection, exhibition)
        part = find_participation(connection, here, company) if company else None
        return chases_of(connection, deadlines_of(connection, here, today), part)


def chases_of(connection: Connection, deadlines: Deadlines, participation: str | None = None) -> Chases:
    """As `list_chases`, of deadlines that were read; `participation` is an id."""
    found: dict[str, list[CompanyDeadline]] = {}
    for one in deadlines.companies:
        if one.state.is_open and participation in {None, one.participation_id}:
            found.setdefault(one.participation_id, []).append(one)
    people = _contacts(connection, deadlines.exhibition["id"])
    lists = [_list(part, open_ones, people.get(part, {})) for part, open_ones in found.items()]
    return Chases(deadlines.exhibition, deadlines.today, tuple(sorted(lists, key=lambda one: sort_key(one.company))))


def find_participation(connection: Connection, exhibition: str, company: str) -> str:
    """The id of a company's participation in an exhibition, which is given by its id.

    Raises:
        UsageError: `unknown_reference`, `company_not_there`.
    """
    found = company_part(connection, exhibition, KeyTexts(connection).find(BY_NAME["company"], company))
    if found is None:
        code = row_of(connection, BY_NAME["exhibition"], exhibition)["code"]
        raise UsageError("company_not_there", company=company, exhibition=code)
    return found


def company_part(connection: Connection, exhibition: str, company: str) -> str | None:
    """The participation of a company in an exhibition, all by their ids; None where it takes no part."""
    part = BY_NAME["participation"].table
    statement = select(part.c.id).where(part.c.exhibition_id == exhibition, part.c.company_id == company)
    return connection.execute(statement).scalar()


def _list(participation: str, open_ones: list[CompanyDeadline], person: Mapping[str, Any]) -> ChaseList:
    first = open_ones[0]
    contact = {name: person.get(name) or "" for name in ("name", "name_ko", "email")}
    return ChaseList(
        participation, first.company, first.company_ko, contact["name"], contact["name_ko"], contact["email"],
        tuple(open_ones),
    )  # fmt: skip


def _contacts(connection: Connection, exhibition: str) -> dict[str, Row]:
    """The person to write to by participation."""
    part, contact = BY_NAME["participation"].table, BY_NAME["contact"].table
    statement = (
        select(part.c.id.label("participation"), contact)
        .join_from(part, contact, part.c.company_id == contact.c.company_id)
        .where(part.c.exhibition_id == exhibition)
    )
    rows = sorted((dict(row) for row in connection.execute(statement).mappings()), key=_who_first)
    return {row["participation"]: row for row in reversed(rows)}


def _who_first(contact: Row) -> tuple[bool, int, str]:
    return not contact["email"], _ASKED.index(contact["contact_role"]), contact["id"]
