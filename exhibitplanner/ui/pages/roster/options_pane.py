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
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.roster.choices import GROUPINGS, PAPERS
from exhibitplanner.ui.parts import Segments, button, label, rule
from exhibitplanner.ui.wording import language, say

_PAPER_WORDS: Final = {"a4": "A4", "us-letter": "Letter"}


class OptionsPane(QWidget):
    """Tells every choice as new `ReportOptions`; the orientation shown is the report's own until one is chosen."""

    changed = Signal(object)
    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, options: ReportOptions) -> None:
        super().__init__()
        self.options = options
        m = look().metrics
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(m.pane)
        self.setAccessibleName(say("roster_options"))
        self.by = Segments([(one, say(f"group_{one}")) for one in GROUPINGS], options.by, say("group_by"))
        self.by.chosen.connect(lambda value: self._choose(by=value))
        languages = [(one, say(f"language_{one}")) for one in LANGUAGES]
        self.language = Segments(languages, options.language, say("report_language"))
        self.language.chosen.connect(lambda value: self._choose(language=value))
        self.paper = self._paper_box()
        self.orientation = Segments(
            [(one, say(f"orientation_{one}")) for one in ("portrait", "landscape")],
            "landscape" if options.landscape else "portrait",
            say("orientation"),
        )
        self.orientation.chosen.connect(lambda value: self._choose(landscape=value == "landscape"))
        self.company = QComboBox()
        _name(self.company, say("report_company_choice"))
        self.company.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.company.addItem(say("all_companies"), None)
        self.company.activated.connect(lambda _row: self._choose(company=self.company.currentData()))
        self.signature = QCheckBox(say("signature_column"))
        self.signature.setAccessibleName(say("signature_column"))
        self.signature.setChecked(options.signature)
        self.signature.toggled.connect(lambda on: self._choose(signature=on))
        self.print = button(say("roster_print"), self.print_wanted.emit, icon="printer-outline", kind="primary")
        self.save = button(say("save_pdf"), self.save_wanted.emit, icon="file-pdf-box")
        self._lay_out()

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

    def offer(self, *, on: bool) -> None:
        """Whether there is something to print and to save."""
        self.print.setEnabled(on)
        self.save.setEnabled(on)

    def _choose(self, **chosen: Any) -> None:
        self.options = replace(self.options, **chosen)
        self.changed.emit(self.options)

    def _paper_box(self) -> QComboBox:
        made = QComboBox()
        _name(made, say("paper"))
        for paper in PAPERS:
            made.addItem(_PAPER_WORDS[paper], paper)
        made.setCurrentIndex(PAPERS.index(self.options.paper))
        made.activated.connect(lambda _row: self._choose(paper=made.currentData()))
        return made

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
        for one in (self.print, self.save):
            one.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            foot.addWidget(one)
        outer.addLayout(foot)

    def _fields(self) -> QWidget:
        m = look().metrics
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(m.pane_margin, m.unit * 3, m.pane_margin, m.unit * 3)
        column.setSpacing(m.unit)
        paper = QHBoxLayout()
        paper.setSpacing(m.gap)
        paper.addWidget(self.paper, 5)
        paper.addWidget(self.orientation, 9)
        for words, field in (
            ("group_by", self.by), ("report_language", self.language), ("paper", paper),
            ("report_company_choice", self.company),
        ):  # fmt: skip
            column.addWidget(label(say(words), "secondary"))
            if isinstance(field, QWidget):
                column.addWidget(field)
            else:
                column.addLayout(field)
            column.addSpacing(m.gap)
        column.addWidget(rule())
        column.addSpacing(m.unit)
        column.addWidget(self.signature)
        column.addStretch(1)
        return fields


def _name(box: QComboBox, name: str) -> None:
    """Name a box and the list that it opens."""
    box.setAccessibleName(name)
    box.view().setAccessibleName(name)
