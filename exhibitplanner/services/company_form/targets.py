"""Whose forms there can be: the exhibitions of a company, and the companies of an exhibition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, func, select

from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services.reading import exhibition_id

if TYPE_CHECKING:
    from exhibitplanner.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Part:
    """A company's part in an exhibition; `short` is what the company's files are called by."""

    id: str
    company_id: str
    company: str
    short: str
    exhibition: str


def parts_of(workspace: Workspace, kind: Kind, record_id: str) -> list[Part]:
    """The parts of a company, the newest exhibition first; of a participation just itself."""
    part = BY_NAME["participation"].table
    column = part.c.company_id if kind.name == "company" else part.c.id
    return _parts(workspace, column == record_id)


def parts_at(workspace: Workspace, exhibition: str) -> list[Part]:
    """The parts of all companies at an exhibition, by name.

    Raises:
        UsageError: An unknown exhibition.
    """
    part = BY_NAME["participation"].table
    with workspace.read() as connection:
        here = exhibition_id(connection, exhibition)
    return _parts(workspace, part.c.exhibition_id == here)


def _parts(workspace: Workspace, condition: ColumnElement[bool]) -> list[Part]:
    part, firm, show = (BY_NAME[name].table for name in ("participation", "company", "exhibition"))
    statement = (
        select(
            part.c.id, part.c.company_id, firm.c.name, func.coalesce(firm.c.short_name, firm.c.name), show.c.code
        )
        .join_from(part, firm, part.c.company_id == firm.c.id)
        .join(show, part.c.exhibition_id == show.c.id)
        .where(condition)
        .order_by(show.c.opens_on.desc(), firm.c.name)
    )  # fmt: skip
    with workspace.read() as connection:
        return [Part(*row) for row in connection.execute(statement)]
