"""Names taken apart: what is the company's own, what is the law's, what a list put around it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.matching.legal_forms import LEADING_FORMS, LEGAL_FORMS
from exhibitplanner.matching.normalise import pieces


def own_words(text: str) -> str:
    (name,) = pieces(text)
    return " ".join(name.words)


FORMS = """
Sp. z o.o. / sp z oo / SP.ZOO / Sp. z o. o. / Sp. z.o.o / Spółka z o.o. / SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ
SPÓ ŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCI Ą / SPÓŁKA Z OGRANICZONĄ ODPOWEDZIALNOŚCIĄ SP ÓŁKA KOMANDYTOWA
Sp. z o.o. Sp. k. / S.A. / SA / Spółka Akcyjna / Co., Ltd. / CO.,LTD / Co,. LTD. / Company Ltd / Inc. / LLC / Corp.
Corporation / CORPERATION, LTD. / GmbH / GmbH & Co. KG / AG / A.Ş. / AS / s.r.o. / s. r. o. / spol. s r.o. / a.s.
Kft. / Zrt / AB / Oy / Oyj / ApS / SAS / S.A.S. / S.p.A. / S.r.l. / B.V. / N.V. / d.o.o. / Pty Ltd / (Pty) Ltd.
PTY. LIMITED / Pte Ltd / PLC / UAB / SIA / OÜ / Lda / S.L. / (주) / ㈜ / 주식회사 / Limited Şirketi
"""


@pytest.mark.parametrize(
    "form", [*(form.strip() for line in FORMS.strip().splitlines() for form in line.split(" / ")), "A/S"]
)
def test_a_legal_form_is_no_part_of_the_name(form: str) -> None:
    assert own_words(f"Brandax Optics {form}") == "brandax optics"


@pytest.mark.parametrize(
    "name", ["㈜풍산", "(주)풍산", "주식회사 풍산", "풍산 주식회사", "풍산주식회사", "주식회사풍산", "풍산(주)"]
)
def test_korean_forms_stand_before_and_behind(name: str) -> None:
    assert own_words(name) == "풍산"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("COMPANY OF ELECTRONIC WORKS LLC", "company of electronic works"),  # no form at the start
        ("SA Technologies", "sa technologies"),
        ("AB Sciences Oy", "ab sciences"),
        ("UAB Brandax", "brandax"),
        ("AG", "ag"),  # nothing would be left
        ("S&T Brandax", "snt brandax"),
        ("Brandax I&C", "brandax ic"),  # no Inc
        ("UK Defence & Security", "uk defence security"),
        ("HYUNDAI-ROTEM CO., LTD.", "hyundai rotem"),
        ("A.K.S. POLAND", "aks poland"),
        ("Jane&#39;s", "janes"),
        ("„Łucznik” – Radom", "lucznik radom"),
        ("ＢＲＡＮＤＡＸ　Ｃｏ．，Ｌｔｄ．", "brandax"),
    ],
)
def test_what_stays_is_the_company_s_own(text: str, words: str) -> None:
    assert own_words(text) == words


def test_a_form_in_the_middle_parts_a_name() -> None:
    (name,) = pieces("Brandax Sp. z o.o. Przedstawicielstwo w Polsce")

    assert name.parts == (("brandax",), ("przedstawicielstwo", "w", "polsce"))
    assert name.forms == {"spzoo"}


def test_bars_brackets_and_dashes_are_kept_apart() -> None:
    first, second = pieces("Brandax S.A. (BDX) - Optics | GRP S.A.")

    assert first.parts == (("brandax",), ("optics",))
    assert [aside.words for aside in first.asides] == [("bdx",)]
    assert second.words == ("grp",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("현대로템 Hyundai Rotem", ["현대로템", "hyundai rotem"]),
        ("Hyundai Rotem (현대로템)", ["현대로템", "hyundai rotem"]),
        ("한국항공우주산업㈜ (KAI)", ["한국 항공우주 산업", "kai"]),
        ("LIG 넥스원", ["엘아이지 넥스원"]),  # letters that belong to the Hangul
        ("S&T모티브", ["에스엔티모티브"]),
        ("대한항공 Korean Air", ["대한 항공", "korean air"]),
        ("한화 Qcells", ["한화 큐씨이엘엘에스"]),  # not Hanwha's name again, but a member's
    ],
)
def test_a_name_in_both_scripts_is_two(text: str, names: list[str]) -> None:
    assert [" ".join(name.words) for name in pieces(text)] == names


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("한국항공우주산업", "한국 항공우주 산업"),
        ("삼성중공업", "삼성 중공업"),
        ("동국제강", "동국 제강"),  # no 국제 in the middle
        ("한국", "한국"),
        ("방위사업청", "방위 사업청"),
    ],
)
def test_a_hangul_name_is_taken_apart_from_its_end(name: str, words: str) -> None:
    assert own_words(name) == words


def test_numbers_are_told_whatever_their_noughts() -> None:
    (name,) = pieces("Zakład nr 07 K2")
    assert name.numbers == ("2", "7")


@given(st.text(max_size=40))
def test_any_text_is_taken_apart(text: str) -> None:
    for name in pieces(text):
        assert name.squash
        assert name.words == tuple(word for part in name.parts for word in part)


@given(st.sampled_from(sorted(LEGAL_FORMS)), st.sampled_from(["Kamiro", "Kamiro Setabu", "Zażółć"]))
def test_every_form_comes_off_at_the_end(form: str, name: str) -> None:
    assert own_words(f"{name} {form}") == own_words(name)


@given(st.sampled_from(sorted(LEADING_FORMS)))
def test_some_forms_come_off_at_the_start(form: str) -> None:
    assert own_words(f"{form} Kamiro") == "kamiro"


@given(
    st.sampled_from(["Zakłady Mechaniczne „Tarnów” S.A. | PGZ S.A.", "한화에어로스페이스㈜", "Ørsted A/S (Denmark)"])
)
def test_unicode_s_two_ways_to_write_a_letter_are_one(name: str) -> None:
    assert pieces(unicodedata.normalize("NFD", name)) == pieces(unicodedata.normalize("NFC", name))


@pytest.mark.parametrize("text", ["Thinklogical, A Belden Brand", "Thinklogical - an RTX Business", "Thinklogical"])
def test_whose_company_it_is_is_no_part_of_its_name(text: str) -> None:
    assert [name.squash for name in pieces(text)] == ["thinklogical"]
