"""The table of deadlines and the letters, as plain data and as pages."""

from datetime import datetime

from exhibitplanner.reports.chase import Letter, LetterGroup, LetterLine, chase
from exhibitplanner.reports.deadlines import DeadlineRow, deadlines
from exhibitplanner.reports.document import Shown
from exhibitplanner.reports.rendering import render_pdf

ROW = DeadlineRow(
    "Catalogue", "24 Jun", datetime(2023, 6, 24, 23, 59), "3 days late", "All companies", done=4, open=0, overdue=1200
)


def letter(company: str, lines: int = 2, **changes: object) -> Letter:
    late = LetterGroup(
        "Overdue", late=True, lines=(LetterLine("1 Aug 2023", f"Sea papers of {company}", "7", "9 days late", ""),)
    )
    coming = tuple(
        LetterLine("9 Sep 2023", f"Paper {one:03}", "", "", "If late: 100 EUR") for one in range(1, lines)
    )  # fmt: skip
    groups = (late, LetterGroup("Open", late=False, lines=coming))
    return Letter(
        (company, "Kim"), "25 Aug 2023", f"{lines} open, {company}", "Dear Kim,", "These are open:", groups,
        ("Please send them.",), "Kind regards",
    )  # fmt: skip


def test_counts_and_columns_that_somebody_fills(frame) -> None:
    made = deadlines([ROW], frame())
    assert [one.heading for one in made.columns] == ["Due", "Left", "Deadline", "For", "Done", "Open", "Overdue"]
    assert made.groups[0].rows == ((
        Shown("24 Jun", (datetime(2023, 6, 24, 23, 59),)), "3 days late", "Catalogue", "All companies",
        Shown("4", (4,)), "", Shown("1,200", (1200,)),
    ),)  # fmt: skip
    assert [(one.figure, one.label) for one in made.totals] == [("1", "deadline"), ("1,200", "overdue")]
    wide = deadlines([ROW, DeadlineRow("Orders", form_no="7", penalty="+ 50 %")], frame())
    assert [one.heading for one in wide.columns][4:] == ["Form", "Done", "Open", "Overdue", "If late"]


def test_several_exhibitions_are_groups(frame) -> None:
    rows = [
        DeadlineRow("A", exhibition="MSPO"),
        DeadlineRow("B", exhibition="ADEX"),
        DeadlineRow("C", exhibition="MSPO"),
    ]
    assert [(one.heading, len(one.rows)) for one in deadlines(rows, frame()).groups] == [("MSPO", 2), ("ADEX", 1)]


def test_nothing_overdue_is_no_number_of_the_head(frame) -> None:
    assert [one.label for one in deadlines([DeadlineRow("A")], frame("ko")).totals] == ["마감"]
    assert deadlines([], frame()).size == 0


def test_each_letter_begins_a_page(frame, pages_of) -> None:
    made = chase((letter("Hyundai Rotem"), letter("Poongsan")), frame())
    pages = pages_of(render_pdf(made))
    assert made.size == len(pages) == 2
    for page, company in zip(pages, ("Hyundai Rotem", "Poongsan"), strict=True):
        assert page[0] == "Open deadlines"
        assert any(company in line for line in page)
        assert "Overdue" in page
        assert any(line.startswith("1 Aug 2023 Sea papers") and line.endswith("7 9 days late") for line in page)
        assert "If late: 100 EUR" in page
        assert "Kind regards" in page
    assert pages[1][-1].endswith("page 2 of 2")


def test_a_long_letter_goes_on_with_its_heads(frame, pages_of) -> None:
    pages = pages_of(render_pdf(chase((letter("Hyundai Rotem", 60),), frame())))
    assert len(pages) == 3
    for page in pages[1:]:
        assert "Due Deadline Form Left" in page
        assert "Open" in page
    whole = "\n".join(line for page in pages for line in page)
    assert [whole.count(f"Paper {one:03}") for one in range(1, 60)] == [1] * 59


def test_without_letters_it_says_so(frame, pages_of) -> None:
    (page,) = pages_of(render_pdf(chase((), frame())))
    assert "Nothing is open." in page


def test_in_korean_and_with_signs_that_markup_would_take(frame, pages_of) -> None:
    (page,) = pages_of(render_pdf(chase((letter("한화 #set [x] $y$ *z*"),), frame("ko"))))
    assert page[0] == "미완료 마감 안내"
    assert "한화 #set [x] $y$ *z*" in " ".join(page)
