"""The list below a column from which its field is chosen: type to search, ↑↓ and Enter, or the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from exhibitplanner.domain.fold import fold
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.importing.review.drawing import draw_text
from exhibitplanner.ui.wording import say

Index = QModelIndex | QPersistentModelIndex
_OFFER: Final = Qt.ItemDataRole.UserRole
_VISIBLE: Final = 11
_MOVES: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _VISIBLE, Qt.Key.Key_PageUp: -_VISIBLE}
_TAKES: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


@dataclass(frozen=True, slots=True)
class Offer:
    """A line: a field, nothing, or what was recognised; `words` find it too, `aside` is quiet at the right."""

    act: Literal["field", "leave_out", "recognised"]
    text: str
    target: str = ""
    aside: str = ""
    words: tuple[str, ...] = ()

    def holds(self, sought: str) -> bool:
        """Whether a folded text is part of it."""
        return any(sought in fold(one) for one in (self.text, *self.words))


class TargetPopup(QFrame):
    """A window of its own that closes when it is left."""

    chosen = Signal(object)
    """An `Offer`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        m, ink = look().metrics, look().colours
        self.setObjectName("targets")
        self.setStyleSheet(f"QFrame#targets {{ background: {ink.base}; border: 1px solid {ink.line}; }}")
        self.search, self.list = QLineEdit(), QListView()
        self.search.setPlaceholderText(say("columns_search"))
        self.search.setAccessibleName(say("columns_search"))
        self.search.addAction(look().icon("magnify"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._sift)
        self.search.installEventFilter(self)
        self._offers: Sequence[Offer] = ()
        self._model = QStandardItemModel(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(_OfferDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(say("columns_fields"))
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(m.unit)
        column.addWidget(self.search)
        column.addWidget(self.list)

    def open_at(self, cell: QRect, offers: Sequence[Offer], current: str, typed: str = "") -> None:
        """Open below a cell (in the screen's coordinates), at the field in force; `typed` is sought at once."""
        m, room = look().metrics, self.screen().availableGeometry()
        self._offers = offers
        self.search.setText(typed)
        self._sift(typed)
        if not typed:
            self._go_to(next((at for at, one in enumerate(offers) if one.act == "field" and one.target == current), 0))
        size = QSize(max(cell.width(), m.letter * 36), min(len(offers), _VISIBLE) * m.row + m.field + 3 * m.unit)
        top = cell.bottom() + 1 if cell.bottom() + size.height() < room.bottom() else cell.top() - size.height()
        left = max(room.left(), min(cell.left(), room.right() - size.width()))
        self.setGeometry(QRect(left, max(room.top(), top), size.width(), size.height()))
        self.show()
        self.search.setFocus()

    def shown(self) -> list[Offer]:
        """The lines that are found."""
        return [self._model.index(row, 0).data(_OFFER) for row in range(self._model.rowCount())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if event.type() == QEvent.Type.ShortcutOverride and key in {*_TAKES, Qt.Key.Key_Escape}:
                event.accept()  # the page's own keys reach into a popup
                return True
            if event.type() == QEvent.Type.KeyPress and key in _MOVES:
                self._go_to(self.list.currentIndex().row() + _MOVES[key])
                return True
            if event.type() == QEvent.Type.KeyPress and key in _TAKES:
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _sift(self, text: str) -> None:
        sought = fold(text.strip())
        self._model.clear()
        for one in self._offers:
            if not sought or one.holds(sought):
                item = QStandardItem(one.text)
                item.setData(one, _OFFER)
                item.setData(f"{one.text} {one.aside}".strip(), Qt.ItemDataRole.AccessibleTextRole)
                self._model.appendRow(item)
        best = next((row for row, one in enumerate(self.shown()) if sought and fold(one.text).startswith(sought)), 0)
        self._go_to(best)

    def _go_to(self, row: int) -> None:
        row = min(max(0, row), self._model.rowCount() - 1)
        self.list.setCurrentIndex(self._model.index(row, 0))
        self.list.scrollTo(self._model.index(row, 0))

    def _take(self, index: QModelIndex) -> None:
        offer = index.data(_OFFER)
        self.close()
        if isinstance(offer, Offer):
            self.chosen.emit(offer)


class _OfferDelegate(QStyledItemDelegate):
    """A field, and at the right the column that fills it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's name
        return QSize(0, look().metrics.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        m, ink, offer, rect = look().metrics, look().ink, index.data(_OFFER), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, ink["highlight"])
        inner = rect.adjusted(m.cell, 0, -m.cell, 0)
        width = draw_text(painter, inner, offer.aside, "secondary", right=True)
        room = inner.adjusted(0, 0, -width - m.gap if width else 0, 0)
        draw_text(painter, room, offer.text, "text" if offer.act == "field" else "secondary")
        if offer.act != "field":
            painter.setPen(ink["rule"])
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()
