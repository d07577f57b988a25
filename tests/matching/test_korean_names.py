"""Korean names against a workspace that knows only the Latin ones: candidates for a person, never a join."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from exhibitplanner.matching.companies import CompanyEvidence, CompanyIndex, KnownCompany, Outcome
from exhibitplanner.matching.sound_lookup import alike
from exhibitplanner.matching.sounds import sounds_of

# firms and offices from general knowledge: Korean name, how they write themselves in Latin letters
NAMES = """
현대로템 = Hyundai Rotem Company
한화에어로스페이스 = Hanwha Aerospace Co., Ltd.
한화시스템 = Hanwha Systems Co., Ltd.
한화오션 = Hanwha Ocean Co., Ltd.
한국항공우주산업 = Korea Aerospace Industries, Ltd.
LIG넥스원 = LIG Nex1 Co., Ltd.
기아 = Kia Corporation
풍산 = Poongsan Corporation
휴니드테크놀러지스 = Huneed Technologies Co., Ltd.
SNT다이내믹스 = SNT Dynamics Co., Ltd.
엘에스엠트론 = LS Mtron Ltd.
아이쓰리시스템 = i3system, Inc.
대한항공 = Korean Air Co., Ltd.
국방과학연구소 = Agency for Defense Development
한국방위산업진흥회 = Korea Defense Industry Association
연합정밀 = Yeonhab Precision Co., Ltd.
영풍전자 = Young Poong Electronics Co., Ltd.
네비웍스 = Naviworks Co., Ltd.
삼성전자 = Samsung Electronics Co., Ltd.
삼성중공업 = Samsung Heavy Industries
두산에너빌리티 = Doosan Enerbility
모트롤 = Mottrol Co., Ltd.
HD현대중공업 = HD Hyundai Heavy Industries
대우조선해양 = Daewoo Shipbuilding & Marine Engineering
효성중공업 = Hyosung Heavy Industries
코오롱인더스트리 = Kolon Industries
포스코인터내셔널 = POSCO International
세아항공방산소재 = SeAH Aerospace & Defense
하이즈항공 = HIZE Aero Co., Ltd.
한컴라이프케어 = Hancom Lifecare
인텔리안테크놀로지스 = Intellian Technologies
도담시스템스 = Dodaam Systems
제이디솔루션 = JD Solution
대양전기공업 = Daeyang Electric Co., Ltd.
카네비컴 = Carnavicom
현대모비스 = Hyundai Mobis
삼보모터스 = Sambo Motors
국방부 = Ministry of National Defense
대한민국 공군 = Republic of Korea Air Force
서울대학교 = Seoul National University
금오공과대학교 = Kumoh National Institute of Technology
건국대학교 = Konkuk University
한진중공업 = Hanjin Heavy Industries & Construction
대선조선 = Daesun Shipbuilding & Engineering
현대제철 = Hyundai Steel
한국전력공사 = Korea Electric Power Corporation
두산로보틱스 = Doosan Robotics
LS일렉트릭 = LS Electric
LS전선 = LS Cable & System
SK이노베이션 = SK Innovation
금호타이어 = Kumho Tire
성우하이텍 = Sungwoo Hitech
서울반도체 = Seoul Semiconductor
현대글로비스 = Hyundai Glovis
아시아나항공 = Asiana Airlines
한국가스공사 = Korea Gas Corporation
에코프로비엠 = Ecopro BM
레인보우로보틱스 = Rainbow Robotics
두산밥캣 = Doosan Bobcat
STX중공업 = STX Heavy Industries
쌍용자동차 = Ssangyong Motor
르노코리아 = Renault Korea
한라 = Halla Corporation
삼성에스디에스 = Samsung SDS
이노와이어리스 = Innowireless
한일단조 = Hanil Forging
한국주철관 = Korea Cast Iron Pipe
현대특수강 = Hyundai Special Steel
삼일제약 = Samil Pharm
원익아이피에스 = Wonik IPS
비에이치아이 = BHI
고려항공서비스 = Koryo Aviation Service
"""
PAIRS = [tuple(line.split(" = ")) for line in NAMES.strip().splitlines()]


@pytest.fixture(scope="module")
def index() -> CompanyIndex:
    return CompanyIndex(KnownCompany(latin, latin, country="KR") for _, latin in PAIRS)


def ranks(index: CompanyIndex) -> Iterator[int]:
    """The right company's place among the candidates, from 0; 99 where it is none of them."""
    for korean, latin in PAIRS:
        ids = [one.id for one in index.find(CompanyEvidence(korean, country="KR")).candidates]
        yield ids.index(latin) if latin in ids else 99


def test_the_right_one_is_first_for_most(index: CompanyIndex) -> None:
    places = list(ranks(index))

    assert sum(place == 0 for place in places) / len(places) >= 0.92
    assert sum(place < 3 for place in places) / len(places) >= 0.95


def test_nobody_is_joined_by_the_sound_alone(index: CompanyIndex) -> None:
    outcomes = {index.find(CompanyEvidence(korean, country="KR")).outcome for korean, _ in PAIRS}
    assert Outcome.MATCHED not in outcomes


def test_nobody_is_joined_where_the_right_one_is_missing() -> None:
    for korean, latin in PAIRS:
        others = CompanyIndex(KnownCompany(other, other, country="KR") for _, other in PAIRS if other != latin)
        assert others.find(CompanyEvidence(korean, country="KR")).outcome is not Outcome.MATCHED


def test_the_other_way_round() -> None:
    korean = CompanyIndex(KnownCompany(name, name, name_ko=name) for name, _ in PAIRS)
    first = [korean.find(CompanyEvidence(latin)).candidates[:1] for _, latin in PAIRS]

    right = sum(bool(found) and found[0].id == name for found, (name, _) in zip(first, PAIRS, strict=True))
    assert right / len(PAIRS) >= 0.9


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [
        (("넥스원",), ("nex1",)),
        (("넥스원",), ("nexone",)),
        (("다이내믹스",), ("dynamics",)),
        (("휴니드",), ("huneed",)),
        (("휴니드",), ("hunid",)),
        (("로템",), ("rotem",)),
        (("신라",), ("silla",)),
        (("후성",), ("foosung",)),
        (("퍼스텍",), ("firstec",)),
        (("세아",), ("seah",)),
        (("알에프코어",), ("rfcore",)),
    ],
)
def test_both_scripts_sound_the_same(hangul: tuple[str, ...], latin: tuple[str, ...]) -> None:
    assert max(alike(one, other) for one in sounds_of(hangul) for other in sounds_of(latin)) > 0.8


def test_different_stems_do_not_sound_alike_for_their_trade() -> None:
    assert alike(sounds_of(("두리", "전자"))[0], sounds_of(("telme", "electronics"))[0]) < 0.5


def test_the_own_word_is_enough_where_the_trade_is_translated_as_no_list_of_words_says() -> None:
    index = CompanyIndex(KnownCompany(name, name, country="KR") for name in ("Kwangmyung Apiaries", "Hyundai Rotem"))

    found = index.find(CompanyEvidence("광명양봉", country="KR"))

    assert (found.outcome, found.candidates[0].id) == (Outcome.REVIEW, "Kwangmyung Apiaries")


def test_a_groups_word_that_many_begin_with_offers_none_of_them() -> None:
    names = ("Hansol Paper", "Hansol Homedeco", "Hansol Technics", "Hansol Chemical")
    index = CompanyIndex(KnownCompany(name, name, country="KR") for name in names)

    assert index.find(CompanyEvidence("한솔직업훈련", country="KR")).outcome is Outcome.NEW


def test_what_sounds_alike_far_away_is_nobody() -> None:
    away = CompanyIndex([KnownCompany("1", "Kadimex", country="PL")])
    here = CompanyIndex([KnownCompany("1", "Kadimex", country="KR")])

    assert away.find(CompanyEvidence("코스맥스", country="KR")).outcome is Outcome.NEW
    assert here.find(CompanyEvidence("코스맥스", country="KR")).outcome is Outcome.REVIEW


@pytest.mark.parametrize(
    ("korean", "latin"),
    [
        ("영남기계", "Yeungnam Machinery"),
        ("고려아연", "Korea Zinc"),
        ("한국도로공사", "Korea Expressway Corporation"),
        ("대한상공회의소", "Korea Chamber of Commerce and Industry"),
        ("가람코퍼레이션", "Garam Corporation"),
        ("싸이테크놀로지", "Cyte Technology"),
        ("평원양봉", "Pyung Won Apiaries"),
        ("금강공업", "Kumkang Kind"),
        ("한국양봉융합연구원", "Korea Institute of Apiary Convergence"),
        ("환경부", "Ministry of Environment"),
        ("소방청", "National Fire Agency"),
        ("한국관광공사", "Korea Tourism Organization"),
        ("알테오젠", "Alteogen"),
        ("원익큐엔씨", "Wonik QnC"),
    ],
)
def test_trades_offices_and_spellings(korean: str, latin: str) -> None:
    others = ("Hankook Tire", "Yunam Tech", "Korea Railroad Corporation", "KORLOY", "Karam Electronics")
    index = CompanyIndex(KnownCompany(name, name, country="KR") for name in (*others, latin))

    assert index.find(CompanyEvidence(korean, country="KR")).candidates[0].id == latin
