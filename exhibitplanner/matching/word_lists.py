"""Lists of words, written in the code as text that can be read."""

from __future__ import annotations


def in_order(text: str) -> tuple[str, ...]:
    """The words between blanks, as they stand."""
    return tuple(text.split())


def table(text: str) -> dict[str, str]:
    """`key=value` between blanks; a value may be empty."""
    pairs = (pair.partition("=") for pair in text.split())
    return {key: value for key, _, value in pairs}


def word_set(text: str) -> frozenset[str]:
    """The words between blanks, whatever their order."""
    return frozenset(text.split())
