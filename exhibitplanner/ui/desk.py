"""What pages share: the open session, the exhibition in view, settings, and a way to tell the person something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QObject, Signal

from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.browsing import ExhibitionInView, exhibitions_in_view
from exhibitplanner.ui.session.problems import LiveProblems
from exhibitplanner.ui.session.session import Session
from exhibitplanner.ui.session.settings import Settings
from exhibitplanner.ui.wording import say_error

Meaning = Literal["error", "warning", "info", "done"]


@dataclass(frozen=True, slots=True)
class Answer:
    """A button of a message: its words and what it does."""

    text: str
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Message:
    """Said in the bar on top of a page; `topic` lets a later message, or its end, take its place.

    One that `asks` takes the keyboard: Enter gives the first answer, Escape none.
    """

    meaning: Meaning
    text: str
    answers: tuple[Answer, ...] = ()
    topic: str = ""
    details: tuple[str, ...] = field(default=())
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A record to go to."""

    kind: Kind
    record_id: str


class Desk(QObject):
    """One for a window with an open workspace; pages get it and know nothing of the window."""

    exhibition_changed = Signal()
    """Another exhibition is in view, or what is known of it changed."""
    message_given = Signal(object)
    """A `Message`."""
    message_ended = Signal(str)
    """A topic that is moot."""
    place_wanted = Signal(object)
    """A `Place` to show."""
    page_wanted = Signal(str)
    """The name of a page to bring into view."""
    rule_wanted = Signal(str)
    """The name of a rule to narrow the problems to."""
    report_wanted = Signal(str)
    """The name of a report to show on the reports page."""
    step_wanted = Signal(str)
    """The id of a transaction to show on the history page."""
    action_wanted = Signal(str)
    """The name of a window's action: `import`, `export`, `add`, …"""

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self.session = session
        self.settings = settings
        self.exhibitions: tuple[ExhibitionInView, ...] = tuple(exhibitions_in_view(session.reader))
        self._code: str | None = None
        self.problems = LiveProblems(session, lambda: (one.time_zone for one in self.exhibitions))
        """What is broken in the plan; looked for once somebody says in which language."""

    @property
    def exhibition(self) -> ExhibitionInView | None:
        """The exhibition in view; None is all of them."""
        return next((one for one in self.exhibitions if one.code == self._code), None)

    @property
    def code(self) -> str | None:
        """The code of the exhibition in view."""
        return self.exhibition.code if self.exhibition else None

    def view_exhibition(self, code: str | None) -> None:
        """Put an exhibition in view; None for all."""
        if code != self._code:
            self._code = code
            self.exhibition_changed.emit()

    def refresh_exhibitions(self) -> None:
        """Look again at which exhibitions there are."""
        self.session.look_up(exhibitions_in_view, self._take_exhibitions, owner=self)

    def _take_exhibitions(self, found: list[ExhibitionInView]) -> None:
        if self.exhibitions != tuple(found):
            if not self.exhibitions and len(found) == 1:  # the first one of all is the one to work on
                self._code = found[0].code
            self.exhibitions = tuple(found)
            self.exhibition_changed.emit()

    def tell(
        self, meaning: Meaning, text: str, *answers: Answer, topic: str = "", details: tuple[str, ...] = ()
    ) -> None:
        """Say something in the message bar."""
        self.message_given.emit(Message(meaning, text, answers, topic, details))

    def ask(self, text: str, answer: Answer, *, topic: str, details: tuple[str, ...] = ()) -> None:
        """Ask in the message bar; the question goes when another takes its place, or its topic ends."""
        self.message_given.emit(Message("warning", text, (answer,), topic, details, asks=True))

    def tell_error(self, error: PlannerError) -> None:
        """Say an error in the message bar; a job that was stopped on purpose is only mentioned."""
        self.tell("info" if error.code == "cancelled" else "error", say_error(error))

    def go_to(self, kind: Kind, record_id: str) -> None:
        """Show a record on its page."""
        self.place_wanted.emit(Place(kind, record_id))
