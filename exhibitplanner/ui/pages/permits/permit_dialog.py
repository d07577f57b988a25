"""A permit for several exhibits: a new one, or one that is known, with all its rows as one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtWidgets import QComboBox, QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.domain.exhibits import PermitKind
from exhibitplanner.services.browsing import ShownRow
from exhibitplanner.services.freight.to_pack import ToPack
from exhibitplanner.services.permits import (
    PERMIT,
    SHARED,
    PermitInList,
    PermitSaved,
    list_permit_exhibits,
    list_permits,
    save_permit,
)
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.displaying import edit_text
from exhibitplanner.ui.editors.making import make_editor
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.permits.exhibit_ticks import ExhibitTicks
from exhibitplanner.ui.parts import button, label, rule
from exhibitplanner.ui.wording import language, say, say_error

_READ = tuple[list[PermitInList], list[ToPack]]
_WIDE: Final = 2.6
"""The dialog's width in panes."""


class PermitDialog(QDialog):
    """Opened with `open()`; it stays open where something is refused."""

    def __init__(
        self, parent: QWidget, desk: Desk, *, exhibits: Collection[str] = (), permits: Collection[str] = ()
    ) -> None:
        """`exhibits` are ticked at first; of `permits` (ids of rows) the first one's is in view."""
        super().__init__(parent)
        self._desk = desk
        self._first, self._wanted = tuple(exhibits), next(iter(permits), None)
        self._known: list[PermitInList] = []
        self._shown: dict[str, str] = {}
        """The texts that the fields began with."""
        self._goods: Sequence[ToPack] = ()
        self.setWindowTitle(say("permit_several"))
        self.permit = QComboBox()
        self.permit.setAccessibleName(say("permit_choice"))
        self.permit.activated.connect(lambda _row: self._show(self._chosen()))
        self.editors = {name: make_editor(desk, PERMIT, PERMIT.field(name), self) for name in SHARED}
        for editor in self.editors.values():
            editor.cancelled.connect(self.reject)
            editor.edited.connect(editor.accept)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(say("filter_these"))
        self.filter.setAccessibleName(say("filter"))
        self.filter.setClearButtonEnabled(True)
        self.exhibits = ExhibitTicks()
        self.filter.textChanged.connect(self.exhibits.exhibits.filter)
        self.exhibits.ticked.connect(self._count)
        self.count = label("", "secondary")
        self.trouble = label("", "error", wrap=True)
        self.trouble.hide()
        self.save = button(say("permit_save"), self.accept, kind="primary")
        self.save.setDefault(True)
        self.cancel = button(say("cancel"), self.reject)
        self._lay_out()
        code = desk.code

        def read(workspace: Workspace) -> _READ:
            return list_permits(workspace, code), list_permit_exhibits(workspace, code)

        desk.session.look_up(read, self._begin, owner=self)

    def accept(self) -> None:
        """Save: one step to undo."""
        chosen, words = self._chosen(), self.words()
        exhibits = [one.id for one in self._goods if one.id in self.exhibits.exhibits.ticked]
        known = list(chosen.rows.values()) if chosen is not None else []
        self.save.setEnabled(False)
        self._desk.session.write(
            lambda workspace: save_permit(workspace, exhibits, words, known=known), self._done, self._refuse, owner=self
        )

    def reject(self) -> None:
        super().reject()
        self.deleteLater()

    def words(self) -> dict[str, str]:
        """What is written: of a new permit what is not blank, of a known one what was changed."""
        texts = {name: editor.text() for name, editor in self.editors.items()}
        if self._chosen() is None:
            return {name: text for name, text in texts.items() if text}
        return {name: text for name, text in texts.items() if text != self._shown[name]}

    def _begin(self, read: _READ) -> None:
        self._known, self._goods = read
        self.permit.clear()
        self.permit.addItem(say("permit_new"))
        for one in self._known:
            self.permit.addItem(_words(one))
        self.exhibits.exhibits.show(self._goods, {})
        place = next((at for at, one in enumerate(self._known, 1) if self._wanted in one.rows.values()), 0)
        self.permit.setCurrentIndex(place)
        self._show(self._chosen())
        self.editors["permit_kind"].setFocus()

    def _chosen(self) -> PermitInList | None:
        place = self.permit.currentIndex()
        return self._known[place - 1] if place > 0 else None

    def _show(self, permit: PermitInList | None) -> None:
        """Fill the fields and the ticks; where its rows differ a field is blank and says so."""
        row = ShownRow("", dict(permit.values), {}) if permit is not None else None
        for name, editor in self.editors.items():
            differs = permit is not None and name in permit.differing
            text = edit_text(PERMIT.field(name), row) if row is not None and not differs else ""
            editor.show_text(text)
            editor.show_hint(say("several_values") if differs else "")
            editor.accept()
        self._shown = {name: editor.text() for name, editor in self.editors.items()}
        self.exhibits.tick_only(permit.rows if permit is not None else self._first)
        self._say("")

    def _count(self) -> None:
        ticked = len(self.exhibits.exhibits.ticked)
        self.count.setText(say("permit_ticked", count=ticked))
        self.save.setEnabled(bool(ticked) and self._desk.session.writable)

    def _done(self, saved: PermitSaved) -> None:
        self._desk.tell("done", say("permit_saved", count=saved.exhibits), topic="permits")
        super().accept()
        self.deleteLater()

    def _refuse(self, error: PlannerError) -> None:
        self.save.setEnabled(True)
        self._say(say_error(error))
        field = str(error.values.get("field", ""))
        if field in self.editors:
            self.editors[field].refuse(say_error(error))
            self.editors[field].setFocus()

    def _say(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _lay_out(self) -> None:
        m = look().metrics
        fields = QGridLayout()
        fields.setHorizontalSpacing(m.gap)
        fields.setVerticalSpacing(m.gap)
        fields.addWidget(label(say("permit_choice"), "secondary"), 0, 0)
        fields.addWidget(self.permit, 0, 1)
        for at, (name, editor) in enumerate(self.editors.items(), 1):
            fields.addWidget(label(PERMIT.field(name).label.text(language()), "secondary"), at, 0)
            fields.addWidget(editor, at, 1)
        fields.setRowStretch(len(self.editors) + 1, 1)
        fields.setColumnStretch(1, 1)
        right = QVBoxLayout()
        right.setSpacing(m.gap)
        head = QHBoxLayout()
        head.addWidget(label(say("permit_exhibits"), font=look().strong_font))
        head.addWidget(self.count)
        head.addStretch(1)
        right.addLayout(head)
        right.addWidget(self.filter)
        right.addWidget(self.exhibits, 1)
        both = QHBoxLayout()
        both.setSpacing(m.margin)
        both.addLayout(fields, 5)
        both.addLayout(right, 6)
        row = QHBoxLayout()
        row.setSpacing(m.gap)
        row.addWidget(self.trouble, 1)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        column.setSpacing(m.gap)
        column.addLayout(both, 1)
        column.addWidget(rule())
        column.addLayout(row)
        self.resize(round(m.pane * _WIDE), round(m.pane * 1.7))


def _words(permit: PermitInList) -> str:
    kind = PermitKind(permit.values["permit_kind"]).label(language())
    return say("permit_listed", kind=kind, number=permit.number, count=len(permit.rows))
