"""The left side of packing: the list of what is to pack, how many of it, and the two ways to pack it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from exhibitplanner.services.freight.contents import CaseInShipment
from exhibitplanner.services.freight.ready import Hindrance
from exhibitplanner.services.freight.to_pack import ToPack
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.freight.cases_model import LineRow
from exhibitplanner.ui.pages.freight.goods_list import GoodsList
from exhibitplanner.ui.parts import ElidedLabel, button, label, rule
from exhibitplanner.ui.wording import say


class GoodsSide(QWidget):
    """Tells by the name of an action what is wanted."""

    wanted_deed = Signal(str)

    def __init__(self, *, writable: bool) -> None:
        super().__init__()
        self._writable = writable
        self.list = GoodsList()
        self.title = label(say("to_pack"), font=look().strong_font)
        self.count = ElidedLabel("", "secondary")
        self.nothing = label(say("all_packed"), "secondary", wrap=True)
        self.number = QSpinBox()
        self.number.setAccessibleName(say("pack_quantity"))
        self.number.setToolTip(say("pack_quantity"))
        self.into = button(say("into_new_case"), lambda: self.wanted_deed.emit("pack"), kind="primary")
        self.anew = button(say("into_new_case"), lambda: self.wanted_deed.emit("pack_new_case"))
        self.same = button(say("action_link_line"), lambda: self.wanted_deed.emit("link_line"))
        self.same.hide()
        self.list.pack_wanted.connect(lambda: self.wanted_deed.emit("pack"))
        self.list.chosen.connect(self._offer)
        self._lay_out()
        self._offer()

    def show_goods(
        self, goods: Sequence[ToPack], unready: Mapping[str, Sequence[Hindrance]], staying: Collection[str]
    ) -> None:
        """Show what is to pack, what stops some of it, and what need not be packed."""
        self.list.show_goods(goods, unready, staying)
        self.count.say(show_number(len(goods) - len(staying)) if goods else "")
        self.nothing.setVisible(not goods)
        self.list.setVisible(bool(goods))
        self._offer()

    def show_line(self, line: LineRow | None) -> None:
        """Offer to say that the chosen exhibit is this line of a company's own list."""
        self.same.setVisible(line is not None)
        if line is not None:
            _word(self.same, say("is_line", line=line.line.line_no, case=line.case.number))

    def show_target(self, case: CaseInShipment | None, *, new_shipment: bool) -> None:
        """Say where Enter would put it."""
        words = say("into_case", number=case.number) if case is not None else say("into_new_case")
        _word(self.into, say("into_new_shipment") if new_shipment else words)
        self.into.setAccessibleName(self.into.text())
        self.anew.setVisible(case is not None and not new_shipment)

    def wanted(self) -> dict[str, Decimal | None]:
        """The exhibits that are chosen, and how many: all that is left, unless it is one alone and a number is said."""
        one = self.list.only_chosen()
        if one is not None and self.number.isVisible():
            return {one.id: Decimal(self.number.value())}
        return dict.fromkeys(self.list.chosen_exhibits())

    def _offer(self) -> None:
        one = self.list.only_chosen()
        several = one is not None and one.left > 1 and one.left == one.left.to_integral_value()
        self.number.setVisible(several)
        if one is not None and several:
            self.number.setRange(1, int(one.left))
            self.number.setValue(int(one.left))
            self.number.setSuffix(say("of_left", left=show_number(one.left)))
        on = self._writable and bool(self.list.chosen_exhibits())
        for made in (self.into, self.anew):
            made.setEnabled(on)

    def _lay_out(self) -> None:
        m = look().metrics
        head = QHBoxLayout()
        head.setContentsMargins(m.margin, 0, m.pane_margin, 0)
        head.addWidget(self.title)
        head.addSpacing(m.unit)
        head.addWidget(self.count, 1)
        top = QWidget()
        top.setFixedHeight(m.head)
        top.setLayout(head)
        self.nothing.setContentsMargins(m.margin, m.gap, m.pane_margin, m.gap)
        foot = QWidget()
        foot.setProperty("kind", "foot")
        buttons = QVBoxLayout(foot)
        buttons.setContentsMargins(m.margin, m.gap, m.pane_margin, m.gap)
        buttons.setSpacing(m.gap)
        row = QHBoxLayout()
        row.setSpacing(m.gap)
        buttons.addLayout(row)
        buttons.addWidget(self.same)
        row.addWidget(self.into)
        row.addWidget(self.number)
        row.addWidget(self.anew)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(rule())
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        column.addWidget(rule())
        column.addWidget(foot)
        self.setMinimumWidth(round(m.pane * 0.8))


def _word(made: QPushButton, words: str) -> None:
    made.setText(words)
    made.setAccessibleName(words)
