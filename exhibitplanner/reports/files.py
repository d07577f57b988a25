"""Files written whole or not at all: beside the target first, then moved into its place."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from exhibitplanner.domain.errors import InputError

_NO_ROOM: Final = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def write_files(contents: Sequence[tuple[Path, bytes]]) -> None:
    """Write each content to its path; what stood there stays until all of them are on the disk.

    Raises:
        InputError: A target cannot be written; it is named, and no file was changed.
    """
    written: list[tuple[Path, Path]] = []
    target = Path()
    try:
        for path, content in contents:
            target = path
            written.append((_beside(path), path))
            _write(written[-1][0], content)
        for temporary, target in written:
            _make_ready(temporary, target)
        for temporary, target in written:
            temporary.replace(os.path.realpath(target))
    except OSError as error:
        raise _worded(error, target) from error
    finally:
        for temporary, _ in written:
            with suppress(OSError):  # where the folder is out of reach it was never made; the first error counts
                temporary.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    """A new name in the folder of the file itself, which a link may point to."""
    return Path(os.path.realpath(path)).parent / f".{secrets.token_hex(8)}.tmp"


def _write(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _make_ready(temporary: Path, target: Path) -> None:
    """Find out before anything is replaced whether it may be, and keep the permissions of what is.

    A write-protected file is refused, though on POSIX its folder alone would let it be replaced; opening it fails
    where a viewer on Windows holds it.
    """
    if not target.exists():
        return
    if not target.stat().st_mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    target.open("r+b").close()
    shutil.copymode(target, temporary)


def _worded(error: OSError, path: Path) -> InputError:
    if error.errno in _NO_ROOM:
        return InputError("report_disk_full", path=str(path))
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return InputError("report_folder_missing", path=str(path), folder=str(path.parent))
    if isinstance(error, PermissionError):
        return InputError("report_not_writable", path=str(path))
    return InputError("report_not_written", path=str(path), reason=error.strerror or str(error))
