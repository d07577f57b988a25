"""The tab of what happened to one record: newest first, with the way back for one change and for its whole step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.editing import SetBack, undo_change
from exhibitplanner.services.history import ChangedRecord, TransactionDetails, record_history
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.displaying import show_moment
from exhibitplanner.ui.history.field_changes import FieldChanges
from exhibitplanner.ui.history.step_back import StepBack
from exhibitplanner.ui.history.words import ACTIONS, action_words, source_words
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, label, rule
from exhibitplanner.ui.wording import language, say

_SHOWN: Final = 50


class RecordHistory(QScrollArea):
    """Read in the background when it comes into view, and again when the record changed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[str, str] | None = None
        self._asked = 0
        self.cards: list[StepCard] = []
        self.setProperty("kind", "pane")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say("tab_history"))

    def show_record(self, kind: Kind, record_id: str, *, again: bool = False) -> None:
        """Show a record's history; `again` reads anew what is already shown."""
        if self._shown == (kind.name, record_id) and not again:
            return
        if self._shown != (kind.name, record_id):
            self._fill(kind, [])
        self._shown = (kind.name, record_id)
        self._asked += 1
        asked, spoken = self._asked, language()

        def show(steps: list[TransactionDetails]) -> None:
            if asked == self._asked:
                self._fill(kind, steps)

        self._desk.session.look_up(
            lambda workspace: record_history(workspace, kind, record_id, _SHOWN, spoken), show, owner=self
        )

    def _fill(self, kind: Kind, steps: Sequence[TransactionDetails]) -> None:
        m = look().metrics
        place = self.verticalScrollBar().value()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(m.pane_margin, m.unit * 3, m.pane_margin, m.pane_margin)
        column.setSpacing(m.unit * 2)
        self.cards = []
        for number, step in enumerate(steps):
            if number:
                column.addWidget(rule())
            card = StepCard(self._desk, kind, step)
            self.cards.append(card)
            column.addWidget(card)
        column.addStretch(1)
        self.setWidget(inside)
        inside.show()
        self.verticalScrollBar().setValue(place)


class StepCard(QWidget):
    """One step as far as it touched the record: what, when, who, from where; before and after; the two ways back."""

    def __init__(self, desk: Desk, kind: Kind, step: TransactionDetails) -> None:
        super().__init__()
        self._desk, self._kind, self.step = desk, kind, step
        m = look().metrics
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(m.unit)
        change = step.changes[0] if step.changes else None
        self._column.addLayout(self._title(change))
        parts = [show_moment(step.line.at), step.line.actor, source_words(step.line.source)]
        self._column.addWidget(label(" · ".join(filter(None, parts)), "secondary", look().caption_font, wrap=True))
        if change is not None and change.fields and change.action != "delete":
            self._column.addWidget(FieldChanges(change.fields))
        if step.line.in_force:
            self._offer(change)

    def _title(self, change: ChangedRecord | None) -> QHBoxLayout:
        m, line = look().metrics, self.step.line
        row = QHBoxLayout()
        row.setSpacing(m.unit + 2)
        name, role = ACTIONS.get(change.action if change else "update", ACTIONS["update"])
        picture = QLabel()
        picture.setPixmap(look().icon(name, role).pixmap(m.icon, m.icon))
        picture.setToolTip(action_words(change) if change else "")
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = label(line.text, "" if line.in_force else "secondary", look().strong_font, wrap=True)
        if not line.in_force:
            font = words.font()
            font.setStrikeOut(True)
            words.setFont(font)
        row.addWidget(words, 1)
        if not line.in_force:
            row.addWidget(label(say("taken_back"), "secondary", look().caption_font), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _offer(self, change: ChangedRecord | None) -> None:
        if change is not None and change.action == "update" and self._desk.session.writable:
            self.undo_change_button = button(say("undo_change"), self.undo_change, icon="undo", kind="link")
            self._column.addWidget(self.undo_change_button, 0, Qt.AlignmentFlag.AlignLeft)
        words = say("redo_step") if self.step.line.undoes else say("undo_whole_step")
        self.step_back = StepBack(self._desk, self.step.line, words)
        self._column.addWidget(self.step_back)

    def undo_change(self) -> None:
        """Set back what this step changed of this record, as a new change of today."""
        transaction, record_id, kind = self.step.line.id, self.step.changes[0].id, self._kind
        self.undo_change_button.setEnabled(False)
        self._desk.session.write(
            lambda workspace: undo_change(workspace, transaction, record_id, kind), self._tell, self._failed
        )

    def _tell(self, outcome: SetBack) -> None:
        left = [self._kind.field(name).label.text(language()) for name in outcome.conflicts]
        if left:
            text = say("change_partly_back" if outcome.fields else "change_not_back", fields=", ".join(left))
            self._desk.tell("warning", text, topic="undo")
            self._offer_again()

    def _failed(self, error: PlannerError) -> None:
        self._desk.tell_error(error)
        self._offer_again()

    def _offer_again(self) -> None:
        """A card is made anew when its record changes; the outcome is told all the same."""
        if isValid(self):
            self.undo_change_button.setEnabled(True)
