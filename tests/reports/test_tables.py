"""What every table does: paper by what its columns want, sums below the rows."""

import pytest

from exhibitplanner.reports.document import Shown, said
from exhibitplanner.reports.rendering import render_pdf
from exhibitplanner.reports.tables import UPRIGHT_MM, Column, RowGroup, numbers_mm, table_report


def column(share, code="report_name", **more):
    return Column(code, share, lambda row, _frame: row, **more)


@pytest.mark.parametrize(("wanted", "wide"), [((100, 115), False), ((100, 116), True)])
def test_it_lies_down_where_its_columns_want_more_than_upright_paper_has(wanted, wide, frame):
    made = table_report("roster", frame(), [column(share) for share in wanted], [RowGroup("", ["KIM"])])
    assert made.landscape is wide


def test_who_chose_how_it_lies_has_it_so(frame):
    assert table_report("roster", frame(landscape=True), [column(50)], []).landscape
    assert not table_report("roster", frame(landscape=False), [column(500)], []).landscape


def test_a_column_has_its_korean_width_and_heads_of_its_parts(frame):
    made = table_report(
        "roster", frame("ko"), [column(50, share_ko=70, parts=("report_arrival", "report_departure"))], []
    )
    assert (made.columns[0].share, made.columns[0].parts) == (70, ("도착", "출발"))


@pytest.mark.parametrize(("count", "width"), [(9, 8), (999, 9.6), (10_000, 13)])
def test_the_numbers_are_as_wide_as_they_are(count, width):
    others = 170.0
    share = numbers_mm(count, others)
    assert share / (share + others) * UPRIGHT_MM == pytest.approx(width)


def test_sums_stand_below_their_rows(frame, pages_of):
    groups = [RowGroup("KAI", ["K1", "K2"], foot=(Shown("Sum of KAI", ()),)), RowGroup("Kia", ["T1"])]
    made = table_report("roster", frame(), [column(50, code="report_position")], groups, foot=("Sum of all",))

    lines = pages_of(render_pdf(made))[0]

    shown = ["KAI", "K1", "K2", "Sum of KAI", "Kia", "T1", "Sum of all"]
    assert [line for line in lines if line in shown] == shown
    assert [said(cell) for cell in made.groups[0].foot] == ["Sum of KAI"]
