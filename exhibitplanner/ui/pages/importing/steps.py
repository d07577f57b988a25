"""The head of the import: its name, the steps with the one under way, and the way out."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import DrawnButton, button, label, rule
from exhibitplanner.ui.wording import say

Step = Literal["file", "columns", "review", "done"]
STEPS: Final[tuple[Step, ...]] = ("file", "columns", "review", "done")


class Steps(QWidget):
    """Numbered circles with a line between; those that can be reached can be pressed."""

    wanted = Signal(str)
    """A step."""

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        self.current: Step = "file"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.unit)
        self.buttons = {name: StepButton(number, name) for number, name in enumerate(STEPS)}
        for name, made in self.buttons.items():
            if name != STEPS[0]:
                link = rule(kind="line")
                link.setFixedWidth(m.unit * 8)
                row.addWidget(link)
            made.clicked.connect(lambda _checked=False, name=name: self.wanted.emit(name))
            row.addWidget(made)
        self.go_to("file")

    def go_to(self, current: Step, reachable: Collection[Step] = ()) -> None:
        """Show a step as the one under way, and those that can be gone to."""
        self.current = current
        number = STEPS.index(current)
        words = say("intake_step_name", number=number + 1, count=len(STEPS), name=say(f"intake_step_{current}"))
        self.setAccessibleName(words)
        for name, made in self.buttons.items():
            made.show_state(number, reachable=name in reachable and name != current)


class StepButton(DrawnButton):
    """A circle with a number, or a tick where it is behind, and the step's name."""

    def __init__(self, number: int, name: Step) -> None:
        super().__init__()
        self._number, self._current = number, 0
        self.setText(say(f"intake_step_{name}"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, current: int, *, reachable: bool) -> None:
        """The number of the step under way, and whether this one can be gone to."""
        self._current = current
        self.setEnabled(reachable)
        self.setCursor(Qt.CursorShape.PointingHandCursor if reachable else Qt.CursorShape.ArrowCursor)
        state = "now" if self._number == current else "behind" if self._number < current else "ahead"
        self.setAccessibleName(f"{self.text()}, {say(f'intake_step_is_{state}')}")
        self.update()

    def sizeHint(self) -> QSize:
        m = look().metrics
        width = self._circle + m.gap + QFontMetrics(look().strong_font).horizontalAdvance(self.text())
        return QSize(width + 2 * m.gap, self._circle + m.gap)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        m, ink = look().metrics, look().ink
        if self.isEnabled() and (self.underMouse() or self.hasFocus()):
            painter.setPen(QPen(ink["accent"], 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(ink["hover"])
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), m.unit + 1, m.unit + 1)
        place = QRect(m.gap, (self.height() - self._circle) // 2, self._circle, self._circle)
        self._paint_circle(painter, place)
        current = self._number == self._current
        painter.setFont(look().strong_font if current else look().font)
        painter.setPen(ink["secondary" if self._number > self._current and not self.isEnabled() else "text"])
        words = self.rect().adjusted(m.gap + self._circle + m.gap, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_circle(self, painter: QPainter, place: QRect) -> None:
        ink = look().ink
        current, behind = self._number == self._current, self._number < self._current
        painter.setPen(QPen(ink["accent" if current or behind else "border"], 1.5))
        painter.setBrush(ink["accent" if current else "base"])
        painter.drawEllipse(QRectF(place).adjusted(1, 1, -1, -1))
        if behind:
            inset = place.width() // 5
            paint_icon(painter, place.adjusted(inset, inset, -inset, -inset), "check-bold", look().colours.accent)
            return
        painter.setFont(look().strong_font)
        painter.setPen(ink["on_accent" if current else "secondary"])
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(self._number + 1))

    @property
    def _circle(self) -> int:
        return look().metrics.text + look().metrics.unit + 2


class ImportHead(QWidget):
    """Title, steps in the middle, Cancel at the right."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        self.setFixedHeight(m.page_head)
        row = QHBoxLayout(self)
        row.setContentsMargins(m.margin, m.unit, m.margin, m.unit)
        self.steps = Steps()
        self.cancel = button(say("cancel"), self.cancelled.emit, kind="quiet")
        row.addWidget(label(say("page_import"), font=look().title_font), 1)
        row.addWidget(self.steps)
        row.addStretch(1)
        row.addWidget(self.cancel)
