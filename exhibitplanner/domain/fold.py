"""Text reduced to what people look for: no case, no marks, one form of every letter."""

from __future__ import annotations

import re
import unicodedata
from typing import Final


class _Letters(dict[int, str | None]):
    """What becomes of each letter of a text taken apart, worked out once a letter; marks go."""

    def __missing__(self, code: int) -> str | None:
        letter = chr(code)
        self[code] = found = None if _is_mark(letter) else letter
        return found


def _is_mark(letter: str) -> bool:
    """A diacritic, or a joiner, soft hyphen or direction mark that came along when the text was copied."""
    return bool(unicodedata.combining(letter)) or unicodedata.category(letter) == "Cf"


# letters that Unicode does not take apart (NFKD leaves them as they are)
_WHOLE_LETTERS: Final[dict[str, str | None]] = {
    "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n", "ɨ": "i", "ƶ": "z", "ƀ": "b",
    "æ": "ae", "œ": "oe", "þ": "th",
}  # fmt: skip
_LETTERS: Final = _Letters(str.maketrans(_WHOLE_LETTERS))
_IN_ONE_FORM: Final = re.compile(r"[\x00-\x7f가-힣]*")
_NO_SYLLABLE: Final = re.compile("[^가-힣]+")
_INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FIRST_SYLLABLE, _PER_INITIAL = 0xAC00, 588


def fold(text: str) -> str:
    """Case, marks, width and what has no width dropped: `Zakłady` and `ZAKLADY` are one; Hangul stays in syllables."""
    if _IN_ONE_FORM.fullmatch(text):
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.casefold()).casefold()
    return unicodedata.normalize("NFC", apart.translate(_LETTERS))


def initial_consonants(text: str) -> str:
    """The first consonant of every Hangul syllable: 한화 → ㅎㅎ; other letters are left out."""
    if text.isascii():
        return ""
    syllables = _NO_SYLLABLE.sub("", unicodedata.normalize("NFC", text))
    return "".join([_INITIALS[(ord(syllable) - _FIRST_SYLLABLE) // _PER_INITIAL] for syllable in syllables])
