"""What stops a shipment, or an exhibit, from being ready to ship, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection

from exhibitplanner.domain.exhibits import PermitKind, PermitStatus
from exhibitplanner.messages import Language, text
from exhibitplanner.planning.freight import Sums
from exhibitplanner.planning.ready_to_ship import Lack, exhibit_lacks, may_travel, shipment_lacks
from exhibitplanner.planning.snapshot.exhibits import Exhibit
from exhibitplanner.planning.snapshot.freight import Shipment
from exhibitplanner.planning.snapshot.plan import Plan
from exhibitplanner.reports import wording
from exhibitplanner.services.problems.loading import load_plan
from exhibitplanner.services.problems.row_words import row_words
from exhibitplanner.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Hindrance:
    """A thing that is missing, in a sentence, and the record at which it can be mended."""

    what: str
    kind: str
    record_id: str
    message: str


class Readiness:
    """What is missing, at one state of the workspace."""

    def __init__(self, connection: Connection, language: Language, today: date | None = None) -> None:
        self._plan: Plan = load_plan(connection, today)
        self._language = language

    def of_shipment(self, shipment_id: str, sums: Sums) -> tuple[Hindrance, ...]:
        """What stops a shipment whose cases come to `sums`; a return or a cancelled one is not looked at."""
        shipment = self._plan.find(Shipment, shipment_id)
        if shipment is None or shipment.is_return or shipment.is_cancelled:
            return ()
        return self._worded(shipment_lacks(shipment, sums))

    def of_exhibits(self, exhibits: Iterable[str]) -> dict[str, tuple[Hindrance, ...]]:
        """What each of some exhibits lacks, by its id; those that lack nothing are left out."""
        found = {one: self._plan.find(Exhibit, one) for one in exhibits}
        lacks = {one: self._worded(exhibit_lacks(exhibit)) for one, exhibit in found.items() if exhibit is not None}
        return {one: some for one, some in lacks.items() if some}

    def staying(self, exhibits: Iterable[str]) -> frozenset[str]:
        """Those of some exhibits that need not be packed: screens, what is at home already, aircraft that fly in."""
        found = {one: self._plan.find(Exhibit, one) for one in exhibits}
        return frozenset(one for one, exhibit in found.items() if exhibit is not None and not may_travel(exhibit))

    def _worded(self, lacks: Iterable[Lack]) -> tuple[Hindrance, ...]:
        return tuple(Hindrance(one.what, one.row.kind, one.row.id, lack_words(one, self._language)) for one in lacks)


def list_hindrances(
    workspace: Workspace, exhibits: Iterable[str], *, language: Language = "en", today: date | None = None
) -> dict[str, tuple[Hindrance, ...]]:
    """What stops exhibits from being ready to ship, by their ids; an exhibit that is ready is not among them."""
    with workspace.read() as connection:
        return Readiness(connection, language, today).of_exhibits(exhibits)


def lack_words(lack: Lack, language: Language) -> str:
    """A lack in a sentence."""
    figures = {name: _figure(name, value, language) for name, value in lack.figures.items()}
    name = row_words(lack.row, language)
    exhibit = getattr(lack.row, "exhibit", None)  # of a permit, and of a packing line that is one's
    about = {"exhibit": row_words(exhibit, language)} if exhibit is not None else {}
    return text(f"lack_{lack.what}", language, name=name, **figures, **about)


def _figure(name: str, value: object, language: Language) -> str:
    if isinstance(value, date):
        return wording.day(value, language, year=-1)
    if isinstance(value, Decimal | int):
        return wording.decimal(value, language)
    if value is None:
        return ""
    label = PermitKind(str(value)) if name == "kind" else PermitStatus(str(value))
    word = label.label(language)
    return word if language == "ko" else word[:1].lower() + word[1:]
