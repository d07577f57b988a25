"""A company's form: made, left as it is, filled in, and taken in again with no questions."""

import shutil
import subprocess
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from exhibitplanner.domain.errors import InputError, UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import demo, records, workspaces
from exhibitplanner.services.company_form.columns import asked_fields
from exhibitplanner.services.company_form.deadlines import deadlines_of
from exhibitplanner.services.company_form.making import make_form, make_forms
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.reading import list_ids, read_rows, row_of
from exhibitplanner.sheets.reading import read_spreadsheet
from exhibitplanner.sheets.stamp import read_stamp
from exhibitplanner.storage.workspace import Workspace
from tests.services.deadlines.fair import make_fair
from tests.services.form_edits import FormEdit, asks_nothing, changes, everything, imported
from tests.services.plans import add

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
FORMS = ("company", "contact", "participation", "exhibit", "participant", "order")


def form(workspace: Workspace, folder: Path, company: str = "Hanwha Aerospace") -> FormEdit:
    out = folder / "form.xlsx"
    make_form(workspace, out, "MSPO-2027", company)
    return FormEdit(out)


def test_what_is_known_is_filled_in(filled: Workspace, tmp_path: Path, ids: dict[str, str]) -> None:
    made = make_form(filled, tmp_path / "form.xlsx", "MSPO-2027", "한화에어로스페이스")
    assert (made.exhibition, made.company, made.company_id) == ("MSPO-2027", "Hanwha Aerospace", ids["hanwha"])
    assert {one.kind: one.rows for one in made.sheets} == {
        "companies": 1, "contacts": 1, "participations": 1, "exhibits": 1, "participants": 1, "orders": 1,
    }  # fmt: skip
    assert (made.deadlines, made.altered) == (1, ())
    edit = FormEdit(made.path)
    row = edit.first_row("Participants")
    assert edit.value("Participants", row, "id") == ids["kim MSPO-2027"]
    assert edit.value("Participants", row, "badge_kind") == "VIP"
    assert edit.value("Participants", row, "arrives_on").date() == date(2027, 9, 5)
    assert edit.value("Exhibits", edit.first_row("Exhibits"), "form") == "Scale model / 축소모형"
    assert edit.value("Orders", edit.first_row("Orders"), "power_kw") == 5


def test_it_says_from_which_state_and_for_whom_it_is(filled: Workspace, tmp_path: Path, ids: dict[str, str]) -> None:
    stamp = read_stamp(read_spreadsheet(form(filled, tmp_path).path).grids)
    assert stamp is not None
    assert (stamp.made, stamp.exhibition, stamp.company) == ("form", "MSPO-2027", ids["hanwha"])
    assert stamp.transaction


def test_untouched_it_changes_nothing(filled: Workspace, tmp_path: Path) -> None:
    before = everything(filled)
    report = imported(filled, form(filled, tmp_path).save())
    assert report.transaction is None
    assert asks_nothing(report)
    assert sum(sheet.unchanged for sheet in report.sheets) == 6
    assert everything(filled) == before


def test_just_what_was_filled_in_is_taken(filled: Workspace, tmp_path: Path, ids: dict[str, str]) -> None:
    edit = form(filled, tmp_path)
    person = edit.first_row("Participants")
    edit.put("Participants", person, arrives_on=date(2027, 9, 4), position="[clear]")
    edit.put("Participants", person + 1, name="LEE Sora", badge_kind="Exhibitor / 출품자", birth_date=date(1990, 1, 2))
    exhibit = edit.first_row("Exhibits")
    edit.put(
        "Exhibits", exhibit + 1, system="Redback", form="Full size / 실물", mass_kg=42000, needs_lifting="yes / 예"
    )
    order = edit.first_row("Orders")
    edit.put("Orders", order, quantity=3)
    edit.put("Orders", order + 1, order_kind="Water and drain / 급배수", quantity=1)
    edit.put("Participation", edit.first_row("Participation"), hall_preferences="E; F", open_sides_wanted=3)
    edit.put("Company", edit.first_row("Company"), city="창원")
    before = everything(filled)
    report = imported(filled, edit.save())
    changed, new = changes(before, everything(filled))
    assert asks_nothing(report)
    assert changed == {
        ("participant", ids["kim MSPO-2027"], "arrives_on"): date(2027, 9, 4),
        ("participant", ids["kim MSPO-2027"], "position"): None,
        ("order", ids["order"], "quantity"): Decimal(3),
        ("participation", ids["hanwha MSPO-2027"], "hall_preferences"): ["E", "F"],
        ("participation", ids["hanwha MSPO-2027"], "open_sides_wanted"): 3,
        ("company", ids["hanwha"], "city"): "창원",
    }
    made = {one["kind"]: one for one in new}
    assert set(made) == {"participant", "exhibit", "system", "order"}
    part = ids["hanwha MSPO-2027"]
    assert [made[kind]["participation_id"] for kind in ("participant", "exhibit", "order")] == [part] * 3
    assert (made["participant"]["badge_kind"], made["participant"]["birth_date"]) == ("exhibitor", date(1990, 1, 2))
    assert (made["system"]["designation"], made["exhibit"]["needs_lifting"]) == ("Redback", True)
    assert imported(filled, edit.path).transaction is None


def test_what_changed_here_meanwhile_stays(filled: Workspace, tmp_path: Path, ids: dict[str, str]) -> None:
    edit = form(filled, tmp_path)
    records.update(filled, BY_NAME["participant"], ids["kim MSPO-2027"], {"position": "President", "hotel": "Kielce"})
    edit.put("Participants", edit.first_row("Participants"), arrives_on=date(2027, 9, 4))
    before = everything(filled)
    imported(filled, edit.save())
    changed, new = changes(before, everything(filled))
    assert changed == {("participant", ids["kim MSPO-2027"], "arrives_on"): date(2027, 9, 4)}
    assert new == []


def test_rows_whose_words_are_heads_elsewhere(filled: Workspace, tmp_path: Path) -> None:
    """Nothing in a free row is taken for a head, a total or a remark."""
    edit = form(filled, tmp_path)
    row = edit.free_row("Orders")
    for offset, words in enumerate(
        ({"order_kind": "Cleaning / 청소", "position": "Position"}, {"order_kind": "Other / 기타", "unit": "Unit"},
         {"order_kind": "Parking / 주차"}, {"order_kind": "Internet / 인터넷", "unit": "Total", "form_no": "Form"})
    ):  # fmt: skip
        edit.put("Orders", row + 2 * offset, **words)
    person = edit.free_row("Participants")
    edit.put("Participants", person, name="Press", position="Position", hotel="Hotel", diet="Diet")
    edit.put("Participants", person + 1, name="Total Person")
    edit.put("Participants", person + 3, name="Note Maker")
    before = everything(filled)
    report = imported(filled, edit.save())
    changed, new = changes(before, everything(filled))
    assert changed == {}
    assert sorted(one.get("name") or one["order_kind"] for one in new) == [
        "Note Maker", "Press", "Total Person", "cleaning", "internet", "other", "parking",
    ]  # fmt: skip
    assert not any(sheet.problems or sheet.left_out for sheet in report.sheets)


NASTY = (
    "=1+1", "#N/A", "-", "+82-2-555", "007", "1e5", "_x000D_", "TRUE", "2027-09-03", "'quoted'", '"quoted"', "a; b",
    "[x] | y / z", "한화 & <에어로>", "Zakłady „Bumar-Łabędy”", "😀 family", "x" * 300, "@name", "Company: KAI", "※ note",
)  # fmt: skip


def test_nasty_strings_change_nothing(filled: Workspace, tmp_path: Path, ids: dict[str, str]) -> None:
    for place, nasty in enumerate(NASTY):
        name = f"Person {chr(65 + place)} {nasty if nasty != '_x000D_' else ''}"  # which the parsers take out
        add(
            filled, "participant", participation=ids["hanwha MSPO-2027"], name=name, hotel=nasty, position=nasty,
            passport_no=nasty,
        )  # fmt: skip
    records.update(filled, BY_NAME["company"], ids["hanwha"], {"name": "=Hanwha | 'A' <&> _x0041_", "city": "#N/A"})
    records.update(
        filled,
        BY_NAME["participation"],
        ids["hanwha MSPO-2027"],
        {"catalogue_en": "a\nb\n\nc =1", "catalogue_ko": "가" * 9000},
    )
    before = everything(filled)
    report = imported(filled, form(filled, tmp_path, ids["hanwha"]).path)
    assert (report.transaction, asks_nothing(report)) == (None, True)
    assert everything(filled) == before


def test_what_stays_with_us_is_nowhere_in_it(filled: Workspace, tmp_path: Path, ids: dict[str, str]) -> None:
    part = ids["hanwha MSPO-2027"]
    secret = {"fee": "71234.5", "priority": "77", "note": "SECRET-NOTE", "pavilion": "SECRET-PAVILION"}
    records.update(filled, BY_NAME["participation"], part, secret)
    records.update(filled, BY_NAME["company"], ids["hanwha"], {"note": "SECRET-NOTE"})
    records.update(filled, BY_NAME["order"], ids["order"], {"price": "71234.5", "supplier": "SECRET-SUPPLIER"})
    cells = {
        str(value)
        for grid in read_spreadsheet(form(filled, tmp_path).path).grids
        for row in grid.cells
        for value in row
    }
    assert not any(
        "SECRET" in cell or "71234" in cell or cell in {"77", "LEE Minjun", "Samsung Techwin"} for cell in cells
    )


def test_every_field_is_asked_unless_it_is_kept(filled: Workspace, tmp_path: Path) -> None:
    """A new field needs no second line: it is in the form unless it is said to stay with us."""
    asked = {kind: [one.name for one in asked_fields(BY_NAME[kind])] for kind in FORMS}
    assert {kind: sorted({one.name for one in BY_NAME[kind].stored} - {*names}) for kind, names in asked.items()} == {
        "company": ["aliases", "note"],
        "contact": ["company", "note"],
        "participation": [
            "currency", "deposit_paid_on", "exhibition", "fee", "host", "note", "ours", "paid_on", "pavilion",
            "priority",
        ],
        "exhibit": ["note", "participation"],
        "participant": ["note", "participation"],
        "order": ["confirmed_on", "currency", "note", "ordered_on", "participation", "price", "supplier"],
    }  # fmt: skip


def test_cells_to_fill_in_are_open_and_checked(filled: Workspace, tmp_path: Path) -> None:
    edit = form(filled, tmp_path)
    sheet = edit.sheet("Participants")
    head, first = edit.names_row("Participants") - 2, edit.first_row("Participants")
    last = first + 30
    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert sheet.column_dimensions["A"].hidden
    assert sheet.freeze_panes == f"C{first}"
    assert sheet.print_title_rows == f"${head}:${first - 1}"
    assert sheet.page_setup.orientation == "landscape"
    column = edit.column("Participants", "badge_kind")
    for row in (first, last):
        assert sheet.cell(row, 1).protection.locked
        assert not sheet.cell(row, column).protection.locked
        assert sheet.cell(row, edit.column("Participants", "badge_status")).protection.locked
    assert sheet.cell(head, 2).value == "Name *"
    assert sheet.cell(head + 1, 2).value == "영문 성명"
    assert "passport" in sheet.cell(head, 2).comment.text
    assert "removed after" in sheet.cell(head, edit.column("Participants", "passport_no")).comment.text
    checks = {
        str(one.sqref).split(":")[0]: one for one in sheet.data_validations.dataValidation if one.type != "custom"
    }
    badge = checks[sheet.cell(first, column).coordinate]
    assert (badge.type, badge.errorStyle) == ("list", "warning")
    listed = [cell[0].value for cell in edit.book["lists"][badge.formula1.partition("!")[2].replace("$", "")]]
    assert listed == ["Exhibitor / 출품자", "Contractor / 장치업체", "VIP", "Press / 언론", "Driver / 운전자"]
    arrives = checks[sheet.cell(first, edit.column("Participants", "arrives_on")).coordinate]
    assert (arrives.type, "2027-09-07" in arrives.error) == ("date", True)
    assert int(str(arrives.sqref).rpartition("S")[2].rpartition(":")[2].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) >= last
    assert edit.book["lists"].sheet_state == "veryHidden"
    texts = [words for one in checks.values() for words in (one.errorTitle, one.error)]
    assert all(len(words) <= limit for words, limit in zip(texts, (32, 255) * len(checks), strict=True))


def test_lists_are_of_the_exhibition_and_the_company(filled: Workspace, tmp_path: Path, ids: dict[str, str]) -> None:
    add(filled, "hall", exhibition="MSPO-2027", code="F")
    add(filled, "system", designation="Redback", maker=ids["hanwha"])
    add(filled, "system", designation="K-2", maker=ids["kai"])
    edit = form(filled, tmp_path)

    def offered(word: str, field: str) -> list[object]:
        sheet = edit.sheet(word)
        cell = sheet.cell(edit.first_row(word), edit.column(word, field)).coordinate
        check = next(one for one in sheet.data_validations.dataValidation if str(one.sqref).split(":")[0] == cell)
        assert not check.showErrorMessage
        found = edit.book["lists"][check.formula1.partition("!")[2].replace("$", "")]
        return [one[0].value for one in found]

    assert offered("Participation", "hall_preferences") == ["E", "F"]
    assert offered("Exhibits", "system") == ["K9", "Redback"]
    assert offered("Exhibits", "booth") == ["E / E-1"]


def test_deadlines_are_to_read(filled: Workspace, tmp_path: Path, ids: dict[str, str]) -> None:
    for title, fixed_on, applies in (
        ("Electricity", "2027-05-01", "all"),
        ("Hotel", "2027-05-02", "has_scale_model"),
        ("Press", "2027-05-03", "not_has_scale_model"),
        ("Crane", "2027-05-04", "has_full_size"),
    ):
        add(filled, "deadline", exhibition="MSPO-2027", title=title, fixed_on=fixed_on, applies_to=applies)
    records.update(filled, BY_NAME["task"], ids["task"], {"status": "done"})
    edit = form(filled, tmp_path)
    rows = [tuple(cell.value for cell in row)[1:] for row in edit.sheet("Deadlines").iter_rows(min_row=5)]
    assert [(row[0], row[1], row[3]) for row in rows] == [
        ("2027-05-01 23:59 (UTC+02:00)", "Electricity", "Open / 미완료"),
        ("2027-05-02 23:59 (UTC+02:00)", "Hotel", "Open / 미완료"),
        ("2027-06-01 23:59 (UTC+02:00)", "Catalogue", "Done / 완료"),
    ]
    report = imported(filled, edit.path)
    assert report.transaction is None
    assert {sheet.kind for sheet in report.sheets} == {"companies", "contacts", "participations", "exhibits", "participants", "orders"}  # fmt: skip


def test_a_form_for_each(filled: Workspace, tmp_path: Path, ids: dict[str, str]) -> None:
    other = add(filled, "company", name="A/S: <Weapons>", country="DK")
    add(filled, "participation", exhibition="MSPO-2027", company=other)
    gone = add(filled, "company", name="Gone")
    add(filled, "participation", exhibition="MSPO-2027", company=gone, status="cancelled")
    theirs = add(filled, "company", name="Theirs")
    add(filled, "participation", exhibition="MSPO-2027", company=theirs, ours="no")
    shares: list[float] = []
    made = make_forms(filled, tmp_path / "forms", "MSPO-2027", shares.append)
    assert [one.path.name for one in made] == [
        "MSPO-2027 A-S- -Weapons-.xlsx", "MSPO-2027 Hanwha Aerospace.xlsx", "MSPO-2027 KAI.xlsx",
    ]  # fmt: skip
    assert shares[-1] == 1
    report = imported(filled, *(one.path for one in made))
    assert (report.transaction, asks_nothing(report)) == (None, True)
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="form_folder_is_file"):
        make_forms(filled, tmp_path / "file", "MSPO-2027")


@pytest.mark.parametrize(
    ("exhibition", "company", "name", "code"),
    [
        ("MSPO-2027", "Hanhwa Aerospace", "a.xlsx", "unknown_reference"),
        ("MSPO-2028", "Hanwha Aerospace", "a.xlsx", "unknown_reference"),
        ("ADEX-2027", "KAI", "a.xlsx", "form_no_participation"),
        ("MSPO-2027", "KAI", "a.xls", "form_suffix"),
    ],
)
def test_wrong_words(filled: Workspace, tmp_path: Path, exhibition: str, company: str, name: str, code: str) -> None:
    with pytest.raises(UsageError) as raised:
        make_form(filled, tmp_path / name, exhibition, company)
    assert raised.value.code == code
    assert not (tmp_path / name).exists()


def test_a_target_that_cannot_be_written(filled: Workspace, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="target_folder_missing"):
        make_form(filled, tmp_path / "no" / "form.xlsx", "MSPO-2027", "KAI")


def converted(path: Path, kind: str) -> Path:
    out = path.parent / kind
    command = [str(SOFFICE), f"-env:UserInstallation={(path.parent / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", kind, "--outdir", str(out), str(path)], check=True, capture_output=True, timeout=180
    )
    return out / f"{path.stem}.{kind}"


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="NOT TESTED: LibreOffice (soffice) is not installed")
def test_through_libreoffice(filled: Workspace, tmp_path: Path, ids: dict[str, str]) -> None:
    edit = form(filled, tmp_path)
    before = everything(filled)
    for kind in ("xlsx", "ods", "xls"):
        report = imported(filled, converted(edit.path, kind))
        assert (kind, report.transaction, asks_nothing(report)) == (kind, None, True)
    edit.put("Participants", edit.first_row("Participants"), departs_on=date(2027, 9, 11))
    edit.put("Orders", edit.free_row("Orders"), order_kind="Water and drain / 급배수")
    imported(filled, converted(edit.save(), "ods"))
    changed, new = changes(before, everything(filled))
    assert changed == {("participant", ids["kim MSPO-2027"], "departs_on"): date(2027, 9, 11)}
    assert [one["order_kind"] for one in new] == ["water"]
    again = FormEdit(converted(edit.path, "xlsx"))
    sheet = again.sheet("Participants")
    assert sheet.protection.sheet
    assert any(str(one.formula1).startswith("lists!") for one in sheet.data_validations.dataValidation)


@pytest.mark.slow
def test_every_company_of_the_sample(tmp_path: Path) -> None:
    path = tmp_path / "demo.exhibit"
    demo.make_demo(path, tmp_path / "demo", "en", lambda _share: None)
    with workspaces.open_for_writing(path) as workspace:
        before = everything(workspace)
        forms = []
        for exhibition in (demo.MSPO, demo.ADEX):
            parts = BY_NAME["participation"]
            for part in read_rows(workspace, parts, list_ids(workspace, parts, exhibition=exhibition)):
                out = tmp_path / f"{part['id']}.xlsx"
                make_form(workspace, out, exhibition, part["company_id"])
                forms.append(out)
        assert len(forms) > 15
        for out in forms:
            report = import_files(workspace, [out], ImportOptions())
            assert (report.transaction, asks_nothing(report)) == (None, True), out
        assert everything(workspace) == before


def test_an_invited_company_has_no_deadlines_yet(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    with workspace.read() as connection:
        fair = row_of(connection, BY_NAME["exhibition"], ids["fair"])
        parts = {who: row_of(connection, BY_NAME["participation"], ids[who]) for who in ("KAI", "Invited")}
        due = {who: [one.title for one in deadlines_of(connection, fair, part)] for who, part in parts.items()}
    assert due == {"KAI": ["Catalogue", "Stand plan", "Sea freight"], "Invited": []}
