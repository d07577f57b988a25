"""Which known company a row means: joined, for a person to decide, or new."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.matching.companies import CompanyEvidence, CompanyIndex, KnownCompany, Outcome, Verdict

MATCHED, REVIEW, NEW = Outcome.MATCHED, Outcome.REVIEW, Outcome.NEW


def known(name: str, **facts: object) -> KnownCompany:
    return KnownCompany(name, name, **facts)  # type: ignore[arg-type]


def find(row: str | CompanyEvidence, *companies: str | KnownCompany) -> Verdict:
    index = CompanyIndex(company if isinstance(company, KnownCompany) else known(company) for company in companies)
    return index.find(row if isinstance(row, CompanyEvidence) else CompanyEvidence(row))


def best(verdict: Verdict) -> str | None:
    return verdict.candidates[0].id if verdict.candidates else None


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("HYUNDAI-ROTEM CO., LTD.", "Hyundai Rotem Company"),
        ("brandax optics", "BRANDAX OPTICS Sp. z o.o."),
        ("„Brandax” – Optics Spółka Akcyjna", "BRANDAX OPTICS S.A."),
        ("YoungPoong Electronics Co., Ltd.", "Young Poong Electronics"),
        ("Kamiro Defence Systems", "KAMIRO DEFENSE SYSTEM"),
        ("Kamiro Technologie", "Kamiro Technologies"),
        ("Kamiro Poland", "Kamiro Polska Sp. z o.o."),
        ("UK Defence & Security Exports", "UK Defence and Security Exports"),
        ("Zakłady Kamiro w WARSZA WIE", "ZAKŁADY KAMIRO W WARSZAWIE"),
        ("Korea Aerospace Industries, Ltd. (KAI)", "Korea Aerospace Industries"),
        ("Kamiro Institute of Tarnish Optics (KITO)", "KAMIRO INSTITUTE OF TARNISH OPTICS"),
        ("KITO - Kamiro Institute of Tarnish Optics", "Kamiro Institute of Tarnish Optics S.A."),
        ("Optics Kamiro", "Kamiro Optics"),
        ("Kamiro Ind. Co., Ltd.", "Kamiro Industries"),
        ("Kamiro Group", "Kamiro A/S"),
        ("Kamirolex Sanayi ve Ticaret A.Ş.", "KAMIROLEX"),
        ("Kamiro Jan Kowalski", "KAMIRO"),
        ("Kamiro SNC Defence Division", "Kamiro SNC"),
        ("Siec Setabu - Instytut Lonevi Dufogi", "Setabu – Instytut Lonevi Dufogi"),
        ("Kamirosetabun Electronics", "Kamirosetabum Electronics"),  # one letter in a long word
        ("Kamiro.pl", "Kamiro"),
    ],
)
def test_another_writing_of_a_name_is_the_same_company(row: str, name: str) -> None:
    for row_, name_ in ((row, name), (name, row)):
        verdict = find(row_, name_, "Somebody Else Ltd.")
        assert (verdict.outcome, best(verdict)) == (MATCHED, name_)


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("Hanwha Systems", "Hanwha Aerospace"),
        ("Hanwha Ocean", "Hanwha Aerospace"),
        ("General Dynamics", "General Dynamics Land Systems"),
        ("SNT", "SNT Dynamics"),
        ("SNT Motiv", "SNT Dynamics"),
        ("LIG", "LIG Nex1"),
        ("Korean Air", "Korea Aerospace Industries"),
        ("Wojskowe Zakłady Lotnicze Nr 2 S.A.", "Wojskowe Zakłady Lotnicze Nr 1 S.A."),
        ("Zakład nr 1", "Zakład nr 2"),
        ("2 Regionalna Baza Logistyczna", "3 Regionalna Baza Logistyczna"),
        ("Thales", "Thales Polska Sp. z o.o."),
        ("Thales UK", "Thales Polska"),
        ("PCE Sp. z o.o.", "PKE Polska Sp. z o.o."),
        ("Mesko S.A. | PGZ S.A.", "PCO S.A. | PGZ S.A."),
        ("PGZ S.A.", "PCO S.A. | PGZ S.A."),
        ("Hexon | Kamiro Inc.", "Hexon"),
        ("Instytut Lonevi", "Instytut Dufogi"),
        ("Siec Setabu - Instytut Lonevi", "Siec Setabu - Instytut Dufogi"),
        ("Foosung", "Woosung"),
        ("Kamirosetabu Oddział w Sanoku", "Kamirosetabu"),
        ("KAIA (Kamiro Agency for Infrastructure Advice)", "KAIA (Kamiro Aerospace Industries Association)"),
        ("한화시스템", "한화에어로스페이스"),
        ("한화시스템", "Hanwha Aerospace"),
        ("삼성전기", "삼성전자"),
    ],
)
def test_a_shared_word_does_not_join(row: str, name: str) -> None:
    assert find(row, name).outcome is not MATCHED
    assert find(name, row).outcome is not MATCHED


def test_members_of_a_group_are_told_apart_by_their_own_names() -> None:
    members = ("Rosomak S.A. | PGZ S.A.", "PGZ S.A. | Jelcz", "PCO S.A. | PGZ S.A.")

    assert best(find("ROSOMAK Spółka Akcyjna", *members)) == members[0]
    assert best(find("Jelcz | PGZ S.A.", *members)) == members[1]
    assert find("Mesko S.A. | PGZ S.A.", *members).outcome is NEW
    assert find("PGZ S.A.", *members).outcome is NEW


def test_a_name_with_bars_is_found_again_in_any_order() -> None:
    name = "ORIMAGA Kamiro | LINE PRO | Setabu"
    assert best(find(name, name)) == best(find("Setabu | ORIMAGA Kamiro | LINE PRO", name)) == name
    assert find(name, name).outcome is MATCHED


def test_a_group_s_name_alone_is_no_review_of_all_its_members() -> None:
    members = [f"Siec Setabu - Instytut {name}" for name in ("Lonevi", "Dufogi", "Hujaka")]
    assert find("Siec Setabu - Instytut Romita", *members).outcome is NEW


def test_the_whole_row_is_looked_at() -> None:
    kia, poongsan = known("Kia", name_ko="기아"), known("Poongsan", name_ko="풍산")

    assert find(CompanyEvidence("Kia", "풍산"), kia, poongsan).outcome is REVIEW
    assert find(CompanyEvidence("Kia", "대한항공"), kia).outcome is REVIEW
    assert find(CompanyEvidence("Kia Motors", "기아(주)"), kia, poongsan).outcome is MATCHED


@pytest.mark.parametrize(
    ("row", "by"),
    [
        ("KAI", "short_name"),
        ("카이", "alias"),
        ("한국항공우주산업(주)", "name_ko"),
        ("Korea Aerospace Industries", "name"),
    ],
)
def test_every_known_name_is_looked_up(row: str, by: str) -> None:
    verdict = find(
        row, known("Korea Aerospace Industries, Ltd.", name_ko="한국항공우주산업", short_name="KAI", aliases=("카이",))
    )
    assert (verdict.outcome, verdict.candidates[0].by) == (MATCHED, by)


def test_initials_alone_are_for_a_person() -> None:
    kai = known("Korea Aerospace Industries", website="www.koreaaero.com")

    assert (find("KAI", kai).outcome, best(find("KAI", kai))) == (REVIEW, kai.id)
    assert find(CompanyEvidence("KAI", website="https://koreaaero.com/en"), kai).outcome is MATCHED


def test_initials_that_a_name_gives_itself_join_where_they_are_telling() -> None:
    row = CompanyEvidence("KASTO (Kamiro Agency for Sound, Tarnish and Optics)", country="KR")

    assert find(row, known("KASTO", country="KR")).outcome is MATCHED
    assert find(row, known("KASTO", country="PL")).outcome is REVIEW
    assert find(CompanyEvidence("KAST (Kamiro Agency for Sound and Tarnish)"), "KAST").outcome is REVIEW
    group = CompanyEvidence("Kamiro – Kamiro Alenia Space", country="KR")
    assert find(group, known("Kamiro", country="KR")).outcome is not MATCHED


def test_countries_that_differ_want_the_same_name_and_form() -> None:
    for row, name, outcome in (
        ("Kamiro Optics Ltd", "Kamiro Optics Ltd", MATCHED),
        ("Kamiro Optics", "KAMIRO OPTICS", MATCHED),
        ("Kamiro Optics", "Kamiro Optics GmbH", REVIEW),
        ("Kamiro Optics AG", "Kamiro Optics GmbH", REVIEW),
        ("Kamiro Group", "Kamiro", REVIEW),
    ):
        assert find(CompanyEvidence(row, country="CH"), known(name, country="DE")).outcome is outcome


def test_one_country_may_change_the_form() -> None:
    at_home = CompanyEvidence("Kamiro Optics S.A.", country="PL")

    assert find(at_home, known("Kamiro Optics Sp. z o.o.", country="PL")).outcome is MATCHED
    assert find("Kamiro Optics S.A.", "Kamiro Optics GmbH").outcome is REVIEW


def test_the_nearer_of_two_namesakes_is_taken() -> None:
    german, american = known("Kamiro GmbH", country="DE"), known("Kamiro Inc.", country="US")

    assert best(find(CompanyEvidence("Kamiro", country="US"), german, american)) == american.id
    assert best(find("KAMIRO GMBH", german, american)) == german.id
    assert find("Kamiro", german, american).outcome is REVIEW


def test_domains_are_evidence_where_one_company_has_them() -> None:
    maker = known("Probike Sp. z o.o.", website="kamiro.pl", email_domains=frozenset({"probike.example"}))
    row = CompanyEvidence("Kamiro Polska", website="http://www.kamiro.pl/kontakt")

    assert [(one.id, one.by) for one in find(row, maker).candidates] == [(maker.id, "website")]
    assert find(row, maker).outcome is REVIEW
    assert find(CompanyEvidence("Zupelnie Inna", email_domain="probike.example"), maker).candidates[0].by == "email"
    assert find(row, maker, known("Lonevi", website="kamiro.pl")).outcome is NEW  # a group's domain
    assert find(CompanyEvidence("Lonevi", email_domain="gmail.com"), known("X", website="gmail.com")).outcome is NEW


def test_hangul_that_sounds_like_a_latin_name_is_for_a_person_unless_the_domain_is_the_same() -> None:
    huneed = known("Huneed Technologies Co., Ltd.", country="KR", website="huneed.com")

    verdict = find(CompanyEvidence("휴니드테크놀러지스", country="KR"), huneed)
    assert (verdict.outcome, verdict.candidates[0].by) == (REVIEW, "romanised")
    assert find(CompanyEvidence("휴니드", email_domain="huneed.com"), huneed).outcome is MATCHED
    assert find("Hunid", huneed).outcome is REVIEW


@pytest.mark.parametrize(
    ("row", "name_ko"),
    [
        ("엘아이지넥스원㈜", "LIG넥스원"),
        ("LIG 넥스원", "엘아이지넥스원"),
        ("에스엔티다이내믹스", "SNT다이내믹스"),
        ("에스앤티다이내믹스", "S&T다이내믹스"),
        ("LS엠트론", "엘에스엠트론"),
        ("휴니드테크놀로지스", "휴니드테크놀러지스"),
        ("내비웍스", "네비웍스"),
        ("주식회사 한화 시스템", "한화시스템"),
    ],
)
def test_spellings_of_one_korean_name(row: str, name_ko: str) -> None:
    assert find(row, known("Something Latin", name_ko=name_ko)).outcome is MATCHED


def test_what_an_import_makes_is_found_by_its_later_rows() -> None:
    index = CompanyIndex()
    assert index.find(CompanyEvidence("Kamiro Optics")).outcome is NEW

    index.add(known("Kamiro Optics"))

    assert index.find(CompanyEvidence("KAMIRO OPTICS Sp. z o.o.")).outcome is MATCHED


@pytest.mark.parametrize("row", ["", "   ", ".", "|", "()", "-", "?", "\u200b"])
def test_a_row_that_names_nobody_is_new(row: str) -> None:
    assert find(row, "Kamiro", "한화") == Verdict(NEW)
    assert find(CompanyEvidence(None), "Kamiro").outcome is NEW


def test_a_name_without_letters_is_found_again() -> None:
    assert find(".", "Kamiro", ".").outcome is MATCHED


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_name_is_always_itself(text: str, other: str) -> None:
    verdict = find(text, known(text), known("Unlike Anybody Xyzzyx"))
    if verdict.outcome is not NEW:
        assert (verdict.outcome, best(verdict)) == (MATCHED, text)
    find(text, other)


@given(st.sampled_from(["Kamiro Optics", "한화오션", "Hanwha Ocean", "LIG Nex1"]), st.permutations(range(4)))
def test_the_order_of_the_known_does_not_matter(row: str, order: list[int]) -> None:
    companies = [known("Kamiro Optics Ltd"), known("Hanwha Ocean"), known("LIG Nex1"), known("Hanwha Systems")]
    assert find(row, *companies) == find(row, *(companies[at] for at in order))
