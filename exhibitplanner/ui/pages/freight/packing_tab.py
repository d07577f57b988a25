"""Packing: at the left what is still to pack, at the right the cases of a shipment; or what came back of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services.freight import packing
from exhibitplanner.services.freight.contents import CaseInShipment
from exhibitplanner.services.freight.overview import PackingOverview, packing_overview
from exhibitplanner.services.freight.packing import Into, Packed
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.desk import Answer, Desk
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.freight.cases_list import CasesHead, CasesList
from exhibitplanner.ui.pages.freight.cases_model import LineRow
from exhibitplanner.ui.pages.freight.goods_side import GoodsSide
from exhibitplanner.ui.pages.freight.hindrance_list import HindranceList
from exhibitplanner.ui.pages.freight.shipment_bar import ShipmentBar
from exhibitplanner.ui.pages.freight.sums_foot import SumsFoot
from exhibitplanner.ui.pages.freight.way_home import WayHome
from exhibitplanner.ui.pages.own_tab import OwnTab
from exhibitplanner.ui.parts import label, rule
from exhibitplanner.ui.wording import language, say

T = TypeVar("T")
_SHOWN = frozenset({"shipment", "case", "packing_line", "exhibit", "system", "participation", "company", "permit"})
_ROWS_FOR_EACH = 6
"""So many rows of the tab's height give one row to what stops a shipment."""
_MENU = (
    "pack",
    "pack_new_case",
    "unpack",
    "link_line",
    None,
    "add_case",
    "add",
    None,
    "count_returned",
    "all_returned",
    "make_return",
)


class PackingTab(OwnTab):
    """Every step is one to undo; the plan tells afterwards what lies where."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.menu = _MENU
        self.overview = PackingOverview()
        self._wanted: str | None = None
        self._reading = False
        self._stale = True
        self._chosen_in: GoodsSide | CasesList | None = None
        self.bar = ShipmentBar(writable=desk.session.writable)
        self.goods = GoodsSide(writable=desk.session.writable)
        self.cases = CasesList()
        self.cases_head = CasesHead(self.cases)
        self.foot = SumsFoot()
        self.hindrances = HindranceList()
        self.way_home = WayHome(desk, self, self._show_return)
        self._nothing = label(say("no_shipment_yet"), "secondary", wrap=True)
        self._lay_out()
        self._connect()

    @property
    def counting(self) -> bool:
        """Whether it is counted what came back."""
        shipment = self.overview.shipment
        return self.bar.counting and shipment is not None and not shipment.is_return

    def chosen_records(self) -> tuple[Kind, Sequence[str]] | None:
        """What was chosen last: exhibits at the left, a case or lines at the right, else the shipment itself."""
        shipment = self.overview.shipment
        if self._chosen_in is None:
            return (BY_NAME["shipment"], [shipment.id]) if shipment is not None else None
        if self._chosen_in is self.goods:
            return BY_NAME["exhibit"], self.goods.list.chosen_exhibits()
        rows = [self.cases.cases.rows[row] for row in self.cases.chosen_rows() if row < len(self.cases.cases.rows)]
        lines = [row.id for row in rows if isinstance(row, LineRow)]
        if lines:
            return BY_NAME["packing_line"], lines
        return BY_NAME["case"], [row.id for row in rows]

    def filter(self, words: str) -> None:
        """Show only what holds every word, on both sides."""
        self.goods.list.filter(words)
        self.cases.cases.filter(words)

    def step(self, by: int) -> None:
        """The next row of the list that was used last."""
        used = self.goods.list if self._chosen_in is self.goods else self.cases
        row = used.currentIndex().row() + by
        if 0 <= row < used.model().rowCount():
            used.setCurrentIndex(used.model().index(row, 0))

    def enter(self) -> None:
        """Read what changed meanwhile."""
        if self._stale:
            self.refresh()
        self.setFocusProxy(self.goods.list if self.goods.isVisible() else self.cases)

    def follow(self, change: Change) -> None:
        """Records changed; a shipment that was just made comes into view."""
        if not change.kinds & _SHOWN:
            return
        made = change.inserted.get("shipment", ())
        if len(made) == 1:
            self._wanted = made[0]
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def follow_exhibition(self) -> None:
        """Another exhibition's freight."""
        self._wanted = None
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.hindrances.limit(self.height() // (_ROWS_FOR_EACH * look().metrics.row))

    def refresh(self) -> None:
        """Read anew, in the background; once more where something changed meanwhile."""
        self._stale = True
        if self._reading:
            return
        self._reading, self._stale = True, False
        code, wanted, spoken = self.desk.code, self._wanted, language()
        self.desk.session.look_up(
            lambda workspace: packing_overview(workspace, code, wanted, spoken), self._show, owner=self
        )

    def show_shipment(self, shipment_id: str) -> None:
        """Bring a shipment into view."""
        self._wanted, self._chosen_in = shipment_id, None
        self.refresh()

    def _show(self, overview: PackingOverview) -> None:
        self._reading = False
        if self._stale:
            self.refresh()
            return
        self.overview, shipment = overview, overview.shipment
        self._wanted = shipment.id if shipment is not None else None
        self.bar.show_shipments(overview.shipments, self._wanted, several=self.desk.code is None)
        chosen = self._chosen_in
        self._show_mode()
        if chosen is None:  # the lists choose anew what is in them, which nobody did
            self._choose(None)

    def _show_mode(self) -> None:
        shipment = self.overview.shipment
        self.goods.setVisible(not self.counting and not (shipment is not None and shipment.is_return))
        self.goods.show_goods(self.overview.to_pack, self.overview.unready, self.overview.staying)
        self.cases.show_shipment(shipment, counting=self.counting)
        self.cases_head.update()
        self.foot.show_shipment(shipment, counting=self.counting)
        self.hindrances.setVisible(shipment is not None and not shipment.is_return and not self.counting)
        self.hindrances.show_hindrances(self.overview.hindrances)
        self._nothing.setVisible(shipment is None)
        for part in (self.cases, self.cases_head):
            part.setVisible(shipment is not None)
        self._offer()

    def _choose(self, where: GoodsSide | CasesList | None) -> None:
        self._chosen_in = where
        self._offer()
        self.chosen.emit()

    def _offer(self) -> None:
        """Offer what can be done with what is chosen."""
        shipment, case = self.overview.shipment, self.cases.current_case() or self._last_case()
        self.goods.show_target(case, new_shipment=shipment is None)
        offered: dict[str, Callable[[], None]] = {}
        if self.desk.session.writable:
            offered["add"] = self._add_shipment
            if not (shipment is not None and shipment.is_return) and not self.counting:
                offered |= self._packing_deeds()
            if shipment is not None and not shipment.is_return:
                offered["count_returned"] = self.bar.toggle
                offered["make_return"] = lambda: self._on_shipment(self.way_home.make)
                offered["all_returned"] = lambda: self._on_shipment(self.way_home.tick_all)
        self.goods.show_line(self._line_to_link() if "link_line" in offered else None)
        self.deeds = offered
        self.bar.offer(offered)
        self.deeds_changed.emit()

    def _packing_deeds(self) -> dict[str, Callable[[], None]]:
        deeds: dict[str, Callable[[], None]] = {"add_case": self._add_case}
        if self.goods.list.chosen_exhibits():
            deeds |= {"pack": self._pack, "pack_new_case": self._pack_new_case}
        if self.cases.chosen_lines():
            deeds["unpack"] = self._unpack
        if self._line_to_link() is not None:
            deeds["link_line"] = self._link
        return deeds

    def _line_to_link(self) -> LineRow | None:
        """The one line chosen at the right that is no exhibit's yet, while one exhibit is chosen at the left."""
        rows = self.cases.chosen_rows()
        lines = self.cases.chosen_lines()
        alone = len(rows) == len(lines) == 1 and isinstance(self.cases.cases.rows[rows[0]], LineRow)
        if not alone or lines[0].line.exhibit_id is not None or self.goods.list.only_chosen() is None:
            return None
        return lines[0]

    def _link(self) -> None:
        line, exhibit = self._line_to_link(), self.goods.list.only_chosen()
        if line is not None and exhibit is not None:
            wanted = (line.id, exhibit.id)
            self._write(lambda workspace: packing.link_line(workspace, *wanted), lambda _change: None)

    def _last_case(self) -> CaseInShipment | None:
        shipment = self.overview.shipment
        return shipment.cases[-1] if shipment is not None and shipment.cases else None

    def _into(self, case: CaseInShipment | None) -> Into:
        shipment = self.overview.shipment
        if case is not None:
            return Into(case_id=case.id)
        return Into(shipment_id=shipment.id) if shipment is not None else Into(exhibition=self.desk.code)

    def _pack(self) -> None:
        self._put(self.goods.wanted(), self.cases.current_case() or self._last_case())

    def _pack_new_case(self) -> None:
        self._put(self.goods.wanted(), None)

    def _put(self, exhibits: Mapping[str, Decimal | None], case: CaseInShipment | None) -> None:
        into = self._into(case)
        if exhibits and self.desk.session.writable:
            self._write(lambda workspace: packing.pack(workspace, exhibits, into), self._show_packed)

    def _move(self, lines: Sequence[str], case: CaseInShipment | None) -> None:
        into = self._into(case)
        self._write(lambda workspace: packing.move_lines(workspace, lines, into), self._show_packed)

    def _unpack(self) -> None:
        self._take_out([line.id for line in self.cases.chosen_lines()])

    def _take_out(self, lines: Sequence[str]) -> None:
        """What is an exhibit is to be packed again; what is none would be gone, so that is asked first."""
        shipment = self.overview.shipment
        if not lines or shipment is None or "add_case" not in self.deeds:
            return
        loose = [line.description for line in shipment.lines if line.id in lines and line.exhibit_id is None]
        if loose:
            answer = Answer(say("take_out"), lambda: self._go_out(lines))
            self.desk.ask(say("take_out_loose", count=len(loose), names=", ".join(loose)), answer, topic="freight")
        else:
            self._go_out(lines)

    def _go_out(self, lines: Sequence[str]) -> None:
        self._write(lambda workspace: packing.unpack(workspace, lines), lambda _change: None)

    def _add_case(self) -> None:
        into = self._into(None)
        self._write(lambda workspace: packing.add_case(workspace, into), self._show_packed)

    def _add_shipment(self) -> None:
        code = self.desk.code
        self.new_wanted.emit(BY_NAME["shipment"], {"direction": "outbound"} | ({"exhibition": code} if code else {}))

    def _show_packed(self, done: Packed) -> None:
        """Go to where it lies now."""
        self._wanted = done.shipment_id
        self.refresh()

    def _on_shipment(self, act: Callable[[str], None]) -> None:
        if self.overview.shipment is not None:
            act(self.overview.shipment.id)

    def _show_return(self, shipment_id: str) -> None:
        self.bar.leave_counting()
        self.show_shipment(shipment_id)

    def _write(self, body: Callable[[Workspace], T], done: Callable[[T], None]) -> None:
        self.desk.session.write(body, done, self.desk.tell_error, owner=self)

    def _connect(self) -> None:
        self.bar.chosen.connect(self.show_shipment)
        self.bar.details_wanted.connect(lambda: self._choose(None))
        self.bar.counting_changed.connect(self._show_mode)
        self.bar.wanted.connect(self._do)
        self.goods.wanted_deed.connect(self._do)
        self.goods.list.chosen.connect(lambda: self._choose(self.goods))
        self.goods.list.unpack_wanted.connect(self._take_out)
        self.cases.chosen.connect(lambda: self._choose(self.cases))
        self.cases.packed.connect(lambda ids, case: self._put(dict.fromkeys(ids), case))
        self.cases.moved.connect(self._move)
        self.cases.unpack_wanted.connect(self._unpack)
        self.cases.ticked.connect(self.way_home.tick)
        self.hindrances.wanted.connect(lambda one: self.desk.go_to(BY_NAME[one.kind], one.record_id))

    def _do(self, name: str) -> None:
        if name in self.deeds:
            self.deeds[name]()

    def _lay_out(self) -> None:
        m = look().metrics
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._nothing.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        for part in (self.cases_head, self._nothing):
            column.addWidget(part)
        column.addWidget(self.cases, 1)
        column.addStretch(0)
        column.addWidget(rule())
        column.addWidget(self.foot)
        column.addWidget(self.hindrances)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.goods)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([round(m.pane * 0.9), m.pane * 2])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.bar)
        outer.addWidget(rule())
        outer.addWidget(splitter, 1)
