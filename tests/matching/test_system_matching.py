"""Which known system a text means, and what else a list's words for an exhibit say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.domain.exhibits import ExhibitForm
from exhibitplanner.matching.designations import designation, leading_code
from exhibitplanner.matching.systems import ExhibitWords, KnownSystem, SystemIndex, split_exhibit
from exhibitplanner.matching.verdict import Outcome

MATCHED, REVIEW, NEW = Outcome.MATCHED, Outcome.REVIEW, Outcome.NEW
KNOWN = [
    KnownSystem("k2", "K-2", "K-2 main battle tank", "K-2 흑표"),
    KnownSystem("k9", "K-9", "K-9 self-propelled howitzer", "K-9 자주포"),
    KnownSystem("fa50", "FA-50", "FA-50 light combat aircraft", "FA-50 경공격기"),
    KnownSystem("kf21", "KF-21", "KF-21 fighter", "KF-21 보라매"),
    KnownSystem("lah", "LAH", "Light armed helicopter", "소형무장헬기"),
    KnownSystem("chunmoo", "Chunmoo", "K239 multiple rocket launcher", "천무"),
    KnownSystem("redback", "Redback", "AS21 infantry fighting vehicle", "레드백"),
]


def found(text: str, known: list[KnownSystem] = KNOWN) -> tuple[Outcome, str | None]:
    verdict = SystemIndex(known).find(text)
    return verdict.outcome, verdict.candidates[0].id if verdict.candidates else None


@pytest.mark.parametrize(
    "text",
    [
        "K-2",
        "K2",
        "K 2",
        "K–2",
        "Ｋ－２",
        "k-2".upper(),
        "K-2 전차",
        "K-2 흑표",
        "K2 Black Panther",
        "흑표",
        "흑표 전차",
    ],
)
def test_one_designation_in_many_writings(text: str) -> None:
    assert found(text) == (MATCHED, "k2")
    assert found(f"{text} 모형 (1:10)") == (MATCHED, "k2")


@pytest.mark.parametrize(
    ("text", "system"),
    [
        ("KF21", "kf21"), ("보라매", "kf21"), ("LAH", "lah"), ("LAH 모형", "lah"), ("소형무장헬기", "lah"),
        ("천무", "chunmoo"), ("K239 천무", "chunmoo"), ("K239", "chunmoo"), ("CHUNMOO MLRS", "chunmoo"),
        ("Redback IFV", "redback"), ("Redback 장갑차", "redback"), ("AS21", "redback"),
        ("FA-50 시뮬레이터", "fa50"), ("makieta FA-50 w skali 1:5", "fa50"),
    ],
)  # fmt: skip
def test_names_and_the_codes_that_begin_them(text: str, system: str) -> None:
    assert found(text) == (MATCHED, system)


@pytest.mark.parametrize(
    ("text", "near"),
    [("K2PL", "k2"), ("K9A1 자주포", "k9"), ("FA-50PL", "fa50"), ("FA-50 Block 20", "fa50"), ("K-2 소총", "k2")],
)
def test_variants_and_namesakes_are_for_a_person(text: str, near: str) -> None:
    assert found(text) == (REVIEW, near)


@pytest.mark.parametrize(
    "text",
    [
        "K-21",
        "K-10",
        "F-50",
        "자주포",
        "전차",
        "main battle tank",
        "AESA 레이다",
        "light armed vehicle",
        "Radio",
        "",
        "모형",
    ],
)
def test_other_things_are_new(text: str) -> None:
    assert found(text) == (NEW, None)


def test_a_variant_that_is_known_is_taken_before_its_family() -> None:
    both = [KnownSystem("k9", "K9"), KnownSystem("k9a1", "K9A1")]

    assert found("K-9A1", both) == (MATCHED, "k9a1")
    assert found("K-9", both) == (MATCHED, "k9")
    assert found("K9A2", both)[0] is REVIEW


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("T-50 cockpit", "F-16 cockpit", NEW), ("K-10 turret", "K-2 turret", NEW), ("F-15 radome", "F-16 radome", NEW),
        ("Z-5 helmet", "X-3 helmet", NEW), ("A-1 demonstrator", "B-2 demonstrator", NEW),
        ("C-4 display", "Ammo display", REVIEW), ("Ammo display", "C-4 display", REVIEW),
        ("T-50 cockpit", "cockpit", REVIEW), ("T-50 cockpit", "T50 cockpit", MATCHED),
    ],
)  # fmt: skip
def test_a_designation_tells_things_of_one_name_apart(one: str, other: str, outcome: Outcome) -> None:
    assert found(other, [KnownSystem("one", one)])[0] is outcome


@given(
    codes=st.lists(
        st.tuples(st.sampled_from(["A", "B", "F", "K", "KF", "T"]), st.integers(1, 99)),
        min_size=2,
        max_size=2,
        unique=True,
    ),
    word=st.text("abcdefghijklmnopqrstuvwxyz가나다라", min_size=1, max_size=12)
    | st.sampled_from(["cockpit", "turret", "tank", "전차", "system", "ammo display", "main battle tank"]),
)
def test_two_designations_never_match(codes: list[tuple[str, int]], word: str) -> None:
    one, other = (f"{letters}-{number} {word}" for letters, number in codes)
    assert found(other, [KnownSystem("one", one)])[0] is not MATCHED


def test_a_name_in_two_languages() -> None:
    radar = KnownSystem("aesa", "AESA radar")
    assert found("AESA 레이다", [radar]) == (MATCHED, "aesa")
    assert found("현무", [KnownSystem("x", "Hyeonmu")]) == (REVIEW, "x")  # it sounds so


def test_those_that_an_import_makes_are_found() -> None:
    index = SystemIndex()
    assert index.find("KGGB").outcome is NEW
    index.add(KnownSystem("kggb", "KGGB"))
    assert index.find("KGGB 모형").outcome is MATCHED


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("K-2 전차 모형", ExhibitWords("K-2", "scale_model", None, "전차")),
        ("K-2전차모형", ExhibitWords("K-2", "scale_model", None, "전차")),
        ("K2PL 목업", ExhibitWords("K2PL", "mock_up")),
        ("K2PL mock-up, turret section", ExhibitWords("K2PL", "mock_up", None, "turret section")),
        ("K-2 scale model 1:8", ExhibitWords("K-2", "scale_model", "1:8")),
        ("FA-50 (1:10 scale model)", ExhibitWords("FA-50", "scale_model", "1:10")),
        ("KF-21 축소모형(1/10)", ExhibitWords("KF-21", "scale_model", "1:10")),
        ("Borsuk 1 : 10", ExhibitWords("Borsuk", "scale_model", "1:10")),
        ("Borsuk makieta 1:10", ExhibitWords("Borsuk", "scale_model", "1:10")),
        ("Borsuk model 1:1", ExhibitWords("Borsuk", "mock_up", "1:1")),
        ("FA-50PL model w skali 1:5", ExhibitWords("FA-50PL", "scale_model", "1:5")),
        ("symulator FA-50", ExhibitWords("FA-50", "simulator")),
        ("FA-50 시뮬레이터", ExhibitWords("FA-50", "simulator")),
        ("makieta K2PL", ExhibitWords("K2PL", "mock_up")),
        ("엔진 절개모형", ExhibitWords("엔진", "cutaway")),
        ("Engine, cut-away", ExhibitWords("Engine", "cutaway")),
        ("K9A1 자주포 실물 2대", ExhibitWords("K9A1", "full_size", None, "자주포", 2)),
        ("CH-47F x2", ExhibitWords("CH-47F", None, None, None, 2)),
        ("KF-21 보라매 실물크기 모형", ExhibitWords("KF-21", "mock_up", None, "보라매")),
        ("KSS-III Batch 2 model", ExhibitWords("KSS-III Batch 2", "scale_model")),
        ("AESA 레이다", ExhibitWords("AESA 레이다")),
        ("IR detector", ExhibitWords("IR detector")),
        ("열영상 조준경", ExhibitWords("열영상 조준경")),  # no screen is in it
        ("MD Model 500 helicopter", ExhibitWords("MD Model 500 helicopter")),
        ("105mm 곡사포", ExhibitWords("105mm 곡사포")),
        ("8x8 wheeled vehicle", ExhibitWords("8x8 wheeled vehicle")),
        ("1) K-9", ExhibitWords("K-9")),
        ("실물모형", ExhibitWords("실물모형", "mock_up")),
        ("Model 1:10", ExhibitWords("Model 1:10", "scale_model", "1:10")),
        ("", ExhibitWords("")),
    ],
)
def test_an_exhibit_s_words(text: str, words: ExhibitWords) -> None:
    assert split_exhibit(text) == words


@given(st.text(max_size=40))
def test_any_words_are_split(text: str) -> None:
    words = split_exhibit(text)
    assert words.form in {None, *(form.value for form in ExhibitForm)}
    assert words == split_exhibit(text)
    SystemIndex(KNOWN).find(text)


@given(
    st.sampled_from(["K-2", "K2PL", "FA-50", "K9A1", "UH-60M", "KSS-III", "M1A2"]),
    st.sampled_from(["모형", "목업", "mock-up", "1:10", "simulator"]),
)
def test_the_designation_survives_its_form(code: str, form: str) -> None:
    assert split_exhibit(f"{code} {form}").system == code
    assert leading_code(code) == code


@pytest.mark.parametrize(
    ("one", "other", "same_family"),
    [
        ("K-2", "K2PL", True),
        ("K9", "K9A1", True),
        ("FA-50", "FA-50PL", True),
        ("K-2", "K-9", False),
        ("K-2", "K-21", False),
        ("KSS-III", "KSS-II", False),
    ],
)
def test_families_of_designations(one: str, other: str, same_family: bool) -> None:
    assert designation(one).key != designation(other).key
    assert (designation(one).family == designation(other).family) is same_family
