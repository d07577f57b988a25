"""The table's head: the sorted column strong with its arrow, numbers at the right, a hairline below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.wording import say


class GridHeader(QHeaderView):
    """Columns are moved and sized with the mouse; a click sorts, a second turns round, a third goes back."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        m = look().metrics
        self.setAccessibleName(say("columns"))
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setMinimumSectionSize(m.letter * 4)
        self.setDefaultSectionSize(m.letter * 14)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setFixedHeight(m.head)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look().metrics.head)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QColor(look().colours.line))
        painter.drawLine(self.viewport().rect().bottomLeft(), self.viewport().rect().bottomRight())

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        model = self.model()
        if model is None or not rect.isValid():
            return
        worn, m, c = look(), look().metrics, look().colours
        sorted_by = self.sortIndicatorSection() == logicalIndex
        painter.fillRect(rect, QColor(c.base))
        painter.setPen(QColor(c.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        text = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        right = model.headerData(logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        first = self.visualIndex(logicalIndex) == 0
        inner = rect.adjusted(m.margin if first else m.cell, 0, -m.cell, -1)
        font = worn.strong_font if sorted_by else worn.font
        painter.setFont(font)
        painter.setPen(QColor(c.text if sorted_by else c.secondary))
        arrow = m.icon - 2 if sorted_by else 0
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width() - arrow)
        width = QFontMetrics(font).horizontalAdvance(shown)
        at_right = bool(right and right & Qt.AlignmentFlag.AlignRight)
        left = inner.right() - width - arrow if at_right else inner.left()
        painter.drawText(QRect(left, rect.top(), width + 2, rect.height() - 1), Qt.AlignmentFlag.AlignVCenter, shown)
        if sorted_by:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            square = QRect(left + width + 2, rect.top(), arrow, rect.height() - 1)
            paint_icon(painter, square, "arrow-up" if up else "arrow-down", c.accent)
