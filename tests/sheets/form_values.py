"""Plain values in the place of a plan, for the tests of filling forms."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook

from exhibitplanner.sheets.templates.filling import FillReport, FormValue, NotKnown, fill
from exhibitplanner.sheets.templates.mapping import FormMapping
from exhibitplanner.sheets.templates.placeholders import Wanted
from exhibitplanner.sheets.templates.workbook import opened_book
from exhibitplanner.sheets.workbook_data import SheetValue


@dataclass
class Values:
    """`singles` by path, `lists` by root: a record is a dict by the rest of the path."""

    singles: dict[str, SheetValue] = field(default_factory=dict)
    lists_: dict[str, list[dict[str, SheetValue]]] = field(default_factory=dict)
    words: dict[str, SheetValue] = field(default_factory=dict)

    def unknown(self, wanted: Wanted) -> NotKnown | None:
        known = ".".join(wanted.path) in self.singles or wanted.root in self.lists_
        return None if known else NotKnown("fill_unknown", "nearest")

    def lists(self, wanted: Wanted) -> bool:
        return wanted.root in self.lists_

    def count(self, root: str) -> int:
        return len(self.lists_[root])

    def name(self, root: str, index: int) -> str:
        return str(next(iter(self.lists_[root][index].values())))

    def value(self, wanted: Wanted, index: int) -> FormValue:
        path = ".".join(wanted.path)
        found = (
            self.singles[path] if path in self.singles else self.lists_[wanted.root][index][".".join(wanted.path[1:])]
        )
        return FormValue(found, lambda word: word in self.words and self.words[word] == found)


def filled(path: Path, values: Values, mapping: FormMapping | None = None) -> tuple[Path, FillReport]:
    """A form filled beside itself, and what became of its places."""
    out = path.with_name(f"filled-{path.name}")
    with opened_book(path) as book:
        report = fill(book, values, mapping or FormMapping())
        book.write(out)
    return out, report


def form_of(path: Path, cells: dict[str, object], **more: object) -> Path:
    """A workbook of one sheet with these cells; `more` are functions of the sheet."""
    book = Workbook()
    for reference, value in cells.items():
        book.active[reference] = value
    for change in more.values():
        change(book.active)
    book.save(path)
    return path
