"""Values checked by the kind's plain model, and its complaints in words for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.domain.words import nearest


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Why a value was refused: `code` and `values` word it."""

    field: str
    value: str
    code: str
    values: dict[str, object]


class InvalidRecordError(UsageError):
    """One or more values were refused; all of them are told."""

    def __init__(self, kind: Kind, problems: tuple[FieldProblem, ...]) -> None:
        first = problems[0]
        super().__init__(first.code, kind=kind.plural, field=first.field, value=first.value, **first.values)
        self.problems = problems


def check(kind: Kind, values: Mapping[str, Any], *, region: str | None = None) -> dict[str, Any]:
    """Every stored field of a record by column, cleaned and normalised; what is not given has its default.

    `values` are by column. `region` (ISO 3166 alpha-2) is where telephone numbers without `+` belong.

    Raises:
        InvalidRecordError: with every problem.
    """
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
    missing = error["type"] == "missing"
    value = "" if missing else str(error["input"])
    return FieldProblem(field.name if field else column, value, _CODES.get(error["type"], error["type"]), values)
