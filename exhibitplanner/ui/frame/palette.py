"""Ctrl+K: records of every kind by what they are called, and everything that can be done, in one list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from exhibitplanner.domain.fold import fold
from exhibitplanner.messages import LANGUAGES, text
from exhibitplanner.services.key_texts import JOINT
from exhibitplanner.services.reporting.registry import REPORTS
from exhibitplanner.services.searching import FoundRecord, search_rows
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.head import korean_name, links_of, record_title
from exhibitplanner.ui.frame.entries import ENTRIES, entry_of
from exhibitplanner.ui.frame.menus import Menus, keys_of
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import label, rule
from exhibitplanner.ui.wording import language, say

_SHOWN: Final = 50


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of the list: `aside` tells what it is, or its keys; `of` what a record belongs to.

    `also` is what it is called in every language, for those who know it by another.
    """

    icon: str
    text: str
    aside: str
    act: Callable[[], object]
    of: str = ""
    also: str = ""


class FindPalette(QDialog):
    """A field and its findings; Enter does what is marked."""

    def __init__(self, parent: QWidget, desk: Desk, menus: Menus) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._menus, self._asked = desk, menus, ""
        m = look().metrics
        self.setFixedWidth(m.letter * 90)
        self.field = QLineEdit()
        self.field.setPlaceholderText(say("find_anything"))
        self.field.setAccessibleName(say("find_anything"))
        self.field.addAction(look().icon("magnify"), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self._ask)
        self.field.installEventFilter(self)
        self.model = FindingsModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_FindingDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(say("findings"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._take)
        self.empty = label(say("found_nothing"), "secondary")
        self.empty.setContentsMargins(m.margin, m.gap, m.margin, m.gap)
        self._lay_out()
        self._ask("")
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                row = min(max(0, self.list.currentIndex().row() + step), self.model.rowCount() - 1)
                self.list.setCurrentIndex(self.model.index(row))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _ask(self, words: str) -> None:
        """Actions and pages at once; records by a look in the background, of which only the newest counts."""
        self._asked = words
        self._show(words, [])
        if words.strip():
            self._desk.session.look_up(
                lambda workspace: search_rows(workspace, words, limit=_SHOWN),
                lambda found: self._found(words, found),
                owner=self,
            )

    def _found(self, words: str, found: list[FoundRecord]) -> None:
        if words == self._asked:
            self._show(words, found)

    def _show(self, words: str, found: list[FoundRecord]) -> None:
        records = [self._record(one) for one in found]
        self.model.show_findings([*records, *self._deeds(words)])
        self.list.setCurrentIndex(self.model.index(0))
        rows = min(12, self.model.rowCount())
        self.list.setFixedHeight(rows * (look().metrics.row + 2) + 2 * look().metrics.unit)
        self.empty.setVisible(not rows)
        self.adjustSize()

    def _record(self, one: FoundRecord) -> Finding:
        name, korean = record_title(one.kind, one.row), korean_name(one.row)
        return Finding(
            entry_of(one.kind).icon, f"{name}  {korean}" if korean not in {"", name} else name,
            one.kind.label(language()), lambda: self._desk.go_to(one.kind, one.row.id), _belonging(one),
        )  # fmt: skip

    def _deeds(self, words: str) -> list[Finding]:
        wanted = fold(words).split()
        pages = [
            Finding(
                entry.icon, say("go_to_page", page=say(f"page_{entry.name}")), say("page"),
                partial(self._desk.page_wanted.emit, entry.name), also=_in_all_languages(f"page_{entry.name}"),
            )
            for entry in ENTRIES
        ]  # fmt: skip
        reports = [
            Finding(
                "file-document-outline", report.title(language()), say("report"),
                partial(self._desk.report_wanted.emit, report.name),
                also=" ".join(report.title(one) for one in LANGUAGES),
            )
            for report in REPORTS
        ]  # fmt: skip
        deeds = [
            Finding(
                "chevron-right", action.text().replace("&", ""), keys_of(action), action.trigger,
                also=_in_all_languages(f"action_{name}"),
            )
            for name, action in self._menus.actions.items()
            if action.isEnabled() and name != "find"
        ]  # fmt: skip
        return [
            one for one in (*pages, *reports, *deeds) if all(word in fold(f"{one.text} {one.also}") for word in wanted)
        ]

    def _take(self, index: QModelIndex) -> None:
        finding = self.model.finding(index)
        self.close()
        if finding is not None:
            finding.act()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            corner = parent.mapToGlobal(parent.rect().topLeft())
            self.move(corner.x() + (parent.width() - self.width()) // 2, corner.y() + look().metrics.row * 3)
        self.field.setFocus()

    def _lay_out(self) -> None:
        m = look().metrics
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        box = QFrame()
        box.setObjectName("palette")
        box.setStyleSheet(
            f"#palette {{ background: {look().colours.base}; border: 1px solid {look().colours.border};"
            f" border-radius: {m.unit}px; }}"
        )
        column = QVBoxLayout(box)
        column.setContentsMargins(m.gap, m.gap, m.gap, m.gap)
        column.setSpacing(m.unit)
        for widget in (self.field, rule(), self.list, self.empty):
            column.addWidget(widget)
        outer.addWidget(box)


class FindingsModel(QAbstractListModel):
    """The findings, best first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._findings: list[Finding] = []

    def show_findings(self, findings: list[Finding]) -> None:
        """Take others in their place."""
        self.beginResetModel()
        self._findings = findings
        self.endResetModel()

    def finding(self, index: QModelIndex | QPersistentModelIndex) -> Finding | None:
        return self._findings[index.row()] if index.isValid() else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's
        return 0 if parent.isValid() else len(self._findings)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        finding = self.finding(index)
        if finding is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return finding.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(one for one in (finding.text, finding.of, finding.aside) if one)
        return None


def _in_all_languages(code: str) -> str:
    return " ".join(text(code, one) for one in LANGUAGES).replace("&", "")


def _belonging(one: FoundRecord) -> str:
    """What a record belongs to, the exhibition last: `Hanwha Aerospace · MSPO-2023`."""
    code = one.exhibition or ""
    names = [name.removeprefix(f"{code}{JOINT}") for name, _, _ in links_of(one.kind, one.row)]
    return " · ".join(dict.fromkeys(name for name in (*(name for name in names if name != code), code) if name))


class _FindingDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002  Qt's
        return QSize(10, look().metrics.row + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        finding = model.finding(index) if isinstance(model, FindingsModel) else None
        if finding is None:
            return
        m, c = look().metrics, look().colours
        rect: QRect = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(c.highlight))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(c.hover))
        paint_icon(painter, QRect(rect.x() + m.gap, rect.y(), m.icon, rect.height()), finding.icon, c.secondary)
        words = rect.adjusted(m.icon + 2 * m.gap + m.unit, 0, -m.gap, 0)
        painter.setFont(look().caption_font)
        painter.setPen(QColor(c.secondary))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, finding.aside)
        aside = painter.fontMetrics().horizontalAdvance(finding.aside) + m.gap
        painter.setFont(look().font)
        painter.setPen(QColor(c.text))
        measured, room = painter.fontMetrics(), words.width() - aside
        text = measured.elidedText(finding.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        taken = measured.horizontalAdvance(text) + 2 * m.gap
        if finding.of and taken < room:
            painter.setPen(QColor(c.secondary))
            rest = measured.elidedText(finding.of, Qt.TextElideMode.ElideRight, room - taken)
            painter.drawText(words.adjusted(taken, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, rest)
