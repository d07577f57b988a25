"""Binary workbooks, .xls and .xlsb: values, and what calamine does not tell of them."""

import struct

import pytest

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.grid import CellRange
from exhibitplanner.sheets.readers.ole_container import OleContainer
from tests.sheets.reading_builders import (
    ole,
    package,
    read_here,
    record,
    xls,
    xls_error,
    xls_error_formula,
    xls_number,
    xls_row,
    xlsb_error,
    xlsb_number,
    xlsb_parts,
    xlsb_record,
    xlsb_row,
    xlsb_text,
)


@pytest.fixture
def read_xls(tmp_path):
    def read(sheet):
        path = tmp_path / "s.xls"
        path.write_bytes(xls(sheet))
        return read_here(path)[0]

    return read


@pytest.fixture
def read_xlsb(tmp_path):
    return lambda sheet, **options: read_here(package(tmp_path / "s.xlsb", xlsb_parts(sheet, **options)))[0]


def test_xls_numbers_at_their_addresses(read_xls):
    grid = read_xls(xls_number(1, 7, 3.0) + xls_number(3, 8, 2.5))

    assert (grid.value(2, 7), grid.value(4, 8)) == (3, 2.5)
    assert isinstance(grid.value(2, 7), int)
    assert (len(grid.cells), len(grid.cells[0])) == (4, 9)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (0x00, "#NULL!"),
        (0x07, "#DIV/0!"),
        (0x0F, "#VALUE!"),
        (0x17, "#REF!"),
        (0x1D, "#NAME?"),
        (0x24, "#NUM!"),
        (0x2A, "#N/A"),
    ],
)
def test_xls_errors_typed_and_calculated(read_xls, code, text):
    grid = read_xls(xls_number(0, 0, 1) + xls_error(0, 1, code) + xls_error_formula(2, 3, code))

    assert grid.errors == {(1, 1): text, (3, 3): text}
    assert grid.cells == ((1, None, None, None), (None,) * 4, (None,) * 4)


def test_xls_hidden_and_struck_rows(read_xls):
    several = record(0xBD, struct.pack("<HH", 2, 0) + struct.pack("<Hi", 16, 14) * 2 + struct.pack("<H", 1))
    rows = xls_row(0) + xls_row(1, hidden=True) + xls_row(2) + xls_row(3, hidden=True)

    grid = read_xls(rows + xls_number(0, 0, 1, 16) + xls_number(0, 1, 1) + xls_number(1, 0, 2) + several)

    assert grid.hidden_rows == {2}
    assert grid.struck_rows == {3}
    assert grid.cells[2] == (3, 3)


def test_xlsb_values_errors_and_rows(read_xlsb):
    merged = xlsb_record(176, struct.pack("<4I", 0, 1, 1, 2))

    grid = read_xlsb(
        xlsb_row(0)
        + xlsb_number(1, 2.0)
        + xlsb_text(2, "한국관")
        + xlsb_row(1, hidden=True)
        + xlsb_error(1, 0x2A)
        + xlsb_row(2)
        + xlsb_number(0, 5, style=1),
        merged=merged,
    )

    assert grid.cells == ((None, 2, "한국관"), (None, None, None), (5, None, None))
    assert grid.errors == {(2, 1): "#N/A"}
    assert (grid.hidden_rows, grid.struck_rows) == ({2}, {3})
    assert grid.merged == (CellRange(1, 1, 2, 2),)


def test_streams_of_a_container_long_and_short():
    long, short = bytes(range(256)) * 20, b"short"

    container = OleContainer(ole({"Workbook": long, "Other": short}))

    assert container.names() == {"Workbook", "Other"}
    assert container.stream("Workbook") == long
    assert container.stream("Other").rstrip(b"\0") == short


@pytest.mark.parametrize("kept", [100, 600, 1500, 2000])
def test_a_container_cut_short(tmp_path, kept):
    path = tmp_path / "s.xls"
    path.write_bytes(xls(xls_number(0, 0, 1))[:kept])

    with pytest.raises(InputError, match=r"truncated_file|damaged_file"):
        read_here(path)


def test_a_chain_of_sectors_that_bites_its_tail_ends():
    data = bytearray(ole({"Workbook": bytes(2000)}))
    table = data.rindex(struct.pack("<II", 1, 2))
    data[table : table + 4] = struct.pack("<I", 0)

    assert OleContainer(bytes(data)).stream("Workbook") == bytes(4096)
