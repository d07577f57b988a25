"""What a person says to an import: names decided, columns corrected, files kept in hand, heads remembered."""

import csv
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook as Book
from openpyxl.styles import Font

from exhibitplanner.domain.errors import InputError, UsageError
from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services import history, records
from exhibitplanner.services.importing.finding import place_of
from exhibitplanner.services.importing.importer import (
    ImportOptions,
    ReadFiles,
    apply_read,
    import_files,
    plan_again,
    preview_files,
    sheet_window,
)
from exhibitplanner.services.importing.options import NEW, SKIP, Decision, TableChoice, TablePlace
from exhibitplanner.services.importing.remembering import forget_mapping, list_mappings
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.services.reading import read_records
from exhibitplanner.storage.workspace import Workspace

HEAD = ["Company", "Country", "Area requested"]


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    fair = {"code": "MSPO-2027", "opens_on": "2027-09-07", "closes_on": "2027-09-10", "time_zone": "Europe/Warsaw"}
    records.add(workspace, BY_PLURAL["exhibitions"], fair)
    for name, short in (("Kia Corporation", "Kia"), ("Hanwha Aerospace", "")):
        records.add(workspace, BY_PLURAL["companies"], {"name": name, "short_name": short, "country": "KR"})
    return workspace


def sheet(tmp_path: Path, name: str, *rows: list[str]) -> Path:
    path = tmp_path / name
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return path


def shown(plan: Workspace, kind: str) -> list[dict[str, Any]]:
    return read_records(plan, BY_PLURAL[kind])


def options(**more: Any) -> ImportOptions:
    return ImportOptions(exhibition="MSPO-2027", **more)


def one(plan: Workspace, path: Path, **more: Any) -> SheetReport:
    return import_files(plan, [path], options(**more)).sheets[0]


@pytest.fixture
def doubtful(plan: Workspace, tmp_path: Path) -> Path:
    path = sheet(tmp_path, "a.csv", HEAD, ["Kia Motors", "KR", "54"])
    seen = preview_files(plan, [path], options()).report.sheets[0]
    assert [doubt.name for doubt in seen.review] == ["Kia Motors"]
    return path


def test_a_candidate_says_what_tells_it_from_others(plan: Workspace, tmp_path: Path) -> None:
    kia = next(row for row in shown(plan, "companies") if row["name"] == "Kia Corporation")["id"]
    records.update(plan, BY_PLURAL["companies"], kia, {"website": "kia.com"})
    records.add(plan, BY_PLURAL["contacts"], {"company": kia, "name": "LEE Sora", "email": "sora@kia.co.kr"})
    path = sheet(tmp_path, "a.csv", HEAD, ["Kia Motors", "KR", "54"])
    report = import_files(plan, [path], options(), dry_run=True)
    [candidate] = report.sheets[0].review[0].candidates
    assert (candidate.id, candidate.country, candidate.new_in, candidate.made_in) == (kia, "KR", None, None)
    assert candidate.by
    assert (str(candidate.website).rstrip("/").endswith("kia.com"), candidate.domains) == (True, ("kia.co.kr",))
    [told] = report.as_json()["sheets"][0]["review"][0]["candidates"]
    assert {"id", "name", "score", "by", "country", "website", "domains", "new_in"} == told.keys()


TWINS = (["Zorblax Motors", "KR", "54"], ["Zorblax Corporation", "KR", "54"])


def test_a_name_joins_the_company_that_the_same_import_makes(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(tmp_path, "a.csv", HEAD, *TWINS)
    report = import_files(plan, [path], options(), dry_run=True)
    [doubt] = report.sheets[0].review
    [candidate] = doubt.candidates
    assert (doubt.name, candidate.new_in) == ("Zorblax Corporation", "Zorblax Motors")
    assert candidate.made_in == ("a.csv", report.sheets[0].sheet, 2)
    assert report.as_json()["sheets"][0]["review"][0]["candidates"][0]["id"] is None

    join = Decision.join_new("Zorblax Motors")
    told = one(plan, path, decisions={("companies", doubt.name): join})
    assert (told.review, [one.decision for one in told.decided]) == ([], [join])
    made = [row for row in shown(plan, "companies") if row["name"].startswith("Zorblax")]
    assert [(row["name"], row["aliases"]) for row in made] == [("Zorblax Motors", ["Zorblax Corporation"])]
    assert import_files(plan, [path], options()).transaction is None


def test_a_join_goes_where_the_earlier_name_went(plan: Workspace, tmp_path: Path) -> None:
    hanwha = next(row for row in shown(plan, "companies") if row["name"] == "Hanwha Aerospace")["id"]
    decisions = {
        ("companies", "Zorblax Motors"): Decision.join(hanwha),
        ("companies", "Zorblax Corporation"): Decision.join_new("Zorblax Motors"),
    }
    one(plan, sheet(tmp_path, "a.csv", HEAD, *TWINS), decisions=decisions)
    assert len(shown(plan, "companies")) == 2
    known = next(row for row in shown(plan, "companies") if row["id"] == hanwha)
    assert known["aliases"] == ["Zorblax Motors", "Zorblax Corporation"]


def test_a_join_with_a_name_that_is_gone_is_asked_again(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(tmp_path, "a.csv", HEAD, *TWINS)
    told = one(plan, path, decisions={("companies", "Zorblax Corporation"): Decision.join_new("Nobody")})
    assert [doubt.name for doubt in told.review] == ["Zorblax Corporation"]


def test_a_person_joins_one_whom_the_same_import_makes(plan: Workspace, tmp_path: Path) -> None:
    head = ["Company", "Name", "Position", "Birth date", "Passport no."]
    path = sheet(tmp_path, "p.csv", head, ["Hanwha Aerospace", "KIM Dahyun", "Director", "", "M1"],
                 ["Hanwha Aerospace", "KIM Da-Hyeon", "Manager", "1980-01-01", ""])  # fmt: skip
    [doubt] = import_files(plan, [path], options(), dry_run=True).sheets[0].review
    assert doubt.candidates[0].new_in == "KIM Dahyun"
    one(plan, path, decisions={(doubt.of, doubt.name): Decision.join_new("KIM Dahyun")})
    assert [row["name"] for row in shown(plan, "participants")] == ["KIM Dahyun"]


def test_a_joined_name_is_an_alias_and_never_asked_again(plan: Workspace, doubtful: Path) -> None:
    kia = next(row for row in shown(plan, "companies") if row["name"] == "Kia Corporation")["id"]
    told = one(plan, doubtful, decisions={("companies", "Kia Motors"): Decision.join(kia)})
    assert told.review == []
    assert [(found.name, found.id, found.by) for found in told.matched] == [("Kia Motors", kia, "person")]
    assert [(doubt.name, doubt.decision) for doubt in told.decided] == [("Kia Motors", Decision.join(kia))]
    assert told.decided[0].candidates
    assert len(shown(plan, "companies")) == 2
    again = import_files(plan, [doubtful], options())
    assert (again.transaction, again.sheets[0].review) == (None, [])


def test_a_name_is_new_or_left_out_by_a_persons_word(plan: Workspace, doubtful: Path) -> None:
    told = one(plan, doubtful, decisions={("companies", "Kia Motors"): SKIP}, review="new")
    assert (told.skipped, told.new, told.review, told.skipped_rows) == (1, 0, [], [2])
    assert len(shown(plan, "companies")) == 2
    told = one(plan, doubtful, decisions={("companies", "Kia Motors"): NEW}, review="skip")
    assert (told.new, told.review) == (1, [])
    assert len(shown(plan, "companies")) == 3


def test_a_person_overrules_what_was_told_safely(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(tmp_path, "a.csv", HEAD, ["Hanwha Aerospace Co., Ltd.", "KR", "54"], ["Nowa Firma", "PL", "9"])
    hanwha = next(row for row in shown(plan, "companies") if row["name"] == "Hanwha Aerospace")["id"]
    decisions = {
        ("companies", "Hanwha Aerospace Co., Ltd."): NEW,
        ("companies", "Nowa Firma"): Decision.join(hanwha),
        ("companies", "Gone"): Decision.join("0"),
    }
    told = one(plan, path, decisions=decisions)
    assert [made.name for made in told.created] == ["Hanwha Aerospace Co., Ltd."]
    assert [found.id for found in told.matched] == [hanwha]
    assert "Nowa Firma" in next(row["aliases"] for row in shown(plan, "companies") if row["id"] == hanwha)


def test_a_decision_for_a_record_that_is_gone_is_none(plan: Workspace, doubtful: Path) -> None:
    told = one(plan, doubtful, decisions={("companies", "Kia Motors"): Decision.join("0" * 36)}, review="skip")
    assert [doubt.name for doubt in told.review] == ["Kia Motors"]


def test_rows_struck_through_are_decided_one_by_one(plan: Workspace, tmp_path: Path) -> None:
    book = Book()
    found = book.active
    assert found is not None
    found.title = "List"
    for row in (HEAD, ["Alpha Sp. z o.o.", "PL", 9], ["Beta GmbH", "DE", 18]):
        found.append(row)
    for cell in found[3]:
        cell.font = Font(strike=True)
    path = tmp_path / "struck.xlsx"
    book.save(path)
    told = preview_files(plan, [path], options(review="skip")).report.sheets[0]
    assert ([doubt.rows for doubt in told.review], told.new) == ([[3]], 1)
    assert told.row_states() == {2: "new", 3: "review"}
    told = one(plan, path, review="skip", struck={(path, "List", 3): "take"})
    assert (told.new, told.review, told.decided[0].decision) == (2, [], NEW)


def test_columns_are_corrected_by_their_place(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(tmp_path, "x.csv", ["Company", "Country", "Area requested", "Remark"], ["Kia", "KR", "54", "corner"])
    seen = preview_files(plan, [path], options())
    told = seen.report.sheets[0]
    assert [(column.letter, column.heading, column.target) for column in told.found_columns][:2] == [
        ("A", "Company", "company"), ("B", "Country", "company_country"),
    ]  # fmt: skip
    assert told.found_columns[2].samples == ("54",)
    choice = TableChoice(columns={1: None, 2: "fee", 3: "pavilion"})
    corrected = plan_again(plan, seen.read, options(tables={place_of(told): choice})).report.sheets[0]
    assert corrected.columns == {"Company": "company", "Area requested": "fee", "Remark": "pavilion"}
    assert corrected.found_columns[3].confidence == 1.0
    with pytest.raises(UsageError, match="unknown_field"):
        plan_again(plan, seen.read, options(tables={place_of(told): TableChoice(columns={1: "colour"})}))


def test_corrections_are_remembered_past_an_undo_and_forgotten_by_word(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(tmp_path, "x.csv", ["Wer", "Was", "Wann"], ["Kia", "Stand", "2027-06-01"])
    mapping = {"kind": "charges", "columns": {"Wer": "participation", "Was": "item", "Wann": "due_on"}}
    first = import_files(plan, [path], options(mapping=mapping))
    history.undo(plan, first.transaction)
    later = sheet(tmp_path, "y.csv", [" WER", "Was ", "wann"], ["Kia", "Carpet", "2027-07-01"])
    told = one(plan, later)
    assert (told.kind, told.remembered, told.new) == ("charges", True, 1)
    assert {column.confidence for column in told.found_columns} == {1.0}
    [head] = list_mappings(plan)
    assert (head.kind, head.targets) == ("charges", ("participation", "item", "due_on"))
    forget_mapping(plan, head.fingerprint)
    assert list_mappings(plan) == []
    with pytest.raises(InputError, match="nothing_recognised"):
        import_files(plan, [later], options())
    with pytest.raises(UsageError, match="unknown_mapping"):
        forget_mapping(plan, head.fingerprint)


def test_a_corrected_column_is_remembered_and_an_explicit_kind_wins(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(tmp_path, "x.csv", [*HEAD, "Remark"], ["Kia", "KR", "54", "Korea"])
    told = preview_files(plan, [path], options()).report.sheets[0]
    one(plan, path, tables={place_of(told): TableChoice(columns={3: "pavilion"})})
    assert shown(plan, "participations")[0]["pavilion"] == "Korea"
    later = sheet(tmp_path, "y.csv", [*HEAD, "Remark"], ["Hanwha Aerospace", "KR", "54", "Hall"])
    told = preview_files(plan, [later], options()).report.sheets[0]
    assert (told.remembered, told.columns["Remark"]) == (True, "pavilion")
    told = preview_files(plan, [later], options(kind="companies")).report.sheets[0]
    assert (told.remembered, told.kind) == (False, "companies")
    assert preview_files(plan, [path], options()).report.sheets[0].remembered


def test_what_is_not_corrected_is_not_remembered(plan: Workspace, tmp_path: Path) -> None:
    one(plan, sheet(tmp_path, "x.csv", HEAD, ["Kia", "KR", "54"]))
    assert list_mappings(plan) == []


def test_header_rows_of_a_mapping_say_where_the_table_begins(plan: Workspace, tmp_path: Path) -> None:
    rows = [["Kia", "Hanwha"], ["p", "q", "r"], ["x", "y", "z"], ["Kia", "Stand", "2027-06-01"]]
    path = sheet(tmp_path, "x.csv", *rows)
    mapping = {"kind": "charges", "header_rows": [3], "columns": {"x": "participation", "y": "item", "z": "due_on"}}
    told = one(plan, path, mapping=mapping)
    assert (told.header_rows, told.new, told.problems) == ([3], 1, [])
    later = sheet(tmp_path, "y.csv", *rows[:3], ["Kia", "Carpet", "2027-07-01"])
    told = one(plan, later)
    assert (told.header_rows, told.remembered, told.new) == ([3], True, 1)
    with pytest.raises(UsageError, match="header_rows_malformed"):
        one(plan, path, mapping=mapping | {"header_rows": "3"})


def test_files_in_hand_are_taken_as_they_were_seen(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(tmp_path, "x.csv", HEAD, ["Alpha Sp. z o.o.", "PL", "9"])
    empty = tmp_path / "empty.csv"
    empty.touch()
    prose = sheet(tmp_path, "prose.csv", ["Lorem ipsum"], ["dolor sit"])
    seen = preview_files(plan, [path, empty, prose], options())
    assert [refused.path.name for refused in seen.refused] == ["empty.csv", "prose.csv"]
    done = apply_read(plan, seen.read, options())
    assert done.applied
    assert done.sheets[0].new == 1
    assert apply_read(plan, seen.read.without(prose), options()).transaction is None
    sheet(tmp_path, "x.csv", HEAD, ["Beta GmbH", "DE", "9"])
    before = plan.path.read_bytes()
    with pytest.raises(InputError, match="file_changed"):
        apply_read(plan, seen.read, options())
    path.unlink()
    with pytest.raises(InputError, match="file_missing"):
        apply_read(plan, seen.read, options())
    assert plan.path.read_bytes() == before
    assert apply_read(plan, ReadFiles(), options()).sheets == []


def test_a_picture_of_the_sheet(plan: Workspace, tmp_path: Path) -> None:
    book = Book()
    found = book.active
    assert found is not None
    found.title = "Forms"
    found["B2"] = "Applications 2027"
    rows: list[list[Any]] = [
        HEAD, ["Alpha Sp. z o.o.", "PL", 9], ["Beta GmbH", "DE", 18], ["Gamma AS", "CZ", 9], ["Total", None, 36],
    ]  # fmt: skip
    for index, row in enumerate(rows, 4):
        for column, value in enumerate(row, 2):
            found.cell(index, column, value)
    found.row_dimensions[6].hidden = True
    found.sheet_state = "hidden"
    book.create_sheet("Other")
    path = tmp_path / "x.xlsx"
    book.save(path)
    seen = preview_files(plan, [path], options())
    told = seen.report.sheets[0]
    assert told.hidden
    window = sheet_window(plan, seen.read, place_of(told), options(), rows=2)
    assert window is not None
    assert [(row.number, row.role) for row in window.rows] == [
        (1, "title"), (2, "title"), (3, "title"), (4, "head"), (5, "data"), (6, "data"),
    ]  # fmt: skip
    assert (window.first_data, window.last_data, window.more, window.hidden) == (5, 7, 1, True)
    assert [column.letter for column in window.columns] == ["B", "C", "D"]
    assert window.rows[1].cells[0] == "Applications 2027"
    assert window.rows[5].hidden
    whole = sheet_window(plan, seen.read, place_of(told), options())
    assert whole is not None
    assert (whole.rows[-1].role, whole.rows[-1].reason) == ("left_out", "total")
    assert sheet_window(plan, seen.read, TablePlace(path, "Forms", 99), options()) is None
