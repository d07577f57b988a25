"""Records as `show` gives them: a kind, an exhibition, conditions."""

from __future__ import annotations

from typing import Any

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.assigning import Assigning
from exhibitplanner.services.reading import read_records
from exhibitplanner.storage.workspace import Workspace


def show(
    workspace: Workspace, kind: Kind, *, exhibition: str | None = None, where: str | None = None
) -> list[dict[str, Any]]:
    """Records by canonical names, in the order of the natural key; `where` is `FIELD=VALUE;…`, and all must hold.

    Raises:
        UsageError: An unknown field or value in `where`.
    """
    records = read_records(workspace, kind, exhibition=exhibition)
    for name, value in _conditions(where):
        field = kind.field(name) if name != "id" else None
        wanted = _wanted(workspace, kind, field, value, exhibition)
        records = [one for one in records if _holds(field, one, wanted)]
    return records


def _conditions(where: str | None) -> list[tuple[str, str]]:
    conditions = []
    for part in filter(None, (part.strip() for part in (where or "").split(";"))):
        name, sign, value = part.partition("=")
        if not sign:
            raise UsageError("no_assignment", word=part)
        conditions.append((name.strip(), value.strip()))
    return conditions


def _wanted(
    workspace: Workspace, kind: Kind, field: FieldDescription | None, value: str, exhibition: str | None
) -> Any:
    """The value as it appears in JSON; a reference as its id; derived and program-set fields by their text."""
    if field is None or not value or field.label.derived or field.type is FieldType.INSTANT:
        return value or None
    with workspace.read() as connection:
        assigning = Assigning(connection, exhibition)
        return assigning.values(kind, {field.name: value})[field.column]


def _holds(  # noqa: PLR0911  a line a type
    field: FieldDescription | None, record: dict[str, Any], wanted: Any
) -> bool:
    if field is None:
        return bool(record["id"] == wanted)
    if field.type is FieldType.REFERENCE:
        return bool(record[f"{field.name}_id"] == wanted)
    if field.type is FieldType.REFERENCES:
        return set(wanted or ()) <= set(record[f"{field.name}_id"]) if wanted else not record[field.name]
    shown = record[field.name]
    if field.type is FieldType.LIST:
        return set(wanted) <= set(shown) if wanted else not shown
    if wanted is None or shown is None:
        return wanted is None and shown is None
    if isinstance(shown, int | float) and not isinstance(shown, bool):
        return _number(wanted) == float(shown)
    return _text(wanted) == _text(shown)


def _number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _text(value: Any) -> str:
    """Times are compared to the minute at the venue, whatever offset is shown; texts without regard to case."""
    if hasattr(value, "isoformat"):
        value = value.isoformat()
    text = str(value).casefold()
    return text[:16] if len(text) >= 16 and text[10:11] == "t" and text[4:5] == "-" else text
