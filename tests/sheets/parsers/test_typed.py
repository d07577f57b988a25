"""What a person types: a whole value or a refusal, never a part of the text."""

from datetime import date, datetime, time
from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.domain.describe import FieldType, TextFormat
from exhibitplanner.domain.kinds import BY_NAME, KINDS
from exhibitplanner.messages import codes
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused
from exhibitplanner.sheets.parsers.typed import parse_typed, typed_parts

MSPO = ParseContext(region="KR", day_span=(date(2023, 9, 1), date(2023, 9, 11)))
TYPED = [
    (kind, field)
    for kind in KINDS
    for field in kind.stored
    if field.label.target is None
    and (field.type is not FieldType.TEXT or field.label.format not in {None, TextFormat.AUDIENCE})
]


def typed(kind: str, name: str, text: str) -> object:
    return parse_typed(BY_NAME[kind].field(name), text, MSPO)


@pytest.mark.parametrize(
    ("kind", "name", "text", "value"),
    [
        ("participant", "email", "jan.kowalski@x.example", "jan.kowalski@x.example"),
        ("participant", "email", "Hong <A@b.example>", "a@b.example"),
        ("participant", "email", "mailto:a@b.example", "a@b.example"),
        ("participant", "email", "o'brien@b.example", "o'brien@b.example"),
        ("participant", "mobile", "010-2345-6789", "+821023456789"),
        ("participant", "mobile", "+82 (0)10 2345 6789", "+821023456789"),
        ("participant", "mobile", "(+48) 22.694–91–19", "+48226949119"),
        ("participant", "mobile", "0048 22 694 91 19", "+48226949119"),
        ("participant", "nationality", "Korea, Republic of", "KR"),
        ("participant", "nationality", "폴란드", "PL"),
        ("participant", "nationality", "U.S.A.", "US"),
        ("participant", "nationality", "NA", "NA"),
        ("packing_line", "currency", "€", "EUR"),
        ("packing_line", "currency", "zł", "PLN"),
        ("company", "website", "https://www.kai.example/en?a=1", "https://www.kai.example/en?a=1"),
        ("company", "website", "kai.example", "kai.example"),
        ("exhibit", "quantity", "3", 3),
        ("deadline", "offset", "-30", -30),
        ("deadline", "offset", "−30", -30),
        ("deadline", "offset", "+30", 30),
        ("booth", "x_m", "-1,5", D("-1.5")),
        ("booth", "x_m", ".5", D("0.5")),
        ("exhibit", "mass_kg", "1,234", D(1234)),
        ("exhibit", "mass_kg", "0,125", D("0.125")),
        ("exhibit", "mass_kg", "1 234,5", D("1234.5")),
        ("exhibit", "mass_kg", "1.850,5", D("1850.5")),
        ("exhibit", "mass_kg", "1,850.5 kg", D("1850.5")),
        ("exhibit", "mass_kg", "55 t", D(55000)),
        ("exhibit", "mass_kg", "47톤", D(47000)),
        ("participation", "requested_m2", "180㎡", D(180)),
        ("participation", "requested_m2", "180 sq.m", D(180)),
        ("charge", "vat_percent", "23 %", D(23)),
        ("charge", "unit_price", "1'250.00", D(1250)),
        ("order", "voltage_v", "400 V", 400),
        ("booth", "rotation_deg", "90°", D(90)),
        ("booth", "open_sides", "corner", 2),
        ("booth", "open_sides", "3", 3),
        ("booth", "booth_type", "RAW", "raw"),
        ("exhibit", "form", "full-size", "full_size"),
        ("exhibit", "scale", "1/10", "1:10"),
        ("exhibit", "scale", "1:2.5", "1:2.5"),
        ("exhibit", "weapon_status", "brak", "none"),
        ("hall", "suspension_allowed", "없음", False),
        ("hall", "suspension_allowed", "yes", True),
        ("hall", "suspension_allowed", "○", True),
        ("deadline", "time_of_day", "9", time(9)),
        ("deadline", "time_of_day", "1630", time(16, 30)),
        ("deadline", "time_of_day", "930", time(9, 30)),
        ("deadline", "time_of_day", "9.30", time(9, 30)),
        ("deadline", "time_of_day", "16:30:00", time(16, 30)),
        ("deadline", "time_of_day", "4 pm", time(16)),
        ("deadline", "time_of_day", "오후 4시 30분", time(16, 30)),
        ("meeting", "starts_at", "2023-09-05 10:00", datetime(2023, 9, 5, 10)),
        ("meeting", "starts_at", "5 Sep 2023 9.30", datetime(2023, 9, 5, 9, 30)),
        ("meeting", "starts_at", "9월 5일(화) 오후 4시", datetime(2023, 9, 5, 16)),
        ("meeting", "starts_at", "5 Sep 2023", datetime(2023, 9, 5)),
        ("company", "aliases", "KAI; 카이", ["KAI", "카이"]),
        ("company", "aliases", "-", ["-"]),
        ("booth", "outline", "[[0,0],[4,0],[4,3.5]]", [[D(0), D(0)], [D(4), D(0)], [D(4), D("3.5")]]),
        ("participant", "position", "-", "-"),
        ("participant", "position", "n/a", "n/a"),
    ],
)  # fmt: skip
def test_what_is_meant_is_taken(kind: str, name: str, text: str, value: object) -> None:
    assert typed(kind, name, text) == value


@pytest.mark.parametrize(
    "text",
    ["2023-09-03", "2023.9.3", "2023. 9. 3.", "2023년 9월 3일", "03.09.2023", "3.9.23", "3 Sep 2023", "3-Sep-23", "3rd Sept",
     "September 3, 2023", "3 września 2023", "9월 3일(일)", "9.3", "3.09", "9/3/2023", "Sun 3 Sep 2023", "20230903",
     "2023-09-03 00:00:00", "niedziela 3.9.2023", "2023년 9월 3일 일요일"],
)  # fmt: skip
def test_days_as_people_write_them(text: str) -> None:
    assert typed("participant", "arrives_on", text) == date(2023, 9, 3)


@pytest.mark.parametrize(
    ("kind", "name", "texts", "code"),
    [
        ("participant", "email", ["jan kowalski@x.pl", "x@y.pl!", "kim", "a@b.pl (work)", "<a@b.pl> Hong", "-", "@"],
         "email_invalid_in_cell"),
        ("participant", "email", ["a@b.pl; c@d.pl", "a@b.pl c@d.pl", "a@b@c.pl"], "several_addresses_in_cell"),
        ("participant", "mobile", ["Tel. 010 2345 6789", "010 2345 6789 x", "+48 22 694 91 19 ext. 5", "010-2345-6789?",
         "1-800-FLOWERS", "-", "abc", "12", "- 010 2345 6789", "n/a"], "phone_invalid_in_cell"),
        ("participant", "mobile", ["010 2345 6789 / 02-123-4567", "010-2345-6789, 010-2345-6780",
         "+48226949119 +48226949118", "010 2345 6789 or 02 123 4567"], "several_phones_in_cell"),
        ("participant", "nationality", ["-", "Poland!!", "?Poland", "Poland 2", "Atlantis", "n/a"],
         "country_invalid_in_cell"),
        ("packing_line", "currency", ["-", "EUR!", "1 EUR", "euros and cents"], "currency_invalid_in_cell"),
        ("company", "website", ["-", ".", "..", "no site", "kai", "http://", "a..b"], "url_invalid_in_cell"),
        ("exhibition", "time_zone", ["-", "Warsaw", "Europe/Warsaw!"], "time_zone_invalid_in_cell"),
        ("exhibit", "quantity", ["--", "-", "n/a", ".", "- 3", "3-", "(3)", "=3", "1.2.3", "1,2,3", "12-15", "1 2 3", "1,23,456",
         "1.234,567.8", "about 3", "약 3", "~3", "abc", "[clear]", "+", "½"], "no_number_in_cell"),
        ("exhibit", "quantity", ["12 abc", "3 pcs", "3€", "1e5", "3?"], "number_with_words"),
        ("exhibit", "quantity", ["1.5", "0,5"], "no_whole_number_in_cell"),
        ("deadline", "offset", ["-", "--", "–", "- 30", "—30"], "no_number_in_cell"),
        ("exhibit", "mass_kg", ["12 abc", "5 €", "5 %", "3 m", "3 pcs", "6 x 4"], "unknown_unit"),
        ("charge", "unit_price", ["€ 12", "(12)", "EUR 12", "12 k-g"], "no_number_in_cell"),
        ("charge", "unit_price", ["12 €", "12,50 zł"], "number_with_words"),
        ("exhibit", "mass_kg", ["1234567890123456", "0.1234567890123456"], "number_too_long_in_cell"),
        ("booth", "open_sides", ["- corner", "corner!", "corner or island", "-"], "unknown_choice_in_cell"),
        ("booth", "booth_type", ["-", "castle", "-raw", "raw!", "raw / shell", "Raw space (독립)", "n/a", "raw 2"],
         "unknown_choice_in_cell"),
        ("hall", "suspension_allowed", ["-", "yes!", "yes no", "perhaps", "n/a", "--"], "no_yes_or_no_in_cell"),
        ("participant", "arrives_on", ["31/02/2023", "2023-13-01", "9.31", "soon", "-", "n/a", "monkey 3 Sep 2023",
         "3 marmalade 2023", "3 decoy 2023", "2023-09-03 16:30", "2023-09-03 00:00 x", "3 Sep 2023!", "3 Sep 2023 4 Sep 2023",
         ", 3 Sep", "3 Sep x", "45172", "2023", "00:00"], "no_date_in_cell"),
        ("participant", "arrives_on", ["Mon 3 Sep 2023", "2023-09-03 (월)", "Sat Sun 3 Sep 2023"], "weekday_differs"),
        ("deadline", "time_of_day", ["25:00", "24:00", "-", "9:60", "2560", "9:5", "9:", "16:30:45", "13 pm", "오후 16:30",
         "9 oclock", "16:30 x", "16:30 17:30", "163", "16300", "오전 9 pm"], "no_time_in_cell"),
        ("meeting", "starts_at", ["tomorrow 10:00", "-", "2023-09-05 25:00", "2023-09-05 10:00 11:00", "2023-09-05 9",
         "2023-09-05 1630 x", "10:00"], "no_date_and_time_in_cell"),
        ("company", "aliases", [";", " ; ; "], "no_list_in_cell"),
        ("booth", "outline", ["-", "[]", "[[0,0],[4,0]]", '["ab","cd","ef"]', "[[0,0],[4,0],[NaN,3]]", "[[true,0],[4,0],[4,3]]"],
         "no_outline_in_cell"),
    ],
)  # fmt: skip
def test_what_is_more_or_less_is_refused(kind: str, name: str, texts: list[str], code: str) -> None:
    for text in texts:
        found = typed(kind, name, text)
        assert isinstance(found, Refused), (text, found)
        assert (found.code, found.value) == (code, text)
        assert code in codes("en")


def test_a_negative_number_is_no_choice() -> None:
    assert typed("booth", "open_sides", "-3") == -3  # the field's own limit refuses it


def test_without_a_country_a_telephone_number_says_so() -> None:
    found = parse_typed(BY_NAME["participant"].field("mobile"), "010-2345-6789", ParseContext())
    assert isinstance(found, Refused)
    assert found.code == "phone_without_country_in_cell"


@given(st.sampled_from(TYPED), st.text("!?#*\\^~{}|☺…", min_size=1, max_size=6))
def test_noise_is_refused_everywhere_and_blanks_nothing(typed_field: tuple, noise: str) -> None:
    _, field = typed_field
    found = parse_typed(field, noise, MSPO)
    assert isinstance(found, Refused) or (field.type is FieldType.LIST and found == [noise])


@given(st.sampled_from(TYPED), st.text(max_size=12).filter(str.strip))
def test_any_text_gives_a_value_or_a_worded_refusal(typed_field: tuple, text: str) -> None:
    _, field = typed_field
    found = parse_typed(field, text, MSPO)
    assert found is not None
    assert not isinstance(found, Refused) or found.code in codes("ko")


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3, allow_nan=False))
def test_numbers_come_back(value: D) -> None:
    assert typed("charge", "unit_price", f"{value:f}") == value
    assert typed("charge", "unit_price", f"{value:,}") == value
    assert typed("charge", "unit_price", f"{value:,}".replace(",", " ")) == value


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.times())
def test_moments_come_back(day: date, clock: time) -> None:
    assert typed("participant", "arrives_on", day.isoformat()) == day
    assert typed("participant", "arrives_on", f"{day:%a %d %b %Y}") == day
    moment = datetime.combine(day, clock.replace(second=0, microsecond=0))
    assert typed("meeting", "starts_at", f"{moment:%Y-%m-%d %H:%M}") == moment
    assert typed("deadline", "time_of_day", f"{moment:%H:%M}") == moment.time()


@given(st.lists(st.text("abc ", min_size=1).filter(str.strip), min_size=1))
def test_lists_come_back(parts: list[str]) -> None:
    assert typed_parts("; ".join(parts)) == [part.strip() for part in parts]
