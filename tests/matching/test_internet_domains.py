"""Whose a website or an e-mail address is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.matching.domains import own_domain


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("https://www.kamiro.pl/en/contact?x=1", "kamiro.pl"),
        ("WWW.Kamiro.PL", "kamiro.pl"),
        ("http://shop.kamiro.com:8080", "kamiro.com"),
        ("www.hyundai-rotem.co.kr", "hyundai-rotem.co.kr"),
        ("kim@mail.hanwha.com", "hanwha.com"),
        ("rotem.example", "rotem.example"),
        ("kim@gmail.com", None),
        ("kim@naver.com", None),
        ("biuro@poczta.onet.pl", None),
        ("https://www.facebook.com/kamiro", None),
        ("n/a", None),
        ("-", None),
        ("", None),
        (None, None),
    ],
)
def test_the_registered_part_is_whose_it_is(address: str | None, domain: str | None) -> None:
    assert own_domain(address) == domain


@given(st.text(max_size=30))
def test_any_text_is_looked_at(text: str) -> None:
    found = own_domain(text)
    assert found is None or own_domain(found) == found
