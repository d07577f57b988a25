"""A form without placeholders: its labels and heads recognised by the words of the fields, the blanks beside them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from exhibitplanner.domain.describe import TextFormat
from exhibitplanner.sheets.grid import Grid
from exhibitplanner.sheets.parsers.quantities import knows_unit
from exhibitplanner.sheets.parsers.texts import key, tidy
from exhibitplanner.sheets.recognisers.columns import recognise
from exhibitplanner.sheets.recognisers.headings import fits_unit, is_heading, likeness, unit_of
from exhibitplanner.sheets.recognisers.layouts import LAYOUTS, Target
from exhibitplanner.sheets.recognisers.tables import FoundTable, TableColumn
from exhibitplanner.sheets.templates.form_lines import find_lists
from exhibitplanner.sheets.templates.mapping import FormMapping, target_text
from exhibitplanner.sheets.templates.sheet_xml import LAST_COLUMN, Place, SheetXml
from exhibitplanner.sheets.templates.validations import Validations
from exhibitplanner.sheets.templates.workbook import TemplateBook

_LONGEST_LABEL: Final = 80
_LEAST: Final = 0.9
_MOST_LINES: Final = 500
_WIDE: Final = 3
_LONGEST_COUNTER: Final = 4
_OURS: Final = frozenset({"id", "note", "status", "priority", "ours", "host", "locked", "exhibition", "aliases"})
"""What is no business of the organiser's, or not ours to say."""
_INTERNAL: Final = _OURS | {"deposit_paid_on", "paid_on", "fee", "currency", "role", "returned_quantity"}
_SECTIONS: Final = {
    "contact.invoice": "invoice|invoicing|billing|accounts|faktur|청구|세금계산서",
    "contact.on_site": "on-site|on site|onsite|na miejscu|현장",
    "contact.press": "press|media|prasa|홍보",
    "contact.decision": "decision|management|zarząd|대표자",
    "contact": "contact|person in charge|osoba kontaktowa|kontakt|담당자|연락처",
    "company": "company|exhibitor|organisation|firma|wystawca|업체|회사|참가기업",
}
_PERSONAL: Final = frozenset({"name", "name_ko", "position", "email", "phone", "mobile"})
_NAMES: Final = ("name", "full name", "name and surname", "성명", "이름", "성함", "imię i nazwisko", "nazwisko")
_LISTED: Final = (
    "participants", "contacts", "exhibits", "orders", "packing-lines", "cases", "booths", "participations",
    "applications", "companies", "systems", "permits", "charges", "shipments",
)  # fmt: skip


def guess(book: TemplateBook) -> FormMapping:
    """The mapping that a form's labels and heads speak for; empty where none is recognised."""
    fields: dict[str, str] = {}
    for sheet in book.sheets:
        if sheet.name not in book.hidden:
            guesser = _SheetGuesser(book, sheet)
            fields |= guesser.lists() | guesser.labels()
    return FormMapping(fields, book.structure)


class _SheetGuesser:
    def __init__(self, book: TemplateBook, sheet: SheetXml) -> None:
        self._book = book
        self._sheet = sheet
        self._rules = Validations(book, sheet)
        self._taken: set[Place] = set()

    def lists(self) -> dict[str, str]:
        """Tables with two blank lines and more below a head."""
        found: dict[str, str] = {}
        rows = sorted({row for row, _ in self._sheet.places()})
        for row in rows:
            if not any(place in self._taken for place in self._texts(row)):
                found |= self._list_below(row)
        return found

    def labels(self) -> dict[str, str]:
        """Labels with a blank cell at their right or below."""
        found: dict[str, str] = {}
        used: set[str] = set()
        section = ""
        for place in self._sheet.places():
            text = tidy(self._sheet.text(place)) if self._sheet.is_text(place) else ""
            if not text or place in self._taken:
                continue
            if len(self._texts(place[0])) == 1:  # a title over a part of the form, or a label that tells as much
                section = _section_of(text) or section
            path = _labelled(text, section) if len(text) <= _LONGEST_LABEL else None
            target = self._blank_of(place) if path else None
            if path is None and _names_a_person(text):
                target = self._blank_of(place)
                path = f"{_section_of(text)}.name" if target is not None and self._openness(target) else None
            if path is not None and target is not None and path not in used:
                used.add(path)
                self._taken.add(target)
                found[target_text(self._sheet.name, target)] = path
                if path.startswith("contact") and not section.startswith("contact"):
                    section = "contact"
        return found

    def _list_below(self, row: int) -> dict[str, str]:
        for heads in self._runs(row):
            if sum(is_heading(tidy(self._sheet.text(place))) for place in heads) < 2:
                continue
            table = self._table(row, heads)
            if len(table.rows) > 1:
                found = self._recognised(table)
                if found:
                    self._taken.update(
                        (line, column) for line in table.header_rows for column in self._sheet.columns(row)
                    )
                    return found
            self._leave_alone(row, heads)
        return {}

    def _leave_alone(self, row: int, heads: list[Place]) -> None:
        """The rows below a head that are filled hold no labels."""
        fields = {self._field_of(place) for place in heads}
        if len(heads) < _WIDE or (len(fields) == 1 and "" not in fields):  # one label in three languages
            return
        columns = range(heads[0][1], heads[-1][1] + 1)
        below = row + 1
        while any(not self._sheet.is_blank((below, column)) for column in columns):
            self._taken.update((below, column) for column in columns)
            below += 1

    def _recognised(self, table: FoundTable) -> dict[str, str]:
        grid = Grid(self._sheet.name, ())
        best = None
        for kind in _LISTED:
            one = recognise(table, grid, kind=kind, names=(self._sheet.name, *table.title_lines))
            if one is not None and one.confidence > 0 and (best is None or one.confidence > best.confidence):
                best = one
        if best is None:
            return {}
        found = {}
        for column in best.columns:
            if column.target is None or column.confidence < _LEAST or not self._all_blank(table, column.index):
                continue
            path = _listed_path(best.kind, LAYOUTS[best.kind].target(column.target), column.unit, column.heading)
            if path is not None:
                first, last = (table.rows[0], column.index), (table.rows[-1], column.index)
                found[target_text(self._sheet.name, first, last)] = path
        return found if len(found) > 1 else {}

    def _all_blank(self, table: FoundTable, column: int) -> bool:
        return all(self._sheet.is_blank((row, column)) for row in table.rows)

    def _table(self, row: int, heads: list[Place]) -> FoundTable:
        """The head, in two rows where some of it spans columns, and the blank lines below it."""
        height = max(self._sheet.span(place)[0] for place in heads)
        grouped = any(self._sheet.span(place)[1] > 1 and self._sheet.span(place)[0] == 1 for place in heads)
        parts = [one for one in self._texts(row + 1) if any(self._covers(place, one[1]) for place in heads)]
        if grouped and parts and height <= 2:
            height = 2
        columns = []
        for place in heads:
            text = tidy(self._sheet.text(place))
            below = [
                one for one in parts if height == 2 and self._sheet.span(place)[0] == 1 and self._covers(place, one[1])
            ]
            for one in below:
                own = tidy(self._sheet.text(one))
                columns.append(TableColumn(one[1], f"{text} / {own}", (f"{text} {own}", own, text)))
            if not below:
                columns.append(TableColumn(place[1], text, (text,)))
        header_rows = tuple(range(row, row + height))
        return FoundTable(
            self._sheet.name, self._titles(row), header_rows, tuple(columns), self._lines(row + height, columns)
        )

    def _covers(self, place: Place, column: int) -> bool:
        return place[1] <= column < place[1] + self._sheet.span(place)[1]

    def _titles(self, row: int) -> tuple[str, ...]:
        """The text right above a head."""
        for above in range(row - 1, max(row - 4, 0), -1):
            texts = self._texts(above)
            if texts:
                return (tidy(self._sheet.text(texts[0])),) if len(texts) == 1 else ()
        return ()

    def _lines(self, first: int, columns: list[TableColumn]) -> tuple[int, ...]:
        """The rows of the blank lines; a column of formulas, numbers or units beside them does not count."""
        blank = [(first, one.index) for one in columns if self._sheet.is_blank((first, one.index))]
        held = [self._sheet.text((first, one.index)) for one in columns if self._sheet.is_text((first, one.index))]
        if len(blank) < 2 or any(len(text) > _LONGEST_COUNTER for text in held):
            return ()
        line = dict.fromkeys(blank, "x")
        found, _ = find_lists(self._sheet, self._book.styles, line, lambda _: "x", lambda _: _MOST_LINES)
        lines = [min(one)[0] for one in found[0].lines]
        framed = any(self._book.styles[self._sheet.style(place)].framed for place in blank)
        return tuple(lines if framed else lines[: self._unframed(lines, len(columns))])

    def _unframed(self, lines: list[int], width: int) -> int:
        """Without a frame, lines are those that the sheet has rows for; below a wide head at its end, all."""
        last = self._sheet.last_row()
        return len(lines) if width > _WIDE and lines[0] > last else sum(row <= last for row in lines)

    def _texts(self, row: int) -> list[Place]:
        return [(row, column) for column in self._sheet.columns(row) if self._sheet.is_text((row, column))]

    def _runs(self, row: int) -> Iterator[list[Place]]:
        """The texts of a row that stand side by side."""
        run: list[Place] = []
        for place in self._texts(row):
            if run and place[1] != run[-1][1] + self._sheet.span(run[-1])[1]:
                yield run
                run = []
            run.append(place)
        if run:
            yield run

    def _blank_of(self, label: Place) -> Place | None:
        """The blank that a label speaks of: at its right, unless the one below looks more like a place to fill in."""
        height, width = self._sheet.span(label)
        right, below = (label[0], label[1] + width), (label[0] + height, label[1])
        order = self._ways(label, right, below)
        fitting = [(self._openness(one), -rank, one) for rank, one in enumerate(order) if self._is_free(one)]
        openness, _, target = max(fitting, default=(0, 0, None))
        return None if width >= _WIDE and not openness else target  # a title over the columns of the form

    def _ways(self, label: Place, right: Place, below: Place) -> tuple[Place, ...]:
        """Where a label's blank may be; several labels side by side have theirs below, all of them or none."""
        run = next((one for one in self._runs(label[0]) if label in one), [label])
        field = self._field_of(label)
        if any(self._field_of(one) == field for one in run[run.index(label) + 1 :]):
            return ()  # the translation beside it speaks for both
        others = [one for one in run if one != label and self._field_of(one) != field and not self._is_counter(one)]
        if not others:
            return right, below
        under = ((one[0] + self._sheet.span(one)[0], one[1]) for one in run)
        return (below,) if all(map(self._sheet.is_blank, under)) else ()

    def _field_of(self, place: Place) -> str:
        """The field that a label speaks of, whatever its language."""
        return (_labelled(tidy(self._sheet.text(place)), "") or "").partition("|")[0].removesuffix("_ko")

    def _is_counter(self, place: Place) -> bool:
        return sum(map(str.isalpha, self._sheet.text(place))) < 2

    def _is_free(self, place: Place) -> bool:
        if place in self._taken or place[1] > LAST_COLUMN or self._sheet.anchor(place) != place:
            return False
        locked = self._sheet.protected and self._book.styles[self._sheet.style(place)].locked
        return not locked and self._sheet.is_blank(place)

    def _openness(self, place: Place) -> int:
        """How much a blank cell looks like a place to fill in."""
        style = self._book.styles[self._sheet.style(place)]
        open_here = self._sheet.protected and not style.locked
        return (
            4 * open_here + 2 * (self._rules.at(place) is not None) + style.framed + (self._sheet.span(place) != (1, 1))
        )


def _section_of(text: str) -> str:
    words = text.casefold()
    return next((one for one, marks in _SECTIONS.items() if any(mark in words for mark in marks.split("|"))), "")


def _names_a_person(text: str) -> bool:
    """`Invoice contact`, `Person in charge on site`: a label of a name by what the person is there for."""
    asked = any(mark in text.casefold() for mark in ("contact", "person", "담당자", "osoba", "kontakt"))
    return asked and "." in _section_of(text) and len(text) <= _LONGEST_LABEL


def _labelled(text: str, section: str) -> str | None:
    """The path that a label speaks of, in its part of the form."""
    person = section if section.startswith("contact") else "contact"
    if person == section and key(text) in {key(name) for name in _NAMES}:
        return f"{person}.name"
    best, path = 0.0, None
    for target, where in _label_targets():
        score = likeness(text, target.words)
        unit = unit_of(text)
        if score > best and fits_unit(target, unit):
            best, path = score, where + _suffix(target, unit, text)
    if best < _LEAST or path is None:
        return None
    if path == "booth.number" and likeness(text, LAYOUTS["booths"].target("hall").words) >= _LEAST:
        return "booth"
    root, _, name = path.partition(".")
    return f"{person}.{name}" if root == "contact" and name in _PERSONAL else path


@cache
def _label_targets() -> tuple[tuple[Target, str], ...]:
    """What a label may mean: the booth that was given (before the halls that were asked for), then an application."""
    found = [
        (LAYOUTS["booths"].target("number"), "booth.number"),
        (LAYOUTS["booths"].target("hall"), "hall.code"),
    ]
    for target in LAYOUTS["applications"].targets:
        kind, name = target.parts[0]
        if name not in _INTERNAL and kind in {"company", "participation", "contact"}:
            found.append((target, f"{kind}.{name}"))
    found += [
        (LAYOUTS["assignments"].target("area_m2"), "assignment.area_m2"),
        (LAYOUTS["exhibitions"].target("name"), "exhibition.name"),
    ]
    return tuple(found)


def _suffix(target: Target, unit: str | None, heading: str) -> str:
    """The form's unit where it is not the field's own; countries are named in the form's language."""
    if target.described.label.format is TextFormat.COUNTRY:
        latin = any(letter.isascii() and letter.isalpha() for letter in heading)
        return "|en" if latin else "|ko"
    own = target.unit
    known = unit is not None and own is not None and unit.strip().casefold() != own.casefold() and knows_unit(unit, own)
    return f"|{unit.strip()}" if known and unit is not None else ""


def _listed_path(  # noqa: PLR0911  a line a relation
    kind: str, target: Target, unit: str | None, heading: str
) -> str | None:
    """The path of a column's field in a list of that kind."""
    owner, name = target.parts[0]
    if name in _INTERNAL or target.ignored:
        return None
    root = "participations" if kind in {"applications", "companies"} else kind
    suffix = _suffix(target, unit, heading)
    if target.name in {"dimensions", "stay"}:
        return f"{root}.{target.name}{suffix}"
    if kind == "packing-lines" and owner in {"case", "shipment"}:
        return f"{root}.case.{name}{suffix}"
    if owner == "company" and kind in {"applications", "companies"}:
        return f"{root}.company.{name}{suffix}"
    if owner == "company":
        return f"{root}.participation.company.{name}" if kind in {"exhibits", "participants"} else f"{root}.{name}"
    if owner == "contact" and kind != "contacts":
        return f"{root}.contact.{name}"
    if owner == "system" and kind == "applications":
        return f"{root}.exhibits"
    return f"{root}.{name}{suffix}"
