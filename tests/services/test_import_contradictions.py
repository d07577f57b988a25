"""Rows of one import that say different things of one record: the first stands, the later is told, and so again."""

import csv
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services import records
from exhibitplanner.services.export import export_workbook
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.importing.report import ImportReport, SheetReport
from exhibitplanner.services.reading import read_records
from exhibitplanner.storage.workspace import Workspace

PEOPLE = ("Company", "Participant name", "Position", "E-mail")
KIM = ("Hanwha Aerospace", "KIM Dahyun")
Told = list[tuple[str, Any, Any, int]]


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    fair = {"code": "MSPO-2027", "opens_on": "2027-09-07", "closes_on": "2027-09-10", "time_zone": "Europe/Warsaw"}
    records.add(workspace, BY_PLURAL["exhibitions"], fair)
    records.add(workspace, BY_PLURAL["companies"], {"name": "Hanwha Aerospace", "country": "KR"})
    return workspace


def sheet(folder: Path, *rows: tuple[str, ...], name: str = "list.csv") -> Path:
    with (folder / name).open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return folder / name


def take(plan: Workspace, *paths: Path, dry_run: bool = False, **more: Any) -> ImportReport:
    return import_files(plan, list(paths), ImportOptions(exhibition="MSPO-2027", **more), dry_run=dry_run)


def told(report: SheetReport) -> Told:
    return [(one.field, one.current, one.offered, one.row) for one in report.conflict_details]


def counts(report: SheetReport) -> tuple[int, int, int, int]:
    return report.new, report.changed, report.unchanged, report.conflicts


def shown(plan: Workspace, kind: str, *fields: str) -> list[tuple[Any, ...]]:
    return sorted((tuple(row[field] for field in fields) for row in read_records(plan, BY_PLURAL[kind])), key=repr)


TWICE = (PEOPLE, (*KIM, "Director", ""), (*KIM, "Manager", ""))


def test_of_a_new_record_the_first_row_stands_and_the_second_is_told(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(tmp_path, *TWICE)
    first = take(plan, path).sheets[0]
    assert (counts(first), told(first)) == ((1, 0, 1, 1), [("position", "Director", "Manager", 3)])
    assert shown(plan, "participants", "name", "position") == [("KIM Dahyun", "Director")]
    again = take(plan, path)
    assert again.transaction is None
    assert (counts(again.sheets[0]), told(again.sheets[0])) == ((0, 0, 2, 1), told(first))


def test_of_a_known_record_too(plan: Workspace, tmp_path: Path) -> None:
    take(plan, sheet(tmp_path, PEOPLE, (*KIM, "Director", ""), name="earlier.csv"))
    path = sheet(tmp_path, *TWICE)
    first = take(plan, path)
    assert (first.transaction, told(first.sheets[0])) == (None, [("position", "Director", "Manager", 3)])
    path = sheet(tmp_path, PEOPLE, (*KIM, "Manager", ""), (*KIM, "Director", ""), name="turned.csv")
    second = take(plan, path)
    assert (second.transaction, told(second.sheets[0])) == (None, [("position", "Manager", "Director", 3)])
    assert shown(plan, "participants", "position") == [("Director",)]


@pytest.mark.parametrize("known", [False, True])
def test_the_later_row_is_taken_by_policy_and_stays(plan: Workspace, tmp_path: Path, *, known: bool) -> None:
    if known:
        take(plan, sheet(tmp_path, PEOPLE, (*KIM, "Chief", ""), name="earlier.csv"))
    path = sheet(tmp_path, *TWICE)
    first = take(plan, path, conflicts="take").sheets[0]
    assert shown(plan, "participants", "position") == [("Manager",)]
    for policy in ("take", "keep"):
        again = take(plan, path, conflicts=policy)
        assert again.transaction is None
        assert (counts(again.sheets[0]), told(again.sheets[0])) == ((0, 0, 2, 1), told(first))
        assert again.sheets[0].changes == []
    assert shown(plan, "participants", "position") == [("Manager",)]


def test_a_person_takes_the_later_row_of_a_record_that_the_import_makes(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(tmp_path, *TWICE)
    seen = take(plan, path, dry_run=True)
    [conflict] = seen.sheets[0].conflict_details
    assert seen.as_json()["sheets"][0]["conflict_details"][0]["id"] is None
    choice = {(conflict.kind, conflict.id, conflict.field): "take"}
    done = take(plan, path, conflict_choices=choice)
    assert shown(plan, "participants", "position") == [("Manager",)]
    assert done.sheets[0].conflicts == 0
    [person] = read_records(plan, BY_PLURAL["participants"])
    assert done.as_json()["sheets"][0]["conflict_details"][0]["id"] == person["id"]


def test_a_row_that_adds_to_a_new_record_changes_it(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(tmp_path, PEOPLE, (*KIM, "Director", ""), (*KIM, "", "kim@hanwha.example"))
    seen = take(plan, path, dry_run=True)
    assert counts(seen.sheets[0]) == (1, 1, 0, 0)
    [change] = seen.sheets[0].changes
    assert (change.row, change.fields) == (3, {"email": (None, "kim@hanwha.example")})
    assert seen.as_json()["sheets"][0]["changes"][0]["id"] is None
    kept = {(change.kind, change.id, "email"): "keep"}
    assert counts(take(plan, path, dry_run=True, conflict_choices=kept).sheets[0]) == (1, 0, 1, 0)
    take(plan, path)
    assert shown(plan, "participants", "position", "email") == [("Director", "kim@hanwha.example")]
    assert take(plan, path).transaction is None


def test_what_many_rows_repeat_of_their_company_is_asked_once(plan: Workspace, tmp_path: Path) -> None:
    head = ("Company", "Company country", "Company city", "Area requested", "Contact name", "Contact e-mail")
    rows = [
        ("Nowa Firma", "PL" if number % 2 else "DE", "Kielce" if number % 2 else "KIELCE", "18", f"Contact {word}", "")
        for number, word in enumerate(("Anna", "Berta", "Cecylia", "Dorota"))
    ]
    path = sheet(tmp_path, head, *rows)
    mapping = {
        "kind": "applications",
        "columns": dict(
            zip(head, ("company", "company_country", "company_city", "requested_m2", "contact_name", "contact_email"),
                strict=True)
        ),
    }  # fmt: skip
    report = take(plan, path, mapping=mapping).sheets[0]
    assert told(report) == [("country", "DE", "PL", 3)]
    assert len(shown(plan, "contacts", "name")) == 4
    again = take(plan, path, mapping=mapping)
    assert (again.transaction, told(again.sheets[0])) == (None, told(report))


def test_what_nobody_said_is_no_contradiction(plan: Workspace, tmp_path: Path) -> None:
    """A participation that people make on the way is applied until a row says more."""
    head = ("company", "status", "exhibition")
    parts = sheet(tmp_path, head, ("Nowa Firma", "confirmed", "MSPO-2027"), name="participations.csv")
    people = sheet(tmp_path, PEOPLE, ("Nowa Firma", "NOWAK Anna", "", ""), name="a.csv")
    report = take(plan, people, parts)
    assert [(one.kind, one.conflicts) for one in report.sheets] == [("participants", 0), ("participations", 0)]
    assert ("Nowa Firma", "confirmed") in shown(plan, "participations", "company", "status")


def test_in_a_dry_run_a_name_that_joins_a_new_record_has_no_id(plan: Workspace, tmp_path: Path) -> None:
    head = ("Company", "Area requested", "Booth type")
    path = sheet(tmp_path, head, ("Nowa Firma Sp. z o.o.", "18", "raw"), ("Nowa Firma", "", "raw"))
    [matched] = take(plan, path, dry_run=True).as_json()["sheets"][0]["matched"]
    assert (matched["name"], matched["record"], matched["id"]) == ("Nowa Firma", "Nowa Firma Sp. z o.o.", None)
    [matched] = take(plan, path).as_json()["sheets"][0]["matched"]
    assert (matched["id"],) in shown(plan, "companies", "id")


NAMESAKES = (
    ("Company", "Participant name", "Position", "E-mail", "Mobile", "Birth date"),
    (*KIM, "Director", "one@hanwha.example", "+821011111111", "1980-01-01"),
    (*KIM, "Manager", "two@hanwha.example", "+821022222222", "1981-01-01"),
    (*KIM, "Engineer", "three@hanwha.example", "+821033333333", "1982-01-01"),
)


@pytest.mark.parametrize("columns", [(2, 3), (3,), (4,), (2, 4), (2,), (5,), (2, 3, 4, 5)])
def test_namesakes_again_change_nothing(plan: Workspace, tmp_path: Path, columns: tuple[int, ...]) -> None:
    path = sheet(tmp_path, *(tuple(row[index] for index in (0, 1, *columns)) for row in NAMESAKES))
    first = take(plan, path).sheets[0]
    assert first.kind == "participants"
    before = shown(plan, "participants", "id", "position", "email", "mobile")
    again = take(plan, path)
    assert again.transaction is None, counts(again.sheets[0])
    assert told(again.sheets[0]) == told(first)
    assert shown(plan, "participants", "id", "position", "email", "mobile") == before


def copied(book: Path, position: str) -> Path:
    """What a person does in Excel who copies the last row of the people and edits the copy."""
    opened = load_workbook(book)
    found = opened["Participants"]
    column = next(cell.column for cell in found[1] if cell.value == "Position")
    found.append([cell.value for cell in found[found.max_row]])
    found.cell(found.max_row, column).value = position
    opened.save(book)
    return book


def test_a_row_twice_in_a_workbook_of_ours(plan: Workspace, tmp_path: Path) -> None:
    """A copied row that nobody touched says nothing; two that were changed contradict each other."""
    take(plan, sheet(tmp_path, PEOPLE, (*KIM, "Director", "")))
    export_workbook(plan, tmp_path / "plan.xlsx")
    book = copied(tmp_path / "plan.xlsx", "Manager")
    people = next(one for one in take(plan, book).sheets if one.kind == "participants")
    assert (people.changed, told(people)) == (1, [])
    assert shown(plan, "participants", "position") == [("Manager",)]
    assert take(plan, book).transaction is None
    copied(book, "Chief")
    again = take(plan, book)
    people = next(one for one in again.sheets if one.kind == "participants")
    assert (again.transaction, told(people)) == (None, [("position", "Manager", "Chief", 4)])
    assert shown(plan, "participants", "position") == [("Manager",)]
