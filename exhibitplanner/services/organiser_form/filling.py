"""An organiser's own form filled from the plan."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from exhibitplanner.domain.errors import InputError, UsageError
from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.messages import Language, text
from exhibitplanner.services.key_texts import KeyTexts
from exhibitplanner.services.organiser_form.paths import NAME, PLURAL, Step, path_of
from exhibitplanner.services.organiser_form.paths import Path as FieldPath
from exhibitplanner.services.organiser_form.records import FormRecords
from exhibitplanner.services.organiser_form.values import combined, dimensions, form_value, stay
from exhibitplanner.services.reading import Row, exhibition_id, row_of
from exhibitplanner.sheets.file_replacing import replacing
from exhibitplanner.sheets.templates.filling import (
    FillReport,
    FormValue,
    NotKnown,
    Problem,
    as_words,
    fill,
    has_placeholders,
)
from exhibitplanner.sheets.templates.guessing import guess
from exhibitplanner.sheets.templates.mapping import FormMapping, mapping_text
from exhibitplanner.sheets.templates.placeholders import Wanted
from exhibitplanner.sheets.templates.workbook import TemplateBook, opened_book
from exhibitplanner.storage.workspace import Workspace

if TYPE_CHECKING:
    from exhibitplanner.domain.describe import FieldDescription


@dataclass(frozen=True, slots=True)
class FillOptions:
    """Whose form it is: blank `company` is all companies of the exhibition.

    `mapping` says which cell takes which field; None lets a form without placeholders be guessed.
    """

    exhibition: str
    company: str | None = None
    mapping: FormMapping | None = None
    language: Language = "en"


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that was written: what became of its places, and the mapping that was used."""

    out: Path
    report: FillReport = field(default_factory=FillReport)
    mapping: FormMapping = field(default_factory=FormMapping)

    def as_json(self, language: Language) -> dict[str, Any]:
        """The whole as JSON; problems are worded in `language`."""
        report = self.report
        return {
            "out": str(self.out),
            "cells": [asdict(one) | {"value": _plain(one.value)} for one in report.written],
            "blank": [asdict(one) for one in report.blank],
            "unknown": [asdict(one) for one in report.unknown],
            "problems": [
                {"sheet": one.sheet, "cell": one.cell, "code": one.code, "message": message_of(one, language)}
                for one in report.problems
            ],
            "mapping": self.mapping.fields,
        }


def fill_template(workspace: Workspace, template: Path, out: Path, options: FillOptions) -> Filled:
    """Fill an organiser's .xlsx or .xlsm: placeholders, and the places of a mapping, given or guessed.

    Everything but the cells filled stays as it is, other parts of the file byte for byte.

    Raises:
        UsageError: An unknown exhibition or company, `out` is the template or has another ending.
        InputError: The template is refused, nothing in it is to be filled, or `out` cannot be written.
    """
    _refuse_same(template, out)
    with workspace.read() as connection, opened_book(template) as book:
        if out.suffix.casefold() != book.suffix:
            raise UsageError("fill_suffix", file=str(out), suffix=book.suffix)
        source = _PlanSource(connection, options)
        mapping = _mapping(book, options)
        is_other = mapping.structure not in {"", book.structure}  # the form as it came, before its cells are filled
        report = fill(book, source, mapping)
        if is_other:
            report.problems.insert(0, Problem("", "", "fill_other_form", {"file": template.name}))
        with replacing(out) as temporary:
            book.write(temporary)
    return Filled(out, report, mapping)


def save_mapping(mapping: FormMapping, path: Path) -> None:
    """Write a mapping for `read_mapping`.

    Raises:
        InputError: The file cannot be written.
    """
    with replacing(path) as temporary:
        temporary.write_text(mapping_text(mapping), encoding="utf-8")


def message_of(problem: Problem, language: Language) -> str:
    """A problem in words, with its sheet and cell."""
    values = dict(problem.values)
    kind = PLURAL.get(str(values.get("kind")))
    if kind is not None:
        values["kind"] = kind.label(language)
    return text(problem.code, language, sheet=problem.sheet, cell=problem.cell, **values)


def _mapping(book: TemplateBook, options: FillOptions) -> FormMapping:
    if options.mapping is not None:
        return options.mapping
    if has_placeholders(book):
        return FormMapping({}, book.structure)
    mapping = guess(book)
    if not mapping.fields:
        raise InputError("fill_nothing_found", file=book.file_name)
    return mapping


def _refuse_same(template: Path, out: Path) -> None:
    try:
        same = out.exists() and template.exists() and out.samefile(template)
    except OSError:
        same = False
    if same or out.absolute() == template.absolute():
        raise UsageError("fill_over_template", file=str(out))


class _PlanSource:
    """The plan as a form asks for it."""

    def __init__(self, connection: Connection, options: FillOptions) -> None:
        self._language = options.language
        exhibition = exhibition_id(connection, options.exhibition)
        self._exhibition = row_of(connection, BY_NAME["exhibition"], exhibition)
        self._texts = KeyTexts(connection, self._exhibition["code"])
        self._participation: Row | None = None
        if options.company is not None:
            part = BY_NAME["participation"]
            found = self._texts.find(part, options.company, self._exhibition["code"])
            self._participation = row_of(connection, part, found)
            if self._participation["exhibition_id"] != exhibition:
                raise UsageError("fill_not_there", company=options.company, exhibition=self._exhibition["code"])
        one = self._participation["id"] if self._participation else None
        self._records = FormRecords(connection, exhibition, one)
        self._paths: dict[Wanted, FieldPath | NotKnown] = {}
        self._listed: dict[str, list[Row]] = {}

    def unknown(self, wanted: Wanted) -> NotKnown | None:
        path = self._path(wanted)
        return path if isinstance(path, NotKnown) else None

    def lists(self, wanted: Wanted) -> bool:
        path = self._path(wanted)
        return isinstance(path, FieldPath) and path.lists

    def count(self, root: str) -> int:
        return len(self._rows(root))

    def name(self, root: str, index: int) -> str:
        return self._texts.text(PLURAL[root], self._rows(root)[index]["id"])

    def value(self, wanted: Wanted, index: int) -> FormValue:
        path = self._path(wanted)
        if isinstance(path, NotKnown):
            raise TypeError(f"{wanted.text} is not known")
        rows = self._rows(wanted.root)[index : index + 1] if path.lists else self._single(path.root, path.role)
        kind = path.root
        for step in path.steps:
            rows = [one for row in rows for one in self._next(row, step)]
            kind = step.kind
        return combined([self._said(kind, row, path) for row in rows], path.field)

    def _path(self, wanted: Wanted) -> FieldPath | NotKnown:
        if wanted not in self._paths:
            self._paths[wanted] = path_of(wanted, one_company=self._participation is not None)
        return self._paths[wanted]

    def _rows(self, root: str) -> list[Row]:
        if root not in self._listed:
            self._listed[root] = self._records.rows(PLURAL[root])
        return self._listed[root]

    def _single(self, root: Kind, role: str | None) -> list[Row]:
        """The record that a singular names; several for a company with several booths."""
        if root.name == "exhibition":
            return [self._exhibition]
        if self._participation is None:
            return []
        if root.name == "participation":
            return [self._participation]
        if root.name == "company":
            found = self._records.row(root, self._participation["company_id"])
            return [found] if found else []
        return self._next(self._participation, Step(root, role=role))

    def _next(self, row: Row, step: Step) -> list[Row]:
        """Where a step leads from a record."""
        if step.reference is not None:
            target = row[step.reference.column]
            found = self._records.row(step.kind, target) if target else None
        elif step.kind.name == "contact" and not step.all_of_them:
            found = self._records.main_contact(row["company_id"], step.role)
        else:
            return self._records.rows_of(step.kind, row["id"])
        return [found] if found else []

    def _said(self, kind: Kind, row: Row, path: FieldPath) -> FormValue:
        if path.compound == "dimensions":
            return dimensions([row[one.column] for one in path.fields], path.fields[0], path.unit)
        if path.compound == "stay":
            return stay(row["arrives_on"], row["departs_on"])
        language = path.language or self._language
        if path.field is None:
            return form_value(NAME, self._texts.text(kind, row["id"]), language=language)
        value = self._referred(path.field, row[path.field.column])
        return form_value(path.field, value, language=language, unit=path.unit, named=path.language)

    def _referred(self, field: FieldDescription, value: Any) -> Any:
        """A reference as its text."""
        if field.label.target is None or value is None:
            return value
        target = BY_NAME[field.label.target]
        if isinstance(value, list):
            return [self._texts.text(target, one) for one in value]
        return self._texts.text(target, value)


def _plain(value: Any) -> Any:
    """A value in JSON's own types."""
    from decimal import Decimal

    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value if value is None or isinstance(value, int | str) else as_words(value)
