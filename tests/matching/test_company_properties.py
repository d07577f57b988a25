"""What must hold of companies' names whatever they are, over many of them; each rule is tried both ways round."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from exhibitplanner.domain.fold import fold
from exhibitplanner.matching.companies import CompanyEvidence, CompanyIndex, KnownCompany, Outcome, Verdict
from exhibitplanner.matching.hangul import spelled_out

MATCHED, REVIEW, NEW = Outcome.MATCHED, Outcome.REVIEW, Outcome.NEW

# by country, so that a firm may change from one to the next of its own
FORMS = {
    "PL": ("Sp. z o.o.", "SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ", "Spółka z o.o.", "sp.zo.o.", "SP Z OO"),
    "pl": ("S.A.", "Spółka Akcyjna", "SA", "SPÓŁKA AKCYJNA", "S. A."),
    "KR": ("Co., Ltd.", "CO.,LTD", "Co. Ltd", "Inc.", "Corporation", "Corp.", "Company Limited", "㈜"),
    "DE": ("GmbH", "G.m.b.H.", "Gesellschaft mit beschränkter Haftung", "gmbh"),
    "TR": ("A.Ş.", "A.S.", "Anonim Şirketi", "AŞ"),
    "tr": ("Ltd. Şti.", "Limited Şirketi", "LTD STI"),
    "FI": ("Oy", "OY", "Oyj", "Osakeyhtiö"),
    "SE": ("AB", "Aktiebolag", "AB (publ)"),
    "CZ": ("s.r.o.", "s. r. o.", "spol. s r.o.", "S.R.O."),
    "cz": ("a.s.", "a. s.", "akciová společnost"),
    "IT": ("S.p.A.", "SpA", "SPA", "Società per Azioni"),
    "FR": ("SAS", "S.A.S.", "SASU"),
    "fr": ("SARL", "S.A.R.L.", "Sarl"),
    "US": ("Inc.", "INC", "Incorporated", ", Inc."),
    "GB": ("PLC", "plc", "P.L.C."),
    "HR": ("d.o.o.", "D.O.O.", "doo", "j.d.o.o."),
    "HU": ("Zrt.", "ZRT", "Nyrt."),
    "hu": ("Kft.", "KFT"),
    "EE": ("OÜ", "OU", "Osaühing"),
    "LT": ("UAB", "Uab"),
    "LV": ("SIA", "Sia"),
    "NO": ("AS", "A/S", "ASA"),
    "DK": ("ApS", "APS"),
    "NL": ("B.V.", "BV"),
    "BE": ("N.V.", "NV"),
    "UA": ("LLC", "TOV"),
    "ES": ("S.L.", "SL", "S.L.U."),
    "PT": ("Lda.", "Lda"),
    "SG": ("Pte. Ltd.", "PTE LTD", "Private Limited"),
    "AU": ("Pty Ltd", "PTY. LTD.", "Pty Limited", "(Pty) Ltd"),
}
STEMS = ("Kamiro", "Setabu", "Lonevi", "Dufogira", "Zełżów", "Ørnhåv", "Çelikbağ", "Grünwörth", "Šimrák")
TRADES = ("Optics", "Defence Systems", "Precyzja", "Mühendislik", "Aerospace", "Elektronik", "Heavy Industries")
GROUPS = ("Kamiro", "Setabu Dynamics", "한빛", "Lonevi")
# brands of two syllables, as Korean ones are
BRANDS = st.text(alphabet="한대성신영동우진삼일광명세풍", min_size=2, max_size=3)
BRAND = st.builds(
    "".join,
    st.lists(
        st.sampled_from(["ka", "ro", "mi", "ta", "se", "lo", "ne", "vi", "bu", "du", "fo", "gi"]),
        min_size=3,
        max_size=4,
    ),
)
NAMES = st.builds(lambda stem, trade: f"{stem} {trade}", st.sampled_from(STEMS), st.sampled_from(TRADES))
NUMBERED = ("Huta {}", "Kamiro {}", "WZŁ nr {}", "Zakład Kamiro Nr {} S.A.", "{} Brygada Kamiro", "Nex{}", "카미로{}")


def known(name: str, **facts: object) -> KnownCompany:
    return KnownCompany(name, name, **facts)  # type: ignore[arg-type]


def find(row: str, *companies: str | KnownCompany, **evidence: str) -> Verdict:
    index = CompanyIndex(company if isinstance(company, KnownCompany) else known(company) for company in companies)
    return index.find(CompanyEvidence(row, **evidence))


def joins(row: str, name: str, **facts: str) -> bool:
    """Whether one of two names is joined to the other, in either order."""
    there = find(row, known(name, **facts), **facts).outcome is MATCHED
    back = find(name, known(row, **facts), **facts).outcome is MATCHED
    return there or back


@settings(max_examples=200)
@given(NAMES, st.sampled_from(sorted(FORMS)), st.data())
def test_one_legal_form_in_all_its_writings(name: str, country: str, data: st.DataObject) -> None:
    forms = st.sampled_from([*FORMS[country], ""])
    row, other = (f"{name} {data.draw(forms)}".strip() for _ in range(2))

    verdict = find(row, other, "Unlike Anybody", country=country.upper())
    assert (verdict.outcome, verdict.candidates[0].id) == (MATCHED, other)


@given(BRANDS, st.sampled_from(["전자", "시스템", "정밀", "오션", "테크놀러지"]), st.data())
def test_korean_forms_before_and_behind(brand: str, trade: str, data: st.DataObject) -> None:
    ways = st.sampled_from(
        ["㈜{}", "(주){}", "{}(주)", "주식회사 {}", "{} 주식회사", "{}㈜", "{}", "( 주 ) {}", "(株){}"]
    )
    row, other = (data.draw(ways).format(brand + trade) for _ in range(2))
    assert joins(row, other)


@given(NAMES, st.data())
def test_case_marks_blanks_hyphens_and_quotes_say_nothing(name: str, data: st.DataObject) -> None:
    written = data.draw(st.sampled_from([str.upper, str.lower, str.title, fold, lambda text: text.replace(" ", "-")]))
    form = data.draw(st.sampled_from(["NFC", "NFD", "NFKC"]))
    quoted = data.draw(st.sampled_from(["{}", "„{}”", '"{}"', "«{}»", " {} ", "{} ", "{}."]))
    wide = data.draw(st.sampled_from([str, lambda text: text.replace(" ", "  "), lambda text: text.replace(" ", " ")]))

    row = wide(quoted.format(unicodedata.normalize(form, written(name))))
    assert joins(row, name)


@given(NAMES, st.data())
def test_a_word_that_a_scan_split_is_one(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(2, len(name) - 3))
    assume(" " not in name[at - 2 : at + 2])
    assert joins(f"{name[:at]} {name[at:]}", name)


@given(BRAND, BRAND, st.sampled_from(["PGZ S.A.", "Grupa WB", "KAMIRO Group", "LDV Holding"]))
def test_a_group_behind_a_bar_is_no_part_of_the_name(brand: str, other: str, group: str) -> None:
    assume(brand != other)
    name, sister = f"Zakłady {brand} S.A.", f"Zakłady {other} S.A."

    assert joins(f"{name} | {group}", f"{group} | {name}")
    assert joins(f"{name} | {group}", name)
    assert not joins(f"{name} | {group}", f"{sister} | {group}")
    assert not joins(f"{name} | {group}", group)


@given(st.sampled_from(NUMBERED), st.integers(1, 30), st.integers(1, 30))
def test_another_number_is_another_company(pattern: str, one: int, two: int) -> None:
    assume(one != two)
    assert not joins(pattern.format(one), pattern.format(two), country="PL")
    assert find(pattern.format(one), pattern.format(two), pattern.format(one)).candidates[0].id == pattern.format(one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("LIG Nex1", "LIG Nex 2"), ("Nex1", "Nex"), ("Huta 1", "Huta"), ("WZŁ nr 1", "WZŁ nr 2"), ("WZL 1", "WZŁ Nr 2")],
)
def test_a_number_is_never_left_out(one: str, other: str) -> None:
    assert not joins(one, other, country="PL")


@given(st.sampled_from(GROUPS), st.lists(st.sampled_from(TRADES), min_size=2, max_size=2, unique=True))
def test_members_of_a_group_share_its_word_alone(group: str, trades: list[str]) -> None:
    one, two = (f"{group} {trade}" for trade in trades)

    assert not joins(one, two, country="KR")
    assert not joins(group, one, country="KR")
    assert not joins(f"{one} Co., Ltd.", f"{group} Corporation", country="KR")


@given(
    BRANDS,
    st.lists(
        st.sampled_from(["전자", "시스템", "에어로스페이스", "오션", "정밀", "중공업", "전선"]),
        min_size=2,
        max_size=2,
        unique=True,
    ),
)
def test_korean_members_of_a_group_too(brand: str, trades: list[str]) -> None:
    one, two = (brand + trade for trade in trades)

    assert not joins(one, two, country="KR")
    assert not joins(brand, one, country="KR")


@settings(max_examples=200)
@given(BRANDS, BRANDS, st.sampled_from(["전자", "산업", "정밀", "항공", "전선", "중공업", "시스템"]))
def test_korean_brands_of_one_trade_are_told_apart(one: str, two: str, trade: str) -> None:
    assume(one != two)
    assert not joins(one + trade, two + trade, country="KR")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("새한전자", "세한전자"),
        ("한국전선", "대한전선"),
        ("재일정밀", "제일정밀"),
        ("한국항공", "대한항공"),
        ("삼영전자", "삼양전자"),
    ],
)
def test_a_vowel_or_a_word_for_korea_may_be_all_that_differs(one: str, other: str) -> None:
    assert not joins(one, other, country="KR")


@given(st.text("BCFGHJKLMNPRSTVX", min_size=2, max_size=3), st.sampled_from(["넥스원", "다이내믹스", "엠트론", "전선"]))
def test_letters_spelled_out_are_the_letters(letters: str, rest: str) -> None:
    assume(letters not in {"JSC", "PLC", "LP", "KG", "KK", "NV", "BV", "SL", "LLC", "SPK"})  # these are legal forms
    assert (
        find(f"{spelled_out(letters)}{rest}㈜", known("Something Latin", name_ko=f"{letters}{rest}")).outcome is MATCHED
    )
    assert (
        find(f"{letters} {rest}", known("Something Latin", name_ko=f"{spelled_out(letters)}{rest}")).outcome is MATCHED
    )


@given(BRAND, BRAND)
def test_institutes_of_one_network(one: str, two: str) -> None:
    assume(one != two)
    network = "Sieć Badawcza Łukasiewicz"
    first, second = (f"{network} – Instytut Techniki {brand.title()}" for brand in (one, two))

    assert not joins(first, second, country="PL")
    assert not joins(first, network, country="PL")
    assert joins(first, f"SIEĆ BADAWCZA ŁUKASIEWICZ - INSTYTUT TECHNIKI {one.upper()}", country="PL")
    assert joins(first, f"Łukasiewicz - Instytut Techniki {one.title()}", country="PL")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("PCE", "PKE Polska"),
        ("PCE Polska Sp. z o.o.", "PKE Polska Sp. z o.o."),
        ("PCO", "PCE"),
        ("WB Electronics", "WB Group"),
        ("Hensoldt Optronics GmbH", "Hensoldt AG"),
        ("Saab AB", "Saab Technologies Poland"),
        ("Rohde & Schwarz", "Rohde & Schwarz Polska"),
        ("Thales Alenia Space", "Thales"),
        ("Airbus Helicopters", "Airbus"),
        ("Poongsan FNS", "Poongsan"),
        ("Samyang Comtech", "Samyang Optics"),
        ("LS Electric", "LS Mtron"),
        ("Korea Electric", "Korea Electronics"),
        ("SK hynix", "SK Innovation"),
        ("Elbit Systems", "Elbit"),
        ("Bell Helicopter", "A W Bell"),
        ("Delta Electronics", "Delta Aviation"),
    ],
)
def test_a_subsidiary_is_not_its_group_nor_a_neighbour_in_the_alphabet(one: str, other: str) -> None:
    assert not joins(one, other)
    assert not joins(one, other, country="PL")


@given(st.lists(BRAND, min_size=3, max_size=5, unique=True))
def test_initials_join_only_as_a_known_short_name(words: list[str]) -> None:
    full = " ".join(words).title()
    brief = "".join(word[0] for word in words).upper()
    assume(len(set(brief)) > 1)

    assert find(brief, full).outcome is not MATCHED
    assert find(brief, known(full, short_name=brief)).outcome is MATCHED
    assert find(f"{full} ({brief})", full).outcome is MATCHED
    assert find(brief, known(full, short_name=brief), known(f"{brief} Sp. z o.o. Other")).candidates[0].id == full


@given(NAMES, st.sampled_from(["PL", "KR", "DE"]), st.sampled_from(["US", "TR"]))
def test_a_country_speaks_for_and_against(name: str, home: str, abroad: str) -> None:
    loose = f"{name} Group"
    assert find(loose, known(name, country=home), country=home).outcome is MATCHED
    assert find(loose, known(name, country=home), country=abroad).outcome is REVIEW
    twins = [KnownCompany("home", name, country=home), KnownCompany("abroad", name, country=abroad)]
    assert find(name, *twins, country=home).candidates[0].id == "home"
    assert find(name, *twins).outcome is REVIEW


@given(BRAND, BRAND, st.sampled_from(["website", "email_domain"]))
def test_a_domain_brings_a_name_to_a_person_and_never_joins_alone(one: str, two: str, by: str) -> None:
    assume(one[:3] != two[:3])
    address = f"{one}.example"
    owner = known(f"{one} Optics", website=address)

    assert find(f"{two} Steel", owner, **{by: address}).outcome is REVIEW
    assert find(f"{one} Optics", owner, **{by: f"{two}.example"}).outcome is MATCHED  # companies have several
    brief = find("".join([one[0], "o", "x"]), owner, **{by: address})
    assert brief.outcome is not MATCHED


@given(st.lists(NAMES | st.builds("{}전자".format, BRANDS), min_size=1, max_size=12, unique=True), st.data())
def test_every_known_name_is_found_among_the_others(names: list[str], data: st.DataObject) -> None:
    index = CompanyIndex(map(known, names))
    name = data.draw(st.sampled_from(names))

    verdict = index.find(CompanyEvidence(name))
    assert (verdict.outcome, verdict.candidates[0].id, verdict.candidates[0].score) == (MATCHED, name, 1.0)
