"""From `FIELD=VALUE` to the values that a record stores: fields and references by name, the rest as typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any, Final

from sqlalchemy import Connection, select

from exhibitplanner.domain.describe import FieldDescription, FieldType, clean
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME, Kind, kind_of
from exhibitplanner.planning.deadlines import wall_time_at
from exhibitplanner.services.key_texts import KeyTexts
from exhibitplanner.services.queries import exhibition_codes, listed
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused
from exhibitplanner.sheets.parsers.typed import parse_typed, typed_parts

_ALIKE_EVERYWHERE: Final = frozenset({FieldType.TEXT, FieldType.LIST})
_SET_BY_PROGRAM: Final = frozenset({"created_at", "updated_at"})


class Assigning:
    """Turns people's words for a record into stored values, at one state of the workspace."""

    def __init__(self, connection: Connection, exhibition: str | None = None) -> None:
        self._connection = connection
        self._exhibition = exhibition
        self.texts = KeyTexts(connection, exhibition)
        self._exhibitions: dict[tuple[str, str], dict[str, Any] | None] = {}
        self._countries: dict[tuple[Any, Any], str | None] = {}

    def values(self, kind: Kind, words: Mapping[str, str], current: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Stored values by column; a blank text blanks. `current` is the record that is changed.

        Raises:
            UsageError: An unknown field, reference or choice, or a value that does not parse.
        """
        fields = {name: _settable(kind, name) for name in words}
        values: dict[str, Any] = {}
        # references first: they tell the exhibition, and with it the time zone and where telephone numbers belong
        for name, field in sorted(fields.items(), key=lambda item: item[1].label.target is None):
            text = clean(words[name])
            if text is None:
                values[field.column] = None
            elif field.label.target is not None:
                values[field.column] = self._reference(kind, field, text, {**(current or {}), **values})
            else:
                values[field.column] = self._value(kind, field, text, {**(current or {}), **values})
        if kind.name == "attachment" and values.get("record_kind"):
            values["record_kind"] = kind_of(values["record_kind"]).plural
        return values

    def region(self, values: Mapping[str, Any]) -> str | None:
        """The country that telephone numbers without a country code belong to: that of the record's company."""
        key = (values.get("company_id"), values.get("participation_id"))
        if key not in self._countries:
            self._countries[key] = self._country(*key)
        return self._countries[key]

    def exhibition_row(self, kind: Kind, values: Mapping[str, Any]) -> dict[str, Any] | None:
        """The exhibition that a record with these references belongs to."""
        for field in kind.references:
            named = values.get(field.column)
            if named is None or field.label.target is None:
                continue
            target = BY_NAME[field.label.target]
            if (target.name, named) not in self._exhibitions:
                self._exhibitions[target.name, named] = self._exhibition_of(target, named)
            if target.name == "exhibition" or self._exhibitions[target.name, named] is not None:
                return self._exhibitions[target.name, named]
        return None

    def learn(self, kind: Kind, rows: Sequence[Mapping[str, Any]]) -> None:
        """Look up together what many records will ask for: their exhibitions, and their companies' countries."""
        for field in kind.references:
            target = BY_NAME[str(field.label.target)]
            ids = {str(row[field.column]) for row in rows if row[field.column]}
            if target.name != "exhibition":
                codes = exhibition_codes(self._connection, target, ids)
                self._exhibitions |= {(target.name, one): self._by_code(codes.get(one)) for one in ids}
        part, company = BY_NAME["participation"].table, BY_NAME["company"].table
        named = {row.get("participation_id") for row in rows if not row.get("company_id")} - {None}
        statement = select(part.c.id, company.c.country).join(company, company.c.id == part.c.company_id)
        found = self._connection.execute(statement.where(part.c.id.in_(listed(map(str, named)))))
        self._countries |= {(None, one): country for one, country in found}

    def _exhibition_of(self, target: Kind, record_id: str) -> dict[str, Any] | None:
        if target.name != "exhibition":
            return self._by_code(self.texts.exhibition_of(target, record_id))
        return next((row for row in self._all_exhibitions.values() if row["id"] == record_id), None)

    def _by_code(self, code: str | None) -> dict[str, Any] | None:
        return self._all_exhibitions.get(code) if code else None

    @cached_property
    def _all_exhibitions(self) -> dict[str, dict[str, Any]]:
        rows = self._connection.execute(select(BY_NAME["exhibition"].table)).mappings()
        return {row["code"]: dict(row) for row in rows}

    def _country(self, company: str | None, participation: str | None) -> str | None:
        if company is None and participation:
            part = BY_NAME["participation"].table
            company = self._connection.execute(select(part.c.company_id).where(part.c.id == participation)).scalar()
        table = BY_NAME["company"].table
        return self._connection.execute(select(table.c.country).where(table.c.id == company)).scalar()

    def _reference(self, kind: Kind, field: FieldDescription, text: str, known: Mapping[str, Any]) -> Any:
        target = BY_NAME[str(field.label.target)]
        here = self.exhibition_row(kind, known)
        exhibition = here["code"] if here else self._exhibition
        if field.type is FieldType.REFERENCES:
            parts = _taken(kind, field, text, typed_parts(text))
            return list(dict.fromkeys(self.texts.find(target, part, exhibition) for part in parts))
        return self.texts.find(target, text, exhibition)

    def _value(self, kind: Kind, field: FieldDescription, text: str, known: Mapping[str, Any]) -> Any:
        if field.type in _ALIKE_EVERYWHERE and field.label.format is None:
            return _taken(kind, field, text, parse_typed(field, text, ParseContext()))
        exhibition = self.exhibition_row(kind, known) or {}
        if field.type is FieldType.WALL_TIME:
            zoned = _zoned(text)
            if zoned is not None:
                return wall_time_at(zoned, exhibition.get("time_zone"))
        context = ParseContext(region=self.region(known), day_span=_span(exhibition))
        return _taken(kind, field, text, parse_typed(field, text, context))


def _taken(kind: Kind, field: FieldDescription, text: str, value: Any) -> Any:
    if isinstance(value, Refused):
        raise UsageError(value.code, kind=kind.plural, field=field.name, **{"value": text, **value.values})
    return value


def _settable(kind: Kind, name: str) -> FieldDescription:
    field = kind.field(name)
    if field.label.derived or field.name in _SET_BY_PROGRAM:
        raise UsageError("field_not_set", field=name, kind=kind.plural)
    return field


def _zoned(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if "T" in text or " " in text or moment.tzinfo else None


def _span(exhibition: Mapping[str, Any]) -> Any:
    first = exhibition.get("build_up_from") or exhibition.get("opens_on")
    last = exhibition.get("dismantle_until") or exhibition.get("closes_on")
    return (first, last) if first and last else None
