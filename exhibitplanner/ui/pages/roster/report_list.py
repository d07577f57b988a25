"""The reports there are, by subject; a report is one line of the table, and its words are `report_<name>`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import DrawnButton, label
from exhibitplanner.ui.wording import say


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A report as the list shows it, under the head `report_subject_<subject>`."""

    name: str
    subject: str


REPORTS: Final = (ReportEntry("roster", "people"),)


class ReportList(QWidget):
    """Chooses a report, and says how many pages it has as it stands."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("report_list"))
        self.setFixedWidth(m.unit * 44)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _ReportButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, m.gap, 0, m.gap)
        column.setSpacing(0)
        for subject in dict.fromkeys(entry.subject for entry in REPORTS):
            column.addLayout(self._head(subject))
            for entry in REPORTS:
                if entry.subject == subject:
                    column.addWidget(self._button(entry))
        column.addStretch(1)

    def show_report(self, name: str, pages: int | None) -> None:
        """Mark a report as the one in view, with its pages where they are known."""
        self._buttons[name].setChecked(True)
        self._buttons[name].show_pages(pages)

    def _head(self, subject: str) -> QHBoxLayout:
        m = look().metrics
        row = QHBoxLayout()
        row.setContentsMargins(m.margin, m.unit, m.unit * 3, m.unit)
        row.addWidget(label(say(f"report_subject_{subject}"), "secondary", look().strong_font))
        row.addStretch(1)
        row.addWidget(label(say("report_pages"), "secondary", look().caption_font))
        return row

    def _button(self, entry: ReportEntry) -> _ReportButton:
        made = _ReportButton(say(f"report_{entry.name}"))
        made.clicked.connect(lambda: self.chosen.emit(entry.name))
        self._group.addButton(made)
        self._buttons[entry.name] = made
        return made


class _ReportButton(DrawnButton):
    """One report."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
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
        painter.setFont(worn.strong_font if on else worn.font)
        painter.setPen(QColor(worn.colours.text))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(worn.font)
        painter.setPen(QColor(worn.colours.secondary))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._pages)
        if self.hasFocus():
            painter.setPen(QPen(QColor(worn.colours.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
