"""The section of an exhibit's form that says whether it fits and what it loads, with the arithmetic."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from exhibitplanner.planning.fit_and_load import Verdict
from exhibitplanner.services.problems.fit_and_load import CheckLine, FitAndLoad, MeasureLine
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import label, rule
from exhibitplanner.ui.wording import say

_ICONS: Final = {
    Verdict.FITS: ("check-circle", "done"), Verdict.FAILS: ("close-octagon", "error"),
    Verdict.CHECK: ("alert", "warning"), Verdict.ASK_COMPANY: ("help-circle-outline", "info"),
    Verdict.ASK_VENUE: ("help-circle-outline", "info"), Verdict.NO_BOOTH: ("circle-outline", "secondary"),
    Verdict.NO_LIMIT: ("check-circle", "done"),
}  # fmt: skip


class FitSection(QWidget):
    """Measures with whose they are, then each sum over its limit."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: FitAndLoad | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, look().metrics.unit * 3, 0, 0)
        self._inside: QWidget | None = None
        self.verdicts: dict[str, QLabel] = {}
        self.hide()

    def show_fit(self, found: FitAndLoad | None) -> None:
        """Show it; nothing where the exhibit is gone or several are chosen."""
        if found == self._shown:
            return
        self._shown = found
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self.verdicts = {}
        self._inside = self._made(found) if found is not None else None
        if self._inside is not None:
            self._column.addWidget(self._inside)
        self.setVisible(self._inside is not None)

    def _made(self, found: FitAndLoad) -> QWidget:
        m = look().metrics
        made = QWidget()
        made.setAccessibleName(say("section_fit"))
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.unit)
        column.addWidget(label(say("section_fit"), "secondary", look().strong_font))
        place = say("fit_place", place=found.place) if found.place else say("fit_no_place")
        column.addWidget(label(place[:1].upper() + place[1:], "secondary", look().caption_font, wrap=True))
        for measure in found.measures:
            if measure.known:
                column.addLayout(_measure(measure))
        for check in found.checks:
            column.addWidget(rule())
            column.addLayout(self._check(check))
        return made

    def _check(self, check: CheckLine) -> QVBoxLayout:
        m = look().metrics
        icon, role = _ICONS[check.verdict]
        both = QVBoxLayout()
        both.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(m.unit + 1)
        picture = QLabel()
        picture.setPixmap(look().icon(icon, role).pixmap(m.icon, m.icon))
        picture.setAccessibleName(check.verdict_words)
        first.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(label(check.title, font=look().strong_font), 0, Qt.AlignmentFlag.AlignTop)
        verdict = label(check.verdict_words, role if role in {"error", "warning"} else "secondary", wrap=True)
        verdict.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.verdicts[check.name] = verdict
        first.addWidget(verdict, 1)
        both.addLayout(first)
        for words in filter(None, (check.arithmetic, say("fit_against", limit=check.limit) if check.limit else "")):
            line = label(words, "secondary", look().caption_font, wrap=True)
            line.setContentsMargins(m.icon + m.unit + 1, 0, 0, 0)
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            both.addWidget(line)
        return both


def _measure(measure: MeasureLine) -> QHBoxLayout:
    m = look().metrics
    row = QHBoxLayout()
    row.setSpacing(m.gap)
    title = label(measure.title, "secondary", wrap=True)
    title.setFixedWidth(m.unit * 22)
    row.addWidget(title)
    row.addWidget(label(measure.value, font=look().number_font))
    origin = label(measure.origin, "secondary", look().caption_font, wrap=True)
    origin.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(origin, 1)
    return row
