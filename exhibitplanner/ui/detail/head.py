"""The head of the pane: the record's name, what it belongs to, and the way to the records before and after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.kinds import BY_NAME, BY_PLURAL, Kind
from exhibitplanner.services.browsing import ShownRow
from exhibitplanner.services.key_texts import JOINT
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.links import Link
from exhibitplanner.ui.displaying import show_cell
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import ElidedLabel, icon_button, label
from exhibitplanner.ui.wording import one_of, say

_NUMBERED: Final = frozenset({"number", "line_no", "code"})
_TITLE_LETTERS: Final = 28
"""A title as long as this stands beside its Korean form; a longer one has it below."""
_NAMING: Final = ("name", "file_name")
_SAID_BESIDE: Final = ("position", "short_name", "venue", "order_kind", "description", "status")


class PaneHead(QWidget):
    """Two lines: name and Korean name; a word about the record and links to what it belongs to."""

    previous_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        m = look().metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(m.pane_margin, m.unit * 3, m.gap, 0)
        column.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(0)
        self.title = ElidedLabel(font=look().record_font)
        first.addWidget(self.title, 1)
        self.before = icon_button("chevron-left", say("action_previous_record"), self.previous_wanted.emit)
        self.after = icon_button("chevron-right", say("action_next_record"), self.next_wanted.emit)
        first.addWidget(self.before)
        first.addWidget(self.after)
        column.addLayout(first)
        self._second = QHBoxLayout()
        self._second.setSpacing(m.unit)
        self._second.setContentsMargins(0, 0, m.gap, 0)
        column.addLayout(self._second)

    def show_row(self, kind: Kind, row: ShownRow) -> None:
        """Name a record."""
        korean = korean_name(row)
        name = record_title(kind, row)
        inline = len(name) + 2 * len(korean) <= _TITLE_LETTERS
        self.title.say(f"{name}  {korean}" if korean and inline and korean != name else name or korean)
        self._fill([korean if name and not inline else "", beside(kind, row)], links_of(kind, row))
        self._show_arrows(shown=True)

    def show_words(self, title: str, beside: str = "", *, arrows: bool = False) -> None:
        """Head something that is no record of its own: several of them, a new one."""
        self.title.say(title)
        self._fill([beside], [])
        self._show_arrows(shown=arrows)

    def words(self) -> str:
        """The second line as text."""
        items = (self._second.itemAt(place) for place in range(self._second.count()))
        shown = (item.widget() for item in items if item is not None and item.widget() is not None)
        return " ".join(one.whole() if isinstance(one, ElidedLabel | Link) else "·" for one in shown)

    def _show_arrows(self, *, shown: bool) -> None:
        self.before.setVisible(shown)
        self.after.setVisible(shown)

    def _fill(self, words: Sequence[str], links: Sequence[tuple[str, Kind, str]]) -> None:
        while (item := self._second.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        said = [one for one in words if one]
        for number, one in enumerate(said):
            if number:
                self._second.addWidget(label("·", "secondary"))
            part = ElidedLabel(one, "secondary")
            part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            part.setMinimumWidth(look().metrics.letter * 5)
            self._second.addWidget(part)
        for number, (name, kind, record_id) in enumerate(links):
            if said or number:
                self._second.addWidget(label("·", "secondary"))
            self._second.addWidget(Link(name, lambda kind=kind, one=record_id: self._desk.go_to(kind, one)))  # type: ignore[misc]
        if not said and not links:
            self._second.addWidget(label(" "))
        self._second.addStretch(1)


def record_title(kind: Kind, row: ShownRow) -> str:
    """What people call a record among others of its kind: a name, or `Booth E-14`, `Case 3`."""
    for name in _NAMING:
        if row.values.get(name):
            return str(row.values[name])
    field = _key_field(kind)
    if field is None:
        return one_of(kind).capitalize()
    text = show_cell(field, row)
    return text.rpartition(JOINT)[2] if field.label.target is not None else _numbered(kind, text)


def korean_name(row: ShownRow) -> str:
    """A record's Korean name; blank where it has none."""
    return str(row.values.get("name_ko") or "")


def beside(kind: Kind, row: ShownRow) -> str:
    """A word that tells most about a record beside its name."""
    naming = _key_field(kind)
    for name in _SAID_BESIDE:
        field = kind.by_name.get(name)
        if field is not None and field is not naming and (text := show_cell(field, row)):
            return text
    return ""


def links_of(kind: Kind, row: ShownRow) -> list[tuple[str, Kind, str]]:
    """What a record belongs to: name, kind and id."""
    if kind.name == "attachment":
        target = BY_PLURAL.get(str(row.values.get("record_kind")))
        record_id = row.values.get("record_id")
        return [(one_of(target), target, str(record_id))] if target is not None and record_id else []
    naming = _key_field(kind)
    found = []
    for field in kind.references:
        value = row.values.get(field.name)
        if kind.owns(field) and field is not naming and isinstance(value, str):
            target = BY_NAME[str(field.label.target)]
            found.append((_numbered(target, row.names.get(field.name, value)), target, value))
    return found


def _numbered(kind: Kind, text: str) -> str:
    """`Booth E-14` for what has a number instead of a name."""
    field = _key_field(kind)
    bare = field is not None and field.name in _NUMBERED and kind.parent is not None
    return f"{one_of(kind).capitalize()} {text}" if bare else text


def _key_field(kind: Kind) -> FieldDescription | None:
    """The part of the natural key that tells a record from others under the same roof."""
    key = [kind.field(name) for name in kind.key if name not in kind.blank_key]
    own = [field for field in key if field.label.target is None and field.type is not FieldType.WALL_TIME]
    return own[-1] if own else key[-1] if key else None
