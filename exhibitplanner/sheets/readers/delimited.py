"""Delimited text: the separator guessed, every cell a text as it is written."""

from __future__ import annotations

import csv
import io
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.grid import Grid, column_letter
from exhibitplanner.sheets.readers.source import Row, SheetSource

_SEPARATORS = {",": 1.0, ";": 1.0, "\t": 1.0, "|": 0.9}
_SAMPLE_CHARACTERS = 1 << 16
_SAMPLE_RECORDS = 300
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?(?:\n|\Z)", re.IGNORECASE)
_DECIMAL_COMMA = re.compile(r"\d,\d")
_QUARRELLING_QUOTES = 0.5


def delimited_sheet(text: str, name: str, *, suffix: str, most_cells: int) -> SheetSource:
    """The one sheet of a text; `suffix` (`.tsv`) counts where the text leaves the separator open.

    A first line `sep=;` is Excel's own sign: it is followed, and no row of the sheet.

    Raises:
        InputError: `empty_file`: nothing but blanks; `too_many_cells`, while the rows are read.
    """
    if not text.strip("\ufeff \t\r\n"):
        raise InputError("empty_file")
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    told = _SEPARATOR_LINE.match(text)
    text = text[told.end() :] if told else text
    separator = told[1] if told else separator_of(text, suffix)
    rows = _counted(_records(text, separator), name, most_cells)
    return SheetSource(Grid(name, ()), rows, text.count("\n") + 1)


def separator_of(text: str, suffix: str = "") -> str:
    """The separator that cuts most lines into the same number of cells, more cells first."""
    sample = text[:_SAMPLE_CHARACTERS]
    if len(sample) < len(text):
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample
    likely = "\t" if suffix == ".tsv" else ""
    scores = {
        separator: weight * _fitness(sample, separator) * (1.2 if separator == likely else 1.0)
        for separator, weight in _SEPARATORS.items()
    }
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] else likely or ","


def _fitness(sample: str, separator: str) -> float:
    """Between 0 and 1: how evenly it cuts, and into how many."""
    counts: Counter[int] = Counter()
    factor = 1.0
    try:
        records = csv.reader(io.StringIO(sample, newline=""), delimiter=separator, strict=True)
        for record in islice(records, _SAMPLE_RECORDS):
            if any(record):
                counts[len(record)] += 1
    except csv.Error:
        factor = _QUARRELLING_QUOTES  # a quoted cell does not end where the separator says
    cut = [(count, width) for width, count in counts.items() if width > 1]
    if not cut:
        return 0.0
    count, width = max(cut)
    if separator == ",":
        factor *= 1 - 0.5 * len(_DECIMAL_COMMA.findall(sample)) / max(1, sample.count(","))
    return factor * count / counts.total() * (1 - 1 / width)


def _records(text: str, separator: str) -> Iterator[Row]:
    lines = io.StringIO(text, newline="")
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if _quotes_close(text, separator) else csv.QUOTE_NONE
    for record in csv.reader(lines, delimiter=separator, quoting=quoting):
        yield tuple([value or None for value in record])


def _quotes_close(text: str, separator: str) -> bool:
    """Whether the last quoted cell ends; an inch mark that opens one would swallow the rest of the file."""
    if '"' not in text:
        return True
    records = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for _ in records:
            pass
    except csv.Error as error:
        return "unexpected end" not in str(error)
    return True


def _counted(rows: Iterator[Row], name: str, most: int) -> Iterator[Row]:
    width = 0
    for number, row in enumerate(rows, 1):
        width = max(width, len(row))
        if number * width > most:
            cell = f"{column_letter(width - 1)}{number}"
            raise InputError("too_many_cells", sheet=name, cell=cell, most=f"{most:,}")
        yield row
