"""HAZARDS 11: names that Excel refuses are made acceptable; and how wide text is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.sheets.excel_names import legal_title, sheet_titles, table_name, unique_headings
from exhibitplanner.sheets.text_width import text_width, wrapped_lines


@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        ("Booths", "Booths"),
        ("a[b]c:d*e?f/g\\h", "a-b-c-d-e-f-g-h"),
        ("'quoted'", "quoted"),
        ("'", "Sheet"),
        ("", "Sheet"),
        ("line\nbreak", "line-break"),
        ("half \ud800", "half \ufffd"),
        ("참가 업체", "참가 업체"),
    ],
)
def test_a_title_loses_what_excel_refuses(wanted, title):
    assert legal_title(wanted) == title


def test_titles_differ_by_more_than_case_and_width():
    titles = sheet_titles()

    assert [titles.take(wanted) for wanted in ("Booths", "BOOTHS", "Ｂｏｏｔｈｓ", "History", "history")] == [
        "Booths",
        "BOOTHS (2)",
        "Ｂｏｏｔｈｓ (3)",
        "History (2)",
        "history (3)",
    ]


def test_long_titles_are_cut_to_what_excel_counts_and_stay_different():
    titles = sheet_titles()

    taken = [titles.take(wanted) for wanted in ("x" * 40, "x" * 41, "😀" * 20, "a" * 30 + "'b")]

    assert taken == ["x" * 31, "x" * 27 + " (2)", "😀" * 15, "a" * 30]


@given(st.lists(st.text(alphabet="aAｂB'[]:/😀가 \ud800\n", max_size=40), max_size=12))
def test_any_titles_become_a_workbook_that_excel_accepts(wanted):
    titles = sheet_titles()

    taken = [titles.take(legal_title(title)) for title in wanted]

    assert len({title.casefold() for title in taken}) == len(wanted)
    for title in taken:
        assert 1 <= len(title.encode("utf-16-le")) // 2 <= 31
        assert not set(title) & set("[]:*?/\\\n")
        assert title.strip("'") == title


def test_headings_are_never_blank_and_never_twice():
    wanted = [
        ("Name", "name"),
        ("name", "name_2"),
        ("", "width_m"),
        (" \n", "  "),
        ("Width\r\n (m) ", "w"),
        ("x" * 300, "x"),
    ]

    assert unique_headings(wanted) == ["Name", "name (2)", "width_m", "-", "Width\n(m)", "x" * 255]


def test_a_table_name_is_no_cell_reference():
    assert [table_name(1, "Booths"), table_name(2, "참가 업체"), table_name(3, "Packing lines!")] == [
        "Table1_Booths",
        "Table2",
        "Table3_Packing_lines",
    ]


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("K-2", 3),
        ("현대로템", 8),
        ("Żądło", 5),
        ("a\n현대\nbb", 4),
        ("e\u0301", 1),
        ("\u1112\u1161\u11ab", 2),
        ("Ａ", 2),
    ],
)
def test_east_asian_wide_characters_count_as_two(text, width):
    assert text_width(text) == width


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, 1),
        ("one two", 7, 1),
        ("one two", 6, 2),
        ("한국 항공", 9, 1),
        ("한국 항공", 8, 2),
        ("x" * 25, 10, 3),
        ("a\nb\n\nc", 9, 4),
        ("ab " + "x" * 20, 10, 3),
    ],
)
def test_lines_of_wrapped_text(text, width, lines):
    assert wrapped_lines(text, width) == lines
