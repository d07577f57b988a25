"""A company's open deadlines as a mail: to whom, subject, text, and a link that mail programs open."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import groupby
from typing import Final
from urllib.parse import quote

from exhibitplanner.messages import Language, text
from exhibitplanner.planning.deadline_states import DeadlineState
from exhibitplanner.services.deadlines.chasing import ChaseList, Chases, chases_of
from exhibitplanner.services.deadlines.overview import CompanyDeadline, deadlines_of
from exhibitplanner.services.deadlines.wording import due_words, exhibition_name, left_words, state_word
from exhibitplanner.services.reading import Row, exhibition_id
from exhibitplanner.storage.workspace import Workspace

MOST_LINK_LETTERS: Final = 2000
"""Windows hands links of up to 2,083 letters to a mail program, and Outlook reads no more."""


@dataclass(frozen=True, slots=True)
class Mail:
    """`link` is a mailto link (RFC 6068); `whole` says whether the whole text had room in it."""

    participation_id: str
    company: str
    to: str
    subject: str
    body: str
    link: str
    whole: bool


def make_mails(chases: Chases, language: Language) -> list[Mail]:
    """A mail for each company that has something open."""
    return [make_mail(chases.exhibition, one, language) for one in chases.lists]


def mail_of(workspace: Workspace, exhibition: str, participation: str, language: Language) -> Mail | None:
    """The mail to one participation, given by its id, in an exhibition, given by its code; None if nothing is open.

    Raises:
        UsageError: `unknown_reference`.
    """
    with workspace.read() as connection:
        found = deadlines_of(connection, exhibition_id(connection, exhibition))
        mails = make_mails(chases_of(connection, found, participation), language)
    return mails[0] if mails else None


def make_mail(exhibition: Row, chase: ChaseList, language: Language) -> Mail:
    """The mail to one company. A link that would be too long tells the first deadlines and how many follow."""
    subject = subject_words(exhibition, chase, language)
    body = _body(exhibition, chase, chase.open, language)
    link = _link(chase.email, subject, body)
    whole = len(link) <= MOST_LINK_LETTERS
    if not whole:
        link = _short_link(exhibition, chase, subject, language)
    return Mail(chase.participation_id, chase.company, chase.email, subject, body, link, whole)


def subject_words(exhibition: Row, chase: ChaseList, language: Language) -> str:
    """`MSPO-2027: 3 open deadlines, 1 overdue – Hyundai Rotem`."""
    return text(
        "chase_subject", language, exhibition=exhibition["code"], company=chase.company_in(language),
        count=len(chase.open), overdue=chase.overdue,
    )  # fmt: skip


def greeting_words(chase: ChaseList, language: Language) -> str:
    """To the person who is written to, or to whoever reads it."""
    contact = chase.contact_in(language)
    return text("chase_dear", language, contact=contact) if contact else text("chase_dear_all", language)


def intro_words(exhibition: Row, chase: ChaseList, language: Language) -> str:
    """What it is about."""
    name = exhibition_name(exhibition, language)
    return text("chase_intro", language, exhibition=name, company=chase.company_in(language))


def ask_words(exhibition: Row, language: Language) -> tuple[str, ...]:
    """What is asked of the company, and by whose clock times are."""
    zone = exhibition["time_zone"]
    times = (text("chase_times", language, zone=zone),) if zone else ()
    return (text("chase_ask", language), *times)


def mails_as_text(mails: list[Mail]) -> str:
    """All mails as one text, each with its address and subject above it."""
    heads = (f"To: {one.to}\nSubject: {one.subject}\n\n{one.body}" for one in mails)
    return f"\n{'-' * 72}\n\n".join(heads)


def _body(exhibition: Row, chase: ChaseList, said: tuple[CompanyDeadline, ...], language: Language) -> str:
    """Only the deadlines in `said` are listed, and how many more there are."""
    lines = [greeting_words(chase, language), "", intro_words(exhibition, chase, language)]
    for state, group in groupby(said, key=lambda one: one.state):
        lines += ["", state_word(state, language), *(_line(one, language) for one in group)]
    left_out = len(chase.open) - len(said)
    if left_out:
        lines += ["", text("chase_more", language, count=left_out)]
    return "\n".join([*lines, "", *ask_words(exhibition, language), "", text("chase_close", language), ""])


def _line(one: CompanyDeadline, language: Language) -> str:
    days = "" if one.state is DeadlineState.OPEN else left_words(one.days_left, language)
    return text(
        "chase_line", language, due=due_words(one.due_at, language), title=one.title, form=one.form_no, left=days,
        penalty=one.penalty,
    )  # fmt: skip


def _short_link(exhibition: Row, chase: ChaseList, subject: str, language: Language) -> str:
    """With as many deadlines as have room, else with the subject or the address alone."""

    def link_of(count: int) -> str:
        return _link(chase.email, subject, _body(exhibition, chase, chase.open[:count], language))

    room = bisect_right(range(len(chase.open)), MOST_LINK_LETTERS, key=lambda count: len(link_of(count)))
    if room:
        return link_of(room - 1)
    link = _link(chase.email, subject, "")
    return link if len(link) <= MOST_LINK_LETTERS else _link(chase.email, "", "")


def _link(to: str, subject: str, body: str) -> str:
    """UTF-8, percent-encoded with `%20` for a blank, lines ended by `%0D%0A`: RFC 6068, 5."""
    fields = {"subject": subject, "body": body.replace("\n", "\r\n")}
    said = "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items() if value)
    return f"mailto:{quote(to, safe='@')}" + (f"?{said}" if said else "")
