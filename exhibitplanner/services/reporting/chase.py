"""Letters to companies about the deadlines that are open, in the words of the mails."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sqlalchemy import Connection

from exhibitplanner.messages import Language, text
from exhibitplanner.planning.deadline_states import DeadlineState
from exhibitplanner.reports.chase import ChaseReport, Letter, LetterGroup, LetterLine, chase
from exhibitplanner.reports.wording import day
from exhibitplanner.services.deadlines.chasing import ChaseList, Chases, chases_of, company_part
from exhibitplanner.services.deadlines.mail import ask_words, greeting_words, intro_words, subject_words
from exhibitplanner.services.deadlines.overview import CompanyDeadline, deadlines_of
from exhibitplanner.services.deadlines.wording import due_words, left_words, state_word
from exhibitplanner.services.reporting.frames import make_frame, read_exhibitions
from exhibitplanner.services.reporting.options import ReportOptions


def make(connection: Connection, options: ReportOptions) -> ChaseReport:
    """A letter to every company that has something open, or to one; of several exhibitions one for each."""
    exhibitions = read_exhibitions(connection, options)
    letters: list[Letter] = []
    for one in exhibitions:
        part = company_part(connection, one, options.company) if options.company else None
        if options.company is None or part is not None:
            letters += _letters(chases_of(connection, deadlines_of(connection, one, options.today), part), options)
    return chase(tuple(letters), make_frame(exhibitions, options))


def _letters(chases: Chases, options: ReportOptions) -> Iterator[Letter]:
    language, exhibition = options.language, chases.exhibition
    for one in chases.lists:
        yield Letter(
            address=_address(one, language),
            written=day(chases.today, language, year=1),
            subject=subject_words(exhibition, one, language),
            greeting=greeting_words(one, language),
            intro=intro_words(exhibition, one, language),
            groups=tuple(_groups(one.open, language)),
            closing=ask_words(exhibition, language),
            close=text("chase_close", language),
        )


def _address(one: ChaseList, language: Language) -> tuple[str, ...]:
    return tuple(line for line in (one.company_in(language), one.contact_in(language), one.email) if line)


def _groups(open_ones: tuple[CompanyDeadline, ...], language: Language) -> Iterator[LetterGroup]:
    for state, group in groupby(open_ones, key=lambda one: one.state):
        lines = tuple(_line(one, language) for one in group)
        yield LetterGroup(state_word(state, language), state is DeadlineState.OVERDUE, lines)


def _line(one: CompanyDeadline, language: Language) -> LetterLine:
    penalty = text("chase_penalty", language, penalty=one.penalty) if one.penalty else ""
    due, left = due_words(one.due_at, language), left_words(one.days_left, language)
    return LetterLine(due, one.title, one.form_no, left, penalty)
