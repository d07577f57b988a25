"""The last good copy of each workspace, kept on this computer for the day on which its file is damaged."""

from __future__ import annotations

import hashlib
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from platformdirs import user_data_path

from exhibitplanner.domain.errors import WorkspaceError
from exhibitplanner.storage import copying
from exhibitplanner.storage.workspace import Workspace

_KEPT_BYTES: Final = 512 * 1024 * 1024


def keep_backup(workspace: Workspace, folder: Path | None = None) -> Path | None:
    """Copy a workspace that was opened and found whole, unless it has not changed since; None where it is too large.

    `folder` is the user's own data folder unless said.
    """
    copy = _place(workspace.path, folder)
    changed = workspace.path.stat()
    if changed.st_size > _KEPT_BYTES:
        return None
    if copy.exists() and copy.stat().st_mtime >= changed.st_mtime:
        return copy
    fresh = copy.with_suffix(".fresh")
    fresh.unlink(missing_ok=True)
    copying.backup(workspace, fresh)
    fresh.replace(copy)
    return copy


def last_backup(path: Path, folder: Path | None = None) -> tuple[Path, datetime] | None:
    """The copy that is kept of a workspace, and its moment (UTC)."""
    copy = _place(path, folder)
    if not copy.exists():
        return None
    return copy, datetime.fromtimestamp(copy.stat().st_mtime, UTC)


def restore_backup(path: Path, folder: Path | None = None) -> Path:
    """Put the kept copy in a damaged workspace's place; the damaged file stays beside as `NAME.damaged`.

    Raises:
        WorkspaceError: `no_backup`, or the place cannot be written.
    """
    found = last_backup(path, folder)
    if found is None:
        raise WorkspaceError("no_backup", file=str(path))
    aside = _free(path)
    try:
        path.replace(aside)
        for stale in ("-wal", "-shm", "-journal"):  # beside another database they would be taken for its own
            path.with_name(path.name + stale).unlink(missing_ok=True)
        shutil.copyfile(found[0], path)
    except OSError as error:
        raise WorkspaceError("workspace_unwritable", file=str(path), reason=error.strerror or "") from error
    return aside


def _place(path: Path, folder: Path | None) -> Path:
    own = folder or user_data_path("exhibitplanner", appauthor=False) / "backups"
    own.mkdir(parents=True, exist_ok=True)
    mark = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]
    return own / f"{path.stem}-{mark}.exhibit"


def _free(path: Path) -> Path:
    numbered = (path.with_name(f"{path.name}.damaged{number or ''}") for number in range(1000))
    return next(one for one in numbered if not one.exists())
