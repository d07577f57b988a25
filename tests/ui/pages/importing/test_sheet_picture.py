"""A piece of a sheet: widths that fit, hints, what is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from exhibitplanner.services.importing.report import FoundColumn
from exhibitplanner.services.importing.sheet_window import SheetWindow, WindowColumn, WindowRow
from exhibitplanner.sheets.grid import column_letter
from exhibitplanner.ui.look.look import look, wear
from exhibitplanner.ui.pages.importing.review.outline import Outline
from exhibitplanner.ui.pages.importing.review.row_picture import picture_of_row
from exhibitplanner.ui.pages.importing.sheet_picture import Picture, PictureRow, SheetPicture, fitted_widths
from exhibitplanner.ui.pages.importing.window_picture import picture_of_window


@given(st.lists(st.integers(30, 300), min_size=1, max_size=30), st.integers(50, 2000))
def test_columns_fill_the_room_or_are_as_narrow_as_they_may_be(natural: list[int], room: int) -> None:
    widths = fitted_widths(natural, room, 60)
    floors = [min(60, width) for width in natural]
    assert all(width >= floor for width, floor in zip(widths, floors, strict=True))
    if sum(natural) <= room:
        assert sum(widths) == room
    elif sum(widths) > room:
        assert max(widths) <= 60
    assert sum(natural) <= room or all(width <= wanted for width, wanted in zip(widths, natural, strict=True))


def picture() -> Picture:
    rows = (
        PictureRow(3, ("Nazwa", "성명"), "head"),
        PictureRow(4, ("Wiśniewski Jan z bardzo długim nazwiskiem i tytułem", "김다현"), hidden=True),
        PictureRow(5, ("Total", "2"), "left_out", "A total"),
        PictureRow(6, ("Gone", ""), struck=True),
    )
    return Picture(("A", "B"), rows, 4, frozenset({1}), (3, 6, 0, 1))


@pytest.fixture
def shown(qapp, qtbot: QtBot) -> SheetPicture:
    wear(qapp, "light")
    made = SheetPicture(whole=True)
    qtbot.addWidget(made)
    made.show_picture(picture(), "people.xlsx around row 4")
    made.resize(300, made.sizeHint().height())
    made.show()
    return made


def test_a_row_that_is_left_out_says_why_and_a_text_that_does_not_fit_is_told_in_whole(shown: SheetPicture) -> None:
    high = look().metrics.row - look().metrics.unit // 2
    at = QPoint(shown._gutter + 10, 0)
    assert shown.hint(at + QPoint(0, high * 3 + 5)) == "A total"
    assert "nazwiskiem" in shown.hint(at + QPoint(0, high * 2 + 5))
    assert not shown.hint(at + QPoint(0, high + 5))


def test_a_press_tells_row_and_column(shown: SheetPicture, qtbot: QtBot) -> None:
    high = look().metrics.row - look().metrics.unit // 2
    with qtbot.waitSignal(shown.cell_pressed) as told:
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(shown._gutter + 5, high * 2 + 3))
    assert told.args == [4, 0]
    with qtbot.waitSignal(shown.cell_pressed) as told:
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(shown._gutter + 5, 3))
    assert told.args == [0, 0]


def test_it_scrolls_only_where_columns_would_be_too_narrow(shown: SheetPicture, qtbot: QtBot) -> None:
    assert shown.horizontalScrollBar().maximum() == 0
    many = tuple(column_letter(at) for at in range(20))
    shown.show_picture(Picture(many, (PictureRow(1, ("Bardzo długi tekst",) * 20, "head"),)), "wide")
    assert shown.horizontalScrollBar().maximum() > 0
    shown.show_column(19)
    assert shown.horizontalScrollBar().value() == shown.horizontalScrollBar().maximum()
    qtbot.waitUntil(lambda: not shown.grab().isNull())


def test_the_row_in_question_stands_between_its_neighbours_under_its_heading(made) -> None:
    outline = Outline(made.preview())
    found = picture_of_row(outline.sheets[0], 9, {2})
    assert [(one.number, one.kind) for one in found.rows] == [(1, "head"), (8, "row"), (9, "row"), (10, "row")]
    assert (found.letters, found.tinted, found.strong) == (("A", "B", "C", "D", "E"), 9, {2})
    assert [one.number for one in picture_of_row(outline.sheets[0], 2).rows] == [1, 2, 3]
    assert [one.number for one in picture_of_row(outline.sheets[0], 13).rows] == [1, 12, 13]
    assert [one.number for one in picture_of_row(outline.sheets[0], 13, around=0).rows] == [1, 13]
    assert next(one for one in picture_of_row(outline.sheets[0], 6).rows if one.number == 6).struck


def test_a_window_of_the_services_becomes_a_picture() -> None:
    found = FoundColumn(1, "B", "Name", "name", 1.0, None, ())
    window = SheetWindow(
        sheet="List", hidden=False, columns=(WindowColumn(0, "A", None), WindowColumn(1, "B", found)),
        rows=(
            WindowRow(1, "title", ("Delegates", "")), WindowRow(3, "head", ("", "Name")),
            WindowRow(4, "data", ("", "KIM"), hidden=True), WindowRow(5, "left_out", ("", "Total"), "total"),
        ), first_data=4, last_data=4, more=0,
    )  # fmt: skip
    made = picture_of_window(window)
    assert [one.kind for one in made.rows] == ["outside", "head", "row", "left_out"]
    assert (made.framed, made.rows[3].reason, made.rows[2].reason) == ((3, 4, 1, 1), "A total", "Hidden in the sheet")
