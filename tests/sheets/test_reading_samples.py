"""The files of the reference folder, read where they lie."""

import pytest

from exhibitplanner.sheets.reading import read_spreadsheet

FAIR_ROWS = {
    "mspo-2021": 423,
    "mspo-2022": 635,
    "mspo-2023": 781,
    "mspo-2025": 953,
    "seoul-adex-2017": 408,
    "seoul-adex-2019": 520,
    "seoul-adex-2021": 443,
    "seoul-adex-2023": 548,
}
LIAISON = {
    "hanwha-aerospace-participants.xlsx": {"B3": "Name (as in passport)", "C3": "성명"},
    "hyundai-rotem-packing-list.xlsx": {"A1": "PACKING LIST / 포장명세서"},
    "kai-exhibits.xls": {"B3": "Item", "E3": "L (mm)"},
    "kielce-stand-list.xlsx": {"D2": 90, "E2": "narożne"},
    "lignex1-participants.csv": {"A2": "1", "C2": "박은경", "G2": "010-9566-0293"},
    "ls-mtron-delegates.xlsx": {"A1": "엘에스엠트론 MSPO 2023 참가자 명단"},
    "mspo-2023-applications.xlsx": {"A1": "MSPO 2023 한국관 참가신청 현황"},
    "seoul-adex-2023-applications.ods": {"A1": "Seoul ADEX 2023 applications"},
}


def at(grid, place):
    return grid.value(int(place[1:]), ord(place[0]) - ord("A"))


@pytest.mark.parametrize("fair", FAIR_ROWS)
def test_exhibitor_lists(shared, fair):
    (grid,) = read_spreadsheet(shared / "data" / "fairs" / f"{fair}.xlsx").grids

    assert (grid.name, len(grid.cells), len(grid.cells[0])) == ("Exhibitors", FAIR_ROWS[fair], 5)
    assert grid.cells[2] == ("No.", "Exhibitor", "Country", "Address", "Website")
    assert [grid.value(row, 0) for row in range(4, 7)] == [1, 2, 3]
    assert not grid.errors


@pytest.mark.parametrize("name", LIAISON)
def test_files_of_company_liaisons(shared, name):
    read = read_spreadsheet(shared / "data" / "liaison" / name)

    assert {place: at(read.grids[0], place) for place in LIAISON[name]} == LIAISON[name]


def test_the_error_cell_of_a_liaisons_file(shared):
    (grid,) = read_spreadsheet(shared / "data" / "liaison" / "ls-mtron-delegates.xlsx").grids

    assert grid.errors == {(15, 3): "#N/A"}
    assert at(grid, "D15") is None
    assert grid.hidden_rows == {14}
