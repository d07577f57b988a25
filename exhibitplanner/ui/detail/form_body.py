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
            widget = self._make_row(row)
            self._column.addWidget(widget)
            made.append((row, widget))
        self._sections.append((head, made))

    def _make_row(self, row: Row) -> QWidget:
        m = look().metrics
        widget = QWidget()
        across = QHBoxLayout(widget)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(m.gap)
        pair = pair_of(row)
        words = say(f"pair_{pair}") if pair else row[0].label.text(language())
        named = label(words, "secondary", wrap=True)
        named.setFixedWidth(m.unit * 22)
        named.setMinimumHeight(m.field + 2)
        named.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        named.setToolTip(" · ".join(field.label.heading(language()) for field in row))
        across.addWidget(named, 0, Qt.AlignmentFlag.AlignTop)
        for field in row:
            part = self._make_field(field)
            own = field.label.text(language())
            if isinstance(part, FieldCell) and own != words and not field.label.unit and field.label.choices is None:
                part.hint = own
            # a currency is short, an amount may be long
            share = 2 if field.label.format is TextFormat.CURRENCY else 3
            across.addWidget(part, share, Qt.AlignmentFlag.AlignTop)
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
