"""The cases of the shipment in view: exhibits are dropped on them, lines go from one to another."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from exhibitplanner.services.freight.contents import CaseInShipment, ShipmentContents
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.freight.cases_model import (
    CasesModel,
    Index,
    LineRow,
    case_company,
    case_size,
    case_title,
    tick_of,
)
from exhibitplanner.ui.pages.freight.drawing import paint_ground, paint_text, width_of
from exhibitplanner.ui.pages.freight.mime import EXHIBITS, LINES, carried
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import say

_TICKS: Final = {
    Qt.CheckState.Checked: ("checkbox-marked", "accent"),
    Qt.CheckState.PartiallyChecked: ("minus-box", "warning"),
    Qt.CheckState.Unchecked: ("checkbox-blank-outline", "secondary"),
}
_WIDTHS: Final = {"serial": 13, "quantity": 9, "net": 10, "value": 15, "kept": 3}
"""Letters that the columns at the right want, the description has the rest."""
_GIVING_WAY: Final = ("value", "serial", "net")
_DESCRIPTION_AT_LEAST: Final = 26


class CasesList(RowsTable):
    """Several rows can be chosen. Del takes lines out of their case; while counting, Space ticks what came back."""

    chosen = Signal()
    packed = Signal(list, object)
    """Exhibits that were dropped, and the case; None is a new one."""
    moved = Signal(list, object)
    """Lines that were dropped, and the case; None is a new one."""
    unpack_wanted = Signal()
    ticked = Signal(list)
    """`LineRow`s that Space or the mouse ticked."""

    def __init__(self) -> None:
        super().__init__()
        self.cases = CasesModel()
        self.target: int | None = None
        """The row over which something is dragged; -1 is the blank below all."""
        self.setModel(self.cases)
        self.setItemDelegate(_LineDelegate(self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setAccessibleName(say("packed_cases"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    def show_shipment(self, shipment: ShipmentContents | None, *, counting: bool) -> None:
        """Show a shipment; what was chosen and is still there stays so, else the place does."""
        place = self.currentIndex().row()
        before = self.cases.rows[place].id if 0 <= place < len(self.cases.rows) else ""
        self.cases.show(shipment, counting=counting)
        row = self.cases.row_of(before)
        self.go_to(row if row is not None else min(place, len(self.cases.rows) - 1))

    def go_to(self, row: int | None) -> None:
        """Make a row the current one."""
        if row is not None and 0 <= row < len(self.cases.rows):
            self.setCurrentIndex(self.cases.index(row, 0))
            self.scrollTo(self.currentIndex())

    def chosen_rows(self) -> list[int]:
        """The rows that are chosen."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def chosen_lines(self) -> list[LineRow]:
        """The lines that are chosen; a case stands for all of its lines."""
        return self.cases.lines_at(self.chosen_rows())

    def current_case(self) -> CaseInShipment | None:
        """The case in which the person is."""
        return self.cases.case_of(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Delete and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.unpack_wanted.emit()
        elif key == Qt.Key.Key_Space and self.cases.counting:
            self.ticked.emit(self.chosen_lines())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if self.cases.counting and index.isValid() and at.x() < look().metrics.margin + look().metrics.icon * 2:
            self.ticked.emit(self.cases.lines_at([index.row()]))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(self._takes(event))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(self._takes(event))
        self._aim(self.indexAt(event.position().toPoint()).row() if event.isAccepted() else None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        case = self.cases.case_of(self.indexAt(event.position().toPoint()).row())
        self._aim(None)
        event.setDropAction(Qt.DropAction.CopyAction)  # nothing is taken away here: the plan tells what lies where
        event.accept()
        exhibits, lines = (carried(event.mimeData(), form) for form in (EXHIBITS, LINES))
        if exhibits:
            self.packed.emit(exhibits, case)
        elif lines:
            self.moved.emit(lines, case)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Over the list: the case that what is dragged would go into."""
        super().paintEvent(event)
        if self.target is None:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(look().ink["accent"], 2))
        painter.drawRect(self._aimed_at().adjusted(1, 1, -2, -2))

    def _takes(self, event: QDragMoveEvent | QDragEnterEvent) -> bool:
        shipment = self.cases.shipment
        if self.cases.counting or shipment is None or shipment.is_return:
            return False
        return event.mimeData().hasFormat(EXHIBITS) or event.mimeData().hasFormat(LINES)

    def _aim(self, row: int | None) -> None:
        if row != self.target:
            self.target = row
            self.viewport().update()

    def _aimed_at(self) -> QRect:
        """The rows of the case under the mouse, or the blank below all of them."""
        case = self.cases.case_of(self.target if self.target is not None else -1)
        rows = [at for at in range(len(self.cases.rows)) if case is not None and self.cases.case_of(at) is case]
        if not rows:
            end = self.rowViewportPosition(len(self.cases.rows) - 1) + self.rowHeight(len(self.cases.rows) - 1)
            top = end if self.cases.rows else 0
            return QRect(0, top, self.viewport().width(), max(look().metrics.row, self.viewport().height() - top))
        top, last = self.rowViewportPosition(rows[0]), self.rowViewportPosition(rows[-1]) + self.rowHeight(rows[-1])
        return QRect(0, top, self.viewport().width(), last - top)


def places_of(rect: QRect, blank: Collection[str], *, counting: bool) -> dict[str, QRect]:
    """Where the parts of a line stand in a row; what is `blank` everywhere, or has no room, is left out."""
    m = look().metrics
    inner = rect.adjusted(m.margin + m.gap, 0, -m.pane_margin, 0)
    if counting:
        inner.setLeft(inner.left() + m.icon + m.gap)
    widths = {name: letters * m.letter for name, letters in _WIDTHS.items() if name not in blank}
    for name in _GIVING_WAY:
        if name in widths and inner.width() - sum(widths.values()) < _DESCRIPTION_AT_LEAST * m.letter:
            del widths[name]
    places, right = {}, inner.right()
    for name in reversed(widths):
        places[name] = QRect(right - widths[name] + m.gap, inner.top(), widths[name] - m.gap, inner.height())
        right -= widths[name]
    number = 5 * m.letter
    places["number"] = QRect(inner.left(), inner.top(), number, inner.height())
    places["description"] = QRect(
        inner.left() + number + m.gap, inner.top(), right - inner.left() - number, rect.height()
    )
    return places


class CasesHead(QWidget):
    """The words over the columns."""

    def __init__(self, cases: CasesList) -> None:
        super().__init__()
        self._cases = cases
        self.setFixedHeight(look().metrics.head)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  Qt's name
        painter = QPainter(self)
        painter.setPen(look().ink["line"])
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        counting = self._cases.cases.counting
        rect = QRect(0, 0, self._cases.viewport().width(), self.height())
        for name, place in places_of(rect, self._cases.cases.blank, counting=counting).items():
            code = "came_back" if counting and name == "quantity" else f"packed_{name}"
            paint_text(painter, place, say(code), "secondary", right=name in {"quantity", "net", "value"})


class _LineDelegate(QStyledItemDelegate):
    """A case over its lines: whose it is at the left, what it comes to at the right."""

    def __init__(self, view: CasesList) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._view.cases.rows[index.row()]
        painter.save()
        paint_ground(painter, option)
        if isinstance(row, LineRow):
            self._paint_line(painter, option.rect, row)
        else:
            self._paint_case(painter, option.rect, row)
        painter.restore()

    def _paint_case(self, painter: QPainter, rect: QRect, case: CaseInShipment) -> None:
        m, worn = look().metrics, look()
        inner = rect.adjusted(m.margin, 0, -m.pane_margin, 0)
        title = case_title(case)
        room = inner.width() - width_of(title, worn.strong_font) - m.icon - 3 * m.gap
        figures = next((one for one in _figures(case) if width_of(one) <= room), "")
        lacking = not case_size(case) or case.gross_kg is None
        used = paint_text(painter, inner, figures, "secondary", right=True)
        if lacking:
            square = QRect(inner.right() - used - m.gap - m.icon, inner.top(), m.icon, inner.height())
            paint_icon(painter, square, "alert", worn.colours.warning)
            used += m.icon + m.gap
        left = inner.adjusted(0, 0, -used - m.gap, 0)
        across = paint_text(painter, left, title, font=worn.strong_font)
        paint_text(painter, left.adjusted(across + m.gap, 0, 0, 0), case_company(case), "secondary")

    def _paint_line(self, painter: QPainter, rect: QRect, row: LineRow) -> None:
        counting, line = self._view.cases.counting, row.line
        places = places_of(rect, self._view.cases.blank, counting=counting)
        if counting and row.comes_back:
            m = look().metrics
            icon, role = _TICKS[tick_of(line)]
            square = QRect(places["number"].left() - m.icon - m.gap, rect.top(), m.icon, rect.height())
            paint_icon(painter, square, icon, getattr(look().colours, role))
        quiet = "secondary" if counting and not row.comes_back else "text"
        value = f"{show_number(line.value)} {line.currency}".strip() if line.value is not None else ""
        net = show_number(line.net_kg) if line.net_kg is not None else ""
        for name, text, role in (
            ("number", str(line.line_no), "secondary"), ("description", line.description, quiet),
            ("serial", line.serial_no, "secondary"), ("quantity", _quantity(row, counting=counting), quiet),
            ("net", net, "secondary"), ("value", value, "secondary"), ("kept", say(f"kept_{line.disposition}"), quiet),
        ):  # fmt: skip
            if name in places:
                paint_text(painter, places[name], text, role, right=name in {"quantity", "net", "value"})


def _quantity(row: LineRow, *, counting: bool) -> str:
    line = row.line
    if counting and row.comes_back:
        return say("left_of", left=show_number(line.returned), whole=show_number(line.quantity))
    return f"{show_number(line.quantity)} {line.unit}".strip()


def _figures(case: CaseInShipment) -> tuple[str, ...]:
    """What it comes to, in full and shorter and shorter."""
    sums, size = case.sums, case_size(case) or say("size_unknown")
    mass = say("gross_of", kg=show_number(sums.gross_kg)) if sums.gross_kg is not None else say("gross_unknown")
    volume = f"{show_number(round(sums.volume_m3, 3))} m³" if sums.volume_m3 is not None else ""
    net = say("net_of", kg=show_number(sums.net_kg)) if sums.net_kg is not None else ""
    whole = " · ".join(filter(None, (size, volume, mass, net)))
    return whole, f"{size} · {mass}", mass
