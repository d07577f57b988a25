"""A shipment's cases with their lines, as the rows of one list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from exhibitplanner.domain.fold import fold
from exhibitplanner.domain.freight import Disposition
from exhibitplanner.services.freight.contents import CaseInShipment, LineInCase, ShipmentContents
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.pages.freight.mime import LINES, carry
from exhibitplanner.ui.wording import language, say

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line under its case."""

    case: CaseInShipment
    line: LineInCase

    @property
    def id(self) -> str:
        return self.line.id

    @property
    def comes_back(self) -> bool:
        return self.line.disposition == Disposition.TEMPORARY


Line = CaseInShipment | LineRow


class CasesModel(QAbstractTableModel):
    """One column; in `counting` a line shows what came back of it."""

    def __init__(self) -> None:
        super().__init__()
        self.shipment: ShipmentContents | None = None
        self.rows: list[Line] = []
        self.counting = False
        self.blank: frozenset[str] = frozenset()
        """Which parts no line says: `serial`, `net`, `value`."""
        self._words: list[str] = []

    def show(self, shipment: ShipmentContents | None, *, counting: bool) -> None:
        """Show a shipment's cases."""
        self.shipment, self.counting = shipment, counting
        lines = shipment.lines if shipment is not None else []
        said = {
            "serial": any(line.serial_no for line in lines),
            "net": any(line.net_kg is not None for line in lines),
            "value": any(line.value is not None for line in lines),
        }
        self.blank = frozenset(name for name, there in said.items() if not there)
        self._lay()

    def filter(self, words: str) -> None:
        """Show only lines that hold every word, and their cases."""
        self._words = fold(words).split()
        self._lay()

    def case_of(self, row: int) -> CaseInShipment | None:
        """The case that a row is or lies in."""
        if not 0 <= row < len(self.rows):
            return None
        one = self.rows[row]
        return one.case if isinstance(one, LineRow) else one

    def lines_at(self, rows: Iterable[int]) -> list[LineRow]:
        """The lines of some rows, each once; a case stands for all of its lines."""
        found: dict[str, LineRow] = {}
        for number in sorted(rows):
            one = self.rows[number]
            held = [one] if isinstance(one, LineRow) else [LineRow(one, line) for line in one.lines]
            found |= {line.id: line for line in held}
        return list(found.values())

    def row_of(self, record_id: str) -> int | None:
        """The row of a case or a line."""
        return next((number for number, one in enumerate(self.rows) if one.id == record_id), None)

    def _lay(self) -> None:
        self.beginResetModel()
        self.rows = []
        for case in self.shipment.cases if self.shipment is not None else ():
            lines = [line for line in case.lines if self._holds(case, line)]
            if lines or not self._words:
                self.rows += [case, *(LineRow(case, line) for line in lines)]
        self.endResetModel()

    def _holds(self, case: CaseInShipment, line: LineInCase) -> bool:
        if not self._words:
            return True
        text = fold(" ".join((case.number, case.company, case.company_ko, line.description, line.serial_no)))
        return all(word in text for word in self._words)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return one.line.description if isinstance(one, LineRow) else case_title(one)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(one) if isinstance(one, LineRow) else case_figures(one)
        if role == Qt.ItemDataRole.CheckStateRole and self.counting and isinstance(one, LineRow) and one.comes_back:
            return tick_of(one.line)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        return [LINES]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return carry(LINES, (one.id for one in self.lines_at(index.row() for index in indexes)))


def tick_of(line: LineInCase) -> Qt.CheckState:
    """Whether all of a line came back, a part of it, or nothing."""
    if line.returned >= line.quantity:
        return Qt.CheckState.Checked
    return Qt.CheckState.PartiallyChecked if line.returned else Qt.CheckState.Unchecked


def case_title(case: CaseInShipment) -> str:
    """`Case 2`."""
    return say("case_number", number=case.number)


def case_company(case: CaseInShipment) -> str:
    """Whose it is, in the language in force."""
    return (language() == "ko" and case.company_ko) or case.company


def case_size(case: CaseInShipment) -> str:
    """`420 × 210 × 160 cm`; blank where a side is unknown."""
    sides = (case.length_cm, case.width_cm, case.height_cm)
    return f"{' × '.join(show_number(one) for one in sides if one is not None)} cm" if None not in sides else ""


def case_figures(case: CaseInShipment) -> str:
    """Everything that the case comes to."""
    sums = case.sums
    parts = [case_size(case) or say("size_unknown")]
    if sums.volume_m3 is not None:
        parts.append(f"{show_number(round(sums.volume_m3, 3))} m³")
    for code, figure in (("gross_of", sums.gross_kg), ("net_of", sums.net_kg)):
        parts.append(say(code, kg=show_number(figure)) if figure is not None else "")
    parts += [f"{show_number(value)} {currency}".strip() for currency, value in sums.values]
    return " · ".join(filter(None, parts))


def _tip(row: LineRow) -> str:
    line = row.line
    said = Disposition(line.disposition).label(language()) if line.disposition else say("disposition_unsaid")
    return "\n".join(filter(None, (line.description, line.serial_no and f"S/N {line.serial_no}", said)))
