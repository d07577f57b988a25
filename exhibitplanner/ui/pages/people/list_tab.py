"""What the two tabs share: a bar with the choice of a view, the list, its foot, and what stands there when empty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.kind_table import EmptyTable
from exhibitplanner.ui.pages.own_tab import OwnTab
from exhibitplanner.ui.pages.people.lines import Listing
from exhibitplanner.ui.pages.people.lines_list import LinesHead, LinesList
from exhibitplanner.ui.pages.people.list_bar import ListBar
from exhibitplanner.ui.parts import ElidedLabel, Segments, label, rule
from exhibitplanner.ui.wording import say


class ListTab(OwnTab):
    """A subclass names its views and kinds, reads, and makes a listing of what it read."""

    name: ClassVar[str]
    views: ClassVar[tuple[str, ...]]
    kind_name: ClassVar[str]
    shown_kinds: ClassVar[frozenset[str]]

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.found: Any = None
        self._reading, self._stale = False, True
        kept = desk.settings.text(f"{self.name}_by")
        choices = [(one, say(f"{self.name}_by_{one}")) for one in self.views]
        self.by = Segments(choices, kept if kept in self.views else self.views[0], say("view_by"))
        self.list = LinesList(say(f"tab_{self.name}"))
        self.head = LinesHead(self.list)
        self._foot = ElidedLabel("", "secondary")
        self._nothing = label(say("filter_found_nothing"), "secondary")
        self.empty = EmptyTable(desk, self.kind, lambda: self.do("add"))
        self.bar = ListBar(self.by)
        self._lay_out()
        self.by.chosen.connect(lambda _value: self._change_view())
        self.list.chosen.connect(self.chosen)
        self.list.chosen.connect(self.offer)
        self.list.opened.connect(lambda: self.do("open_reference"))

    @property
    def kind(self) -> Kind:
        """The kind of the records in the list."""
        return BY_NAME[self.kind_name]

    def read(self, workspace: Workspace, exhibition: str | None) -> Any:
        """Read what the list shows, in a thread of the session's."""
        raise NotImplementedError

    def listing(self, found: Any, view: str) -> Listing:
        """What was read, as one of the views shows it."""
        raise NotImplementedError

    def own_deeds(self) -> dict[str, Any]:
        """The actions that a tab has beyond those of every list."""
        return {}

    def chosen_records(self) -> tuple[Kind, Sequence[str]] | None:
        return self.kind, self.list.chosen_ids()

    def filter(self, words: str) -> None:
        self.list.filter(words)
        self._say()

    def step(self, by: int) -> None:
        self.list.step(by)

    def enter(self) -> None:
        """Read what changed meanwhile; a day may have passed since."""
        self.refresh()
        self.setFocusProxy(self.list)

    def follow(self, change: Change) -> None:
        """At once where it is seen; else it reads when it comes into view."""
        if change.kinds & self.shown_kinds and self.isVisible():
            self.refresh()

    def follow_exhibition(self) -> None:
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Read anew, in the background; once more where something changed meanwhile."""
        self._stale = True
        if self._reading:
            return
        self._reading, self._stale = True, False
        code = self.desk.code
        self.desk.session.look_up(lambda workspace: self.read(workspace, code), self._take, self._not_there, owner=self)

    def regroup(self) -> None:
        """The next view."""
        place = self.views.index(self.by.value()) + 1
        self.by.choose(self.views[place % len(self.views)])
        self._change_view()

    def do(self, name: str) -> None:
        """Do one of the tab's deeds, if it can be done now."""
        if name in self.deeds:
            self.deeds[name]()

    def offer(self) -> None:
        """Say what can be done with what is chosen."""
        deeds: dict[str, Any] = {"regroup": self.regroup}
        if self.desk.session.writable:
            deeds["add"] = self._add
        if self.list.chosen_ids():
            deeds |= {
                "copy": self._copy, "open_reference": self._open, "previous_record": lambda: self.step(-1),
                "next_record": lambda: self.step(1),
            }  # fmt: skip
        self.deeds = deeds | self.own_deeds()
        self.deeds_changed.emit()

    def _take(self, found: Any) -> None:
        self._reading = False
        if self._stale:
            self.refresh()
        else:
            self.found = found
            self._show()

    def _not_there(self, _error: PlannerError) -> None:
        """The exhibition is gone: another comes into view, and with it another look."""
        self._reading = False

    def _show(self) -> None:
        made = self.listing(self.found, self.by.value())
        self._stack.setCurrentIndex(1 if self._is_empty() else 0)
        self.list.show_listing(made)
        self._say()

    def _is_empty(self) -> bool:
        return not self.found

    def _say(self) -> None:
        self._foot.say("      ".join(self.list.lines.listing.foot))
        self._nothing.setVisible(not self.list.lines.rows)

    def _change_view(self) -> None:
        self.desk.settings.keep(f"{self.name}_by", self.by.value())
        if self.found is not None:
            self._show()

    def _add(self) -> None:
        words = {"exhibition": self.desk.code} if self.desk.code and "exhibition" in self.kind.by_name else {}
        self.new_wanted.emit(self.kind, words)

    def _open(self) -> None:
        for one in self.list.chosen_ids()[:1]:
            self.desk.go_to(self.kind, one)

    def _copy(self) -> None:
        """The chosen lines as cells for a spreadsheet."""
        columns = [one.name for one in self.list.lines.listing.columns]
        rows = [
            "\t".join(line.cells.get(one, ", ".join(mark.words for mark in line.marks)) for one in columns)
            for line in self.list.chosen_lines()
        ]
        QGuiApplication.clipboard().setText("\n".join(rows))

    def _lay_out(self) -> None:
        m = look().metrics
        self._nothing.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        self._nothing.hide()
        foot = QWidget()
        foot.setProperty("kind", "foot")
        foot.setFixedHeight(m.row + m.unit)
        row = QHBoxLayout(foot)
        row.setContentsMargins(m.margin, 0, m.margin, 0)
        row.addWidget(self._foot, 1)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, self.head, self._nothing):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(rule())
        column.addWidget(foot)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(full)
        self._stack.addWidget(self.empty)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(self.list.viewport().mapToGlobal(at))
        )
