"""Where each value of a record comes from: the write, and the file's row where it was an import."""

import csv
from pathlib import Path

import pytest

from exhibitplanner.domain.kinds import BY_NAME, BY_PLURAL
from exhibitplanner.services import history, records
from exhibitplanner.services.history import origins_of
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.reading import read_records
from exhibitplanner.storage.workspace import Workspace

PEOPLE = BY_NAME["participant"]
HEAD = ["Name", "Position", "E-mail", "Company", "Arrives"]
MSPO = ImportOptions(exhibition="MSPO-2027", kind="participants")


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    fair = {"code": "MSPO-2027", "opens_on": "2027-09-07", "closes_on": "2027-09-10", "time_zone": "Europe/Warsaw"}
    records.add(workspace, BY_PLURAL["exhibitions"], fair)
    return workspace


def take(plan: Workspace, tmp_path: Path, name: str, *rows: list[str]) -> str:
    path = tmp_path / name
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([HEAD, *rows])
    transaction = import_files(plan, [path], MSPO).transaction
    assert transaction is not None
    return transaction


def person(plan: Workspace) -> str:
    return str(read_records(plan, PEOPLE)[0]["id"])


def test_each_field_says_its_write(plan: Workspace, tmp_path: Path) -> None:
    first = take(plan, tmp_path, "a.csv", ["HONG", "Director", "h@kai.example", "KAI", "2027-09-05"])
    hong = person(plan)
    second = take(plan, tmp_path, "b.csv", ["KIM", "", "", "KAI", ""], ["HONG", "CEO", "", "KAI", ""])
    edit = records.update(plan, PEOPLE, hong, {"email": "new@kai.example"}).transaction
    origins = origins_of(plan, PEOPLE, hong)
    assert "note" not in origins
    told = {name: (origins[name].transaction, origins[name].file, origins[name].row) for name in origins}
    assert told["name"] == (first, "a.csv", 2)
    assert told["arrives_on"] == (first, "a.csv", 2)
    assert told["participation"] == (first, "a.csv", 2)
    assert told["position"] == (second, "b.csv", 3)
    assert told["email"] == (edit, None, None)
    assert len(origins["name"].sha256 or "") == 64
    assert (origins["name"].sheet, origins["email"].label) == ("a", "set")
    assert origins["name"].actor
    assert origins["name"].at <= origins["position"].at <= origins["email"].at


def test_an_undo_gives_the_value_back_its_origin(plan: Workspace, tmp_path: Path) -> None:
    first = take(plan, tmp_path, "a.csv", ["HONG", "Director", "h@kai.example", "KAI", ""])
    hong = person(plan)
    second = take(plan, tmp_path, "b.csv", ["HONG", "CEO", "", "KAI", ""])
    history.undo(plan, second)
    assert origins_of(plan, PEOPLE, hong)["position"].transaction == first
    history.redo(plan)
    assert origins_of(plan, PEOPLE, hong)["position"].transaction == second
    edit = records.update(plan, PEOPLE, hong, {"position": "President"}).transaction
    history.undo(plan, first)  # the record stays, since a person edited it
    origins = origins_of(plan, PEOPLE, hong)
    assert (origins["position"].transaction, origins["name"].transaction) == (edit, first)


def test_parents_made_on_the_way_have_an_origin_too(plan: Workspace, tmp_path: Path) -> None:
    first = take(plan, tmp_path, "a.csv", ["HONG", "", "", "Nowa Firma Sp. z o.o.", ""])
    for kind in ("company", "participation"):
        record = read_records(plan, BY_NAME[kind])[0]["id"]
        assert {(one.transaction, one.row) for one in origins_of(plan, BY_NAME[kind], record).values()} == {(first, 2)}


def test_who_is_unknown_has_none(plan: Workspace) -> None:
    assert origins_of(plan, PEOPLE, "0" * 36) == {}


def test_undo_of_an_import_weeks_later(plan: Workspace, tmp_path: Path) -> None:
    """Three edited since, a later child, a deleted record; the rest goes, and each is counted and listed."""
    rows = [[f"PERSON {letter}", "Staff", "", f"Firma {letter} Sp. z o.o.", ""] for letter in "ABCDEFGH"]
    batch = take(plan, tmp_path, "a.csv", *rows)
    people = {str(one["name"])[-1]: str(one["id"]) for one in read_records(plan, PEOPLE)}
    parts = {str(one["company"])[6]: str(one["id"]) for one in read_records(plan, BY_NAME["participation"])}
    companies = {str(one["name"])[6]: str(one["id"]) for one in read_records(plan, BY_NAME["company"])}
    for letter in "ABC":
        records.update(plan, PEOPLE, people[letter], {"position": "Director"})
    records.add(plan, BY_NAME["charge"], {"participation": parts["D"], "item": "Stand"})
    records.delete(plan, PEOPLE, [people["E"]])
    undone = history.undo(plan, batch)
    told = history.undone_as_json(plan, undone)
    kept = {(one["kind"], one["id"]) for one in told["kept"]}
    assert {("participants", people[letter]) for letter in "ABC"} <= kept
    assert {("participations", parts[letter]) for letter in "ABCD"} <= kept
    assert {("companies", companies[letter]) for letter in "ABCD"} <= kept
    assert len(kept) == 11
    left = {str(one["name"])[-1] for one in read_records(plan, PEOPLE)}
    assert left == set("ABC")
    assert {str(one["company"])[6] for one in read_records(plan, BY_NAME["participation"])} == set("ABCD")
    assert told["transaction"] == batch
    assert told["reversed"] == 3 * 8 - 11 - 1  # all that the import made, without what stays and what was gone
    assert told["conflicts"] == []


def test_undo_of_an_update_names_what_was_edited_since(plan: Workspace, tmp_path: Path) -> None:
    take(plan, tmp_path, "a.csv", *([f"PERSON {letter}", "Staff", "", "KAI", ""] for letter in "ABC"))
    batch = take(plan, tmp_path, "b.csv", *([f"PERSON {letter}", "Chief", "", "KAI", ""] for letter in "ABC"))
    people = {str(one["name"])[-1]: str(one["id"]) for one in read_records(plan, PEOPLE)}
    records.update(plan, PEOPLE, people["A"], {"position": "Director"})
    told = history.undone_as_json(plan, history.undo(plan, batch))
    assert told["conflicts"] == [{"kind": "participants", "id": people["A"], "field": "position"}]
    assert told["reversed"] == 2
    positions = {str(one["name"])[-1]: one["position"] for one in read_records(plan, PEOPLE)}
    assert positions == {"A": "Director", "B": "Staff", "C": "Staff"}
