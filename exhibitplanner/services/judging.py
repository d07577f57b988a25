"""A change judged before it is written: what the record would be, and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.assigning import Assigning
from exhibitplanner.services.checking import FieldProblem, InvalidRecordError, check, questions
from exhibitplanner.services.naming import name_of
from exhibitplanner.services.records import differs, holder_of_key

Row = dict[str, Any]


class Judge:
    """Tells what a change of a record would come to; one for many records, since it remembers what they share."""

    def __init__(self, connection: Connection, kind: Kind) -> None:
        self._connection = connection
        self._kind = kind
        self._assigning = Assigning(connection)

    def learn(self, rows: Sequence[Row]) -> None:
        """Look up together what judging these records will need."""
        self._assigning.learn(self._kind, rows)

    def judge(
        self, current: Row, words: Mapping[str, str], *, kept: Collection[str] = ()
    ) -> tuple[Row, tuple[FieldProblem, ...]]:
        """The whole record with the words taken in, and what is wrong with it; `current` is blank for a new one.

        Where nothing is wrong, what is unusual is asked, but for the fields that a person has `kept`.
        """
        kind = self._kind
        values, problems = self._read(current, words)
        wanted = current | values
        row = {}
        try:
            row = check(
                kind,
                {name: wanted.get(name) for name in kind.model.model_fields},
                region=self._assigning.region(wanted),
            )
        except InvalidRecordError as error:
            unread = {problem.field for problem in problems}
            problems += [problem for problem in error.problems if problem.field not in unread]
        if not problems:
            problems += self._taken(current, row, words)
        if not problems:
            problems += [one for one in questions(kind, row, self._changed(row, current)) if one.field not in kept]
        return row, tuple(problems)

    def _changed(self, row: Row, current: Row) -> list[str]:
        return [field.name for field in self._kind.stored if differs(row.get(field.column), current.get(field.column))]

    def _read(self, current: Row, words: Mapping[str, str]) -> tuple[Row, list[FieldProblem]]:
        try:
            return self._assigning.values(self._kind, words, current), []
        except UsageError:
            return self._read_one_by_one(current, words)

    def _read_one_by_one(self, current: Row, words: Mapping[str, str]) -> tuple[Row, list[FieldProblem]]:
        values: Row = {}
        problems: list[FieldProblem] = []
        # references first, as `Assigning.values` takes them
        for name in sorted(words, key=lambda name: self._kind.field(name).label.target is None):
            try:
                values |= self._assigning.values(self._kind, {name: words[name]}, current | values)
            except UsageError as error:
                problems.append(_problem(name, words[name], error))
        return values, problems

    def _taken(self, current: Row, row: Row, words: Mapping[str, str]) -> Iterator[FieldProblem]:
        names = [name for name in (*self._kind.key, *self._kind.told_apart) if name in words or not current]
        changed = [name for name in names if self._differs(name, row, current)]
        holder = holder_of_key(self._connection, self._kind, current | row) if changed else None
        if holder is not None:
            field = next((name for name in reversed(self._kind.key) if name in changed), changed[-1])
            name = name_of(self._connection, self._kind, holder["id"])
            yield FieldProblem(field, words.get(field, ""), "key_taken", {"name": name, "id": holder["id"]})

    def _differs(self, name: str, row: Row, current: Row) -> bool:
        column = self._kind.field(name).column
        return differs(row.get(column), current.get(column))


def _problem(name: str, text: str, error: UsageError) -> FieldProblem:
    values = {place: value for place, value in error.values.items() if place not in {"field", "value"}}
    return FieldProblem(name, text, error.code, values)
