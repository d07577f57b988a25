"""The second step: the columns of the table in view with what each fills; tables and the kind's fields at the left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from exhibitplanner.services.importing.finding import place_of
from exhibitplanner.services.importing.importer import Preview
from exhibitplanner.services.importing.labels import kind_label
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.ui.desk import Answer, Message
from exhibitplanner.ui.frame.message_bar import MessageBars
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.columns.column_lines import (
    OPEN,
    ColumnLine,
    holder_of,
    letters_of,
    lines_of,
    missing_targets,
    needs_look,
    one_record,
    targets_of,
    words_for,
)
from exhibitplanner.ui.pages.importing.columns.column_table import ColumnTable
from exhibitplanner.ui.pages.importing.columns.field_list import FieldItem, FieldList
from exhibitplanner.ui.pages.importing.contents import ContentsList, Entry, marked_entries
from exhibitplanner.ui.pages.importing.halves import lay_halves
from exhibitplanner.ui.pages.importing.intake import Intake
from exhibitplanner.ui.pages.importing.step_parts import StepFoot, Verdict
from exhibitplanner.ui.parts import ElidedLabel, button, label, rule
from exhibitplanner.ui.wording import language, say


class ColumnsView(QWidget):
    """It changes the intake as a person says, and tells when the tables are to be planned again."""

    changed = Signal()
    forgetting_wanted = Signal(object)
    """A `SheetReport` whose columns were remembered."""

    def __init__(self) -> None:
        super().__init__()
        self._intake = Intake()
        self._report: SheetReport | None = None
        self._lines: list[ColumnLine] = []
        self._shown: tuple[object, str] | None = None
        """The table in view and its kind: what outlives a plan."""
        self.contents, self.fields, self.table = ContentsList(), FieldList(), ColumnTable()
        self.filter, self.bars, self.foot = QLineEdit(), MessageBars(), StepFoot("review", "file")
        self.name, self.file = label(font=look().record_font), ElidedLabel("", "secondary")
        self.of_kind = ElidedLabel("", "secondary", look().caption_font)
        self.forget = button(say("columns_forget"), self._forget, kind="link")
        self.verdict = Verdict(self.forget)
        self._lay_out()
        self._connect()

    def show_intake(self, intake: Intake, preview: Preview, place: object = None) -> None:
        """Show the columns of the tables that are taken; `place` is the table to begin with."""
        self._intake, self._report = intake, None
        sure = marked_entries(preview.report.sheets, self._is_sure)
        self.contents.show_entries(sure, place)
        lines = max(1, len(sure)) * self.contents.sizeHintForRow(0)
        self.contents.setMaximumHeight(max(lines, look().metrics.row) + look().metrics.unit)
        self.foot.show_sums(preview.report.sheets)

    @property
    def all_sure(self) -> bool:
        """Whether no column of any table wants a look."""
        return all(one.mark == "sure" for one in self.contents.contents.entries if one.report is not None)

    def _is_sure(self, report: SheetReport) -> bool:
        return not needs_look(report, self._intake.choice(place_of(report)))

    def _show_entry(self, entry: Entry) -> None:
        if entry.report is None:
            return
        other, self._shown = self._shown != (entry.key, entry.report.kind), (entry.key, entry.report.kind)
        self._report = entry.report
        self.bars.end_topic("taken")
        self.name.setText(kind_label(entry.report.kind, language()))
        named = entry.report.sheet != entry.report.path.stem
        sheet = say("intake_sheet", sheet=entry.report.sheet) if named else ""
        self.file.say(" · ".join(filter(None, (entry.report.file, sheet))))
        self.of_kind.say(say("columns_fields_of", kind=kind_label(entry.report.kind, language())))
        if other:
            self.filter.clear()
        self._show_lines(anew=other)

    def _show_lines(self, *, anew: bool) -> None:
        report = self._report
        assert report is not None  # noqa: S101  shown before
        self._lines = lines_of(report, self._intake.choice(place_of(report)))
        self.table.show_table(report, self._lines, anew=anew)
        missing = missing_targets(report.kind, self._lines)
        letters = letters_of(report.kind, self._lines)
        self.fields.fields.show_items([
            FieldItem(
                one.name, words_for(report.kind, one.name), letters.get(one.name, ""), one.name in missing, one.words
            )
            for one in targets_of(report.kind)
        ])  # fmt: skip
        self._judge(report, missing)

    def _judge(self, report: SheetReport, missing: list[str]) -> None:
        """What is missing goes before what is unsure, and that before what is remembered."""
        open_ones = sum(one.certainty in OPEN for one in self._lines)
        self.forget.setVisible(report.remembered)
        if missing:
            fields = ", ".join(words_for(report.kind, one) for one in missing)
            self.verdict.show_words(say("columns_missing", kind=one_record(report.kind), fields=fields), clear=False)
        elif open_ones:
            self.verdict.show_words(say("columns_open", count=open_ones), clear=False)
        elif report.remembered:
            self.verdict.show_words(say("columns_are_remembered"), clear=True)
        else:
            taken = sum(one.target is not None for one in self._lines)
            self.verdict.show_words(say("columns_clear", count=taken), clear=True)

    def _say(self, index: int, target: str | None) -> None:
        if self._report is None:
            return
        line = next(one for one in self._lines if one.index == index)
        other = holder_of(self._lines, target, index) if target else None
        self.bars.end_topic("taken")
        if other is not None and target is not None:
            field = words_for(self._report.kind, target)
            text = say("columns_taken", field=field, letter=other.letter, heading=other.heading)
            take = say("columns_take_here", letter=other.letter)
            answer = Answer(take, lambda: self._move(other.index, index, target))
            self.bars.show_message(Message("warning", text, (answer,), "taken"))
            return
        if target == line.target:
            return
        self._intake.say_column(place_of(self._report), index, target)
        self._tell()

    def _move(self, before: int, now: int, target: str) -> None:
        """The field goes from one column to another; the first one stays out."""
        if self._report is None:
            return
        place = place_of(self._report)
        self._intake.say_column(place, before, None)
        self._intake.say_column(place, now, target)
        self._tell()

    def _ask_again(self, index: int) -> None:
        if self._report is not None:
            self._intake.ask_column_again(place_of(self._report), index)
            self._tell()

    def _tell(self) -> None:
        """What was said is seen at once; what comes of it when it was planned."""
        self._show_lines(anew=False)
        self.changed.emit()

    def _give(self, target: str) -> None:
        if self.table.line is not None:
            self._say(self.table.line.index, target)

    def _forget(self) -> None:
        if self._report is not None:
            self.forgetting_wanted.emit(self._report)

    def _connect(self) -> None:
        self.contents.chosen.connect(self._show_entry)
        self.table.said.connect(self._say)
        self.table.asked_again.connect(self._ask_again)
        self.fields.given.connect(self._give)
        self.filter.textChanged.connect(self.fields.fields.filter)

    def _lay_out(self) -> None:
        m = look().metrics
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(m.margin, m.unit * 3, m.margin, m.unit * 3)
        head.setSpacing(m.gap)
        head.addWidget(self.name)
        head.addSpacing(m.unit)
        head.addWidget(self.file, 1)
        right.addWidget(self.bars)
        right.addLayout(head)
        right.addWidget(rule())
        right.addWidget(self.verdict)
        right.addWidget(self.table, 1)
        page = QWidget()
        page.setProperty("kind", "page")
        page.setLayout(right)
        lay_halves(self, self._left(), page, self.foot)

    def _left(self) -> QWidget:
        m = look().metrics
        pane = QWidget()
        pane.setProperty("kind", "pane")
        pane.setFixedWidth(m.pane - 8 * m.unit)
        self.filter.setPlaceholderText(say("columns_search"))
        self.filter.setAccessibleName(say("columns_search"))
        self.filter.setClearButtonEnabled(True)
        self.filter.addAction(look().icon("filter-variant"), QLineEdit.ActionPosition.LeadingPosition)
        top = QVBoxLayout()
        top.setContentsMargins(m.unit * 3, m.gap, m.unit * 3, m.gap)
        top.setSpacing(m.unit)
        top.addWidget(self.of_kind)
        top.addWidget(self.filter)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.contents, 2)
        column.addWidget(rule(kind="line"))
        column.addLayout(top)
        column.addWidget(rule())
        column.addWidget(self.fields, 3)
        hints = label(say("columns_keys"), "secondary", look().caption_font, wrap=True)
        hints.setContentsMargins(m.pane_margin, m.gap, m.pane_margin, m.gap)
        column.addWidget(rule())
        column.addWidget(hints)
        return pane
