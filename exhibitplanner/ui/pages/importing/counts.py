"""What becomes of a row, with the picture and the colour by which it is known."""

from __future__ import annotations

from typing import Final

OUTCOMES: Final = (
    ("new", "plus-circle-outline", "done"), ("changed", "pencil-outline", "accent"),
    ("unchanged", "equal", "secondary"), ("review", "account-question-outline", "warning"),
    ("conflicts", "source-branch", "error"), ("problems", "close-circle-outline", "error"),
)  # fmt: skip
