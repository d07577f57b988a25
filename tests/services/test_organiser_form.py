"""An organiser's form filled from a plan: the right records, their values, and what is refused."""

import io
import json
import shutil
import subprocess
from contextlib import redirect_stderr, redirect_stdout
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.datavalidation import DataValidation

from exhibitplanner.cli.running import run
from exhibitplanner.domain.errors import InputError, UsageError
from exhibitplanner.messages import codes
from exhibitplanner.services import records
from exhibitplanner.services.organiser_form.filling import FillOptions, fill_template, message_of, save_mapping
from exhibitplanner.sheets.templates.mapping import FormMapping, read_mapping
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import PARTS, add
from tests.sheets.form_samples import write_form

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.filterwarnings("ignore:Data Validation extension")
HANWHA = FillOptions("MSPO-2027", "Hanwha Aerospace")
ALL = FillOptions("MSPO-2027")


@pytest.fixture(scope="module")
def plan_file(pavilion, tmp_path_factory):
    """The small plan with what forms ask for."""
    path = tmp_path_factory.mktemp("forms") / "plan.exhibit"
    shutil.copyfile(pavilion[0], path)
    with Workspace.open(path, writing=True) as filled:
        _add_what_forms_ask_for(filled, pavilion[1])
    return path


@pytest.fixture
def plan(plan_file):
    with Workspace.open(plan_file) as opened:
        yield opened


def _add_what_forms_ask_for(filled, ids):
    records.update(
        filled, PARTS, ids["hanwha MSPO-2027"],
        {"fascia_name": "HANWHA", "booth_type": "raw", "status": "confirmed", "power_kw": "12.5"},
    )  # fmt: skip
    for name, role, email in (
        ("CHOI A", "invoice", "bill@h.example"), ("JUNG B", "on_site", "site@h.example"),
        ("KANG C", "liaison", "kang@h.example"), ("AN D", "press", "press@h.example"),
    ):  # fmt: skip
        add(filled, "contact", company=ids["hanwha"], name=name, contact_role=role, email=email)
    k2 = add(
        filled, "system", designation="K-2", length_m="10.8", width_m="3.6", height_m="2.4", mass_kg="55000",
        ground_length_m="7.5",
    )  # fmt: skip
    add(filled, "exhibit", participation=ids["hanwha MSPO-2027"], system=k2, form="full_size", placement="outdoor")
    add(filled, "exhibit", participation=ids["hanwha MSPO-2027"], system=k2, form="scale_model", scale="1:10")
    add(filled, "exhibit", participation=ids["kai MSPO-2027"], system=k2, form="screen", mass_kg="12", quantity="3")
    other = add(filled, "company", name="Someone Else", country="PL")
    add(filled, "participation", exhibition="MSPO-2027", company=other, ours="no")
    gone = add(filled, "company", name="Gone", country="KR")
    add(filled, "participation", exhibition="MSPO-2027", company=gone, status="cancelled")
    add(filled, "order", participation=ids["hanwha MSPO-2027"], order_kind="water", status="cancelled")


def said(plan, tmp_path, texts, options=HANWHA, rules=None):
    """What placeholders become, down a column; and the report."""
    book = Workbook()
    sheet = book.active
    for row, text in enumerate(texts, 1):
        sheet.cell(row * 10 - 9, 1, text)
    if rules:
        rules(sheet)
    template, out = tmp_path / "t.xlsx", tmp_path / "out.xlsx"
    book.save(template)
    done = fill_template(plan, template, out, options)
    filled_sheet = load_workbook(out).active
    return [filled_sheet.cell(row * 10 - 9, 1).value for row in range(1, len(texts) + 1)], done


@pytest.mark.parametrize(
    ("placeholder", "value"),
    [
        ("{{company.name}}", "Hanwha Aerospace"),
        ("{{ Company.Name_KO }}", "한화에어로스페이스"),
        ("{{company}}", "Hanwha Aerospace"),
        ("{{company.country}}", "KR"),
        ("{{company.country|en}}", "South Korea"),
        ("{{company.country|ko}}", "대한민국"),
        ("{{company.aliases}}", "Samsung Techwin"),
        ("{{participation.fascia_name}}", "HANWHA"),
        ("{{participation.booth_type}}", "Raw space"),
        ("{{participation.booth_type|ko}}", "독립부스"),
        ("{{participation.requested_m2}}", 36),
        ("{{participation.requested_m2|평}}", 10.89),
        ("{{participation.ours}}", "Yes"),
        ("{{participation.ours|ko}}", "예"),
        ("{{participation.company.name}}", "Hanwha Aerospace"),
        ("{{participation.exhibition}}", "MSPO-2027"),
        ("{{contact.name}}", "KANG C"),
        ("{{contact.email}}", "kang@h.example"),
        ("{{contact.invoice.email}}", "bill@h.example"),
        ("{{contact.decision.email}}", None),
        ("{{booth}}", "E / E-1"),
        ("{{booth.number}}", "E-1"),
        ("{{booth.dimensions}}", "6 × 4"),
        ("{{booth.hall.code}}", "E"),
        ("{{hall.code}}", "E"),
        ("{{assignment.area_m2}}", 24),
        ("{{exhibition.opens_on}}", "2027-09-07"),
        ("From {{exhibition.opens_on}} to {{exhibition.closes_on}}", "From 2027-09-07 to 2027-09-22"),
        ("{{participation.exhibits}}", "K-2, K9"),
    ],
)
def test_one_value(plan, tmp_path, placeholder, value):
    [got], done = said(plan, tmp_path, [placeholder])
    if placeholder == "{{participation.exhibits}}":
        assert "K-2" in got
        assert "K9" in got
    else:
        assert got == value
    assert done.report.unknown == []
    assert len(done.report.blank) == (value is None)


def lines(plan, tmp_path, texts, options=HANWHA):
    """What a line of placeholders becomes."""
    book = Workbook()
    book.active.append(texts)
    template, out = tmp_path / "t.xlsx", tmp_path / "out.xlsx"
    book.save(template)
    fill_template(plan, template, out, options)
    return [[cell.value for cell in row] for row in load_workbook(out).active.iter_rows()]


def test_exhibits_have_the_sizes_of_their_system(plan, tmp_path):
    texts = [f"{{{{exhibits.{one}}}}}" for one in ("system", "form", "scale", "mass_kg|t", "length_m|cm", "dimensions")]
    found = lines(plan, tmp_path, texts)
    assert sorted(found, key=str) == sorted(
        [
            ["K-2", "Full size", None, 55, 1080, "10.8 × 3.6 × 2.4"],
            ["K-2", "Scale model", "1:10", None, 108, "1.08 × 0.36 × 0.24"],
            ["K9", "Scale model", None, None, None, None],
        ],
        key=str,
    )


def test_people_and_references(plan, tmp_path):
    texts = ["{{participants.name}}", "{{participants.participation.company.name_ko}}", "{{participants.badge_kind|ko}}",
             "{{participants.arrives_on}}", "{{company.name}}"]  # fmt: skip
    assert lines(plan, tmp_path, texts) == [
        ["KIM Dahyun", "한화에어로스페이스", "VIP", "2027-09-05", "Hanwha Aerospace"]
    ]


def test_all_companies_of_ours(plan, tmp_path):
    texts = ["{{participations.company}}", "{{participations.booth}}", "{{participations.contact.email}}",
             "{{exhibition.code}}"]  # fmt: skip
    assert lines(plan, tmp_path, texts, ALL) == [
        ["Hanwha Aerospace", "E / E-1", "kang@h.example", "MSPO-2027"],
        ["Korea Aerospace Industries", None, None, "MSPO-2027"],
    ]


@pytest.mark.parametrize(
    ("texts", "rows"),
    [
        (["{{companies.name}}"], [["Hanwha Aerospace"], ["Korea Aerospace Industries"]]),
        (["{{participants.name}}", "{{participants.participation}}"],
         [["KIM Dahyun", "Hanwha Aerospace"], ["LEE Minjun", "Korea Aerospace Industries"]]),
        (["{{orders.order_kind}}"], [["Electricity"]]),
        (["{{booths.number}}", "{{booths.area_m2}}"], [["E-1", 24]]),
        (["{{packing-lines.description}}", "{{packing_lines.case.gross_kg}}"], [["Gun", 120.5]]),
        (["{{permits.permit_kind}}", "{{permits.exhibit.system}}"], [["Export licence", "K9"]]),
        (["{{deadlines.title}}", "{{deadlines.due_at}}"], [["Catalogue", "2027-06-01 23:59"]]),
        (["{{halls.code}}"], [["E"]]),
        (["{{shipments.reference}}", "{{meetings.subject}}"], [["SEA-1", "Talks"]]),
    ],
)  # fmt: skip
def test_lists_over_the_exhibition(plan, tmp_path, texts, rows):
    assert lines(plan, tmp_path, texts, ALL) == rows


@pytest.mark.parametrize(
    ("placeholder", "code", "nearest"),
    [
        ("{{company.nmae}}", "fill_unknown", "company.name"),
        ("{{compnay.name}}", "fill_unknown", "company.name"),
        ("{{exhibit.system}}", "fill_unknown", "exhibits.system"),
        ("{{exhibits.system.mass}}", "fill_unknown", "exhibits.system.mass_kg"),
        ("{{company.name.x}}", "fill_unknown", "company.name"),
        ("{{exhibits.mass_kg|kW}}", "fill_unknown", "exhibits.mass_kg|en"),
        ("{{}}", None, None),
        ("{{.}}", "fill_unknown", ""),
        ("{{attachments.content}}", "fill_unknown", None),
    ],
)
def test_what_nobody_knows_stays(plan, tmp_path, placeholder, code, nearest):
    [_, got], done = said(plan, tmp_path, ["{{company.name}}", placeholder])
    assert got == placeholder
    if code is None:
        assert done.report.unknown == []
        return
    [one] = done.report.unknown
    assert one.code == code
    assert nearest is None or one.nearest == nearest


def test_without_a_company_its_fields_are_left(plan, tmp_path):
    got, done = said(plan, tmp_path, ["{{company.name}}", "{{exhibition.code}}"], ALL)
    assert got == ["{{company.name}}", "MSPO-2027"]
    assert [one.code for one in done.report.unknown] == ["fill_needs_company"]


@pytest.mark.parametrize(
    ("path", "words", "kept"),
    [
        ("participation.booth_type", "Space only,Shell", "Space only"),
        ("participation.booth_type", "raw space,shell scheme", "raw space"),
        ("participation.booth_type", "조립부스,독립부스", "독립부스"),
        ("participation.booth_type", "1 Shell,2 Raw / space", None),
        ("company.country", "Poland,Republic of Korea", "Republic of Korea"),
        ("participation.ours", "Tak,Nie", "Tak"),
        ("exhibition.code", "MSPO-2025,MSPO-2027", "MSPO-2027"),
    ],
)
def test_a_drop_down_has_its_own_spelling(plan, tmp_path, path, words, kept):
    def rules(sheet):
        rule = DataValidation("list", formula1=f'"{words}"')
        rule.add("A1")
        sheet.add_data_validation(rule)

    [got], done = said(plan, tmp_path, [f"{{{{{path}}}}}"], rules=rules)
    assert got == (kept or f"{{{{{path}}}}}")
    assert [one.code for one in done.report.problems] == ([] if kept else ["fill_not_in_list"])


def test_the_filled_form(plan, tmp_path):
    template = write_form(tmp_path / "form.xlsx")
    done = fill_template(plan, template, tmp_path / "out.xlsx", HANWHA)
    form = load_workbook(done.out)["Form"]
    assert form["C5"].value == "Space only"
    assert done.report.problems == []
    assert form["C6"].value == datetime(2027, 9, 7)
    assert form["C7"].value == "Hall E, stand E-1 (24 m²)"
    assert [form.cell(row, 2).value for row in range(11, 14)] == sorted(
        form.cell(row, 2).value for row in range(11, 14)
    )


def test_a_guess_saved_and_used_again(plan, tmp_path):
    template = write_form(tmp_path / "form.xlsx", placeholders=False)
    first = fill_template(plan, template, tmp_path / "a.xlsx", HANWHA)
    save_mapping(first.mapping, tmp_path / "m.json")
    mapping = read_mapping(tmp_path / "m.json")
    again = fill_template(plan, template, tmp_path / "b.xlsx", FillOptions("MSPO-2027", "KAI", mapping))
    assert load_workbook(again.out)["Form"]["C3"].value == "Korea Aerospace Industries"
    assert "fill_other_form" not in {one.code for one in again.report.problems}
    assert load_workbook(first.out)["Form"]["B11"].value is not None
    other = FormMapping(mapping.fields, "0" * 64)
    told = fill_template(plan, template, tmp_path / "c.xlsx", FillOptions("MSPO-2027", "KAI", other))
    assert told.report.problems[0].code == "fill_other_form"


def test_refusals_write_nothing(plan, tmp_path):
    template = write_form(tmp_path / "form.xlsx")
    before = template.read_bytes()
    empty = tmp_path / "empty.xlsx"
    Workbook().save(empty)
    for options, source, out, code in (
        (FillOptions("MSPO-2028", "KAI"), template, "out.xlsx", "unknown_reference"),
        (FillOptions("MSPO-2027", "Nobody"), template, "out.xlsx", "unknown_reference"),
        (HANWHA, template, "form.xlsx", "fill_over_template"),
        (HANWHA, template, "sub/../form.xlsx", "fill_over_template"),
        (HANWHA, template, "out.xlsm", "fill_suffix"),
        (HANWHA, template, "out.pdf", "fill_suffix"),
        (HANWHA, tmp_path / "none.xlsx", "out.xlsx", "file_missing"),
        (HANWHA, tmp_path, "out.xlsx", "file_is_folder"),
        (HANWHA, empty, "out.xlsx", "fill_nothing_found"),
        (HANWHA, template, "no/out.xlsx", "target_folder_missing"),
        (FillOptions("ADEX-2027", "KAI"), template, "out.xlsx", "fill_not_there"),
    ):
        (tmp_path / "sub").mkdir(exist_ok=True)
        with pytest.raises((UsageError, InputError)) as error:
            fill_template(plan, source, tmp_path / out, options)
        assert error.value.code == code, (options, out)
    assert template.read_bytes() == before
    assert not (tmp_path / "out.xlsx").exists()
    assert not list(tmp_path.glob(".*.tmp"))


def test_every_problem_has_its_words(plan, tmp_path):
    source = Path(fill_template.__code__.co_filename).parents[2] / "sheets" / "templates" / "filling.py"
    told = {word for word in source.read_text().split('"') if word.startswith(("fill_", "text_", "characters_"))}
    assert len(told) > 5
    assert told <= codes("en")
    template = write_form(tmp_path / "form.xlsx")
    done = fill_template(plan, template, tmp_path / "out.xlsx", HANWHA)
    for problem in done.report.problems:
        for language in ("en", "ko"):
            assert "{" not in message_of(problem, language)
    json.dumps(done.as_json("ko"))


def command(*words):
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = run([str(word) for word in words], lambda path: 0)
    return status, out.getvalue(), err.getvalue()


def test_the_command(plan, tmp_path, monkeypatch):
    monkeypatch.setenv("EXHIBITPLANNER_LANGUAGE", "en")
    template, out = write_form(tmp_path / "form.xlsx"), tmp_path / "out.xlsx"
    words = ("fill", plan.path, template, out, "--exhibition", "MSPO-2027", "--company", "Hanwha Aerospace")
    status, said_out, _ = command(*words)
    assert (status, "Filled" in said_out) == (0, True)
    status, said_out, _ = command(*words, "--json")
    told = json.loads(said_out)
    assert (status, set(told)) == (0, {"out", "cells", "blank", "unknown", "problems", "mapping"})
    assert {"sheet": "Form", "cell": "C6", "field": "exhibition.opens_on", "value": "2027-09-07"} in told["cells"]
    assert command(*words[:-1], "Nobody")[0] == 2
    assert command(*words[:4])[0] == 2
    assert command(*words, "--mapping", tmp_path / "none.json")[0] == 3
    status, said_out, err = command(*(*words[:2], plan.path, *words[3:]))
    assert (status, said_out, err.count("\n")) == (3, "", 1)
    bare = write_form(tmp_path / "bare.xlsx", placeholders=False)
    saved = tmp_path / "m.json"
    assert command("fill", plan.path, bare, out, *words[4:], "--save-mapping", saved)[0] == 0
    assert json.loads(saved.read_text())["fields"]["Form!C3"] == "company.name"
    assert command("fill", plan.path, bare, out, *words[4:], "--mapping", saved)[0] == 0


@pytest.mark.slow
@pytest.mark.skipif(SOFFICE is None, reason="NOT TESTED: LibreOffice (soffice) is not installed")
def test_libreoffice_opens_it_and_works_out_the_sum(plan, tmp_path):
    template = write_form(tmp_path / "form.xlsx")
    done = fill_template(plan, template, tmp_path / "out.xlsx", HANWHA)
    profile = (tmp_path / "profile").as_uri()
    to = ["--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "converted"), str(done.out)]
    subprocess.run([SOFFICE, f"-env:UserInstallation={profile}", *to], check=True, capture_output=True, timeout=180)
    form = load_workbook(tmp_path / "converted" / "out.xlsx", data_only=True)["Form"]
    assert form["D16"].value == 3
    assert form["C3"].value == "Hanwha Aerospace"
    assert form["C6"].value.date() == date(2027, 9, 7)
