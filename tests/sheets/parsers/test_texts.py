"""Texts that are tidy as they come are told quickly, and rightly."""

import re
import unicodedata
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.sheets.parsers import texts
from exhibitplanner.sheets.parsers.texts import as_text, is_blank, tidy

CELLS = st.text(
    st.one_of(st.sampled_from(" aZ_x0D\u00a0\u200b\u3000Ａ한\u1112\u1161\u0301éŁſ\n\r\t\x00～-"), st.characters()),
    max_size=12,
)


@given(CELLS, st.booleans())
def test_the_quick_way_is_the_long_way(text: str, lines: bool) -> None:
    quick = tidy(text, lines=lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(texts, "_TIDY", re.compile(r"(?!)"))
        assert quick == tidy(text, lines=lines)
    assert unicodedata.is_normalized("NFC", quick)


@given(CELLS)
def test_a_text_is_blank_where_nothing_is_left(text: str) -> None:
    assert is_blank(text) == (as_text(text) == "")


@pytest.mark.parametrize("cell", [0, False, 1.5, date(2027, 9, 7), "_x000D_a"])
def test_what_is_not_blank(cell: Any) -> None:
    assert not is_blank(cell)


def test_a_line_break_of_excel_alone_is_blank() -> None:
    assert is_blank("_x000D_")
    assert is_blank(None)
