"""Where the values of a record come from, in words: read when somebody asks, kept until the record changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.browsing import ShownRow
from exhibitplanner.services.origins import Origin, origins_of
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.displaying import show_date
from exhibitplanner.ui.wording import say

Found = Mapping[str, Origin]
_BY_LABEL: Final = {
    "import": "origin_import", "demo": "origin_sample", "assign_booths": "origin_sample", "duplicate": "origin_copied",
    "set_back": "origin_set_back",
}  # fmt: skip
"""How a value came that nobody typed, by the code of its step."""


class Origins(QObject):
    """Remembers the last record that was asked for."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked: tuple[Kind, str] | None = None
        self._known: Found | None = None
        self._waiting: list[Callable[[Found], object]] = []
        self._reading = 0

    def ask(self, kind: Kind, record_id: str, then: Callable[[Found], object]) -> None:
        """Call `then` with the origin of each field that has one, at once or when it has been read."""
        if self._asked != (kind, record_id):
            self._asked, self._known, self._waiting = (kind, record_id), None, []
        if self._known is not None:
            then(self._known)
            return
        self._waiting.append(then)
        if len(self._waiting) == 1:
            self._read()

    def follow(self, change: Change) -> None:
        """Records changed: what is known holds no more, and who waits gets what is true now."""
        if self._asked is None or self._asked[0].name not in change.kinds:
            return
        self._known = None
        if self._waiting:
            self._read()

    def _read(self) -> None:
        if self._asked is None:
            return
        self._reading += 1
        reading, (kind, record_id) = self._reading, self._asked

        def take(found: Found) -> None:
            if reading == self._reading and self._asked == (kind, record_id):
                self._known, waiting, self._waiting = found, self._waiting, []
                for one in waiting:
                    one(found)

        def fail(_error: PlannerError) -> None:
            self._waiting = []

        self._desk.session.look_up(lambda workspace: origins_of(workspace, kind, record_id), take, fail, owner=self)


def is_blank(row: ShownRow, field: FieldDescription) -> bool:
    """Whether a field of a row holds nothing."""
    return row.values.get(field.name) in (None, "", [])


def origin_words(origin: Origin | None, field: FieldDescription, *, blank: bool) -> str:
    """`From list.xlsx, sheet People, row 17, imported 22 Aug 2026 by kim.`"""
    if field.label.derived:
        return say("origin_derived")
    if origin is None:
        return say("origin_blank" if blank else "origin_unknown")
    told = {"actor": origin.actor, "on": show_date(origin.at.astimezone().date())}
    if origin.file:
        return say("origin_file", file=origin.file, sheet=origin.sheet or "", row=origin.row or "", **told)
    return say(_BY_LABEL.get(origin.label, "origin_typed"), **told)
