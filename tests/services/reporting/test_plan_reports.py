"""What the reports of a plan gather: exhibits, exhibitors, booths, and what arrives when."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from shutil import copyfile

import pytest

from exhibitplanner.reports.document import Cell, Shown, TableReport, said
from exhibitplanner.services.reporting.making import make_report
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import add

OPTIONS = ReportOptions(exhibition="MSPO-2027")


@pytest.fixture(scope="module")
def plan_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tank on its own booth, models with their company, two shipments; KAI with Hanwha, somebody else's Saab."""
    path = tmp_path_factory.mktemp("plan") / "plan.exhibit"
    with Workspace.create(path) as made:
        add(made, "exhibition", code="MSPO-2027", name="MSPO", opens_on="2027-09-07", closes_on="2027-09-10")
        for name in ("Hanwha", "KAI", "Saab", "Gone"):
            add(made, "company", name=name, name_ko="한화" if name == "Hanwha" else "")
        hanwha = add(
            made, "participation", exhibition="MSPO-2027", company="Hanwha", requested_m2="100", status="confirmed"
        )
        kai = add(made, "participation", exhibition="MSPO-2027", company="KAI", role="co_exhibitor", host=hanwha)
        add(made, "participation", exhibition="MSPO-2027", company="Saab", ours="false")
        gone = add(made, "participation", exhibition="MSPO-2027", company="Gone", status="cancelled")
        hall = add(made, "hall", exhibition="MSPO-2027", code="E", name="Main", area_kind="hall", floor_load_kn_m2="30")
        yard = add(made, "hall", exhibition="MSPO-2027", code="Y", area_kind="outdoor")
        indoor = add(
            made, "booth", hall=hall, number="E-1", width_m="12", depth_m="10", open_sides="4", status="confirmed"
        )
        outdoor = add(made, "booth", hall=yard, number="Y-1", width_m="15", depth_m="8")
        add(made, "assignment", participation=hanwha, booth=indoor, area_m2="100")
        tank = add(
            made,
            "system",
            designation="K-9",
            name="Thunder",
            length_m="12",
            width_m="3.4",
            height_m="2.73",
            mass_kg="47000",
        )
        k9 = add(
            made,
            "exhibit",
            participation=hanwha,
            system=tank,
            form="full_size",
            booth=outdoor,
            arrives_at="2027-09-02T08:30",
            needs_lifting="true",
        )
        add(
            made,
            "exhibit",
            participation=hanwha,
            system=tank,
            form="scale_model",
            scale="1:9",
            quantity="2",
            weapon_status="inert",
        )
        add(made, "exhibit", participation=kai, system=add(made, "system", designation="KF-21"), form="mock_up")
        add(made, "exhibit", participation=gone, system=tank, form="full_size")
        for reference, words in {
            "SEA-1": {
                "arrives_on": "2027-09-01",
                "delivery_slot": "Gate 3, 2 Sep 07:00–09:00",
                "mode": "sea",
                "forwarder": "CJ",
            },
            "AIR-7": {"arrives_on": "2027-09-03"},
            "BACK-1": {"direction": "return", "arrives_on": "2027-09-20"},
            "NEVER": {"status": "cancelled", "arrives_on": "2027-09-01"},
        }.items():
            add(made, "shipment", exhibition="MSPO-2027", reference=reference, **{"direction": "outbound"} | words)
        case = add(made, "case", shipment="SEA-1", number="1", gross_kg="120.5")
        add(made, "packing_line", case=case, line_no="1", description="Gun", exhibit=k9)
        add(made, "case", shipment="AIR-7", number="1", participation=kai)
    return path


@pytest.fixture
def plan(plan_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A copy that a test may change."""
    copyfile(plan_file, tmp_path / "plan.exhibit")
    with Workspace.open(tmp_path / "plan.exhibit", writing=True) as opened:
        yield opened


def made(plan: Workspace, name: str, **options: object) -> TableReport:
    report = make_report(plan, name, replace(OPTIONS, **options))
    assert isinstance(report, TableReport)
    return report


def rows(report: TableReport) -> list[dict[str, Cell]]:
    headings = [column.heading for column in report.columns]
    return [dict(zip(headings, row, strict=True)) for group in report.groups for row in group.rows]


def texts(report: TableReport, *headings: str) -> list[tuple[str, ...]]:
    return [tuple(said(row[one]) for one in headings) for row in rows(report)]


def test_exhibits_have_their_real_sizes_and_places(plan: Workspace) -> None:
    report = made(plan, "exhibits")
    assert texts(report, "System", "Name", "Form", "Booth", "Placement", "Weapon") == [
        ("K-9", "Thunder", "Full size", "Y-1", "Outdoor", ""),
        ("K-9", "Thunder", "Scale model 1:9", "E-1", "Indoor", "Inert"),
        ("KF-21", "", "Mock-up", "E-1", "", ""),
    ]
    sizes = [row["L × W × H (m)"].values for row in rows(report)]
    assert sizes[0] == (12, Decimal("3.4"), Decimal("2.73"))
    assert sizes[1] == (Decimal("1.333"), Decimal("0.378"), Decimal("0.303"))
    assert texts(report, "Mass (kg)") == [("47,000",), ("",), ("",)]


def test_exhibits_of_a_company_by_hall_in_korean(plan: Workspace) -> None:
    report = made(plan, "exhibits", company="Hanwha", by="hall", language="ko")
    assert [group.heading for group in report.groups] == ["E", "Y"]
    assert texts(report, "참가사", "전시 형태") == [("한화", "축소모형 1:9"), ("한화", "실물")]


def test_exhibitors_stand_with_their_host_and_those_of_others_are_told_apart(plan: Workspace) -> None:
    report = made(plan, "exhibitors")
    assert [group.heading for group in report.groups] == ["Our exhibitors", "Other exhibitors"]
    assert texts(report, "Company", "Role", "Stands with", "Booth", "m²", "Asked for (m²)", "Status") == [
        ("Gone", "", "", "", "", "", "Cancelled"),
        ("Hanwha", "", "", "E-1", "100", "100", "Confirmed"),
        ("KAI", "Co-exhibitor", "Hanwha", "E-1", "", "", ""),
        ("Saab", "", "", "", "", "", ""),
    ]


def test_booths_say_what_they_bear_and_who_stands_there(plan: Workspace) -> None:
    report = made(plan, "booths")
    assert [(group.heading, group.aside) for group in report.groups] == [("E", "Main · Hall"), ("Y", "Outdoor area")]
    assert texts(report, "Booth", "m²", "Floor (kN/m²)", "Company") == [
        ("E-1", "120", "30", "Hanwha (100 m²)"),
        ("Y-1", "120", "", ""),
    ]
    assert texts(made(plan, "booths", company="Hanwha"), "Booth") == [("E-1",)]


def test_what_arrives_is_in_the_order_of_time(plan: Workspace) -> None:
    report = made(plan, "move-in")
    assert texts(report, "Time", "What", "Company", "Booth", "Lifting", "By") == [
        ("Gate 3, 2 Sep 07:00–09:00", "SEA-1 · 1 case · K-9", "Hanwha", "E · E-1", "needed", "Sea · CJ"),
        ("08:30", "K-9 · Full size", "Hanwha", "Y · Y-1", "needed", "SEA-1"),
        ("", "AIR-7 · 1 case", "KAI", "E · E-1", "", ""),
        ("", "KF-21 · Mock-up", "KAI", "E · E-1", "", ""),
    ]
    assert [row["Time"].values[0] for row in rows(report)] == [
        datetime(2027, 9, 2, 7), datetime(2027, 9, 2, 8, 30), date(2027, 9, 3), None,
    ]  # fmt: skip


def test_a_companys_own_arrivals(plan: Workspace) -> None:
    assert texts(made(plan, "move-in", company="KAI"), "What") == [("AIR-7 · 1 case",), ("KF-21 · Mock-up",)]


def test_a_day_without_a_time_has_none(plan: Workspace) -> None:
    add(plan, "exhibit", participation="Hanwha", system="KF-21", form="screen", arrives_at="2027-09-05")
    row = next(row for row in rows(made(plan, "move-in")) if said(row["What"]) == "KF-21 · Screen")
    assert row["Time"] == Shown("", (date(2027, 9, 5), None))


def test_lifting_that_everyone_ordered(plan: Workspace) -> None:
    add(plan, "order", participation="Hanwha", order_kind="lifting", status="confirmed")
    assert texts(made(plan, "move-in", company="Hanwha"), "Lifting") == [("ordered",), ("ordered",)]


@pytest.mark.parametrize("name", ["exhibits", "exhibitors", "booths", "move-in"])
def test_nothing_of_a_new_workspace(name: str, tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "new.exhibit") as empty:
        assert make_report(empty, name, ReportOptions()).size == 0
