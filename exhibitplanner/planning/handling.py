"""Handling marks: which of the usual signs a case's remark asks for, in whatever language it is written."""

from __future__ import annotations

import re
from typing import Final, Literal

from exhibitplanner.domain.fold import fold

Sign = Literal["up", "fragile", "dry", "no_stack", "heavy"]

_WORDS: Final[dict[Sign, str]] = {
    "up": r"this (?:side|way) up|side up|\bup\b|upright|gora\b|nie przewracac|이 ?면|윗면|위로|세워|전도 ?금지",
    "fragile": r"fragile|glass|handle with care|ostroznie|kruche|szklo|깨지기|파손|취급 ?주의|유리",
    "dry": r"keep dry|\bdry\b|moisture|rain|chronic przed (?:wilgocia|deszczem)|wilgoc|물기|습기|방습|젖",
    "no_stack": r"(?:do )?not stack|no stack|non.?stack|nie pietrowac|nie ukladac|쌓지|적재 ?금지|적층 ?금지",
    "heavy": r"heavy|ciezk|무거|중량물",
}
"""What the signs of ISO 780 are called in English, Polish (folded) and Korean."""
_SIGNS: Final = {sign: re.compile(words) for sign, words in _WORDS.items()}


def handling_signs(remark: str | None) -> tuple[Sign, ...]:
    """The signs that a remark asks for, in their usual order."""
    plain = fold(remark or "")
    return tuple(sign for sign, words in _SIGNS.items() if words.search(plain))
