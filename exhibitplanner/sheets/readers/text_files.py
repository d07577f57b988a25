"""A file that is text: delimited rows, a page of tables, or neither."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.readers.delimited import delimited_sheet
from exhibitplanner.sheets.readers.limits import Limits
from exhibitplanner.sheets.readers.source import SheetSource
from exhibitplanner.sheets.readers.text_decoding import decoded

_HEAD_CHARACTERS = 4096


def text_sheets(path: Path, limits: Limits) -> Iterable[SheetSource]:
    """The sheets of a text; that of delimited text is named by the file's stem.

    Raises:
        InputError: `unknown_file`, `not_a_spreadsheet`, `empty_file`, `no_sheets`, `too_many_cells`.
    """
    text = decoded(path.read_bytes())
    head = text[:_HEAD_CHARACTERS].lstrip("\ufeff \t\r\n").casefold()
    if head.startswith("<"):
        return _marked_up(text, head, path.stem, limits)
    if head.startswith(("{", "[")) and _is_json(text):
        raise InputError("not_a_spreadsheet", what="JSON")
    return [delimited_sheet(text, path.stem, suffix=path.suffix.casefold(), most_cells=limits.cells)]


def _marked_up(text: str, head: str, name: str, limits: Limits) -> Iterable[SheetSource]:
    if "urn:schemas-microsoft-com:office:spreadsheet" in head and "<html" not in head:
        from exhibitplanner.sheets.readers.xml_spreadsheet import xml_sheets

        return xml_sheets(text, limits)
    if "urn:oasis:names:tc:opendocument" in head:
        raise InputError("not_a_spreadsheet", what="OpenDocument (.fods)")
    if any(tag in head for tag in ("<html", "<!doctype html", "<table", "<body", "<meta")):
        from exhibitplanner.sheets.readers.html_tables import html_sheets

        return html_sheets(text, name, most_cells=limits.cells)
    raise InputError("not_a_spreadsheet", what="XML")


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
