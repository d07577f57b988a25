"""Errors meant for people: a code, the values that word it, and the exit status a command ends with."""

from __future__ import annotations

from typing import ClassVar


class PlannerError(Exception):
    """Something a person can mend; worded in their language from `code` and `values`.

    `code` names a text in `resources/translations/messages.*.json`; `values` fill its places.
    """

    exit_status: ClassVar[int] = 2

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        places = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.code}({places})"


class UsageError(PlannerError):
    """A wrong word: an unknown kind, field, choice, reference or record."""


class InputError(PlannerError):
    """A file that was refused; nothing was changed."""

    exit_status = 3


class WorkspaceError(PlannerError):
    """The workspace is in use, damaged, read-only, on a full disk or from a newer version."""

    exit_status = 4


class Cancelled(PlannerError):  # noqa: N818  a person's wish, not a fault
    """The person who started a long job stopped it; nothing was changed."""

    def __init__(self) -> None:
        super().__init__("cancelled")
