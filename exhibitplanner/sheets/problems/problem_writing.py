"""The sender's workbook with marks, comments and a list of what was not taken in; nothing else in it is changed."""

from __future__ import annotations

import logging
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from lxml import etree

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.file_replacing import replacing
from exhibitplanner.sheets.grid import Grid, SheetFile
from exhibitplanner.sheets.problems.comment_parts import add_comments, mend_comments
from exhibitplanner.sheets.problems.list_sheet import add_list
from exhibitplanner.sheets.problems.mark_styles import MarkStyles, add_styles
from exhibitplanner.sheets.problems.package_edit import PackageEdit, insert
from exhibitplanner.sheets.problems.plain_copy import write_plain_copy
from exhibitplanner.sheets.problems.problem_data import CellMark, CellProblem, ListWords
from exhibitplanner.sheets.problems.sheet_tail import ORDER, SheetTail, unselected
from exhibitplanner.sheets.readers.archive import FAULTS
from exhibitplanner.sheets.readers.file_kinds import recognise
from exhibitplanner.sheets.readers.limits import DEFAULT_LIMITS
from exhibitplanner.sheets.readers.xlsx_parts import sheet_parts
from exhibitplanner.sheets.reading import read_spreadsheet
from exhibitplanner.sheets.stamp import PROBLEMS_MARK
from exhibitplanner.sheets.templates.xml_parts import descendants, in_namespace_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LOG: Final = logging.getLogger(__name__)
_MOST_MARKS: Final = 2000  # a sheet; the list has them all
_LONGEST_COMPARED: Final = 120
_CANNOT: Final = (InputError, etree.LxmlError, *FAULTS, ValueError, KeyError, StopIteration)


def write_problems(source: Path, out: Path, problems: Sequence[CellProblem], words: ListWords) -> Path:
    """Write a copy of the sender's workbook with a mark and a comment at each problem, and a list of them in front.

    An .xlsx or .xlsm keeps everything else as it is; a digital signature breaks. Of any other file, and of one that
    cannot be changed safely, the copy is a plain .xlsx: values, merged cells and hidden rows, no formulas or formats.

    Returns:
        The file written: `out`, with the suffix .xlsm where the workbook has macros.

    Raises:
        InputError: The source cannot be read, or the target cannot be written.
    """
    file = read_spreadsheet(source)
    marks = {grid.name: _marks(grid, problems) for grid in file.grids}
    listed = [one for one in problems if one.sheet in marks]
    earlier = next((grid.name for grid in file.grids if grid.value(1, 0) == PROBLEMS_MARK), None)
    kind = recognise(source, DEFAULT_LIMITS)
    if kind == "xlsx":
        try:
            return _mark(source, out, marks, listed, words, earlier)
        except _CANNOT as error:
            if isinstance(error, InputError) and error.code.startswith("target_"):
                raise
            _LOG.info("marked on a plain copy, since the workbook itself cannot be changed: %r", error)
    return _mark_copy(file, out, marks, listed, words, earlier)


def _mark_copy(  # noqa: PLR0913, PLR0917  as `_mark`
    file: SheetFile,
    out: Path,
    marks: Mapping[str, list[CellMark]],
    listed: list[CellProblem],
    words: ListWords,
    earlier: str | None,
) -> Path:
    with TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.xlsx"
        titles = write_plain_copy(file, plain)
        renamed = {titles[name]: found for name, found in marks.items()}
        retold = [replace(one, sheet=titles[one.sheet]) for one in listed]
        return _mark(plain, out, renamed, retold, words, titles[earlier] if earlier is not None else None)


def _mark(  # noqa: PLR0913, PLR0917  what is written, and how
    source: Path,
    out: Path,
    marks: Mapping[str, list[CellMark]],
    listed: list[CellProblem],
    words: ListWords,
    earlier: str | None,
) -> Path:
    with zipfile.ZipFile(source) as opened:
        package = PackageEdit(opened)
        package.archive.check(source.stat().st_size, DEFAULT_LIMITS)
        styles_part = package.related(package.workbook, "styles")
        if styles_part is None:
            raise InputError("damaged_file")
        styles = add_styles(package.tree(styles_part))
        for name, part in sheet_parts(package.archive):
            _mark_sheet(package, part, marks.get(name, []), styles, words)
        add_list(package, listed, words, styles, earlier)
        target = out.with_suffix(".xlsm") if "macroEnabled" in package.main_type() else out.with_suffix(".xlsx")
        with replacing(target) as temporary:
            package.write(temporary)
    return target


def _mark_sheet(package: PackageEdit, part: str, marks: list[CellMark], styles: MarkStyles, words: ListWords) -> None:
    content = package.read(part)
    if not marks:
        mend_comments(package, part, words.mended)
        quiet = unselected(content)
        if quiet != content:
            package.put(part, quiet)
        return
    tail = SheetTail(content)
    _add_conditions(tail.root, marks, styles.mark)
    add_comments(package, part, tail.root, marks, words.mended)
    package.put(part, tail.content())


def _add_conditions(root: Element, marks: Iterable[CellMark], style: int) -> None:
    """The marks as conditional formats: cells keep their own, and a mark goes when its cell is changed."""
    known = [int(one.get("priority", "0")) for one in descendants(root, "cfRule")]
    for priority, mark in enumerate(marks, max(known, default=0) + 1):
        made = etree.Element(in_namespace_of(root, "conditionalFormatting"))
        made.set("sqref", mark.cell)
        rule = etree.SubElement(made, in_namespace_of(root, "cfRule"))
        for name, value in {"type": "expression", "dxfId": style, "priority": priority}.items():
            rule.set(name, str(value))
        etree.SubElement(rule, in_namespace_of(root, "formula")).text = mark.formula
        insert(root, made, "conditionalFormatting", ORDER)


def _marks(grid: Grid, problems: Iterable[CellProblem]) -> list[CellMark]:
    """One mark a cell, with all that is said of it."""
    found: dict[str, list[str]] = {}
    for one in problems:
        if one.sheet == grid.name:
            found.setdefault(one.cell, []).append(one.message)
    cells = list(found.items())[:_MOST_MARKS]
    return [CellMark(cell, _unchanged(grid, cell), "\n".join(dict.fromkeys(messages))) for cell, messages in cells]


def _unchanged(grid: Grid, cell: str) -> str:
    """A formula that holds as long as the cell is what it was; a plain TRUE for what formulas compare badly."""
    row, column = _place(cell)
    value = grid.value(row, column)
    if (row, column) in grid.errors:
        return f"ISERROR({cell})"
    if value is None and (row, column) not in grid.uncalculated:
        return f"ISBLANK({cell})"
    if isinstance(value, str) and len(value) <= _LONGEST_COMPARED and value.isprintable():
        quoted = value.replace('"', '""')
        return f'EXACT({cell},"{quoted}")'
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{cell}={value!r}"
    return "TRUE"


def _place(cell: str) -> tuple[int, int]:
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(cell[len(letters) :] or 1), column - 1
