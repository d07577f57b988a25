"""Whom a deadline is for: codes and words are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.domain.audience import audience_codes, audience_terms, audience_words
from exhibitplanner.domain.describe import Language

CODES = [code for code, _ in audience_terms("en")]


@pytest.mark.parametrize(
    ("codes", "english", "korean"),
    [
        ("all", "All companies", "모든 업체"),
        ("has_full_size", "Full size on show", "실물 전시"),
        ("raw;not_main", "Raw space and not main exhibitor", "독립부스 및 주 참가업체 제외"),
        ("not_has_screen", "Not screen on show", "영상 전시 제외"),
        ("raw;cranes", "Raw space and cranes", "독립부스 및 cranes"),
    ],
)
def test_words(codes: str, english: str, korean: str) -> None:
    assert (audience_words(codes, "en"), audience_words(codes, "ko")) == (english, korean)
    assert audience_codes(english) == audience_codes(korean) == codes


@given(st.lists(st.sampled_from(CODES), min_size=1, max_size=4), st.sampled_from(["en", "ko"]))
def test_every_code_comes_back_from_its_words(codes: list[str], language: Language) -> None:
    stored = ";".join(codes)
    assert audience_codes(audience_words(stored, language)) == stored
    assert audience_codes(stored) == stored


@pytest.mark.parametrize(
    "text", ["raw ; not_main", "Companies with cranes and lifts", "exhibitors; lifts", "all", ";", "raw; x"]
)
def test_what_needs_no_change_stays_as_it_is(text: str) -> None:
    assert audience_codes(text) == text


def test_codes_in_words_are_taken_too() -> None:
    assert audience_codes("raw and full size ON SHOW") == "raw;has_full_size"
    assert audience_codes("raw and not_main") == "raw;not_main"
    assert audience_codes("독립부스; Not main exhibitor") == "raw;not_main"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("full size exhibits", "has_full_size"), ("all exhibitors", "all"), ("모든 참가업체", "all"), ("wszyscy wystawcy", "all"),
        ("독립부스 업체", "raw"), ("raw space only", "raw"), ("bez zabudowy", "raw"), ("raw space and full size exhibits", "raw;has_full_size"),
    ],
)  # fmt: skip
def test_what_manuals_write_for_a_term(text: str, codes: str) -> None:
    assert audience_codes(text) == codes
