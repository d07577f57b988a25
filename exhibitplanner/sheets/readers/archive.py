"""A zip file looked at before anything is unpacked: what it claims, and parts by name as lenient as the readers."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.readers.limits import Limits

_READ_SUFFIXES = (".xml", ".rels", ".bin")
_ENCRYPTED = 0x1
FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error)


class Archive:
    """Parts by their path, whatever its case and slashes."""

    def __init__(self, opened: zipfile.ZipFile) -> None:
        self._zip = opened
        self._parts = {folded(info.filename): info for info in opened.infolist()}

    def __contains__(self, name: str) -> bool:
        return folded(name) in self._parts

    def names(self) -> list[str]:
        """Paths in lower case with forward slashes."""
        return list(self._parts)

    def size(self, name: str) -> int:
        """The unzipped size in bytes, as the directory claims it; 0 for a part that is not there."""
        info = self._parts.get(folded(name))
        return info.file_size if info else 0

    @contextmanager
    def part(self, name: str) -> Iterator[IO[bytes]]:
        """A part to read from.

        Raises:
            InputError: `damaged_file`: the part is not there or does not unpack.
        """
        info = self._parts.get(folded(name))
        if info is None:
            raise InputError("damaged_file")
        with self._zip.open(info) as stream:
            yield stream

    def check(self, zipped_bytes: int, limits: Limits) -> None:
        """Refuse what unpacks to more than it may.

        Raises:
            InputError: `encrypted`, `spreadsheet_bomb`.
        """
        if any(info.flag_bits & _ENCRYPTED for info in self._parts.values()):
            raise InputError("encrypted")
        unzipped = sum(info.file_size for name, info in self._parts.items() if name.endswith(_READ_SUFFIXES))
        swollen = unzipped > limits.ratio_from_bytes and unzipped > limits.ratio * zipped_bytes
        if unzipped > limits.unzipped_bytes or swollen:
            raise InputError("spreadsheet_bomb", megabytes=unzipped >> 20)


@contextmanager
def opened_archive(path: Path, limits: Limits) -> Iterator[Archive]:
    """The zip file, checked.

    Raises:
        InputError: `truncated_file` without a directory at its end, `damaged_file` where a part does not unpack,
            `encrypted`, `spreadsheet_bomb`.
    """
    try:
        opened = zipfile.ZipFile(path)
    except (*FAULTS, ValueError) as error:
        raise InputError("truncated_file") from error
    with opened:
        archive = Archive(opened)
        archive.check(path.stat().st_size, limits)
        try:
            yield archive
        except FAULTS as error:
            raise InputError("damaged_file") from error


def folded(name: str) -> str:
    """A path as parts are compared by it: lower case, forward slashes."""
    return name.replace("\\", "/").lstrip("/").casefold()
