"""A tab of a page of records that is no table of a kind: it stands before the tables and shares their pane."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.ui.desk import Desk


class OwnTab(QWidget):
    """A subclass shows what it likes, says which records are chosen in it, and answers to actions by `deeds`."""

    chosen = Signal()
    deeds_changed = Signal()
    menu_wanted = Signal(QPoint)
    """A place of the screen."""
    new_wanted = Signal(object, object)
    """A kind and the words that a new record of it begins with: the pane is to ask for the rest."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.deeds: dict[str, Callable[[], None]] = {}
        self.menu: tuple[str | None, ...] = ()
        """The names of the actions that its menu offers, None for a line between them."""

    def chosen_records(self) -> tuple[Kind, Sequence[str]] | None:
        """What the pane beside it shows."""
        return None

    def filter(self, words: str) -> None:
        """Show only what holds every word."""

    def step(self, by: int) -> None:
        """Go to the next or the previous record."""

    def enter(self) -> None:
        """The tab comes into view."""

    def follow(self, change: Change) -> None:
        """Records changed; told at once while its page is in view, else when it comes into view."""

    def follow_exhibition(self) -> None:
        """Another exhibition is in view."""
