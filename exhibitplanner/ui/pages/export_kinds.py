"""The kinds of an export: each with a tick and how many records there are."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.export import EXPORTED
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.fonts import tabular
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.look.ticks import paint_tick
from exhibitplanner.ui.wording import language, say

Index = QModelIndex | QPersistentModelIndex
_COUNT: Final = Qt.ItemDataRole.UserRole


class KindsModel(QAbstractListModel):
    """Ticked kinds become sheets."""

    def __init__(self, left_out: Collection[str]) -> None:
        super().__init__()
        self._ticked = {kind.name for kind in EXPORTED} - set(left_out)
        self._counts: Mapping[str, int] = {}

    @property
    def kinds(self) -> list[Kind]:
        """The ticked ones, in their order."""
        return [kind for kind in EXPORTED if kind.name in self._ticked]

    @property
    def left_out(self) -> list[str]:
        return [kind.name for kind in EXPORTED if kind.name not in self._ticked]

    def tick_all(self, *, ticked: bool) -> None:
        """All or none."""
        self._ticked = {kind.name for kind in EXPORTED} if ticked else set()
        self._tell([Qt.ItemDataRole.CheckStateRole])

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many records there are, by the kinds' names."""
        self._counts = counts
        self._tell([Qt.ItemDataRole.DisplayRole])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's name, and its default
        return 0 if parent.isValid() else len(EXPORTED)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | (Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else Qt.ItemFlag.NoItemFlags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        kind = EXPORTED[index.row()]
        count = self._counts.get(kind.name)
        if role == Qt.ItemDataRole.DisplayRole:
            return kind.label(language())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{kind.label(language())}, {'' if count is None else show_number(count)}"
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if kind.name in self._ticked else Qt.CheckState.Unchecked
        return count if role == _COUNT else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        name = EXPORTED[index.row()].name
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked.add(name)
        else:
            self._ticked.discard(name)
        self._tell([role])
        return True

    def _tell(self, roles: list[int]) -> None:
        self.dataChanged.emit(self.index(0), self.index(len(EXPORTED) - 1), roles)


class KindsList(QListView):
    """Space or a click ticks."""

    def __init__(self, left_out: Collection[str]) -> None:
        super().__init__()
        self.kinds = KindsModel(left_out)
        self.setModel(self.kinds)
        self.setItemDelegate(_KindDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setStyleSheet(f"KindsList {{ border: 1px solid {look().colours.border}; }}")
        self.setAccessibleName(say("export_kinds"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class _KindDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's name
        return QSize(0, look().metrics.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        m, c = look().metrics, look().colours
        rect, state = option.rect, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(c.highlight))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(c.hover))
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        inner = rect.adjusted(m.cell, 0, -m.cell, 0)
        paint_tick(painter, QRect(inner.left(), inner.top(), m.icon, inner.height()), ticked=ticked)
        count = index.data(_COUNT)
        painter.setPen(QColor(c.text if count or count is None else c.secondary))
        words = inner.adjusted(m.icon + m.gap, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.setPen(QColor(c.secondary))
        painter.setFont(tabular(look().font))
        number = "" if count is None else show_number(count)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        pressed = event.type() == QEvent.Type.MouseButtonRelease
        typed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if not (pressed or typed):
            return super().editorEvent(event, model, option, index) if isinstance(event, QKeyEvent) else False
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)
