"""After an import: what happened, the way back, the way to the records, and what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services.importing.labels import kind_label
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.frame.entries import Entry, entry_of
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.errand import Told
from exhibitplanner.ui.pages.importing.findings import left_behind
from exhibitplanner.ui.pages.importing.findings_list import FindingsList
from exhibitplanner.ui.parts import button, label, rule
from exhibitplanner.ui.wording import language, say


class DoneView(QWidget):
    """One transaction, which one undo takes back."""

    undo_wanted = Signal(str)
    """A transaction."""
    page_wanted = Signal(str)
    more_wanted = Signal()
    problems_wanted = Signal()
    """The problems are to be copied."""
    saving_wanted = Signal()
    """The problems are to be saved for the sender."""
    folder_wanted = Signal(object)
    """The path of a file whose folder is to be shown."""

    def __init__(self) -> None:
        super().__init__()
        self._transaction = ""
        self.reports: Sequence[SheetReport] = ()
        self.told: Told | None = None
        m = look().metrics
        self.picture, self.title = QLabel(), label(font=look().title_font)
        self.lines, self.aside = label(wrap=True), label("", "secondary", wrap=True)
        self.undo = button(say("undo"), lambda: self.undo_wanted.emit(self._transaction), icon="undo")
        self.more = button(say("intake_more"), self.more_wanted.emit)
        self.copy_problems = button(
            say("intake_copy_problems"), self.problems_wanted.emit, icon="content-copy", kind="link"
        )
        self.save_problems = button(say("intake_save_problems"), self.saving_wanted.emit, kind="link")
        self.show_folder = button(say("show_in_folder"), self._show_folder, icon="folder-open-outline", kind="link")
        self._saved: Path | None = None
        self.problems = FindingsList(say("intake_problems"))
        self._ways = QHBoxLayout()
        self._ways.setSpacing(m.gap)
        self.left = QWidget()
        self._lay_out()

    def tell(self, told: Told) -> None:
        """Tell of an import, and whether it was taken back."""
        self.told, report = told, told.report
        self.reports = [one for one in report.sheets if one.taken]
        self._transaction = report.transaction or ""
        count = sum(one.new + one.changed for one in self.reports)
        self._show_title(
            say("intake_done", count=show_number(count)) if report.transaction else say("intake_done_nothing")
        )
        self.lines.setText("\n".join(self._line(one) for one in self.reports))
        files = ", ".join(dict.fromkeys(one.file for one in self.reports))
        self.aside.setText(say("intake_transaction", name=say("label_import", name=files)) if self._transaction else "")
        self.undo.setVisible(bool(self._transaction))
        self.undo.setEnabled(True)
        self._fill_ways()
        self._fill_problems()
        self._order()
        if told.undone:
            self.show_undone(told.undone)

    def show_undone(self, text: str) -> None:
        """Tell that it was taken back."""
        if self.told is not None:
            self.told = replace(self.told, undone=text)
        self._show_title(text, "undo-variant", "info")
        if self.undo.hasFocus():
            self.more.setFocus()
        self.undo.setEnabled(False)
        self.aside.clear()

    def show_saved(self, path: Path) -> None:
        """The problems stand in a file."""
        self._saved = path
        self.show_folder.show()

    def begin(self) -> None:
        """The keyboard goes to the way on, not to the way back."""
        self._buttons()[0].setFocus()

    def _buttons(self) -> list[QWidget]:
        """The ways on in their order, the last one to another import."""
        items = (self._ways.itemAt(at) for at in range(self._ways.count()))
        ways = (item.widget() for item in items if item is not None)
        return [way for way in ways if way is not None]

    def _order(self) -> None:
        links = (self.show_folder, self.copy_problems, self.save_problems, self.problems)
        for before, after in pairwise((*self._buttons(), self.undo, *links)):
            self.setTabOrder(before, after)

    def _show_folder(self) -> None:
        if self._saved is not None:
            self.folder_wanted.emit(self._saved)

    def _show_title(self, text: str, icon: str = "check-circle", role: str = "done") -> None:
        m = look().metrics
        self.picture.setPixmap(look().icon(icon, role).pixmap(m.icon + m.gap, m.icon + m.gap))
        self.title.setText(text)

    @staticmethod
    def _line(report: SheetReport) -> str:
        counts = [
            say(f"intake_sum_{name}", count=show_number(getattr(report, name)))
            for name in ("new", "changed", "unchanged", "conflicts", "skipped")
            if getattr(report, name)
        ]
        return f"{kind_label(report.kind, language())} · {report.file}: {', '.join(counts) or '–'}"

    def _fill_ways(self) -> None:
        while (item := self._ways.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.more:
                widget.hide()
                widget.deleteLater()
        for number, entry in enumerate(dict.fromkeys(_page_of(one) for one in self.reports)):
            words = say("intake_show", page=say(f"page_{entry.name}"))
            way = button(words, icon=entry.icon, kind="plain" if number else "primary")
            way.clicked.connect(lambda _checked=False, name=entry.name: self.page_wanted.emit(name))
            self._ways.addWidget(way)
        self._ways.addWidget(self.more)
        self._ways.addStretch(1)

    def _fill_problems(self) -> None:
        sections = left_behind(self.reports, self.told.unread if self.told is not None else ())
        self.left.setVisible(bool(sections))
        self.show_folder.hide()
        for widget in (self.copy_problems, self.save_problems):
            widget.setVisible(any(one.problems for one in self.reports))
        self.problems.findings.show_sections(sections)

    def _lay_out(self) -> None:
        m = look().metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        top.setSpacing(m.unit * 3)
        title = QHBoxLayout()
        title.setSpacing(m.unit * 3)
        title.addWidget(self.picture)
        title.addWidget(self.title, 1)
        title.addWidget(self.undo)
        top.addLayout(title)
        for widget in (self.lines, self.aside):
            top.addWidget(widget)
        self.lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        top.addLayout(self._ways)
        column.addLayout(top)
        below = QVBoxLayout(self.left)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(m.margin, m.gap, m.margin, m.gap)
        head.addWidget(label(say("intake_left"), font=look().strong_font))
        head.addStretch(1)
        for link in (self.show_folder, self.copy_problems, self.save_problems):
            head.addWidget(link)
        below.addWidget(rule(kind="line"))
        below.addLayout(head)
        below.addWidget(rule())
        below.addWidget(self.problems, 1)
        column.addWidget(self.left, 1)
        column.addStretch(0)


def _page_of(report: SheetReport) -> Entry:
    return entry_of(BY_PLURAL["participations" if report.kind == "applications" else report.kind])
