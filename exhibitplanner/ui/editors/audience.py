"""The editor of whom a deadline is for: terms in words, parted by `;` or `and`, each completed while it is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from exhibitplanner.domain.audience import BETWEEN, audience_codes, audience_terms, audience_words
from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.domain.fold import fold
from exhibitplanner.ui.editors.completions import Proposal
from exhibitplanner.ui.editors.named import NamedEditor, matching
from exhibitplanner.ui.wording import language


class AudienceEditor(NamedEditor):
    """Words and codes are taken alike and given as codes; what is neither is given as it is."""

    def __init__(self, field: FieldDescription, parent: QWidget | None) -> None:
        known = [Proposal(code, words) for code, words in audience_terms(language())]
        super().__init__(field, parent, lambda text: matching(known, text))

    def text(self) -> str:
        return audience_codes(self.line.text().strip())

    def _known(self, text: str, reference_id: str | None) -> str:  # noqa: ARG002  no reference
        return audience_words(audience_codes(text), language())

    def _asked(self) -> str:
        return BETWEEN.split(self.line.text()[: self.line.cursorPosition()])[-1]

    def _is_plain(self, asked: str, found: Sequence[Proposal]) -> bool:
        """A code or a term as it is, or the one that begins so."""
        begin = [one for one in found if fold(one.name).startswith(fold(asked))]
        return bool(found) and (fold(asked) in {fold(found[0].value), fold(found[0].name)} or len(begin) == 1)

    def _put(self, name: str) -> None:
        cursor = self.line.cursorPosition()
        before, after = self.line.text()[:cursor], self.line.text()[cursor:]
        start = before[: len(before) - len(self._asked())]
        following = BETWEEN.search(after)
        self.line.setText(f"{start}{name}{after[following.start() :] if following else ''}")
        self.line.setCursorPosition(len(start) + len(name))
