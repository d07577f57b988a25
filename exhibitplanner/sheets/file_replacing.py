"""Writing a file so that it is whole or not there: a temporary file beside the target takes its place at the end."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from exhibitplanner.domain.errors import InputError

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
# a virus scanner may hold a file that was just written for a moment (Windows)
_WAITS_S = (0.05, 0.15, 0.3)
_LONGEST_OFFER = 60


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a path to write to; it becomes `target` when the block ends well, and is removed when it does not.

    Until then `target` stays byte for byte as it was. A link is followed, an existing file's permissions are kept.

    Raises:
        InputError: The target cannot be written. `file` names it, `offer` another name that is free.
    """
    real = Path(os.path.realpath(target))
    _refuse_hopeless(target, real)
    temporary = real.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with _worded(target):
            _make(temporary, target)
            yield temporary
            _flush_to_disk(temporary)
            _take_place(temporary, real)
    finally:
        with suppress(OSError):  # where the folder is out of reach it was never made; the first error counts
            temporary.unlink(missing_ok=True)


def free_name(target: Path) -> Path:
    """The first of `plan (2).xlsx`, `plan (3).xlsx` … that does not exist beside `target`."""
    names = (target.with_name(f"{target.stem} ({number}){target.suffix}") for number in count(2))
    return next(name for name in names if not os.path.lexists(name))


def _refuse_hopeless(target: Path, real: Path) -> None:
    """Find out before the work what would fail after it."""
    if os.path.lexists(real) and not os.path.isfile(real):  # noqa: PTH113  Path.is_file raises where a folder is closed
        raise InputError("target_is_no_file", file=str(target), offer=str(free_name(target)))
    if not os.path.isdir(real.parent):  # noqa: PTH112
        raise InputError("target_folder_missing", file=str(target), folder=str(target.parent), offer=_at_home(target))
    with _worded(target), suppress(FileNotFoundError):
        _probe(target, real)


def _probe(target: Path, real: Path) -> None:
    if not real.stat().st_mode & stat.S_IWUSR:
        raise InputError("target_read_only", file=str(target), offer=str(free_name(target)))
    with real.open("r+b"):  # Excel on Windows lets nobody else write while it has the file open
        pass


@contextmanager
def _worded(target: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as error:
        raise InputError("target_not_writable", file=str(target), offer=str(free_name(target))) from error
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise InputError("target_no_room", file=str(target), offer=_at_home(target)) from error
        reason = error.strerror or str(error)
        raise InputError("target_not_written", file=str(target), reason=reason, offer=_at_home(target)) from error


def _make(temporary: Path, target: Path) -> None:
    try:
        temporary.open("xb").close()
    except PermissionError as error:
        values = {"file": str(target), "folder": str(target.parent), "offer": _at_home(target)}
        raise InputError("target_folder_read_only", **values) from error


def _at_home(target: Path) -> str:
    home = Path.home() / f"{target.stem[:_LONGEST_OFFER]}{target.suffix}"  # the name may have been too long
    return str(free_name(home) if os.path.lexists(home) else home)


def _flush_to_disk(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _take_place(temporary: Path, real: Path) -> None:
    if real.exists():
        shutil.copymode(real, temporary)
    for wait_s in _WAITS_S:
        try:
            os.replace(temporary, real)  # noqa: PTH105  named so by HAZARDS and replaced in tests
        except PermissionError:
            time.sleep(wait_s)
        else:
            return
    os.replace(temporary, real)  # noqa: PTH105
