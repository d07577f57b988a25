"""One small plan for everything that a rule may say: what breaks it, and how bad it then is."""

from __future__ import annotations

from typing import Final

from exhibitplanner.planning.snapshot.companies import Assignment, Charge, Order, Participation, Wish
from exhibitplanner.planning.snapshot.exhibits import Exhibit, Permit, System
from exhibitplanner.planning.snapshot.freight import Case, PackingLine, Shipment
from exhibitplanner.planning.snapshot.manual import Deadline
from exhibitplanner.planning.snapshot.people import Meeting, Participant
from exhibitplanner.planning.snapshot.venue import Booth, Exhibition, Hall
from tests.planning.builders import LONG_BEFORE, Scene
from tests.planning.rules.breaking import CASES, Broken, broken

__all__ = ["CASES", "Broken"]


@broken("booth-overlap", "error", of_company=False)
def _(scene: Scene) -> None:
    for number, x_m in (("7", 0), ("8", 2)):
        scene.add(Booth, number=number, x_m=x_m, y_m=0, width_m=3, depth_m=3)


@broken("booth-outside-hall", "error", of_company=False)
def _(scene: Scene) -> None:
    scene.add(Hall, width_m=10, depth_m=10)
    scene.add(Booth, x_m=8, y_m=0, width_m=3, depth_m=3)


@broken("booth-double-booked", "error")
def _(scene: Scene) -> None:
    scene.add(Booth, width_m=3, depth_m=3)
    for _ in range(2):
        scene.add(Assignment, participation=scene.add(Participation))


@broken("booth-overfull", "warning")
def _(scene: Scene) -> None:
    scene.add(Assignment, booth=scene.add(Booth, width_m=3, depth_m=3))
    scene.add(Exhibit, length_m=2, width_m=1, quantity=5)


@broken("booth-too-small", "warning")
def _(scene: Scene) -> None:
    scene.add(Participation, requested_m2=20)
    scene.add(Assignment, booth=scene.add(Booth, width_m=3, depth_m=3))


@broken("participation-without-booth", "warning")
@broken("participation-without-booth", "error", days_left=1)
@broken("participation-without-booth", "error", case="opened", days_left=-2)
def _(scene: Scene) -> None:
    scene.add(Participation)


def _neighbours(scene: Scene, wish_kind: str, *places: dict) -> None:
    sides = [scene.add(Participation) for _ in places]
    for side, place in zip(sides, places, strict=True):
        scene.add(Assignment, participation=side, booth=scene.add(Booth, y_m=0, width_m=3, depth_m=3, **place))
    scene.add(Wish, wish_kind=wish_kind, participation=sides[0], other=sides[1])


@broken("apart-wish-broken", "warning")
def _(scene: Scene) -> None:
    _neighbours(scene, "apart", {"x_m": 0}, {"x_m": 5})


@broken("near-wish-broken", "info")
def _(scene: Scene) -> None:
    _neighbours(scene, "near", {"x_m": 0}, {"x_m": 50})


@broken("near-wish-broken", "info", case="halls")
def _(scene: Scene) -> None:
    halls = [scene.add(Hall, code=code) for code in "EF"]
    _neighbours(scene, "near", *({"x_m": 0, "hall": hall} for hall in halls))


def _stand(scene: Scene, hall: dict | None = None, booth: dict | None = None, **exhibit: object) -> None:
    scene.add(Hall, **(hall or {}))
    scene.add(Assignment, booth=scene.add(Booth, **(booth or {})))
    scene.add(Exhibit, **exhibit)


@broken("exhibit-does-not-fit", "error")
def _(scene: Scene) -> None:
    _stand(scene, {}, {"width_m": 3, "depth_m": 3}, length_m=5, width_m=1)


@broken("exhibit-too-tall", "error")
def _(scene: Scene) -> None:
    _stand(scene, {"clear_height_m": 4}, {}, height_m=5)


GATE: Final = {"gate_width_m": 4, "gate_height_m": 4}


@broken("exhibit-gate", "error")
def _(scene: Scene) -> None:
    _stand(scene, GATE, {}, form="cutaway", length_m=9, width_m=5, height_m=5)


@broken("exhibit-gate", "error", case="upright")
def _(scene: Scene) -> None:
    scene.add(System, category="land")
    _stand(scene, GATE, {}, form="full_size", width_m=5, height_m=6)


@broken("exhibit-gate", "error", case="wide")
def _(scene: Scene) -> None:
    scene.add(System, category="land")
    _stand(scene, GATE, {}, form="full_size", width_m=5)


@broken("exhibit-gate", "warning", case="high")
def _(scene: Scene) -> None:
    scene.add(System, category="air")
    _stand(scene, {"gate_height_m": 4}, {}, form="mock_up", height_m=5)


@broken("floor-load", "error")
def _(scene: Scene) -> None:
    _stand(scene, {"floor_load_kn_m2": 5}, {}, mass_kg=9000, length_m=3, width_m=2)


@broken("floor-load", "warning", case="pressure")
def _(scene: Scene) -> None:
    _stand(scene, {"floor_load_kn_m2": 20}, {}, ground_pressure_kpa=87)


@broken("axle-load", "error")
def _(scene: Scene) -> None:
    _stand(scene, {"axle_load_t": 10}, {}, axle_load_t=12)


@broken("floor-load-unknown", "info")
def _(scene: Scene) -> None:
    _stand(scene, mass_kg=2000)


@broken("data-missing", "info")
def _(scene: Scene) -> None:
    scene.add(Exhibit, form="full_size", length_m=3, height_m=2)


@broken("data-missing", "info", case="hall")
def _(scene: Scene) -> None:
    _stand(scene, {}, {}, form="mock_up", length_m=3, width_m=2, height_m=2, mass_kg=90)


@broken("power-short", "warning")
def _(scene: Scene) -> None:
    scene.add(Exhibit, power_kw=9)


@broken("lifting-not-ordered", "warning")
def _(scene: Scene) -> None:
    scene.add(Exhibit, needs_lifting=True)


@broken("order-late", "warning")
def _(scene: Scene) -> None:
    scene.add(Order, due_on="2027-01-01")


@broken("article-double-booked", "error")
def _(scene: Scene) -> None:
    away = scene.add(Exhibition, code="DX", opens_on="2027-09-12", closes_on="2027-09-14", build_up_from=None)
    scene.add(Exhibit, article="S/N 7")
    scene.add(Exhibit, article="S/N 7", participation=scene.add(Participation, exhibition=away))


@broken("exhibit-not-packed", "warning", days_left=90)
def _(scene: Scene) -> None:
    scene.add(Exhibit, form="scale_model", scale="1:10")


@broken("shipment-late", "error", of_company=False)
def _(scene: Scene) -> None:
    scene.add(Shipment, arrives_on="2027-09-07")


@broken("shipment-late", "error", case="opening", of_company=False)
def _(scene: Scene) -> None:
    scene.change(scene.fair, build_up_until=None)
    scene.add(Shipment, arrives_on="2027-09-07")


@broken("carnet-missing", "warning", of_company=False)
@broken("carnet-missing", "error", days_left=60, of_company=False)
@broken("carnet-missing", "error", case="opened", days_left=-1, of_company=False)
def _(scene: Scene) -> None:
    scene.add(Shipment, customs_regime="ata_carnet")


@broken("carnet-expires", "error", of_company=False)
def _(scene: Scene) -> None:
    scene.add(Shipment, carnet_expires_on="2027-09-12")


@broken("carnet-expires", "error", case="reexport", of_company=False)
def _(scene: Scene) -> None:
    for number, values in enumerate(
        ({"reexport_by": "2027-09-14"}, {"direction": "return", "departs_on": "2027-09-15"})
    ):
        scene.add(Shipment, reference=f"SEA-{number}", carnet_no="KR-1", **values)


@broken("consumable-on-carnet", "error", of_company=False)
def _(scene: Scene) -> None:
    scene.add(Shipment, customs_regime="ata_carnet")
    scene.add(PackingLine, disposition="consumable", description="Brochures")


@broken("case-mass", "warning", of_company=False)
def _(scene: Scene) -> None:
    scene.add(Case, net_kg=20, gross_kg=10)


@broken("not-returned", "warning", days_left=-9)
def _(scene: Scene) -> None:
    scene.add(PackingLine, disposition="temporary", exhibit=scene.add(Exhibit))


@broken("permit-missing", "warning")
@broken("permit-missing", "error", days_left=60)
@broken("permit-missing", "error", case="opened", days_left=-1)
def _(scene: Scene) -> None:
    scene.add(Exhibit, needs_permit=True)


@broken("permit-expires", "error")
def _(scene: Scene) -> None:
    scene.add(Permit, permit_kind="transit", number="T-1", status="issued", expires_on="2027-09-12")


@broken("permit-expires", "error", case="departure")
def _(scene: Scene) -> None:
    scene.add(Permit, permit_kind="export_licence", status="issued", expires_on="2027-08-31")


@broken("weapon-papers", "error")
def _(scene: Scene) -> None:
    scene.add(Exhibit, weapon_status="deactivated")


@broken("weapon-papers", "error", case="live")
def _(scene: Scene) -> None:
    scene.add(Exhibit, weapon_status="live")


@broken("passport-expires", "warning")
def _(scene: Scene) -> None:
    scene.add(Participant, passport_expires_on="2027-12-31")


@broken("visa-missing", "warning", days_left=30)
def _(scene: Scene) -> None:
    scene.add(Participant, visa_status="applied")


@broken("badge-missing", "warning", days_left=21)
def _(scene: Scene) -> None:
    scene.add(Participant)


def _twice(scene: Scene, **same: str) -> None:
    for _ in range(2):
        scene.add(Participant, **same)


@broken("participant-twice", "warning", case="passport_no")
def _(scene: Scene) -> None:
    _twice(scene, passport_no="M1")


@broken("participant-twice", "warning", case="email")
def _(scene: Scene) -> None:
    _twice(scene, email="kim@example.com")


@broken("away-at-opening", "info", case="late")
def _(scene: Scene) -> None:
    scene.add(Participant, arrives_on="2027-09-08")


@broken("away-at-opening", "info", case="early")
def _(scene: Scene) -> None:
    scene.add(Participant, departs_on="2027-09-09")


@broken("away-at-opening", "info", case="both")
def _(scene: Scene) -> None:
    scene.add(Participant, arrives_on="2027-09-08", departs_on="2027-09-09")


@broken("meeting-clash", "error")
def _(scene: Scene) -> None:
    person = scene.add(Participant)
    for start, end in (("10:00", "11:00"), ("10:30", "12:00")):
        scene.add(Meeting, starts_at=f"2027-09-08T{start}", ends_at=f"2027-09-08T{end}", attendees=[person])


@broken("follow-up-overdue", "warning", days_left=-9)
def _(scene: Scene) -> None:
    scene.add(Meeting, host=scene.add(Participation), follow_up_due_on="2027-09-15")


@broken("deadline-overdue", "error")
def _(scene: Scene) -> None:
    scene.add(Participation)
    scene.add(Deadline, fixed_on="2027-01-01")


@broken("deadline-soon", "warning")
def _(scene: Scene) -> None:
    scene.add(Participation)
    scene.add(Deadline, anchor="opening", offset=1 - LONG_BEFORE, unit="days")


@broken("design-missing", "warning", days_left=45)
def _(scene: Scene) -> None:
    scene.add(Participation, booth_type="raw", design_status="submitted")


@broken("insurance-missing", "warning", days_left=45)
def _(scene: Scene) -> None:
    scene.add(Participation)


@broken("catalogue-missing", "warning", days_left=90)
def _(scene: Scene) -> None:
    scene.add(Participation)


@broken("payment-late", "warning")
def _(scene: Scene) -> None:
    scene.add(Charge, due_on="2027-01-01")
