"""Text reduced to what people look for: no case, no marks, one form of every letter."""

from __future__ import annotations

import unicodedata
from typing import Final

# letters that Unicode does not take apart (NFKD leaves them as they are)
_WHOLE_LETTERS: Final = str.maketrans({"ł": "l", "đ": "d", "ð": "d", "ø": "o", "ı": "i", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th"})
_INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FIRST_SYLLABLE, _LAST_SYLLABLE, _PER_INITIAL = 0xAC00, 0xD7A3, 588


def fold(text: str) -> str:
    """Case, marks and width dropped: `Zakłady` and `ZAKLADY` are one; Hangul stays in whole syllables."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare).casefold().translate(_WHOLE_LETTERS)


def initial_consonants(text: str) -> str:
    """The first consonant of every Hangul syllable: 한화 → ㅎㅎ; other letters are left out."""
    return "".join(
        _INITIALS[(ord(letter) - _FIRST_SYLLABLE) // _PER_INITIAL]
        for letter in unicodedata.normalize("NFC", text)
        if _FIRST_SYLLABLE <= ord(letter) <= _LAST_SYLLABLE
    )
