"""The records of a kind as a table: all ids at once, rows a page at a time, sorted and filtered by the services."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.domain.kinds import Kind, named_by
from exhibitplanner.services.browsing import ShownRow, matching_ids, read_page, texts_to_filter
from exhibitplanner.services.filtering import Held, holding, narrows
from exhibitplanner.services.queries import Order
from exhibitplanner.services.reading import list_ids
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.displaying import edit_text, heading, hint, show_cell

Index = QModelIndex | QPersistentModelIndex
_PAGE: Final = 100
_PAGES_KEPT: Final = 60
_LOOK_AGAIN_MS: Final = 40
_WHOLE_RESET: Final = 200
_TEXTS_AT_MOST: Final = 300_000
NUMBERS: Final = frozenset({FieldType.INTEGER, FieldType.DECIMAL})
_TO_THE_RIGHT: Final = NUMBERS | {FieldType.DATE, FieldType.TIME, FieldType.WALL_TIME}
_WITH_YEAR: Final = ("expires_on", "birth_date")
"""Dates of which the year is what counts: they are shown whole, also in the year of the exhibition."""
_READABLE: Final = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE: Final = _READABLE | Qt.ItemFlag.ItemIsEditable
_AT_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_AT_RIGHT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_ROOT: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Refused:
    """A text that was typed or pasted and cannot be: it stays in sight until it is mended or given up."""

    text: str
    reason: str


class RecordsModel(QAbstractTableModel):
    """Rows are records, columns are fields. `listed` tells that ids arrived, in the order and filter asked for."""

    listed = Signal()

    def __init__(self, desk: Desk, kind: Kind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.kind = kind
        self.columns: list[FieldDescription] = []
        self.text_flags: list[int] = []
        """How the text of each column is drawn, as QPainter wants it."""
        self.order: Order | None = None
        self.refused: dict[tuple[str, str], Refused] = {}
        self.total = 0
        self.complete = False
        """Whether ids have arrived at all."""
        self._all: list[str] = []
        self._ids: list[str] = []
        self._rows: dict[str, int] | None = None
        self._words = ""
        self._matching: set[str] | None = None
        self._pages: OrderedDict[int, list[ShownRow]] = OrderedDict()
        self._pending: dict[tuple[str, str], str] = {}
        self._asked = 0
        self._texts: dict[str, str] | None = None
        self._records: list[Held] | None = None
        """Each listed record with its text, in the order of the list; what is left of them by the words so far."""
        self._left: list[Held] = []
        self._wishing = QTimer(self)
        self._wishing.setSingleShot(True)
        self._wishing.setInterval(0)
        self._wishing.timeout.connect(self._ask)
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(_LOOK_AGAIN_MS)
        self._waiting.timeout.connect(self._look_again)

    @property
    def ids(self) -> Sequence[str]:
        """The ids in view, in their order."""
        return self._ids

    @property
    def code(self) -> str | None:
        """The exhibition whose records are listed; the exhibitions themselves are listed all."""
        return None if self.kind.name == "exhibition" else self.desk.code

    @property
    def year(self) -> int | None:
        """The year that dates go without: that of the exhibition in view."""
        return self.desk.exhibition.opens_on.year if self.desk.exhibition else None

    def show_columns(self, columns: Sequence[FieldDescription]) -> None:
        """Show other fields."""
        self.beginResetModel()
        self.columns = list(columns)
        self.text_flags = [int(self.alignment(at) | Qt.TextFlag.TextSingleLine) for at in range(len(self.columns))]
        self.endResetModel()

    def reload(self) -> None:
        """Ask for all ids again; what is shown stays until they arrive, and several wishes at once are one."""
        self._wishing.start()

    def prepare_filter(self) -> None:
        """A filter is about to be typed: fetch what it looks through, so that no key waits for the file."""
        if self._texts is None and self.total <= _TEXTS_AT_MOST:
            asked, kind, code = self._asked, self.kind, self.code
            self.desk.session.look_idly(
                lambda workspace: texts_to_filter(workspace, kind, code),
                lambda texts: self._take_texts(asked, texts),
                self,
            )

    def filter(self, words: str) -> None:
        """Show only the records that hold every word; blank shows all."""
        words = words.strip()
        if words == self._words:
            return
        narrower = narrows(words, self._words)
        self._words = words
        if not words:
            self._matching = None
            self._show(self._all)
            return
        if self._texts is not None:
            among = self._left if narrower and self._left else self._with_texts(self._texts)
            self._left = holding(self.kind, among, words)
            self._show([record_id for record_id, _ in self._left])
            return
        asked, kind, code = self._asked, self.kind, self.code
        self.desk.session.look_up(
            lambda workspace: matching_ids(workspace, kind, words, code),
            lambda found: self._take_matching(asked, words, found),
            self._failed,
            owner=self,
        )

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort in SQL; a negative column is the natural key's order."""
        if column < 0 or column >= len(self.columns):
            self.order = None
        else:
            self.order = Order(self.columns[column].name, order == Qt.SortOrder.DescendingOrder)
        self.reload()

    def follow(self, change: Change) -> None:
        """Records changed: new ones and gone ones need the ids again, changed ones only their rows."""
        name = self.kind.name
        if change.kinds & ({name} | named_by(self.kind)):
            self._texts = self._records = None
            self._left = []
        if name in change.inserted or name in change.deleted:
            self._forget_rows()
            self.reload()
        elif name in change.updated:
            self._look_again_at(change.updated[name])
        elif change.kinds & named_by(self.kind):
            self._forget_rows()
            self._tell_all_changed()

    def row(self, number: int) -> ShownRow | None:
        """A row's values; None where the file is busy for a moment, and the row comes a little later."""
        if not 0 <= number < len(self._ids):
            return None
        page = self._page(number // _PAGE)
        # a record that another window's undo took is not on its page: find by id
        wanted, place = self._ids[number], number % _PAGE
        if page is None:
            return None
        if place < len(page) and page[place].id == wanted:
            return page[place]
        return next((row for row in page if row.id == wanted), None)

    def row_of(self, record_id: str) -> int | None:
        """Where a record is in view."""
        if self._rows is None:  # one question is answered sooner than all are prepared
            return self._ids.index(record_id) if record_id in self._ids else None
        return self._rows.get(record_id)

    def text(self, number: int, column: int) -> str:
        """What a cell shows: what was refused, what is being saved, else what the plan has."""
        if number >= len(self._ids) or column >= len(self.columns):
            return ""
        field = self.columns[column]
        cell = (self._ids[number], field.name)
        if cell in self.refused:
            return self.refused[cell].text
        if cell in self._pending:
            return self._pending[cell]
        row = self.row(number)
        year = None if field.name.endswith(_WITH_YEAR) else self.year
        return "" if row is None else show_cell(field, row, year)

    def writing(self, number: int, column: int) -> str:
        """What an editor begins with, and what is copied."""
        field = self.columns[column]
        kept = self.refused.get((self._ids[number], field.name))
        row = self.row(number)
        return kept.text if kept else "" if row is None else edit_text(field, row)

    def can_edit(self, column: int) -> bool:
        """Whether a person sets this field."""
        field = self.columns[column]
        settable = not field.label.derived and field.type is not FieldType.INSTANT
        return settable and self.desk.session.writable and self.kind.name != "attachment"

    def show_pending(self, record_id: str, field: FieldDescription, text: str) -> None:
        """Show a value while it is being saved."""
        self._pending[record_id, field.name] = text
        self.refused.pop((record_id, field.name), None)
        self._tell_changed([record_id])

    def end_pending(self, cells: Sequence[tuple[str, str]]) -> None:
        """The values are saved or refused; the plan's own are shown again."""
        for cell in cells:
            self._pending.pop(cell, None)
        self._tell_changed([record_id for record_id, _ in cells])

    def refuse(self, record_id: str, field_name: str, refused: Refused) -> None:
        """Keep a refused text in sight."""
        self.refused[record_id, field_name] = refused
        self._tell_changed([record_id])

    def give_up_refused(self) -> None:
        """Let go of all refused texts; the old values are shown."""
        self.desk.message_ended.emit("cells")
        touched = [record_id for record_id, _ in self.refused]
        self.refused.clear()
        self._tell_changed(touched)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self.can_edit(index.column()) else _READABLE

    def data(  # noqa: PLR0911  a line a role
        self, index: Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid():
            return None
        number, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(number, column)
        if role == Qt.ItemDataRole.EditRole:
            return self.writing(number, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(number, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{heading(self.columns[column])}: {self.text(number, column)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return heading(self.columns[section])
        return self.alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Numbers and dates stand at the right."""
        return _AT_RIGHT if self.columns[column].type in _TO_THE_RIGHT else _AT_LEFT

    def _page(self, number: int) -> list[ShownRow] | None:
        page = self._pages.get(number)
        if page is not None:
            self._pages.move_to_end(number)
            return page
        ids = self._ids[number * _PAGE : (number + 1) * _PAGE]
        try:
            page = read_page(self.desk.session.reader, self.kind, ids, self.code)
        except PlannerError as error:
            if error.code != "workspace_busy":
                raise
            self._waiting.start()
            return None
        self._pages[number] = page
        if len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        return page

    def _row_numbers(self) -> dict[str, int]:
        """Where each record is; worked out when it is first asked after a new list."""
        if self._rows is None:
            self._rows = {record_id: number for number, record_id in enumerate(self._ids)}
        return self._rows

    def _ask(self) -> None:
        self._asked += 1
        asked, kind, words = self._asked, self.kind, self._words
        code, orders = self.code, [self.order] if self.order else []

        def look(workspace: Workspace) -> tuple[list[str], set[str] | None] | None:
            if asked != self._asked:  # a newer wish is behind this one
                return None
            ids = list_ids(workspace, kind, exhibition=code, orders=orders)
            return ids, matching_ids(workspace, kind, words, code) if words else None

        def take(found: tuple[list[str], set[str] | None] | None) -> None:
            if found is not None:
                self._take(asked, *found)

        self.desk.session.look_up(look, take, self._failed, owner=self)

    def _take_texts(self, asked: int, texts: dict[str, str]) -> None:
        if asked == self._asked:
            self._texts = texts
            self._with_texts(texts)

    def _with_texts(self, texts: dict[str, str]) -> list[Held]:
        if self._records is None:
            self._records = [(one, texts.get(one, "")) for one in self._all]
        return self._records

    def _take(self, asked: int, ids: list[str], matching: set[str] | None) -> None:
        if asked != self._asked:
            return
        self._all, self._matching, self.complete = ids, matching, True
        self._records, self._left = None, []
        self.total = len(ids)
        self._show(ids if matching is None else [one for one in ids if one in matching])

    def _take_matching(self, asked: int, words: str, matching: set[str]) -> None:
        if asked == self._asked and words == self._words:
            self._matching = matching
            self._show([one for one in self._all if one in matching])

    def _show(self, ids: list[str]) -> None:
        if ids != self._ids:
            self.beginResetModel()
            self._ids = ids
            self._rows = None
            self._forget_rows()
            self.endResetModel()
        self.listed.emit()

    def _forget_rows(self) -> None:
        self._pages.clear()

    def _look_again_at(self, record_ids: Sequence[str]) -> None:
        if len(record_ids) > _WHOLE_RESET:
            self._forget_rows()
            self._tell_all_changed()
            return
        rows = self._row_numbers()
        for number in {rows[one] // _PAGE for one in record_ids if one in rows}:
            self._pages.pop(number, None)
        self._tell_changed(record_ids)

    def _tell_changed(self, record_ids: Sequence[str]) -> None:
        rows = self._row_numbers()
        for number in {rows[one] for one in record_ids if one in rows}:
            self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.columns) - 1))

    def _tell_all_changed(self) -> None:
        if self._ids and self.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.columns) - 1))

    def _look_again(self) -> None:
        self._tell_all_changed()

    def _failed(self, error: PlannerError) -> None:
        self.desk.tell_error(error)

    def _tip(self, number: int, column: int) -> str:
        field = self.columns[column]
        kept = self.refused.get((self._ids[number], field.name))
        if kept is not None:
            return kept.reason
        row = self.row(number)
        return "" if row is None else hint(field, row.values.get(field.name))
