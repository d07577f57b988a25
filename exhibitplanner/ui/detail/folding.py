"""The line at a form's end that shows and hides the fields which are mostly blank."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exhibitplanner.domain.kinds import Kind
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, label, rule
from exhibitplanner.ui.wording import say


class MoreFields(QWidget):
    """Open or folded, remembered for each kind."""

    toggled = Signal()

    def __init__(self, desk: Desk, kind: Kind) -> None:
        super().__init__()
        self._settings, self._name = desk.settings, f"more_fields/{kind.name}"
        self.open: bool = self._settings.value(self._name, default=False) is True
        m = look().metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setContentsMargins(m.pane_margin - m.unit, m.unit, m.pane_margin, m.unit)
        self._button = button("", self.toggle, kind="link")
        self._button.setIconSize(QSize(m.icon, m.icon))
        self._count = label("", "secondary")
        row.addWidget(self._button)
        row.addWidget(self._count)
        row.addStretch(1)
        column.addLayout(row)
        self._show()

    def toggle(self) -> None:
        """Show all fields, or those that matter."""
        self.open = not self.open
        self._settings.keep(self._name, self.open)
        self._show()
        self.toggled.emit()

    def count(self, folded: int) -> None:
        """Say how many fields are meant; without any there is nothing to fold."""
        self._count.setText(str(folded))
        self.setVisible(folded > 0)

    def _show(self) -> None:
        words = say("fewer_fields" if self.open else "more_fields")
        self._button.setText(f" {words}")
        self._button.setAccessibleName(words)
        self._button.setIcon(look().icon("chevron-up" if self.open else "chevron-down", "accent"))
