"""The filter of the review: the texts of all rows, folded once, looked through beside the window."""

from __future__ import annotations

from array import array

from exhibitplanner.domain.fold import fold
from exhibitplanner.ui.pages.importing.review.outline import OUTCOMES, Outcome, Outline, parted

Matching = dict[Outcome, "array[int]"]


class Sieve:
    """Made with an outline; a look from another thread changes nothing but the texts that it keeps."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._texts: dict[Outcome, list[str]] = {}

    def matching(self, text: str) -> Matching:
        """The places of the lines in each group that hold every word of a text."""
        words = fold(text).split()
        return {group: self._places(group, words) for group in OUTCOMES}

    def _places(self, group: Outcome, words: list[str]) -> array[int]:
        if group not in self._texts:
            self._texts[group] = [self._text(group, number) for number in self._outline.lines[group]]
        texts = self._texts[group]
        return array("q", (place for place, text in enumerate(texts) if all(word in text for word in words)))

    def _text(self, group: Outcome, number: int) -> str:
        if group == "review":
            question = self._outline.questions[number]
            return fold(" ".join((question.name, *(one.name for one in question.candidates))))
        return fold(self._outline.sheet(number).whole_text(parted(number)[1]))
