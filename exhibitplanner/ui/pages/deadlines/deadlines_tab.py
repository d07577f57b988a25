"""What is due when: at the left the deadlines, or the companies; at the right how each stands, to be ticked off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.deadlines import TaskStatus
from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.planning.deadline_states import DeadlineState
from exhibitplanner.services.deadlines.marking import mark_deadlines
from exhibitplanner.services.deadlines.overview import Deadlines, read_deadlines
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.deadlines import sending
from exhibitplanner.ui.pages.deadlines.entries_list import Pair
from exhibitplanner.ui.pages.deadlines.entries_side import EntriesSide
from exhibitplanner.ui.pages.deadlines.groups_list import GroupsList
from exhibitplanner.ui.pages.deadlines.nothing import Nothing
from exhibitplanner.ui.pages.deadlines.rows import by_company, by_deadline
from exhibitplanner.ui.pages.own_tab import OwnTab
from exhibitplanner.ui.parts import Segments, button, rule
from exhibitplanner.ui.wording import say

_SHOWN: Final = frozenset(
    {"deadline", "task", "exhibition", "participation", "company", "assignment", "booth", "exhibit"}
)
_MENU: Final = (
    "mark_done", "waive", "reopen", None, "copy", "mail_chase", "save_calendar", "print", None, "add",
    "deadline_library", "deadlines_by",
)  # fmt: skip
_KEPT: Final = "deadlines_by"


class DeadlinesTab(OwnTab):
    """Every mark is one step to undo, however many companies it is for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.menu = _MENU
        self.deadlines: Deadlines | None = None
        self._reading, self._stale = False, True
        self._group = ""
        self._told: tuple[Kind, Sequence[str]] | None = None
        choices = [(one, say(f"deadlines_by_{one}")) for one in ("deadline", "company")]
        self.by = Segments(choices, desk.settings.text(_KEPT) or "deadline", say("deadlines_by"))
        self.library = button(say("library_open"), lambda: self._do("deadline_library"), icon="bookshelf")
        self.calendar = button(say("calendar_save_short"), lambda: self._do("save_calendar"), icon="calendar-export")
        self.add = button(say("add_one", one=say("one_deadline")), lambda: self._do("add"), icon="plus")
        self.groups = GroupsList()
        self.side = EntriesSide(writable=desk.session.writable)
        self.nothing = Nothing(self._do, writable=desk.session.writable)
        self._lay_out()
        self._connect()

    @property
    def of_companies(self) -> bool:
        """Whether companies stand at the left."""
        return self.by.value() == "company"

    def chosen_records(self) -> tuple[Kind, Sequence[str]] | None:
        """The tasks that are chosen at the right, where there are any; else what is chosen at the left."""
        tasks = [row.task_id for row in self.side.list.chosen_rows() if row.task_id]
        group = self.groups.current()
        if tasks:
            return BY_NAME["task"], tasks
        if group is None:
            return None
        return BY_NAME["participation" if self.of_companies else "deadline"], [group.id]

    def filter(self, words: str) -> None:
        """Show only what holds every word, at the left."""
        self.groups.filter(words)

    def step(self, by: int) -> None:
        """The next or the previous at the left."""
        row = self.groups.currentIndex().row() + by
        if 0 <= row < len(self.groups.groups.rows):
            self.groups.setCurrentIndex(self.groups.groups.index(row, 0))

    def enter(self) -> None:
        """Read what changed meanwhile; a day may have passed since."""
        self.refresh()
        self.setFocusProxy(self.groups)

    def follow(self, change: Change) -> None:
        """Records changed."""
        if change.kinds & _SHOWN:
            self.refresh()

    def follow_exhibition(self) -> None:
        """Another exhibition's deadlines."""
        self.refresh()

    def refresh(self) -> None:
        """Read anew, in the background; once more where something changed meanwhile."""
        self._stale = True
        if self._reading:
            return
        code = self.desk.code
        self._stale = False
        if code is None:
            self._show(None)
            return
        self._reading = True
        self.desk.session.look_up(
            lambda workspace: read_deadlines(workspace, code), self._take, self._not_there, owner=self
        )

    def _take(self, found: Deadlines) -> None:
        self._reading = False
        if self._stale:
            self.refresh()
        else:
            self._show(found)

    def _not_there(self, _error: PlannerError) -> None:
        """The exhibition is gone: another comes into view, and with it another look."""
        self._reading = False

    def _show(self, found: Deadlines | None) -> None:
        self.deadlines = found
        self.nothing.show_reason(choose=found is None)
        self._stack.setCurrentIndex(1 if found is None or not found.lines else 0)
        self._show_groups()

    def _show_groups(self) -> None:
        found = self.deadlines
        rows = [] if found is None else by_company(found) if self.of_companies else by_deadline(found)
        self.groups.show_rows(rows, of_companies=self.of_companies)

    def _show_entries(self) -> None:
        row = self.groups.current()
        anew = (row.id if row else "") != self._group
        self._group = row.id if row else ""
        year = self.deadlines.exhibition["opens_on"].year if self.deadlines else 1
        self.side.show_group(row, of_company=self.of_companies, year=year, anew=anew)
        self._offer()

    def _tell_chosen(self) -> None:
        """Only where it is another: what is being typed in the pane beside stays through a change elsewhere."""
        chosen = self.chosen_records()
        if chosen != self._told:
            self._told = chosen
            self.chosen.emit()

    def _offer(self) -> None:
        """What can be done now."""
        writable, there = self.desk.session.writable, self.deadlines is not None
        self.deeds = {}
        if there and writable:
            self.deeds |= {"add": self._add, "deadline_library": self._open_library}
        if there and self.deadlines and self.deadlines.lines:
            self.deeds |= {"deadlines_by": self.toggle, "save_calendar": self._save_calendar, "print": self._print}
        if writable and self.side.list.chosen_rows():
            self.deeds |= {"mark_done": lambda: self._mark(TaskStatus.DONE),
                           "waive": lambda: self._mark(TaskStatus.WAIVED),
                           "reopen": lambda: self._mark(TaskStatus.OPEN)}  # fmt: skip
        group = self.groups.current()
        if self.of_companies and group is not None and group.open:
            self.deeds |= {"copy": self._copy, "mail_chase": self._mail}
        for made, name in (
            (self.library, "deadline_library"), (self.calendar, "save_calendar"), (self.add, "add"),
        ):  # fmt: skip
            made.setEnabled(name in self.deeds)
        self.deeds_changed.emit()

    def toggle(self) -> None:
        """By deadline, or by company."""
        self.by.choose("deadline" if self.of_companies else "company")
        self._change_by()

    def _change_by(self) -> None:
        self.desk.settings.keep(_KEPT, self.by.value())
        self._show_groups()

    def _toggle_entries(self, pairs: list[Pair]) -> None:
        """Space: done, or open again where all of them are."""
        rows = [row for row in self.side.list.entries.rows if (row.deadline_id, row.participation_id) in pairs]
        if rows and self.desk.session.writable:
            done = all(row.state is DeadlineState.DONE for row in rows)
            self._write(pairs, TaskStatus.OPEN if done else TaskStatus.DONE)

    def _mark(self, status: TaskStatus) -> None:
        self._write(self.side.list.chosen_pairs(), status)

    def _write(self, pairs: list[Pair], status: TaskStatus) -> None:
        mark = self.side.take_mark(status)
        self.desk.session.write(
            lambda workspace: mark_deadlines(workspace, pairs, mark), lambda _change: None, self.desk.tell_error,
            owner=self,
        )  # fmt: skip

    def _add(self) -> None:
        self.new_wanted.emit(BY_NAME["deadline"], {"exhibition": self.desk.code})

    def _open_library(self) -> None:
        from exhibitplanner.ui.pages.deadlines.library_dialog import LibraryDialog

        if self.desk.code is not None:
            LibraryDialog(self.window(), self.desk, self.desk.code).open()

    def _print(self) -> None:
        """The report of what is in view: the list, or the letters."""
        self.desk.report_wanted.emit("chase" if self.of_companies else "deadlines")

    def _copy(self) -> None:
        if self.desk.code is not None:
            sending.copy_text(self.desk, self.desk.code, self._group)

    def _mail(self) -> None:
        if self.desk.code is not None:
            sending.open_mail(self.desk, self.desk.code, self._group)

    def _save_calendar(self) -> None:
        group = self.groups.current() if self.of_companies else None
        if self.desk.code is not None:
            part, name = (group.id, group.title) if group else (None, "")
            sending.ask_calendar(self.window(), self.desk, self.desk.code, part, name)

    def _do(self, name: str) -> None:
        if name in self.deeds:
            self.deeds[name]()

    def _connect(self) -> None:
        self.by.chosen.connect(lambda _value: self._change_by())
        self.groups.chosen.connect(self._show_entries)
        self.groups.chosen.connect(self._tell_chosen)
        self.groups.entered.connect(self.side.list.setFocus)
        self.side.list.left.connect(self.groups.setFocus)
        self.side.list.chosen.connect(self._offer)
        self.side.list.chosen.connect(self._tell_chosen)
        self.side.list.toggled.connect(self._toggle_entries)
        self.side.wanted_deed.connect(self._do)

    def _lay_out(self) -> None:
        m = look().metrics
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(m.margin, m.gap, m.gap + m.unit, m.gap)
        row.setSpacing(m.gap)
        row.addWidget(self.by)
        row.addStretch(1)
        for made in (
            self.calendar,
            self.library,
            button(say("add_one", one=say("one_deadline")), lambda: self._do("add"), icon="plus"),
        ):
            row.addWidget(made)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.groups)
        splitter.addWidget(self.side)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([round(m.pane * 1.15), m.pane * 2])
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(rule())
        column.addWidget(splitter, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(full)
        self._stack.addWidget(self.nothing)
