"""Lists of words, written in the code as text that can be read."""

from __future__ import annotations


def in_order(text: str) -> tuple[str, ...]:
    """The words between blanks, as they stand."""
    return tuple(text.split())


def word_set(text: str) -> frozenset[str]:
    """The words between blanks, whatever their order."""
    return frozenset(text.split())
