"""Workspaces made, opened, verified and copied."""

from __future__ import annotations

from pathlib import Path

from exhibitplanner.storage import copying
from exhibitplanner.storage.workspace import Workspace


def create(path: Path) -> Workspace:
    """An empty workspace, opened for writing. `UsageError` where the file exists."""
    return Workspace.create(path)


def open_for_reading(path: Path) -> Workspace:
    """Works while another process writes."""
    return Workspace.open(path)


def open_for_writing(path: Path) -> Workspace:
    """Waits five seconds for another writer, then says who it is (`WorkspaceError`)."""
    return Workspace.open(path, writing=True)


def verify(path: Path) -> None:
    """Prove that a workspace is whole: pages, references, search index. `WorkspaceError` where it is not."""
    with Workspace.open(path) as workspace:
        copying.verify(workspace)


def backup(path: Path, out: Path) -> None:
    """Copy a workspace as of one moment; an existing file is never overwritten."""
    with Workspace.open(path) as workspace:
        copying.backup(workspace, out)
