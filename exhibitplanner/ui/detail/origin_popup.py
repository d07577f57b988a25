"""A quiet line beside a value that tells where it comes from, with the way to the step that gave it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.services.origins import Origin
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.origins import origin_words
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, label
from exhibitplanner.ui.wording import language, say


class OriginPopup(QFrame):
    """Escape and a click elsewhere close it; Enter goes to the step."""

    def __init__(
        self, parent: QWidget, desk: Desk, field: FieldDescription, origin: Origin | None, *, blank: bool
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._origin = desk, origin
        m, c = look().metrics, look().colours
        self.setObjectName("origin")
        self.setStyleSheet(f"#origin {{ background: {c.base}; border: 1px solid {c.line}; }}")
        name = field.label.text(language())
        self.words = label(origin_words(origin, field, blank=blank), wrap=True)
        self.words.setFixedWidth(m.letter * 44)
        self.setAccessibleName(f"{name}: {self.words.text()}")
        column = QVBoxLayout(self)
        column.setContentsMargins(m.cell, m.gap, m.cell, m.gap)
        column.setSpacing(m.unit)
        column.addWidget(label(name, "secondary", look().caption_font))
        column.addWidget(self.words)
        self.step = button(say("origin_step"), self._show_step, icon="history", kind="link")
        self.step.setAccessibleName(f"{self.words.text()} {say('origin_step')}")
        self.step.setAutoDefault(True)  # Enter presses it
        column.addWidget(self.step, 0, Qt.AlignmentFlag.AlignLeft)
        self.step.setVisible(origin is not None)

    def open_at(self, place: QRect) -> None:
        """Show below a place of the screen, above it where there is no room."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        at = place.bottomLeft() + QPoint(0, 2)
        if at.y() + self.height() > room.bottom():
            at.setY(place.top() - self.height() - 2)
        at.setX(max(room.left(), min(at.x(), room.right() - self.width())))
        self.move(at)
        self.show()
        if self._origin is not None:
            self.step.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_step(self) -> None:
        origin = self._origin
        self.close()
        if origin is not None:
            self._desk.step_wanted.emit(origin.transaction)
