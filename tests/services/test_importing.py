"""From a sheet to records: what is new, changed, kept; twice is once; undo takes it back."""

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from exhibitplanner.domain.errors import InputError, UsageError
from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services import history, records
from exhibitplanner.services.importing.finding import place_of
from exhibitplanner.services.importing.importer import ImportOptions, import_files, preview_files
from exhibitplanner.services.importing.options import TableChoice, TablePlace
from exhibitplanner.services.importing.report import ImportReport
from exhibitplanner.services.reading import read_records
from exhibitplanner.storage.workspace import Workspace

MSPO = ImportOptions(exhibition="MSPO-2027")


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    for kind, words in (
        ("exhibitions", {"code": "MSPO-2027", "name": "MSPO 2027", "opens_on": "2027-09-07", "closes_on": "2027-09-10",
                         "country": "PL", "time_zone": "Europe/Warsaw"}),
        ("companies", {"name": "Korea Aerospace Industries, Ltd.", "name_ko": "한국항공우주산업", "short_name": "KAI",
                       "country": "KR"}),
    ):  # fmt: skip
        records.add(workspace, BY_PLURAL[kind], words)
    return workspace


def sheet(tmp_path: Path, name: str, *rows: list[str]) -> Path:
    path = tmp_path / name
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return path


def take(plan: Workspace, path: Path, options: ImportOptions = MSPO, **more: Any) -> ImportReport:
    return import_files(plan, [path], options, **more)


def shown(plan: Workspace, kind: str) -> list[dict[str, Any]]:
    return read_records(plan, BY_PLURAL[kind])


def people(tmp_path: Path, *rows: list[str], name: str = "kai-participants.csv") -> Path:
    return sheet(tmp_path, name, ["성명", "영문성명", "직위", "이메일", "휴대폰", "체류기간"], *rows)


HONG = ["홍길동", "HONG Gildong", "부장", "gildong@kai.example", "010-2345-6789", "9.5-9.11"]


def test_people_of_a_company_that_the_file_names(plan: Workspace, tmp_path: Path) -> None:
    report = take(plan, people(tmp_path, HONG))
    assert (report.sheets[0].kind, report.sheets[0].new) == ("participants", 1)
    person = shown(plan, "participants")[0]
    assert person["participation"] == "Korea Aerospace Industries, Ltd."
    assert (person["name"], person["name_ko"], person["mobile"]) == ("HONG Gildong", "홍길동", "+821023456789")
    assert (person["arrives_on"], person["departs_on"]) == ("2027-09-05", "2027-09-11")
    assert shown(plan, "participations")[0]["status"] == "applied"


def test_the_same_file_again_changes_nothing(plan: Workspace, tmp_path: Path) -> None:
    path = people(tmp_path, HONG, ["김다현", "KIM Dahyun", "", "dahyun@kai.example", "", ""])
    take(plan, path)
    before = {kind: shown(plan, kind) for kind in BY_PLURAL}
    again = take(plan, path)
    assert again.transaction is None
    assert (again.sheets[0].new, again.sheets[0].changed, again.sheets[0].unchanged) == (0, 0, 2)
    assert {kind: shown(plan, kind) for kind in BY_PLURAL} == before


def test_a_dry_run_changes_nothing_and_has_no_ids(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(tmp_path, "a.csv", ["Company", "Country", "Area requested"], ["Nowa Firma Sp. z o.o.", "Poland", "54"])
    before = plan.path.read_bytes()
    report = take(plan, path, dry_run=True)
    assert (report.applied, report.transaction) == (False, None)
    assert [(made.name, made.id) for made in report.sheets[0].created] == [("Nowa Firma Sp. z o.o.", None)]
    assert plan.path.read_bytes() == before


def test_a_blank_never_erases_and_the_mark_does(plan: Workspace, tmp_path: Path) -> None:
    take(plan, people(tmp_path, HONG))
    take(plan, people(tmp_path, ["홍길동", "HONG Gildong", "", "gildong@kai.example", "[지움]", ""]))
    person = shown(plan, "participants")[0]
    assert (person["position"], person["mobile"]) == ("부장", None)


def test_only_what_the_sender_changed_is_taken(plan: Workspace, tmp_path: Path) -> None:
    """The base is what the last import gave: a person's edit stays, the sender's change comes, both is a conflict."""
    take(plan, people(tmp_path, HONG))
    person = shown(plan, "participants")[0]["id"]
    records.update(plan, BY_PLURAL["participants"], person, {"position": "Director"})

    unchanged = take(plan, people(tmp_path, HONG)).sheets[0]
    assert (unchanged.unchanged, unchanged.conflicts) == (1, 0)

    moved = [*HONG[:4], "010-9999-8888", HONG[5]]
    changed = take(plan, people(tmp_path, moved)).sheets[0]
    assert (changed.changed, changed.conflicts) == (1, 0)

    both = [*moved[:2], "상무", *moved[3:]]
    conflict = take(plan, people(tmp_path, both)).sheets[0]
    assert (conflict.changed, conflict.conflicts) == (0, 1)
    assert conflict.conflict_details[0].field == "position"
    assert shown(plan, "participants")[0]["position"] == "Director"
    take(plan, people(tmp_path, both), ImportOptions(exhibition="MSPO-2027", conflicts="take"))
    assert shown(plan, "participants")[0]["position"] == "상무"


def test_namesakes_are_two_people(plan: Workspace, tmp_path: Path) -> None:
    path = people(tmp_path, HONG, ["홍길동", "HONG Gildong", "과장", "gd2@kai.example", "", ""])
    assert take(plan, path).sheets[0].new == 2
    assert take(plan, path).transaction is None


@pytest.mark.parametrize("kind", ["participants", "contacts"])
def test_a_namesake_whom_the_import_filled_in_is_told_from_the_next(plan: Workspace, tmp_path: Path, kind: str) -> None:
    owner = "participation" if kind == "participants" else "company"
    rows = [["KAI", "KIM MINSU", email] for email in ("", "ms@p.kr", "ms2@p.kr")]
    path = sheet(tmp_path, "a.csv", [owner, "name", "email"], *rows)
    take(plan, path, replace(MSPO, kind=kind))
    assert {one["email"] for one in shown(plan, kind)} - {None} == {"ms@p.kr", "ms2@p.kr"}


@pytest.mark.parametrize("country", ["", "KR"])
def test_a_number_is_of_the_country_that_the_row_says(plan: Workspace, tmp_path: Path, country: str) -> None:
    records.add(plan, BY_PLURAL["companies"], {"name": "Poongsan Corporation"})
    korean = "" if country else "풍산"
    head = ["company", "company_ko", "company_country", "contact_name", "contact_phone", "requested_m2"]
    path = sheet(tmp_path, "a.csv", head, ["Poongsan Corporation", korean, country, "KIM Minsu", "02-3406-5114", "36"])
    report = take(plan, path, replace(MSPO, kind="applications"))
    assert not report.sheets[0].problems
    assert [one["phone"] for one in shown(plan, "contacts")] == ["+82234065114"]
    assert take(plan, path, replace(MSPO, kind="applications")).transaction is None


def test_a_bad_cell_is_named_and_the_rest_goes_on(plan: Workspace, tmp_path: Path) -> None:
    bad = ["홍길동", "HONG Gildong", "부장", "no address", "12", "9.31-10.2"]
    report = take(plan, people(tmp_path, bad)).sheets[0]
    assert [problem.cell for problem in report.problems] == ["D2", "F2", "E2"]
    person = shown(plan, "participants")[0]
    assert (person["name"], person["email"], person["arrives_on"]) == ("HONG Gildong", None, None)


def test_undo_of_an_import_keeps_what_a_person_edited(plan: Workspace, tmp_path: Path) -> None:
    batch = take(plan, people(tmp_path, HONG, ["김다현", "KIM Dahyun", "", "dahyun@kai.example", "", ""])).transaction
    kim = next(one["id"] for one in shown(plan, "participants") if one["name"] == "KIM Dahyun")
    records.update(plan, BY_PLURAL["participants"], kim, {"position": "Director"})
    undone = history.undo(plan, batch)
    assert ("participant", kim) in undone.kept
    assert [one["name"] for one in shown(plan, "participants")] == ["KIM Dahyun"]


def test_an_exhibitor_list_is_not_ours_until_it_brings_people(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(
        tmp_path, "exhibitors.csv", ["No.", "Exhibitor", "Country"], ["1", "Saab AB", "SE"], ["2", "KAI", "KR"]
    )
    report = take(plan, path).sheets[0]
    assert (report.kind, report.new) == ("applications", 2)
    assert [one["ours"] for one in shown(plan, "participations")] == [False, False]
    take(plan, people(tmp_path, HONG))
    ours = {one["company"]: one["ours"] for one in shown(plan, "participations")}
    assert ours == {"Korea Aerospace Industries, Ltd.": True, "Saab AB": False}


def test_names_that_share_a_group_word_are_not_joined(plan: Workspace, tmp_path: Path) -> None:
    records.add(plan, BY_PLURAL["companies"], {"name": "Hanwha Aerospace Co., Ltd.", "country": "KR"})
    path = sheet(tmp_path, "a.csv", ["Company", "Area requested"], ["Hanwha Systems", "54"], ["HANWHA-AEROSPACE", "90"])
    report = take(plan, path).sheets[0]
    assert [found.record for found in report.matched] == ["Hanwha Aerospace Co., Ltd."]
    assert len(shown(plan, "companies")) == 3


def test_canonical_heads_are_understood_exactly(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(
        tmp_path, "x.csv", ["exhibition", "title", "anchor", "offset", "unit", "time_of_day", "applies_to", "note"],
        ["MSPO-2027", "Utilities", "opening", "-60", "days", "16:00", "raw;not_main", "by e-mail"],
    )  # fmt: skip
    report = take(plan, path, ImportOptions(kind="deadlines")).sheets[0]
    assert report.ignored_columns == []
    row = shown(plan, "deadlines")[0]
    assert (row["offset"], row["time_of_day"], row["applies_to"]) == (-60, "16:00", "raw;not_main")
    assert row["due_at"] == "2027-07-09T16:00:00+02:00"


def test_a_mapping_overrides(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(tmp_path, "x.csv", ["Wer", "Was", "Wann"], ["KAI", "Stand", "2027-06-01"])
    mapping = {"kind": "charges", "columns": {"Wer": "participation", "Was": "item", "Wann": "due_on"}}
    take(plan, path, ImportOptions(exhibition="MSPO-2027", mapping=mapping))
    assert [(one["item"], one["due_on"]) for one in shown(plan, "charges")] == [("Stand", "2027-06-01")]


def test_equal_wishes_are_two_records_and_again_none(plan: Workspace, tmp_path: Path) -> None:
    row = ["KAI", "Saab AB", "near"]
    path = sheet(tmp_path, "w.csv", ["participation", "other", "wish_kind"], row, row)
    options = ImportOptions(exhibition="MSPO-2027", kind="wishes")
    assert take(plan, path, options).sheets[0].new == 2
    assert take(plan, path, options).transaction is None


def test_a_packing_list_with_net_masses_by_line(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(
        tmp_path, "freight.csv",
        ["Case No.", "L (mm)", "W (mm)", "H (mm)", "G.W. (kg)", "N.W. (kg)", "Description", "Qty", "HS code", "P/T/C"],
        ["1/2", "1200", "800", "950", "210", "100", "Model", "1", "9023.00", "T"],
        ["", "", "", "", "", "60,5", "Stand", "2", "940320", "T"],
        ["2/2", "600", "400", "400", "35", "30", "Brochures", "500", "491110", "C"],
    )  # fmt: skip
    options = ImportOptions(exhibition="MSPO-2027", company="KAI")
    assert take(plan, path, options).sheets[0].new == 3
    cases = {one["number"]: one for one in shown(plan, "cases")}
    assert (cases["1"]["length_cm"], cases["1"]["gross_kg"], cases["1"]["net_kg"]) == (120, 210, None)
    assert cases["2"]["net_kg"] == 30
    lines = shown(plan, "packing-lines")
    assert [(one["case"], one["line_no"], one["net_kg"], one["hs_code"]) for one in lines] == [
        ("freight / 1", 1, 100, "902300"), ("freight / 1", 2, 60.5, "940320"), ("freight / 2", 1, None, "491110"),
    ]  # fmt: skip
    assert take(plan, path, options).transaction is None


def test_review_policies(plan: Workspace, tmp_path: Path) -> None:
    records.add(plan, BY_PLURAL["companies"], {"name": "Kia Corporation", "short_name": "Kia", "country": "KR"})
    path = sheet(tmp_path, "a.csv", ["Company", "회사명(국문)", "Area requested"], ["Kia", "한국항공우주산업", "54"])
    told = take(plan, path, ImportOptions(exhibition="MSPO-2027", review="skip")).sheets[0]
    assert ([doubt.name for doubt in told.review], told.new, told.skipped) == (["Kia"], 0, 1)
    assert take(plan, path).sheets[0].new == 1
    assert any(one["name"] == "Kia" for one in shown(plan, "companies"))


def test_what_is_refused(plan: Workspace, tmp_path: Path) -> None:
    before = plan.path.read_bytes()
    path = people(tmp_path, HONG)
    with pytest.raises(UsageError, match="unknown_reference"):
        take(plan, path, ImportOptions(exhibition="MSPO-2028"))
    with pytest.raises(UsageError, match="unknown_kind"):
        take(plan, path, ImportOptions(exhibition="MSPO-2027", kind="peoples"))
    with pytest.raises(UsageError, match="unknown_sheet"):
        take(plan, path, ImportOptions(exhibition="MSPO-2027", sheet="Tabelle9"))
    with pytest.raises(InputError, match="nothing_recognised"):
        take(plan, sheet(tmp_path, "prose.csv", ["Lorem ipsum"], ["dolor sit"]))
    with pytest.raises(InputError):
        take(plan, tmp_path / "missing.xlsx")
    assert plan.path.read_bytes() == before


def test_where_a_value_comes_from_is_kept(plan: Workspace, tmp_path: Path) -> None:
    take(plan, people(tmp_path, HONG))
    person = shown(plan, "participants")[0]["id"]
    with plan.read() as connection:
        origin = connection.exec_driver_sql(
            "SELECT file, sheet, row FROM journal_origin WHERE record_id = ?", (person,)
        )
        assert origin.one() == ("kai-participants.csv", "kai-participants", 2)
    past = history.read_history(plan, limit=1)[0]
    assert past["source"][0]["file"] == "kai-participants.csv"
    assert len(past["source"][0]["sha256"]) == 64


def test_an_exported_workbook_comes_back_unchanged(plan: Workspace, tmp_path: Path) -> None:
    from exhibitplanner.services.export import export_workbook

    take(plan, people(tmp_path, HONG))
    for language in ("en", "ko"):
        book = tmp_path / f"plan-{language}.xlsx"
        export_workbook(plan, book, language=language)
        report = take(plan, book)
        assert report.transaction is None, report.as_json()
        assert {one.kind for one in report.sheets} == {"exhibitions", "companies", "participations", "participants"}
        assert [problem for one in report.sheets for problem in one.problems] == []


def test_canonical_heads_lose_no_row(plan: Workspace, tmp_path: Path) -> None:
    """Words that are headings elsewhere, single cells and totals are data here."""
    rows = [["Catalogue", "opening", "-60", "days"], ["Total", "", "", ""], ["Design", "build_up", "-4", "weeks"]]
    path = sheet(tmp_path, "d.csv", ["title", "anchor", "offset", "unit"], *rows)
    assert take(plan, path, ImportOptions(exhibition="MSPO-2027", kind="deadlines")).sheets[0].new == 3
    path = sheet(tmp_path, "s.csv", ["designation", "name"], ["K-9", ""], ["Razem", ""], ["Sum", "y"])
    assert take(plan, path, ImportOptions(kind="systems")).sheets[0].new == 3


def test_a_case_said_with_its_shipment(plan: Workspace, tmp_path: Path) -> None:
    for kind, words in (
        ("shipments", {"exhibition": "MSPO-2027", "reference": "SEA-1"}),
        ("cases", {"shipment": "SEA-1", "number": "1"}),
    ):
        records.add(plan, BY_PLURAL[kind], words)
    lines = [["SEA-1 / 1", "1", "Thing", "1"], ["SEA-1 / 2", "1", "Thing2", "1"]]
    path = sheet(tmp_path, "cs.csv", ["case", "line_no", "description", "quantity"], *lines)
    take(plan, path, ImportOptions(exhibition="MSPO-2027", kind="packing-lines"))
    assert [one["case"] for one in shown(plan, "packing-lines")] == ["SEA-1 / 1", "SEA-1 / 2"]
    assert len(shown(plan, "shipments")) == 1


def test_an_export_of_two_exhibitions_comes_back_unchanged_without_a_hint(plan: Workspace, tmp_path: Path) -> None:
    from exhibitplanner.services.export import export_workbook

    fair = {"code": "ADEX-2027", "opens_on": "2027-10-17", "closes_on": "2027-10-22"}
    records.add(plan, BY_PLURAL["exhibitions"], fair)
    take(plan, people(tmp_path, HONG))
    for kind, words in (
        ("participations", {"exhibition": "ADEX-2027", "company": "KAI", "requested_m2": "33.0578512396694"}),
        ("deadlines", {"exhibition": "ADEX-2027", "title": "x", "anchor": "opening", "offset": "-3", "unit": "days"}),
        ("charges", {"participation": "ADEX-2027 / KAI", "item": "Stand"}),
        ("shipments", {"exhibition": "ADEX-2027", "reference": "SEA-1"}),
        ("cases", {"shipment": "SEA-1", "number": "1"}),
        ("packing-lines", {"case": "SEA-1 / 1", "line_no": "1", "description": "Thing"}),
    ):
        records.add(plan, BY_PLURAL[kind], words)
    book = tmp_path / "all.xlsx"
    export_workbook(plan, book)
    report = take(plan, book, ImportOptions())
    told = [(one.kind, one.new, one.changed, one.conflicts, one.problems) for one in report.sheets]
    assert report.transaction is None, told
    assert [one for one in told if one[1:] != (0, 0, 0, [])] == []


def test_people_are_no_companies(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(
        tmp_path, "p.csv", ["회사명", "성명", "영문성명", "직책", "휴대폰", "이메일"],
        ["KAI", "홍길동", "HONG Gildong", "부장", "010-2345-6789", "a@kai.example"],
    )  # fmt: skip
    report = take(plan, path).sheets[0]
    assert (report.kind, report.columns["영문성명"]) == ("participants", "name")


def test_out_of_korea_is_the_arrival(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(
        tmp_path, "kai.csv", ["성명", "영문성명", "출국일", "귀국일"], ["홍길동", "HONG Gildong", "9/5", "9/12"]
    )
    take(plan, path)
    person = shown(plan, "participants")[0]
    assert (person["arrives_on"], person["departs_on"]) == ("2027-09-05", "2027-09-12")


def test_companies_are_counted_as_new(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(tmp_path, "c.csv", ["name", "country"], ["Solo", ""], ["Trio", "PL"])
    report = take(plan, path, ImportOptions(kind="companies")).sheets[0]
    assert (report.new, report.unchanged) == (2, 0)


def test_attendees_by_name(plan: Workspace, tmp_path: Path) -> None:
    take(plan, people(tmp_path, HONG))
    path = sheet(
        tmp_path, "m.csv", ["starts_at", "subject", "attendees"], ["2027-09-07T10:00", "x", "KAI / HONG Gildong"]
    )
    report = take(plan, path, ImportOptions(exhibition="MSPO-2027", kind="meetings")).sheets[0]
    assert report.problems == []
    assert len(shown(plan, "meetings")[0]["attendees"]) == 1


def test_one_bad_file_does_not_spoil_the_others(plan: Workspace, tmp_path: Path) -> None:
    good, empty = people(tmp_path, HONG), tmp_path / "empty.csv"
    empty.touch()
    twin = people(tmp_path, HONG, name="copy.csv")
    seen = preview_files(plan, [empty, good, tmp_path / "gone.xlsx", twin, tmp_path], MSPO)
    assert [(one.path.name, one.error.code) for one in seen.refused] == [
        ("empty.csv", "empty_file"), ("gone.xlsx", "file_missing"), ("copy.csv", "same_contents"),
        (tmp_path.name, "file_is_folder"),
    ]  # fmt: skip
    assert [(one.path, one.new) for one in seen.report.sheets] == [(good, 1)]


def test_files_seen_together_know_each_other(plan: Workspace, tmp_path: Path) -> None:
    companies = sheet(tmp_path, "a.csv", ["Company", "Area requested"], ["Nowa Firma Sp. z o.o.", "54"])
    staff = sheet(tmp_path, "b.csv", ["Name", "Company", "Passport no."], ["HONG Gildong", "Nowa Firma", "M1"])
    seen = preview_files(plan, [companies, staff], MSPO)
    assert [one.record for one in seen.report.sheets[1].matched] == ["Nowa Firma Sp. z o.o."]


def test_a_table_is_left_out_or_taken_for_another_kind(plan: Workspace, tmp_path: Path) -> None:
    path = people(tmp_path, HONG)
    place = place_of(take(plan, path, dry_run=True).sheets[0])
    assert (place.path, place.head) == (path, 1)

    left = replace(MSPO, tables={place: TableChoice(left_out=True)})
    report = take(plan, path, left)
    assert (report.sheets[0].taken, report.sheets[0].rows, report.transaction) == (False, 1, None)

    contacts = replace(MSPO, tables={place: TableChoice(kind="contacts")})
    assert take(plan, path, contacts).sheets[0].kind == "contacts"
    assert [one["name"] for one in shown(plan, "contacts")] == ["HONG Gildong"]


def test_a_company_is_said_for_one_table(plan: Workspace, tmp_path: Path) -> None:
    path = people(tmp_path, HONG, name="a.csv")
    place = place_of(take(plan, path, dry_run=True).sheets[0])
    take(plan, path, replace(MSPO, tables={place: TableChoice(company="KAI")}))
    assert shown(plan, "participants")[0]["participation"] == "Korea Aerospace Industries, Ltd."


def test_a_kind_is_said_for_a_file_in_which_nothing_is_recognised(plan: Workspace, tmp_path: Path) -> None:
    path = sheet(tmp_path, "a.csv", ["Width (m)", "qwerty"], ["4", "x"], ["5", "y"])
    with pytest.raises(InputError, match="nothing_recognised"):
        take(plan, path, dry_run=True)
    report = take(plan, path, replace(MSPO, tables={TablePlace(path): TableChoice(kind="booths")}), dry_run=True)
    assert report.sheets[0].kind == "booths"
