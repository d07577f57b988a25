"""The first sheet of a company's form: what it is about, what to do, by when, to whom it goes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import Connection, select

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import Language, text
from exhibitplanner.planning.deadlines import wall_time_at
from exhibitplanner.services.company_form.columns import both, both_texts
from exhibitplanner.services.company_form.deadlines import Due
from exhibitplanner.services.naming import Texts
from exhibitplanner.services.reading import Row, rows_of
from exhibitplanner.sheets.forms.form_data import Line, Words


@dataclass(frozen=True, slots=True)
class Whose:
    """The exhibition, company and participation of a form, as rows."""

    exhibition: Row
    company: Row
    part: Row

    @property
    def exhibition_name(self) -> str:
        """In both languages."""
        return both(self.exhibition["name"] or self.exhibition["code"], self.exhibition["name_ko"] or "").strip(" /")

    @property
    def company_name(self) -> str:
        """In both languages."""
        return both(self.company["name"], self.company["name_ko"] or "").strip(" /")


def first_lines(
    connection: Connection, whose: Whose, due: list[Due], titles: list[str], texts: Texts
) -> tuple[Line, ...]:
    """The lines of the first sheet; `titles` are the sheets that it links to."""
    facts = [
        *_dates(whose.exhibition),
        *_stands(connection, whose, texts),
        *_next(due, whose.exhibition),
        both_texts("form_made", day=datetime.now(UTC).astimezone().date().isoformat()),
    ]
    return (
        Line(whose.exhibition_name, "title"),
        Line(whose.company_name, "head"),
        *(Line(fact.replace("\n", " / "), "subtitle") for fact in facts),
        Line(""),
        *_return_to(connection, whose),
        Line(""),
        *_steps("en"),
        Line(""),
        *_steps("ko"),
        Line(""),
        Line(both_texts("form_sheets").replace("\n", " / "), "head"),
        *(Line(title, "link", title) for title in titles),
    )


def booth_ids(connection: Connection, whose: Whose) -> list[str]:
    """The company's booths."""
    table = BY_NAME["assignment"].table
    statement = select(table.c.booth_id).where(table.c.participation_id == whose.part["id"])
    return list(connection.execute(statement).scalars())


def _steps(language: Language) -> list[Line]:
    return [Line(text("form_what_to_do", language), "head"), *(Line(text(step, language)) for step in _STEPS)]


_STEPS: Final = (
    "form_step_sheets", "form_step_rows", "form_step_choices", "form_step_marks", "form_step_withdraw",
    "form_step_personal", "form_step_return",
)  # fmt: skip


def _dates(exhibition: Row) -> list[str]:
    place = ", ".join(filter(None, (exhibition["venue"], exhibition["city"], exhibition["country"])))
    return [f"{exhibition['opens_on']} – {exhibition['closes_on']}{' · ' if place else ''}{place}"]


def _stands(connection: Connection, whose: Whose, texts: Texts) -> list[str]:
    booths = rows_of(connection, BY_NAME["booth"], booth_ids(connection, whose))
    named = sorted(
        texts.text(BY_NAME["booth"], one["id"]) + (f" ({one['area_m2']} m²)" if one["area_m2"] else "")
        for one in booths
    )
    return [both_texts("form_stand", stands=", ".join(named))] if named else []


def _next(due: list[Due], exhibition: Row) -> list[str]:
    """The first open deadline that is still to come."""
    now = wall_time_at(datetime.now(UTC), exhibition["time_zone"])
    now = now.replace(tzinfo=None)
    coming = [one for one in due if one.open and one.at is not None and one.at.replace(tzinfo=None) >= now]
    return [both_texts("form_next", due=coming[0].when, title=coming[0].title)] if coming else []


def _return_to(connection: Connection, whose: Whose) -> list[Line]:
    """To whom the form goes back: the liaison of the pavilion's lead, else whoever sent it."""
    part, contact = BY_NAME["participation"].table, BY_NAME["contact"].table
    statement = (
        select(contact.c.name, contact.c.email)
        .join_from(part, contact, contact.c.company_id == part.c.company_id)
        .where(
            part.c.exhibition_id == whose.exhibition["id"],
            part.c.role == "pavilion_lead",
            part.c.company_id != whose.company["id"],
            contact.c.contact_role == "liaison",
            contact.c.email.is_not(None),
        )
        .order_by(contact.c.id)
    )
    found = connection.execute(statement).first()
    words = both_texts("form_return_to", contact=f"{found.name} <{found.email}>") if found else ""
    return [Line(one) for one in (words or both_texts("form_return_sender")).split("\n")]


def form_words() -> Words:
    """What cells say when they refuse an entry."""

    def pair(code: str) -> tuple[str, str]:
        return both_texts(f"{code}_title").replace("\n", " / "), both_texts(code)

    return Words(
        pair("form_not_in_list"), pair("form_no_date"), pair("form_no_number"), pair("form_no_whole"),
        text("workbook_page", "en", page="&P", pages="&N"),
    )  # fmt: skip
