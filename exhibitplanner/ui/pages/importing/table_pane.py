"""The right side of the first step: a table in its sheet, or why a file is not taken and what can be done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
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
from exhibitplanner.services.importing.sheet_window import SheetWindow
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.contents import NEEDED
from exhibitplanner.ui.pages.importing.intake import Intake, full_answer, is_folder
from exhibitplanner.ui.pages.importing.sheet_picture import Picture, SheetPicture
from exhibitplanner.ui.pages.importing.step_parts import Verdict
from exhibitplanner.ui.pages.importing.window_picture import picture_of_window
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


class CompanyLine(QLineEdit):
    """The company of a whole sheet; Enter says it and does not go on to the next step."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(say("intake_company_hint"))
        self.setAccessibleName(say("intake_company"))

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and Qt.Key(event.key()) in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and self.isModified()
        ):
            event.accept()
            return True
        return super().event(event)


class TablePane(QWidget):
    """A table: its name, what it holds and whose it is, and the sheet around it."""

    kind_said = Signal(object, str)
    company_said = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.place: TablePlace | None = None
        self.name, self.file = label(font=look().record_font), ElidedLabel("", "secondary")
        self.kind, self.company = KindChoice(), CompanyLine()
        self.kind.said.connect(lambda kind: self.kind_said.emit(self.place, kind))
        self.company.editingFinished.connect(self._say_company)
        self.company_row = QWidget()
        self.verdict, self.picture, self.below = Verdict(), SheetPicture(), ElidedLabel("", "secondary")
        self._said_company, self._found = "", ""
        self._lay_out()

    def show_report(self, report: SheetReport, intake: Intake) -> None:
        """Show another table, or the same one looked at again; its picture comes by `show_window`."""
        place = place_of(report)
        if place != self.place:
            self.picture.show_picture(Picture(), "")
        self.place = place
        self.name.setText(kind_label(report.kind, language()))
        heads = say("intake_heads", row=report.header_rows[0]) if report.header_rows else say("intake_headless")
        sheet = say("intake_sheet", sheet=report.sheet) if report.sheet != report.path.stem else ""
        self.file.say(" · ".join(filter(None, (report.file, sheet, heads))))
        self.kind.setCurrentIndex(self.kind.findData(report.kind))
        self._said_company = intake.choice(place).company or ""
        needed = any(one.code == "company_needed" for one in report.problems)
        self.company_row.setVisible(bool(self._said_company) or needed)
        self.company.setText(self._said_company)
        words, clear = _verdict(report)
        self.verdict.show_words(words, clear=clear)
        self._found = _found_in(report)
        self.below.say(self._found)

    def show_window(self, window: SheetWindow | None, file: str) -> None:
        """Show the sheet around the table."""
        picture = picture_of_window(window) if window is not None else Picture()
        self.picture.show_picture(picture, say("intake_picture", file=file))
        more = window.more if window is not None else 0
        below = say("intake_more_below", count=show_number(more)) if more else ""
        self.below.say("  ·  ".join(filter(None, (below, self._found))))

    def offer_companies(self, names: Sequence[str]) -> None:
        """Complete a company's name from those that the plan has."""
        completer = QCompleter(list(names), self.company)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.company.setCompleter(completer)

    def _say_company(self) -> None:
        self.company.setModified(False)
        if self.place is not None and self.company.text() != self._said_company:
            self._said_company = self.company.text()
            self.company_said.emit(self.place, self.company.text())

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
        head.addWidget(label(say("intake_kind"), "secondary"))
        head.addWidget(self.kind)
        column.addLayout(head)
        asked = QHBoxLayout(self.company_row)
        asked.setContentsMargins(m.margin, 0, m.margin, m.unit * 3)
        asked.setSpacing(m.gap)
        asked.addWidget(label(say("intake_company"), "secondary"))
        asked.addWidget(self.company, 1)
        column.addWidget(self.company_row)
        column.addWidget(rule())
        column.addWidget(self.verdict)
        sheet = QVBoxLayout()
        sheet.setContentsMargins(m.margin, m.margin, m.margin, m.unit * 3)
        sheet.setSpacing(m.gap)
        sheet.addWidget(self.picture, 1)
        sheet.addWidget(self.below)
        column.addLayout(sheet, 1)


def _verdict(report: SheetReport) -> tuple[str, bool]:
    rows = show_number(report.rows)
    if not report.taken:
        return say("intake_table_left_out"), True
    asked = next((one.code for one in report.problems if one.code in NEEDED), None)
    if asked is not None:
        return say(f"intake_{asked}"), False
    return say("intake_table_clear", count=rows), True


def _found_in(report: SheetReport) -> str:
    """What of the sheet is not seen in the rows themselves: what is left out, hidden or in a hidden sheet."""
    reasons = Counter(reason for _, reason in report.left_out)
    struck = sum(not one.candidates and len(one.rows) for one in report.review)
    words = [
        say("intake_hidden_sheet") if report.hidden else "",
        *(say(f"intake_left_count_{reason}", count=count) for reason, count in reasons.items()),
        say("intake_hidden_count", count=len(report.hidden_rows)) if report.hidden_rows else "",
        say("intake_struck_count", count=struck) if struck else "",
    ]
    return "  ·  ".join(filter(None, words))


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
