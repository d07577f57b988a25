"""Who may write: one process at a time, named to the next one; readers go on."""

from __future__ import annotations

from pathlib import Path

from filelock import SoftFileLock, Timeout

from exhibitplanner.domain.errors import WorkspaceError


class WriteLock:
    """A marker beside the workspace that names its holder; a holder that died is noticed (same machine) and passed.

    The soft lock is meant: the marker goes away with its holder, tells its process and machine on every system, and
    holds on a shared drive, where the operating systems' own locks often do not.
    """

    def __init__(self, workspace: Path) -> None:
        self._workspace = workspace
        self._lock = SoftFileLock(f"{workspace}.lock", thread_local=False)

    def take(self, wait_seconds: float) -> None:
        """Wait for the lock.

        Raises:
            WorkspaceError: `workspace_in_use` with its holder, or `workspace_read_only` where no marker can be made.
        """
        try:
            self._lock.acquire(timeout=wait_seconds, poll_interval=0.05)
        except Timeout as error:
            process, machine = self.holder()
            raise WorkspaceError(
                "workspace_in_use", file=str(self._workspace), process=process, machine=machine
            ) from error
        except OSError as error:
            raise WorkspaceError("workspace_read_only", file=str(self._workspace)) from error

    def holder(self) -> tuple[str, str]:
        """The process number and the machine's name of whoever holds the lock, `?` where the marker does not say."""
        try:
            lines = Path(self._lock.lock_file).read_text(encoding="utf-8").split()
        except OSError:
            lines = []
        process, machine, *_ = [*lines, "?", "?"]
        return process, machine

    def release(self) -> None:
        """Let the next one write; nothing stays behind."""
        self._lock.release()
