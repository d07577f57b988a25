"""Forms without placeholders: labels and heads recognised, and nothing taken for a field that is none."""

import pytest
from openpyxl.styles import Border, Protection, Side

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.templates.guessing import guess
from exhibitplanner.sheets.templates.mapping import FormMapping, mapping_text, read_mapping, target_of, target_text
from exhibitplanner.sheets.templates.workbook import opened_book
from tests.sheets.form_samples import write_form
from tests.sheets.form_values import form_of

_THIN = Side(style="thin")
BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


def guessed(path):
    with opened_book(path) as book:
        return {where.rpartition("!")[2]: field for where, field in guess(book).fields.items()}


def of_cells(tmp_path, cells, **more):
    return guessed(form_of(tmp_path / "a.xlsx", cells, **more))


def framed(*references):
    def change(sheet):
        for reference in references:
            for row in sheet[reference] if ":" in reference else ((sheet[reference],),):
                for cell in row:
                    cell.border = BOX

    return change


def test_the_whole_form(tmp_path):
    assert guessed(write_form(tmp_path / "form.xlsx", placeholders=False)) == {
        "C3": "company.name",
        "C4": "participation.fascia_name",
        "C5": "participation.booth_type",
        "C7": "booth",
        "C8": "contact.name",
        "B11:B15": "exhibits.system",
        "C11:C15": "exhibits.form",
        "D11:D15": "exhibits.quantity",
        "E11:E15": "exhibits.mass_kg|t",
        "F11:F15": "exhibits.length_m",
    }


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("Company name / 업체명", "company.name"),
        ("업체명(국문)", "company.name_ko"),
        ("1. Exhibitor:", "company.name"),
        ("Stand no.", "booth.number"),
        ("Hall", "hall.code"),
        ("Hall / Stand no.", "booth"),
        ("Contact person", "contact.name"),
        ("E-mail", "contact.email"),
        ("Telephone / 전화", "contact.phone"),
        ("Country", "company.country|en"),
        ("국가", "company.country|ko"),
        ("Osoba kontaktowa", "contact.name"),
        ("Stand area (m²)", "participation.requested_m2"),
        ("Power required (W)", "participation.power_kw|W"),
        ("VAT number", "company.registration_no"),
        ("Remarks", None),
        ("Signature", None),
        ("Status", None),
        ("Fee", None),
        ("Please return this form by 1 June to the organiser", None),
    ],
)
def test_a_label(tmp_path, label, field):
    assert of_cells(tmp_path, {"A1": label, "A9": "."}) == ({"B1": field} if field else {})


def test_the_blank_below_where_it_looks_more_like_one(tmp_path):
    cells = {"A1": "Company name", "C1": "Website"}
    assert of_cells(tmp_path, cells, frame=framed("A2", "C2")) == {"A2": "company.name", "C2": "company.website"}
    assert of_cells(tmp_path, cells, frame=framed("B1", "C2")) == {"B1": "company.name", "C2": "company.website"}


def test_what_is_filled_or_locked_is_no_blank(tmp_path):
    def protect(sheet):
        sheet.protection.sheet = True
        sheet["B2"].protection = Protection(locked=False)

    cells = {"A1": "Company name", "A2": "Website", "B3": "x", "A3": "City"}
    assert of_cells(tmp_path, cells, protect=protect) == {"B2": "company.website"}


def test_parts_of_a_form_tell_who_is_meant(tmp_path):
    cells = {
        "A1": "Company", "A2": "Name", "A3": "Address", "A5": "Invoice contact", "A6": "Name", "A7": "E-mail",
        "A9": "Contact on site", "A10": "Name", "A11": "Mobile",
    }  # fmt: skip

    def titles(sheet):
        for row in (1, 5, 9):
            sheet.merge_cells(f"A{row}:D{row}")

    assert of_cells(tmp_path, cells, titles=titles) == {
        "B2": "company.name", "B3": "company.address", "B6": "contact.invoice.name", "B7": "contact.invoice.email",
        "B10": "contact.on_site.name", "B11": "contact.on_site.mobile",
    }  # fmt: skip


def test_a_person_named_by_a_task(tmp_path):
    cells = {"A1": "Invoice contact", "A2": "E-mail"}
    assert of_cells(tmp_path, cells, frame=framed("B1", "B2")) == {
        "B1": "contact.invoice.name", "B2": "contact.invoice.email",
    }  # fmt: skip


PEOPLE = {"A3": "No.", "B3": "Name (as in passport)", "C3": "Passport no.", "D3": "Position", "E3": "Nationality"}


def test_a_list_of_people(tmp_path):
    cells = {"A1": "List of stand personnel", **PEOPLE, "A20": "Place, date"}
    assert of_cells(tmp_path, cells, frame=framed("A3:E9")) == {
        "B4:B9": "participants.name", "C4:C9": "participants.passport_no", "D4:D9": "participants.position",
        "E4:E9": "participants.nationality|en",
    }  # fmt: skip


TWO_TABLES = {
    "A1": "Application form", "A3": "Company name", "A9": "Exhibits",
    "A11": "No.", "B11": "Item", "C11": "Quantity", "D11": "Weight (kg)", "E11": "Length (m)",
    **{f"A{11 + number}": number for number in range(1, 6)},
    "A18": "서명:", "A20": "참가자",
    "A21": "Full name", "B21": "Position", "C21": "Passport No.", "D21": "Arrival date", "E21": "Departure",
}  # fmt: skip


@pytest.mark.parametrize(("frame", "last"), [(None, 521), ("A11:E30", 30)])
def test_a_table_ends_where_its_numbers_do_and_the_next_is_a_list_too(tmp_path, frame, last):
    more = {"frame": framed(frame)} if frame else {}
    assert of_cells(tmp_path, TWO_TABLES, **more) == {
        "B3": "company.name",
        "B12:B16": "exhibits.system", "C12:C16": "exhibits.quantity", "D12:D16": "exhibits.mass_kg",
        "E12:E16": "exhibits.length_m",
        f"A22:A{last}": "participants.name", f"B22:B{last}": "participants.position",
        f"C22:C{last}": "participants.passport_no", f"D22:D{last}": "participants.arrives_on",
        f"E22:E{last}": "participants.departs_on",
    }  # fmt: skip


def test_heads_in_two_rows(tmp_path):
    cells = {"A1": "품명", "B1": "Dimensions (cm)", "E1": "중량(kg)", "B2": "L", "C2": "W", "D2": "H"}

    def merges(sheet):
        for block in ("A1:A2", "B1:D1", "E1:E2"):
            sheet.merge_cells(block)

    found = of_cells(tmp_path, {**cells, "G1": "."}, merges=merges, frame=framed("A1:E8"))
    assert set(found) == {"A3:A8", "B3:B8", "C3:C8", "D3:D8", "E3:E8"}
    assert [one.rpartition(".")[2] for one in list(found.values())[1:]] == [
        "length_m|cm", "width_m|cm", "height_m|cm", "mass_kg",
    ]  # fmt: skip


def test_two_labels_over_one_box_each_are_no_list(tmp_path):
    assert of_cells(tmp_path, {"A1": "Company name", "B1": "Website", "A3": "x", "B3": "y"}) == {
        "A2": "company.name", "B2": "company.website",
    }  # fmt: skip


def test_a_list_that_is_filled_is_no_form(tmp_path):
    cells = {"A1": "No.", "B1": "Exhibitor", "C1": "Country", "D1": "Address", "E1": "Website"}
    cells |= {f"A{row}": row for row in range(2, 9)} | {f"B{row}": f"Company {row}" for row in range(2, 9)}
    assert of_cells(tmp_path, cells, frame=framed("A1:E9")) == {}


def test_lines_that_say_what_they_are_for_are_left_alone(tmp_path):
    cells = {"A1": "Item", "B1": "Quantity", "C1": "Price", "A2": "Electricity 230 V", "A3": "Water", "A4": "Internet"}
    assert of_cells(tmp_path, cells, frame=framed("A1:C6")) == {}


@pytest.mark.parametrize("left", ["1.", "업체명", "Website"])
def test_what_stands_left_of_a_label(tmp_path, left):
    found = of_cells(tmp_path, {"A1": left, "B1": "Company name", "A2": "x", "B2": "y", "D1": "."})
    assert found.get("C1") == (None if left == "Website" else "company.name")


def test_hidden_sheets_are_left_alone(tmp_path):
    def hide(sheet):
        sheet.parent.create_sheet("Front")["A1"] = "Welcome"
        sheet.sheet_state = "hidden"

    assert of_cells(tmp_path, {"A1": "Company name"}, hide=hide) == {}


def test_a_mapping_comes_back(tmp_path):
    mapping = FormMapping({"Form!C5": "company.name", "'Form 1'!B12:B20": "exhibits.system|ko"}, "abc")
    path = tmp_path / "mapping.json"
    path.write_text(mapping_text(mapping), encoding="utf-8")
    assert read_mapping(path) == mapping


@pytest.mark.parametrize("sheet", ["Form", "Form 1", "It's", "신청서", "A-B", "1"])
def test_a_place_comes_back(sheet):
    target = target_of(target_text(sheet, (2, 1), (9, 1)))
    assert (target.sheet, target.cells.first_row, target.cells.last_row, target.cells.last_column) == (sheet, 2, 9, 1)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("", "form_mapping_malformed"),
        ("[]", "form_mapping_malformed"),
        ('{"fields": {"Form!A1": 1}}', "form_mapping_malformed"),
        ('{"fields": {"A1": "company.name"}}', "form_mapping_place"),
        ('{"fields": {"Form!name": "company.name"}}', "form_mapping_place"),
        ("[" * 100_000, "form_mapping_malformed"),
    ],
)
def test_what_is_no_mapping(tmp_path, content, code):
    path = tmp_path / "mapping.json"
    path.write_text(content)
    with pytest.raises(InputError) as error:
        read_mapping(path)
    assert error.value.code == code
