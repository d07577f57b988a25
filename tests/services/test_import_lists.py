"""What lists of goods, permits and shipments say in few words: values of a piece, titles that hold for all rows."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook as Book

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services import records
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.services.reading import read_records
from exhibitplanner.storage.workspace import Workspace


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    fair = {"code": "IDEX-2027", "opens_on": "2027-01-25", "closes_on": "2027-01-29", "time_zone": "Asia/Dubai"}
    records.add(workspace, BY_PLURAL["exhibitions"], fair)
    for name in ("KAI", "LIG Nex1"):
        records.add(workspace, BY_PLURAL["companies"], {"name": name})
    return workspace


def take(plan: Workspace, folder: Path, *rows: tuple[Any, ...]) -> SheetReport:
    book = Book()
    for row in rows:
        book.active.append(row)
    book.save(folder / "list.xlsx")
    return import_files(plan, [folder / "list.xlsx"], ImportOptions(exhibition="IDEX-2027")).sheets[0]


def shown(plan: Workspace, kind: str, *fields: str) -> list[tuple[Any, ...]]:
    return sorted((tuple(row[field] for field in fields) for row in read_records(plan, BY_PLURAL[kind])), key=repr)


@pytest.mark.parametrize("each", ["Unit value (EUR)", "단가(EUR)", "Cena jednostkowa (EUR)"])
def test_a_lines_value_is_worked_out_of_a_pieces(plan: Workspace, tmp_path: Path, each: str) -> None:
    take(
        plan, tmp_path, ("Packing list",), ("Shipper: KAI",), ("Case No.", "Description", "Qty", "HS code", each),
        ("1/2", "Panels", 6, "902300", 700), ("2/2", "Fans", 9, "902300", 5),
    )  # fmt: skip
    assert shown(plan, "packing-lines", "description", "value", "currency") == [
        ("Fans", Decimal(45), "EUR"),
        ("Panels", Decimal(4200), "EUR"),
    ]


@pytest.mark.parametrize("title", ["(Currency: EUR)", "(통화: EUR)", "(Waluta: EUR)"])
def test_a_title_says_the_currency_and_the_invoice(plan: Workspace, tmp_path: Path, title: str) -> None:
    take(
        plan, tmp_path, ("Packing list", None, title), ("Shipper:", "KAI"), ("Invoice No. & Date", "KAI-7, 2026-07-20"),
        ("Case No.", "Description", "Qty", "HS code", "Amount", "C/O"),
        ("L-1/2", "Panels", 6, "902300", 700, "Rep. of Korea"), ("L-2/2", "Fans", 9, "902300", 5, "Rep. of Korea"),
    )  # fmt: skip
    assert shown(plan, "packing-lines", "description", "currency", "origin") == [
        ("Fans", "EUR", "KR"),
        ("Panels", "EUR", "KR"),
    ]
    assert shown(plan, "shipments", "reference") == [("KAI-7",)]
    assert shown(plan, "cases", "number") == [("L-1",), ("L-2",)]


@pytest.mark.parametrize("label", ["Forwarder", "운송사", "Spedytor"])
def test_a_title_names_the_forwarder_of_all_shipments(plan: Workspace, tmp_path: Path, label: str) -> None:
    take(
        plan, tmp_path, ("Shipping status",), (f"{label}: Hansol Logistics",), ("Ref.", "Mode", "B/L or AWB", "ETD"),
        ("SEA-1", "Sea", "HLCU1", "2026-11-25"), ("AIR-1", "Air", "180-1", "2027-01-10"),
    )  # fmt: skip
    assert shown(plan, "shipments", "reference", "forwarder", "document_no") == [
        ("AIR-1", "Hansol Logistics", "180-1"),
        ("SEA-1", "Hansol Logistics", "HLCU1"),
    ]


def test_a_permit_is_for_its_companys_exhibit(plan: Workspace, tmp_path: Path) -> None:
    take(
        plan, tmp_path, ("Company", "Exhibit", "Form"), ("KAI", "FA-50", "Scale model"), ("LIG Nex1", "FA-50", "Screen")
    )
    report = take(
        plan, tmp_path, ("업체명", "전시품", "허가구분", "허가번호"), ("KAI", "FA-50", "수출허가", "D-1"),
        ("LIG Nex1", "FA-50", "수출허가", "D-2"),
    )  # fmt: skip

    assert report.problems == []
    assert shown(plan, "permits", "number", "exhibit") == [
        ("D-1", "KAI / FA-50 / scale_model"),
        ("D-2", "LIG Nex1 / FA-50 / screen"),
    ]


def test_a_permit_without_a_company_asks_which_exhibit(plan: Workspace, tmp_path: Path) -> None:
    take(
        plan, tmp_path, ("Company", "Exhibit", "Form"), ("KAI", "FA-50", "Scale model"), ("LIG Nex1", "FA-50", "Screen")
    )
    report = take(plan, tmp_path, ("Exhibit", "Kind of permit", "Permit no."), ("FA-50", "Export licence", "D-1"))

    assert next((one.cell, one.code) for one in report.problems) == ("A2", "ambiguous_reference")
    assert shown(plan, "permits", "number") == []
