"""Lists in a form: which cells a line of a list has, and for how many lines there is room."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from exhibitplanner.sheets.templates.sheet_xml import LAST_ROW, Place, SheetXml

if TYPE_CHECKING:
    from exhibitplanner.sheets.templates.styles import Styles

_MOST_LINES: Final = 20_000
_NUMBER: Final = re.compile(r"\s*\(?(\d{1,4})(?:\.0*)?[.)]?\s*")


@dataclass(slots=True)
class FormList:
    """A list of records of one kind (`root`): its lines in their order, each a text to fill in by place."""

    root: str
    lines: list[dict[Place, str]] = field(default_factory=list)


def find_lists(
    sheet: SheetXml,
    styles: Styles,
    templates: Mapping[Place, str],
    root_of: Callable[[str], str | None],
    count: Callable[[str], int],
) -> tuple[list[FormList], dict[Place, str]]:
    """The lists of a sheet, and the texts that belong to none.

    `root_of` tells the kind that a text lists, `count` how many records there are. A line goes on below where cells are
    blank in the same formats; nothing is moved.
    """
    left = dict(templates)
    found = []
    for place in sorted(templates):
        root = root_of(templates[place]) if place in left else None
        if root is None:
            continue
        line = _line(sheet, left, place, root, root_of)
        for one in line:
            del left[one]
        found.append(FormList(root, [line, *_further(sheet, styles, line, left, root, root_of, count(root))]))
    return found, left


def _line(
    sheet: SheetXml, left: Mapping[Place, str], place: Place, root: str, root_of: Callable[[str], str | None]
) -> dict[Place, str]:
    """The cells of a row that list a kind, with the single ones between and beside them: they are said in each line."""
    row = place[0]
    here = {one: text for one, text in left.items() if one[0] == row}
    columns = {one[1] for one, text in here.items() if root_of(text) == root}
    singles = {one[1]: one for one, text in here.items() if root_of(text) is None}
    between = {column for column in singles if min(columns) < column < max(columns)}
    columns |= {column for column in between if _repeats(sheet, singles[column])}
    while (before := sheet.anchor((row, min(columns) - 1))[1]) in singles and _repeats(sheet, singles[before]):
        columns.add(before)
    while (after := max(columns) + sheet.span((row, max(columns)))[1]) in singles and _repeats(sheet, singles[after]):
        columns.add(after)
    return {(row, column): here[row, column] for column in sorted(columns)}


def _repeats(sheet: SheetXml, place: Place) -> bool:
    """Whether the cell below is blank and of the same format."""
    below = (place[0] + sheet.span(place)[0], place[1])
    return sheet.is_blank(below) and sheet.style(below) == sheet.style(place) and sheet.span(below) == sheet.span(place)


def _further(  # noqa: PLR0913, PLR0917  what room depends on
    sheet: SheetXml,
    styles: Styles,
    line: Mapping[Place, str],
    left: dict[Place, str],
    root: str,
    root_of: Callable[[str], str | None],
    needed: int,
) -> list[dict[Place, str]]:
    """The lines below the first: those with the same placeholders, then blank ones as long as some are needed."""
    lines: list[dict[Place, str]] = []
    height = max(sheet.span(place)[0] for place in line)
    framed = any(styles[sheet.style(place)].framed for place in line)
    for step in range(1, _MOST_LINES):
        below = {(row + step * height, column): text for (row, column), text in line.items()}
        if max(row for row, _ in below) + height - 1 > LAST_ROW:
            break
        again = {place: left[place] for place in below if place in left}
        if again and any(root_of(text) == root for text in again.values()):
            for place in again:
                del left[place]
            lines.append(again)
        elif not again and len(lines) + 1 < needed and _is_room(sheet, line, step * height, framed=framed):
            lines.append(below)
        else:
            break
    return lines


def _is_room(sheet: SheetXml, line: Mapping[Place, str], down: int, *, framed: bool) -> bool:
    """Whether a line as the first fits so many rows below it."""
    for row, column in line:
        below = (row + down, column)
        if sheet.anchor(below) != below or sheet.span(below) != sheet.span((row, column)):
            return False
        if not sheet.is_blank(below) or sheet.style(below) != sheet.style((row, column)):
            return False
    if any(_is_organisers(sheet, place, down) for place in _beside(sheet, line, down, framed=framed)):
        return False
    first = min(line)
    height = max(sheet.span(place)[0] for place in line)
    numbers = _numbers(sheet, first, height)
    return numbers is None or not sheet.is_blank((first[0] + down, numbers))


def _numbers(sheet: SheetXml, first: Place, height: int) -> int | None:
    """The column that numbers the lines, before their first cell; None where they are not numbered."""
    row, column = first
    before = next(
        (one for one in reversed(sheet.columns(row)) if one < column and not sheet.is_blank((row, one))), None
    )
    if before is None:
        return None
    one, two = (_number_in(sheet.shown((where, before))) for where in (row, row + height))
    return before if one is not None and two == one + 1 else None


def _number_in(text: str) -> int | None:
    """The number of a line: `1`, `1.`, `01)`."""
    found = _NUMBER.fullmatch(text)
    return int(found[1]) if found else None


def _beside(sheet: SheetXml, line: Mapping[Place, str], down: int, *, framed: bool) -> list[Place]:
    """The other cells of the row: in a frame those before a line's end, else all."""
    row = min(line)[0] + down
    last = max(line)[1] if framed else max(sheet.columns(row), default=-1)
    taken = {column for _, column in line}
    return [(row, column) for column in sheet.columns(row) if column <= last and column not in taken]


def _is_organisers(sheet: SheetXml, place: Place, down: int) -> bool:
    """A remark, a signature or a title below the list, not a unit or a number beside it.

    It is text where the first line has none, or words where the first line has its number.
    """
    above = (place[0] - down, place[1])
    if not sheet.is_text(place):
        return False
    words = sum(map(str.isalpha, sheet.text(place))) > 1
    return sheet.is_blank(above) or (words and _number_in(sheet.shown(above)) is not None)
