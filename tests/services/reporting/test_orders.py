"""The report of orders: under companies or suppliers, with what each needs, costs and lacks."""

from datetime import date
from pathlib import Path

import pytest

from exhibitplanner.reports.document import TableReport, said
from exhibitplanner.services.reporting.making import make_report, write_report
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import add

TODAY = date(2027, 8, 15)


@pytest.fixture
def plan(tmp_path: Path):
    with Workspace.create(tmp_path / "plan.exhibit") as made:
        add(made, "exhibition", code="MSPO-2027", opens_on="2027-09-07", closes_on="2027-09-10")
        for name, korean in (("KAI", "한국항공우주산업"), ("Hanwha", "한화")):
            add(made, "company", name=name, name_ko=korean)
            add(made, "participation", exhibition="MSPO-2027", company=name)
        add(
            made, "order", participation="KAI", order_kind="electricity", form_no="3", quantity="2", voltage_v="400",
            phases="3", power_kw="9", supplier="Targi Kielce", status="ordered", ordered_on="2027-07-01", price="100",
            advance_price="80", advance_until="2027-08-01", currency="EUR", due_on="2027-08-07",
        )  # fmt: skip
        add(made, "order", participation="KAI", order_kind="rigging", quantity="4", load_kg="50", status="draft")
        add(
            made, "order", participation="Hanwha", order_kind="cleaning", supplier="Targi Kielce", status="confirmed",
            price="300000", currency="KRW",
        )  # fmt: skip
        yield made


def report(plan: Workspace, **options: object) -> TableReport:
    made = make_report(plan, "orders", ReportOptions(**{"exhibition": "MSPO-2027", "today": TODAY} | options))
    assert isinstance(made, TableReport)
    return made


def words(made: TableReport) -> dict[str, list[list[str]]]:
    return {group.heading: [[said(cell) for cell in row] for row in group.rows] for group in made.groups}


def test_by_company(plan: Workspace) -> None:
    made = report(plan)
    assert words(made) == {
        "Hanwha": [["Targi Kielce", "Cleaning", "", "", "", "", "Confirmed", "300,000 KRW", "300,000 KRW", ""]],
        "KAI": [
            ["Targi Kielce", "Electricity", "3", "2", "400 V · 3-phase · 9 kW", "7 Aug", "Ordered",
             "80.00 EUR (advance)", "160.00 EUR", "Position"],
            ["", "Rigging", "", "4", "50 kg a point", "", "Draft", "", "", "Position"],
        ],
    }  # fmt: skip
    assert [(group.aside, group.detail) for group in made.groups] == [
        ("한화", "300,000 KRW"), ("한국항공우주산업", "160.00 EUR"),
    ]  # fmt: skip
    assert [(one.figure, one.label) for one in made.totals] == [
        ("3", "orders"), ("160.00", "EUR"), ("300,000", "KRW"),
    ]  # fmt: skip


def test_by_supplier_those_without_come_last(plan: Workspace) -> None:
    made = report(plan, by="supplier")
    assert [(group.heading, len(group.rows), group.detail) for group in made.groups] == [
        ("Targi Kielce", 2, "160.00 EUR · 300,000 KRW"), ("No supplier said", 1, ""),
    ]  # fmt: skip
    assert words(made)["No supplier said"][0][0] == "KAI"


def test_one_company_in_korean(plan: Workspace) -> None:
    made = report(plan, company="KAI", language="ko")
    assert list(words(made)) == ["한국항공우주산업"]
    assert words(made)["한국항공우주산업"][1][4] == "지점당 50 kg"


@pytest.mark.parametrize("suffix", ["pdf", "xlsx"])
def test_it_is_written(plan: Workspace, tmp_path: Path, suffix: str) -> None:
    written = write_report(plan, "orders", tmp_path / f"orders.{suffix}", ReportOptions(exhibition="MSPO-2027"))
    assert [path.stat().st_size > 3000 for path in written.paths] == [True]


def test_without_orders_it_says_what_to_do(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "empty.exhibit") as plan:
        add(plan, "exhibition", code="MSPO-2027", opens_on="2027-09-07", closes_on="2027-09-10")
        assert report(plan).empty.startswith("No orders yet")
