"""Lists as data: what a filter keeps, and which columns say nothing."""

from exhibitplanner.ui.pages.people.lines import Line, LineGroup, ListColumn, Listing, Mark

COLUMNS = (ListColumn("name", 20), ListColumn("hotel", 10), ListColumn("marks", 20))
KIM = Line("1", {"name": "KIM Dahyun", "hotel": ""}, (Mark("alert", "warning", "Visa applied"),))
WISNIEWSKI = Line("2", {"name": "WIŚNIEWSKI Jan", "hotel": ""})


def listing(*lines: Line) -> Listing:
    return Listing(COLUMNS, (LineGroup("Poland", "", lines), LineGroup("Nobody", "", ())), "name")


def kept(words: str) -> list[str]:
    return [line.id for group in listing(KIM, WISNIEWSKI).holding(words).groups for line in group.lines]


def test_a_filter_looks_in_cells_marks_and_heads_without_diacritics() -> None:
    assert kept("wisniewski") == ["2"]
    assert kept("visa kim") == ["1"]
    assert kept("POLAND") == ["1", "2"]
    assert kept("visa jan") == []
    assert [group.title for group in listing(KIM).holding("kim").groups] == ["Poland"]
    assert listing(KIM).holding("  ") == listing(KIM)


def test_columns_that_say_nothing_are_left_out() -> None:
    assert [one.name for one in listing(KIM, WISNIEWSKI).without_blank_columns().columns] == ["name", "marks"]
    assert [one.name for one in listing(WISNIEWSKI).without_blank_columns().columns] == ["name"]
