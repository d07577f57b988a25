"""Cells that say nothing are blanks, a value that its sender doubts is kept out and named."""

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.importing.cells import parsed_cell
from exhibitplanner.sheets.parsers.fields import parse
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused
from exhibitplanner.sheets.recognisers.columns import RecognisedColumn
from exhibitplanner.sheets.recognisers.layouts import layout_of

FIELDS = [("contact", "email"), ("contact", "phone"), ("participant", "arrives_on"), ("participation", "requested_m2"),
          ("participation", "booth_type"), ("exhibit", "quantity"), ("deadline", "time_of_day"), ("company", "country")]  # fmt: skip


@pytest.mark.parametrize(("kind", "name"), FIELDS)
@pytest.mark.parametrize(
    "cell", ["-", "n/a", "미정", "TBD", "tbc", "?", "do potwierdzenia", "추후 통보", "(미정)", "w trakcie"]
)
def test_nothing_said(kind: str, name: str, cell: str) -> None:
    assert parse(BY_NAME[kind].field(name), cell, ParseContext(region="KR")) is None


@pytest.mark.parametrize("cell", ["-", "TBD", "미정"])
def test_in_a_text_it_is_a_value(cell: str) -> None:
    assert parse(BY_NAME["participant"].field("position"), cell, ParseContext()) == cell


@pytest.mark.parametrize(
    ("kind", "name", "cell"),
    [
        ("exhibit", "form", "panel?"), ("participation", "booth_type", "독립부스 (tbc)"), ("participation", "booth_type", "raw space?"),
        ("participation", "requested_m2", "18㎡ (미정)"), ("participation", "requested_m2", "18 - do potwierdzenia"),
        ("participant", "arrives_on", "2027-09-03 (tbc)"), ("contact", "phone", "02-123-4567?"), ("contact", "email", "a@x.example (TBC)"),
        ("exhibit", "needs_lifting", "예?"), ("exhibit", "mass_kg", "55 t (추후 확정)"), ("company", "country", "KR?"),
    ],
)  # fmt: skip
def test_a_doubt_keeps_a_value_out(kind: str, name: str, cell: str) -> None:
    found = parse(BY_NAME[kind].field(name), cell, ParseContext(region="KR"))
    assert isinstance(found, Refused)
    assert (found.code, found.value) == ("doubtful_in_cell", cell)


@pytest.mark.parametrize(
    ("kind", "name", "cell"),
    [
        ("exhibits", "form", "모형?"),
        ("exhibits", "dimensions", "4 x 3 x 2 m (tbc)"),
        ("participants", "stay", "9.3-9.9 (미정)"),
    ],
)
def test_a_doubt_keeps_out_what_several_fields_share(kind: str, name: str, cell: str) -> None:
    column = RecognisedColumn(0, "", name, None, "", 1.0)
    found = parsed_cell(column, layout_of(kind).target(name), cell, ParseContext())
    assert isinstance(found, Refused)
    assert found.code == "doubtful_in_cell"


@pytest.mark.parametrize(
    ("kind", "name"),
    [("exhibits", "form"), ("exhibits", "dimensions"), ("participants", "stay"), ("applications", "exhibits")],
)
def test_nothing_said_of_what_several_fields_share(kind: str, name: str) -> None:
    column = RecognisedColumn(0, "", name, None, "", 1.0)
    assert parsed_cell(column, layout_of(kind).target(name), "미정", ParseContext()) == {}


def test_a_web_address_may_hold_a_question_mark() -> None:
    assert (
        parse(BY_NAME["company"].field("website"), "https://x.example/?a=1", ParseContext()) == "https://x.example/?a=1"
    )
