"""What stands on top of a line's pane: its name and why it is there, its place in the group, its row in the sheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.review.row_picture import picture_of_row
from exhibitplanner.ui.pages.importing.review.sheet_rows import SheetRows
from exhibitplanner.ui.pages.importing.sheet_picture import SheetPicture
from exhibitplanner.ui.parts import ElidedLabel, button, icon_button, label, rule
from exhibitplanner.ui.wording import say

_ROOMY = 17
"""From so many rows of height on a pane shows the rows around the one in view."""


class PaneHead(QWidget):
    """The name, a sign with its reason, an action, and the way to the lines above and below."""

    stepped = Signal(int)
    acted = Signal()

    def __init__(self, action: str = "") -> None:
        super().__init__()
        m = look().metrics
        self.title, self.reason = ElidedLabel(font=look().record_font), ElidedLabel("", "secondary")
        self.picture, self.place = QLabel(), label("", "secondary")
        self.action = button(action, self.acted.emit, kind="quiet")
        self.action.setVisible(bool(action))
        above = icon_button("chevron-up", say("review_above"), lambda: self.stepped.emit(-1))
        below = icon_button("chevron-down", say("review_below"), lambda: self.stepped.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(m.margin, m.unit, m.margin, m.unit)
        row.setSpacing(m.gap)
        row.addWidget(self.title)
        row.addSpacing(m.unit)
        row.addWidget(self.picture)
        row.addWidget(self.reason, 1)
        for widget in (self.action, above, below, self.place):
            row.addWidget(widget)
        self.setFixedHeight(m.head + 3 * m.unit)

    def show_line(self, title: str, reason: str, icon: str, role: str, place: str) -> None:
        """Show another line."""
        m = look().metrics
        self.title.say(title)
        self.reason.say(reason)
        self.picture.setVisible(bool(icon))
        if icon:
            self.picture.setPixmap(look().icon(icon, role).pixmap(m.icon, m.icon))
        self.place.setText(place)


class SourcePart(QWidget):
    """The row as it stands in the sender's sheet, under the name of the file."""

    def __init__(self) -> None:
        super().__init__()
        m = look().metrics
        self._path = Path()
        self._shown: tuple[SheetRows, int, frozenset[int]] | None = None
        self._around = 1
        self.file, self.where = label(), ElidedLabel("", "secondary")
        self.open = button(say("review_open_file"), self._open, kind="link")
        self.sheet_picture = SheetPicture(whole=True)
        mark = QLabel()
        mark.setPixmap(look().icon("file-table-outline").pixmap(m.icon, m.icon))
        top = QHBoxLayout()
        top.setContentsMargins(m.margin, 0, m.margin, 0)
        top.setSpacing(m.gap)
        top.addWidget(mark)
        top.addWidget(self.file)
        top.addWidget(self.where, 1)
        top.addWidget(self.open)
        picture = QHBoxLayout()
        picture.setContentsMargins(m.margin, 0, m.margin, 0)
        picture.addWidget(self.sheet_picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, m.unit, 0, m.unit * 3)
        column.setSpacing(m.unit)
        column.addLayout(top)
        column.addLayout(picture)

    def show_row(self, sheet: SheetRows, row: int, differing: frozenset[int] = frozenset(), more: int = 0) -> None:
        """Show a row; `more` others say the same."""
        report = sheet.report
        self._path = report.path
        self.file.setText(report.file)
        words = [say("intake_sheet", sheet=report.sheet)] if report.sheet != report.path.stem else []
        words.append(say("review_row", row=row))
        if more:
            words.append(say("review_rows_more", count=more))
        self.where.say(" · ".join(words))
        self._shown = sheet, row, differing
        self._draw()

    def fit_into(self, height: int) -> None:
        """Leave out the rows above and below where the pane has no room for them."""
        around = 1 if height >= look().metrics.row * _ROOMY else 0
        if around != self._around:
            self._around = around
            self._draw()

    def _draw(self) -> None:
        if self._shown is None:
            return
        sheet, row, differing = self._shown
        picture = picture_of_row(sheet, row, differing, self._around)
        self.sheet_picture.setVisible(bool(picture.rows))
        self.sheet_picture.show_picture(picture, say("review_picture", file=sheet.report.file, row=row))
        if picture.strong:
            self.sheet_picture.show_column(min(picture.strong))

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))


class PaneFoot(QWidget):
    """What was decided of the line in view, and the ways on."""

    accepted = Signal()

    def __init__(self, *more: QWidget) -> None:
        super().__init__()
        m = look().metrics
        self.words = ElidedLabel("", "secondary")
        self.accept = button(say("review_accept"), self.accepted.emit, icon="arrow-down")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(m.margin, m.gap, m.margin, m.gap)
        row.setSpacing(m.gap)
        row.addWidget(self.words, 1)
        for widget in (*more, self.accept):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(rule())
        column.addLayout(row)
