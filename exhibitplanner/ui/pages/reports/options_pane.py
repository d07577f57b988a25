"""The pane at the right: how the report is made, and what to do with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from exhibitplanner.messages import LANGUAGES
from exhibitplanner.services.reporting.companies import ReportCompany
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.registry import Report
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.reports.choices import PAPERS
from exhibitplanner.ui.pages.reports.warnings import ReportWarnings
from exhibitplanner.ui.parts import Segments, button, label, rule
from exhibitplanner.ui.wording import language, say

_PAPER_WORDS: Final = {"a4": "A4", "us-letter": "Letter"}


class OptionsPane(QWidget):
    """Tells every choice as new `ReportOptions`; the orientation shown is the report's own until one is chosen."""

    changed = Signal(object)
    print_wanted = Signal()
    pdf_wanted = Signal()
    workbook_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.options = ReportOptions()
        m = look().metrics
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(m.pane)
        self.setAccessibleName(say("report_options"))
        self.by = Segments([], "", say("group_by"))
        self.by_place = _Field(say("group_by"), self.by)
        self.language = Segments([(one, say(f"language_{one}")) for one in LANGUAGES], "", say("report_language"))
        self.language.chosen.connect(lambda value: self._choose(language=value))
        self.paper = _box(say("paper"))
        for paper in PAPERS:
            self.paper.addItem(_PAPER_WORDS[paper], paper)
        self.paper.activated.connect(lambda _row: self._choose(paper=self.paper.currentData()))
        orientations = [(one, say(f"orientation_{one}")) for one in ("portrait", "landscape")]
        self.orientation = Segments(orientations, "portrait", say("orientation"))
        self.orientation.chosen.connect(lambda value: self._choose(landscape=value == "landscape"))
        self.company = _box(say("report_company_choice"))
        self.company.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.company.activated.connect(lambda _row: self._choose(company=self.company.currentData()))
        self.company_place = _Field(say("report_company_choice"), self.company)
        self.insert = _box(say("insert_size"))
        self.insert.activated.connect(lambda _row: self._choose(size=self.insert.currentData()))
        self.insert_place = _Field(say("insert_size"), self.insert)
        self.signature = QCheckBox(say("signature_column"))
        self.signature.setAccessibleName(say("signature_column"))
        self.signature.toggled.connect(lambda on: self._choose(signature=on))
        self.warnings = ReportWarnings()
        self.print = button(say("print_report"), self.print_wanted.emit, icon="printer-outline", kind="primary")
        self.pdf = button(say("pdf"), self.pdf_wanted.emit, icon="file-pdf-box", name=say("save_pdf"))
        self.workbook = button(
            say("workbook"), self.workbook_wanted.emit, icon="file-excel-outline", name=say("save_workbook")
        )
        for one in (self.pdf, self.workbook):
            one.setToolTip(one.accessibleName())
        self._lay_out()

    def show_report(self, report: Report, options: ReportOptions) -> None:
        """Offer what fits another report, and show what is chosen for it; the company stays."""
        self.options = replace(options, company=self.options.company if report.company else None)
        self._offer_groupings(report.by, options.by)
        self.language.choose(options.language)
        self.paper.setCurrentIndex(PAPERS.index(options.paper))
        with QSignalBlocker(self.signature):
            self.signature.setChecked(options.signature)
        self.signature.setVisible(report.signature)
        self.company_place.setVisible(report.company)
        self._offer_sizes(report.sizes, options.size)
        self.show_orientation(landscape=bool(options.landscape))

    def show_companies(self, companies: Sequence[ReportCompany], chosen: str | None) -> None:
        """Offer the companies that are there now."""
        with QSignalBlocker(self.company):
            self.company.clear()
            self.company.addItem(say("all_companies"), None)
            for one in companies:
                self.company.addItem((language() == "ko" and one.name_ko) or one.name, one.id)
            self.company.setCurrentIndex(max(0, self.company.findData(chosen)) if chosen else 0)
        self.options = replace(self.options, company=self.company.currentData())

    def show_orientation(self, *, landscape: bool) -> None:
        """Show how the report lies."""
        self.orientation.choose("landscape" if landscape else "portrait")

    def offer(self, *, pages: bool, table: bool) -> None:
        """Whether there are pages to print and to save, and a table to save as a workbook."""
        self.print.setEnabled(pages)
        self.pdf.setEnabled(pages)
        self.workbook.setEnabled(table)

    def _offer_groupings(self, groupings: Sequence[str], chosen: str) -> None:
        """A report of one grouping, or of none, has no choice."""
        old = self.by
        self.by = Segments([(one, say(f"group_{one}")) for one in groupings], chosen, say("group_by"))
        self.by.chosen.connect(lambda value: self._choose(by=value))
        self.by_place.put(self.by)
        old.deleteLater()
        self.by_place.setVisible(len(groupings) > 1)

    def _offer_sizes(self, sizes: Sequence[str], chosen: str) -> None:
        with QSignalBlocker(self.insert):
            self.insert.clear()
            for one in sizes:
                self.insert.addItem(say(f"size_{one}"), one)
            self.insert.setCurrentIndex(max(0, self.insert.findData(chosen)))
        self.insert_place.setVisible(bool(sizes))

    def _choose(self, **chosen: Any) -> None:
        self.options = replace(self.options, **chosen)
        self.changed.emit(self.options)

    def _lay_out(self) -> None:
        m = look().metrics
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        area = QScrollArea()
        area.setProperty("kind", "pane")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._fields())
        outer.addWidget(area, 1)
        outer.addWidget(rule())
        foot = QVBoxLayout()
        foot.setContentsMargins(m.pane_margin, m.unit * 3, m.pane_margin, m.unit * 3)
        foot.setSpacing(m.gap)
        saving = QHBoxLayout()
        saving.setSpacing(m.gap)
        for one in (self.pdf, self.workbook):
            saving.addWidget(one)
        for one in (self.print, self.pdf, self.workbook):
            one.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        foot.addWidget(self.print)
        foot.addLayout(saving)
        outer.addLayout(foot)

    def _fields(self) -> QWidget:
        m = look().metrics
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(m.pane_margin, m.unit * 3, m.pane_margin, m.unit * 3)
        column.setSpacing(0)
        paper = QWidget()
        row = QHBoxLayout(paper)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.gap)
        row.addWidget(self.paper, 5)
        row.addWidget(self.orientation, 9)
        for one in (
            self.by_place, self.company_place, self.insert_place, _Field(say("report_language"), self.language),
            _Field(say("paper"), paper),
        ):  # fmt: skip
            column.addWidget(one)
        column.addWidget(self.signature)
        column.addWidget(self.warnings)
        column.addStretch(1)
        return fields


class _Field(QWidget):
    """A widget with its words above and room below."""

    def __init__(self, words: str, widget: QWidget) -> None:
        super().__init__()
        m = look().metrics
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, m.unit * 3)
        self._column.setSpacing(m.unit)
        self._column.addWidget(label(words, "secondary"))
        self._column.addWidget(widget)
        self._widget = widget

    def put(self, widget: QWidget) -> None:
        """Another widget in its place."""
        self._column.replaceWidget(self._widget, widget)
        self._widget = widget


def _box(name: str) -> QComboBox:
    """A box that is named, as is the list that it opens."""
    made = QComboBox()
    made.setAccessibleName(name)
    made.view().setAccessibleName(name)
    return made
