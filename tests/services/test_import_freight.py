"""Packing lists and permits as companies send them: what a title says of the shipment, a cell of several exhibits."""

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
    """A fair with two companies, three systems and their exhibits."""
    fair = {"code": "F", "opens_on": "2027-01-25", "closes_on": "2027-01-29"}
    records.add(workspace, BY_PLURAL["exhibitions"], fair)
    for name, systems in (("KAI", ("FA-50", "KF-21")), ("Hanwha", ("K-9", "Chunmoo"))):
        records.add(workspace, BY_PLURAL["companies"], {"name": name})
        records.add(workspace, BY_PLURAL["participations"], {"exhibition": "F", "company": name})
        for system in systems:
            words = {"designation": system} | ({"name_ko": "천무"} if system == "Chunmoo" else {})
            records.add(workspace, BY_PLURAL["systems"], words)
            records.add(workspace, BY_PLURAL["exhibits"], {"participation": name, "system": system})
    return workspace


def take(plan: Workspace, folder: Path, *rows: tuple[Any, ...]) -> SheetReport:
    book = Book()
    for row in rows:
        book.active.append(row)
    book.save(folder / "list.xlsx")
    return import_files(plan, [folder / "list.xlsx"], ImportOptions(exhibition="F")).sheets[0]


def shown(plan: Workspace, kind: str, *fields: str) -> list[tuple[Any, ...]]:
    return sorted((tuple(row[field] for field in fields) for row in read_records(plan, BY_PLURAL[kind])), key=repr)


HEADS = ("Company", "Exhibit", "Type of permit", "Permit no.", "Status", "Authority", "Issue date", "Valid until")


@pytest.mark.parametrize("cell", ["K-9, Chunmoo", "K-9, 천무", "K-9 / 천무", "K-9\n천무", "1) K-9 2) Chunmoo"])
def test_a_permit_for_several_exhibits_is_a_row_for_each(plan, tmp_path, cell):
    report = take(
        plan, tmp_path, HEADS, ("Hanwha", cell, "Export licence", "EL-1", "issued", "DAPA", "2026-05-01", "2027-05-01")
    )
    assert shown(plan, "permits", "exhibit", "number", "status") == [
        ("Hanwha / Chunmoo", "EL-1", "issued"),
        ("Hanwha / K-9", "EL-1", "issued"),
    ]
    assert (report.rows, report.new, report.problems) == (1, 1, [])


def test_the_same_permits_again_change_nothing(plan, tmp_path):
    rows = (HEADS, ("Hanwha", "K-9, Chunmoo", "Export licence", "EL-1", "issued", "DAPA", "2026-05-01", "2027-05-01"))
    take(plan, tmp_path, *rows)
    report = take(plan, tmp_path, *rows)
    assert (report.new, report.changed, report.unchanged) == (0, 0, 1)


def test_one_of_several_that_is_unknown_is_named_and_the_others_go_on(plan, tmp_path):
    report = take(
        plan,
        tmp_path,
        HEADS,
        ("Hanwha", "K-9, Chunmoo, Biho", "Export licence", "EL-1", "issued", "DAPA", "2026-05-01", "2027-05-01"),
    )
    assert len(shown(plan, "permits", "exhibit")) == 2
    assert "Biho" in [problem.value for problem in report.problems]


@pytest.mark.parametrize("cell", ["K-9, mock-up", "K-9, self-propelled howitzer", "K-9 (Thunder, tracked)"])
def test_a_comma_alone_makes_no_list(plan, tmp_path, cell):
    take(
        plan, tmp_path, HEADS, ("Hanwha", cell, "Export licence", "EL-1", "issued", "DAPA", "2026-05-01", "2027-05-01")
    )
    assert shown(plan, "permits", "exhibit") == [("Hanwha / K-9",)]


def test_an_exhibit_is_known_by_its_system_s_korean_name(plan, tmp_path):
    take(
        plan,
        tmp_path,
        HEADS,
        ("Hanwha", "천무", "Export licence", "EL-1", "issued", "DAPA", "2026-05-01", "2027-05-01"),
    )
    assert shown(plan, "permits", "exhibit") == [("Hanwha / Chunmoo",)]


PACKING = (("Case No.", "Description", "Qty", "HS code"), ("1/1", "Panels", 6, "902300"))


@pytest.mark.parametrize(
    ("titles", "said"),
    [
        (
            ("Mode of transport: Sea freight", "B/L No.: HD-1", "Forwarder: Hansol"),
            ("sea", "HD-1", "Hansol", None, None),
        ),
        (("운송방법: 항공", "선적항: 부산", "도착항: 그단스크"), ("air", None, None, "부산", "그단스크")),
        (("Rodzaj transportu: drogowy", "Port wyładunku: Gdynia"), ("road", None, None, None, "Gdynia")),
        (("Port of loading: Busan", "Mode of transport: camel"), (None, None, None, "Busan", None)),
    ],
)
def test_titles_say_how_the_shipment_travels(plan, tmp_path, titles, said):
    take(plan, tmp_path, ("Packing list", "Shipper: KAI"), *((title,) for title in titles), *PACKING)
    assert shown(plan, "shipments", "mode", "document_no", "forwarder", "origin", "destination") == [said]


def test_what_is_known_of_a_shipment_stays(plan, tmp_path):
    records.add(plan, BY_PLURAL["shipments"], {"exhibition": "F", "reference": "SEA-1", "mode": "air"})
    take(plan, tmp_path, ("Shipper: KAI",), ("Reference: SEA-1",), ("Mode of transport: sea",), ("B/L: X",), *PACKING)
    assert shown(plan, "shipments", "reference", "mode", "document_no") == [("SEA-1", "air", "X")]


@pytest.mark.parametrize(
    ("title", "reference"),
    [
        ("LISTA PAKOWA nr LP/12/2023", "LP/12/2023"),
        ("PACKING LIST No. KR-7", "KR-7"),
        ("포장명세서 제 2027-3 호", "2027-3"),
        ("PACKING LIST 2027", "list"),
        ("Packing list for 3 cases", "list"),
    ],
)
def test_a_packing_list_s_title_may_number_it(plan, tmp_path, title, reference):
    take(plan, tmp_path, (title,), ("Shipper: KAI",), *PACKING)
    assert shown(plan, "shipments", "reference") == [(reference,)]


def test_columns_beside_an_exhibit_say_which_of_its_system_it_is(plan, tmp_path):
    for form, scale in (("scale_model", "1:10"), ("full_size", "")):
        words = {"participation": "KAI", "system": "KF-21", "form": form, "scale": scale}
        records.add(plan, BY_PLURAL["exhibits"], words)
    report = take(
        plan,
        tmp_path,
        ("장비", "형태", "축척", "허가 종류", "허가번호"),
        ("KF-21", "축소모형", "1:10", "수출허가", "EL-7"),
    )
    assert report.problems == []
    assert shown(plan, "permits", "exhibit", "number") == [("KAI / KF-21 / scale_model / 1:10", "EL-7")]


LINES = ("Case no.", "Description", "Qty", "Gross kg")


@pytest.mark.parametrize(
    ("description", "exhibit"),
    [
        ("K-9", "Hanwha / K-9"),
        ("K-9 scale model 1:8", "Hanwha / K-9"),
        ("Chunmoo brochures", None),
        ("K-9 spare track", None),
        ("FA-50", None),  # another company's
        ("Display stand", None),
    ],
)
def test_a_line_that_is_an_exhibit_of_the_shipper_is_told_so(plan, tmp_path, description, exhibit):
    take(
        plan,
        tmp_path,
        ("Packing list",),
        ("Shipper: Hanwha",),
        LINES,
        ("1", description, 1, 300),
        ("1", "Frame", 1, None),
    )
    assert shown(plan, "packing-lines", "description", "exhibit")[0 if description < "Frame" else 1] == (
        description,
        exhibit,
    )


def test_a_line_is_no_exhibit_where_two_may_be_meant(plan, tmp_path):
    records.add(plan, BY_PLURAL["exhibits"], {"participation": "Hanwha", "system": "K-9", "form": "mock_up"})
    take(plan, tmp_path, ("Packing list",), ("Shipper: Hanwha",), LINES, ("1", "K-9", 1, 300), ("1", "Frame", 1, None))
    assert ("K-9", None) in shown(plan, "packing-lines", "description", "exhibit")
