"""Three-way: of a workbook that comes back only what its sender changed is taken; both sides is a conflict."""

from collections.abc import Callable
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from exhibitplanner.domain.kinds import BY_NAME, KINDS
from exhibitplanner.services import history, records
from exhibitplanner.services.export import export_workbook
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.importing.report import ImportReport, SheetReport
from exhibitplanner.services.reading import read_records
from exhibitplanner.storage.workspace import Workspace

PEOPLE, COMPANIES = BY_NAME["participant"], BY_NAME["company"]
FIELDS = ("name_ko", "position", "email", "mobile", "badge_kind", "arrives_on", "note")
WORDS: dict[str, tuple[str | None, ...]] = {
    "name_ko": (None, "홍길동", "김다현"),
    "position": (None, "-", "Director", "부장"),
    "email": (None, "a@kai.example", "b@kai.example"),
    "mobile": (None, "+821023456789", "+821099998888"),
    "badge_kind": (None, "vip", "press"),
    "arrives_on": (None, "2027-09-05", "2027-09-06"),
    "note": (None, "[later]", "=1+1"),
}


def exported(plan: Workspace, path: Path) -> Path:
    export_workbook(plan, path)
    return path


def edit(book: Path, kind: str, change: Callable[[Worksheet, dict[str, int]], None]) -> Path:
    """What a person does to a sheet in Excel."""
    opened = load_workbook(book)
    found = opened[BY_NAME[kind].label("en")]
    headings = {str(cell.value): number for number, cell in enumerate(found[1], 1)}
    columns = {field.name: headings.get(field.label.heading("en"), 0) for field in BY_NAME[kind].fields}
    change(found, columns)
    opened.save(book)
    return book


def write(sheet: Worksheet, columns: dict[str, int], record_id: str, name: str, value: Any) -> None:
    row = next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 1).value == record_id)
    cell = sheet.cell(row, columns[name])
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"  # `=1+1` is a text that somebody typed, no formula


def typed(book: Path, kind: str, record_id: str, values: dict[str, Any]) -> Path:
    return typed_all(book, kind, {record_id: values})


def typed_all(book: Path, kind: str, records_values: dict[str, dict[str, Any]]) -> Path:
    def change(found: Worksheet, columns: dict[str, int]) -> None:
        for record_id, values in records_values.items():
            for name, value in values.items():
                write(found, columns, record_id, name, value)

    return edit(book, kind, change)


def take(plan: Workspace, book: Path, **options: Any) -> ImportReport:
    return import_files(plan, [book], ImportOptions(**options))


def of(report: ImportReport, kind: str) -> SheetReport:
    return next(one for one in report.sheets if one.kind == kind)


def record(plan: Workspace, kind: str, record_id: str) -> dict[str, Any]:
    return next(one for one in read_records(plan, BY_NAME[kind]) if one["id"] == record_id)


def everything(plan: Workspace) -> dict[str, Any]:
    return {kind.name: read_records(plan, kind) for kind in KINDS}


def test_the_senders_change_comes_a_persons_stays_both_is_a_conflict(
    filled: Workspace, ids: dict[str, str], tmp_path: Path
) -> None:
    kim = ids["kim MSPO-2027"]
    book = exported(filled, tmp_path / "plan.xlsx")
    sent = record(filled, "participant", kim)["position"]
    records.update(filled, PEOPLE, kim, {"position": "Here", "badge_kind": "press", "mobile": "+821011112222"})
    typed(book, "participant", kim, {"position": "There", "note": "new", "badge_kind": None})
    report = of(take(filled, book), "participants")
    assert (report.new, report.changed, report.conflicts) == (0, 1, 1)
    [conflict] = report.conflict_details
    assert (conflict.field, conflict.current, conflict.offered) == ("position", "Here", "There")
    assert conflict.base == sent
    [change] = report.changes
    assert (change.id, change.fields) == (kim, {"note": (None, "new")})
    row = record(filled, "participant", kim)
    assert (row["position"], row["badge_kind"], row["mobile"], row["note"]) == (
        "Here", "press", "+821011112222", "new",
    )  # fmt: skip


def test_what_a_person_erased_stays_erased(filled: Workspace, ids: dict[str, str], tmp_path: Path) -> None:
    kim = ids["kim MSPO-2027"]
    book = exported(filled, tmp_path / "plan.xlsx")
    records.update(filled, PEOPLE, kim, {"position": ""})
    assert take(filled, book).transaction is None
    assert record(filled, "participant", kim)["position"] is None
    typed(book, "participant", kim, {"position": "There"})
    assert of(take(filled, book), "participants").conflicts == 1


@pytest.mark.parametrize("mark", ["[clear]", "[지움]", " [WYCZYŚĆ] "])
def test_a_blank_never_erases_and_the_mark_does(
    filled: Workspace, ids: dict[str, str], tmp_path: Path, mark: str
) -> None:
    kim = ids["kim MSPO-2027"]
    book = typed(exported(filled, tmp_path / "plan.xlsx"), "participant", kim, {"position": None})
    assert take(filled, book).transaction is None
    typed(book, "participant", kim, {"position": mark})
    assert of(take(filled, book), "participants").changed == 1
    assert record(filled, "participant", kim)["position"] is None
    records.update(filled, PEOPLE, kim, {"position": "Again"})
    assert take(filled, book).transaction is None  # the mark is what the last import gave


def test_a_conflict_is_decided_by_policy_or_one_by_one(filled: Workspace, ids: dict[str, str], tmp_path: Path) -> None:
    kim, lee = ids["kim MSPO-2027"], ids["lee"]
    book = exported(filled, tmp_path / "plan.xlsx")
    for one in (kim, lee):
        records.update(filled, PEOPLE, one, {"position": "Here"})
        typed(book, "participant", one, {"position": "There"})
    choices = {("participants", kim, "position"): "take"}
    report = of(take(filled, book, conflict_choices=choices), "participants")
    assert (report.changed, report.conflicts) == (1, 1)
    assert [(one.id, one.choice) for one in report.conflict_details] == [(kim, "take"), (lee, None)]
    assert [record(filled, "participant", one)["position"] for one in (kim, lee)] == ["There", "Here"]
    choices = {("participants", lee, "position"): "keep"}
    report = of(take(filled, book, conflicts="take", conflict_choices=choices), "participants")
    assert (report.changed, report.conflicts) == (0, 0)
    assert of(take(filled, book, conflicts="take"), "participants").changed == 1


def test_a_value_that_only_the_sender_changed_is_kept_where_a_person_says_so(
    filled: Workspace, ids: dict[str, str], tmp_path: Path
) -> None:
    kim = ids["kim MSPO-2027"]
    book = typed(exported(filled, tmp_path / "plan.xlsx"), "participant", kim, {"position": "There", "note": "new"})
    kept = {("participants", kim, "position"): "keep"}
    report = of(take(filled, book, conflict_choices=kept), "participants")
    assert (report.changed, report.conflicts) == (1, 0)
    [told] = report.conflict_details
    assert (told.field, told.current, told.offered, told.choice) == ("position", "Director", "There", "keep")
    assert [change.fields for change in report.changes] == [{"note": (None, "new")}]
    assert record(filled, "participant", kim)["position"] == "Director"
    assert of(take(filled, book, conflict_choices=kept), "participants").unchanged > 0
    assert of(take(filled, book), "participants").changed == 1  # switched back, it is taken


def test_other_names_are_kept_where_a_person_says_so(filled: Workspace, ids: dict[str, str], tmp_path: Path) -> None:
    hanwha = ids["hanwha"]
    book = typed(exported(filled, tmp_path / "plan.xlsx"), "company", hanwha, {"aliases": "Samsung Techwin; HTW"})
    kept = {("companies", hanwha, "aliases"): "keep"}
    report = of(take(filled, book, conflict_choices=kept), "companies")
    assert (report.changed, [told.offered for told in report.conflict_details]) == (0, [["Samsung Techwin", "HTW"]])
    assert of(take(filled, book), "companies").changed == 1


def test_the_same_answer_again_later_changes_nothing(filled: Workspace, ids: dict[str, str], tmp_path: Path) -> None:
    """Sent, taken, edited here: what the last import gave is no change of the sender's."""
    kim = ids["kim MSPO-2027"]
    book = typed(exported(filled, tmp_path / "plan.xlsx"), "participant", kim, {"position": "There"})
    take(filled, book)
    records.update(filled, PEOPLE, kim, {"position": "Here"})
    report = take(filled, book)
    assert (report.transaction, of(report, "participants").conflicts) == (None, 0)
    older = exported(filled, tmp_path / "older.xlsx")
    typed(older, "participant", kim, {"position": "There"})  # the sender goes back on purpose
    assert of(take(filled, older), "participants").changed == 1
    assert record(filled, "participant", kim)["position"] == "There"


def test_a_deleted_record_is_not_made_anew_and_a_deleted_row_deletes_nothing(
    filled: Workspace, ids: dict[str, str], tmp_path: Path
) -> None:
    book = exported(filled, tmp_path / "plan.xlsx")
    records.delete(filled, PEOPLE, [ids["lee"]])

    def without_kim(sheet: Worksheet, _columns: dict[str, int]) -> None:
        row = next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 1).value == ids["kim MSPO-2027"])
        sheet.delete_rows(row)

    report = take(filled, edit(book, "participant", without_kim))
    people = of(report, "participants")
    assert report.transaction is None
    assert [problem.code for problem in people.problems] == ["record_deleted"]
    assert people.row_states()[people.problems[0].row] == "problem"
    assert {one["id"] for one in read_records(filled, PEOPLE)} == {ids["kim MSPO-2027"], ids["kim ADEX-2027"]}
    history.undo(filled)
    assert take(filled, book).transaction is None  # it is there again, and that was no change of the sender's


def test_another_workspaces_ids_go_by_natural_key(filled: Workspace, tmp_path: Path) -> None:
    book = exported(filled, tmp_path / "all.xlsx")
    with Workspace.create(tmp_path / "other.exhibit") as other:
        take(other, book)
        assert len(read_records(other, PEOPLE)) == 3
        assert take(other, book).transaction is None


def test_a_row_copied_in_the_sheet_is_a_new_record(filled: Workspace, ids: dict[str, str], tmp_path: Path) -> None:
    def copied(sheet: Worksheet, columns: dict[str, int]) -> None:
        row = next(row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 1).value == ids["lee"])
        values = [cell.value for cell in sheet[row]]
        sheet.append(values)
        sheet.cell(sheet.max_row, columns["name"]).value = "LEE Sujin"

    report = take(filled, edit(exported(filled, tmp_path / "plan.xlsx"), "participant", copied))
    people = of(report, "participants")
    assert (people.new, people.changed) == (1, 0)
    assert {"LEE Minjun", "LEE Sujin"} <= {one["name"] for one in read_records(filled, PEOPLE)}


def test_a_company_renamed_here_is_still_the_one_that_the_sheet_names(
    filled: Workspace, ids: dict[str, str], tmp_path: Path
) -> None:
    """Its old name is what we wrote ourselves: it makes no second company and is no problem."""
    records.update(filled, BY_NAME["system"], ids["system"], {"maker": ids["hanwha"]})
    book = exported(filled, tmp_path / "plan.xlsx")
    records.update(filled, COMPANIES, ids["hanwha"], {"name": "Entirely Different Ltd", "aliases": ""})
    records.update(filled, COMPANIES, ids["kai"], {"name": "Another Thing", "short_name": ""})
    report = take(filled, book)
    assert report.transaction is None
    assert [problem for one in report.sheets for problem in one.problems] == []
    assert len(read_records(filled, COMPANIES)) == 2


def test_a_sender_moves_a_record(filled: Workspace, ids: dict[str, str], tmp_path: Path) -> None:
    book = exported(filled, tmp_path / "plan.xlsx")
    lee = ids["lee"]
    typed(book, "participant", lee, {"participation": "MSPO-2027 / Hanwha Aerospace"})
    report = of(take(filled, book), "participants")
    assert [(one.id, one.fields["participation"]) for one in report.changes] == [
        (lee, ("Korea Aerospace Industries", "MSPO-2027 / Hanwha Aerospace"))
    ]
    assert record(filled, "participant", lee)["participation_id"] == ids["hanwha MSPO-2027"]
    typed(book, "participant", lee, {"participation": "Nobody"})
    assert [one.code for one in of(take(filled, book), "participants").problems] == ["unknown_reference"]


def test_a_name_that_another_record_has_is_refused(filled: Workspace, ids: dict[str, str], tmp_path: Path) -> None:
    book = exported(filled, tmp_path / "plan.xlsx")
    typed(book, "company", ids["kai"], {"name": "Hanwha Aerospace", "city": "Sacheon"})
    report = of(take(filled, book), "companies")
    assert [one.code for one in report.problems] == ["key_taken"]
    kai = record(filled, "company", ids["kai"])
    assert (kai["name"], kai["city"]) == ("Korea Aerospace Industries", "Sacheon")


def test_other_names_are_gathered_from_both_sides(filled: Workspace, ids: dict[str, str], tmp_path: Path) -> None:
    records.update(filled, COMPANIES, ids["kai"], {"aliases": "KAI Ltd; Korea Aero"})
    book = exported(filled, tmp_path / "plan.xlsx")
    records.update(filled, COMPANIES, ids["kai"], {"aliases": "KAI Ltd; Korea Aero; From here"})
    typed(book, "company", ids["kai"], {"aliases": "KAI Ltd; From there"})
    take(filled, book)
    assert record(filled, "company", ids["kai"])["aliases"] == ["KAI Ltd", "From here", "From there"]
    assert take(filled, book).transaction is None


values_of = st.fixed_dictionaries({name: st.sampled_from(words) for name, words in WORDS.items()})
edits = st.dictionaries(st.sampled_from(FIELDS), st.integers(0, 3), max_size=7)
NAMES = (
    "AHN Jiwoo",
    "BAE Sungmin",
    "CHOI Hyunwoo",
    "HAN Sora",
    "JANG Wonyoung",
    "KWON Nara",
    "MOON Jaein",
    "NOH Eunji",
)
"""As many people in one workbook, since to write and read it is what takes time."""


def chosen(numbers: dict[str, int]) -> dict[str, str | None]:
    return {name: WORDS[name][number % len(WORDS[name])] for name, number in numbers.items()}


def said(values: dict[str, str | None]) -> dict[str, str]:
    return {name: value or "" for name, value in values.items()}


def marks(numbers: dict[str, int]) -> dict[str, str | None]:
    """What the sender types: to take a value away is a mark or, with no effect, a blank."""
    return {
        name: "[clear]" if value is None and numbers[name] % 2 else value for name, value in chosen(numbers).items()
    }


@pytest.mark.slow
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(stories=st.lists(st.tuples(values_of, edits, edits), min_size=len(NAMES), max_size=len(NAMES)))
def test_each_field_goes_by_who_changed_it(
    stories: list[tuple[dict[str, str | None], dict[str, int], dict[str, int]]],
    pavilion: tuple[Path, dict[str, str]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Only the sender: taken. Only a person: kept. Both differently: conflict, kept. A blank of the sender's: kept."""
    folder = tmp_path_factory.mktemp("merge")
    copyfile(pavilion[0], folder / "plan.exhibit")
    with Workspace.open(folder / "plan.exhibit", writing=True) as plan:
        part = pavilion[1]["kai MSPO-2027"]
        people = [
            records.add(plan, PEOPLE, said(start) | {"participation": part, "name": name}).id
            for name, (start, _here, _there) in zip(NAMES, stories, strict=True)
        ]
        book = exported(plan, folder / "plan.xlsx")
        for person, (_start, here, _there) in zip(people, stories, strict=True):
            if here:
                records.update(plan, PEOPLE, person, said(chosen(here)))
        marked = [marks(there) for _start, _here, there in stories]
        typed_all(book, "participant", dict(zip(people, marked, strict=True)))
        before = {person: record(plan, "participant", person) for person in people}
        report = of(take(plan, book), "participants")
        conflicts = {(one.id, one.field) for one in report.conflict_details}
        for person, (start, here, there), typed_here in zip(people, stories, marked, strict=True):
            after = record(plan, "participant", person)
            ours, theirs = start | chosen(here), start | chosen(there)
            for name in FIELDS:
                silent = typed_here.get(name) is None or theirs[name] == start[name]
                sender_alone = not silent and ours[name] == start[name] != theirs[name]
                assert after[name] == (theirs[name] if sender_alone else before[person][name]), name
                both = not silent and start[name] != ours[name] != theirs[name]
                assert ((person, name) in conflicts) == both, name
        state = everything(plan)
        assert take(plan, book).transaction is None
        assert everything(plan) == state
