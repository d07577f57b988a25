"""A page of tables: a tab for each kind, the grid, its foot, and the details of what is chosen at the right."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget

from exhibitplanner.domain.change import Change, together
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.browsing import count_all
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.pane import DetailPane
from exhibitplanner.ui.frame.entries import Entry
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.kind_table import KindTable
from exhibitplanner.ui.pages.page import Page, PageHead
from exhibitplanner.ui.pages.record_deeds import RecordDeeds
from exhibitplanner.ui.parts import button, icon_button
from exhibitplanner.ui.tabs import LineTabs
from exhibitplanner.ui.wording import language, one_of, say, say_count


class RecordsPage(Page):
    """The kinds of an entry of the rail; tables are made when their tab is first chosen."""

    def __init__(self, desk: Desk, entry: Entry) -> None:
        super().__init__(desk)
        self.entry = entry
        self._tables: dict[str, KindTable] = {}
        self._in_view = False
        self._missed: list[Change] = []
        """What changed while another page was in view."""
        self.tabs = LineTabs()
        self.tabs.setAccessibleName(say(f"page_{entry.name}"))
        for kind in entry.kinds:
            self.tabs.addTab(kind.label(language()))
        self.head = PageHead(say(f"page_{entry.name}"), filter_hint=say("filter_these"))
        self._stack = QStackedWidget()
        self.pane = DetailPane(desk)
        self._deeds = RecordDeeds(self)
        self._columns = button(say("columns"), self.choose_columns, icon="view-column-outline", kind="quiet")
        self._fill_head()
        self._lay_out()
        self.tabs.currentChanged.connect(self._show_tab)
        self.head.filtered.connect(lambda words: self.table.filter(words))
        self.head.filter_entered.connect(lambda: self.table.model.prepare_filter())
        self.head.filter_left.connect(lambda: self.table.view.setFocus())
        self.pane.previous_wanted.connect(lambda: self.table.view.step(-1))
        self.pane.next_wanted.connect(lambda: self.table.view.step(1))
        self.pane.setVisible(desk.settings.value("pane_open", True))
        kept = desk.settings.text(f"tab/{entry.name}")
        first = next((number for number, kind in enumerate(entry.kinds) if kind.name == kept), 0)
        self.tabs.setCurrentIndex(first)
        self._show_tab(first)

    @property
    def kind(self) -> Kind:
        """The kind in view."""
        return self.entry.kinds[max(0, self.tabs.currentIndex())]

    @property
    def table(self) -> KindTable:
        """The table in view."""
        return self._tables[self.kind.name]

    def show_record(self, kind: Kind, record_id: str) -> None:
        """Bring a record into view; a filter or an exhibition that hides it makes way."""
        self.tabs.setCurrentIndex(self.entry.kinds.index(kind))
        self.table.bring(record_id, self._clear_filter)

    def enter(self) -> None:
        self._in_view = True
        if self._missed:
            self._take_in(together(self._missed))
            self._missed = []
        self._count()
        self.table.view.setFocus()

    def leave(self) -> None:
        self._in_view = False
        self.desk.message_ended.emit("delete")

    def written(self) -> tuple[Kind, dict[str, str]] | None:
        form = self.pane.new_form
        return (form.kind, form.words()) if form is not None else None

    def write_on(self, written: object) -> None:
        if isinstance(written, tuple):
            self.pane.show_new(*written)

    def follow(self, change: Change) -> None:
        """At once in view, else when it comes into view: 100,000 new ids hold up whatever is in view meanwhile."""
        if not self._in_view:
            self._missed.append(change)
            return
        self._take_in(change)
        if change.inserted or change.deleted:
            self._count()

    def follow_exhibition(self) -> None:
        for table in self._tables.values():
            table.start_anew()
        self._count()

    def _take_in(self, change: Change) -> None:
        for table in self._tables.values():
            table.follow(change)
        self.pane.follow(change)

    def focus_filter(self) -> None:
        """Ctrl+F."""
        if self.head.filter is not None:
            self.head.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.head.filter.selectAll()

    def toggle_pane(self) -> None:
        """F4."""
        self.pane.setVisible(self.pane.isHidden())
        self.desk.settings.keep("pane_open", not self.pane.isHidden())
        self._show_chosen()

    def choose_columns(self) -> None:
        """Offer all fields of the kind."""
        below = self._columns.mapToGlobal(QPoint(self._columns.width(), self._columns.height()))
        self.table.open_chooser(below)

    def show_menu(self, at: QPoint) -> None:
        """What can be done with the chosen records, at a place of the screen."""
        menu = QMenu(self)
        for name in self._deeds.menu:
            if name is None:
                menu.addSeparator()
            elif name in self.deeds:
                action = menu.addAction(self._deeds.icon(name), say(f"action_{name}"))
                action.triggered.connect(lambda _checked=False, name=name: self.do(name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def do(self, name: str) -> None:
        """Do one of the page's deeds, if it can still be done: a menu may be open while the choice changes."""
        if name in self.deeds:
            self.deeds[name]()

    def _show_tab(self, number: int) -> None:
        kind = self.entry.kinds[number]
        if kind.name not in self._tables:
            self._tables[kind.name] = self._make_table(kind)
        table = self._tables[kind.name]
        self._stack.setCurrentWidget(table)
        self.desk.settings.keep(f"tab/{self.entry.name}", kind.name)
        self.head.word(self._add, f" {say('add_one', one=one_of(kind))}")
        self._add.setVisible(kind.name != "attachment")
        self._clear_filter()
        self._told_shown(table)
        self._show_chosen()

    def _make_table(self, kind: Kind) -> KindTable:
        table = KindTable(self.desk, kind)
        self._stack.addWidget(table)
        table.listed.connect(lambda: self._told_shown(table))
        table.chosen.connect(self._show_chosen)
        table.menu_wanted.connect(self.show_menu)
        table.add_wanted.connect(lambda: self.do("add"))
        return table

    def _told_shown(self, table: KindTable) -> None:
        if table is not self.table:
            return
        shown, total = len(table.model.ids), table.model.total
        words = say_count("shown_of", table.kind, shown=f"{shown:,}", total=f"{total:,}")
        self.head.aside.say(words if table.model.complete else "")
        if table.model.complete and not self.head.filter_text():
            self.tabs.set_count(self.tabs.currentIndex(), total)
        self._deeds.refresh()

    def _show_chosen(self) -> None:
        self.desk.message_ended.emit("delete")  # asked of what is no longer chosen
        self._deeds.refresh()
        if self.pane.isHidden() or self.pane.adding:
            return
        ids = self.table.view.chosen_ids()
        if ids:
            self.pane.show_records(self.kind, ids)
        else:
            self.pane.show_nothing()

    def _count(self) -> None:
        """The tabs' counts, in the background."""
        code = self.desk.code

        def show(counts: dict[str, int]) -> None:
            counts["exhibition"] = len(self.desk.exhibitions)  # they are listed all, whichever is in view
            for number, kind in enumerate(self.entry.kinds):
                self.tabs.set_count(number, counts.get(kind.name, 0))

        self.desk.session.look_idly(lambda workspace: count_all(workspace, code), show, self)

    def _clear_filter(self) -> None:
        if self.head.filter is not None and self.head.filter.text():
            self.head.filter.clear()
            self.table.filter("")

    def _fill_head(self) -> None:
        self.head.add(button(say("import"), lambda: self.desk.action_wanted.emit("import"), icon="tray-arrow-down"))
        self._add = button("", lambda: self.do("add"), icon="plus", kind="primary")
        self._add.setEnabled(self.desk.session.writable)
        self.head.add(self._add)
        more = icon_button("dots-horizontal", say("more_actions"))
        more.clicked.connect(lambda: self.show_menu(more.mapToGlobal(QPoint(0, more.height()))))
        self.head.add(more)

    def _lay_out(self) -> None:
        m = look().metrics
        column = self.lay_beside(self.pane, m.pane)
        column.addWidget(self.head)
        row = QHBoxLayout()
        row.setContentsMargins(m.margin, 0, m.gap, 0)
        row.addWidget(self.tabs, 1)
        row.addWidget(self._columns)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
