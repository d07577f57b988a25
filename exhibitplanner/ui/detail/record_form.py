"""The form of what is chosen: one record, or what several have in common. Each field is saved as it is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services.browsing import ShownRow, read_page
from exhibitplanner.services.checking import FieldProblem
from exhibitplanner.services.editing import BulkChange, list_problems, update_many
from exhibitplanner.services.records import update
from exhibitplanner.ui.desk import Answer, Desk
from exhibitplanner.ui.detail.field_cell import FieldCell
from exhibitplanner.ui.detail.folding import MoreFields
from exhibitplanner.ui.detail.form_body import FormBody
from exhibitplanner.ui.detail.origin_popup import OriginPopup
from exhibitplanner.ui.detail.origins import Found, Origins, is_blank, origin_words
from exhibitplanner.ui.detail.reasons import named_reason, reason_at, reason_beside
from exhibitplanner.ui.detail.sections import short_fields
from exhibitplanner.ui.detail.shared_values import shared_values
from exhibitplanner.ui.displaying import edit_text, show_cell, show_moment
from exhibitplanner.ui.editors.named import ReferenceEditor
from exhibitplanner.ui.wording import language, say, say_error

_LOOK_AGAIN_MS: Final = 40
_FIXED_KINDS: Final = frozenset({"attachment"})
"""Of a file that belongs to a record only the note can be changed."""


class RecordForm(QWidget):
    """One field is one step. What was refused is kept with its record until it is mended or given up."""

    def __init__(self, desk: Desk, kind: Kind, origins: Origins) -> None:
        super().__init__()
        self._origins = origins
        self._desk, self.kind = desk, kind
        self.ids: tuple[str, ...] = ()
        self.row: ShownRow | None = None
        self._kept: dict[tuple[str, str], tuple[str, str, bool]] = {}
        """Texts that were refused, with the reason, and whether it is a question, by record and field."""
        self._asked = 0
        self.body = FormBody(desk, kind)
        self.more = MoreFields(desk, kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.body, 1)
        column.addWidget(self.more)
        self.more.toggled.connect(self._arrange)
        for cell in self.body.cells.values():
            cell.taken.connect(self._take)
            cell.kept.connect(partial(self._take, kept=True))
            cell.hovered.connect(self._hint_origin)
            cell.origin_wanted.connect(self.show_origin)
            if isinstance(cell.editor, ReferenceEditor):
                target = BY_NAME[str(cell.field.label.target)]
                cell.editor.let_open()
                cell.editor.open_wanted.connect(lambda one, target=target: desk.go_to(target, one))
            if not desk.session.writable or (kind.name in _FIXED_KINDS and cell.field.name != "note"):
                cell.editor.make_read_only()
        for name, cell in self.body.cells.items():
            cell.editor.cancelled.connect(partial(self._forget, name))
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_LOOK_AGAIN_MS)
        self._again.timeout.connect(self.refresh)

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show one record, or what several share."""
        if tuple(ids) != self.ids:
            self.finish()
            self._keep_typed()
            self.ids = tuple(ids)
            self.row = None
            for cell in self.body.cells.values():
                cell.dirty = False
            self.body.verticalScrollBar().setValue(0)
        self.refresh()

    def finish(self) -> None:
        """Take what is typed and not yet taken: the person goes on to something else."""
        for cell in self.body.cells.values():
            cell.finish()

    def refresh(self) -> None:
        """Look again at the plan; what is being typed stays."""
        self._asked += 1
        if len(self.ids) == 1:
            try:
                found = read_page(self._desk.session.reader, self.kind, self.ids, self._desk.code)
            except PlannerError as error:
                if error.code != "workspace_busy":
                    raise
                self._again.start()
                return
            self._fill(found[0] if found else None, frozenset())
        elif self.ids:
            self._look_up_shared()

    def text_of(self, name: str) -> str:
        """What stands in a field's editor."""
        return self.body.cells[name].editor.text()

    def show_origin(self, cell: FieldCell) -> None:
        """Tell where the value of a field comes from, below it."""
        row, field = self.row, cell.field
        if row is None or len(self.ids) != 1:
            return

        def show(found: Found) -> None:
            if self.row is not None and self.row.id == row.id and cell.isVisible():
                popup = OriginPopup(self, self._desk, field, found.get(field.name), blank=is_blank(row, field))
                popup.open_at(QRect(cell.editor.mapToGlobal(QPoint(0, 0)), cell.editor.size()))

        self._origins.ask(self.kind, row.id, show)

    def _hint_origin(self, cell: FieldCell, at: QPoint) -> None:
        """As `show_origin`, while the mouse rests on the field; a blank one says nothing."""
        row, field = self.row, cell.field
        if row is None or len(self.ids) != 1 or is_blank(row, field):
            return

        def show(found: Found) -> None:
            if self.row is not None and self.row.id == row.id and cell.underMouse():
                QToolTip.showText(at, origin_words(found.get(field.name), field, blank=False), cell)

        self._origins.ask(self.kind, row.id, show)

    def _look_up_shared(self) -> None:
        asked, ids, kind, code = self._asked, self.ids, self.kind, self._desk.code

        def show(found: tuple[ShownRow | None, frozenset[str]]) -> None:
            if asked == self._asked:
                self._fill(*found)

        self._desk.session.look_up(lambda workspace: shared_values(workspace, kind, ids, code), show, owner=self)

    def _fill(self, row: ShownRow | None, differing: frozenset[str]) -> None:
        self.row = row
        if row is None:
            return
        for cell in self.body.cells.values():
            cell.tells_origin = len(self.ids) == 1
        for name, cell in self.body.cells.items():
            if not cell.dirty:
                self._fill_cell(cell, row, differs=name in differing)
        for name, shown in self.body.worked_out.items():
            field = self.kind.by_name[name]
            unit = f" {field.label.unit}" if field.label.unit else ""
            text = show_cell(field, row)
            shown.setText("" if name in differing or not text else f"{text}{unit}")
        self._show_stamps(row)
        self._arrange()

    def _fill_cell(self, cell: FieldCell, row: ShownRow, *, differs: bool) -> None:
        field = cell.field
        if differs:
            cell.begin_differing()
        else:
            value = row.values.get(field.name)
            named = value if field.label.target is not None and isinstance(value, str) else None
            cell.begin(edit_text(field, row), named)
        kept = self._kept.get((row.id, field.name)) if len(self.ids) == 1 else None
        if kept is not None:
            text, reason, asks = kept
            cell.put(text, reason, asks=asks)

    def _show_stamps(self, row: ShownRow) -> None:
        added, changed = row.values.get("created_at"), row.values.get("updated_at")
        words = ""
        if len(self.ids) == 1 and added is not None and changed is not None:
            words = say("record_stamps", added=show_moment(added), changed=show_moment(changed))
        self.body.foot.setText(words)

    def _arrange(self) -> None:
        if self.row is None:
            return
        filled = {name for name, value in self.row.values.items() if value not in (None, "", [])}
        dirty = {name for name, cell in self.body.cells.items() if cell.dirty}
        choice = self.row.values.get(self.kind.decided_by)
        short = short_fields(self.kind, filled | dirty, choice if isinstance(choice, str) else None)
        folded = self.body.arrange(None if self.more.open else short)
        self.more.count(sum(name not in short for name in self._offered()) if self.more.open else folded)

    def _offered(self) -> list[str]:
        return [*self.body.cells, *self.body.worked_out]

    def _take(self, field: FieldDescription, text: str, *, kept: bool = False) -> None:
        """Check at once, in the window's thread; write where nothing speaks against it.

        What is unusual is asked about, and written once it is `kept`.
        """
        cell, ids = self.body.cells[field.name], self.ids
        if not ids:
            return
        problem = self._problem(field, text, kept=kept)
        if problem is not None:
            self._refuse(ids, field, text, reason_at(self.kind, problem, field.name), asks=problem.asks)
            return
        cell.settle()
        self._kept.pop((ids[0], field.name), None)
        kind = self.kind

        def refuse(error: PlannerError) -> None:
            self._refuse(ids, field, text, say_error(error))

        if len(ids) == 1:
            words = {field.name: text}
            self._desk.session.write(
                lambda workspace: update(workspace, kind, ids[0], words), lambda _change: None, refuse, owner=self
            )
        else:
            self._write_many({one: {field.name: text} for one in ids}, refuse, kept=kept)

    def _write_many(
        self, edits: dict[str, dict[str, str]], refuse: Callable[[PlannerError], None], *, kept: bool = False
    ) -> None:
        kind = self.kind
        self._desk.session.write(
            lambda workspace: update_many(workspace, kind, edits, keep=kept),
            self._tell_bulk,
            refuse,
            title=say("saving"),
            owner=self,
        )

    def _problem(self, field: FieldDescription, text: str, *, kept: bool) -> FieldProblem | None:
        try:
            words, known = {field.name: text}, self.kind.by_name if kept else ()
            problems = self._desk.session.glance(
                lambda reader: list_problems(reader, self.kind, self.ids[0], words, kept=known), ()
            )
        except PlannerError as error:
            return FieldProblem(field.name, text, error.code, dict(error.values))
        return next(iter(problems), None)

    def _refuse(
        self, ids: tuple[str, ...], field: FieldDescription, text: str, reason: str, *, asks: bool = False
    ) -> None:
        if len(ids) == 1:
            self._kept[ids[0], field.name] = (text, reason, asks)
        if ids == self.ids:
            cell = self.body.cells[field.name]
            if cell.editor.text() != text:
                cell.put(text)
            cell.refuse(reason, asks=asks)

    def _tell_bulk(self, outcome: BulkChange) -> None:
        if not outcome.refused:
            return
        reasons = (
            named_reason(one.name, self.kind.field(one.field), reason_beside(self.kind, one.problem))
            for one in outcome.refused
        )
        text = say("several_refused", refused=len(outcome.refused), kind=self.kind.label(language()))
        asked = {one.record_id: {one.field: one.value} for one in outcome.refused if one.asks}
        keep = Answer(say("keep_all"), lambda: self._write_many(asked, self._desk.tell_error, kept=True))
        self._desk.tell("warning", text, *([keep] if asked else []), topic="several", details=tuple(reasons))

    def _forget(self, name: str) -> None:
        """Escape: what was refused is given up."""
        for record_id in self.ids:
            self._kept.pop((record_id, name), None)

    def _keep_typed(self) -> None:
        """Another record comes; what the person gave up with Escape is no longer kept, what is refused is."""
        if len(self.ids) != 1:
            return
        for name, cell in self.body.cells.items():
            key = (self.ids[0], name)
            if cell.dirty and cell.editor.reason:
                self._kept[key] = (cell.editor.text(), cell.editor.reason, cell.asks)
            else:
                self._kept.pop(key, None)
