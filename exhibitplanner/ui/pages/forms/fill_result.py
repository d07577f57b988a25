"""What became of each place of a form that was filled: what was written, what was not, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from exhibitplanner.domain.kinds import BY_NAME, BY_PLURAL
from exhibitplanner.services.organiser_form.filling import Filled, message_of
from exhibitplanner.sheets.templates.filling import as_words
from exhibitplanner.ui.desk import Answer, Desk
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.forms.company_forms import TOPIC
from exhibitplanner.ui.pages.forms.places import ways_to
from exhibitplanner.ui.parts import button, label
from exhibitplanner.ui.wording import language, say, say_problem

_GROUPS: Final = (("unwritten", "alert", "warning"), ("blank", "circle-outline", "secondary"),
                  ("written", "check-circle", "done"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place of the form: which, what belongs there, and its value or why it has none."""

    group: Literal["written", "blank", "unwritten"]
    place: str
    field: str
    words: str


def tell_filled(desk: Desk, filled: Filled, window: QWidget) -> None:
    """Say what was filled, with the reasons of what was not; all cells are listed on demand."""
    lines = list(lines_of(filled))
    details = tuple(one.words for one in lines if one.group == "unwritten")
    blank = sum(one.group == "blank" for one in lines)
    written, told = len(filled.report.written), []
    told.append(say("fill_done" if written else "fill_done_nothing", file=filled.out.name, count=written))
    if not lines:
        told.append(say("fill_done_no_places"))
    if details:
        told.append(say("fill_done_unwritten", count=len(details)))
    if blank:
        told.append(say("fill_done_blank" if written else "fill_done_all_blank", count=blank))
    everything = Answer(say("fill_all_cells"), lambda: FillResult(window, filled).show())
    meaning: Literal["warning", "done"] = "warning" if details or not written else "done"
    desk.tell(meaning, " ".join(told), everything, *ways_to(filled.out), topic=TOPIC, details=details)


def lines_of(filled: Filled) -> Iterator[PlaceLine]:
    """First what was not written, then what the plan does not know, then what was written."""
    report = filled.report
    for one in report.unknown:
        told = {"sheet": one.sheet, "cell": one.cell, "placeholder": one.placeholder, "nearest": one.nearest}
        words = say_problem(one.code, dict(told))
        yield PlaceLine("unwritten", _place(one.sheet, one.cell), f"{{{{{one.placeholder}}}}}", words)
    for problem in report.problems:
        place, path = _place(problem.sheet, problem.cell), str(problem.values.get("field") or "")
        yield PlaceLine("unwritten", place, field_words(path), message_of(problem, language()))
    for blank in report.blank:
        yield PlaceLine("blank", _place(blank.sheet, blank.cell), field_words(blank.field), "")
    for cell in report.written:
        value = "" if cell.value is None else as_words(cell.value)
        yield PlaceLine("written", _place(cell.sheet, cell.cell), field_words(cell.field), value)


def field_words(path: str) -> str:
    """`exhibits.mass_kg` as `Exhibits: Mass`, `company.name` as `Company`; other paths as they are."""
    root, _, name = path.partition("|")[0].partition(".")
    kind = BY_PLURAL.get(root) or BY_NAME.get(root)
    if kind is None:
        return path
    field = kind.by_name.get(name)
    if field is not None:
        words = field.label.text(language())
        return f"{kind.label(language())}: {words}" if root in BY_PLURAL else words
    return path if name else kind.label(language())


class FillResult(QDialog):
    """Shown beside the window, so that form and plan can be looked at together."""

    def __init__(self, parent: QWidget, filled: Filled) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(filled.out.name)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(say("fill_all_cells"))
        self.tree.setHeaderLabels([say("fill_place"), say("fill_field"), say("fill_value")])
        self.tree.setUniformRowHeights(True)
        self.tree.setRootIsDecorated(True)
        lines = list(lines_of(filled))
        for group, icon, role in _GROUPS:
            self._add(group, icon, role, [one for one in lines if one.group == group])
        m = look().metrics
        self.tree.setStyleSheet(
            f"QTreeView::item {{ height: {m.row}px; }} QHeaderView::section {{ height: {m.head}px; }}"
        )
        for column in range(2):
            self.tree.resizeColumnToContents(column)
            self.tree.setColumnWidth(column, self.tree.columnWidth(column) + 2 * m.cell)
        self._lay_out(filled)

    def _add(self, group: str, icon: str, role: str, lines: list[PlaceLine]) -> None:
        if not lines:
            return
        head = QTreeWidgetItem([f"{say(f'fill_group_{group}')}  {len(lines):,}"])
        head.setIcon(0, look().icon(icon, role))
        head.setFont(0, look().strong_font)
        self.tree.addTopLevelItem(head)
        head.setFirstColumnSpanned(True)
        for one in lines:
            item = QTreeWidgetItem([one.place, one.field, one.words.replace("\n", " ")])
            item.setToolTip(2, one.words)
            head.addChild(item)
        head.setExpanded(True)

    def _lay_out(self, filled: Filled) -> None:
        m = look().metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        column.setSpacing(m.gap)
        title = label(filled.out.name, font=look().record_font, wrap=True)
        title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(title)
        column.addWidget(self.tree, 1)
        foot = QHBoxLayout()
        foot.setSpacing(m.gap)
        for answer in ways_to(filled.out):
            foot.addWidget(button(answer.text, answer.act))
        foot.addStretch(1)
        close = button(say("close_button"), self.close, kind="primary")
        close.setDefault(True)
        foot.addWidget(close)
        column.addLayout(foot)
        self.resize(m.letter * 96, m.row * 18)


def _place(sheet: str, cell: str) -> str:
    return f"{sheet}  {cell}".strip()
