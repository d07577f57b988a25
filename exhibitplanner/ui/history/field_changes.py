"""Fields before and after, as lines under the record that they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from exhibitplanner.services.history import FieldChange
from exhibitplanner.ui.history.words import sides
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import label
from exhibitplanner.ui.wording import language, say

_SHOWN: Final = 8
_LETTERS: Final = 300


class FieldChanges(QWidget):
    """The field's name at the left, `before → after` at the right; a value that was there before is struck."""

    def __init__(self, changes: Sequence[FieldChange], shown: int = _SHOWN) -> None:
        super().__init__()
        m = look().metrics
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(m.gap)
        grid.setVerticalSpacing(m.unit // 2)
        grid.setColumnStretch(1, 1)
        for row, change in enumerate(changes[:shown]):
            name = label(change.field.label.text(language()), "secondary", look().caption_font, wrap=True)
            name.setFixedWidth(22 * m.unit)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_before_after(change), row, 1, Qt.AlignmentFlag.AlignTop)
        if len(changes) > shown:
            more = label(say("and_more", count=len(changes) - shown), "secondary", look().caption_font)
            grid.addWidget(more, shown, 0, 1, 2)


def _before_after(change: FieldChange) -> QLabel:
    before, after = (one if len(one) <= _LETTERS else f"{one[:_LETTERS]} …" for one in sides(change))
    quiet = look().colours.secondary
    # a person's text is escaped: nothing of it is taken for markup
    html = escape(after).replace("\n", "<br>")
    if change.before not in (None, []):
        old = escape(before).replace("\n", "<br>")
        html = f'<span style="color:{quiet}"><s>{old}</s></span> → {html}'
    shown = QLabel(html)
    shown.setTextFormat(Qt.TextFormat.RichText)
    shown.setWordWrap(True)
    shown.setAccessibleName(f"{change.field.label.text(language())}: {before} → {after}")
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return shown
