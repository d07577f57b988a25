"""The filling itself: each place of a form gets its value, as its cell's format and its drop-down want it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Final, Protocol

from exhibitplanner.sheets.cell_writing import CellFormat, CellWriter, shortened, without_unwritable
from exhibitplanner.sheets.grid import address
from exhibitplanner.sheets.parsers.texts import key
from exhibitplanner.sheets.templates import rich_text
from exhibitplanner.sheets.templates.form_lines import FormList, find_lists
from exhibitplanner.sheets.templates.mapping import FormMapping, target_of
from exhibitplanner.sheets.templates.placeholders import Placeholder, Wanted, as_placeholder, placeholders_in
from exhibitplanner.sheets.templates.sheet_xml import Place, SheetXml, place_of
from exhibitplanner.sheets.templates.styles import Shown
from exhibitplanner.sheets.templates.validations import Rule, Validations
from exhibitplanner.sheets.templates.workbook import TemplateBook
from exhibitplanner.sheets.workbook_data import SheetValue

_FROM_1904: Final = timedelta(days=1462)
_PLAIN: Final = CellFormat()
_FEW: Final = 8


@dataclass(frozen=True, slots=True)
class FormValue:
    """A value for a form; `means` tells whether a word of the form's own drop-down says the same."""

    value: SheetValue
    means: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class NotKnown:
    """Why a path has no meaning here: a code, and the nearest right path where there is one."""

    code: str
    nearest: str = ""


class Source(Protocol):
    """Whoever knows the values."""

    def unknown(self, wanted: Wanted) -> NotKnown | None:
        """Why a path has no meaning; None where it has one."""

    def lists(self, wanted: Wanted) -> bool:
        """Whether a known path names many records."""

    def count(self, root: str) -> int:
        """How many records a plural names."""

    def name(self, root: str, index: int) -> str:
        """A record of a plural as people name it."""

    def value(self, wanted: Wanted, index: int) -> FormValue:
        """The value of a path; of the record number `index` where it lists."""


@dataclass(frozen=True, slots=True)
class Written:
    """A cell that was filled, with which field and what."""

    sheet: str
    cell: str
    field: str
    value: SheetValue


@dataclass(frozen=True, slots=True)
class Unknown:
    """A placeholder that names nothing in the plan; it stays in its cell."""

    sheet: str
    cell: str
    placeholder: str
    code: str
    nearest: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A cell whose field has no value in the plan."""

    sheet: str
    cell: str
    field: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was not written, or not as it is; worded by `code` and `values`."""

    sheet: str
    cell: str
    code: str
    values: dict[str, object]


@dataclass(slots=True)
class FillReport:
    """What became of a form's places, in their order."""

    written: list[Written] = field(default_factory=list)
    blank: list[Blank] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def sort(self, sheets: list[str]) -> None:
        """Bring all of it into the order of the form."""
        for told in (self.written, self.blank, self.unknown, self.problems):
            told.sort(key=lambda one: _place_in_form(one, sheets))


def _place_in_form(one: Written | Blank | Unknown | Problem, sheets: list[str]) -> tuple[int, Place]:
    return (sheets.index(one.sheet) if one.sheet in sheets else -1), place_of(one.cell) or (0, 0)


def has_placeholders(book: TemplateBook) -> bool:
    """Whether some cell of the form holds a placeholder."""
    return any(placeholders_in(sheet.text(place)) for sheet in book.sheets for place in sheet.places())


def fill(book: TemplateBook, source: Source, mapping: FormMapping) -> FillReport:
    """Fill the placeholders and the places of a mapping, in the tree of the workbook."""
    report = FillReport()
    mapped = _Mapped(book, source, mapping, report)
    for sheet in book.sheets:
        templates = {place: text for place in sheet.places() if placeholders_in(text := sheet.text(place))}
        filler = _SheetFiller(book, sheet, source, report)
        for place in [place for place in templates if place in mapped.places(sheet.name)]:
            del templates[place]
        lists, singles = find_lists(sheet, book.styles, templates, filler.root_of, source.count)
        for one in (*lists, *mapped.lists.get(sheet.name, ())):
            filler.fill_list(one)
        for place, text in sorted((singles | mapped.singles.get(sheet.name, {})).items()):
            filler.fill_place(place, text, 0)
    report.sort([sheet.name for sheet in book.sheets])
    return report


class _Mapped:
    """The places of a mapping by sheet."""

    def __init__(self, book: TemplateBook, source: Source, mapping: FormMapping, report: FillReport) -> None:
        self.lists: dict[str, list[FormList]] = {}
        self.singles: dict[str, dict[Place, str]] = {}
        for where, path in mapping.fields.items():
            target = target_of(where)
            sheet = book.sheet(target.sheet) if target else None
            if target is None or sheet is None:
                report.problems.append(Problem(target.sheet if target else "", where, "fill_no_such_sheet", {}))
                continue
            text = as_placeholder(path)
            found = placeholders_in(text)
            cells = target.cells
            lists = bool(found) and source.unknown(found[0].wanted) is None and source.lists(found[0].wanted)
            rows = range(cells.first_row, cells.last_row + 1 if lists else cells.first_row + 1)
            places = dict.fromkeys(sheet.anchor((row, cells.first_column)) for row in rows)
            if lists:
                line = FormList(found[0].wanted.root, [{place: text} for place in places])
                self.lists.setdefault(sheet.name, []).append(line)
            else:
                self.singles.setdefault(sheet.name, {}).update(dict.fromkeys(places, text))

    def places(self, sheet: str) -> set[Place]:
        """The cells of a sheet that the mapping takes, so that a placeholder in them does not count."""
        lines = (line for one in self.lists.get(sheet, ()) for line in one.lines)
        return {*self.singles.get(sheet, {}), *(place for line in lines for place in line)}


class _SheetFiller:
    def __init__(self, book: TemplateBook, sheet: SheetXml, source: Source, report: FillReport) -> None:
        self._book = book
        self._sheet = sheet
        self._source = source
        self._report = report
        self._rules = Validations(book, sheet)

    def root_of(self, text: str) -> str | None:
        """The kind that a text lists."""
        wanted = (one.wanted for one in placeholders_in(text))
        return next((one.root for one in wanted if self._source.unknown(one) is None and self._source.lists(one)), None)

    def fill_list(self, one: FormList) -> None:
        """A record a line; lines that are left over are emptied, records that are left over are named."""
        count = self._source.count(one.root)
        for index, line in enumerate(one.lines):
            for place, text in line.items():
                if index < count:
                    self.fill_place(place, text, index)
                else:
                    self._empty(place, text, report=not count and not index)
        if count > len(one.lines):
            left = [self._source.name(one.root, index) for index in range(len(one.lines), count)]
            names = ", ".join(left[:_FEW]) + (" …" if len(left) > _FEW else "")
            first = min(one.lines[0])
            values = {"kind": one.root, "count": count, "room": len(one.lines), "left": len(left), "names": names}
            self._tell(first, "fill_no_room", values)

    def fill_place(self, place: Place, text: str, index: int) -> None:
        """One cell, from the text with placeholders that stands or would stand in it."""
        if self._sheet.has_formula(place):
            self._tell(place, "fill_formula", {"field": text.strip("{}")})
            return
        known = []
        for one in placeholders_in(text):
            why = self._source.unknown(one.wanted)
            if why is None:
                known.append((one, self._source.value(one.wanted, index)))
            else:
                unknown = Unknown(self._sheet.name, address(*place), one.wanted.text, why.code, why.nearest)
                self._report.unknown.append(unknown)
        if not known:
            return
        first, value = known[0]
        if len(known) == 1 and (first.begins, first.ends) == (_leading(text), len(text.rstrip())):
            self._put(place, first.wanted.text, value)
        else:
            self._compose(place, text, known)

    def _put(self, place: Place, path: str, value: FormValue) -> None:
        """A value alone in its cell."""
        if value.value is None:
            self._sheet.clear(place)
            self._report.blank.append(Blank(self._sheet.name, address(*place), path))
            return
        rule = self._rules.at(place)
        if rule is not None and rule.choices is not None:
            word = _listed(rule.choices, value)
            if word is None:
                few = ", ".join(rule.choices[:_FEW]) + (" …" if len(rule.choices) > _FEW else "")
                self._tell(place, "fill_not_in_list", {"field": path, "value": as_words(value.value), "choices": few})
                return
            value = FormValue(_as_listed(word, value.value), value.means)
        elif rule is not None and not self._keeps(place, path, rule, value.value):
            return
        self._write(place, path, value.value)

    def _write(self, place: Place, path: str, value: SheetValue) -> None:
        shown = self._book.styles[self._sheet.style(place)].shown
        typed = _as_shown(value, shown)
        if self._book.since_1904:
            typed = _counted_from_1904(typed)
        writer = CellWriter(self._sheet.name)
        self._sheet.write(place, writer.write(address(*place), typed, _PLAIN))
        for one in writer.altered:
            self._tell(place, one.code, {"length": one.length})
        self._report.written.append(Written(self._sheet.name, address(*place), path, value))

    def _compose(self, place: Place, text: str, known: list[tuple[Placeholder, FormValue]]) -> None:
        """Values inside longer text, in the font of the place where each begins."""
        replacements = [(one.begins, one.ends, as_words(value.value)) for one, value in known]
        whole, start = "", 0
        for begins, ends, new in replacements:
            whole, start = whole + text[start:begins] + new, ends
        whole += text[start:]
        paths = ", ".join(one.wanted.text for one, _ in known)
        rule = self._rules.at(place)
        if rule is not None and rule.choices is not None and whole.strip() not in rule.choices:
            few = ", ".join(rule.choices[:_FEW])
            self._tell(place, "fill_not_in_list", {"field": paths, "value": whole, "choices": few})
            return
        if rule is not None and rule.choices is None and not self._keeps(place, paths, rule, whole):
            return
        rich = self._sheet.rich_item(place)
        fits = shortened(whole)
        if fits is not whole:
            self._tell(place, "text_shortened", {"length": len(whole)})
        elif without_unwritable(whole) != whole:
            self._tell(place, "characters_replaced", {"length": len(whole)})
        if rich is not None and fits is whole:
            self._sheet.write_text(place, rich_text.replaced(rich, replacements))
        else:
            self._sheet.write_text(place, rich_text.plain(self._sheet.root, fits))
        self._report.written.append(Written(self._sheet.name, address(*place), paths, whole))
        for one, value in known:
            if value.value is None:
                self._report.blank.append(Blank(self._sheet.name, address(*place), one.wanted.text))

    def _keeps(self, place: Place, path: str, rule: Rule, value: SheetValue) -> bool:
        """Whether a value keeps the form's bounds; where not, it is told."""
        if rule.allows(as_words(value) if rule.kind == "textLength" else value):
            return True
        code = "fill_wrong_length" if rule.kind == "textLength" else "fill_out_of_bounds"
        length = len(as_words(value))
        values = {"field": path, "value": as_words(value), "length": length, "bounds": rule.bounds()}
        self._tell(place, code, values)
        return False

    def _empty(self, place: Place, text: str, *, report: bool) -> None:
        """A line of a list that no record needs: its placeholders go."""
        if placeholders_in(self._sheet.text(place)):
            self._sheet.clear(place)
        if report:
            paths = ", ".join(one.wanted.text for one in placeholders_in(text))
            self._report.blank.append(Blank(self._sheet.name, address(*place), paths))

    def _tell(self, place: Place, code: str, values: dict[str, object]) -> None:
        self._report.problems.append(Problem(self._sheet.name, address(*place), code, values))


def as_words(value: SheetValue) -> str:
    """A value inside a text: days as `2027-09-07`, numbers without needless zeros."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}" if value else "0"
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(" ", "minutes")
    if isinstance(value, time):
        return value.isoformat("minutes")
    return value.isoformat() if isinstance(value, date) else str(value)


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip())


def _listed(choices: tuple[str, ...], value: FormValue) -> str | None:
    """The form's own spelling of a value: the same words, then the same but for case and marks, then the same sense."""
    words = as_words(value.value)
    for same in _likenesses(words, value):
        found = next((one for one in choices if same(one)), None)
        if found is not None:
            return found
    return None


def _likenesses(words: str, value: FormValue) -> Iterator[Callable[[str], bool]]:
    yield words.__eq__
    folded = key(words)
    if folded:
        yield lambda one: key(one) == folded
    yield value.means


def _as_listed(word: str, value: SheetValue) -> SheetValue:
    """A number stays a number where the list holds it as one."""
    return value if isinstance(value, int | float | Decimal) and word == as_words(value) else word


def _as_shown(value: SheetValue, shown: Shown) -> SheetValue:
    """A value as a cell's format can show it: a day where only numbers are shown would be `46637`."""
    if isinstance(value, str) or value is None:
        return value
    if isinstance(value, date | time):
        return value if shown == "date" else as_words(value)
    return value if shown in {"general", "number"} else as_words(value)


def _counted_from_1904(value: SheetValue) -> SheetValue:
    if isinstance(value, datetime | date) and value.year > 1904:
        return value - _FROM_1904
    return as_words(value) if isinstance(value, datetime | date) else value
