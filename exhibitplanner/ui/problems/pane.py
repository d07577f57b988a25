"""The pane below the page: the problems of the exhibition in view, live, and the way to each of their records."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QScrollArea, QSplitter, QVBoxLayout, QWidget

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.rules.registering import Severity
from exhibitplanner.services.problems.finding_words import rule_title
from exhibitplanner.services.problems.listing import Problem, ProblemRecord
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, icon_button, label, rule
from exhibitplanner.ui.problems.card import ProblemCard
from exhibitplanner.ui.problems.chip import SeverityChip
from exhibitplanner.ui.problems.counting import by_severity, in_view
from exhibitplanner.ui.problems.model import ProblemsModel, Sieve
from exhibitplanner.ui.problems.table import ProblemsTable
from exhibitplanner.ui.wording import language, one_of, say

_OPEN, _EXPLAINED, _SEVERITIES = "problems_open", "problems_explained", "problems_severities"
_ROWS: Final = 5


class ProblemsPane(QWidget):
    """Folded, it is its head alone, with the counts. What is chosen stays chosen while the list changes."""

    folded = Signal()
    """It was folded or unfolded."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("problems"))
        self.model = ProblemsModel(self)
        self.table = ProblemsTable(self.model)
        self.chips = {severity: SeverityChip(severity) for severity in Severity}
        self.company, self.rule = _choice("every_company"), _choice("every_rule")
        self._shown = label("", "secondary")
        self._empty = label("", "secondary")
        self.why = button(say("why"), self.toggle_why, icon="help-circle-outline", kind="quiet")
        self._fold = icon_button("chevron-down", say("action_problems"), self.toggle)
        self._explained = _Explained()
        self._lay_out()
        self._connect()
        self._restore()
        self.refresh()

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return not self._body.isHidden()

    def toggle(self) -> None:
        """Fold or unfold, and remember it."""
        self._set_open(not self.is_open)
        self._desk.settings.keep(_OPEN, self.is_open)
        if self.is_open:
            self.table.setFocus()

    def toggle_why(self) -> None:
        """Show or hide what the rule of the chosen problem looks at."""
        wanted = self._explained.isHidden() or not self.is_open
        self._explained.setVisible(wanted)
        self._desk.settings.keep(_EXPLAINED, wanted)
        if wanted and not self.is_open:
            self.toggle()
        if wanted and self.table.problem is None:
            self.table.choose(0)
        self._explain()

    def step(self, by: int) -> None:
        """F8: to the next problem and its record; Shift+F8 to the one before."""
        if not self.is_open:
            self._set_open(True)
            self._desk.settings.keep(_OPEN, value=True)
        problem = self.table.step(by)
        if problem is not None:
            self.open(problem)

    def open(self, problem: Problem) -> None:
        """Show the first record of a problem."""
        if problem.records:
            self._open_record(problem.records[0])

    def show_rule(self, name: str) -> None:
        """Narrow the list to a rule, whatever it was narrowed to before."""
        for chip in self.chips.values():
            chip.setChecked(True)
        for choice, value in ((self.company, ""), (self.rule, name)):
            choice.setCurrentIndex(max(0, choice.findData(value)))
        if not self.is_open:
            self.toggle()
        self._sift()
        self.table.choose(0)
        self.table.setFocus()

    def refresh(self) -> None:
        """Another list, or another exhibition in view."""
        exhibition = self._desk.exhibition
        found = in_view(self._desk.problems.problems, exhibition.id if exhibition else None)
        counts = by_severity(found)
        for severity, chip in self.chips.items():
            chip.count(counts[severity])
        _offer(self.company, {one.company: one.company for one in found if one.company})
        _offer(self.rule, {name: rule_title(name, language()) for name in {one.rule for one in found}})
        self._sift(found)

    def _sift(self, found: list[Problem] | None = None) -> None:
        severities = frozenset(severity for severity, chip in self.chips.items() if chip.isChecked())
        self._desk.settings.keep(_SEVERITIES, sorted(severities))
        sieve = Sieve(severities, self.company.currentData() or "", self.rule.currentData() or "")
        key, row = self.table.key, self.table.currentIndex().row()
        place = self.table.verticalScrollBar().value()
        self.model.show(self.model.problems if found is None else found, sieve)
        self.table.keep(key, row)
        self.table.verticalScrollBar().setValue(place)
        self._tell_shown()
        self._explain()

    def _tell_shown(self) -> None:
        shown, total = self.model.rowCount(), len(self.model.problems)
        self._shown.setText(say("problems_shown", shown=f"{shown:,}", total=f"{total:,}") if shown < total else "")
        known = self._desk.problems.known
        self._empty.setText(say("problems_sifted_out" if total else "no_problems" if known else "problems_not_known"))
        self._empty.setVisible(not shown)
        self.table.setVisible(shown > 0)

    def _explain(self) -> None:
        if not self._explained.isHidden():
            self._explained.show_problem(self._desk, self.table.problem)

    def _open_record(self, record: ProblemRecord) -> None:
        self._desk.go_to(BY_NAME[record.kind], record.id)

    def _show_menu(self, at: QPoint) -> None:
        problem = self.table.problem
        if problem is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for record in problem.records:
            words = f"{record.name}    {one_of(BY_NAME[record.kind])}".replace("&", "&&")
            menu.addAction(words).triggered.connect(lambda _on=False, one=record: self._open_record(one))
        menu.addSeparator()
        menu.addAction(say("action_why_problem")).triggered.connect(lambda: self.toggle_why())
        menu.addAction(say("action_copy")).triggered.connect(lambda: self.table.copy())
        menu.addAction(say("only_this_rule")).triggered.connect(lambda: self._narrow(self.rule, problem.rule))
        if problem.company:
            only = menu.addAction(say("only_this_company"))
            only.triggered.connect(lambda: self._narrow(self.company, problem.company))
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _narrow(self, choice: QComboBox, value: str) -> None:
        choice.setCurrentIndex(max(0, choice.findData(value)))

    def _set_open(self, wanted: bool) -> None:
        self._body.setVisible(wanted)
        for part in (self.company, self.rule, self.why, self._shown):
            part.setVisible(wanted)
        self._fold.setIcon(look().icon("chevron-down" if wanted else "chevron-up"))
        self.setMaximumHeight(_ANY if wanted else self._head.height())
        self.folded.emit()

    def _restore(self) -> None:
        kept = self._desk.settings.value(_SEVERITIES, [*Severity])
        for severity, chip in self.chips.items():
            chip.setChecked(severity.value in kept)
        self._explained.setVisible(self._desk.settings.value(_EXPLAINED, default=False) is True)
        self._set_open(self._desk.settings.value(_OPEN, default=True) is not False)

    def _connect(self) -> None:
        for chip in self.chips.values():
            chip.clicked.connect(lambda: self._sift())
        self.company.currentIndexChanged.connect(lambda: self._sift())
        self.rule.currentIndexChanged.connect(lambda: self._sift())
        self.table.opened.connect(self.open)
        self.table.chosen.connect(self._explain)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self._desk.problems.listed.connect(self.refresh)
        self._desk.exhibition_changed.connect(self.refresh)

    def _lay_out(self) -> None:
        m = look().metrics
        self._head = QWidget()
        self._head.setFixedHeight(m.row + 4 * m.unit)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(m.margin, 0, m.gap, 0)
        row.setSpacing(m.gap)
        row.addWidget(label(say("problems"), font=look().strong_font))
        for chip in self.chips.values():
            row.addWidget(chip)
        row.addWidget(self.company)
        row.addWidget(self.rule)
        row.addStretch(1)
        for part in (self._shown, self.why, self._fold):
            row.addWidget(part)
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self._body.setHandleWidth(1)
        self._body.setChildrenCollapsible(False)
        self._body.addWidget(self._list())
        self._body.addWidget(self._explained)
        self._body.setStretchFactor(0, 1)
        self._body.setSizes([m.pane * 3, m.pane])
        self._body.setMinimumHeight(2 * m.row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._body, 1)

    def _list(self) -> QWidget:
        m = look().metrics
        made = QWidget()
        made.setProperty("kind", "page")
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        self._empty.setContentsMargins(m.margin, m.gap, m.margin, m.gap)
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.table, 1)
        return made

    def wanted_height(self) -> int:
        """What the pane asks for at first: its head and a few lines."""
        return self._head.height() + (_ROWS * look().metrics.row if self.is_open else 0)


class _Explained(QScrollArea):
    """The chosen problem in full."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "pane")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(look().metrics.pane)
        self.setAccessibleName(say("why"))

    def show_problem(self, desk: Desk, problem: Problem | None) -> None:
        """Show it, or say that none is chosen."""
        m = look().metrics
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(m.pane_margin, m.gap, m.pane_margin, m.gap)
        shown: QWidget | QLabel = (
            ProblemCard(desk, problem, explained=True)
            if problem is not None
            else label(say("no_problem_chosen"), "secondary", wrap=True)
        )
        column.addWidget(shown)
        column.addStretch(1)
        self.setWidget(inside)
        inside.show()


_ANY: Final = 16_777_215
"""Qt's own largest size: no limit."""


def _choice(name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(say(name))
    made.addItem(say(name), "")
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(14)
    return made


def _offer(choice: QComboBox, values: dict[str, str]) -> None:
    """Put values with their words below "every one"; what was chosen stays, if it is still there."""
    ordered = sorted(values.items(), key=lambda one: one[1].casefold())
    if [choice.itemData(place) for place in range(1, choice.count())] == [value for value, _ in ordered]:
        return
    with QSignalBlocker(choice):
        current = choice.currentData()
        every = choice.itemText(0)
        choice.clear()
        choice.addItem(every, "")
        choice.addItems([words for _, words in ordered])  # thousands at once, not one by one
        for place, (value, _) in enumerate(ordered, 1):
            choice.setItemData(place, value)
        choice.setCurrentIndex(max(0, choice.findData(current)))
