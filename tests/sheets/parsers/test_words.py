"""Yes and no, lists, countries and telephone numbers as people write them in English, Korean and Polish."""

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.sheets.parsers.choices import parse_list
from exhibitplanner.sheets.parsers.fields import parse
from exhibitplanner.sheets.parsers.names import joined_names, name_in_two_scripts
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused
from exhibitplanner.sheets.parsers.places import country_code, currency_code

LIFTING = BY_NAME["exhibit"].field("needs_lifting")
PHONE = BY_NAME["contact"].field("phone")


@pytest.mark.parametrize(
    "cell",
    ["예", "네", "유", "필요", "필요함", "있음", "대상", "O", "Ｏ", "○", "◎", "●", "ㅇ", "✓", "☑", "√", "V", "Y", "YES", "1", 1, True,
     "+", "tak", "Tak", "wymagane", "potrzebny", "posiada", "prawda", "Required", "yes, 2 units", "Yes (crane 50t)",
     "예(지게차)", "tak - dźwig", "○ (예)", "yes / 예"],
)  # fmt: skip
def test_yes(cell: object) -> None:
    assert parse(LIFTING, cell, ParseContext()) is True


@pytest.mark.parametrize(
    "cell",
    ["아니오", "아니요", "무", "불필요", "필요 없음", "필요하지 않음", "미해당", "비대상", "불가능", "X", "×", "☐", "N", "No", "0", 0,
     "nie", "niewymagane", "niepotrzebny", "nie posiada", "nie dotyczy", "fałsz", "not required", "not needed", "없음", "brak",
     "해당 없음", "no / 아니요"],
)  # fmt: skip
def test_no(cell: object) -> None:
    assert parse(LIFTING, cell, ParseContext()) is False


@pytest.mark.parametrize("cell", ["-", "n/a", "N/A", "n.d.", " ", None])
def test_nothing_said(cell: object) -> None:
    assert parse(LIFTING, cell, ParseContext()) is None


@pytest.mark.parametrize("cell", ["maybe", "yes or no", "예 / no", "완료", "2"])
def test_neither(cell: str) -> None:
    assert isinstance(parse(LIFTING, cell, ParseContext()), Refused)


def test_a_word_for_nothing_is_the_choice_of_that_name() -> None:
    design = BY_NAME["participation"].field("design_status")
    assert parse(design, "brak", ParseContext()) == "missing"
    assert parse(design, "-", ParseContext()) is None


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("K-2, K-9 등", ["K-2", "K-9"]), ("K-2，K-9", ["K-2", "K-9"]), ("① K-2 ② K-9", ["K-2", "K-9"]),
        ("1. K-2 2. K-9", ["K-2", "K-9"]), ("• K-2 • K-9", ["K-2", "K-9"]), ("K-2 · K-9", ["K-2", "K-9"]),
        ("K-2, K-9 and Redback", ["K-2", "K-9", "Redback"]), ("K-2, K-9 및 레드백", ["K-2", "K-9", "레드백"]),
        ("Command and Control System", ["Command and Control System"]), ("1.5 m radar", ["1.5 m radar"]),
    ],
)  # fmt: skip
def test_lists(cell: str, parts: list[str]) -> None:
    assert parse_list(cell) == parts


@pytest.mark.parametrize(
    ("text", "code"),
    [("Republic of Korea", "KR"), ("Korea (Republic of)", "KR"), ("Korea, Republic of", "KR"), ("Republika Korei", "KR"),
     ("한국(KR)", "KR"), ("Korea/KR", "KR"), ("대한민국 (Republic of Korea)", "KR"), ("Korean", "KR"), ("koreańska", "KR"),
     ("R.O.K", "KR"), ("KOR", "KR"), ("polskie", "PL"), ("Polish", "PL"), ("Republic of Poland", "PL"), ("폴란드", "PL"),
     ("Deutschland", "DE"), ("Niemcy", "DE"), ("튀르키예", "TR"), ("Türkiye", "TR"), ("Czech Republic", "CZ"), ("호주", "AU"),
     ("SVK", "SK"), ("węgierskie", "HU"), ("niemiecki", "DE"), ("AUT", "AT"), ("KSA", "SA"), ("남아공", "ZA"), ("Georgia", "GE"), ("Niger", "NE"), ("Oman", "OM")],
)  # fmt: skip
def test_countries(text: str, code: str) -> None:
    assert country_code(text) == code


@pytest.mark.parametrize("text", ["Korea / Poland", "Kielce", "Seoul", "n/a", "Hanwha (Korea) Ltd"])
def test_no_countries(text: str) -> None:
    assert country_code(text) is None


@pytest.mark.parametrize(
    ("text", "code"), [("원", "KRW"), ("미화", "USD"), ("złotych", "PLN"), ("€", "EUR"), ("won", "KRW"), ("Kč", "CZK")]
)
def test_currencies(text: str, code: str) -> None:
    assert currency_code(text) == code


@pytest.mark.parametrize(
    ("cell", "region", "number"),
    [
        ("001-82-10-1234-5678", "KR", "+821012345678"), ("+82 10 1234 5678 (내선 12)", "KR", "+821012345678"),
        ("02-123-4567 내선 12", "KR", "+8221234567"), ("02-123-4567 (ext. 12)", "KR", "+8221234567"),
        ("010-1234-5678 (김철수)", "KR", "+821012345678"), ("82 10 1234 5678", None, "+821012345678"),
        ("02)123-4567", "KR", "+8221234567"),
        ("tel. kom. 601 234 567", "PL", "+48601234567"), ("0048 41 365 12 22", "PL", "+48413651222"),
        ("41 365 12 22 wew. 5", "PL", "+48413651222"), ("０１０－１２３４－５６７８", "KR", "+821012345678"),
    ],
)  # fmt: skip
def test_telephones(cell: str, region: str | None, number: str) -> None:
    assert parse(PHONE, cell, ParseContext(region=region)) == number


@pytest.mark.parametrize(("cell", "region"), [("010-1234-5678", None), ("see note", "KR"), ("123456789012", None)])
def test_no_telephones(cell: str, region: str | None) -> None:
    assert isinstance(parse(PHONE, cell, ParseContext(region=region)), Refused)


@pytest.mark.parametrize(
    ("kind", "field", "cell", "value"),
    [
        ("participation", "booth_type", "surowa", "raw"), ("participation", "booth_type", "stoisko zabudowane", "shell"),
        ("participation", "booth_type", "z zabudową", "shell"), ("participation", "booth_type", "bez zabudowy", "raw"),
        ("participation", "booth_type", "기본부스", "shell"), ("participation", "booth_type", "독립형", "raw"),
        ("participation", "booth_type", "Raw space / 독립부스", "raw"),
        ("participation", "booth_type", "조립부스(기본)", "shell"), ("participation", "status", "신청완료", "applied"),
        ("participation", "status", "potwierdzona", "confirmed"), ("participation", "status", "withdrawn", "cancelled"),
        ("booth", "status", "rezerwacja", "reserved"), ("booth", "status", "배정완료", "confirmed"),
        ("booth", "open_sides", "코너형", 2), ("booth", "open_sides", "stoisko narożne", 2), ("booth", "open_sides", "4면개방", 4),
        ("exhibit", "form", "eksponat rzeczywisty", "full_size"), ("exhibit", "form", "미니어처", "scale_model"),
        ("exhibit", "placement", "w hali", "indoor"), ("exhibit", "weapon_status", "훈련용", "inert"),
        ("exhibit", "weapon_status", "nie dotyczy", "none"), ("participant", "visa_status", "무비자", "not_needed"),
        ("participant", "badge_kind", "시공", "contractor"), ("order", "order_kind", "przyłącze elektryczne", "electricity"),
        ("order", "order_kind", "유선인터넷", "internet"), ("order", "status", "zamówiono", "ordered"),
        ("shipment", "mode", "transport morski", "sea"), ("shipment", "customs_regime", "카르네", "ata_carnet"),
        ("packing_line", "disposition", "do zwrotu", "temporary"), ("packing_line", "disposition", "give-away", "consumable"),
        ("permit", "permit_kind", "방산물자 수출허가", "export_licence"), ("task", "status", "제출완료", "done"),
        ("exhibit", "form", "pełnowymiarowy", "full_size"), ("exhibit", "placement", "zewnątrz", "outdoor"),
        ("booth", "open_sides", "rogowe", 2), ("booth", "open_sides", "인라인", 1), ("booth", "open_sides", "4-side open", 4),
        ("booth", "booth_type", "Assembled", "shell"), ("booth", "status", "가능", "available"),
        ("permit", "permit_kind", "임시수입", "temporary_import"), ("permit", "permit_kind", "비활성화", "deactivation"),
        ("packing_line", "disposition", "무상배포", "consumable"), ("contact", "contact_role", "결재", "decision"),
        ("task", "status", "해당없음", "waived"), ("charge", "payer", "자부담", "company"), ("meeting", "status", "조율중", "proposed"),
    ],
)  # fmt: skip
def test_choices_as_forms_word_them(kind: str, field: str, cell: str, value: object) -> None:
    assert parse(BY_NAME[kind].field(field), cell, ParseContext()) == value


@pytest.mark.parametrize("cell", ["shell / raw", "독립부스 또는 조립부스", "raw or shell", "독립부스/조립부스"])
def test_two_choices_are_none(cell: str) -> None:
    found = parse(BY_NAME["participation"].field("booth_type"), cell, ParseContext())
    assert isinstance(found, Refused)
    assert found.code == "unknown_choice_in_cell"


@pytest.mark.parametrize(
    ("values", "names"),
    [
        ({"surname": "KIM", "given_name": "Dahyun"}, {"name": "KIM Dahyun"}),
        ({"surname_ko": "김", "given_name_ko": "다현", "surname": "KIM"}, {"name_ko": "김다현", "name": "KIM"}),
        ({"contact_surname": "Kowalski", "contact_given_name": "Jan "}, {"contact_name": "Kowalski Jan"}),
        ({"surname": "KIM", "given_name": "Dahyun", "name": "D. Kim"}, {}),
        ({"surname": None, "given_name": " "}, {}),
    ],
)
def test_names_from_two_columns(values: dict[str, object], names: dict[str, str]) -> None:
    assert joined_names(values) == names


@pytest.mark.parametrize(
    "cell",
    [
        "홍길동(HONG Gildong)",
        "HONG Gildong (홍길동)",
        "홍길동/HONG Gildong",
        "HONG Gildong 홍길동",
        "홍길동 - HONG Gildong",
    ],
)
def test_a_name_in_two_scripts(cell: str) -> None:
    assert name_in_two_scripts(cell) == ("HONG Gildong", "홍길동")


@pytest.mark.parametrize("cell", ["홍길동 (팀장)", "HONG Gildong (Manager)", "김철수 PM", "Jan Kowalski", "홍길동"])
def test_a_name_in_one_script(cell: str) -> None:
    assert name_in_two_scripts(cell) is None
