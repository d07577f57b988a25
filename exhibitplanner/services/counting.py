"""Records counted in words: `1 booth`, `312 participants`; Korean counts people by another word than things."""

from __future__ import annotations

from typing import Final

from exhibitplanner.domain.kinds import Kind
from exhibitplanner.messages import Language, text

_PEOPLE: Final = frozenset({"participant", "contact"})


def count_of(kind: Kind, number: int, language: Language = "en") -> str:
    """How many records of a kind, as it stands within a sentence."""
    words = text(f"one_{kind.name}", language) if number == 1 else kind.label(language).lower()
    return text(counting_code("record_count", kind), language, count=f"{number:,}", kind=words)


def counting_code(code: str, kind: Kind) -> str:
    """The code of a text that counts: that for people where the records are people."""
    return f"{code}_people" if kind.name in _PEOPLE else code
