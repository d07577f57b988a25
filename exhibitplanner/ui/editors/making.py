"""Which editor goes with which field."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from exhibitplanner.domain.describe import FieldDescription, FieldType, TextFormat
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.editors.audience import AudienceEditor
from exhibitplanner.ui.editors.choices import ChoiceEditor
from exhibitplanner.ui.editors.dates import DateEditor
from exhibitplanner.ui.editors.field_editor import FieldEditor, in_cell
from exhibitplanner.ui.editors.lines import LineEditor, NumberEditor, PhoneEditor
from exhibitplanner.ui.editors.long_text import LongTextEditor, is_long
from exhibitplanner.ui.editors.named import NAMED_TEXTS, make_coded, make_reference

_NUMBERS: Final = frozenset({FieldType.INTEGER, FieldType.DECIMAL})
_DAYS: Final = frozenset({FieldType.DATE, FieldType.WALL_TIME})
_LISTS: Final = frozenset({FieldType.CHOICE, FieldType.YES_NO})


def make_editor(desk: Desk, kind: Kind, field: FieldDescription, parent: QWidget | None) -> FieldEditor:  # noqa: ARG001, PLR0911
    """An editor for a field of a kind. As a child of a table's viewport it behaves as a cell's.

    Every type of field has one, so a field that is described tomorrow can be edited without a line here.
    """
    if field.label.target is not None:
        return make_reference(desk, field, parent, several=field.type is FieldType.REFERENCES)
    if field.type in _LISTS:
        return ChoiceEditor(field, parent)
    if field.type in _NUMBERS:
        return NumberEditor(field, parent)
    if field.type in _DAYS:
        return DateEditor(field, parent)
    if field.label.format is TextFormat.AUDIENCE:
        return AudienceEditor(field, parent)
    if field.label.format is TextFormat.PHONE:
        return PhoneEditor(field, parent)
    if field.label.format in NAMED_TEXTS:
        return make_coded(field, parent)
    if is_long(field) and not in_cell(parent):
        return LongTextEditor(field, parent)
    return LineEditor(field, parent)
