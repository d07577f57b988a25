"""Undo and redo of the window: the newest write of the workspace, across restarts, with its name in menu and status."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from exhibitplanner.services import editing, history
from exhibitplanner.storage.undoing import Undone
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.frame.menus import keys_of
from exhibitplanner.ui.frame.status_line import StatusLine
from exhibitplanner.ui.wording import language, say


class Undoing(QObject):
    """Keeps the two actions named and enabled, and the status line's last action."""

    def __init__(self, desk: Desk, status: StatusLine, undo: QAction, redo: QAction) -> None:
        super().__init__(status)
        self._desk, self._status, self._undo, self._redo = desk, status, undo, redo
        desk.session.changed.connect(self.refresh)
        status.undo_wanted.connect(self.undo)
        self.refresh()

    def undo(self) -> None:
        """Take back the newest write in force."""
        self._desk.session.write(history.undo, self._tell, self._desk.tell_error, owner=self)

    def redo(self) -> None:
        """Take back the newest undo."""
        self._desk.session.write(history.redo, self._tell, self._desk.tell_error, owner=self)

    def refresh(self) -> None:
        """Look again at what can be undone."""
        spoken = language()
        self._desk.session.look_idly(lambda workspace: editing.step_names(workspace, spoken), self._show, self)

    def _show(self, names: tuple[str | None, str | None]) -> None:
        undo, redo = names
        self._undo.setText(say("undo_what", what=undo) if undo else say("action_undo"))
        self._redo.setText(say("redo_what", what=redo) if redo else say("action_redo"))
        writable = self._desk.session.writable
        self._undo.setEnabled(writable and undo is not None)
        self._redo.setEnabled(writable and redo is not None)
        self._status.show_last(undo if writable else None, keys_of(self._undo))

    def _tell(self, undone: Undone) -> None:
        """Only what did not come back is worth a word: the rest is in the status line."""
        if undone.kept or undone.conflicts:
            text = say("undo_partly", reversed=undone.reversed, kept=len(undone.kept), conflicts=len(undone.conflicts))
            self._desk.tell("warning", text, topic="undo")
