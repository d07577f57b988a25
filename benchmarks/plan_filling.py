"""A large plan to measure rules on: thousands of participations with booths, exhibits, freight, permits and people."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from uuid_utils import uuid7

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.storage.workspace import Workspace

OPENS = date(2027, 9, 7)
_SIDE = 4
_PER_HALL = 100
_CATEGORIES = ("land", "air", "naval", "munition")
_FORMS = ("full_size", "mock_up", "scale_model", "scale_model", "screen")

Rows = list[dict[str, Any]]


def fill_with_a_plan(workspace: Workspace, exhibits: int = 10_000, participations: int = 2_000, seed: int = 7) -> None:
    """One exhibition, in one transaction; about one thing in twenty is broken."""
    dice = random.Random(seed)
    made: dict[str, Rows] = {}
    made["exhibition"] = [_fair()]
    fair = made["exhibition"][0]["id"]
    made["hall"] = [_hall(fair, number) for number in range(participations // _PER_HALL + 1)]
    made["booth"] = [
        _booth(made["hall"][number // _PER_HALL]["id"], number % _PER_HALL) for number in range(participations)
    ]
    made["company"] = [_new(name=f"Company {number:04}", country="KR") for number in range(participations)]
    made["participation"] = [_participation(fair, firm["id"], dice) for firm in made["company"]]
    pairs = list(zip(made["participation"], made["booth"], strict=True))
    made["assignment"] = [_new(participation_id=part["id"], booth_id=booth["id"]) for part, booth in pairs]
    made["system"] = [_system(number, dice) for number in range(300)]
    made["exhibit"] = [_exhibit(number, made, dice) for number in range(exhibits)]
    made["permit"] = [_permit(one["id"]) for one in made["exhibit"] if one["needs_permit"]]
    made["shipment"] = [_shipment(fair, number) for number in range(40)]
    made["case"] = [_case(made, number) for number in range(participations)]
    made["packing_line"] = [_line(number, one["id"], made["case"]) for number, one in enumerate(made["exhibit"])]
    made["order"] = [
        _new(participation_id=part["id"], order_kind="electricity", power_kw=Decimal(20), status="ordered")
        for part in made["participation"]
    ]
    made["participant"] = [_person(number, made, dice) for number in range(3 * participations)]
    made["deadline"] = [_deadline(fair, number) for number in range(17)]
    made["task"] = [
        _task(one["id"], part["id"])
        for one in made["deadline"]
        for part in made["participation"][: participations * 3 // 4]
    ]
    made["charge"] = [
        _new(participation_id=part["id"], item="Space", due_on=OPENS - timedelta(30)) for part in made["participation"]
    ]
    with workspace.write("import", kind="exhibit", name=f"{exhibits} exhibits") as writing:
        for kind in (
            "exhibition",
            "hall",
            "booth",
            "company",
            "participation",
            "assignment",
            "system",
            "exhibit",
            "permit",
            "shipment",
            "case",
            "packing_line",
            "order",
            "participant",
            "deadline",
            "task",
            "charge",
        ):
            for start in range(0, len(made[kind]), 10_000):
                writing.connection.execute(BY_NAME[kind].table.insert(), made[kind][start : start + 10_000])


def _new(**values: Any) -> dict[str, Any]:
    now = datetime.now(UTC)
    return {"id": str(uuid7()), **values, "created_at": now, "updated_at": now}


def _fair() -> dict[str, Any]:
    return _new(
        code="MSPO-2027", country="PL", time_zone="Europe/Warsaw", opens_on=OPENS, closes_on=OPENS + timedelta(3),
        build_up_from=OPENS - timedelta(6), build_up_until=OPENS - timedelta(1), status="active",
    )  # fmt: skip


def _hall(fair: str, number: int) -> dict[str, Any]:
    return _new(
        exhibition_id=fair, code=f"H{number}", area_kind="hall", width_m=Decimal(60), depth_m=Decimal(60),
        clear_height_m=Decimal(8), gate_width_m=Decimal(5), gate_height_m=Decimal(5), floor_load_kn_m2=Decimal(50),
    )  # fmt: skip


def _booth(hall: str, place: int) -> dict[str, Any]:
    along, across = divmod(place, 10)
    return _new(
        hall_id=hall, number=f"{place:03}", booth_type="raw", x_m=Decimal(across * (_SIDE + 2)),
        y_m=Decimal(along * (_SIDE + 2)), width_m=Decimal(_SIDE), depth_m=Decimal(_SIDE), status="confirmed",
    )  # fmt: skip


def _participation(fair: str, firm: str, dice: random.Random) -> dict[str, Any]:
    return _new(
        exhibition_id=fair, company_id=firm, status="confirmed", role="main", booth_type="raw", ours=True, priority=1,
        requested_m2=Decimal(dice.choice((12, 16, 18))), design_status="approved", insurance_status="approved",
        catalogue_en="Text",
    )  # fmt: skip


def _system(number: int, dice: random.Random) -> dict[str, Any]:
    length = Decimal(dice.randint(10, 42)) / 10
    return _new(
        designation=f"SYS-{number}", category=dice.choice(_CATEGORIES), length_m=length, width_m=round(length / 2, 3),
        height_m=round(length / 3, 3), mass_kg=length * 800, ground_pressure_kpa=Decimal(40),
    )  # fmt: skip


def _exhibit(number: int, made: dict[str, Rows], dice: random.Random) -> dict[str, Any]:
    form = dice.choice(_FORMS)
    return _new(
        participation_id=made["participation"][number % len(made["participation"])]["id"],
        system_id=made["system"][number % len(made["system"])]["id"], form=form, article=f"SN-{number}",
        scale=f"1:{dice.randint(2, 20)}" if form == "scale_model" else None, quantity=1, power_kw=Decimal(3),
        needs_permit=number % 3 == 0, weapon_status="none", needs_lifting=False,
    )  # fmt: skip


def _permit(exhibit: str) -> dict[str, Any]:
    expires = OPENS + timedelta(90)
    return _new(exhibit_id=exhibit, permit_kind="temporary_import", number=exhibit, status="issued", expires_on=expires)


def _shipment(fair: str, number: int) -> dict[str, Any]:
    return _new(
        exhibition_id=fair, reference=f"SEA-{number}", direction="return" if number % 2 else "outbound",
        departs_on=OPENS - timedelta(60), arrives_on=OPENS + timedelta(60 if number % 2 else -5),
        customs_regime="ata_carnet", carnet_no=f"KR-{number // 2}", status="planned",
    )  # fmt: skip


def _case(made: dict[str, Rows], number: int) -> dict[str, Any]:
    shipment = made["shipment"][number % len(made["shipment"])]["id"]
    owner = made["participation"][number]["id"]
    return _new(
        shipment_id=shipment, number=str(number), participation_id=owner, gross_kg=Decimal(900), net_kg=Decimal(800)
    )


def _line(number: int, exhibit: str, cases: Rows) -> dict[str, Any]:
    case = cases[number % len(cases)]["id"]
    return _new(case_id=case, line_no=number, exhibit_id=exhibit, quantity=Decimal(1), disposition="temporary")


def _person(number: int, made: dict[str, Rows], dice: random.Random) -> dict[str, Any]:
    return _new(
        participation_id=made["participation"][number % len(made["participation"])]["id"], name=f"PERSON {number}",
        email=f"p{number}@example.com", nationality="KR", passport_no=f"M{number:08}",
        passport_expires_on=date(dice.randint(2027, 2033), 5, 1), badge_status=dice.choice(("approved", "submitted")),
        arrives_on=OPENS - timedelta(1), departs_on=OPENS + timedelta(5),
    )  # fmt: skip


def _task(deadline: str, participation: str) -> dict[str, Any]:
    return _new(deadline_id=deadline, participation_id=participation, status="done")


def _deadline(fair: str, number: int) -> dict[str, Any]:
    return _new(
        exhibition_id=fair, title=f"Deadline {number}", anchor="opening", offset=-5 * number,
        unit="working_days" if number % 4 == 0 else "days", applies_to="raw" if number % 2 else "all",
    )  # fmt: skip
