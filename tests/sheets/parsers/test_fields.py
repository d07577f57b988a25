"""Cells of every shape into the values of fields."""

from datetime import date, datetime, time
from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.domain.values import plain_number
from exhibitplanner.sheets.parsers.fields import parse, parse_case_number
from exhibitplanner.sheets.parsers.outcome import CLEAR, ParseContext, Refused

MSPO = ParseContext(region="KR", day_span=(date(2023, 9, 1), date(2023, 9, 11)))


def parsed(kind: str, name: str, cell: object, unit: str | None = None, context: ParseContext = MSPO) -> object:
    return parse(BY_NAME[kind].field(name), cell, context, unit=unit)


@pytest.mark.parametrize(
    ("kind", "name", "cell", "unit", "value"),
    [
        ("exhibit", "length_m", 1310, "mm", D("1.31")),
        ("exhibit", "length_m", "1 310 mm", None, D("1.31")),
        ("exhibit", "length_m", "131cm", "mm", D("1.31")),
        ("exhibit", "length_m", "12,5", None, D("12.5")),
        ("exhibit", "mass_kg", "55 t", None, D("55000")),
        ("exhibit", "mass_kg", "47톤", None, D("47000")),
        ("exhibit", "mass_kg", 47, "t", D("47000")),
        ("exhibit", "mass_kg", "1.850,5", None, D("1850.5")),
        ("exhibit", "mass_kg", "1,850.5 kg", None, D("1850.5")),
        ("exhibit", "mass_kg", "1,234", None, D("1234")),
        ("exhibit", "mass_kg", "0,125", None, D("0.125")),
        ("exhibit", "mass_kg", "1 234,5", None, D("1234.5")),
        ("exhibit", "mass_kg", 1850.5000000001, None, D("1850.5000000001")),
        ("participation", "requested_m2", "180㎡", None, D("180")),
        ("participation", "requested_m2", "2부스", None, D("18")),
        ("participation", "requested_m2", "약 54 m2", None, D("54")),
        ("participation", "requested_m2", "11평", None, D("36.364")),
        ("participation", "requested_m2", "121 평", None, D("400")),
        ("participation", "power_kw", "1500 W", None, D("1.5")),
        ("hall", "floor_load_kn_m2", "2 t/m2", None, D("19.62")),
        ("hall", "floor_load_kn_m2", 50, "kN/m2", D("50")),
        ("charge", "unit_price", "1 250,00 zł", None, D("1250")),
        ("charge", "unit_price", "₩28,000,000", None, D("28000000")),
        ("exhibit", "quantity", "2 pcs", None, 2),
        ("exhibit", "quantity", "3대", None, 3),
        ("booth", "open_sides", "narożne", None, 2),
        ("booth", "open_sides", 3, None, 3),
        ("booth", "open_sides", "아일랜드", None, 4),
        ("booth", "number", 7, None, "7"),
        ("booth", "number", "007", None, "007"),
        ("booth", "number", 12.0, None, "12"),
        ("booth", "booth_type", "독립부스", None, "raw"),
        ("booth", "booth_type", "Raw space (독립)", None, "raw"),
        ("exhibit", "scale", "1/10", None, "1:10"),
        ("exhibit", "scale", "1 : 2,5", None, "1:2.5"),
        ("exhibit", "scale", time(1, 10), None, "1:10"),
        ("packing_line", "hs_code", "9023.00", None, "902300"),
        ("packing_line", "hs_code", "090210", None, "090210"),
        ("packing_line", "origin", "Republic of Korea", None, "KR"),
        ("packing_line", "origin", "폴란드", None, "PL"),
        ("packing_line", "origin", "Stany Zjednoczone", None, "US"),
        ("packing_line", "currency", "원", None, "KRW"),
        ("packing_line", "currency", "zł", None, "PLN"),
        ("packing_line", "disposition", "T", None, "temporary"),
        ("hall", "suspension_allowed", "예", None, True),
        ("hall", "suspension_allowed", "nie", None, False),
        ("participant", "email", "ｇｙｅｏｎｇｊａ.ｃｈａ64＠ｌｓｍ.ｅｘａｍｐｌｅ", None, "gyeongja.cha64@lsm.example"),
        ("participant", "email", "Hong <HONG@KAI.example>", None, "hong@kai.example"),
        ("participant", "mobile", "010-2345-6789", None, "+821023456789"),
        ("participant", "mobile", "+82 (0)10 2345 6789", None, "+821023456789"),
        ("participant", "mobile", 821023456789, None, "+821023456789"),
        ("participant", "name", "KIM  Da\u00a0hyun", None, "KIM Da hyun"),
        ("participant", "name_ko", "\u1112\u1161\u11ab", None, "한"),
        ("participant", "position", "-", None, "-"),
        ("participant", "arrives_on", "-", None, None),
        ("participant", "position", "  ", None, None),
        ("participant", "position", "[wyczyść]", None, CLEAR),
        ("deadline", "time_of_day", "4 pm", None, time(16)),
        ("deadline", "time_of_day", "오후 4시 30분", None, time(16, 30)),
        ("deadline", "time_of_day", 0.6666666667, None, time(16)),
        ("meeting", "starts_at", "2023-09-05 10:00", None, datetime(2023, 9, 5, 10)),
        ("meeting", "starts_at", "9/5 14:30", None, datetime(2023, 9, 5, 14, 30)),
        ("company", "aliases", "KAI; 카이\n- K.A.I.", None, ["KAI; 카이", "K.A.I."]),
    ],
)  # fmt: skip
def test_values(kind: str, name: str, cell: object, unit: str | None, value: object) -> None:
    assert parsed(kind, name, cell, unit) == value


@pytest.mark.parametrize(
    "cell",
    ["2023-09-03", "2023年9月3日", "2023年 9月 3日(日)", "2023.9.3", "2023. 9. 3.", "2023년 9월 3일", "03.09.2023", "3.9.23", "3 Sep 2023", "3-Sep-23",
     "September 3, 2023", "Sept 3", "3 września 2023", "9월 3일(일)", "9.3", "3.09", "9/3/2023", "3/9/2023", "Sun 3 Sep 2023",
     "20230903", "2023-09-03T00:00:00", 45172, 45172.0, date(2023, 9, 3), datetime(2023, 9, 3, 12), "23.09.03"],
)  # fmt: skip
def test_days_in_every_shape(cell: object) -> None:
    assert parsed("participant", "arrives_on", cell) == date(2023, 9, 3)


@pytest.mark.parametrize(
    ("kind", "name", "cell", "code"),
    [
        ("participant", "arrives_on", "31/02/2023", "no_date_in_cell"),
        ("participant", "arrives_on", "9.31", "no_date_in_cell"),
        ("participant", "arrives_on", "soon", "no_date_in_cell"),
        ("participant", "arrives_on", 7, "no_date_in_cell"),
        ("participant", "mobile", 1023456789, "phone_as_number"),
        ("participant", "mobile", "12", "phone_invalid_in_cell"),
        ("participant", "email", "nobody", "email_invalid_in_cell"),
        ("participant", "nationality", "Atlantis", "country_invalid_in_cell"),
        ("booth", "number", date(2023, 1, 2), "date_in_text"),
        ("booth", "booth_type", "castle", "unknown_choice_in_cell"),
        ("booth", "width_m", "wide", "no_number_in_cell"),
        ("booth", "width_m", True, "no_number_in_cell"),
        ("booth", "width_m", date(2023, 1, 2), "no_number_in_cell"),
        ("exhibit", "mass_kg", "3 m", "unknown_unit"),
        ("exhibit", "quantity", "1.5", "no_whole_number_in_cell"),
        ("packing_line", "hs_code", 90210, "hs_code_as_number"),
        ("hall", "suspension_allowed", "perhaps", "no_yes_or_no_in_cell"),
        ("deadline", "time_of_day", "25:00", "no_time_in_cell"),
        ("meeting", "starts_at", "tomorrow 10:00", "no_date_and_time_in_cell"),
    ],
)  # fmt: skip
def test_refusals(kind: str, name: str, cell: object, code: str) -> None:
    found = parsed(kind, name, cell)
    assert isinstance(found, Refused)
    assert (found.code, found.value) == (code, str(cell))


def test_a_day_that_may_be_two_is_refused_without_an_exhibition() -> None:
    found = parsed("participant", "arrives_on", "03/04/2023", context=ParseContext())
    assert isinstance(found, Refused)
    assert found.code == "date_ambiguous"


def test_a_telephone_number_needs_a_country() -> None:
    found = parsed("participant", "mobile", "010-2345-6789", context=ParseContext())
    assert isinstance(found, Refused)
    assert found.code == "phone_without_country_in_cell"


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1 of 3", "1"), ("1/3", "1"), ("Case 2", "2"), (1.0, "1"), ("007", "007"), ("A-1", "A-1"), ("C/No. 4", "4")],
)
def test_case_numbers(cell: object, number: str) -> None:
    assert parse_case_number(cell) == number


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3, allow_nan=False))
def test_numbers_come_back(value: D) -> None:
    assert parsed("charge", "unit_price", plain_number(value)) == value
    assert parsed("charge", "unit_price", str(value).replace(".", ",")) in {value, value * 1000}


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_iso_days_come_back(value: date) -> None:
    assert parsed("participant", "arrives_on", value.isoformat()) == value
