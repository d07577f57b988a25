"""The fields of a kind in sections, generated from their descriptions; some of them folded away."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from exhibitplanner.domain.describe import FieldDescription, TextFormat
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.field_cell import FieldCell
from exhibitplanner.ui.detail.sections import Row, pair_of, sections_of
from exhibitplanner.ui.look.fonts import tabular
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import label
from exhibitplanner.ui.wording import language, one_of, say


class FormBody(QScrollArea):
    """A cell for each field that is stored, a plain text for each that is worked out."""

    def __init__(self, desk: Desk, kind: Kind, *, derived: bool = True) -> None:
        super().__init__()
        self._desk, self._kind = desk, kind
        self.cells: dict[str, FieldCell] = {}
        self.worked_out: dict[str, QLabel] = {}
        self._sections: list[tuple[QWidget, list[tuple[Row, QWidget]]]] = []
        self.setProperty("kind", "pane")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say("fields_of", kind=kind.label(language())))
        m = look().metrics
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(m.pane_margin, m.unit * 3, m.pane_margin, m.pane_margin)
        self._column.setSpacing(m.unit)
        for section in sections_of(kind):
            rows = [row for row in section.rows if derived or not any(field.label.derived for field in row)]
            if rows:
                self._add_section(section.name, rows)
        self.foot = label("", "secondary", look().caption_font, wrap=True)
        self.foot.setContentsMargins(0, m.unit * 2, 0, 0)
        self._column.addWidget(self.foot)
        self._column.addStretch(1)
        self.setWidget(inside)

    def add_below(self, section: QWidget) -> None:
        """Put a section of another making below the fields."""
        self._column.insertWidget(self._column.indexOf(self.foot), section)

    def arrange(self, names: Collection[str] | None) -> int:
        """Show the rows of these fields, or all; how many fields are folded away."""
        folded = 0
        for head, rows in self._sections:
            some = False
            for row, widget in rows:
                shown = names is None or any(field.name in names for field in row)
                widget.setVisible(shown)
                some = some or shown
                folded += 0 if shown else len(row)
            head.setVisible(some)
        return folded

    def _add_section(self, name: str, rows: list[Row]) -> None:
        m = look().metrics
        words = one_of(self._kind) if name == "about" else say(f"section_{name}")
        head = label(words[:1].upper() + words[1:], "secondary", look().strong_font)
        head.setContentsMargins(0, m.unit * 2 if self._sections else 0, 0, m.unit // 2)
        self._column.addWidget(head)
        made: list[tuple[Row, QWidget]] = []
        for row in rows:
            for part, fields in self._fitting(row, [self._make_field(field) for field in row]):
                widget = self._make_row(part, fields)
                self._column.addWidget(widget)
                made.append((part, widget))
        self._sections.append((head, made))

    def _fitting(self, row: Row, parts: list[QWidget]) -> list[tuple[Row, list[QWidget]]]:
        """The row as it is; two fields one below the other where one of them needs more than its share."""
        m = look().metrics
        cells = [(part, _share(part.field)) for part in parts if isinstance(part, FieldCell)]
        if len(row) > 1:
            bar = self.verticalScrollBar().sizeHint().width()
            room = m.pane - 2 * m.pane_margin - bar - _words_width() - len(row) * m.gap - 1
            for cell, _ in cells:
                cell.hint = _hint(cell.field, row)
            if any(cell.needed_width() * sum(share for _, share in cells) > room * share for cell, share in cells):
                for cell, _ in cells:
                    cell.hint = ""
                return [((field,), [part]) for field, part in zip(row, parts, strict=True)]
        return [(row, parts)]

    def _make_row(self, row: Row, parts: list[QWidget]) -> QWidget:
        m = look().metrics
        widget = QWidget()
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        across = QHBoxLayout()
        across.setSpacing(m.gap)
        column.addLayout(across)
        named = label(_words(row), "secondary", wrap=True)
        named.setFixedWidth(_words_width())
        named.setMinimumHeight(m.field + 2)
        named.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        named.setToolTip(" · ".join(field.label.heading(language()) for field in row))
        across.addWidget(named, 0, Qt.AlignmentFlag.AlignTop)
        for field, part in zip(row, parts, strict=True):
            across.addWidget(part, _share(field), Qt.AlignmentFlag.AlignTop)
            if len(parts) > 1 and isinstance(part, FieldCell):
                below = QHBoxLayout()
                below.setContentsMargins(_words_width() + m.gap, 0, 0, 0)
                below.addWidget(part.reason)
                column.addLayout(below)
        widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return widget

    def _make_field(self, field: FieldDescription) -> QWidget:
        if field.label.derived:
            shown = label(font=tabular(look().font))
            shown.setMinimumHeight(look().metrics.field + 2)
            shown.setContentsMargins(look().metrics.cell, 0, 0, 0)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.worked_out[field.name] = shown
            return shown
        cell = FieldCell(self._desk, self._kind, field)
        self.cells[field.name] = cell
        return cell


def _words(row: Row) -> str:
    """What stands before a row."""
    pair, first = pair_of(row), row[0].label.text(language())
    return say(f"pair_{pair}", first=first) if pair else first


def _words_width() -> int:
    return look().metrics.unit * 22


def _hint(field: FieldDescription, row: Row) -> str:
    """A blank field of two says what it is, where nothing else does."""
    own = field.label.text(language())
    told = own.casefold() in _words(row).casefold() or bool(field.label.unit) or field.label.choices is not None
    return "" if told else own


def _share(field: FieldDescription) -> int:
    """Of the width of a row of two: a currency is short, an amount may be long."""
    return 5 if field.label.format is TextFormat.CURRENCY else 7
