"""The rows that planning reads are the workspace's: same names, fitting types, kept up to date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.describe import FieldType
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.planning.snapshot.plan import Plan, Row, columns_of
from exhibitplanner.services import records
from exhibitplanner.services.problems.loading import ROW_KINDS, load_plan, take_in
from exhibitplanner.storage.workspace import Workspace
from tests.planning.builders import KINDS

FITTING: dict[FieldType, Any] = {
    FieldType.TEXT: str, FieldType.CHOICE: str, FieldType.REFERENCE: str, FieldType.INTEGER: int,
    FieldType.DECIMAL: Decimal, FieldType.DATE: date, FieldType.WALL_TIME: datetime, FieldType.YES_NO: bool,
    FieldType.REFERENCES: list[str], FieldType.OUTLINE: list[list[Decimal]],
}  # fmt: skip
COLUMNS = [(kind, column) for kind in ROW_KINDS.values() for column in columns_of(kind) if column != "id"]


def hint(kind: type[Row], column: str) -> tuple[Any, bool]:
    """The type of a column, and whether it may be blank."""
    found = get_type_hints(kind)[column]
    known = [one for one in get_args(found) if one is not type(None)]
    return (found, False) if get_origin(found) is list or not known else (known[0], True)


def test_every_class_of_rows_is_loaded() -> None:
    assert set(ROW_KINDS.values()) == set(KINDS)
    assert [kind.kind for kind in ROW_KINDS.values()] == list(ROW_KINDS)


@pytest.mark.parametrize(("kind", "column"), COLUMNS, ids=[f"{kind.kind}.{column}" for kind, column in COLUMNS])
def test_a_column_is_a_field_of_its_kind(kind: type[Row], column: str) -> None:
    described = BY_NAME[kind.kind].field(column)
    type_, may_be_blank = hint(kind, column)
    assert described.column == column
    assert FITTING[described.type] == type_
    assert may_be_blank or type_ in FITTING.values()
    if BY_NAME[kind.kind].table.c[column].nullable:
        assert may_be_blank or get_origin(type_) is list


@pytest.mark.parametrize("kind", ROW_KINDS.values(), ids=ROW_KINDS)
def test_rows_are_found_by_what_they_have(kind: type[Row]) -> None:
    assert all(hasattr(kind, name) for name in kind.found_by)


def test_the_values_of_a_workspace_have_these_types(filled: Workspace) -> None:
    with filled.read() as connection:
        plan = load_plan(connection)
    for kind in ROW_KINDS.values():
        assert plan.every(kind)
        for row in plan.every(kind):
            for column in columns_of(kind):
                type_, may_be_blank = hint(kind, column)
                value = getattr(row, column)
                assert (value is None and may_be_blank) or isinstance(value, get_origin(type_) or type_), (row, column)


def state(plan: Plan) -> dict[str, dict[str, Any]]:
    every = (row for kind in ROW_KINDS.values() for row in plan.every(kind))
    return {row.id: {one.name: getattr(row, one.name) for one in fields(row) if one.name != "plan"} for row in every}


def test_what_a_change_touched_is_taken_in(filled: Workspace, ids: dict[str, str]) -> None:
    with filled.read() as connection:
        plan = load_plan(connection)
    gone = {ids["hanwha MSPO-2027"], ids["exhibit"], ids["order"]}
    assert gone < state(plan).keys()
    hall, booth, part = (BY_NAME[name] for name in ("hall", "booth", "participation"))
    writes: list[Callable[[], Change]] = [
        lambda: records.add(filled, hall, {"exhibition": "MSPO-2027", "code": "F"}).change,
        lambda: records.update(filled, booth, ids["booth MSPO-2027"], {"width_m": "7.5", "number": "E-9"}),
        lambda: records.delete(filled, part, [ids["hanwha MSPO-2027"]]).change,
    ]
    for write in writes:
        change = write()
        with filled.read() as connection:
            take_in(connection, plan, change)
            assert state(plan) == state(load_plan(connection))
    assert not gone & state(plan).keys()
