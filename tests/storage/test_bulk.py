"""Many records at once lie in the file exactly as SQLAlchemy's own statements would write them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.checking import check
from exhibitplanner.storage import search, undoing
from exhibitplanner.storage.workspace import Workspace

THEN = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
EXHIBITION, HALL, COMPANY = BY_NAME["exhibition"], BY_NAME["hall"], BY_NAME["company"]


def exhibitions() -> list[dict[str, Any]]:
    days = {"opens_on": date(2027, 9, 7), "closes_on": date(2027, 9, 10)}
    return [check(EXHIBITION, {"code": f"MSPO-{number}", **days}) | {"id": f"e{number}"} for number in range(3)]


def halls() -> list[dict[str, Any]]:
    sizes = (Decimal("12.5"), Decimal(3), None)
    return [
        check(HALL, {"exhibition_id": f"e{number}", "code": "E", "width_m": size, "suspension_allowed": number == 1})
        | {"id": f"h{number}"}
        for number, size in enumerate(sizes)
    ]


def companies() -> list[dict[str, Any]]:
    return [
        check(COMPANY, {"name": name, "aliases": aliases}) | {"id": name.lower()}
        for name, aliases in (("KAI", ["Korea Aero", 'a "b"']), ("LIG", []))
    ]


def rows_of(workspace: Workspace, name: str) -> list[tuple[Any, ...]]:
    with workspace.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{name}" ORDER BY id')]


def test_rows_are_those_of_ordinary_statements(workspace: Workspace) -> None:
    stamps = {"created_at": THEN, "updated_at": THEN}
    with workspace.write("slow") as writing:
        for kind, rows in ((EXHIBITION, exhibitions()), (HALL, halls()), (COMPANY, companies())):
            writing.connection.execute(kind.table.insert(), [row | stamps for row in rows])
    slow = {kind.name: rows_of(workspace, kind.name) for kind in (EXHIBITION, HALL, COMPANY)}
    undoing.undo(workspace)
    with workspace.write("quick") as writing:
        for kind, rows in ((EXHIBITION, exhibitions()), (HALL, halls()), (COMPANY, companies())):
            writing.insert_many(kind, [row | stamps for row in rows])
    assert {kind.name: rows_of(workspace, kind.name) for kind in (EXHIBITION, HALL, COMPANY)} == slow
    assert writing.change.inserted == {
        "exhibition": ("e0", "e1", "e2"), "hall": ("h0", "h1", "h2"), "company": ("kai", "lig")
    }  # fmt: skip


def test_records_are_added_now_and_found(workspace: Workspace) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    with workspace.write("add") as writing:
        writing.insert_many(COMPANY, companies())
    with workspace.read() as connection:
        row = connection.execute(COMPANY.table.select()).mappings().first()
        assert row is not None
        assert row["created_at"] == row["updated_at"] >= before
        assert [hit.record_id for hit in search.find(connection, "korea aero")] == ["kai"]


def test_updates_write_only_what_they_say_and_can_be_undone(workspace: Workspace) -> None:
    with workspace.write("add") as writing:
        writing.insert_many(EXHIBITION, [row | {"updated_at": THEN, "created_at": THEN} for row in exhibitions()])
    first = rows_of(workspace, "exhibition")
    with workspace.write("set") as writing:
        writing.update_many(EXHIBITION, {"e0": {"city": "Kielce"}, "e1": {"opens_on": date(2027, 9, 6), "city": None}})
    with workspace.read() as connection:
        found = {row["id"]: row for row in connection.execute(EXHIBITION.table.select()).mappings()}
    assert (found["e0"]["city"], found["e1"]["opens_on"]) == ("Kielce", date(2027, 9, 6))
    assert found["e0"]["updated_at"] > THEN
    assert found["e2"]["updated_at"] == THEN
    assert writing.change.updated == {"exhibition": ("e0", "e1")}
    undoing.undo(workspace)
    assert rows_of(workspace, "exhibition") == first


@pytest.mark.parametrize("count", [0, 25_000])
def test_any_number_of_rows(workspace: Workspace, count: int) -> None:
    blank = check(COMPANY, {"name": "x"})
    with workspace.write("add") as writing:
        writing.insert_many(COMPANY, [blank | {"id": f"c{number}", "name": f"n{number}"} for number in range(count)])
        writing.update_many(COMPANY, {})
    assert len(writing.change.inserted.get("company", ())) == count
