"""HAZARDS 10 and 11: what goes into a cell comes out of it, through both readers."""

import math
import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import StrEnum
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from exhibitplanner.sheets.cell_writing import CUT_MARK, LONGEST_TEXT, CellFormat, CellWriter
from exhibitplanner.sheets.writing import Altered, ColumnType
from tests.sheets.writing_samples import sheet, values_through_both, written

LOOKS_LIKE_MORE = [
    "=1+1", "=", "+82-2-555-0100", "-", "@SUM(A1)", "#N/A", "#REF!", "#SPILL!", "TRUE", "1-2", "007", "1e5", "0x10",
    "2027-09-07", "'quoted", " both ends ", "\ttab\t", "a\nb", "a\r\nb", "a\rb", "  ", "\n", "]]>", "<b>&amp;</b>",
    "홍길동", "Zakłady „Bumar-Łabędy”", "\u00a0", "\u3000", "😀", "e\u0301", "\u200b", "\x7f", "\x85", "\u2028",
]  # fmt: skip


def test_text_stays_text_unchanged(tmp_path):
    through_calamine, through_openpyxl, altered = values_through_both(tmp_path / "a.xlsx", LOOKS_LIKE_MORE)

    assert through_calamine == LOOKS_LIKE_MORE
    assert through_openpyxl == LOOKS_LIKE_MORE
    assert altered == ()


def test_text_cells_are_typed_as_text(tmp_path):
    cells = written(tmp_path / "a.xlsx", sheet("Values", rows=[("=1+1",), ("#N/A",), ("007",)]))["Values"]

    assert [(cell.data_type, cell.number_format) for cell in cells["A"][1:]] == [("s", "@")] * 3


@pytest.mark.parametrize("text", ["_x000D_", "a_x005F_b", "_x0041_x0041_", "__x000d__", "_x00zz_", "_x000D"])
def test_what_looks_like_an_escape_stays_literal(tmp_path, text):
    through_calamine, through_openpyxl, _ = values_through_both(tmp_path / "a.xlsx", [text])

    assert through_calamine == [text]
    assert unescape(through_openpyxl[0]) == text  # openpyxl leaves the escapes of inline text to its caller


@given(st.lists(st.text(alphabet=st.characters(codec=None), min_size=1), min_size=1, max_size=40))
@settings(max_examples=40, deadline=None)
def test_any_text_comes_back(tmp_path_factory, texts):
    through_calamine, _, altered = values_through_both(tmp_path_factory.mktemp("any") / "a.xlsx", texts)

    assert through_calamine == [
        re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", text) for text in texts
    ]
    assert {one.code for one in altered} <= {"characters_replaced"}
    assert len(altered) == sum(was != wrote for was, wrote in zip(texts, through_calamine, strict=True))


@pytest.mark.parametrize("unwritable", ["\x00", "\x01", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_characters_that_no_spreadsheet_holds_are_replaced_and_reported(tmp_path, unwritable):
    through_calamine, through_openpyxl, altered = values_through_both(tmp_path / "a.xlsx", ["fine", f"a{unwritable}b"])

    assert through_calamine == through_openpyxl == ["fine", "a\ufffdb"]
    assert altered == (Altered("Values", "A3", "characters_replaced", 3),)


def test_the_longest_text_is_kept_whole(tmp_path):
    text = "가" * (LONGEST_TEXT - 2) + "😀"

    through_calamine, through_openpyxl, altered = values_through_both(tmp_path / "a.xlsx", [text])

    assert through_calamine == through_openpyxl == [text]
    assert altered == ()


@pytest.mark.parametrize("text", ["x" * (LONGEST_TEXT + 1), "😀" * (LONGEST_TEXT // 2 + 1), "x" + "😀" * LONGEST_TEXT])
def test_longer_text_is_cut_marked_and_reported(tmp_path, text):
    through_calamine, _, altered = values_through_both(tmp_path / "a.xlsx", [text])

    kept = through_calamine[0]
    assert kept.endswith(CUT_MARK)
    assert text.startswith(kept.removesuffix(CUT_MARK))
    assert LONGEST_TEXT - 1 <= len(kept.encode("utf-16-le")) // 2 <= LONGEST_TEXT
    assert altered == (Altered("Values", "A2", "text_shortened", len(text)),)


NUMBERS = [0, 1, -7, 999_999_999_999_999, 10**15, 0.1 + 0.2, -0.25, 1e-300, 1.7976931348623157e308, 1 / 3]


@pytest.mark.parametrize("kind", [ColumnType.INTEGER, ColumnType.DECIMAL, ColumnType.TEXT])
def test_numbers_that_a_spreadsheet_holds_are_numbers(tmp_path, kind):
    through_calamine, through_openpyxl, _ = values_through_both(tmp_path / "a.xlsx", NUMBERS, kind)

    assert through_calamine == through_openpyxl == NUMBERS


@given(
    st.lists(st.floats(allow_subnormal=False) | st.integers() | st.decimals(allow_nan=False), min_size=1, max_size=40)
)
@settings(max_examples=40, deadline=None)
def test_any_number_comes_back_exactly(tmp_path_factory, numbers):
    through_calamine, _, _ = values_through_both(tmp_path_factory.mktemp("any") / "a.xlsx", numbers, ColumnType.DECIMAL)

    for number, read in zip(numbers, through_calamine, strict=True):
        if isinstance(number, float):
            assert float(read) == number or (math.isnan(number) and read == "NaN")
        else:
            assert Decimal(read if isinstance(read, str) else repr(read)) == number


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2**53 + 1, "9007199254740993"),
        (-(10**16) - 1, "-10000000000000001"),
        (10**400, "1" + "0" * 400),
        (Decimal("1234567890123.456"), "1234567890123.456"),
        (Decimal("1E+400"), "1E+400"),
        (Decimal("1E-400"), "1E-400"),
        (math.nan, "NaN"),
        (math.inf, "Infinity"),
        (-math.inf, "-Infinity"),
        (Decimal("NaN"), "NaN"),
        (5e-324, "5e-324"),
    ],
)
def test_numbers_that_would_be_rounded_or_blanked_are_text(tmp_path, value, text):
    through_calamine, through_openpyxl, _ = values_through_both(tmp_path / "a.xlsx", [value], ColumnType.DECIMAL)

    if value == 10**400:
        assert Decimal(through_calamine[0]) == value
    else:
        assert through_calamine == through_openpyxl == [text]


@pytest.mark.parametrize(
    "value", [Decimal("0.10"), Decimal("-12.50"), Decimal(123456789012345), Decimal("1E+3"), Decimal("0E-9")]
)
def test_decimals_of_up_to_fifteen_digits_are_numbers(tmp_path, value):
    through_calamine, through_openpyxl, _ = values_through_both(tmp_path / "a.xlsx", [value], ColumnType.DECIMAL)

    assert Decimal(repr(through_calamine[0])) == value
    assert Decimal(repr(through_openpyxl[0])) == value


def test_dates_times_and_durations_come_back(tmp_path):
    values = [
        date(1900, 3, 1), date(2027, 9, 7), date(9999, 12, 31), datetime(2027, 9, 7, 10, 30), datetime(1900, 3, 1),
        time(0, 0, 1), time(23, 59), timedelta(hours=26, minutes=3),
    ]  # fmt: skip

    through_calamine, through_openpyxl, _ = values_through_both(tmp_path / "a.xlsx", values, ColumnType.DATE)

    midnight = [datetime(1900, 3, 1), datetime(2027, 9, 7), datetime(9999, 12, 31)]
    assert through_openpyxl == midnight + values[3:7] + [timedelta(hours=26, minutes=3)]
    assert through_calamine[:3] == values[:3]
    assert through_calamine[3] == values[3]
    assert through_calamine[5:] == values[5:]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(1899, 12, 31), "1899-12-31"),
        (date(1900, 2, 28), "1900-02-28"),
        (date(1, 1, 1), "0001-01-01"),
        (datetime(1899, 12, 31, 8, 30), "1899-12-31T08:30:00"),
        (timedelta(hours=-26, seconds=-5), "-26:00:05"),
    ],
)
def test_dates_that_excel_counts_wrongly_are_iso_text(tmp_path, value, text):
    through_calamine, through_openpyxl, _ = values_through_both(tmp_path / "a.xlsx", [value], ColumnType.DATE)

    assert through_calamine == through_openpyxl == [text]


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=9))])
def test_a_time_with_a_zone_is_written_as_its_clock_shows_it(tmp_path, zone):
    values = [datetime(2027, 9, 7, 10, 30, tzinfo=zone), time(10, 30, tzinfo=zone)]

    _, through_openpyxl, _ = values_through_both(tmp_path / "a.xlsx", values, ColumnType.DATETIME)

    assert through_openpyxl == [datetime(2027, 9, 7, 10, 30), time(10, 30)]


def test_the_file_holds_a_moment_to_the_microsecond(tmp_path):
    moment = datetime(2027, 9, 7, 10, 30, 15, 123457)
    values_through_both(tmp_path / "a.xlsx", [moment], ColumnType.DATETIME)

    xml = ZipFile(tmp_path / "a.xlsx").read("xl/worksheets/sheet2.xml").decode()
    serial = float(re.search(r'<c r="A2"[^>]*><v>([^<]+)</v>', xml)[1])

    assert datetime(1899, 12, 30) + timedelta(microseconds=round(serial * 86_400_000_000)) == moment


def test_yes_and_no_are_booleans_unless_the_column_has_words(tmp_path):
    through_calamine, through_openpyxl, _ = values_through_both(tmp_path / "a.xlsx", [True, False], ColumnType.YES_NO)

    assert through_calamine == through_openpyxl == [True, False]
    assert all(type(value) is bool for value in through_calamine + through_openpyxl)


def test_a_subclass_is_written_as_what_it_is(tmp_path):
    class Status(StrEnum):
        ACTIVE = "active"

    through_calamine, _, _ = values_through_both(tmp_path / "a.xlsx", [Status.ACTIVE])

    assert through_calamine == ["active"]


def test_none_and_blank_text_are_blank_cells(tmp_path):
    values_through_both(tmp_path / "a.xlsx", ["x", None, "", "y"])

    assert [cell.value for cell in load_workbook(tmp_path / "a.xlsx")["Values"]["A"]] == ["Value", "x", None, None, "y"]


def test_what_is_no_cell_value_is_a_fault_of_ours():
    with pytest.raises(TypeError, match="bytes"):
        CellWriter("Values").write("A1", b"x", CellFormat())
