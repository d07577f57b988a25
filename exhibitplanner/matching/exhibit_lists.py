"""The exhibits that one text lists: `FA-50 모형(1:10) 및 KF-21 모형`, `K9, K10; Redback`, `K9/K10`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from exhibitplanner.matching.designations import leading_code
from exhibitplanner.matching.exhibit_words import split_exhibit

_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_JOINT: Final = re.compile(
    r"\s+(?:and|oraz|i|및|와|과|&|\+|/)\s+|\s*(?<=[\d)가-힣])및\s+|(?<=\d)[와과]\s+", re.IGNORECASE
)
_SLASH: Final = re.compile(r"(?<! )/(?=[A-Z]{1,5}-?\d|[가-힣])")
_VARIANTS: Final = re.compile(r".*\d[A-Z]\d?/[A-Z]\d")  # `M1A1/A2`
_DETAIL: Final = re.compile(
    r"(?:[x×*]\s?)?\d{1,4}\s?(?:대|기|개|식|점|세트|ea|pcs?|pieces?|units?|sets?|szt|sztuk[ai]?)?\.?", re.IGNORECASE
)
_OWN_WORD: Final = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ가-힣][\w-]*")


def exhibit_texts(text: str, parts_of: Callable[[str], list[str]]) -> list[str]:
    """The text of each exhibit; `parts_of` parts a list at its outermost marks.

    What says no more than a form, a scale or a number belongs to the exhibit before it (`K-2 모형, 1:10, 2대`).
    """
    return list(dict.fromkeys(_joined(one for part in _parted(text, parts_of) for one in _at_joints(part))))


def _parted(text: str, parts_of: Callable[[str], list[str]]) -> list[str]:
    parts = parts_of(text)
    return [one for part in parts for one in _parted(part, parts_of)] if len(parts) > 1 else parts


def _joined(parts: Iterable[str]) -> list[str]:
    texts: list[str] = []
    for part in parts:
        if texts and _is_detail(part):
            texts[-1] = f"{texts[-1]} {part}" if part.startswith(("(", "[")) else f"{texts[-1]}, {part}"
        else:
            texts.append(part)
    return texts


def _is_detail(text: str) -> bool:
    """Whether a text says something of an exhibit, but not which; a form alone is `모형` or `scale model`."""
    if _BRACKETS.fullmatch(text) or _DETAIL.fullmatch(text):
        return True
    words = split_exhibit(text)
    return (words.form or words.scale) is not None and words.system == text.strip() and words.name is None


def _at_joints(text: str) -> list[str]:
    """The exhibits that `and` or a slash joins, where each side is one by itself: `Command and Control` is one."""
    masked = _BRACKETS.sub(lambda found: "_" * len(found[0]), text)
    for pattern in (_JOINT, _SLASH):
        for found in pattern.finditer(masked):
            left, right = text[: found.start()].strip(), text[found.end() :].strip()
            apart = pattern is _JOINT or not _VARIANTS.match(masked[: found.end()] + right)
            if left and right and apart and _are_exhibits(left, right, found[0]):
                return [*_at_joints(left), *_at_joints(right)]
    return [text]


def _are_exhibits(left: str, right: str, mark: str) -> bool:
    if _same_kind(left, right):
        return True
    codes = [leading_code(side) is not None for side in (left, right)]
    forms = [split_exhibit(side).form is not None for side in (left, right)]
    single = [_OWN_WORD.fullmatch(_BRACKETS.sub("", side).strip()) is not None for side in (left, right)]
    polish = mark.strip().casefold() in {"i", "oraz"}
    return all(
        code or (mark != "/" and (form or (alone and (any(codes) or polish))))
        for code, form, alone in zip(codes, forms, single, strict=True)
    )


def _same_kind(left: str, right: str) -> bool:
    """`소구경 탄약/대구경 탄약`: both say what they are, with the same word."""
    words, others = left.split(), right.split()
    return len(words) == len(others) == len({*words, *others}) - 1 == 2 and words[-1] == others[-1]
