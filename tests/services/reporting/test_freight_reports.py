"""Packing list, carnet list and labels of a plan with two companies and three shipments."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from openpyxl import load_workbook

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.reports.case_labels import CaseLabels
from exhibitplanner.reports.consignments import Consignments
from exhibitplanner.reports.document import said
from exhibitplanner.reports.rendering import render_pages, render_pdf
from exhibitplanner.services import records
from exhibitplanner.services.reporting.making import make_report, write_report
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import add

SHIPMENT, CASE, LINE = BY_NAME["shipment"], BY_NAME["case"], BY_NAME["packing_line"]
OPTIONS = ReportOptions(exhibition="F")


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> tuple[Path, dict[str, str]]:
    path = tmp_path_factory.mktemp("papers") / "plan.exhibit"
    with Workspace.create(path) as workspace:
        return path, fill(workspace)


@pytest.fixture
def workspace(made, tmp_path: Path) -> Iterator[Workspace]:
    copyfile(made[0], tmp_path / "plan.exhibit")
    with Workspace.open(tmp_path / "plan.exhibit", writing=True) as opened:
        yield opened


@pytest.fixture
def ids(made) -> dict[str, str]:
    return made[1]


def fill(workspace: Workspace) -> dict[str, str]:
    """A carnet's shipment with a case each of two companies, a return, and one that was cancelled."""
    add(
        workspace, "exhibition", code="F", name="Fair", venue="Expo", city="Kielce", country="PL",
        opens_on="2027-09-07", closes_on="2027-09-10",
    )  # fmt: skip
    add(workspace, "company", name="Rotem", country="KR", city="Changwon", registration_no="608-81-0001")
    add(workspace, "company", name="KAI", name_ko="한국항공우주산업", country="KR")
    for company in ("Rotem", "KAI"):
        add(workspace, "participation", exhibition="F", company=company)
    add(workspace, "hall", exhibition="F", code="E")
    add(workspace, "booth", hall="E", number="14")
    add(workspace, "assignment", participation="Rotem", booth="E / 14")
    ids = {}
    for reference, words in (
        (
            "SEA-1",
            {"direction": "outbound", "customs_regime": "ata_carnet", "origin": "Busan", "destination": "Gdańsk"},
        ),
        ("SEA-1-R", {"direction": "return", "origin": "Gdańsk", "destination": "Busan"}),
        ("GONE", {"direction": "outbound", "status": "cancelled"}),
    ):
        ids[reference] = add(workspace, "shipment", exhibition="F", reference=reference, **words)
        ids[f"{reference} 1"] = add(
            workspace, "case", shipment=reference, number="1", participation="Rotem", length_cm="200", width_cm="100",
            height_cm="50", gross_kg="120", handling="Fragile",
        )  # fmt: skip
    ids["SEA-1 2"] = add(workspace, "case", shipment="SEA-1", number="C-7", participation="KAI", net_kg="40")
    for case, number, words in (
        ("SEA-1 1", "1", {"description": "Pump", "serial_no": "A1", "quantity": "2", "net_kg": "30", "value": "100",
                          "currency": "EUR", "origin": "KR", "hs_code": "8413", "disposition": "temporary"}),
        ("SEA-1 1", "2", {"description": "Box of pens", "quantity": "500", "disposition": "consumable"}),
        ("SEA-1 2", "1", {"description": "KF-21 model", "serial_no": "K", "value": "50", "currency": "EUR",
                          "origin": "KR", "disposition": "temporary"}),
        ("SEA-1-R 1", "1", {"description": "Pump", "disposition": "temporary"}),
    ):  # fmt: skip
        ids[f"{case} {number}"] = add(workspace, "packing_line", case=ids[case], line_no=number, **words)
    return ids


def report(workspace: Workspace, name: str, **choices: object) -> Consignments:
    found = make_report(workspace, name, ReportOptions(exhibition="F", **choices))
    assert isinstance(found, Consignments)
    return found


def facts(section) -> dict[str, str]:
    return {fact.label: fact.value for fact in section.facts}


def rows(found: Consignments, section: int = 0) -> list[list[str]]:
    first = sum(one.groups for one in found.sections[:section])
    groups = found.groups[first : first + found.sections[section].groups]
    return [[said(cell) for cell in row] for group in groups for row in group.rows]


def test_a_packing_list_has_every_shipment_that_is_not_cancelled(workspace):
    found = report(workspace, "packing-list")
    assert [section.title for section in found.sections] == ["Shipment SEA-1", "Shipment SEA-1-R"]


def test_a_packing_list_says_the_cases_in_the_columns_of_the_trade(workspace):
    found = report(workspace, "packing-list")
    assert [group.heading for group in found.groups] == ["Case 1 of 2", "Case C-7 (2 of 2)", "Case 1 of 1"]
    assert found.groups[0].aside == "Rotem · hall E, booth 14 · Fragile"
    assert found.groups[0].detail == "200 × 100 × 50 cm · 1 m³ · gross 120 kg · net 30 kg"
    assert found.groups[1].detail == "net 40 kg"
    assert rows(found)[:2] == [
        ["1", "Pump", "A1", "2", "", "30", "100 EUR", "KR", "8413", "T"],
        ["2", "Box of pens", "", "500", "", "", "", "", "", "C"],
    ]
    assert [said(cell) for cell in found.sections[0].foot] == [
        "", "Total", "", "503", "", "70", "150 EUR", "", "", "",
    ]  # fmt: skip


def test_the_sums_say_what_they_leave_open(workspace):
    said_sums = facts(report(workspace, "packing-list").sections[0])["In all"]
    assert said_sums == "2 cases · 1 m³ · gross 120 kg · net 70 kg · gross mass of 1 unknown · size of 1 unknown"


def test_the_consignee_is_in_the_care_of_the_show(workspace):
    alone = facts(report(workspace, "packing-list", company="Rotem").sections[0])
    assert alone["Shipper"] == "Rotem, Changwon, South Korea"
    assert alone["Consignee"] == "Rotem, c/o Fair, hall E, booth 14, Expo, Kielce, Poland"
    assert alone["Registration no."] == "608-81-0001"
    both = facts(report(workspace, "packing-list").sections[0])
    assert (both["Shipper"], both["Consignee"]) == ("Rotem; KAI", "c/o Fair, hall E, booth 14, Expo, Kielce, Poland")
    assert "Registration no." not in both


def test_a_return_goes_from_the_show_to_the_company(workspace):
    home = facts(report(workspace, "packing-list").sections[1])
    assert home["Shipper"] == "Rotem, c/o Fair, hall E, booth 14, Expo, Kielce, Poland"
    assert (home["Consignee"], home["Route"]) == ("Rotem, Changwon, South Korea", "Gdańsk → Busan")


def test_a_company_s_list_has_its_cases_alone(workspace):
    found = report(workspace, "packing-list", company="KAI")
    assert [group.heading for group in found.groups] == ["Case C-7 (2 of 2)"]


def test_a_carnet_list_has_what_comes_back_and_tells_what_is_wrong(workspace):
    found = report(workspace, "carnet-list")
    assert rows(found) == [
        ["1–2", "Pump, S/N A1", "2", "", "30", "100 EUR", "KR"],
        ["3", "KF-21 model, S/N K", "1", "", "40", "50 EUR", "KR"],
    ]
    assert [said(cell) for cell in found.sections[0].foot] == ["", "Total", "3", "", "70", "150 EUR", ""]
    assert found.warnings == (
        "SEA-1: Left out, since it does not come back, and a carnet covers none such: case 1 line 2.",
    )


def test_a_case_s_net_mass_is_that_of_all_that_lies_in_it_only(workspace, ids):
    add(workspace, "packing_line", case=ids["SEA-1 2"], line_no="2", description="Stand", disposition="temporary")
    found = report(workspace, "carnet-list")
    assert [row[4] for row in rows(found)] == ["30", "", ""]
    assert any("case C-7 line 1, case C-7 line 2" in one for one in found.warnings)


def test_without_a_carnet_what_may_travel_under_one_is_listed(workspace, ids):
    records.update(workspace, SHIPMENT, ids["SEA-1"], {"customs_regime": ""})
    found = report(workspace, "carnet-list")
    assert len(rows(found)) == 2
    assert found.warnings[0].startswith("No shipment is under an ATA carnet")
    records.update(workspace, SHIPMENT, ids["SEA-1"], {"customs_regime": "permanent"})
    assert report(workspace, "carnet-list").sections == ()


def test_each_shipment_under_a_carnet_is_numbered_on_its_own(workspace):
    other = add(
        workspace, "shipment", exhibition="F", reference="AIR-1", direction="outbound", customs_regime="ata_carnet"
    )
    case = add(workspace, "case", shipment=other, number="1", participation="KAI")
    add(workspace, "packing_line", case=case, line_no="1", description="Radio", disposition="temporary")
    found = report(workspace, "carnet-list")
    assert [section.title for section in found.sections] == ["Shipment AIR-1", "Shipment SEA-1"]
    assert [rows(found, section)[0][0] for section in (0, 1)] == ["1", "1–2"]


def test_workbooks_have_the_numbers_below_the_facts(workspace, tmp_path):
    written = write_report(workspace, "packing-list", tmp_path / "list.xlsx", OPTIONS)
    assert written.warnings == ()
    cells = [[cell.value for cell in row] for row in load_workbook(tmp_path / "list.xlsx").active.iter_rows()]
    texts = [str(row[0]) for row in cells if row[0]]
    assert any(one.startswith("Shipment SEA-1 · Shipper: Rotem; KAI") for one in texts)
    pump = next(row for row in cells if "Pump" in row)
    assert {2, 30, 100, "EUR"} <= set(pump)
    assert write_report(workspace, "carnet-list", tmp_path / "carnet.xlsx", OPTIONS).warnings


def test_labels_say_what_stands_on_a_case(workspace):
    found = make_report(workspace, "case-labels", OPTIONS)
    assert isinstance(found, CaseLabels)
    assert [label.number for label in found.labels] == ["1 / 2", "C-7  (2 / 2)", "1 / 1"]
    first = found.labels[0]
    assert (first.show, first.exhibitor, first.stand) == ("Fair", "Rotem", "hall E, booth 14")
    assert [(fact.label, fact.value) for fact in first.facts] == [
        ("Gross", "120 kg"), ("Net", "30 kg"), ("L × W × H", "200 × 100 × 50 cm"), ("Shipment", "SEA-1"), ("To", "Gdańsk"),
    ]  # fmt: skip
    assert [sign.name for sign in first.signs] == ["fragile"]


def test_a_case_of_nobody_is_of_whose_exhibits_lie_in_it(workspace, ids):
    records.update(workspace, CASE, ids["SEA-1 2"], {"participation": ""})
    add(workspace, "system", designation="KF-21")
    exhibit = add(workspace, "exhibit", participation="KAI", system="KF-21")
    records.update(workspace, LINE, ids["SEA-1 2 1"], {"exhibit": exhibit})
    found = make_report(workspace, "case-labels", ReportOptions(exhibition="F", company="KAI", language="ko"))
    assert isinstance(found, CaseLabels)
    assert [label.exhibitor for label in found.labels] == ["한국항공우주산업"]


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(("name", "pages"), [("packing-list", 2), ("carnet-list", 1), ("case-labels", 2)])
def test_they_are_set_as_accessible_pdf(workspace, name, pages, language):
    found = make_report(workspace, name, ReportOptions(exhibition="F", language=language))
    assert render_pdf(found, system_fonts=False).startswith(b"%PDF")
    assert len(render_pages(found, "svg", system_fonts=False)) == pages


@pytest.mark.parametrize("name", ["packing-list", "carnet-list", "case-labels"])
def test_nothing_is_said_to_be_nothing(workspace, name):
    add(workspace, "exhibition", code="G", opens_on="2028-09-07", closes_on="2028-09-10")
    found = make_report(workspace, name, ReportOptions(exhibition="G"))
    assert found.size == 0
    assert len(render_pages(found, "svg", system_fonts=False)) == 1
