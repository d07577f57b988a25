"""Values checked by the kind's plain model, and its complaints in words for people."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any, Final

from annotated_types import MaxLen, MinLen
from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError
from sqlmodel.main import FieldInfoMetadata

from exhibitplanner.domain.describe import MOST_LETTERS, TextFormat, clean, label_of
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.formats import checked
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.domain.questions import (
    Question,
    contradictions,
    may_contradict,
    measured_fields,
    questions_about,
    unusual_values,
)
from exhibitplanner.domain.record import Fields
from exhibitplanner.domain.words import nearest

_ALIKE_WHERE_EQUAL: Final = frozenset({str, int, bool, date})
"""Types whose equal values are checked alike; two equal decimals may differ in their digits."""
_REMEMBERED: Final = 5_000
_LONG: Final = 200


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Why a value was refused: `code` and `values` word it. One that `asks` is possible: a person may keep it."""

    field: str
    value: str
    code: str
    values: dict[str, object]
    asks: bool = False


class InvalidRecordError(UsageError):
    """One or more values were refused; all of them are told."""

    def __init__(self, kind: Kind, problems: tuple[FieldProblem, ...]) -> None:
        first = problems[0]
        super().__init__(first.code, kind=kind.plural, field=first.field, value=first.value, **first.values)
        self.problems = problems


def check(kind: Kind, values: Mapping[str, Any], *, region: str | None = None) -> dict[str, Any]:
    """Every stored field of a record by column, cleaned and normalised; what is not given has its default.

    `values` are by column. `region` (ISO 3166 alpha-2) is where telephone numbers without `+` belong. Where
    all fits, a row takes a third of the model's own time; what is refused is worded by the model.

    Raises:
        InvalidRecordError: with every problem.
    """
    if _judges_whole(kind):
        return _by_model(kind, values, region)
    try:
        known = _fields(kind)
        checked = {column: known[column].stored(value, region) for column, value in values.items() if value is not None}
    except (ValidationError, KeyError):  # refused, or unknown: the model says why
        return _by_model(kind, values, region)
    return _blank(kind) | checked if _required(kind) <= checked.keys() else _by_model(kind, values, region)


def questions(kind: Kind, row: Mapping[str, Any], fields: Collection[str] | None = None) -> tuple[FieldProblem, ...]:
    """What is unusual in a record that `check` let through, of these fields only where they are given."""
    return _asked(questions_about(kind, row, fields))


def contradictions_in(kind: Kind, row: Mapping[str, Any]) -> tuple[FieldProblem, ...]:
    """As `questions`, only of values that do not go together."""
    return _asked(contradictions(kind, row)) if may_contradict(kind) else ()


def refuse_unusual(kind: Kind, values: Mapping[str, Any], meant: Collection[str] = ()) -> None:
    """Refuse unusual values where nobody is there to be asked, but for the columns in which they are `meant`.

    Raises:
        InvalidRecordError: with a question for each value outside its usual range.
    """
    if measured_fields(kind):
        asked = _asked(unusual_values(kind, {name: value for name, value in values.items() if name not in meant}))
        if asked:
            raise InvalidRecordError(kind, asked)


def _asked(found: Iterable[Question]) -> tuple[FieldProblem, ...]:
    return tuple(FieldProblem(one.field, one.value, one.code, one.values, asks=True) for one in found)


def check_field(kind: Kind, column: str, value: Any, *, region: str | None = None) -> Any:
    """One value as it is stored, as `check` would store it in a record whose other fields fit.

    A rule of the model over several fields is not asked: `filled` asks it.

    Raises:
        InvalidRecordError: with what is wrong with this value.
    """
    try:
        return _fields(kind)[column].stored(value, region)
    except ValidationError as error:
        raise InvalidRecordError(kind, tuple(_problem(kind, one) for one in error.errors())) from error


def takes_tidy_texts(kind: Kind, column: str) -> bool:
    """Whether a field stores any tidy text as it is; one with a format, any text in that format."""
    found = _fields(kind).get(column)
    return found is not None and found.is_text


def filled(kind: Kind, values: Mapping[str, Any]) -> dict[str, Any]:
    """A record's every stored field by column, of values from `check_field`; the others have their defaults.

    Raises:
        InvalidRecordError: A required value is not there, or a rule over several fields is broken.
    """
    if _judges_whole(kind) or not _required(kind) <= values.keys():
        return _by_model(kind, values, None)
    row = _blank(kind)
    row.update(values)
    return row


def _by_model(kind: Kind, values: Mapping[str, Any], region: str | None) -> dict[str, Any]:
    given = {name: value for name, value in values.items() if value is not None}
    try:
        return kind.model.model_validate(given, context={"region": region}).model_dump()
    except ValidationError as error:
        raise InvalidRecordError(kind, tuple(_problem(kind, one) for one in error.errors())) from error


_CODES: Final = {
    "missing": "value_missing",
    "string_too_short": "value_missing",
    "string_too_long": "text_too_long",
    "greater_than_equal": "value_too_small",
    "less_than_equal": "value_too_large",
    "decimal_max_digits": "number_too_long",
    "decimal_whole_digits": "number_too_long",
    "decimal_parsing": "no_number",
    "decimal_type": "no_number",
    "finite_number": "no_number",
    "int_parsing": "no_whole_number",
    "int_type": "no_whole_number",
    "int_from_float": "no_whole_number",
    "date_from_datetime_parsing": "no_date",
    "date_parsing": "no_date",
    "date_type": "no_date",
    "time_parsing": "no_time",
    "datetime_parsing": "no_date_and_time",
    "datetime_from_date_parsing": "no_date_and_time",
    "datetime_type": "no_date_and_time",
    "bool_parsing": "no_yes_or_no",
    "bool_type": "no_yes_or_no",
    "enum": "unknown_choice",
    "string_pattern_mismatch": "value_malformed",
}


def _problem(kind: Kind, error: Any) -> FieldProblem:
    column = str(error["loc"][0]) if error["loc"] else ""
    names = {field.column: field for field in kind.stored}
    field = names.get(column)
    values: dict[str, object] = dict(error.get("ctx") or {})
    values.pop("error", None)
    if error["type"] == "enum" and field is not None and field.label.choices is not None:
        known = [choice.value for choice in field.label.choices]
        values = {"choices": ", ".join(known), "nearest": nearest(str(error["input"]), known)}
    elif field is not None and field.label.usual is not None:
        values["usual"] = field.label.usual.text(field.label.unit)
    missing = error["type"] == "missing"
    value = "" if missing else str(error["input"])
    return FieldProblem(field.name if field else column, value, _CODES.get(error["type"], error["type"]), values)


class _FieldCheck:
    """The model's check of one field, with a short way for plain texts; other values are checked once each."""

    def __init__(self, model: type[Fields], column: str) -> None:
        self._model, self._column = model, column
        field = model.model_fields[column]
        label = label_of(field)
        self._format = label.format if label is not None else None
        self.is_text = _is_plain_text(model, field)
        self._remembered = lru_cache(_REMEMBERED)(self._validated)

    def stored(self, value: Any, region: str | None) -> Any:
        """The value as it is stored.

        Raises:
            ValidationError: It is refused.
        """
        kind: Any = type(value)
        if kind is str and self.is_text:
            text = value.strip() if value.isascii() else _valid_text(value)
            if text and len(text) <= MOST_LETTERS:
                if self._format is None:
                    return text
                with suppress(PydanticCustomError):
                    return checked(self._format, text, region)
        region = region if self._format is TextFormat.PHONE else None
        if kind in _ALIKE_WHERE_EQUAL and not (kind is str and len(value) > _LONG):
            return self._remembered(kind, value, region)
        return self._validated(kind, value, region)

    def _validated(self, _kind: Hashable, value: Any, region: str | None) -> Any:
        blank = self._model.__new__(self._model)
        for name, start in (("__dict__", {}), ("__pydantic_fields_set__", set()), ("__pydantic_extra__", None)):
            object.__setattr__(blank, name, start)
        validator = self._model.__pydantic_validator__
        validator.validate_assignment(blank, self._column, value, context={"region": region})
        return getattr(blank, self._column)


def _valid_text(text: str) -> str | None:
    """A text as it is stored; None for one that is blank, or none at all: half of a surrogate pair."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return None
    return clean(text)


def _is_plain_text(model: type[Fields], field: FieldInfo) -> bool:
    """Whether a field takes any text of up to so many letters, with no check of its own."""
    own_checks = model.__pydantic_decorators__.field_validators.keys() - Fields.__pydantic_decorators__.field_validators
    limits = {type(one) for one in field.metadata} - {MinLen, MaxLen, FieldInfoMetadata}
    return field.annotation in {str, str | None} and not own_checks and not limits


@cache
def _fields(kind: Kind) -> dict[str, _FieldCheck]:
    kind.model.model_rebuild()
    return {column: _FieldCheck(kind.model, column) for column in kind.model.model_fields}


def _judges_whole(kind: Kind) -> bool:
    """Whether the model has rules over several fields."""
    return bool(kind.model.__pydantic_decorators__.model_validators)


@cache
def _required(kind: Kind) -> frozenset[str]:
    return frozenset(column for column, field in kind.model.model_fields.items() if field.is_required())


def _blank(kind: Kind) -> dict[str, Any]:
    """A record of which nothing was given, with lists of its own."""
    defaults, lists = _defaults(kind)
    return defaults | {column: [] for column in lists} if lists else defaults.copy()


@cache
def _defaults(kind: Kind) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What the fields hold where nothing is said, in their order, and which of them are lists."""
    fields = kind.model.model_fields
    defaults = {
        column: None if field.is_required() else field.get_default(call_default_factory=True)
        for column, field in fields.items()
    }
    return defaults, tuple(column for column, field in fields.items() if field.default_factory is not None)
