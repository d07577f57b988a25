"""The line over packing: which shipment, whether it is packed or what came back of it is counted, and what to make."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from exhibitplanner.domain.freight import Mode
from exhibitplanner.services.freight.contents import ShipmentInList
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import Segments, button, icon_button
from exhibitplanner.ui.wording import language, say

_BUTTONS: Final = (
    ("add", "shipment_new", "plus"),
    ("add_case", "case_new", "package-variant-plus"),
    ("unpack", "take_out", "tray-arrow-up"),
    ("all_returned", "all_came_back", "check-all"),
    ("make_return", "return_new", "keyboard-return"),
)
_WORDS: Final = {name: code for name, code, _ in _BUTTONS}
_COUNTING: Final = frozenset({"all_returned", "make_return"})
"""The buttons that are shown while it is counted what came back; the others are shown while packing."""


class ShipmentBar(QWidget):
    """Tells the id of a shipment that is chosen, and by the name of an action what is wanted."""

    chosen = Signal(str)
    details_wanted = Signal()
    counting_changed = Signal()
    wanted = Signal(str)

    def __init__(self, *, writable: bool) -> None:
        super().__init__()
        m = look().metrics
        self.shipments = QComboBox()
        self.shipments.setAccessibleName(say("shipment_choice"))
        self.shipments.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.shipments.setMaximumWidth(m.pane)
        self.shipments.setMinimumContentsLength(16)
        self.shipments.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.shipments.activated.connect(lambda _row: self.chosen.emit(str(self.shipments.currentData())))
        self.mode = Segments([(one, say(f"freight_{one}")) for one in ("pack", "count")], "pack", say("freight_mode"))
        self.mode.chosen.connect(lambda _value: self._change_mode())
        self._buttons = {
            name: button(say(code), lambda name=name: self.wanted.emit(name), icon=icon)  # type: ignore[misc]
            for name, code, icon in _BUTTONS
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(m.margin, m.gap, m.gap + m.unit, m.gap)
        row.setSpacing(m.gap)
        row.addWidget(self.shipments, 6)
        self.details = icon_button("pencil-outline", say("shipment_details"), self.details_wanted.emit)
        row.addWidget(self.details)
        row.addWidget(self.mode)
        row.addStretch(1)
        for name, made in self._buttons.items():
            made.setVisible(writable)
            made.setToolTip(say(_WORDS[name]))
            row.addWidget(made)
        self._writable = writable

    @property
    def counting(self) -> bool:
        return self.mode.value() == "count"

    def toggle(self) -> None:
        """Pack, or count what came back."""
        self.mode.choose("pack" if self.counting else "count")
        self._change_mode()

    def leave_counting(self) -> None:
        """Go back to packing, without telling anybody."""
        self.mode.choose("pack")

    def show_shipments(self, shipments: Sequence[ShipmentInList], chosen: str | None, *, several: bool) -> None:
        """Offer the shipments that are there; `several` where they may be of several exhibitions."""
        with QSignalBlocker(self.shipments):
            self.shipments.clear()
            for one in shipments:
                self.shipments.addItem(
                    look().icon("keyboard-return" if one.is_return else "arrow-right"),
                    _words(one, several=several),
                    one.id,
                )
            self.shipments.setCurrentIndex(max(0, self.shipments.findData(chosen)))
        self.shipments.setEnabled(bool(shipments))
        self.details.setVisible(bool(shipments))
        found = next((one for one in shipments if one.id == chosen), None)
        self.mode.setVisible(found is not None and not found.is_return)

    def offer(self, deeds: Collection[str]) -> None:
        """Enable what can be done."""
        for name, made in self._buttons.items():
            made.setEnabled(name in deeds)
            made.setVisible(self._writable and (name in _COUNTING) == (self.counting and not self.mode.isHidden()))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """All words on the buttons, or none where they do not fit: their pictures and hints remain."""
        for name, made in self._buttons.items():
            made.setText(f" {say(_WORDS[name])}")
        if self.minimumSizeHint().width() > self.width() > 0:
            for made in self._buttons.values():
                made.setText("")

    def _change_mode(self) -> None:
        self.counting_changed.emit()


def _words(one: ShipmentInList, *, several: bool) -> str:
    mode = Mode(one.mode).label(language()) if one.mode else ""
    return " · ".join(filter(None, (one.exhibition if several else "", one.reference, mode)))
