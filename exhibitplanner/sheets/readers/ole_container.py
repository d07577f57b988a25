"""An OLE container, the file system inside .xls files and encrypted workbooks: names and streams.

After [MS-CFB], Compound File Binary File Format.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from itertools import islice

from exhibitplanner.domain.errors import InputError

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER_BYTES = 512
_MOST_REGULAR = 0xFFFFFFFA  # higher sector numbers are marks: free, end of chain
_ENTRY_BYTES = 128
_STREAM, _ROOT = 2, 5


class OleContainer:
    """`data` is the whole file.

    Raises:
        InputError: `truncated_file` where a chain of sectors leads out of the file, `damaged_file` for a bad header.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) < _HEADER_BYTES:
            raise InputError("truncated_file")
        self._data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in {9, 12} or mini_shift != 6:
            raise InputError("damaged_file")
        self._sector, self._mini_sector = 1 << shift, 1 << mini_shift
        first_directory = struct.unpack_from("<I", data, 48)[0]
        self._cutoff, first_mini_table = struct.unpack_from("<II", data, 56)
        # no honest table has more sectors than the file
        self._next = self._numbers(islice(self._table_sectors(), len(data) // self._sector + 1))
        self._streams: dict[str, tuple[int, int]] = {}
        self._mini = b""
        for kind, name, start, size in self._directory(first_directory):
            if kind == _ROOT:
                self._mini = self._read(start)[:size]
            elif kind == _STREAM:
                self._streams.setdefault(name, (start, size))
        self._mini_next = self._numbers(self._chain(first_mini_table, self._next))

    def names(self) -> set[str]:
        """The streams' names, wherever in the tree they are."""
        return set(self._streams)

    def stream(self, name: str) -> bytes:
        """The bytes of a stream that is in `names`."""
        start, size = self._streams[name]
        if size >= self._cutoff:
            return self._read(start)[:size]
        width = self._mini_sector
        chain = self._chain(start, self._mini_next)
        return b"".join(self._mini[number * width : (number + 1) * width] for number in chain)[:size]

    def _table_sectors(self) -> Iterator[int]:
        yield from self._regular(struct.unpack_from("<109I", self._data, 76))
        following, count = struct.unpack_from("<II", self._data, 68)
        for _ in range(min(count, len(self._data) // self._sector)):
            *numbers, following = struct.unpack(f"<{self._sector // 4}I", self._sector_at(following))
            yield from self._regular(tuple(numbers))

    @staticmethod
    def _regular(numbers: tuple[int, ...]) -> Iterator[int]:
        return (number for number in numbers if number < _MOST_REGULAR)

    def _numbers(self, sectors: Iterator[int]) -> tuple[int, ...]:
        whole = b"".join(map(self._sector_at, sectors))
        return struct.unpack(f"<{len(whole) // 4}I", whole)

    def _sector_at(self, number: int) -> bytes:
        start = (number + 1) * self._sector
        sector = self._data[start : start + self._sector]
        if not sector:
            raise InputError("truncated_file")
        return sector.ljust(self._sector, b"\0")  # the last one may be cut in files of other makers

    def _chain(self, start: int, following: tuple[int, ...]) -> Iterator[int]:
        for _ in range(len(following)):  # a chain that bites its tail ends here
            if start >= _MOST_REGULAR:
                return
            if start >= len(following):
                raise InputError("truncated_file")
            yield start
            start = following[start]

    def _read(self, start: int) -> bytes:
        return b"".join(map(self._sector_at, self._chain(start, self._next)))

    def _directory(self, first: int) -> Iterator[tuple[int, str, int, int]]:
        entries = self._read(first)
        for offset in range(0, len(entries), _ENTRY_BYTES):
            length = struct.unpack_from("<H", entries, offset + 64)[0]
            name = entries[offset : offset + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            start, size = struct.unpack_from("<II", entries, offset + 116)
            yield entries[offset + 66], name, start, size
