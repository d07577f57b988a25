"""Cells drawn and edited: status by icon, word and colour; the editor of the field's type in its place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemDelegate, QLabel, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from exhibitplanner.domain.describe import FieldType
from exhibitplanner.ui.editors import FieldEditor, make_editor
from exhibitplanner.ui.grid.editing import CellEditing
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look

if TYPE_CHECKING:
    from exhibitplanner.ui.grid.view import GridView

Index = QModelIndex | QPersistentModelIndex
STATES: Final = {
    "approved": ("check-circle", "done"), "confirmed": ("check-circle", "done"), "done": ("check-circle", "done"),
    "issued": ("check-circle", "done"), "cleared": ("check-circle", "done"), "delivered": ("check-circle", "done"),
    "held": ("check-circle", "done"), "submitted": ("information", "info"), "applied": ("information", "info"),
    "ordered": ("information", "info"), "in_transit": ("information", "info"), "arrived": ("information", "info"),
    "contracted": ("information", "info"), "missing": ("alert", "warning"), "needed": ("alert", "warning"),
    "rejected": ("close-octagon", "error"), "refused": ("close-octagon", "error"),
    "open": ("circle-outline", "secondary"), "draft": ("circle-outline", "secondary"),
    "cancelled": ("close", "secondary"), "waived": ("close", "secondary"),
}  # fmt: skip
"""Choices that tell how far something is: icon and role. Done stays quiet: only its icon is coloured."""
_SELECTED: Final = QStyle.StateFlag.State_Selected
_HOVERED: Final = QStyle.StateFlag.State_MouseOver
_STATE_FIELDS: Final = ("status", "_status")
_NEXT: Final = {
    Qt.Key.Key_Tab: QAbstractItemDelegate.EndEditHint.EditNextItem,
    Qt.Key.Key_Backtab: QAbstractItemDelegate.EndEditHint.EditPreviousItem,
}


class CellDelegate(QStyledItemDelegate):
    """Draws without asking the model role by role: a screen of cells is redrawn in a few milliseconds."""

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view
        self.editing = CellEditing(view.records)
        self._editor: FieldEditor | None = None
        self._cell: tuple[str, str] = ("", "")
        self._reason: QLabel | None = None
        # asked once, not for each of the thousands of cells that a scroll draws; another look makes another table
        self._look = look()
        self._fonts = [(font.key(), font) for font in (self._look.strong_font, self._look.number_font)]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002  Qt's name
        return QSize(look().metrics.letter * 10, look().metrics.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        m, ink = self._look.metrics, self._look.ink
        rect: QRect = option.rect
        state = option.state
        model, row, column = self._view.records, index.row(), index.column()
        current = self._view.currentIndex()
        refused = bool(model.refused) and (model.ids[row], model.columns[column].name) in model.refused
        if refused:
            painter.fillRect(rect, ink["error_tint"])
        elif row == current.row() or state & _SELECTED:
            painter.fillRect(rect, ink["highlight"])
        elif state & _HOVERED:
            painter.fillRect(rect, ink["hover"])
        painter.setPen(ink["rule"])
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        text = model.text(row, column)
        if text:
            first = self._view.header.visualIndex(column) == 0
            inner = rect.adjusted(m.margin if first else m.cell, 0, -m.cell, -1)
            self._paint_text(painter, inner, text, row, column, strong=first)
        if refused:
            self._paint_corner(painter, rect)
        if row == current.row() and column == current.column():
            painter.setPen(QPen(ink["accent"], 2 if self._view.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _paint_text(  # noqa: PLR0913  what a cell is
        self, painter: QPainter, inner: QRect, text: str, row: int, column: int, *, strong: bool
    ) -> None:
        model, m = self._view.records, self._look.metrics
        field = model.columns[column]
        role = "text"
        if field.type is FieldType.CHOICE and field.name.endswith(_STATE_FIELDS):
            shown = model.row(row)
            icon, role = STATES.get(str(shown.values.get(field.name)) if shown else "", ("", "text"))
            if icon:
                square = QRect(inner.left(), inner.top(), m.icon - 2, inner.height())
                paint_icon(painter, square, icon, getattr(self._look.colours, role))
                inner = inner.adjusted(m.icon + m.unit - 2, 0, 0, 0)
                role = "secondary" if role == "done" else role
        elif "\n" in text:
            text = text.replace("\n", " ")
        key, font = self._fonts[0 if strong else 1]
        painter.setFont(font)
        painter.setPen(self._look.ink[role])
        painter.drawText(inner, model.text_flags[column], fitted(text, inner.width(), key))

    def _paint_corner(self, painter: QPainter, rect: QRect) -> None:
        """A refused cell is marked by its corner too, not by colour alone."""
        side = self._look.metrics.unit + 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.ink["error"])
        corner = rect.topRight()
        painter.drawPolygon([corner, corner - QPoint(side, 0), corner + QPoint(0, side)])

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002  Qt's
        model = self._view.records
        field = model.columns[index.column()]
        editor = make_editor(model.desk, model.kind, field, parent)
        self._editor, self._cell = editor, (model.ids[index.row()], field.name)
        editor.committed.connect(lambda: self._finish(editor, QAbstractItemDelegate.EndEditHint.NoHint))
        editor.cancelled.connect(lambda: self._leave(editor))
        editor.destroyed.connect(self._hide_reason)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, FieldEditor) and not editor.property("begun"):
            editor.setProperty("begun", True)
            model = self._view.records
            field = model.columns[index.column()]
            row = model.row(index.row())
            value = row.values.get(field.name) if row else None
            named = value if field.label.target is not None and isinstance(value, str) else None
            editor.show_text(model.writing(index.row(), index.column()), named)
            editor.select_all()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:  # noqa: ARG002  Qt's name
        """Qt asks when the editor loses the focus: what is right is saved, what is not stays in sight as refused."""
        if isinstance(editor, FieldEditor) and not editor.property("ended"):
            editor.setProperty("ended", True)
            self.editing.take(self._cell[0], self._cell[1], editor.text(), keep_refused=True)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: ARG002  Qt's
        rect: QRect = option.rect
        wanted = max(rect.width(), min(editor.sizeHint().width(), look().metrics.letter * 30))
        room = self._view.viewport().width() - rect.left()
        editor.setGeometry(rect.left(), rect.top(), max(rect.width(), min(wanted, room)), max(rect.height(), 0))
        self.place_reason()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes down, Tab to the side, with the value; a refused one keeps the editor open."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, FieldEditor):
            key = Qt.Key(event.key())
            if key in _NEXT:
                self._finish(watched, _NEXT[key])
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._finish(watched, QAbstractItemDelegate.EndEditHint.NoHint)
                return True
            if key == Qt.Key.Key_Escape:
                self._leave(watched)
                return True
        return super().eventFilter(watched, event)

    def reason(self) -> str:
        """Why what is being typed was refused; blank where it was not."""
        return self._reason.text() if self._reason is not None else ""

    def place_reason(self) -> None:
        """Keep the reason beside its editor when the table moves."""
        if self._reason is None or self._editor is None:
            return
        below = self._editor.mapTo(self._view, QPoint(0, self._editor.height()))
        room = self._view.width() - self._reason.width() - 2
        over = below.y() + self._reason.height() > self._view.height()
        top = below.y() - self._editor.height() - self._reason.height() if over else below.y()
        self._reason.move(max(0, min(below.x(), room)), top)
        self._reason.raise_()

    def _finish(self, editor: FieldEditor, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if editor.property("ended"):
            return
        reason = self.editing.take(self._cell[0], self._cell[1], editor.text(), keep_refused=False)
        if reason:
            editor.refuse(reason)
            self._show_reason(reason)
            return
        editor.setProperty("ended", True)
        self._close(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.NoHint:
            self._view.step(1)

    def _leave(self, editor: FieldEditor) -> None:
        """Escape: the old value stands, and a refused text is given up."""
        editor.setProperty("ended", True)
        self._view.records.refused.pop(self._cell, None)
        self._close(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)

    def _close(self, editor: FieldEditor, hint: QAbstractItemDelegate.EndEditHint) -> None:
        self._hide_reason()
        self._editor = None
        self.closeEditor.emit(editor, hint)

    def _show_reason(self, reason: str) -> None:
        self._hide_reason()
        m, c = look().metrics, look().colours
        shown = QLabel(reason, self._view)
        shown.setTextFormat(Qt.TextFormat.PlainText)
        shown.setWordWrap(True)
        shown.setMaximumWidth(m.letter * 50)
        shown.setStyleSheet(
            f"background: {c.error_tint}; color: {c.error}; border: 1px solid {c.error}; padding: {m.unit}px {m.gap}px;"
        )
        shown.adjustSize()
        shown.show()
        self._reason = shown
        self.place_reason()

    def _hide_reason(self) -> None:
        if self._reason is not None:
            self._reason.deleteLater()
            self._reason = None


@lru_cache(maxsize=8192)
def fitted(text: str, width: int, font_key: str) -> str:
    """The text as far as it fits, ending in … where it does not; measured once for each text, width and font."""
    font = QFont()
    font.fromString(font_key)
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
