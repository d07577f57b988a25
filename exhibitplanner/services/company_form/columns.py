"""Which fields a company is asked in its form, which it may read, and which stay with us; and how a column asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from exhibitplanner.domain.describe import Choice, FieldDescription, FieldType, TextFormat
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.domain.values import LONG_TEXTS, YES_NO_WORDS, joined
from exhibitplanner.messages import text
from exhibitplanner.services.naming import Texts
from exhibitplanner.sheets.forms.form_data import FormColumn
from exhibitplanner.sheets.workbook_data import ColumnType, SheetValue

_PARENTS: Final = frozenset({"exhibition", "participation"})
_KEPT: Final[dict[str, frozenset[str]]] = {
    "company": frozenset({"aliases"}),
    "contact": frozenset({"company"}),
    "participation": frozenset(
        {"host", "fee", "currency", "deposit_paid_on", "paid_on", "priority", "ours", "pavilion"}
    ),
    "order": frozenset({"supplier", "price", "currency", "ordered_on", "confirmed_on"}),
}
"""What stays with us, beside notes and the record that a sheet's records belong to. Any other field is asked."""
_TO_READ: Final[dict[str, frozenset[str]]] = {
    "participation": frozenset({"company", "role", "status", "design_status", "insurance_status"}),
    "participant": frozenset({"badge_status"}),
    "order": frozenset({"due_on", "status"}),
}
"""What a company may see and only we set."""
_FOR_BADGES: Final = frozenset({"passport_no", "passport_expires_on", "birth_date"})
_ID: Final = FormColumn("id", "id", "id", hidden=True)
_TYPES: Final = {
    FieldType.INTEGER: ColumnType.INTEGER,
    FieldType.DECIMAL: ColumnType.DECIMAL,
    FieldType.DATE: ColumnType.DATE,
    FieldType.TIME: ColumnType.TIME,
    FieldType.WALL_TIME: ColumnType.DATETIME,
    FieldType.YES_NO: ColumnType.CHOICE,
    FieldType.CHOICE: ColumnType.CHOICE,
}
_MOST_CHOICES_IN_NOTE: Final = 12


def both(english: str, korean: str) -> str:
    """A word in both languages, once where they are the same."""
    return english if english == korean else f"{english} / {korean}"


def both_texts(code: str, **values: object) -> str:
    """A text in both languages, one below the other."""
    return f"{text(code, 'en', **values)}\n{text(code, 'ko', **values)}"


def asked_fields(kind: Kind) -> tuple[FieldDescription, ...]:
    """The fields of a kind that its sheet in the form shows, in their order."""
    kept = _KEPT.get(kind.name, frozenset())
    own_parent = _PARENTS - {kind.name}
    return tuple(one for one in kind.stored if one.name not in kept | own_parent and one.name != "note")


def form_columns(kind: Kind, offered: Mapping[str, tuple[str, ...]], first_day: str) -> tuple[FormColumn, ...]:
    """The columns of a kind's sheet, the hidden id first.

    `offered` are the exhibition's and the company's own things by field (halls, systems, booths); a reference without
    any is left out unless it is required. `first_day` is the exhibition's, as an example of a date.
    """
    fields = [one for one in asked_fields(kind) if one.label.target is None or one.required or offered.get(one.name)]
    return (_ID, *(_column(kind, one, offered.get(one.name, ()), first_day) for one in fields))


def form_value(field: FieldDescription, value: Any, texts: Texts) -> SheetValue:  # noqa: PLR0911  a line a type
    """A stored value as the form's cell has it."""
    if value is None or value == []:
        return None
    if field.type is FieldType.REFERENCE:
        return texts.text(BY_NAME[str(field.label.target)], value)
    if field.type is FieldType.CHOICE and field.label.choices is not None:
        return _choice_word(field.label.choices(value))
    if field.type is FieldType.YES_NO:
        return _yes_no_words()[not value]
    if field.type is FieldType.LIST:
        return joined(value)
    if field.type is FieldType.WALL_TIME:
        return value.replace(tzinfo=None)  # type: ignore[no-any-return]  # a datetime
    return value  # type: ignore[no-any-return]  # of the types that a cell holds


def _column(kind: Kind, field: FieldDescription, offered: tuple[str, ...], first_day: str) -> FormColumn:
    label = field.label
    to_read = field.name in _TO_READ.get(kind.name, frozenset())
    least, most = _bounds(kind, field)
    return FormColumn(
        field.name, label.heading("en"), label.heading("ko"), _TYPES.get(field.type, ColumnType.TEXT),
        choices=() if to_read else _choices(field, offered),
        open_choices=bool(offered), required=field.required and not to_read, locked=to_read, unit=label.unit or "",
        note="\n\n".join(_notes(kind, field, first_day, locked=to_read)), wrap=field.name in LONG_TEXTS, least=least,
        most=most,
    )  # fmt: skip


def _choices(field: FieldDescription, offered: tuple[str, ...]) -> tuple[str | int, ...]:
    choices = field.label.choices
    if field.type is FieldType.YES_NO:
        return _yes_no_words()
    if choices is None:
        return offered
    if field.type is FieldType.INTEGER:
        return tuple(int(choice.value) for choice in choices)
    return tuple(map(_choice_word, choices))


def _choice_word(choice: Choice) -> str:
    return both(choice.label("en"), choice.label("ko"))


def _yes_no_words() -> tuple[str, str]:
    yes, no = zip(YES_NO_WORDS["en"], YES_NO_WORDS["ko"], strict=True)
    return both(*yes), both(*no)


def _bounds(kind: Kind, field: FieldDescription) -> tuple[int, int | None]:
    """The least and most of a whole number, as the domain checks it."""
    limits = {type(one).__name__: one for one in kind.model.model_fields[field.column].metadata}
    least, most = limits.get("Ge"), limits.get("Le")
    return int(getattr(least, "ge", 0)), int(most.le) if most is not None else None


def _notes(kind: Kind, field: FieldDescription, first_day: str, *, locked: bool) -> Iterator[str]:
    """What a head says when somebody points at it."""
    if locked:
        yield both_texts("form_note_locked")
        return
    if field.required:
        yield both_texts("form_note_required")
    own = _OWN_NOTES.get((kind.name, field.name))
    if own is not None:
        yield both_texts(own)
    else:
        yield from _note_of_type(field, first_day)
    if field.name in _FOR_BADGES:
        yield both_texts("form_note_badge")
    elif field.label.personal:
        yield both_texts("form_note_personal")


def _note_of_type(field: FieldDescription, first_day: str) -> Iterator[str]:
    label = field.label
    if label.format in _FORMAT_NOTES:
        yield both_texts(_FORMAT_NOTES[label.format])
    elif label.choices is not None and len(label.choices) <= _MOST_CHOICES_IN_NOTE:
        words = ["; ".join(_with_number(field, one, language) for one in label.choices) for language in ("en", "ko")]
        english, korean = words
        yield f"{text('form_note_choices', 'en', choices=english)}\n{text('form_note_choices', 'ko', choices=korean)}"
    elif field.type in _TYPE_NOTES:
        yield _TYPE_NOTES[field.type](label.unit, first_day)


def _with_number(field: FieldDescription, choice: Choice, language: Any) -> str:
    word = choice.label(language)
    return f"{choice.value} = {word}" if field.type is FieldType.INTEGER else word


def _number_note(unit: str | None, _first_day: str) -> str:
    return both_texts("form_note_number", unit=unit) if unit else both_texts("form_note_plain_number")


_FORMAT_NOTES: Final = {
    TextFormat.PHONE: "form_note_phone",
    TextFormat.EMAIL: "form_note_email",
    TextFormat.COUNTRY: "form_note_country",
}
_TYPE_NOTES: Final[dict[FieldType, Callable[[str | None, str], str]]] = {
    FieldType.INTEGER: _number_note,
    FieldType.DECIMAL: _number_note,
    FieldType.DATE: lambda _unit, day: both_texts("form_note_date", example=day),
    FieldType.WALL_TIME: lambda _unit, day: both_texts("form_note_moment", example=f"{day} 09:00"),
    FieldType.YES_NO: lambda _unit, _day: both_texts("form_note_yes_no"),
    FieldType.LIST: lambda _unit, _day: both_texts("form_note_list"),
}
_OWN_NOTES: Final = {
    ("participant", "name"): "form_note_name",
    ("participation", "hall_preferences"): "form_note_halls",
    ("exhibit", "system"): "form_note_system",
    ("exhibit", "scale"): "form_note_scale",
}
