"""How each step of an import is laid out: a narrow left half, what it chooses at the right, a foot below both."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from exhibitplanner.ui.parts import rule


def lay_halves(step: QWidget, left: QWidget, right: QWidget | QLayout, foot: QWidget) -> None:
    """Lay a step out; the right half takes the room."""
    outer = QVBoxLayout(step)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.setSpacing(0)
    halves = QHBoxLayout()
    halves.setSpacing(0)
    halves.addWidget(left)
    halves.addWidget(rule(upright=True, kind="line"))
    if isinstance(right, QWidget):
        halves.addWidget(right, 1)
    else:
        halves.addLayout(right, 1)
    outer.addLayout(halves, 1)
    outer.addWidget(rule(kind="line"))
    outer.addWidget(foot)
