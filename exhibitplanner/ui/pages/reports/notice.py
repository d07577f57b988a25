"""What stands in the preview's place where there is nothing to show: what belongs here, and the ways to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.reporting.registry import Report
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.frame.entries import entry_of
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, label
from exhibitplanner.ui.wording import language, say


class Notice(QWidget):
    """A picture, a line, a sentence, and buttons."""

    def __init__(self, icon: str, title: str, hint: str, buttons: Sequence[QPushButton] = ()) -> None:
        super().__init__()
        m = look().metrics
        self.title = label(title, font=look().record_font)
        self.hint = label("", "secondary", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        picture = QLabel()
        picture.setPixmap(look().icon(icon, "border").pixmap(m.icon * 3, m.icon * 3))
        ways = QHBoxLayout()
        ways.setSpacing(m.gap)
        ways.addStretch(1)
        for one in buttons:
            ways.addWidget(one)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        column.setSpacing(m.gap)
        column.addStretch(2)
        for part in (picture, self.title, self.hint):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(m.gap)
        column.addLayout(ways)
        column.addStretch(3)
        self.tell(hint)

    def tell(self, hint: str) -> None:
        """Say another sentence."""
        self.hint.setText(hint)
        width = min(look().metrics.letter * 52, self.hint.fontMetrics().horizontalAdvance(hint) + 2)
        # a layout that centres a text gives it one line
        self.hint.setFixedSize(width, max(0, self.hint.heightForWidth(width)))


class EmptyNotice(Notice):
    """A report that has nothing to say yet: what would make it say something."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kind = ""
        import_files = button(
            say("report_import"), lambda: desk.action_wanted.emit("import"), icon="tray-arrow-down", kind="primary"
        )
        self.to_page = button(say("go_to_page", page=""), self._go)
        super().__init__("file-document-outline", "", "", (import_files, self.to_page))

    def show_report(self, report: Report) -> None:
        """Say it of a report."""
        self._kind = report.kind
        self.title.setText(report.empty(language()))
        self.tell(report.hint(language()))
        self.to_page.setText(say("go_to_page", page=say(f"page_{self._page}")))

    @property
    def _page(self) -> str:
        return entry_of(BY_NAME[self._kind]).name

    def _go(self) -> None:
        self._desk.page_wanted.emit(self._page)
