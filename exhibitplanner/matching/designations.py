"""Designations of systems, K-2, K2PL, FA-50 Block 20: where one ends, and when two are one or variants."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_VARIANT: Final = (
    r"(?:\s(?:Mk|MK|Block|Blk|BLOCK|Batch|BATCH)\.?\s?(?:\d{1,3}|[IVX]{1,4})[A-Z]?"
    r"|\s(?:NG|ER|EVO|Evo|GF|PL|PLUS|Plus))?"
)
"""What follows a code and is part of it; `MBT` or `SPH` behind one say what it is."""
_CODE: Final = re.compile(
    # K2PL, KF-21, UH-60M
    r"(?:[A-Z]{1,5}(?:-[A-Z]{1,4})?-?\d{1,4}(?:[A-Z]{1,4}\d{0,2})?(?:-(?:[A-Z]{1,3}\d?|\d{1,2}[A-Z]{0,3})(?![\d.]))*"
    r"|[A-Z]{1,3}\s\d{1,3}(?:[A-Z]{1,3}\d?)?(?![.,\d]*\d)"  # K 2
    r"|Mk\.?\s?\d{1,3}"
    r"|[A-Z]{2,5}-[IVX]{1,4}"  # KSS-III
    r"|\d{1,2}[A-WYZ]\d{1,3}[A-Z]?)" + _VARIANT + r"(?![^\W_])"  # 9K33
)
_CODE_BEFORE_HANGUL: Final = re.compile(r"(?:[A-Z]{1,5}-?\d{1,4}(?:[A-Z]{1,4}\d{0,2})?)(?=[가-힣])")
_PARTS: Final = re.compile(r"([A-Z]+|MK)(\d+|[IVX]+$|[IVX]+(?=BLOCK|BATCH|MK))(.*)")


@dataclass(frozen=True, slots=True)
class Designation:
    """A code without blanks and hyphens: `family` its letters and number, `variant` what follows."""

    family: str
    variant: str

    @property
    def key(self) -> str:
        return self.family + self.variant


def leading_code(text: str) -> str | None:
    """The designation that a text begins with, as it is written; an abbreviation without a number is none."""
    found = _CODE.match(text) or _CODE_BEFORE_HANGUL.match(text)
    return found[0] if found else None


def designation(code: str) -> Designation:
    """`K-2`, `K2` and `K 2` are one; `K2PL` is of the same family, `K-9` is not."""
    bare = "".join(filter(str.isalnum, code)).upper().replace("BLK", "BLOCK")
    parts = _PARTS.fullmatch(bare)
    return Designation(parts[1] + parts[2], parts[3]) if parts else Designation(bare, "")
