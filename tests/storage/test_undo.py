"""Undo and redo at the level of rows: what was is what comes back."""

import random
from datetime import UTC, date, datetime

import pytest
from uuid_utils import uuid7

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME, KINDS
from exhibitplanner.storage import undoing
from exhibitplanner.storage.workspace import Workspace

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def record(kind: str, **values: object) -> dict[str, object]:
    return BY_NAME[kind].model.model_validate(values).model_dump() | {
        "id": str(uuid7()), "created_at": NOW, "updated_at": NOW,
    }  # fmt: skip


def insert(workspace: Workspace, kind: str, **values: object) -> str:
    row = record(kind, **values)
    with workspace.write("add") as writing:
        writing.connection.execute(BY_NAME[kind].table.insert(), [row])
    return str(row["id"])


def change(workspace: Workspace, kind: str, record_id: str, **values: object) -> str | None:
    table = BY_NAME[kind].table
    with workspace.write("set") as writing:
        stamp = {"updated_at": datetime.now(UTC)}
        writing.connection.execute(table.update().where(table.c.id == record_id).values(**values, **stamp))
    return writing.change.transaction


def remove(workspace: Workspace, kind: str, record_id: str) -> str | None:
    table = BY_NAME[kind].table
    with workspace.write("delete") as writing:
        writing.connection.execute(table.delete().where(table.c.id == record_id))
    return writing.change.transaction


def state(workspace: Workspace) -> dict[str, list[tuple[object, ...]]]:
    with workspace.read() as connection:
        return {
            kind.name: sorted(tuple(row) for row in connection.exec_driver_sql(f'SELECT * FROM "{kind.name}"'))
            for kind in KINDS
        }


def fair(workspace: Workspace, code: str = "MSPO-2027") -> str:
    return insert(workspace, "exhibition", code=code, opens_on=date(2027, 9, 7), closes_on=date(2027, 9, 10))


def test_undo_and_redo_of_one_change(workspace: Workspace) -> None:
    company = insert(workspace, "company", name="KAI")
    before = state(workspace)
    change(workspace, "company", company, city="Sacheon")
    after = state(workspace)

    undone = undoing.undo(workspace)
    assert (undone.reversed, undone.kept, undone.conflicts) == (1, (), ())
    assert state(workspace) == before
    undoing.redo(workspace)
    assert state(workspace) == after


def test_nothing_to_undo_or_redo(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="nothing_to_undo"):
        undoing.undo(workspace)
    insert(workspace, "company", name="KAI")
    with pytest.raises(UsageError, match="nothing_to_redo"):
        undoing.redo(workspace)


def test_a_cascade_is_one_step_and_comes_back_whole(workspace: Workspace) -> None:
    exhibition, company = fair(workspace), insert(workspace, "company", name="KAI")
    part = insert(workspace, "participation", exhibition_id=exhibition, company_id=company)
    hall = insert(workspace, "hall", exhibition_id=exhibition, code="E")
    booth = insert(workspace, "booth", hall_id=hall, number="007")
    system = insert(workspace, "system", designation="FA-50", maker_id=company)
    insert(workspace, "exhibit", participation_id=part, system_id=system, booth_id=booth)
    insert(workspace, "participant", participation_id=part, name="HONG Gildong")
    before = state(workspace)

    remove(workspace, "company", company)
    assert state(workspace)["participant"] == state(workspace)["exhibit"] == []
    assert state(workspace)["system"][0] != before["system"][0]
    undone = undoing.undo(workspace)
    assert undone.conflicts == ()
    assert state(workspace) == before


def test_an_older_undo_keeps_later_edits(workspace: Workspace) -> None:
    company = insert(workspace, "company", name="KAI", city="Seoul", sector="air")
    with workspace.write("set") as writing:
        table = BY_NAME["company"].table
        writing.connection.execute(table.update().values(city="Sacheon", sector="space"))
    older = writing.change.transaction
    change(workspace, "company", company, city="Busan")

    undone = undoing.undo(workspace, older)
    assert [conflict.field for conflict in undone.conflicts] == ["city"]
    with workspace.read() as connection:
        assert connection.exec_driver_sql("SELECT city, sector FROM company").one() == ("Busan", "air")


def test_an_inserted_record_with_later_edits_or_children_is_kept(workspace: Workspace) -> None:
    exhibition = fair(workspace)
    with workspace.write("import") as writing:
        companies = [record("company", name=name) for name in ("KAI", "Kia", "Poongsan")]
        writing.connection.execute(BY_NAME["company"].table.insert(), companies)
    batch = writing.change.transaction
    edited, parent, plain = (str(company["id"]) for company in companies)
    change(workspace, "company", edited, city="Sacheon")
    insert(workspace, "participation", exhibition_id=exhibition, company_id=parent)

    undone = undoing.undo(workspace, batch)
    assert undone.reversed == 1
    assert set(undone.kept) == {("company", edited), ("company", parent)}
    with workspace.read() as connection:
        assert plain not in connection.exec_driver_sql("SELECT id FROM company").scalars().all()


def test_a_taken_key_is_a_conflict_and_nothing_else_suffers(workspace: Workspace) -> None:
    first = insert(workspace, "company", name="KAI")
    gone = remove(workspace, "company", first)
    insert(workspace, "company", name="KAI")
    undone = undoing.undo(workspace, gone)
    assert undone.reversed == 0
    assert [(conflict.record_id, conflict.field) for conflict in undone.conflicts] == [(first, "name")]


def test_undo_twice_and_a_wrong_transaction_are_refused(workspace: Workspace) -> None:
    insert(workspace, "company", name="KAI")
    with workspace.read() as connection:
        transaction = connection.exec_driver_sql("SELECT id FROM journal").scalar_one()
    undoing.undo(workspace, transaction)
    with pytest.raises(UsageError, match="already_undone"):
        undoing.undo(workspace, transaction)
    with pytest.raises(UsageError, match="unknown_transaction"):
        undoing.undo(workspace, "no-such")


def test_a_write_that_changes_no_row_leaves_no_transaction(workspace: Workspace) -> None:
    company = insert(workspace, "company", name="KAI", city="Seoul")
    with workspace.write("set") as writing:
        writing.connection.exec_driver_sql("UPDATE company SET city = 'Seoul' WHERE id = ?", (company,))
    assert writing.change.transaction is None
    with workspace.read() as connection:
        assert connection.exec_driver_sql("SELECT COUNT(*) FROM journal").scalar_one() == 1


def test_a_blanked_reference_comes_back_with_what_it_named(workspace: Workspace) -> None:
    company = insert(workspace, "company", name="KAI")
    insert(workspace, "system", designation="FA-50", maker_id=company)
    before = state(workspace)
    remove(workspace, "company", company)
    assert undoing.undo(workspace).conflicts == ()
    assert state(workspace) == before


NAMES = ("KAI", "Kia", "Poongsan", "Hanwha", "LIG")
EDITS = ("add", "set", "rename", "delete", "part", "person", "move")


def edit(workspace: Workspace, exhibition: str, step: int, what: str, pick: int) -> bool:
    """One random edit; False where it does not apply."""
    with workspace.read() as connection:
        companies = connection.exec_driver_sql("SELECT id FROM company ORDER BY id").scalars().all()
        parts = connection.exec_driver_sql("SELECT id FROM participation ORDER BY id").scalars().all()
        people = connection.exec_driver_sql("SELECT id FROM participant ORDER BY id").scalars().all()
    if what == "add":
        insert(workspace, "company", name=f"{NAMES[pick % 5]} {step}")
    elif what in {"set", "rename"} and companies:
        values = {"city": f"city {step}"} if what == "set" else {"name": f"renamed {step}", "aliases": [f"a{step}"]}
        change(workspace, "company", companies[pick % len(companies)], **values)
    elif what == "delete" and companies:
        remove(workspace, "company", companies[pick % len(companies)])
    elif what == "part" and companies:
        company = companies[pick % len(companies)]
        host = parts[pick % len(parts)] if parts else None
        try:
            insert(workspace, "participation", exhibition_id=exhibition, company_id=company, host_id=host)
        except Exception as error:  # the company takes part already
            assert "UNIQUE" in str(error)
            return False
    elif what == "person" and parts:
        insert(workspace, "participant", participation_id=parts[pick % len(parts)], name=f"person {step}")
    elif what == "move" and parts and people:
        change(workspace, "participant", people[pick % len(people)], participation_id=parts[pick % len(parts)])
    else:
        return False
    return True


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "count"), [(1, 500), (2, 100), (3, 100), (4, 100)])
def test_random_edits_undone_and_redone(workspace: Workspace, seed: int, count: int) -> None:
    chance = random.Random(seed)
    exhibition = fair(workspace)
    states = [state(workspace)]
    for step in range(count):
        if edit(workspace, exhibition, step, chance.choice(EDITS), chance.randint(0, 40)):
            now = state(workspace)
            if now != states[-1]:
                states.append(now)
    assert len(states) > count // 3
    for before in reversed(states[:-1]):
        undone = undoing.undo(workspace)
        assert (undone.kept, undone.conflicts) == ((), ())
        assert state(workspace) == before
    for after in states[1:]:
        undoing.redo(workspace)
        assert state(workspace) == after
