"""The form of a record that is not yet in the plan: nothing is written before Add, a refusal loses nothing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services.browsing import read_page
from exhibitplanner.services.checking import FieldProblem
from exhibitplanner.services.editing import list_problems
from exhibitplanner.services.records import Added, add
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.folding import MoreFields
from exhibitplanner.ui.detail.form_body import FormBody
from exhibitplanner.ui.detail.head import record_title
from exhibitplanner.ui.detail.reason import Reason
from exhibitplanner.ui.detail.reasons import reason_beside
from exhibitplanner.ui.detail.sections import short_fields
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import button, rule
from exhibitplanner.ui.wording import language, say, say_error

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class NewRecordForm(QWidget):
    """Ctrl+Enter adds, Escape gives up. All that is wrong is said at once, each at its field."""

    added = Signal(object, str)
    """The kind and the new record's id."""
    given_up = Signal()

    def __init__(self, desk: Desk, kind: Kind, values: Mapping[str, str]) -> None:
        super().__init__()
        self._desk, self.kind = desk, kind
        self.body = FormBody(desk, kind, derived=False)
        self.body.foot.hide()
        self._more = MoreFields(desk, kind)
        self._more.toggled.connect(self._arrange)
        self._trouble = Reason()
        self._kept: set[str] = set()
        """The fields whose unusual value the person means."""
        self.add_button = button(say("add_now"), self.add, kind="primary")
        self.add_button.setToolTip(say("add_keys"))
        self.cancel_button = button(say("cancel"), self.given_up.emit)
        self._lay_out()
        self._prefill(values)
        self._arrange()
        for cell in self.body.cells.values():
            cell.editor.cancelled.connect(self.given_up.emit)
            cell.edited.connect(cell.editor.accept)
            cell.taken.connect(self._check)
            cell.kept.connect(self._keep)
            cell.edited.connect(partial(self._kept.discard, cell.field.name))
        if kind.decided_by:
            self.body.cells[kind.decided_by].edited.connect(self._arrange)

    def begin(self) -> None:
        """Put the cursor into the first field that is to be filled."""
        cells = [cell for cell in self.body.cells.values() if cell.isVisibleTo(self)]
        blank = next((cell for cell in cells if not cell.editor.text()), cells[0] if cells else None)
        if blank is not None:
            blank.editor.setFocus()

    def words(self) -> dict[str, str]:
        """What is written, by field."""
        return {name: text for name, cell in self.body.cells.items() if (text := cell.editor.text())}

    def add(self) -> None:
        """Check everything; write it where nothing speaks against it."""
        words, kind, code = self.words(), self.kind, self._desk.code
        asked = {field.name: words.get(field.name, "") for field in kind.stored if field.required} | words
        problems = self._problems(asked)
        if problems:
            self._show(problems)
            return
        self.add_button.setEnabled(False)
        self._desk.session.write(
            lambda workspace: add(workspace, kind, words, exhibition=code), self._done, self._failed, owner=self
        )

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter is this form's own while it is open, whatever a page does with it."""
        if isinstance(event, QKeyEvent) and event.key() in _ENTER and _with_control(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.add()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def trouble(self) -> str:
        """What stands in the way that is no single field's."""
        return self._trouble.text()

    def _done(self, outcome: Added) -> None:
        self.add_button.setEnabled(True)
        self.added.emit(self.kind, outcome.id)

    def _failed(self, error: PlannerError) -> None:
        self.add_button.setEnabled(True)
        problem = FieldProblem(str(error.values.get("field", "")), "", error.code, dict(error.values))
        self._show((problem,), say_error(error))

    def _check(self, field: FieldDescription, text: str) -> None:
        """A field that is left says at once what is wrong with it; what is missing elsewhere can wait."""
        problems = self._problems(self.words() | {field.name: text})
        problem = next((one for one in problems if one.field == field.name), None)
        if problem is None:
            self.body.cells[field.name].settle()
        else:
            self.body.cells[field.name].refuse(reason_beside(self.kind, problem), asks=problem.asks)

    def _keep(self, field: FieldDescription, _text: str) -> None:
        self._kept.add(field.name)
        self.body.cells[field.name].settle()
        self.body.cells[field.name].editor.setFocus()

    def _problems(self, words: Mapping[str, str]) -> tuple[FieldProblem, ...]:
        try:
            return self._desk.session.glance(
                lambda reader: list_problems(reader, self.kind, None, words, kept=self._kept), ()
            )
        except PlannerError as error:
            return (FieldProblem(str(error.values.get("field", "")), "", error.code, dict(error.values)),)

    def _show(self, problems: tuple[FieldProblem, ...], words: str = "") -> None:
        """Each problem at its field; the first of them comes into view."""
        for one in self.body.cells.values():
            one.editor.accept()
        elsewhere: list[str] = []
        at_fields: list[str] = []
        for problem in problems:
            cell = self.body.cells.get(problem.field)
            if cell is None:
                elsewhere.append(words or reason_beside(self.kind, problem))
                continue
            cell.refuse(reason_beside(self.kind, problem), asks=problem.asks)
            at_fields.append(problem.field)
        self._trouble.say("\n".join(elsewhere))
        self._arrange()
        first = next((self.body.cells[name] for name in self.body.cells if name in at_fields), None)
        if first is not None:
            first.editor.setFocus()
            self.body.ensureWidgetVisible(first)
        else:
            self.add_button.setFocus()  # which could not keep it while the record was written

    def _prefill(self, values: Mapping[str, str]) -> None:
        for field in self.kind.stored:
            text = values.get(field.name) or values.get(field.column) or ""
            if field.label.target == "exhibition" and not text:
                text = self._desk.code or ""
            default = "" if field.default in (None, []) or field.name in values else _default(field.default)
            cell = self.body.cells[field.name]
            cell.hint = say("required_field") if field.required else cell.hint
            name = self._name_of(field.label.target, text)
            cell.begin(name or text or default, text if name else None)

    def _name_of(self, target: str | None, text: str) -> str:
        """The name of the record that an id stands for; blank where the text is no id."""
        if target is None or not text:
            return ""
        kind, code = BY_NAME[target], self._desk.code
        found = self._desk.session.glance(lambda reader: read_page(reader, kind, [text], code), None)
        return record_title(BY_NAME[target], found[0]) if found else ""

    def _arrange(self) -> None:
        filled = {name for name, cell in self.body.cells.items() if cell.editor.text() or cell.editor.reason}
        short = short_fields(self.kind, filled, self._choice())
        folded = self.body.arrange(None if self._more.open else short)
        self._more.count(sum(name not in short for name in self.body.cells) if self._more.open else folded)

    def _choice(self) -> str | None:
        """What is chosen in the field on which it depends what others matter."""
        field = self.kind.by_name.get(self.kind.decided_by)
        if field is None or field.label.choices is None:
            return None
        word = self.body.cells[field.name].editor.text()
        return next((one.value for one in field.label.choices if word in {one.value, one.label(language())}), None)

    def _lay_out(self) -> None:
        m = look().metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.body, 1)
        column.addWidget(self._more)
        column.addWidget(rule(kind="line"))
        self._trouble.setContentsMargins(m.pane_margin, m.gap, m.pane_margin, 0)
        column.addWidget(self._trouble)
        row = QHBoxLayout()
        row.setContentsMargins(m.pane_margin, m.gap, m.pane_margin, m.gap)
        row.setSpacing(m.gap)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.add_button)
        column.addLayout(row)


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _default(value: object) -> str:
    """A field's default as its editor takes it."""
    if isinstance(value, bool):
        return say("yes" if value else "no")
    return value.isoformat(timespec="minutes") if hasattr(value, "isoformat") else str(value)
