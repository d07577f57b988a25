"""Hangul read aloud."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.matching.hangul import loan_key, romanise, spelled_letters, spelled_out

HANGUL = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=12)


# examples of the rules in the Revised Romanisation of 2000
@pytest.mark.parametrize(
    "pair",
    """
    구미 gumi / 영동 yeongdong / 백암 baegam / 옥천 okcheon / 합덕 hapdeok / 월곶 wolgot / 벚꽃 beotkkot
    한밭 hanbat / 구리 guri / 설악 seorak / 칠곡 chilgok / 임실 imsil / 울릉 ulleung / 대관령 daegwallyeong / 백마 baengma / 종로 jongno
    왕십리 wangsimni / 별내 byeollae / 신라 silla / 해돋이 haedoji / 같이 gachi / 압구정 apgujeong / 묵호 mukho
    집현전 jiphyeonjeon / 한화 hanhwa / 값 gap / 닭이 dalgi / KAI한국 KAIhanguk
    """.replace("\n", "/")
    .strip(" /")
    .split("/"),
)
def test_revised_romanisation(pair: str) -> None:
    hangul, latin = pair.split()
    assert romanise(hangul) == latin


@pytest.mark.parametrize(
    ("hangul", "letters"),
    [
        ("엘아이지", "LIG"),
        ("엘아이지넥스원", "LIG넥스원"),
        ("에스엔티", "SNT"),
        ("에스앤티모티브", "SNT모티브"),
        ("케이피씨엠", "KPCM"),
        ("디아이옵티칼", "DI옵티칼"),
        ("에이스", "에이스"),  # one letter is no abbreviation
        ("이오시스템", "이오시스템"),  # nor are two that begin many names
        ("한화", "한화"),
    ],
)
def test_letters_that_are_spelled_out(hangul: str, letters: str) -> None:
    assert spelled_letters(hangul) == letters


@given(st.text("FHIJKLMNQRSXY", min_size=2, max_size=5))
def test_letters_come_back(letters: str) -> None:
    assert spelled_letters(spelled_out(letters)) == letters


@given(HANGUL)
def test_every_syllable_can_be_said(text: str) -> None:
    assert romanise(text).isascii()
    assert loan_key(loan_key(text)) == loan_key(text)
    assert len(loan_key(text)) == len(text)
