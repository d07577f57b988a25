"""The .xlsx itself: what openpyxl makes of the workbook without rows, and the rows put into its sheets.

openpyxl takes about twice the time for styled cells, since each is an object with a style to look up, and keeps numbers
to 16 digits. So it writes everything but the rows (`sheetData`), and these are copied into the archive as they are.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile

from exhibitplanner.sheets.row_writing import SheetBody

if TYPE_CHECKING:
    from openpyxl import Workbook

_ROWS = re.compile(rb"<sheetData>.*</sheetData>|<sheetData\s*/>", re.DOTALL)
_AFTER_IGNORED_ERRORS = re.compile(rb"<legacyDrawing |<tableParts |</worksheet>")
_CHUNK: Final = 1 << 20
_CONTENT_TYPES: Final = "[Content_Types].xml"


def pack(book: Workbook, bodies: Mapping[str, SheetBody], out: Path, on_bytes: Callable[[int], None]) -> None:
    """Write the workbook to `out` with the rows of `bodies`, by sheet title.

    `on_bytes` is told how many bytes of rows were packed, and may raise to stop.
    """
    shell = io.BytesIO()
    book.save(shell)
    rows = {book[title].path.removeprefix("/"): body for title, body in bodies.items()}
    with ZipFile(shell) as parts, ZipFile(out, "w", ZIP_DEFLATED) as archive:
        # programs that look at the beginning of a file expect the content types there
        for name in sorted(parts.namelist(), key=lambda name: name != _CONTENT_TYPES):
            if name in rows:
                _pack_sheet(archive, name, parts.read(name), rows[name], on_bytes)
            else:
                archive.writestr(name, parts.read(name))


def packed_bytes(body: SheetBody) -> int:
    """How many bytes `pack` will report for a body."""
    return body.file.seek(0, io.SEEK_END)


def _pack_sheet(archive: ZipFile, name: str, shell: bytes, body: SheetBody, on_bytes: Callable[[int], None]) -> None:
    before, after = _around_rows(shell)
    with archive.open(name, "w") as part:
        part.write(before + b"<sheetData>" + body.head.encode())
        for chunk in _chunks(body.file):
            part.write(chunk)
            on_bytes(len(chunk))
        part.write(b"</sheetData>" + _without_marks(after, body.last_cell))


def _around_rows(shell: bytes) -> tuple[bytes, bytes]:
    found = _ROWS.search(shell)
    if found is None:
        raise ValueError("openpyxl wrote a sheet without sheetData")
    return shell[: found.start()], shell[found.end() :]


def _without_marks(after: bytes, last_cell: str) -> bytes:
    """Spare numbers that are meant as text, such as booth 007, Excel's green corners; openpyxl has no word for it."""
    ignored = f'<ignoredErrors><ignoredError sqref="A1:{last_cell}" numberStoredAsText="1"/></ignoredErrors>'
    return _AFTER_IGNORED_ERRORS.sub(lambda found: ignored.encode() + found.group(), after, count=1)


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    while chunk := file.read(_CHUNK):
        yield chunk
