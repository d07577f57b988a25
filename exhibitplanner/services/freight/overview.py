"""What the page of packing shows, read at one state of the workspace."""

from __future__ import annotations

from dataclasses import dataclass

from exhibitplanner.services.freight.contents import ShipmentContents, ShipmentInList, list_shipments, read_shipment
from exhibitplanner.services.freight.to_pack import ToPack, list_to_pack
from exhibitplanner.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PackingOverview:
    """The shipments to choose from, the one in view, and what its exhibition has still to pack."""

    shipments: tuple[ShipmentInList, ...]
    shipment: ShipmentContents | None
    to_pack: tuple[ToPack, ...]


def packing_overview(workspace: Workspace, exhibition: str | None, shipment_id: str | None) -> PackingOverview:
    """The packing of an exhibition (a code), or of all; without a shipment that is there, its first one is in view."""
    shipments = list_shipments(workspace, exhibition)
    there = [one.id for one in shipments]
    wanted = shipment_id if shipment_id in there else next(iter(there), None)
    shipment = read_shipment(workspace, wanted) if wanted else None
    return PackingOverview(tuple(shipments), shipment, tuple(list_to_pack(workspace, exhibition)))
