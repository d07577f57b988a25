"""Lists of orders and of what organisers ask for them, as they come in English, Korean and Polish."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import showing
from exhibitplanner.services.importing.importer import import_files
from exhibitplanner.services.importing.options import ImportOptions
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import add

CODE = "MSPO-2027"


@pytest.fixture
def plan(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "plan.exhibit") as made:
        add(made, "exhibition", code=CODE, opens_on="2027-09-07", closes_on="2027-09-10")
        for name in ("Hanwha Aerospace", "Hyundai Rotem"):
            add(made, "company", name=name)
        yield made


def bring(plan: Workspace, folder: Path, title: str, *rows: Sequence[Any]) -> SheetReport:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ((title,), (), *rows):
        sheet.append(row)
    book.save(folder / "orders.xlsx")
    (found,) = import_files(plan, [folder / "orders.xlsx"], ImportOptions(exhibition=CODE)).sheets
    return found


def orders(plan: Workspace) -> list[dict[str, Any]]:
    left_out = {"id", "created_at", "updated_at", "participation_id"}
    return [
        {name: value for name, value in one.items() if value is not None and name not in left_out}
        for one in showing.show(plan, BY_NAME["order"])
    ]


def test_an_english_list_of_utilities(plan: Workspace, tmp_path: Path) -> None:
    found = bring(
        plan, tmp_path, "Utility orders",
        ("Exhibitor", "Service", "Form No.", "Qty", "V", "Phase", "kW", "Position", "Deadline", "Unit price (EUR)", "Status"),
        ("Hanwha Aerospace", "Electrical connection", "F-3", 1, "400 V", "three-phase", "9 kW", "rear", "2027-08-07", 123, "ordered"),
        ("Hyundai Rotem", "Hanging points", "F-6", 4, None, None, None, "above", None, 57.5, "confirmed"),
    )  # fmt: skip
    assert (found.kind, found.new, found.problems, found.ignored_columns) == ("orders", 2, [], [])
    assert orders(plan) == [
        {"participation": "Hanwha Aerospace", "order_kind": "electricity", "form_no": "F-3", "quantity": 1,
         "voltage_v": 400, "phases": 3, "power_kw": 9, "position": "rear", "due_on": "2027-08-07", "price": 123,
         "currency": "EUR", "status": "ordered"},
        {"participation": "Hyundai Rotem", "order_kind": "rigging", "form_no": "F-6", "quantity": 4,
         "position": "above", "price": 57.5, "currency": "EUR", "status": "confirmed"},
    ]  # fmt: skip


def test_prices_by_the_day_of_the_order(plan: Workspace, tmp_path: Path) -> None:
    found = bring(
        plan, tmp_path, "Service orders and prices",
        ("Company", "Type of service", "Air pressure (bar)", "Load per point (kg)", "Advance price (EUR)",
         "Advance price until", "Price (EUR)", "On-site price (EUR)", "On-site price from"),
        ("Hanwha Aerospace", "Compressed air", "6 bar", None, 250, "2027-07-31", 310, "465.00", "2027-09-01"),
        ("Hyundai Rotem", "Rigging", None, "50 kg", "46", "2027-07-31", "57,50", "86.25", "2027-09-01"),
    )  # fmt: skip
    assert (found.kind, found.problems, found.ignored_columns) == ("orders", [], [])
    prices = ("advance_price", "advance_until", "price", "on_site_price", "on_site_from", "currency")
    assert [[one.get(name) for name in prices] for one in orders(plan)] == [
        [250, "2027-07-31", 310, 465, "2027-09-01", "EUR"], [46, "2027-07-31", 57.5, 86.25, "2027-09-01", "EUR"],
    ]  # fmt: skip
    assert [(one.get("pressure_bar"), one.get("load_kg")) for one in orders(plan)] == [(6, None), (None, 50)]


def test_a_korean_list(plan: Workspace, tmp_path: Path) -> None:
    found = bring(
        plan, tmp_path, "부대시설 신청 현황",
        ("업체명", "신청항목", "서식번호", "수량", "전압(V)", "상수", "용량(kW)", "설치위치", "신청마감일", "금액(원)", "상태"),
        ("Hanwha Aerospace", "전기", "3", 1, 380, "3상", "15kW", "후면", "2027. 8. 7.", "1,500,000", "신청완료"),
        ("Hyundai Rotem", "전기", "3", 1, "220V", "단상", 3, None, None, "60만원", "미신청"),
    )  # fmt: skip
    assert (found.kind, found.problems) == ("orders", [])
    names = ("order_kind", "voltage_v", "phases", "power_kw", "price", "currency", "status")
    assert [[one[name] for name in names] for one in orders(plan)] == [
        ["electricity", 380, 3, 15, 1500000, "KRW", "ordered"], ["electricity", 220, 1, 3, 600000, "KRW", "draft"],
    ]  # fmt: skip


def test_a_polish_list(plan: Workspace, tmp_path: Path) -> None:
    found = bring(
        plan, tmp_path, "Zamówienia usług",
        ("Firma", "Usługa", "Liczba faz", "Moc", "Ciśnienie", "Obciążenie na punkt (kg)", "Ilość", "Cena promocyjna",
         "Cena promocyjna do", "Cena", "Cena po terminie"),
        ("Hanwha Aerospace", "Przyłącze elektryczne", "trójfazowe", "9,5 kW", None, None, 1, "100,00 EUR",
         "31.07.2027", "1 120,00 EUR", "180,00 EUR"),
        ("Hyundai Rotem", "Sprężone powietrze", None, None, "6 bar", None, 1, None, None, "310 EUR", None),
    )  # fmt: skip
    assert (found.kind, found.problems, found.ignored_columns) == ("orders", [], [])
    first, second = orders(plan)
    assert (first["phases"], first["power_kw"], first["price"], first["on_site_price"]) == (3, 9.5, 1120, 180)
    assert (second["order_kind"], second["pressure_bar"], second["currency"]) == ("compressed_air", 6, "EUR")


def test_the_same_list_again_changes_nothing(plan: Workspace, tmp_path: Path) -> None:
    rows = (
        ("Company", "Service", "Form no.", "Advance price (EUR)", "Pressure (psi)"),
        ("Hyundai Rotem", "Compressed air", "4", "250", "90"),
    )
    assert bring(plan, tmp_path, "Orders", *rows).new == 1
    again = bring(plan, tmp_path, "Orders", *rows)
    assert (again.unchanged, again.problems) == (1, [])


def test_a_korean_day_until_which_to_order_is_no_day_of_a_price(plan: Workspace, tmp_path: Path) -> None:
    found = bring(
        plan, tmp_path, "부대시설 신청 현황",
        ("업체명", "신청항목", "용량(kW)", "신청기한", "금액", "상태"),
        ("Hanwha Aerospace", "전기", 36, "2027-07-07", 2100, "확정"),
    )  # fmt: skip
    assert found.columns["신청기한"] == "due_on"
    assert orders(plan)[0]["due_on"] == "2027-07-07"


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        (("Unit price (EUR)", "Total (EUR)"), (57.5, 230)),
        (("Total price (EUR)",), (230,)),
        (("합계금액",), ("230 EUR",)),
        (("Price (EUR)",), ("57.50",)),
    ],
)
def test_what_all_pieces_cost_gives_the_price_of_one(
    plan: Workspace, tmp_path: Path, heads: tuple[str, ...], row: tuple[Any, ...]
) -> None:
    found = bring(
        plan, tmp_path, "Orders", ("Company", "Service", "Qty", *heads), ("Hyundai Rotem", "Rigging", 4, *row)
    )
    assert (found.new, found.problems, found.ignored_columns) == (1, [], [])
    assert [(one["quantity"], one["price"], one["currency"]) for one in orders(plan)] == [(4, 57.5, "EUR")]
    assert (
        bring(
            plan, tmp_path, "Orders", ("Company", "Service", "Qty", *heads), ("Hyundai Rotem", "Rigging", 4, *row)
        ).new
        == 0
    )


def test_what_stands_beside_a_service_in_its_cell(plan: Workspace, tmp_path: Path) -> None:
    found = bring(
        plan, tmp_path, "Service orders",
        ("Company", "Order", "Qty", "Price (EUR)"),
        ("Hanwha Aerospace", "Electricity 9 kW 400V", 1, 123), ("Hyundai Rotem", "Rigging 4 points 50 kg", 4, 57.5),
        ("Hyundai Rotem", "Cleaning, daily", 1, 90), ("Hyundai Rotem", "Internet 2 lines", 3, 90),
    )  # fmt: skip
    assert (found.kind, found.new) == ("orders", 4)
    assert [(one.cell, one.code) for one in found.problems] == [("B7", "more_in_cell")]  # 2 lines, and a quantity of 3
    electricity, cleaning, internet, rigging = orders(plan)
    assert (electricity["power_kw"], electricity["voltage_v"]) == (9, 400)
    assert (rigging["quantity"], rigging["load_kg"]) == (4, 50)
    assert (cleaning["note"], internet["quantity"]) == ("daily", 3)
