"""A record as JSON: canonical names, references as text beside their ids, times with the venue's offset."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.planning.deadlines import at_venue
from exhibitplanner.services.naming import Texts


def as_json(kind: Kind, row: Mapping[str, Any], texts: Texts, time_zone: str | None) -> dict[str, Any]:
    """A record by canonical field names; `row` is by column with derived values beside."""
    shown: dict[str, Any] = {"id": row["id"]}
    for field in kind.fields:
        shown |= field_as_json(field, row.get(field.column), texts, time_zone)
    return shown


def field_as_json(field: FieldDescription, value: Any, texts: Texts, time_zone: str | None) -> dict[str, Any]:
    """One field; a reference gives two entries, its text and `<name>_id`."""
    if field.label.target is None:
        return {field.name: plain(field, value, time_zone)}
    target = BY_NAME[field.label.target]
    if field.type is FieldType.REFERENCES:
        return {field.name: [texts.text(target, one) for one in value or []], f"{field.name}_id": list(value or [])}
    return {field.name: None if value is None else texts.text(target, value), f"{field.name}_id": value}


def plain(  # noqa: PLR0911  a line a type
    field: FieldDescription, value: Any, time_zone: str | None
) -> Any:
    """A value in JSON's own types; wall times carry the venue's offset."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, datetime):
        if field.type is FieldType.INSTANT:
            return value.isoformat(timespec="milliseconds")
        return (value if value.tzinfo else at_venue(value, time_zone)).isoformat(timespec="seconds")
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, date):
        return value.isoformat()
    if value is None and field.type is FieldType.LIST:
        return []
    return value
