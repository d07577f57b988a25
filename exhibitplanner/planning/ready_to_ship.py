"""What is still missing before an exhibit, or a shipment with all that is in it, is ready to ship.

Nothing is ready without its permits, weapon papers, masses and sizes, and a carnet where it travels under one. What
the rules find (`planning.rules`) is not found anew here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from exhibitplanner.domain.exhibits import PermitStatus, WeaponStatus
from exhibitplanner.domain.freight import Direction
from exhibitplanner.planning.freight import Sums
from exhibitplanner.planning.rules.freight import carnet_expires, consumable_on_carnet, has_to_travel
from exhibitplanner.planning.rules.permits import lasts, needed_until, weapon_papers
from exhibitplanner.planning.snapshot.exhibits import Exhibit, Permit
from exhibitplanner.planning.snapshot.freight import Shipment
from exhibitplanner.planning.snapshot.plan import Row

Missing = Literal[
    "not_packed", "permit_missing", "permit_open", "permit_refused", "permit_expires", "weapon_live",
    "deactivation_missing", "mass_missing", "size_missing", "empty", "carnet_missing", "carnet_expires",
    "consumable", "case_size_missing", "case_mass_missing", "net_over_gross",
]  # fmt: skip
_OPEN = frozenset({PermitStatus.NEEDED, PermitStatus.APPLIED, None})


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that is missing, at a row; `figures` fill its text."""

    what: Missing
    row: Row
    figures: Mapping[str, Decimal | int | str | date | None] = field(default_factory=dict)


def exhibit_lacks(exhibit: Exhibit) -> Iterator[Lack]:
    """What an exhibit lacks; one that does not travel lacks nothing."""
    left = pieces_left(exhibit)
    if not (may_travel(exhibit) or exhibit.shipments(Direction.OUTBOUND)):
        return
    if left > 0:
        yield Lack("not_packed", exhibit, {"left": left, "pieces": exhibit.pieces})
    yield from paper_lacks(exhibit)


def paper_lacks(exhibit: Exhibit) -> Iterator[Lack]:
    """As `exhibit_lacks`, wherever it is packed: its permits, weapon papers, mass and size."""
    yield from _permits(exhibit)
    for _ in weapon_papers(exhibit):
        live = exhibit.weapon_status == WeaponStatus.LIVE
        yield Lack("weapon_live" if live else "deactivation_missing", exhibit)
    if exhibit.real_mass_kg is None:
        yield Lack("mass_missing", exhibit)
    lengths = (exhibit.real_length_m, exhibit.real_width_m, exhibit.real_height_m)
    if exhibit.is_of_real_size and None in lengths:
        yield Lack("size_missing", exhibit)


def shipment_lacks(shipment: Shipment, sums: Sums) -> Iterator[Lack]:
    """What an outbound shipment lacks, `sums` being those of its cases; each exhibit in it is looked at too."""
    if not shipment.lines:
        yield Lack("empty", shipment)
    yield from _customs(shipment)
    for what, count in (("case_size_missing", sums.without_volume), ("case_mass_missing", sums.without_gross)):
        if count:
            yield Lack(what, shipment, {"count": count})  # type: ignore[arg-type]  # one of two literals
    for case in shipment.cases:
        if case.net_kg is not None and case.gross_kg is not None and case.net_kg > case.gross_kg:
            yield Lack("net_over_gross", case, {"net": case.net_kg, "gross": case.gross_kg})
    for exhibit in shipment.exhibits:
        yield from paper_lacks(exhibit)


def may_travel(exhibit: Exhibit) -> bool:
    """Whether it has to travel, or nobody has said yet in which form it is shown."""
    return exhibit.form is None or has_to_travel(exhibit)


def pieces_left(exhibit: Exhibit) -> Decimal:
    """How many pieces lie in no outbound shipment; more than there are count for none."""
    packed = sum((line.pieces for line in exhibit.packing_lines if line.shipment.is_outbound), Decimal(0))
    return max(Decimal(0), exhibit.pieces - packed)


def _permits(exhibit: Exhibit) -> Iterator[Lack]:
    """A kind of permit is there when one of it is issued and lasts; else each that is on its way is told."""
    issued = {one.permit_kind for one in exhibit.permits if one.is_issued}
    if exhibit.needs_permit and not exhibit.permits:
        yield Lack("permit_missing", exhibit)
    for permit in exhibit.permits:
        if permit.permit_kind not in issued:
            what: Missing = "permit_open" if permit.status in _OPEN else "permit_refused"
            yield Lack(what, permit, {"kind": permit.permit_kind, "status": permit.status})
    for kind in sorted(issued):
        yield from _expired([one for one in exhibit.permits if one.is_issued and one.permit_kind == kind])


def _expired(issued: list[Permit]) -> Iterator[Lack]:
    last = needed_until(issued[0])
    if not any(lasts(one, last) for one in issued):
        longest = max(issued, key=lambda one: one.expires_on or date.max)
        figures = {"kind": longest.permit_kind, "expires": longest.expires_on, "until": last}
        yield Lack("permit_expires", longest, figures)


def _customs(shipment: Shipment) -> Iterator[Lack]:
    if not shipment.is_on_carnet:
        return
    if not shipment.carnet_no:
        yield Lack("carnet_missing", shipment)
    for finding in carnet_expires(shipment):
        by = shipment.reexport_by if finding.case else shipment.carnet_expires_on
        yield Lack("carnet_expires", shipment, {"by": by, "until": shipment.end_of_stay})
    for line in shipment.lines:
        for _ in consumable_on_carnet(line):
            yield Lack("consumable", line)
