"""What came back is counted, and the shipment home is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from exhibitplanner.services.freight import returning
from exhibitplanner.services.freight.returning import ReturnMade
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.pages.freight.cases_model import LineRow
from exhibitplanner.ui.wording import say


class WayHome:
    """Writes for the widget that owns it; `made` is called with the id of a return shipment."""

    def __init__(self, desk: Desk, owner: QObject, made: Callable[[str], None]) -> None:
        self._desk, self._owner, self._made = desk, owner, made

    def tick(self, rows: Sequence[LineRow]) -> None:
        """All of what is chosen is back, or none of it where all of it was."""
        lines = [row.line for row in rows if row.comes_back]
        back = any(line.returned < line.quantity for line in lines)
        counted = {line.id: line.quantity if back else None for line in lines}
        if lines and self._desk.session.writable:
            self._desk.session.write(
                lambda workspace: returning.set_returned(workspace, counted), _nothing, self._desk.tell_error
            )

    def tick_all(self, shipment_id: str) -> None:
        """Everything temporary came back."""
        self._desk.session.write(
            lambda workspace: returning.mark_all_returned(workspace, shipment_id), _nothing, self._desk.tell_error
        )

    def make(self, shipment_id: str) -> None:
        """Make the return of what is not back yet."""
        self._desk.session.write(
            lambda workspace: returning.make_return(workspace, shipment_id),
            self._tell,
            self._desk.tell_error,
            owner=self._owner,
        )

    def _tell(self, made: ReturnMade) -> None:
        self._made(made.shipment_id)
        unsaid = str(made.unsaid or "")
        words = say("return_made", reference=made.reference, count=made.lines, unsaid=unsaid)
        self._desk.tell("warning" if made.unsaid else "done", words, topic="freight")


def _nothing(_change: object) -> None:
    """The plan tells what changed."""
