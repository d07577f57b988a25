"""Problems of an open workspace, kept up to date edit by edit. One thread at a time may use a watch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from exhibitplanner import collecting
from exhibitplanner.domain.change import Change
from exhibitplanner.messages import Language
from exhibitplanner.planning.checking import Checker, Subject
from exhibitplanner.planning.readiness import Troubles
from exhibitplanner.planning.rules.registering import Finding
from exhibitplanner.services.problems.listing import Problem, in_order_of_problems, worded
from exhibitplanner.services.problems.loading import load_plan, take_in
from exhibitplanner.services.problems.readiness import Readiness, read_readiness
from exhibitplanner.storage.workspace import Workspace


@dataclass(slots=True)
class _Kept:
    """The plan as it was last looked at, and its problems in words."""

    checker: Checker
    day: date
    problems: dict[Subject, tuple[Problem, ...]]


class Watch:
    """What is broken in a workspace: all is looked at once, then only what an edit touched.

    With 10,000 exhibits the first look takes about a second, one after an edit a few milliseconds.
    """

    def __init__(self, language: Language = "en", today: date | None = None) -> None:
        self._language = language
        self._today = today
        self._kept: _Kept | None = None

    def look(self, workspace: Workspace, change: Change | None = None) -> tuple[Problem, ...]:
        """All problems now, the worst first. `change` is what was written since the last look, None for anything."""
        day = self._today or date.today()  # noqa: DTZ011  a new day anywhere near is a reason to look at all again
        with workspace.read() as connection:
            kept = self._kept
            if kept is None or change is None or kept.day != day:
                kept = self._kept = self._begin(connection, day)
            else:
                self._follow(connection, kept, change)
        return tuple(in_order_of_problems(one for found in kept.problems.values() for one in found))

    def readiness(self, workspace: Workspace, exhibition: str) -> list[Readiness]:
        """How far everybody at an exhibition (by its code) is, as of the last look."""
        if self._kept is None:
            self.look(workspace)
        assert self._kept is not None  # noqa: S101  it was looked at
        checker = self._kept.checker
        with workspace.read() as connection:
            return read_readiness(connection, checker.plan, Troubles(checker.findings), exhibition)

    def _begin(self, connection: Connection, day: date) -> _Kept:
        checker = Checker(load_plan(connection, self._today))
        with collecting.paused():
            checker.check_all()
        return _Kept(checker, day, _said(connection, checker.findings_by_subject, self._language))

    def _follow(self, connection: Connection, kept: _Kept, change: Change) -> None:
        take_in(connection, kept.checker.plan, change)
        changed = kept.checker.check_again()
        found = kept.checker.findings_by_subject
        for subject in changed:
            kept.problems.pop(subject, None)
        kept.problems |= _said(connection, {one: found[one] for one in changed if one in found}, self._language)


def _said(
    connection: Connection, found: Mapping[Subject, tuple[Finding, ...]], language: Language
) -> dict[Subject, tuple[Problem, ...]]:
    """Findings in words, all of them at once since their names are looked up together."""
    problems = iter(worded(connection, [finding for some in found.values() for finding in some], language))
    return {subject: tuple(next(problems) for _ in some) for subject, some in found.items()}


def about(problems: Iterable[Problem], record_id: str) -> list[Problem]:
    """Those in which a record takes part."""
    return [one for one in problems if any(record.id == record_id for record in one.records)]
