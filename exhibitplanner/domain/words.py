"""The word that was likely meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, words: Iterable[str]) -> str:
    """The known word closest to `word`; the empty text where none is near."""
    known = {one.casefold(): one for one in words}
    close = difflib.get_close_matches(word.casefold(), known, n=1, cutoff=0.5)
    return known[close[0]] if close else ""
