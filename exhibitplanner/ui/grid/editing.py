"""What is typed, pasted, filled or cleared on its way into the plan: checked at once, written in one step."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.domain.errors import PlannerError, UsageError
from exhibitplanner.services.checking import FieldProblem
from exhibitplanner.services.editing import BulkChange, check_edit, update_many
from exhibitplanner.services.records import update
from exhibitplanner.ui.desk import Answer
from exhibitplanner.ui.detail.head import record_title
from exhibitplanner.ui.detail.reasons import named_reason, reason_at, reason_beside
from exhibitplanner.ui.grid.model import RecordsModel, Refused
from exhibitplanner.ui.wording import say

Edits = Mapping[str, Mapping[str, str]]


class CellEditing(QObject):
    """The table's way to the services."""

    refused_wanted = Signal(str, str)
    """The record and the field of a refused cell that the person wants to see."""

    def __init__(self, model: RecordsModel) -> None:
        super().__init__(model)
        self._model = model

    def take(self, record_id: str, field_name: str, text: str, *, keep_refused: bool) -> str:
        """Write one cell; the reason where it is refused. With `keep_refused` the text stays in its cell as refused.

        What is unusual stays so too, and is asked about in the message bar.
        """
        model = self._model
        number = model.row_of(record_id)
        field = model.kind.field(field_name)
        if number is None:
            return ""
        column = model.columns.index(field)
        kept = (record_id, field_name) in model.refused
        if text == model.writing(number, column) and not kept:
            return ""
        if self._names_same(number, field, text):
            return ""
        try:
            # while the file is busy the write itself finds out
            problem = model.desk.session.glance(
                lambda reader: check_edit(reader, model.kind, record_id, {field_name: text}), None
            )
        except PlannerError as error:
            problem = FieldProblem(field_name, text, error.code, dict(error.values))
        if problem is not None:
            reason = reason_at(model.kind, problem, field_name)
            if problem.asks:
                self._ask(record_id, field, text, reason)
                return ""
            if keep_refused:
                self._keep(record_id, problem, reason)
            return reason
        self._write(record_id, field, text)
        return ""

    def _keep(self, record_id: str, problem: FieldProblem, reason: str) -> None:
        """Keep a refused text in its cell, which may be out of sight by now: the message names it and leads there."""
        model = self._model
        model.refuse(record_id, problem.field, Refused(problem.value, reason))
        number = model.row_of(record_id)
        row = None if number is None else model.row(number)
        name = record_title(model.kind, row) if row else ""
        text = named_reason(name, model.kind.field(problem.field), reason)
        model.desk.tell("warning", text, self._way_to(record_id, problem.field), topic="cells")

    def _ask(self, record_id: str, field: FieldDescription, text: str, reason: str) -> None:
        """Leave an unusual text marked in its cell until the person says that it is meant, or writes another."""
        model = self._model
        model.refuse(record_id, field.name, Refused(text, reason))
        number = model.row_of(record_id)
        row = None if number is None else model.row(number)
        words = named_reason(record_title(model.kind, row) if row else "", field, reason)
        edits = {record_id: {field.name: text}}
        keep = Answer(say("keep_value"), lambda: self.take_many(edits, "", keep=True))
        correct = Answer(say("correct_value"), partial(self.refused_wanted.emit, record_id, field.name))
        model.desk.tell("warning", words, keep, correct, topic="cells")

    def _way_to(self, record_id: str, field_name: str) -> Answer:
        return Answer(say("go_to_refused"), partial(self.refused_wanted.emit, record_id, field_name))

    def take_many(self, edits: Edits, done_code: str, *, keep: bool = False) -> None:
        """Write a block as one step; the right cells are applied, the others stay marked and are listed.

        With `keep` what is unusual is right.
        """
        model = self._model
        kind = model.kind
        model.desk.session.write(
            lambda workspace: update_many(workspace, kind, edits, keep=keep),
            lambda outcome: self._tell(outcome, edits, done_code),
            model.desk.tell_error,
            title=say("saving"),
            owner=model,
        )

    def _write(self, record_id: str, field: FieldDescription, text: str) -> None:
        model, kind, cell = self._model, self._model.kind, (record_id, field.name)
        model.show_pending(record_id, field, text if field.label.target is None else say("saving"))

        def refuse(error: PlannerError) -> None:
            model.end_pending([cell])
            problem = FieldProblem(field.name, text, error.code, dict(error.values))
            reason = reason_beside(kind, problem)
            if isinstance(error, UsageError):
                self._keep(record_id, problem, reason)
            else:
                model.refuse(record_id, field.name, Refused(text, reason))
                model.desk.tell_error(error)

        if not model.refused:
            model.desk.message_ended.emit("cells")
        model.desk.session.write(
            lambda workspace: update(workspace, kind, record_id, {field.name: text}),
            lambda _change: model.end_pending([cell]),
            refuse,
            owner=model,
        )

    def _tell(self, outcome: BulkChange, edits: Edits, done_code: str) -> None:
        model = self._model
        asked = sum(map(len, edits.values()))
        for cell in [(record_id, name) for record_id, words in edits.items() for name in words]:
            model.refused.pop(cell, None)
        for one in outcome.refused:
            reason = reason_beside(model.kind, one.problem)
            model.refuse(one.record_id, one.field, Refused(one.value, reason))
        model.end_pending([(record_id, "") for record_id in edits][:1])
        if outcome.refused:
            first = outcome.refused[0]
            details = tuple(
                named_reason(one.name, model.kind.field(one.field), model.refused[one.record_id, one.field].reason)
                for one in outcome.refused
            )
            model.desk.tell(
                "warning",
                say("cells_refused", done=asked - len(outcome.refused), refused=len(outcome.refused)),
                *self._keeping(outcome, done_code),
                self._way_to(first.record_id, first.field),
                topic="cells",
                details=details,
            )
            return
        model.desk.message_ended.emit("cells")
        if asked > 1:
            model.desk.tell("done", say(done_code, count=asked), topic="cells_done")

    def _keeping(self, outcome: BulkChange, done_code: str) -> list[Answer]:
        """The answer by which all that is unusual in a block is kept, where there is something."""
        edits: dict[str, dict[str, str]] = {}
        for one in outcome.refused:
            if one.asks:
                edits.setdefault(one.record_id, {})[one.field] = one.value
        return [Answer(say("keep_all"), lambda: self.take_many(edits, done_code, keep=True))] if edits else []

    def _names_same(self, number: int, field: FieldDescription, text: str) -> bool:
        """A reference's editor gives the id of what it names already."""
        row = self._model.row(number)
        return field.label.target is not None and row is not None and row.values.get(field.name) == (text or None)
