"""What the page of packing shows, read at one state of the workspace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from exhibitplanner.messages import Language
from exhibitplanner.services.freight.contents import ShipmentContents, ShipmentInList, list_shipments, read_shipment
from exhibitplanner.services.freight.ready import Hindrance, Readiness
from exhibitplanner.services.freight.to_pack import ToPack, list_to_pack
from exhibitplanner.storage.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PackingOverview:
    """The shipments to choose from, the one in view and what stops it, and what is still to pack.

    `unready` has what stops an exhibit that is to be packed, by its id; `staying` are those that need not be packed.
    """

    shipments: tuple[ShipmentInList, ...] = ()
    shipment: ShipmentContents | None = None
    hindrances: tuple[Hindrance, ...] = ()
    to_pack: tuple[ToPack, ...] = ()
    unready: Mapping[str, tuple[Hindrance, ...]] = field(default_factory=dict)
    staying: frozenset[str] = frozenset()


def packing_overview(
    workspace: Workspace, exhibition: str | None, shipment_id: str | None, language: Language = "en"
) -> PackingOverview:
    """The packing of an exhibition (a code), or of all; without a shipment that is there, its first one is in view.

    What is to pack is of the exhibition that the shipment goes to.
    """
    shipments = list_shipments(workspace, exhibition)
    chosen = next((one for one in shipments if one.id == shipment_id), next(iter(shipments), None))
    shipment = read_shipment(workspace, chosen.id) if chosen is not None else None
    to_pack = list_to_pack(workspace, chosen.exhibition if chosen is not None else exhibition)
    with workspace.read() as connection:
        ready = Readiness(connection, language)
    return PackingOverview(
        tuple(shipments),
        shipment,
        ready.of_shipment(shipment.id, shipment.sums) if shipment is not None else (),
        tuple(to_pack),
        ready.of_exhibits(one.id for one in to_pack),
        ready.staying(one.id for one in to_pack),
    )
