"""What the foot of a table says of many records: how many, sums of what can be added, counts by choice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Float, func, literal

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.queries import KindQuery, listed
from exhibitplanner.services.reading import list_ids, rows_of
from exhibitplanner.storage.workspace import Workspace

_ADDED_UNITS: Final = frozenset({"m²", "m³", "kg", "kW"})
_MONEY: Final = frozenset({"price", "fee", "value"})
_NEVER_ADDED: Final = frozenset({"system"})  # a catalogue: nobody brings one of each
_FEW_CHOICES: Final = 8
_DECIMALS: Final = 6


@dataclass(frozen=True, slots=True)
class Summary:
    """`counts` are (field, choice's value, records); an amount of money has its currency as its field's unit."""

    total: int
    sums: tuple[tuple[FieldDescription, Decimal], ...] = ()
    counts: tuple[tuple[FieldDescription, str, int], ...] = ()


def summarise(
    workspace: Workspace,
    kind: Kind,
    ids: Sequence[str] | None = None,
    *,
    exhibition: str | None = None,
    text: str = "",
) -> Summary:
    """Sum up the records of `ids`, or those that `exhibition` and `text` choose as for `list_ids`.

    Quantities are added where they have one unit, money where it has one currency.
    """
    chosen = list_ids(workspace, kind, exhibition=exhibition, text=text) if ids is None else ids
    with workspace.read() as connection:
        return _summary(connection, kind, chosen)


def _summary(connection: Connection, kind: Kind, ids: Sequence[str]) -> Summary:
    query = KindQuery(kind)
    added, choices = list(_added(kind)), list(_choices(kind))
    columns: list[ColumnElement[Any]] = [func.count(query.column("id")).label("total")]
    columns += [column for field in added for column in _sum(query, field)]
    columns += [
        func.count().filter(query.column(field.column) == value).label(f"{field.name}={value}")
        for field, value in choices
    ]
    statement = query.select(*columns)
    if len(ids) < connection.execute(query.select(func.count(query.column("id")))).scalar_one():
        statement = statement.where(query.column("id").in_(listed(ids)))
    found = connection.execute(statement).mappings().one()
    sums = [
        (_in_unit(field, found[f"last {field.name}"]), _exact(found[field.name]))
        for field in added
        if found[field.name] is not None and found[f"first {field.name}"] == found[f"last {field.name}"]
    ]
    counts = [(field, value, found[f"{field.name}={value}"]) for field, value in choices]
    derived = _derived_sums(connection, kind, ids)
    return Summary(found["total"], (*derived, *sums), tuple(one for one in counts if one[2]))


def _added(kind: Kind) -> Iterator[FieldDescription]:
    """The stored fields of which a sum says something."""
    for field in kind.stored if kind.name not in _NEVER_ADDED else ():
        if field.type in {FieldType.DECIMAL, FieldType.INTEGER} and (
            field.label.unit in _ADDED_UNITS or field.name in {*_MONEY, "quantity"}
        ):
            yield field


def _sum(query: KindQuery, field: FieldDescription) -> Iterator[ColumnElement[Any]]:
    """The sum, then the first and the last of the units, or currencies, in which the amounts are given."""
    column = query.column(field.column)
    yield func.sum(column, type_=Float).label(field.name)
    name = "currency" if field.name in _MONEY else "unit" if field.name == "quantity" else ""
    unit = func.coalesce(query.column(name), "") if name in query.kind.by_name else literal("")
    yield func.min(unit).filter(column.is_not(None)).label(f"first {field.name}")
    yield func.max(unit).filter(column.is_not(None)).label(f"last {field.name}")


def _in_unit(field: FieldDescription, unit: str) -> FieldDescription:
    return replace(field, label=replace(field.label, unit=unit)) if unit else field


def _exact(value: float) -> Decimal:
    return Decimal(repr(round(value, _DECIMALS))).normalize() + 0


def _choices(kind: Kind) -> Iterator[tuple[FieldDescription, str]]:
    """Each value of the fields with few choices, those that a table shows at first before the others."""
    shown = sorted(kind.stored, key=lambda field: field.name not in kind.default_columns)
    for field in shown:
        choices = field.label.choices if field.type is FieldType.CHOICE else None
        if choices is not None and len(choices) <= _FEW_CHOICES:
            yield from ((field, choice.value) for choice in choices)


def _derived_sums(connection: Connection, kind: Kind, ids: Sequence[str]) -> Iterator[tuple[FieldDescription, Decimal]]:
    fields = [field for field in kind.derived if field.label.unit in _ADDED_UNITS]
    rows = rows_of(connection, kind, ids) if fields else []
    for field in fields:
        values = [row[field.column] for row in rows if row[field.column] is not None]
        if values:
            yield field, sum(values, Decimal(0))
