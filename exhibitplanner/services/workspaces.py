"""Workspaces made, opened, verified and copied."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from exhibitplanner.storage import copying
from exhibitplanner.storage.workspace import Workspace

_A_WHILE: Final = 5.0
_A_GLANCE: Final = 0.05


def create(path: Path) -> Workspace:
    """An empty workspace, opened for writing. `UsageError` where the file exists."""
    return Workspace.create(path)


def open_for_reading(path: Path, *, again: bool = False) -> Workspace:
    """Works while another process writes; `again` for one that this process has open already."""
    return Workspace.open(path, again=again)


def open_for_viewing(path: Path) -> Workspace:
    """As `open_for_reading`, for a thread that must not wait: `workspace_busy` comes after 0.05 s."""
    return Workspace.open(path, busy_seconds=_A_GLANCE)


def open_for_writing(path: Path, wait_seconds: float = _A_WHILE, *, again: bool = False) -> Workspace:
    """Waits for another writer, then says who it is (`WorkspaceError`); `again` as for reading."""
    return Workspace.open(path, writing=True, wait_seconds=wait_seconds, again=again)


def verify(path: Path) -> None:
    """Prove that a workspace is whole: pages, references, search index. `WorkspaceError` where it is not."""
    with Workspace.open(path) as workspace:
        copying.verify(workspace)


def backup(path: Path, out: Path) -> None:
    """Copy a workspace as of one moment; an existing file is never overwritten."""
    with Workspace.open(path) as workspace:
        copying.backup(workspace, out)


def copy(workspace: Workspace, out: Path) -> None:
    """As `backup`, of an open workspace: works even when its file was deleted meanwhile (not on Windows)."""
    copying.backup(workspace, out)
