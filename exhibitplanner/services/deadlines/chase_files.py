"""What is to be chased as a file: mails as a text, or deadlines as a calendar."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.messages import Language
from exhibitplanner.reports.files import write_files
from exhibitplanner.services.deadlines.calendar import make_calendar
from exhibitplanner.services.deadlines.chasing import chases_of, find_participation
from exhibitplanner.services.deadlines.mail import mails_as_text, make_mails
from exhibitplanner.services.deadlines.overview import deadlines_of
from exhibitplanner.services.reading import exhibition_id
from exhibitplanner.storage.workspace import Workspace

SUFFIXES: Final = (".txt", ".ics")


def write_chase(  # noqa: PLR0913  what a person chooses
    workspace: Workspace,
    out: Path,
    exhibition: str,
    *,
    company: str | None = None,
    language: Language = "en",
    today: date | None = None,
) -> int:
    """Write the mails (.txt) or the calendar (.ics) of an exhibition, or of one company there; how many companies.

    Raises:
        UsageError: `chase_suffix`, or an unknown exhibition or company.
        InputError: The file cannot be written.
    """
    if out.suffix.lower() not in SUFFIXES:
        raise UsageError("chase_suffix", path=str(out), suffixes=", ".join(SUFFIXES))
    with workspace.read() as connection:
        here = exhibition_id(connection, exhibition)
        part = find_participation(connection, here, company) if company else None
        found = deadlines_of(connection, here, today)
        chases = chases_of(connection, found, part)
    if out.suffix.lower() == ".ics":
        content = make_calendar(found, language, part)
    else:
        content = mails_as_text(make_mails(chases, language)).encode()
    write_files([(out, content)])
    return len(chases.lists)


def write_calendar(
    workspace: Workspace, out: Path, exhibition: str, language: Language, participation: str | None = None
) -> None:
    """Write the calendar of an exhibition, by its code, or of one participation in it, by its id.

    Raises:
        UsageError: `unknown_reference`.
        InputError: The file cannot be written.
    """
    with workspace.read() as connection:
        found = deadlines_of(connection, exhibition_id(connection, exhibition))
    write_files([(out, make_calendar(found, language, participation))])
