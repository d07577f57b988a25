"""Which known person a row means."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.matching.people import KnownPerson, PersonEvidence, PersonIndex
from exhibitplanner.matching.person_names import Kinship, PersonName, kinship
from exhibitplanner.matching.verdict import Outcome, Verdict

MATCHED, REVIEW, NEW = Outcome.MATCHED, Outcome.REVIEW, Outcome.NEW
KIM = KnownPerson("kim", "KIM Da-hyun", "김다현", "dahyun.kim@x.example")


def find(row: PersonEvidence, *known: KnownPerson) -> Verdict:
    return PersonIndex(known).find(row)


def outcome(row: PersonEvidence, *known: KnownPerson) -> tuple[Outcome, list[str]]:
    verdict = find(row, *known)
    return verdict.outcome, [one.id for one in verdict.candidates]


@pytest.mark.parametrize(
    "row",
    [
        PersonEvidence("Dahyun KIM"),
        PersonEvidence("kim da hyun"),
        PersonEvidence("Kim, Da-Hyun"),
        PersonEvidence("Ms. Dahyun Kim"),
        PersonEvidence("ＫＩＭ　Ｄａｈｙｕｎ"),
        PersonEvidence("김다현"),
        PersonEvidence(None, "김 다현"),
        PersonEvidence("KIM Dahyun", "김다현 과장"),
        PersonEvidence("KIM Dahyeon", "김다현"),
        PersonEvidence("DAHYUN KIM", email=" Dahyun.Kim@X.example"),
        PersonEvidence(None, email="dahyun.kim@x.example"),
        PersonEvidence("KIM Dahyunn", email="dahyun.kim@x.example"),  # a slip beside the same address
    ],
)
def test_one_person_in_many_writings(row: PersonEvidence) -> None:
    assert outcome(row, KIM, KnownPerson("lee", "LEE Jun", "이준")) == (MATCHED, ["kim"])


def test_hangul_finds_its_latin_spelling() -> None:
    known = (KnownPerson("kim", "KIM Da-hyun"), KnownPerson("lee", "Jun LEE"))

    verdict = find(PersonEvidence(None, "김다현"), *known)
    assert (verdict.outcome, verdict.candidates[0].by) == (MATCHED, "romanised")
    assert outcome(PersonEvidence("이준"), *known) == (MATCHED, ["lee"])
    assert outcome(PersonEvidence("RHEE Jun"), KnownPerson("lee", "이준", "이준")) == (MATCHED, ["lee"])


@pytest.mark.parametrize(
    "row",
    [
        PersonEvidence("KIM Da-hyun", email="other@x.example"),
        PersonEvidence("KIM Minji"),
        PersonEvidence("KIM Dahee"),
        PersonEvidence("LEE Da-hyun"),
        PersonEvidence(None, "김다훈"),
    ],
)
def test_somebody_else(row: PersonEvidence) -> None:
    assert outcome(row, KIM) == (NEW, [])


@pytest.mark.parametrize(
    "row",
    [
        PersonEvidence("LEE Jun", email="dahyun.kim@x.example"),  # an address of somebody named otherwise
        PersonEvidence("KIM Dahyeon"),  # another spelling, or another person
        PersonEvidence("KIM Dahyun", "김다훈"),
        PersonEvidence("David KIM", "김다현"),
    ],
)
def test_a_person_decides(row: PersonEvidence) -> None:
    assert outcome(row, KIM) == (REVIEW, ["kim"])


def test_namesakes_are_told_apart_by_what_they_have() -> None:
    first = KnownPerson("1", "HONG Seonghun", "홍성훈", "hong58@x.example", "M11111111", date(1980, 1, 2))
    second = KnownPerson("2", "HONG Seonghun", "홍성훈", "hong59@x.example", "M22222222", date(1990, 3, 4))

    assert outcome(PersonEvidence("HONG Seonghun", email="hong59@x.example"), first, second) == (MATCHED, ["2"])
    assert outcome(PersonEvidence("Seonghun HONG", passport_no="m 1111 1111"), first, second) == (MATCHED, ["1"])
    assert outcome(PersonEvidence("HONG Seonghun", birth_date=date(1990, 3, 4)), first, second) == (MATCHED, ["2"])
    assert outcome(PersonEvidence("HONG Seonghun", email="hong60@x.example"), first, second) == (NEW, [])
    assert outcome(PersonEvidence("HONG Seonghun", birth_date=date(2000, 1, 1)), first) == (NEW, [])
    assert outcome(PersonEvidence("HONG Seonghun"), first, second) == (REVIEW, ["1", "2"])


def test_one_side_may_lack_the_address() -> None:
    bare = KnownPerson("bare", "HONG Seonghun")

    assert outcome(PersonEvidence("HONG Seonghun", email="new@x.example"), bare) == (MATCHED, ["bare"])
    other = KnownPerson("other", "HONG Seonghun", email="old@x.example")
    assert outcome(PersonEvidence("HONG Seonghun", email="new@x.example"), bare, other) == (REVIEW, ["bare"])


def test_a_new_passport_is_no_new_person_but_another_birthday_is() -> None:
    known = KnownPerson("1", "KIM Minji", None, "minji@x.example", "M1", date(1980, 1, 2))

    assert outcome(PersonEvidence("KIM Minji", None, "minji@x.example", "M2"), known) == (MATCHED, ["1"])
    assert outcome(PersonEvidence("KIM Minji", None, "minji@x.example", None, date(1981, 1, 2)), known)[0] is REVIEW


def test_an_office_s_mailbox_tells_nobody() -> None:
    kim = KnownPerson("kim", "KIM Minji", email="info@x.example")
    shared = [
        KnownPerson("kim", "KIM Minji", email="hall@x.example"),
        KnownPerson("lee", "LEE Jun", email="hall@x.example"),
    ]

    assert outcome(PersonEvidence("PARK Boram", email="info@x.example"), kim) == (NEW, [])
    assert outcome(PersonEvidence("PARK Boram", email="hall@x.example"), *shared) == (NEW, [])


def test_those_whom_an_import_makes_are_found() -> None:
    index = PersonIndex()
    assert index.find(PersonEvidence("KIM Minji")).outcome is NEW

    index.add(KnownPerson("1", "KIM Minji", email="minji@x.example"))

    assert index.find(PersonEvidence("Minji KIM", email="MINJI@x.example")).outcome is MATCHED


def test_a_row_without_anything_is_new() -> None:
    assert find(PersonEvidence(None), KIM).outcome is NEW
    assert find(PersonEvidence("-"), KnownPerson("x", "?")).outcome is NEW


@pytest.mark.parametrize(
    "pair",
    """
    LEE Eungyeong 이은경 / Park Eun-kyung 박은경 / MOON Yeongja 문영자 / CHOI Jihun 최지훈 / HWANG Kwang-Ho 황광호
    Yoo Seung-ho 유승호 / NAMGUNG Hyeok 남궁혁 / Lee Young Hee 이영희 / CHUNG Eui-sun 정의선 / HEO Sangcheol 허상철
    RYU Seonyeong 류선영 / HONG Kil-dong 홍길동 / Kim Woo-seok 김우석 / LEE Siu 이시우 / BAEK Hyunwoo 백현우
    JO Gyeonghui 조경희 / Rhee Syngman 이승만 / KO Eunyeong 고은영 / Kwak Jin-oh 곽진오 / SUH Hae-won 서해원
    """.replace("\n", "/")
    .strip(" /")
    .split("/"),
)
def test_latin_spellings_of_korean_names(pair: str) -> None:
    latin, hangul = pair.strip().rsplit(" ", 1)
    expected = Kinship.DIFFERENT if latin == "Rhee Syngman" else Kinship.SOUNDS  # spelt as nobody else does
    assert kinship(PersonName.of(latin, None), PersonName.of(None, hangul)) is expected


@pytest.mark.parametrize(
    ("latin", "hangul"),
    [("KIM Minju", "김민지"), ("KIM Minji", "박민지"), ("LEE Seonghun", "이성현"), ("John Smith", "김민지")],
)
def test_other_names_do_not_sound_the_same(latin: str, hangul: str) -> None:
    assert kinship(PersonName.of(latin, None), PersonName.of(None, hangul)) is Kinship.DIFFERENT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jan Maria KOWALSKI", "KOWALSKI Jan Maria"),
        ("Łukasz Żółć", "ZOLC Lukasz"),
        ("dr inż. Anna Nowak-Kowalska", "Nowak Kowalska Anna"),
        ("O'Brien Patrick", "Patrick OBrien"),
        ("Gen. John Smith (ret.)", "SMITH John"),
    ],
)
def test_names_of_the_west(one: str, other: str) -> None:
    assert kinship(PersonName.of(one, None), PersonName.of(other, None)) is Kinship.SAME


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_kinship_is_mutual(one: str, other: str, hangul: str) -> None:
    left, right = PersonName.of(one, hangul), PersonName.of(other, None)
    assert kinship(left, right) is kinship(right, left)
    assert kinship(left, left) in {Kinship.SAME, Kinship.UNKNOWN}
