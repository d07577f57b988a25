"""Text of unknown encoding: UTF-8, UTF-16, and the Korean and Polish code pages, told apart by how the text looks."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Callable
from typing import Final

from exhibitplanner.domain.errors import InputError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_BYTES = 1 << 16
_GOOD_ENOUGH = 0.6
_POLISH = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
_PUNCTUATION = frozenset("„”“’‘–—…«»°§€£®©™½²³·•×\xa0")
# what charset-normalizer may answer; left alone, it takes short texts for the strangest code pages
_ELSEWHERE: Final = ["cp1250", "cp1252", "cp1251", "cp1254", "cp1257", "cp932", "gb18030", "big5", "euc_jp", "cp949"]
_USUAL_FINALS = frozenset({0, 1, 4, 8, 16, 17, 19, 20, 21})  # none, ㄱ ㄴ ㄹ ㅁ ㅂ ㅅ ㅆ ㅇ
_NOT_IN_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HANGUL_IN_A_WORD = re.compile("[a-z][가-힣]|[가-힣][a-z]")
_REPLACEMENT = "\ufffd"


def decoded(data: bytes) -> str:
    """The text of a file, without its byte order mark; characters that are broken become U+FFFD.

    Raises:
        InputError: `unknown_file`: no text at all.
    """
    text = _decoded(data).rstrip("\x1a")  # DOS ended files so
    if "\x00" in text or len(_NOT_IN_TEXT.findall(text[:_SAMPLE_BYTES])) * 100 > min(len(text), _SAMPLE_BYTES):
        raise InputError("unknown_file")
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\x00" in data:
        return _utf_16_without_mark(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_encoding_of(_telling_lines(data)), "replace")


def _utf_16_without_mark(data: bytes) -> str:
    whole = data[: len(data) // 2 * 2]
    texts = [whole.decode(encoding, "replace") for encoding in ("utf-16-le", "utf-16-be")]
    best = max(texts, key=_likelihood)
    if _REPLACEMENT in best or _likelihood(best) < _GOOD_ENOUGH:
        raise InputError("unknown_file")
    return best


def _likelihood(text: str) -> float:
    counts = Counter(text[:_SAMPLE_BYTES])
    return sum(_script_weight(char) * count for char, count in counts.items()) / max(1, counts.total())


def _script_weight(char: str) -> float:
    """Latin letters with their bytes the wrong way round look like hanja."""
    if " " <= char <= "~" or char in "\t\r\n" or "\xa0" <= char <= "\u024f" or "가" <= char <= "힣":
        return 1.0
    return 0.5 if "\u2000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef" else 0.0


def _telling_lines(data: bytes) -> bytes:
    """The lines that are not ASCII, as many as make a sample."""
    lines: list[bytes] = []
    size = 0
    for line in data.splitlines():
        if not line.isascii():
            lines.append(line)
            size += len(line)
            if size > _SAMPLE_BYTES:
                break
    return b"\n".join(lines)


def _encoding_of(sample: bytes) -> str:
    if _is_broken_utf_8(sample):
        return "utf-8"
    scores = {encoding: score(sample.decode(encoding, "replace")) for encoding, score in _CANDIDATES.items()}
    best = max(scores, key=scores.__getitem__)
    if scores[best] >= _GOOD_ENOUGH:
        return best
    from charset_normalizer import from_bytes

    guess = from_bytes(sample, cp_isolation=_ELSEWHERE).best()
    return guess.encoding if guess else best


def _is_broken_utf_8(sample: bytes) -> bool:
    """UTF-8 with a character cut or spoilt here and there: nothing else makes sequences of its kind by chance."""
    text = sample.decode("utf-8", "replace")
    broken = text.count(_REPLACEMENT)
    return sum(not char.isascii() for char in text) - broken >= 4 * broken


def _mean(text: str, weight: Callable[[str], float]) -> float:
    """The mean weight of the characters beyond ASCII."""
    counts = Counter(char for char in text if not char.isascii())
    return sum(weight(char) * count for char, count in counts.items()) / max(1, counts.total())


def _korean_score(text: str) -> float:
    """1 for Hangul alone. Polish read as Korean has syllables of no use, and syllables inside Latin words."""
    beyond_ascii = max(1, sum(not char.isascii() for char in text))
    return _mean(text, _korean_weight) - len(_HANGUL_IN_A_WORD.findall(text)) / (2 * beyond_ascii)


def _korean_weight(char: str) -> float:
    if "가" <= char <= "힣":
        return _syllable_weight(char)
    if char == _REPLACEMENT:
        return -2.0
    return 0.3 if "一" <= char <= "鿿" else 0.5 if char >= "\u2000" else 0.0


def _syllable_weight(char: str) -> float:
    """Korean is written with 2,350 syllables (KS X 1001) of 11,172, and mostly with nine of 27 final consonants."""
    try:
        char.encode("euc_kr")
    except UnicodeEncodeError:
        return -1.0
    return 1.0 if (ord(char) - ord("가")) % 28 in _USUAL_FINALS else 0.4


def _polish_weight(char: str) -> float:
    if char in _POLISH:
        return 1.0
    if char == _REPLACEMENT or "\x80" <= char <= "\x9f":
        return -2.0
    return 0.5 if char.isalpha() or char in _PUNCTUATION else -1.0


def _polish_score(text: str) -> float:
    return _mean(text, _polish_weight)


# in the order of preference: the same text in two code pages is Windows' more often
_CANDIDATES: Final[dict[str, Callable[[str], float]]] = {
    "cp949": _korean_score,
    "cp1250": _polish_score,
    "iso-8859-2": _polish_score,
}
