"""Which fields a table shows, in which order and width: a person's choice, remembered for each kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.browsing import filled_fields
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.displaying import heading
from exhibitplanner.ui.grid.model import RecordsModel
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, label
from exhibitplanner.ui.wording import say

_NOT_AT_FIRST: Final = frozenset({"created_at", "updated_at", "outline"})
_LETTERS_AT_MOST: Final = 30
_SAMPLED: Final = 100


class ColumnChoice:
    """The columns of a kind's table: chosen by the person, else those that have something to show."""

    def __init__(self, desk: Desk, kind: Kind) -> None:
        self._desk, self._kind = desk, kind

    @property
    def chosen(self) -> bool:
        """Whether the person chose."""
        return isinstance(self._kept("shown"), list)

    def fields(self) -> list[FieldDescription]:
        """The fields to show, in order."""
        chosen = self._kept("shown")
        if isinstance(chosen, list):
            known = [self._kind.by_name[name] for name in chosen if name in self._kind.by_name]
            if known:
                return known
        return self.proposed()

    def proposed(self) -> list[FieldDescription]:
        """The kind's default columns and what else is filled; fields that are empty everywhere stay out of sight.

        With one exhibition in view its column says nothing.
        """
        kind = self._kind
        code = None if kind.name == "exhibition" else self._desk.code
        filled = self._desk.session.glance(lambda reader: filled_fields(reader, kind, code), None) or frozenset()
        always = {*kind.key, *(field.name for field in kind.stored if field.required)}
        default = [name for name in kind.default_columns if name in always or name in filled or not filled]
        others = [
            field.name
            for field in kind.fields
            if field.name in filled and field.name not in {*kind.default_columns, *_NOT_AT_FIRST}
        ]
        names = [*default, *others]
        if self._desk.code is not None and len(names) > 1 and kind.name != "exhibition":
            names = [name for name in names if name != "exhibition"]
        return [kind.by_name[name] for name in names]

    def choose(self, names: list[str] | None) -> None:
        """Remember the fields to show; None goes back to what is proposed."""
        self._keep("shown", names)

    def widths(self) -> dict[str, int]:
        """The widths that the person gave, by field, in letters."""
        found = self._kept("widths")
        return {name: int(width) for name, width in found.items()} if isinstance(found, dict) else {}

    def keep_width(self, name: str, pixels: int) -> None:
        """Remember a width."""
        self._keep("widths", self.widths() | {name: round(pixels / look().metrics.letter)})

    def order_by(self) -> tuple[str, bool] | None:
        """The sort that was left: field and whether it is descending."""
        found = self._kept("order")
        return (found[0], bool(found[1])) if isinstance(found, list) and found[0] in self._kind.by_name else None

    def keep_order(self, order: tuple[str, bool] | None) -> None:
        """Remember the sort."""
        self._keep("order", list(order) if order else None)

    def _kept(self, what: str) -> Any:
        return self._desk.settings.value(f"columns/{self._kind.name}/{what}", None)

    def _keep(self, what: str, value: Any) -> None:
        self._desk.settings.keep(f"columns/{self._kind.name}/{what}", value)


def fitting_widths(model: RecordsModel) -> list[int]:
    """A width for each column from its head and the first rows, in pixels."""
    m = look().metrics
    head, cell = QFontMetrics(look().strong_font), QFontMetrics(look().font)
    widths = []
    for column, field in enumerate(model.columns):
        texts = (model.text(row, column) for row in range(min(_SAMPLED, model.rowCount())))
        longest = max((cell.horizontalAdvance(text) for text in texts), default=0)
        state = m.icon + m.unit if field.type is FieldType.CHOICE and "status" in field.name else 0
        wanted = max(head.horizontalAdvance(heading(field)) + m.icon, longest + state + 2 * m.unit)
        margin = (m.margin if column == 0 else m.cell) + m.cell
        widths.append(min(wanted, _LETTERS_AT_MOST * m.letter) + margin)
    return widths


class ColumnChooser(QFrame):
    """A list of all fields: ticked ones are shown, in the order of the list, which is dragged."""

    def __init__(self, parent: QWidget, kind: Kind, choice: ColumnChoice, chosen: Callable[[], None]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kind, self._choice, self._chosen = kind, choice, chosen
        m = look().metrics
        self.setObjectName("chooser")
        c = look().colours
        self.setStyleSheet(f"#chooser {{ background: {c.base}; border: 1px solid {c.line}; }}")
        column = QVBoxLayout(self)
        column.setContentsMargins(m.gap, m.gap, m.gap, m.gap)
        column.addWidget(label(say("columns_hint"), "secondary", look().caption_font))
        self.list = QListWidget()
        self.list.setObjectName("fields")
        self.list.setAccessibleName(say("columns"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        column.addWidget(self.list)
        row = QHBoxLayout()
        row.addWidget(button(say("columns_reset"), self._reset, kind="link"))
        row.addStretch(1)
        row.addWidget(button(say("close_button"), self.close))
        column.addLayout(row)
        self._fill(choice.fields())
        self.list.itemChanged.connect(lambda _item: self._take())
        self.list.model().rowsMoved.connect(lambda *_moved: self._take())
        self.resize(m.letter * 44, m.row * 16)

    def open_below(self, place: QPoint) -> None:
        """Show it with its right upper corner at a place of the screen."""
        self.move(place - QPoint(self.width(), 0))
        self.show()
        self.list.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Not while a line is dragged: Qt goes on with the list when the drag ends."""
        if self.list.state() == QListWidget.State.DraggingState:
            event.ignore()
        else:
            super().closeEvent(event)

    def _fill(self, shown: list[FieldDescription]) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for field in [*shown, *(field for field in self._kind.fields if field not in shown)]:
            item = QListWidgetItem(heading(field))
            item.setData(Qt.ItemDataRole.UserRole, field.name)
            item.setCheckState(Qt.CheckState.Checked if field in shown else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)

    def _take(self) -> None:
        items = [self.list.item(number) for number in range(self.list.count())]
        names = [str(one.data(Qt.ItemDataRole.UserRole)) for one in items if one.checkState() == Qt.CheckState.Checked]
        if names:
            self._choice.choose(names)
            self._chosen()

    def _reset(self) -> None:
        self._choice.choose(None)
        self._fill(self._choice.fields())
        self._chosen()
