"""Rows that carry a record's id, as our own workbooks have it in a hidden column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services.importing.bases import UNKNOWN
from exhibitplanner.services.importing.cells import ParsedRow
from exhibitplanner.services.importing.coming_back import is_named, is_sent_back
from exhibitplanner.services.importing.draft import CLEARED, Row
from exhibitplanner.services.importing.references import References
from exhibitplanner.services.importing.table import TablePlan
from exhibitplanner.services.key_texts import JOINT, in_exhibition, key_word, without_trailing_blanks

_ID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class ById:
    """Finds the records of one kind by the ids that a table's rows carry."""

    def __init__(self, plan: TablePlan, references: References, kind: Kind) -> None:
        self._plan, self._references, self._kind = plan, references, kind
        self._texts = plan.draft.texts

    def record(self, row: ParsedRow) -> Row | None:
        """The record whose id the row carries; None where it carries none, or one of another workspace.

        A row that was copied in the sheet carries its original's id: only the one that still has its key is the record.

        Raises:
            SkippedRowError: The record was deleted here since; it is not made anew.
        """
        said = (row.text("id") or "").strip().lower()
        if not _ID.fullmatch(said):
            return None
        plan = self._plan
        record = plan.draft.rows(self._kind).get(said)
        if record is None:
            if plan.ground.stamped or plan.draft.was_deleted(self._kind, said):
                name = row.text("name") or row.text("number") or row.text("company") or ""
                raise plan.skip(row, "id", "record_deleted", name, kind=self._kind.name)
            return None
        return record if said not in plan.repeated or self._has_key(row, record) else None

    def moved(self, row: ParsedRow, record: Row, fields: Iterable[FieldDescription]) -> dict[str, Any]:
        """What the sender made of the record's references, by column; those that are as they were given are not there.

        A name that we ourselves wrote is the record of then, whatever it is called now.
        """
        found: dict[str, Any] = {}
        for field in fields:
            value = row.values.get(field.name)
            if value is CLEARED:
                found[field.column] = CLEARED
            elif value is not None and not self._is_as_given(record, field, value):
                found[field.column] = self._resolved(row, record, field)
        return {column: value for column, value in found.items() if value is not None}

    def _is_as_given(self, record: Row, field: FieldDescription, value: Any) -> bool:
        target = BY_NAME[str(field.label.target)]
        now = record[field.column]
        if is_named(field, [self._texts.text(target, one) for one in _listed(now)], value):
            return True
        given = self._plan.ground.base(self._kind, record["id"], field.column, now).given
        ids = [] if given is UNKNOWN else _listed(given)
        words = [[word] for word in value] if isinstance(value, list) else [value]
        return len(ids) == len(words) and all(
            any(is_named(field, [text], word) for text in self._texts_then(target, one))
            for one, word in zip(ids, words, strict=True)
        )

    def _resolved(self, row: ParsedRow, record: Row, field: FieldDescription) -> Any:
        """What a reference names; one that a record must have is not made on the way."""
        if not field.required:
            return self._references.resolve(row, field)
        target, text = BY_NAME[str(field.label.target)], str(row.values[field.name])
        known = self._texts.matches(target, text, self._texts.exhibition_of(self._kind, record["id"]))
        if record[field.column] in known:
            return None
        if len(known) == 1:
            return known[0]
        code = "ambiguous_reference" if known else "unknown_reference"
        self._plan.problem(row, field.name, code, text, text=text, kind=target.name, count=len(known))
        return None

    def _has_key(self, row: ParsedRow, record: Row) -> bool:
        for field in map(self._kind.field, self._kind.key):
            said = row.values.get(field.name)
            if said is None:
                continue
            if field.label.target is not None:
                same = record[field.column] in self._texts.matches(BY_NAME[field.label.target], str(said))
            else:
                same = is_sent_back(field, record[field.column], said)
            if not same:
                return False
        return True

    def _texts_then(self, kind: Kind, record_id: str) -> set[str]:
        """What a record was called when the workbook was written, with its exhibition and without."""
        parts = self._parts_then(kind, record_id)
        return {JOINT.join(without_trailing_blanks(some)) for some in (parts, parts[1:]) if some}

    def _parts_then(self, kind: Kind, record_id: str) -> tuple[str, ...]:
        row = self._plan.draft.rows(kind).get(record_id)
        parts: list[str] = []
        for field in map(kind.field, kind.key if row else ()):
            now = row[field.column] if row else None
            value = self._plan.ground.earlier.value(kind, record_id, field.column, now)
            if value is UNKNOWN:
                return ()
            if field.label.target is not None:
                target = BY_NAME[field.label.target]
                named = self._parts_then(target, value)
                parts += named[1:] if parts and in_exhibition(target) else named
            else:
                parts.append("" if value is None else key_word(value))
        return tuple(parts)


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []
