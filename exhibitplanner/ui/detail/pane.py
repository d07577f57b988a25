"""The pane beside a table: form, related records and history of what is chosen, or the form of a new record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services.browsing import ShownRow, read_page
from exhibitplanner.services.problems.fit_and_load import FitAndLoad, read_fit_and_load
from exhibitplanner.services.records import add
from exhibitplanner.services.relating import RelatedGroup, related_records
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.field_cell import FieldCell
from exhibitplanner.ui.detail.head import PaneHead, record_title
from exhibitplanner.ui.detail.new_record import NewRecordForm
from exhibitplanner.ui.detail.origins import Origins
from exhibitplanner.ui.detail.record_form import RecordForm
from exhibitplanner.ui.detail.record_history import RecordHistory
from exhibitplanner.ui.detail.related import RelatedTab
from exhibitplanner.ui.editors.own_keys import keeps
from exhibitplanner.ui.files import ask_open
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import label, rule
from exhibitplanner.ui.problems.counting import about
from exhibitplanner.ui.problems.fit_section import FitSection
from exhibitplanner.ui.problems.record_problems import RecordProblems
from exhibitplanner.ui.tabs import LineTabs
from exhibitplanner.ui.wording import count_of, language, one_of, say

_PAUSE_MS: Final = 120
"""What takes longer than the form is read when the person has come to rest on a record."""
_DETAILS, _RELATED, _HISTORY, _PROBLEMS = range(4)
_WITH_FIT: Final = "exhibit"
"""The kind whose form says whether it fits where it is to stand."""


class DetailPane(QWidget):
    """Follows the choice in a table. While a record is being added (`adding`) it shows nothing else."""

    previous_wanted = Signal()
    next_wanted = Signal()
    added = Signal(object, str)
    """The kind and the id of a record that was added here."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.kind: Kind | None = None
        self.ids: tuple[str, ...] = ()
        self._forms: dict[str, RecordForm] = {}
        self._new: NewRecordForm | None = None
        self._asked = 0
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(round(look().metrics.pane * 0.85))
        self.setAccessibleName(say("detail_pane"))
        self.head = PaneHead(desk)
        self.head.previous_wanted.connect(self.previous_wanted)
        self.head.next_wanted.connect(self.next_wanted)
        self.tabs = LineTabs()
        self.tabs.setAccessibleName(say("detail_pane"))
        for name in ("tab_details", "tab_related", "tab_history", "tab_problems"):
            self.tabs.addTab(say(name))
        self.tabs.currentChanged.connect(self._show_tab)
        self.related = RelatedTab(desk)
        self.related.wanted.connect(self._add_related)
        self.related.file_wanted.connect(self._ask_file)
        self.history = RecordHistory(desk)
        self.problems = RecordProblems(desk)
        self.fit = FitSection()
        desk.problems.listed.connect(self._show_problems)
        self.origins = Origins(desk, self)
        self._stack = QStackedWidget()
        self._nothing = self._hint()
        for part in (self._nothing, self.related, self.history, self.problems):
            self._stack.addWidget(part)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look_up)
        self._lay_out()
        self.show_nothing()

    @property
    def adding(self) -> bool:
        """Whether a new record is being written."""
        return self._new is not None

    @property
    def form(self) -> RecordForm | None:
        """The form in use."""
        return self._forms.get(self.kind.name) if self.kind is not None else None

    @property
    def new_form(self) -> NewRecordForm | None:
        """The form of a new record, while there is one."""
        return self._new

    @property
    def cell_in_use(self) -> FieldCell | None:
        """The field of the form that has the keyboard."""
        focused = QApplication.focusWidget()
        cells = self.form.body.cells.values() if self.form is not None and focused is not None else ()
        return next((cell for cell in cells if focused is not None and cell.isAncestorOf(focused)), None)

    def show_records(self, kind: Kind, ids: Sequence[str]) -> None:
        """Show one record, or what several have in common; a new record that is being written makes way."""
        if not ids:
            self.show_nothing()
            return
        self._drop_new()
        if (kind, tuple(ids)) != (self.kind, self.ids):
            self._finish()
            self.tabs.set_count(_RELATED, None)
            self.tabs.set_count(_PROBLEMS, None)
        self.kind, self.ids = kind, tuple(ids)
        form = self._form_of(kind)
        form.show_ids(ids)
        self._show_head(form.row)
        self._bar.show()
        alone = len(ids) == 1
        for tab in (_RELATED, _HISTORY, _PROBLEMS):
            self.tabs.setTabVisible(tab, alone)
        self._show_tab()
        self._pause.start()

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._finish()
        self._drop_new()
        self.kind, self.ids = None, ()
        self.head.hide()
        self._bar.hide()
        self._stack.setCurrentWidget(self._nothing)

    def show_new(self, kind: Kind, values: Mapping[str, str]) -> None:
        """Begin a record; `values` are texts or ids by field name that it starts with."""
        self._finish()
        self._drop_new()
        made = NewRecordForm(self.desk, kind, values)
        made.added.connect(self._added)
        made.given_up.connect(self._give_up)
        self._new = made
        self._stack.addWidget(made)
        self.head.show()
        self.head.show_words(say("new_one", one=one_of(kind)), say("new_hint"))
        self._bar.hide()
        self._stack.setCurrentWidget(made)
        made.begin()

    def follow(self, change: Change) -> None:
        """Records changed; what is typed stays."""
        self.origins.follow(change)
        if self.kind is None or not self.ids:
            return
        gone = set(change.deleted.get(self.kind.name, ()))
        left = [one for one in self.ids if one not in gone]
        if len(left) != len(self.ids) and not self.adding:
            self.show_records(self.kind, left)
            return
        form = self._form_of(self.kind)
        form.refresh()
        if not self.adding:
            self._show_head(form.row)
        self._pause.start()

    def event(self, event: QEvent) -> bool:
        """Nothing typed here reaches the cells of the table beside it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and keeps(event):
            event.accept()
            return True
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._finish()
        super().hideEvent(event)

    def _finish(self) -> None:
        if self.form is not None:
            self.form.finish()

    def _form_of(self, kind: Kind) -> RecordForm:
        if kind.name not in self._forms:
            made = RecordForm(self.desk, kind, self.origins)
            if kind.name == _WITH_FIT:
                made.body.add_below(self.fit)
            self._forms[kind.name] = made
            self._stack.addWidget(made)
        return self._forms[kind.name]

    def _show_head(self, row: ShownRow | None) -> None:
        assert self.kind is not None  # noqa: S101  there is something chosen
        self.head.show()
        if len(self.ids) > 1:
            self.head.show_words(count_of(self.kind, len(self.ids)), say("several_hint"))
        elif row is not None:
            self.head.show_row(self.kind, row)

    def _show_tab(self) -> None:
        if self.kind is None or self.adding:
            return
        tab = self.tabs.currentIndex() if len(self.ids) == 1 else _DETAILS
        if tab == _RELATED:
            self._stack.setCurrentWidget(self.related)
        elif tab == _HISTORY:
            self._stack.setCurrentWidget(self.history)
            self.history.show_record(self.kind, self.ids[0])
        elif tab == _PROBLEMS:
            self._stack.setCurrentWidget(self.problems)
            self._show_problems()
        else:
            self._stack.setCurrentWidget(self._form_of(self.kind))

    def _look_up(self) -> None:
        """What refers to the record, and its history where that is in view."""
        if self.kind is None or len(self.ids) != 1:
            self.fit.show_fit(None)
            return
        self._asked += 1
        asked, kind, record_id = self._asked, self.kind, self.ids[0]

        def show(groups: list[RelatedGroup]) -> None:
            if asked == self._asked:
                self.related.show_groups(kind, groups, self._name())
                self.tabs.set_count(_RELATED, sum(group.total for group in groups) or None)

        session = self.desk.session
        look = session.look_up if self.tabs.currentIndex() == _RELATED else session.look_idly
        look(lambda workspace: related_records(workspace, kind, record_id), show, owner=self)
        if self.tabs.currentIndex() == _HISTORY:
            self.history.show_record(kind, record_id, again=True)
        self._show_problems()
        self._look_at_fit(kind, record_id)

    def _look_at_fit(self, kind: Kind, record_id: str) -> None:
        if kind.name != _WITH_FIT:
            return
        spoken = language()

        def show(found: FitAndLoad | None) -> None:
            if self.ids == (record_id,):
                self.fit.show_fit(found)

        self.desk.session.look_idly(lambda workspace: read_fit_and_load(workspace, record_id, spoken), show, self)

    def _show_problems(self) -> None:
        """Those of the record in view, counted in the tab by the colour of the worst."""
        if len(self.ids) != 1:
            return
        found = about(self.desk.problems.problems, self.ids[0])
        self.tabs.set_count(_PROBLEMS, len(found) or None, found[0].severity.value if found else "secondary")
        if self.tabs.currentIndex() == _PROBLEMS:
            self.problems.show_problems(self.ids[0], found)

    def _name(self) -> str:
        """What the record in view is called."""
        row = self.form.row if self.form is not None else None
        return record_title(self.kind, row) if self.kind is not None and row is not None else ""

    def _add_related(self, kind: Kind, field_name: str) -> None:
        """A record of another kind that names the one in view; what else both have in common comes along."""
        if len(self.ids) != 1 or self.kind is None:
            return
        values = {field_name: self.ids[0]}
        own, ids, code = self.kind, self.ids, self.desk.code
        shown = self.desk.session.glance(lambda reader: read_page(reader, own, ids, code), None)
        for field in kind.references:
            same = self.kind.by_name.get(field.name)
            if shown and same is not None and same.label.target == field.label.target and field.name not in values:
                values[field.name] = str(shown[0].values.get(field.name) or "")
        self.show_new(kind, values)

    def _ask_file(self) -> None:
        """Ask for files to keep with the record in view."""
        if self.kind is not None and len(self.ids) == 1:
            kind, record_id = self.kind, self.ids[0]
            ask_open(
                self, say("attach_file"), [f"{say('all_files')} (*)"],
                lambda paths: self.attach(kind, record_id, paths), several=True,
            )  # fmt: skip

    def attach(self, kind: Kind, record_id: str, paths: Sequence[Path]) -> None:
        """Keep files with a record, each as one step."""
        for path in paths:
            words = {"record_kind": kind.plural, "record_id": record_id, "content": f"@{path}"}
            self.desk.session.write(
                lambda workspace, words=words: add(workspace, BY_NAME["attachment"], words),  # type: ignore[misc]
                lambda _added: None,
                self.desk.tell_error,
                title=say("saving"),
                owner=self,
            )

    def _added(self, kind: Kind, record_id: str) -> None:
        self._drop_new()
        if self.kind is kind:
            self.show_records(kind, [record_id])
        else:
            self._return()
        self.added.emit(kind, record_id)

    def _give_up(self) -> None:
        self._drop_new()
        self._return()

    def _return(self) -> None:
        if self.kind is not None and self.ids:
            self.show_records(self.kind, self.ids)
        else:
            self.show_nothing()

    def _drop_new(self) -> None:
        if self._new is not None:
            dropped, self._new = self._new, None
            self._stack.removeWidget(dropped)
            dropped.hide()
            dropped.deleteLater()

    def _hint(self) -> QWidget:
        m = look().metrics
        hint = QWidget()
        column = QVBoxLayout(hint)
        column.setContentsMargins(m.pane_margin, m.unit * 4, m.pane_margin, m.pane_margin)
        column.addWidget(label(say("nothing_chosen"), "secondary", wrap=True))
        column.addStretch(1)
        return hint

    def _lay_out(self) -> None:
        m = look().metrics
        self._bar = QWidget()
        bar = QVBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(0)
        inset = QVBoxLayout()
        inset.setContentsMargins(m.pane_margin, m.unit, m.pane_margin, 0)
        inset.addWidget(self.tabs)
        bar.addLayout(inset)
        bar.addWidget(rule())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
