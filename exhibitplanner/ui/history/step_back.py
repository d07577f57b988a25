"""The button that takes a step back: first it says what that would do, then a second button does it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.services.history import TransactionLine, undo
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.history.foreseeing import Foreseen, foresee, named
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, label
from exhibitplanner.ui.wording import language, say

_NAMED: Final = 6


class StepBack(QWidget):
    """For one transaction. An undo is taken back in the same way, which is a redo."""

    def __init__(self, desk: Desk, line: TransactionLine, words: str = "") -> None:
        super().__init__()
        self._desk, self._line = desk, line
        self._again = line.undoing
        m = look().metrics
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(m.unit)
        text = words or say("redo_step" if self._again else "undo_step")
        self.ask_button = button(
            text, self.ask, icon="redo" if self._again else "undo", kind="link" if words else "plain"
        )
        self.ask_button.setEnabled(desk.session.writable)
        self._column.addWidget(self.ask_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._box: QFrame | None = None

    def ask(self) -> None:
        """Work out what it would do, and show that."""
        self.ask_button.setEnabled(False)
        transaction, spoken = self._line.id, language()
        self._desk.session.write(
            lambda workspace: foresee(workspace, transaction, spoken), self._show, self._failed, owner=self
        )

    def take_back(self) -> None:
        """Do it."""
        desk, line, again, spoken = self._desk, self._line, self._again, language()

        def body(workspace: Workspace) -> Foreseen:
            return named(workspace, undo(workspace, line.id), spoken)

        self.close_box()
        # no owner: what shows the history is made anew by this very write, and the outcome is told all the same
        desk.session.write(
            body,
            lambda outcome: tell_taken_back(desk, line.of or line.text, outcome, again=again),
            desk.tell_error,
            title=say("taking_back"),
        )

    def close_box(self) -> None:
        """Leave everything as it is."""
        if self._box is not None:
            self._box.hide()
            self._box.deleteLater()
            self._box = None
        self.ask_button.setEnabled(self._desk.session.writable)
        self.ask_button.show()

    def foreseen_words(self) -> list[str]:
        """What the open question says."""
        return [] if self._box is None else [one.text() for one in self._box.findChildren(QLabel) if one.text()]

    def _show(self, foreseen: Foreseen) -> None:
        self.close_box()
        self.ask_button.hide()
        m, c = look().metrics, look().colours
        meaning = "warning" if foreseen.kept or foreseen.conflicts else "info"
        box = QFrame()
        box.setObjectName("question")
        box.setStyleSheet(
            f"#question {{ background: {getattr(c, f'{meaning}_tint')}; border-radius: {m.unit + 1}px; }}"
        )
        inside = QVBoxLayout(box)
        inside.setContentsMargins(m.gap + m.unit, m.gap, m.gap + m.unit, m.gap)
        inside.setSpacing(m.unit)
        inside.addWidget(
            label(say("would_reverse", count=f"{foreseen.reversed:,}"), font=look().strong_font, wrap=True)
        )
        for code, count, names in (
            ("would_keep", foreseen.kept, foreseen.kept_names),
            ("would_conflict", foreseen.conflicts, foreseen.conflict_names),
        ):
            if count:
                inside.addWidget(label(say(code, count=f"{count:,}"), "warning", wrap=True))
                inside.addWidget(label(_listed(names, count), "secondary", look().caption_font, wrap=True))
        answers = QHBoxLayout()
        self.confirm_button = button(say("redo_now" if self._again else "undo_now"), self.take_back, kind="primary")
        self.confirm_button.setEnabled(foreseen.reversed > 0)
        answers.addWidget(self.confirm_button)
        answers.addWidget(button(say("cancel"), self.close_box))
        answers.addStretch(1)
        inside.addLayout(answers)
        self._box = box
        self._column.addWidget(box)
        self.confirm_button.setFocus()

    def _failed(self, error: PlannerError) -> None:
        self.close_box()
        self._desk.tell_error(error)


def tell_taken_back(desk: Desk, what: str, outcome: Foreseen, *, again: bool) -> None:
    """Say in the message bar what came back and what did not."""
    text = say("redone_told" if again else "undone_told", what=what, count=f"{outcome.reversed:,}")
    if not outcome.kept and not outcome.conflicts:
        desk.tell("done", text, topic="undo")
        return
    details = [say("kept_told", name=name) for name in outcome.kept_names]
    details += [say("conflict_told", name=name) for name in outcome.conflict_names]
    hidden = outcome.kept + outcome.conflicts - len(details)
    if hidden > 0:
        details.append(say("and_more", count=hidden))
    desk.tell("warning", text, topic="undo", details=tuple(details))


def _listed(names: Sequence[str], count: int) -> str:
    shown = "; ".join(names[:_NAMED])
    return f"{shown}; {say('and_more', count=f'{count - _NAMED:,}')}" if count > _NAMED else shown
