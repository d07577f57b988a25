"""Problems of the open workspace, looked for in the background after each change and each new day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from exhibitplanner.domain.change import Change, together
from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.messages import Language
from exhibitplanner.planning.deadlines import today_at
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.session.session import Session

if TYPE_CHECKING:
    from exhibitplanner.services.problems.listing import Problem
    from exhibitplanner.services.problems.readiness import Readiness
    from exhibitplanner.services.problems.watching import Watch

_AFTER_MS: Final = 400
"""The first look waits for the page to be there: it computes for a second where there are 10,000 exhibits."""
_AGAIN_MS: Final = 50
_CLOCK_MS: Final = 60_000


class _Watching:
    """A watch of the thread of idle looks, which also imports the rules: a start of the window pays for neither."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._made: Watch | None = None

    @property
    def watch(self) -> Watch:
        if self._made is None:
            from exhibitplanner.services.problems.watching import Watch

            self._made = Watch(self._language)
        return self._made


class LiveProblems(QObject):
    """One list for a session. A watch belongs to the thread of idle looks; here is only what it brought back.

    What is written while it looks is looked at together afterwards. A file that cannot be read is looked at again,
    whole, after the next change.
    """

    listed = Signal()
    """The list is another one, or was looked for for the first time."""
    looked = Signal()
    """It was looked again: readiness may be another one where the list is not."""

    def __init__(self, session: Session, zones: Callable[[], Iterable[str | None]] = tuple) -> None:
        """`zones` gives the time zones of the venues: a day begins at each of them."""
        super().__init__()
        self._session, self._zones = session, zones
        self._language: Language | None = None
        self._watching = _Watching("en")
        self._missed: list[Change] = []
        self._anew = True
        self._looking = False
        self._days = self._today()
        self.known = False
        """Whether it has been looked at all."""
        self.problems: tuple[Problem, ...] = ()
        session.changed.connect(self._follow)
        self._start = QTimer(self)
        self._start.setSingleShot(True)
        self._start.timeout.connect(self._begin)
        self._clock = QTimer(self)
        self._clock.setInterval(_CLOCK_MS)
        self._clock.timeout.connect(self.notice_day)
        self._clock.start()

    def speak(self, language: Language) -> None:
        """Look for all, worded in a language; nothing is done where that is the language already."""
        if language != self._language:
            self._language = language
            self._begin_anew()
            self._start.start(_AFTER_MS)

    def notice_day(self) -> None:
        """Look again at all where a day has begun, here or at a venue."""
        days = self._today()
        if days != self._days:
            self._days = days
            self._begin_anew()
            self._look()

    def readiness(self, code: str, done: Callable[[list[Readiness]], None], owner: QObject) -> None:
        """How far everybody at an exhibition is, read in the background; an error is quiet."""
        watching = self._watching
        self._session.look_idly(lambda workspace: watching.watch.readiness(workspace, code), done, owner)

    def _begin_anew(self) -> None:
        """A watch that is under way is left to its thread."""
        self._watching, self._anew = _Watching(self._language or "en"), True

    def _begin(self) -> None:
        """Nobody who is waited for is held up: not the first page, not an import."""
        if self._session.idle:
            self._look()
        else:
            self._start.start(_AGAIN_MS)

    def _follow(self, change: Change) -> None:
        if change.transaction is None or self._language is None:
            return
        self._missed.append(change)
        if not self._start.isActive():
            self._look()

    def _look(self) -> None:
        if self._looking or not (self._anew or self._missed):
            return
        self._looking = True
        watching, change = self._watching, None if self._anew else together(self._missed)
        self._missed, self._anew = [], False

        def look(workspace: Workspace) -> tuple[_Watching, tuple[Problem, ...]]:
            return watching, watching.watch.look(workspace, change)

        self._session.look_idly(look, self._take, self, self._failed)

    def _take(self, found: tuple[_Watching, tuple[Problem, ...]]) -> None:
        self._looking = False
        watching, problems = found
        if watching is self._watching and (problems != self.problems or not self.known):
            self.problems, self.known = problems, True
            self.listed.emit()
        if watching is self._watching:
            self.looked.emit()
        self._look()

    def _failed(self, _error: PlannerError) -> None:
        """Quiet: whoever writes is told by the file itself. What was half looked at is looked at anew."""
        self._looking = False
        self._begin_anew()

    def _today(self) -> tuple[date, ...]:
        now = datetime.now(UTC)
        return tuple(today_at(zone, now) for zone in dict.fromkeys((None, *self._zones())))
