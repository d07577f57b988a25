"""A page of tables: a tab for each kind, the grid, its foot, and the details of what is chosen at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget

from exhibitplanner.domain.change import Change, together
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services.browsing import count_all
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.pane import DetailPane
from exhibitplanner.ui.frame.entries import Entry
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.kind_table import KindTable
from exhibitplanner.ui.pages.own_tab import OwnTab
from exhibitplanner.ui.pages.page import Page, PageHead
from exhibitplanner.ui.pages.record_deeds import RecordDeeds
from exhibitplanner.ui.pages.tab_makers import TAB_MAKERS
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
        self._own: dict[str, OwnTab] = {}
        for name in entry.tabs:
            self.tabs.addTab(say(f"tab_{name}") if name in entry.own_tabs else BY_NAME[name].label(language()))
        self.head = PageHead(say(f"page_{entry.name}"), filter_hint=say("filter_these"))
        self._stack = QStackedWidget()
        self.pane = DetailPane(desk)
        self._deeds = RecordDeeds(self)
        self._columns = button(say("columns"), self.choose_columns, icon="view-column-outline", kind="quiet")
        self._several = button(
            say("action_permit_for_several"), lambda: self.do("permit_for_several"), icon="file-certificate-outline",
            kind="quiet",
        )  # fmt: skip
        self._fill_head()
        self._lay_out()
        self.tabs.currentChanged.connect(self._show_tab)
        self.head.filtered.connect(self._filter)
        self.head.filter_entered.connect(self._prepare_filter)
        self.head.filter_left.connect(self._focus)
        self.pane.previous_wanted.connect(lambda: self._step(-1))
        self.pane.next_wanted.connect(lambda: self._step(1))
        self.pane.setVisible(desk.settings.value("pane_open", True))
        kept = desk.settings.text(f"tab/{entry.name}")
        first = entry.tabs.index(kept) if kept in entry.tabs else 0
        self.tabs.setCurrentIndex(first)
        self._show_tab(first)

    @property
    def own_tab(self) -> OwnTab | None:
        """The tab in view, where it is no table."""
        return self._own.get(self._tab_name)

    @property
    def kind(self) -> Kind:
        """The kind in view; the first one's where no table is."""
        return next((kind for kind in self.entry.kinds if kind.name == self._tab_name), self.entry.kinds[0])

    @property
    def table(self) -> KindTable:
        """The table in view; the first one, made by now, where no table is."""
        if self.kind.name not in self._tables:
            self._tables[self.kind.name] = self._make_table(self.kind)
        return self._tables[self.kind.name]

    @property
    def _tab_name(self) -> str:
        """The tab in view; the first one before any is."""
        return self.entry.tabs[max(0, self.tabs.currentIndex())]

    def show_record(self, kind: Kind, record_id: str) -> None:
        """Bring a record into view; a filter or an exhibition that hides it makes way."""
        self.tabs.setCurrentIndex(self.entry.tabs.index(kind.name))
        self.table.bring(record_id, self._clear_filter)

    def enter(self) -> None:
        self._in_view = True
        if self._missed:
            self._take_in(together(self._missed))
            self._missed = []
        self._count()
        if self.own_tab is not None:
            self.own_tab.enter()
        self._focus()

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
        for tab in self._own.values():
            tab.follow_exhibition()
        self._count()

    def _take_in(self, change: Change) -> None:
        for table in self._tables.values():
            table.follow(change)
        for tab in self._own.values():
            tab.follow(change)
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
        for name in self._deeds.menu if self.own_tab is None else self.own_tab.menu:
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
        name = self.entry.tabs[number]
        own = name in self.entry.own_tabs
        for part in (self._columns, self._add):
            part.setHidden(own)
        self._several.setHidden(own or self.kind.name != "permit" or not self.desk.session.writable)
        if own:
            self._show_own(name)
        else:
            self._show_table(BY_NAME[name])
        self._show_chosen()

    def _show_own(self, name: str) -> None:
        if name not in self._own:
            made = self._own[name] = TAB_MAKERS[name](self.desk)
            self._stack.addWidget(made)
            made.chosen.connect(self._show_chosen)
            made.deeds_changed.connect(self._deeds.refresh)
            made.new_wanted.connect(self._begin_new)
            made.menu_wanted.connect(self.show_menu)
        tab = self._own[name]
        self._stack.setCurrentWidget(tab)
        self.desk.settings.keep(f"tab/{self.entry.name}", name)
        self._clear_filter()
        self.head.aside.say("")
        if self._in_view:
            tab.enter()

    def _begin_new(self, kind: Kind, words: dict[str, str]) -> None:
        if self.pane.isHidden():
            self.toggle_pane()
        self.pane.show_new(kind, words)

    def _show_table(self, kind: Kind) -> None:
        table = self.table
        self._stack.setCurrentWidget(table)
        self.desk.settings.keep(f"tab/{self.entry.name}", kind.name)
        self.head.word(self._add, f" {say('add_one', one=one_of(kind))}")
        self._add.setVisible(kind.name != "attachment")
        self._clear_filter()
        self._told_shown(table)

    def _make_table(self, kind: Kind) -> KindTable:
        table = KindTable(self.desk, kind)
        self._stack.addWidget(table)
        table.listed.connect(lambda: self._told_shown(table))
        table.chosen.connect(self._show_chosen)
        table.menu_wanted.connect(self.show_menu)
        table.add_wanted.connect(lambda: self.do("add"))
        return table

    def _told_shown(self, table: KindTable) -> None:
        if self.own_tab is not None or table is not self.table:
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
        chosen = self._chosen_records()
        if chosen is not None and chosen[1]:
            self.pane.show_records(*chosen)
        else:
            self.pane.show_nothing()

    def _chosen_records(self) -> tuple[Kind, Sequence[str]] | None:
        if self.own_tab is not None:
            return self.own_tab.chosen_records()
        return self.kind, self.table.view.chosen_ids()

    def _filter(self, words: str) -> None:
        (self.own_tab or self.table).filter(words)

    def _prepare_filter(self) -> None:
        if self.own_tab is None:
            self.table.model.prepare_filter()

    def _focus(self) -> None:
        (self.own_tab or self.table.view).setFocus()

    def _step(self, by: int) -> None:
        (self.own_tab or self.table.view).step(by)

    def _count(self) -> None:
        """The tabs' counts, in the background."""
        code = self.desk.code

        def show(counts: dict[str, int]) -> None:
            counts["exhibition"] = len(self.desk.exhibitions)  # they are listed all, whichever is in view
            for kind in self.entry.kinds:
                self.tabs.set_count(self.entry.tabs.index(kind.name), counts.get(kind.name, 0))

        self.desk.session.look_idly(lambda workspace: count_all(workspace, code), show, self)

    def _clear_filter(self) -> None:
        if self.head.filter is not None and self.head.filter.text():
            self.head.filter.clear()
            self._filter("")

    def _fill_head(self) -> None:
        self.head.add(button(say("import"), lambda: self.desk.action_wanted.emit("import"), icon="tray-arrow-down"))
        words = say("add_one", one=one_of(self.entry.kinds[0]))
        self._add = button(words, lambda: self.do("add"), icon="plus", kind="primary")
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
        row.addWidget(self._several)
        row.addWidget(self._columns)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
