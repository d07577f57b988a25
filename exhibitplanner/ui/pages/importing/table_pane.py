"""The right side of the summary: what one table would do, or why a file is not taken and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from exhibitplanner.services.importing.finding import place_of
from exhibitplanner.services.importing.importer import RefusedFile
from exhibitplanner.services.importing.labels import SHEET_KINDS, kind_label
from exhibitplanner.services.importing.options import TablePlace
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.counts import Counts
from exhibitplanner.ui.pages.importing.findings import sections_of
from exhibitplanner.ui.pages.importing.findings_list import FindingsList
from exhibitplanner.ui.pages.importing.intake import Intake, full_answer, is_folder
from exhibitplanner.ui.parts import ElidedLabel, button, label, rule
from exhibitplanner.ui.wording import language, say


class KindChoice(QComboBox):
    """What a table holds, by the kinds of sheets that the import knows."""

    said = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        for kind in SHEET_KINDS:
            self.addItem(kind_label(kind, language()), kind)
        self.setAccessibleName(say("intake_kind"))
        self.activated.connect(lambda row: self.said.emit(str(self.itemData(row))))


class TablePane(QWidget):
    """A table: its name, what it holds, how many rows do what, and every finding."""

    kind_said = Signal(object, str)
    company_said = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._place: TablePlace | None = None
        self.name, self.file = label(font=look().record_font), ElidedLabel("", "secondary")
        self.kind = KindChoice()
        self.kind.said.connect(lambda kind: self.kind_said.emit(self._place, kind))
        self.company = QLineEdit()
        self.company.setPlaceholderText(say("intake_company_hint"))
        self.company.setAccessibleName(say("intake_company"))
        self.company.editingFinished.connect(self._say_company)
        self._company_label = label(say("intake_company"), "secondary")
        self.counts, self.findings = Counts(), FindingsList(say("intake_findings"))
        self.counts.wanted.connect(self.findings.go_to)
        self._said_company = ""
        self._lay_out()

    def show_report(self, report: SheetReport, intake: Intake) -> None:
        """Show another table, or the same one looked at again."""
        self._place = place_of(report)
        self.name.setText(kind_label(report.kind, language()))
        heads = say("intake_heads", row=report.header_rows[0]) if report.header_rows else say("intake_headless")
        self.file.say(" · ".join(dict.fromkeys((report.file, say("intake_sheet", sheet=report.sheet), heads))))
        self.kind.setCurrentIndex(self.kind.findData(report.kind))
        said = intake.choice(self._place).company or ""
        asked = bool(said) or any(one.code == "company_needed" for one in report.problems)
        for widget in (self.company, self._company_label):
            widget.setVisible(asked)
        self._said_company = said
        self.company.setText(said)
        self.counts.show_report(report)
        self.findings.findings.show_sections(sections_of(report))

    def offer_companies(self, names: Sequence[str]) -> None:
        """Complete a company's name from those that the plan has."""
        completer = QCompleter(list(names), self.company)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.company.setCompleter(completer)

    def _say_company(self) -> None:
        if self._place is not None and self.company.text() != self._said_company:
            self._said_company = self.company.text()
            self.company_said.emit(self._place, self.company.text())

    def _lay_out(self) -> None:
        m = look().metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(m.margin, m.unit * 3, m.margin, m.unit * 3)
        head.setSpacing(m.gap)
        head.addWidget(self.name)
        head.addSpacing(m.unit)
        head.addWidget(self.file, 1)
        head.addWidget(self._company_label)
        head.addWidget(self.company)
        head.addWidget(label(say("intake_kind"), "secondary"))
        head.addWidget(self.kind)
        self.company.setMinimumWidth(m.letter * 24)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.counts)
        column.addWidget(rule())
        column.addWidget(self.findings, 1)


class RefusedPane(QWidget):
    """A file that is not taken: what it is, and what can be done with it."""

    folder_wanted = Signal(object)
    kind_said = Signal(object, str)
    removed = Signal(object)
    retried = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._refused: RefusedFile | None = None
        m = look().metrics
        self.picture = QLabel()
        self.name, self.answer = label(font=look().record_font, wrap=True), label(wrap=True)
        self.answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.place = ElidedLabel("", "secondary")
        self.take_folder = button(say("intake_take_folder"), self._take_folder, icon="folder-open-outline")
        self.again = button(say("try_again"), self.retried.emit)
        self.remove = button(say("intake_remove"), self._remove)
        self.kind = KindChoice()
        self.kind.said.connect(self._say_kind)
        self.kind_row = QWidget()
        row = QHBoxLayout(self.kind_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(say("intake_kind"), "secondary"))
        row.addWidget(self.kind)
        row.addStretch(1)
        self.picture.setPixmap(look().icon("close-octagon", "error").pixmap(m.icon, m.icon))
        self._lay_out()

    def show_refused(self, refused: RefusedFile) -> None:
        """Show another file."""
        self._refused = refused
        self.name.setText(refused.path.name)
        self.place.say(str(refused.path.parent))
        self.answer.setText(full_answer(refused))
        self.take_folder.setVisible(is_folder(refused))
        self.kind_row.setVisible(refused.error.code == "nothing_recognised")
        self.kind.setCurrentIndex(-1)
        self.again.setVisible(refused.error.code not in {"file_is_folder", "same_file", "same_contents"})

    def _remove(self) -> None:
        if self._refused is not None:
            self.removed.emit(self._refused.path)

    def _say_kind(self, kind: str) -> None:
        if self._refused is not None:
            self.kind_said.emit(TablePlace(self._refused.path), kind)

    def _take_folder(self) -> None:
        if self._refused is not None:
            self.folder_wanted.emit(self._refused.path)

    def _lay_out(self) -> None:
        m = look().metrics
        outer = QHBoxLayout(self)
        outer.setContentsMargins(m.margin, m.unit * 3, m.margin, m.margin)
        outer.setSpacing(m.gap)
        outer.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(m.gap)
        buttons = QHBoxLayout()
        buttons.setSpacing(m.gap)
        for widget in (self.take_folder, self.again, self.remove):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        for one in (self.name, self.place, self.answer, self.kind_row):
            column.addWidget(one)
        column.addSpacing(m.unit)
        column.addLayout(buttons)
        column.addStretch(1)
        outer.addLayout(column, 1)


class RightSide(QStackedWidget):
    """One of the two."""

    def __init__(self) -> None:
        super().__init__()
        self.table, self.refused = TablePane(), RefusedPane()
        self.addWidget(self.table)
        self.addWidget(self.refused)

    def show_table(self, report: SheetReport, intake: Intake) -> None:
        """Show a table."""
        self.table.show_report(report, intake)
        self.setCurrentWidget(self.table)

    def show_refused(self, refused: RefusedFile) -> None:
        """Show a file that is not taken."""
        self.refused.show_refused(refused)
        self.setCurrentWidget(self.refused)
