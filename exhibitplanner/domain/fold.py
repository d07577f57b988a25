"""Text reduced to what people look for: no case, no marks, one form of every letter."""

from __future__ import annotations

import unicodedata
from typing import Final

# letters that Unicode does not take apart (NFKD leaves them as they are)
_WHOLE_LETTERS: Final = str.maketrans(
    {
        "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n", "ɨ": "i", "ƶ": "z", "ƀ": "b",
        "æ": "ae", "œ": "oe", "þ": "th",
    }
)  # fmt: skip
_INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FIRST_SYLLABLE, _LAST_SYLLABLE, _PER_INITIAL = 0xAC00, 0xD7A3, 588


def fold(text: str) -> str:
    """Case, marks, width and what has no width dropped: `Zakłady` and `ZAKLADY` are one; Hangul stays in syllables."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.casefold()).casefold().translate(_WHOLE_LETTERS)
    return unicodedata.normalize("NFC", "".join(letter for letter in apart if not _is_mark(letter)))


def _is_mark(letter: str) -> bool:
    """A diacritic, or a joiner, soft hyphen or direction mark that came along when the text was copied."""
    return bool(unicodedata.combining(letter)) or unicodedata.category(letter) == "Cf"


def initial_consonants(text: str) -> str:
    """The first consonant of every Hangul syllable: 한화 → ㅎㅎ; other letters are left out."""
    return "".join(
        _INITIALS[(ord(letter) - _FIRST_SYLLABLE) // _PER_INITIAL]
        for letter in unicodedata.normalize("NFC", text)
        if _FIRST_SYLLABLE <= ord(letter) <= _LAST_SYLLABLE
    )
