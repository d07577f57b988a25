"""Text folded for looking up: one form whatever the case, the marks and the keyboard."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.domain.fold import fold, initial_consonants


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Zakłady Łódź", "zaklady lodz"),
        ("ZAKŁADY", "zaklady"),
        ("Straße", "strasse"),
        ("Ørsted Æbelø", "orsted aebelo"),
        ("TÜRKİYE ısı", "turkiye isi"),
        ("Đorđe", "dorde"),
        ("ＫＡＩ　１２", "kai 12"),
        ("㈜한화", "(주)한화"),
        (unicodedata.normalize("NFD", "현대로템"), "현대로템"),
        ("Pro\u00adfil\u200b", "profil"),
    ],
)
def test_letters_lose_case_marks_and_width(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_composition_does_not_matter(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize(
    ("text", "initials"), [("현대로템", "ㅎㄷㄹㅌ"), ("한화 Systems", "ㅎㅎ"), ("KAI", ""), ("뿌리", "ㅃㄹ")]
)
def test_initial_consonants(text: str, initials: str) -> None:
    assert initial_consonants(text) == initials
    assert initial_consonants(unicodedata.normalize("NFD", text)) == initials


@given(st.text(st.sampled_from("aZ İß현대힣각ㅎ\u1112\u1161\u0301")))
def test_what_needs_no_folding_is_folded_all_the_same(text: str) -> None:
    apart = unicodedata.normalize("NFKD", text.casefold()).casefold()
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    assert fold(text) == unicodedata.normalize("NFC", plain)
