"""The head of the totals: for each currency what is open, of how much, and what of it is overdue."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from exhibitplanner.reports.amounts import figure
from exhibitplanner.services.money.totals import Total
from exhibitplanner.ui.look.fonts import tabular
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.money.views import currency_text
from exhibitplanner.ui.parts import label, rule
from exhibitplanner.ui.wording import language, say

_MOST = 4
"""Currencies that have room side by side; the table below has all of them."""


class Figures(QWidget):
    """A block for each currency, the one with most charges first."""

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(m.margin, m.gap, m.margin, 3 * m.unit)
        self._row.setSpacing(m.margin)
        self.blocks: list[CurrencyBlock] = []

    def show_totals(self, totals: tuple[Total, ...]) -> None:
        """Show these currencies."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.blocks = [CurrencyBlock(total) for total in totals[:_MOST]]
        for number, block in enumerate(self.blocks):
            if number:
                self._row.addWidget(rule(upright=True))
            self._row.addWidget(block)
        self._row.addStretch(1)
        self.setVisible(bool(self.blocks))


class CurrencyBlock(QWidget):
    """Three lines about one currency."""

    def __init__(self, total: Total) -> None:
        super().__init__()
        m, sums, currency = look().metrics, total.sums, total.currency
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.unit // 2)
        across = QHBoxLayout()
        across.setSpacing(m.gap)
        self.open = label(figure(sums.open, currency, language()), font=_large())
        due = say("money_open_of", due=figure(sums.due, currency, language()), currency=currency_text(currency))
        self.due = label(due, "secondary")
        across.addWidget(self.open, 0, Qt.AlignmentFlag.AlignBottom)
        across.addWidget(self.due, 0, Qt.AlignmentFlag.AlignBottom)
        across.addStretch(1)
        column.addLayout(across)
        below = QHBoxLayout()
        below.setSpacing(m.unit)
        late = bool(sums.overdue)
        mark = QLabel()
        icon = look().icon("close-octagon" if late else "check-circle", "error" if late else "done")
        mark.setPixmap(icon.pixmap(m.icon - 2, m.icon - 2))
        words = (
            say("money_overdue_sum", amount=figure(sums.overdue, currency, language()))
            if late
            else say("money_none_late")
        )
        self.overdue = label(words, "error" if late else "secondary")
        below.addWidget(mark)
        below.addWidget(self.overdue)
        below.addStretch(1)
        column.addLayout(below)


def _large() -> QFont:
    font = tabular(look().strong_font)
    font.setPixelSize(round(look().metrics.text * 1.5))
    return font
