"""The reports that are registered, by subject, and how many pages each has as far as that is known."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from exhibitplanner.services.reporting.registry import REPORTS, SUBJECTS, Report
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import DrawnButton, label
from exhibitplanner.ui.wording import language, say


class ReportList(QWidget):
    """Chooses a report; the arrow keys go from one to the next, Tab goes to the one in view."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("report_list"))
        self.setFixedWidth(look().metrics.unit * 47)
        self.group = QButtonGroup(self)
        self.buttons: dict[str, ReportButton] = {}
        self._area = self._scrolled(self._all())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_report(self, name: str, pages: int | None = None) -> None:
        """Mark a report as the one in view, with its pages where they are known."""
        shown = self.buttons[name]
        shown.setChecked(True)
        if pages is not None:
            shown.show_pages(pages)
        if any(one.hasFocus() for one in self.buttons.values()):
            shown.setFocus()
        self._area.ensureWidgetVisible(shown, 0, look().metrics.gap)

    def forget_pages(self) -> None:
        """What they say changed: how many pages they have is not known any more."""
        for one in self.buttons.values():
            one.show_pages(None)

    def _scrolled(self, inside: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setProperty("kind", "pane")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area

    def _all(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, look().metrics.gap, 0, look().metrics.gap)
        column.setSpacing(0)
        for number, subject in enumerate(one for one in SUBJECTS if any(report.subject == one for report in REPORTS)):
            column.addLayout(self._head(subject, first=number == 0))
            for report in REPORTS:
                if report.subject == subject:
                    column.addWidget(self._button(report))
        column.addStretch(1)
        return inside

    def _head(self, subject: str, *, first: bool) -> QHBoxLayout:
        m = look().metrics
        row = QHBoxLayout()
        row.setContentsMargins(m.margin, m.unit if first else m.unit * 3, m.unit * 3, m.unit)
        row.addWidget(label(say(f"report_subject_{subject}"), "secondary", look().strong_font))
        row.addStretch(1)
        if first:
            row.addWidget(label(say("report_pages"), "secondary", look().caption_font))
        return row

    def _button(self, report: Report) -> ReportButton:
        made = ReportButton(report.title(language()), report.hint(language()))
        made.clicked.connect(lambda: self.chosen.emit(report.name))
        self.group.addButton(made)
        self.buttons[report.name] = made
        return made


class ReportButton(DrawnButton):
    """One report."""

    def __init__(self, text: str, hint: str) -> None:
        super().__init__()
        self.setText(text)
        self.setToolTip(hint)
        self.setAccessibleDescription(hint)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pages = ""
        self.show_pages(None)

    def show_pages(self, pages: int | None) -> None:
        """How many pages it has; None where that is not known."""
        self._pages = "" if pages is None else f"{pages:,}"
        self.setAccessibleName(self.text() if pages is None else f"{self.text()}, {say('report_pages')}: {pages}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().metrics.unit * 20, look().metrics.row)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        worn, m, on = look(), look().metrics, self.isChecked()
        painter = QPainter(self)
        if on or self.underMouse():
            painter.fillRect(self.rect(), QColor(worn.colours.highlight if on else worn.colours.hover))
        if on:
            painter.fillRect(QRect(0, 0, 3, self.height()), QColor(worn.colours.accent))
        words = self.rect().adjusted(m.margin, 0, -m.unit * 3, 0)
        painter.setFont(worn.font)
        painter.setPen(QColor(worn.colours.secondary))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._pages)
        if self._pages:
            words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(self._pages) - m.gap)
        painter.setFont(worn.strong_font if on else worn.font)
        painter.setPen(QColor(worn.colours.text))
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if self.hasFocus():
            painter.setPen(QPen(QColor(worn.colours.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
