"""An Office package copied with some parts changed: every other part keeps its compressed bytes, place and date."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final
from zipfile import ZipFile, ZipInfo

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.readers.archive import FAULTS, Archive, folded
from exhibitplanner.sheets.readers.file_kinds import recognise
from exhibitplanner.sheets.readers.limits import Limits

_MIB: Final = 1 << 20
TEMPLATE_LIMITS: Final = Limits(file_bytes=64 * _MIB, unzipped_bytes=128 * _MIB)
"""A form is small beside a list; its sheets are held in memory as trees."""
_MOST_PARTS: Final = 10_000
_LOCAL: Final = struct.Struct("<4s5H3L2H")
_CENTRAL: Final = struct.Struct("<4s4B4H3L5H2L")
_END: Final = struct.Struct("<4s4H2LH")
_SIZES_FOLLOW, _UTF8 = 0x8, 0x800
_ZIP64: Final = 1


class TemplatePackage:
    """The parts of a template, whatever the case and slashes of their paths."""

    def __init__(self, path: Path, opened: ZipFile, source: IO[bytes]) -> None:
        if len(opened.infolist()) > _MOST_PARTS:
            raise InputError("damaged_file")
        self.path = path
        self.archive = Archive(opened)
        self._zip = opened
        self._source = source

    def read(self, name: str) -> bytes:
        """A part's content.

        Raises:
            InputError: `damaged_file`: the part is not there or does not unpack.
        """
        with self.archive.part(name) as stream:
            return stream.read()

    def write(self, out: Path, changed: Mapping[str, bytes]) -> None:
        """Copy the package with the parts of `changed`, by the names that `archive` has for them."""
        with out.open("wb") as target:
            central = b"".join(self._entry(target, info, changed) for info in self._zip.infolist())
            start, count = target.tell(), len(self._zip.infolist())
            target.write(central)
            comment = self._zip.comment
            target.write(_END.pack(b"PK\x05\x06", 0, 0, count, count, len(central), start, len(comment)) + comment)

    def _entry(self, target: IO[bytes], info: ZipInfo, changed: Mapping[str, bytes]) -> bytes:
        """Write one part; its record for the directory at the end."""
        content = changed.get(folded(info.filename))
        local_extra, packed = self._raw(info)
        crc, size, flags = info.CRC, info.file_size, info.flag_bits & ~_SIZES_FOLLOW
        if content is not None:
            crc, size, packed = zlib.crc32(content), len(content), _packed(content, info.compress_type)
        name = info.orig_filename.encode("utf-8" if flags & _UTF8 else "cp437")
        year, month, day, hour, minute, second = info.date_time
        clock, calendar = hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day
        shared = (flags, info.compress_type, clock, calendar, crc, len(packed), size, len(name))
        offset = target.tell()
        target.write(_LOCAL.pack(b"PK\x03\x04", info.extract_version, *shared, len(local_extra)))
        target.write(name + local_extra + packed)
        extra = _without_zip64(info.extra)
        record = _CENTRAL.pack(
            b"PK\x01\x02", info.create_version, info.create_system, info.extract_version, info.reserved, *shared,
            len(extra), len(info.comment), 0, info.internal_attr, info.external_attr, offset,
        )  # fmt: skip
        return record + name + extra + info.comment

    def _raw(self, info: ZipInfo) -> tuple[bytes, bytes]:
        """The extra field before a part, and the part as it is packed."""
        if info.header_offset < 0:
            raise InputError("damaged_file")
        self._source.seek(info.header_offset)
        head = self._source.read(_LOCAL.size)
        if len(head) < _LOCAL.size or not head.startswith(b"PK\x03\x04"):
            raise InputError("damaged_file")
        name_bytes, extra_bytes = _LOCAL.unpack(head)[-2:]
        self._source.seek(name_bytes, 1)
        extra = self._source.read(extra_bytes)
        packed = self._source.read(info.compress_size)
        if len(packed) != info.compress_size:
            raise InputError("truncated_file")
        return _without_zip64(extra), packed


@contextmanager
def opened_template(path: Path, limits: Limits = TEMPLATE_LIMITS) -> Iterator[TemplatePackage]:
    """A template's package, checked.

    Raises:
        InputError: It is no .xlsx or .xlsm, is encrypted, damaged, or unpacks to more than a form can; `file` is its
            name.
    """
    try:
        _check(path, limits)
        with zipfile.ZipFile(path) as opened, path.open("rb") as source:
            package = TemplatePackage(path, opened, source)
            package.archive.check(path.stat().st_size, limits)
            yield package
    except InputError as error:
        raise InputError(error.code, **{"file": path.name, **error.values}) from error.__cause__
    except FAULTS as error:
        raise InputError("damaged_file", file=path.name) from error


def _check(path: Path, limits: Limits) -> None:
    try:
        if path.is_dir():
            raise InputError("file_is_folder")
        if not path.is_file():
            raise InputError("file_missing" if not path.exists() else "file_unreadable")
        size = path.stat().st_size
        if size > limits.file_bytes:
            raise InputError("file_too_large", megabytes=size >> 20, most=limits.file_bytes >> 20)
        kind = recognise(path, limits)
    except OSError as error:
        raise InputError("file_unreadable") from error
    if kind != "xlsx":
        raise InputError("template_kind")


def _packed(content: bytes, method: int) -> bytes:
    if method == zipfile.ZIP_STORED:
        return content
    if method != zipfile.ZIP_DEFLATED:  # the only two that Office packages may have (ISO/IEC 29500-2)
        raise InputError("damaged_file")
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


def _without_zip64(extra: bytes) -> bytes:
    """An extra field without the long sizes, which no part of a form needs."""
    kept, place = b"", 0
    while place + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, place)
        if kind != _ZIP64:
            kept += extra[place : place + 4 + length]
        place += 4 + length
    return kept
