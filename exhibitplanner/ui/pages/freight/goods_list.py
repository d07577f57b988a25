"""What is still to pack, by company; it is put into a case by Enter or by the mouse."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from exhibitplanner.domain.exhibits import ExhibitForm
from exhibitplanner.domain.fold import fold
from exhibitplanner.services.freight.ready import Hindrance
from exhibitplanner.services.freight.to_pack import ToPack
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.look.icons import paint_icon
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.freight.drawing import paint_ground, paint_text, width_of
from exhibitplanner.ui.pages.freight.mime import EXHIBITS, LINES, carried, carry
from exhibitplanner.ui.rows_table import RowsTable
from exhibitplanner.ui.wording import language, say

Index = QModelIndex | QPersistentModelIndex
_SEEN = frozenset({"not_packed", "mass_missing"})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class CompanyHead:
    """A company over its exhibits."""

    company: str
    exhibits: tuple[str, ...]


def company_name(one: ToPack) -> str:
    """A company by its name in the language in force."""
    return (language() == "ko" and one.company_ko) or one.company


def form_words(one: ToPack) -> str:
    """`scale model 1:10 · A-17`: what tells exhibits of one system apart."""
    form = ExhibitForm(one.form).label(language()) if one.form else ""
    return " · ".join(filter(None, (" ".join(filter(None, (form, one.scale))), one.article)))


class GoodsModel(QAbstractTableModel):
    """Company heads and exhibits in one column."""

    def __init__(self) -> None:
        super().__init__()
        self._goods: tuple[ToPack, ...] = ()
        self._words: list[str] = []
        self.lacks: dict[str, list[Hindrance]] = {}
        """What stops an exhibit, by its id, beside what its row says anyway."""
        self.staying: frozenset[str] = frozenset()
        self.rows: list[CompanyHead | ToPack] = []

    def show(
        self,
        goods: Sequence[ToPack],
        unready: Mapping[str, Sequence[Hindrance]] | None = None,
        staying: Collection[str] = (),
    ) -> None:
        """Show these, by company as they come; those `staying` need not be packed."""
        self._goods = tuple(goods)
        self.lacks = {one: [lack for lack in some if lack.what not in _SEEN] for one, some in (unready or {}).items()}
        self.staying = frozenset(staying)
        self._lay()

    def filter(self, words: str) -> None:
        """Show only what holds every word."""
        self._words = fold(words).split()
        self._lay()

    def exhibits_at(self, rows: Iterable[int]) -> list[str]:
        """The exhibits of some rows, each once; a head stands for all of its company's."""
        found: dict[str, None] = {}
        for number in sorted(rows):
            row = self.rows[number]
            found |= dict.fromkeys(row.exhibits if isinstance(row, CompanyHead) else (row.id,))
        return list(found)

    def _lay(self) -> None:
        self.beginResetModel()
        self.rows = []
        for one in self._goods:
            if not self._holds(one):
                continue
            last = self.rows[-1] if self.rows else None
            if not isinstance(last, ToPack) or last.participation_id != one.participation_id:
                same = (two for two in self._goods if two.participation_id == one.participation_id and self._holds(two))
                self.rows.append(CompanyHead(company_name(one), tuple(two.id for two in same)))
            self.rows.append(one)
        self.endResetModel()

    def _holds(self, one: ToPack) -> bool:
        if not self._words:
            return True
        text = fold(" ".join((one.company, one.company_ko, one.designation, one.description, form_words(one))))
        return all(word in text for word in self._words)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.company if isinstance(row, CompanyHead) else f"{row.designation} {form_words(row)}"
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, ToPack):
            return "\n".join([row.description, *(one.message for one in self.lacks.get(row.id, ()))])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        return [EXHIBITS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return carry(EXHIBITS, self.exhibits_at(index.row() for index in indexes))


class GoodsList(RowsTable):
    """Several rows can be chosen; Enter packs them. Lines dropped here are taken out of their cases."""

    pack_wanted = Signal()
    unpack_wanted = Signal(list)
    chosen = Signal()

    def __init__(self) -> None:
        m = look().metrics
        super().__init__(row=2 * m.text + 3 * m.unit)
        self.goods = GoodsModel()
        self.setModel(self.goods)
        self.setItemDelegate(_GoodsDelegate(self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setAccessibleName(say("to_pack"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.doubleClicked.connect(lambda _index: self.pack_wanted.emit())

    def show_goods(
        self, goods: Sequence[ToPack], unready: Mapping[str, Sequence[Hindrance]], staying: Collection[str]
    ) -> None:
        """Show what is to pack; what was chosen and is still there stays so, else the place does."""
        place, chosen = self.currentIndex().row(), set(self.chosen_exhibits())
        self.goods.show(goods, unready, staying)
        self._size_rows()
        self._choose(chosen, place)

    def filter(self, words: str) -> None:
        """Show only what holds every word."""
        self.goods.filter(words)
        self._size_rows()

    def chosen_exhibits(self) -> list[str]:
        """The exhibits that are chosen, each once."""
        return self.goods.exhibits_at({index.row() for index in self.selectionModel().selectedRows()})

    def only_chosen(self) -> ToPack | None:
        """The exhibit that is chosen, where it is one alone."""
        ids = self.chosen_exhibits()
        return next((row for row in self.goods.rows if isinstance(row, ToPack) and [row.id] == ids), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pack_wanted.emit()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(LINES))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(LINES))

    def dropEvent(self, event: QDropEvent) -> None:
        ids = carried(event.mimeData(), LINES)
        if ids:
            event.accept()
            self.unpack_wanted.emit(ids)

    def _size_rows(self) -> None:
        m = look().metrics
        for number, row in enumerate(self.goods.rows):
            high = m.row if isinstance(row, CompanyHead) else 2 * m.text + 3 * m.unit
            if self.rowHeight(number) != high:
                self.setRowHeight(number, high)

    def _choose(self, exhibits: set[str], place: int) -> None:
        rows = [at for at, row in enumerate(self.goods.rows) if isinstance(row, ToPack) and row.id in exhibits]
        if not rows and place >= 0:
            following = [at for at, row in enumerate(self.goods.rows) if at >= place and isinstance(row, ToPack)]
            earlier = [at for at, row in enumerate(self.goods.rows) if isinstance(row, ToPack)]
            rows = (following or earlier[-1:])[:1]
        if rows:
            self.setCurrentIndex(self.goods.index(rows[0], 0))
        for at in rows[1:]:
            self.selectionModel().select(self.goods.index(at, 0), QItemSelectionModel.SelectionFlag.Select)


class _GoodsDelegate(QStyledItemDelegate):
    """A head with the company and a count; an exhibit in two lines, with how many there are at the right."""

    def __init__(self, view: GoodsList) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._view.goods.rows[index.row()]
        painter.save()
        paint_ground(painter, option)
        if isinstance(row, CompanyHead):
            self._paint_head(painter, option.rect, row)
        else:
            self._paint_exhibit(painter, option.rect, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, row: CompanyHead) -> None:
        m = look().metrics
        inner = rect.adjusted(m.margin, 0, -m.pane_margin, 0)
        count = show_number(len(row.exhibits))
        used = paint_text(painter, inner, count, "secondary", right=True)
        paint_text(painter, inner.adjusted(0, 0, -used - m.gap, 0), row.company, font=look().strong_font)

    def _paint_exhibit(self, painter: QPainter, rect: QRect, row: ToPack) -> None:
        m = look().metrics
        inner = rect.adjusted(m.margin + m.gap, m.unit, -m.pane_margin, -m.unit)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        lower = upper.translated(0, upper.height())
        number = say("left_of", left=show_number(row.left), whole=show_number(row.quantity)) if row.packed else ""
        number = number or (f"× {show_number(row.quantity)}" if row.quantity != 1 else "")
        paint_text(painter, upper, number, right=True)
        used = paint_text(painter, upper.adjusted(0, 0, -width_of(number) - m.gap, 0), row.designation)
        if self._view.goods.lacks.get(row.id):
            square = QRect(upper.left() + used + m.gap, upper.top(), m.icon - 2, upper.height())
            paint_icon(painter, square, "alert", look().colours.warning)
        mass, role = self._aside(row)
        paint_text(painter, lower, mass, role, right=True)
        form = form_words(row) or say("form_unsaid")
        paint_text(painter, lower.adjusted(0, 0, -width_of(mass) - m.gap, 0), form, "secondary")

    def _aside(self, row: ToPack) -> tuple[str, str]:
        """Its mass, or that it need not be packed; and the colour's role."""
        if row.id in self._view.goods.staying:
            return say("need_not_pack"), "secondary"
        if row.mass_kg is None:
            return say("mass_unknown"), "warning"
        return f"{show_number(row.mass_kg)} kg", "secondary"
