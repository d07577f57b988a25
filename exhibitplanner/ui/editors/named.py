"""Editors that complete a name: records by reference, countries, currencies, time zones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from exhibitplanner.domain.describe import FieldDescription, TextFormat
from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.domain.fold import fold
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import Language
from exhibitplanner.services.browsing import complete_names
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.editors.completions import SHOWN, Completions, Proposal
from exhibitplanner.ui.editors.field_editor import ENTER
from exhibitplanner.ui.editors.lines import ButtonLine, LineEditor, QuietLine
from exhibitplanner.ui.wording import language, say

Propose = Callable[[str], Sequence[Proposal]]
NAMED_TEXTS: Final = frozenset({TextFormat.COUNTRY, TextFormat.CURRENCY, TextFormat.TIME_ZONE})
_TERRITORY: Final = 2
"""Letters of a country's code; longer codes are parts of the world."""


class NamedEditor(LineEditor):
    """A line that shows a name and holds what it stands for; a name that nothing stands for is given as it is."""

    def __init__(
        self, field: FieldDescription, parent: QWidget | None, propose: Propose, line: QuietLine | None = None
    ) -> None:
        super().__init__(field, parent, line)
        self._propose = propose
        self._values: dict[str, str] = {}
        self.completions = Completions(self.line)
        self.completions.chosen.connect(self._choose)
        self.line.textEdited.connect(lambda _text: self._complete())

    def text(self) -> str:
        written = super().text().strip()
        return self._values.get(written, written)

    def show_text(self, text: str, reference_id: str | None = None) -> None:
        self.completions.close_list()
        shown = self._known(text, reference_id)
        super().show_text(shown)

    def _known(self, text: str, reference_id: str | None) -> str:
        """The name to show; what it stands for is remembered."""
        if reference_id is not None and text:
            self._values[text] = reference_id
        # what comes back from a refusal may be the value behind a name
        return next((name for name, value in self._values.items() if value == text), text)

    def _rest(self, text: str) -> None:
        # the name stands in the line in use and out of it
        self._written = None
        self.line.setText(text)
        self.line.setCursorPosition(0)

    def _focus_went(self) -> None:
        self.completions.close_list()
        self.line.deselect()
        self.line.setCursorPosition(0)

    def _asked(self) -> str:
        """The part of the line that is being completed."""
        return self.line.text()

    def _complete(self) -> None:
        asked = self._asked().strip()
        found = list(self._propose(asked)) if asked else []
        self.completions.eager = self._is_plain(asked, found)
        self.completions.propose(found)

    def _is_plain(self, asked: str, found: Sequence[Proposal]) -> bool:  # noqa: ARG002  others look
        """Whether Enter may take the first name though none was chosen."""
        return True

    def _choose(self, proposal: Proposal) -> None:
        self._values[proposal.name] = proposal.value
        self._put(proposal.name)
        self.edited.emit()
        self._take()

    def _put(self, name: str) -> None:
        self.line.setText(name)

    def _take(self) -> None:
        self.committed.emit()

    def _open_popup_took(self, event: QKeyEvent) -> bool:
        if self.completions.took(event):
            return True
        if event.key() == Qt.Key.Key_Down and not self.completions.isVisible() and not self.line.isReadOnly():
            self.completions.propose(list(self._propose("" if self.line.hasSelectedText() else self._asked().strip())))
            return True
        return False


class ReferenceEditor(NamedEditor):
    """Names one record of another kind, and can open it."""

    open_wanted = Signal(str)
    """The id of the record that is named."""

    def __init__(self, field: FieldDescription, parent: QWidget | None, propose: Propose) -> None:
        self._opening = ButtonLine("arrow-top-right", say("open_named_record"))
        super().__init__(field, parent, propose, self._opening)
        self._opening.button.clicked.connect(self.open)
        self._opening.offer(False)
        self.opens = False
        """Whether whoever holds the editor opens records."""
        self.line.textChanged.connect(lambda _text: self._opening.offer(self.opens and bool(self._named_id())))

    def let_open(self) -> None:
        """Offer to open what is named: by the button inside the line, and by Ctrl+Enter."""
        self.opens = True
        self._opening.offer(bool(self._named_id()))

    def open(self) -> None:
        """Ask for the record that is named."""
        if self.opens and self._named_id():
            self.open_wanted.emit(self._named_id())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._opens_by(event):
            event.accept()
            return False
        return super().eventFilter(watched, event)

    def _named_id(self) -> str:
        return self._values.get(self.line.text().strip(), "")

    def _opens_by(self, event: QKeyEvent) -> bool:
        return self.opens and event.key() in ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _open_popup_took(self, event: QKeyEvent) -> bool:
        if self._opens_by(event):
            self.open()
            return True
        return super()._open_popup_took(event)


class SeveralEditor(NamedEditor):
    """Names parted by `; `, each completed while it is written."""

    def text(self) -> str:
        parts = [part.strip() for part in self.line.text().split(";")]
        return "; ".join(self._values.get(part, part) for part in parts if part)

    def _asked(self) -> str:
        return self.line.text()[: self.line.cursorPosition()].rpartition(";")[2]

    def _put(self, name: str) -> None:
        cursor = self.line.cursorPosition()
        before, _, _ = self.line.text()[:cursor].rpartition(";")
        after = self.line.text()[cursor:].partition(";")[2].strip()
        start = f"{before.strip()}; {name}" if before.strip() else name
        self.line.setText(f"{start}; {after}")
        self.line.setCursorPosition(len(start) + 2)

    def _take(self) -> None:
        """One name more is no end: Enter or leaving takes them all."""


class CodedEditor(NamedEditor):
    """A country, currency or time zone: written by name or code, kept as the code."""

    def _is_plain(self, asked: str, found: Sequence[Proposal]) -> bool:
        """A code as it is, or the one name that begins so. `UK` is Britain, though Ukraine begins so, and there are
        two Koreas: then what is written is read as in a spreadsheet, unless an entry is chosen."""
        begin = [one for one in found if fold(one.name).startswith(fold(asked))]
        exact = bool(found) and fold(found[0].value) == fold(asked)
        return exact or (len(begin) == 1 and len(asked) > _TERRITORY)

    def _known(self, text: str, reference_id: str | None) -> str:  # noqa: ARG002  no reference
        assert self.field.label.format is not None  # noqa: S101  what it is made for
        found = next((one for one in coded(self.field.label.format, language()) if one.value == text), None)
        if found is None:
            return text
        self._values[found.name] = found.value
        return found.name


def make_reference(desk: Desk, field: FieldDescription, parent: QWidget | None, *, several: bool) -> NamedEditor:
    """An editor that names records of another kind, those of the exhibition in view first."""
    target = BY_NAME[str(field.label.target)]

    def propose(text: str) -> list[Proposal]:
        try:
            found = complete_names(desk.session.reader, target, text, desk.code, SHOWN)
        except PlannerError:
            # no proposals while another program holds the file; a name can still be written
            return []
        return [Proposal(record_id, name) for record_id, name in found]

    return (SeveralEditor if several else ReferenceEditor)(field, parent, propose)


def make_coded(field: FieldDescription, parent: QWidget | None) -> CodedEditor:
    """An editor for a text that is one of a world-wide list."""
    assert field.label.format is not None  # noqa: S101  what it is made for
    known = coded(field.label.format, language())
    return CodedEditor(field, parent, lambda text: matching(known, text))


def matching(known: Sequence[Proposal], text: str) -> list[Proposal]:
    """The entries that a text may mean: a code itself, then beginnings, then what is inside."""
    wanted = fold(text)
    code = [one for one in known if fold(one.value) == wanted]
    begin = [one for one in known if fold(one.name).startswith(wanted)]
    inside = [one for one in known if wanted in fold(f"{one.name} {one.aside}")]
    return list(dict.fromkeys([*code, *begin, *inside]))[:SHOWN]


@cache
def coded(form: TextFormat, spoken: Language) -> tuple[Proposal, ...]:
    """Every country, currency or time zone, by its name in a language."""
    from babel import Locale

    locale = Locale(spoken)
    if form is TextFormat.COUNTRY:
        names = {code: name for code, name in locale.territories.items() if len(code) == _TERRITORY and code.isalpha()}
        found = [Proposal(code, str(name), code) for code, name in names.items()]
    elif form is TextFormat.CURRENCY:
        found = [Proposal(code, code, str(name)) for code, name in locale.currencies.items()]
    else:
        found = [Proposal(zone, zone) for zone in available_timezones() if "/" in zone]
    return tuple(sorted(found, key=lambda one: one.name))
