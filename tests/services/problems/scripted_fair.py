"""A fair in a workspace where every rule is broken once, and kept by everything else.

It is 2027-08-20, 18 days before MSPO-2027 opens; OLD-2026 is closed, and DX-2027 wants one article a week later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Final

from exhibitplanner.storage.workspace import Workspace
from tests.services.problems.script import FAIR, OLD, OTHER, Script, keep_everything

Broken = tuple[str, str, frozenset[str]]
"""A rule, how bad it is, and the ids of the records that take part."""


@dataclass(frozen=True)
class Fair:
    """A fair's file, its participations by company, and what is broken in it."""

    path: Path
    companies: dict[str, str]
    broken: list[Broken]


def make_fair(path: Path) -> Fair:
    """Write the whole fair. Where memory serves as a disk its two hundred writes need not wait for one."""
    memory = Path("/dev/shm")  # noqa: S108  the folder in it has a name of its own
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as quick:
        with Workspace.create(Path(quick) / path.name) as workspace:
            script = Script(workspace)
            keep_everything(script)
            broken = [(rule, severity, frozenset(breaks(script))) for rule, severity, breaks in _BREAKERS]
        copyfile(Path(quick) / path.name, path)
    return Fair(path, script.companies, broken)


_BREAKERS: Final[list[tuple[str, str, Callable[[Script], Iterator[str]]]]] = []
Breaking = Callable[[Script], Iterator[str]]


def breaks(rule: str, severity: str) -> Callable[[Breaking], Breaking]:
    """The decorated function breaks a rule and yields the ids of the records that take part."""

    def register(breaking: Breaking) -> Breaking:
        _BREAKERS.append((rule, severity, breaking))
        return breaking

    return register


@breaks("booth-overlap", "error")
def _(script: Script) -> Iterator[str]:
    for x_m in ("1", "6"):
        yield script.booth(x_m=x_m, y_m="20")
    script.booth(x_m="12", y_m="20")  # touches the second


@breaks("booth-outside-hall", "error")
def _(script: Script) -> Iterator[str]:
    yield from (script.booth(x_m="-0.02", y_m="40"), script.hall)


@breaks("booth-double-booked", "error")
def _(script: Script) -> Iterator[str]:
    booth = script.booth()
    yield booth
    for name in ("Double Co", "Twice Co"):
        part = script.company(name, None)
        yield from (part, script.add("assignment", participation=part, booth=booth))


@breaks("booth-overfull", "warning")
def _(script: Script) -> Iterator[str]:
    part = script.company("Full Co")
    yield from (script.booths[part], script.exhibit(part, length_m="3", width_m="2", quantity="5"))


@breaks("booth-too-small", "warning")
def _(script: Script) -> Iterator[str]:
    booth = script.booth()
    part = script.company("Small Co", None, requested_m2="36")
    yield from (part, booth, script.add("assignment", participation=part, booth=booth, area_m2="24"))


@breaks("participation-without-booth", "error")
def _(script: Script) -> Iterator[str]:
    yield script.company("Homeless Co", None)


@breaks("apart-wish-broken", "warning")
def _(script: Script) -> Iterator[str]:
    near, far = script.booth(x_m="30", y_m="20"), script.booth(x_m="45", y_m="20")
    one, other = script.company("Apart Co", near), script.company("Rival Co", far)
    yield from (one, other, near, far, script.add("wish", participation=one, other=other, wish_kind="apart"))


@breaks("near-wish-broken", "info")
def _(script: Script) -> Iterator[str]:
    near, far = script.booth(x_m="60", y_m="20"), script.booth(x_m="77", y_m="20")
    one, other = script.company("Near Co", near), script.company("Friend Co", far)
    yield from (one, other, near, far, script.add("wish", participation=one, other=other, wish_kind="near"))


def _on_its_booth(script: Script, name: str, **exhibit: str) -> Iterator[str]:
    part = script.company(name)
    yield from (script.exhibit(part, **exhibit), script.booths[part])


@breaks("exhibit-does-not-fit", "error")
def _(script: Script) -> Iterator[str]:
    yield from _on_its_booth(script, "Long Co", length_m="6.01")


@breaks("exhibit-too-tall", "error")
def _(script: Script) -> Iterator[str]:
    yield from (*_on_its_booth(script, "Tall Co", height_m="8.01"), script.hall)


@breaks("exhibit-gate", "error")
def _(script: Script) -> Iterator[str]:
    wide = {"form": "full_size", "length_m": "4.1", "width_m": "4.1", "height_m": "1"}
    part = script.company("Wide Co", script.booth(width_m="6", depth_m="6"))
    yield from (script.exhibit(part, **wide), script.booths[part], script.hall)


@breaks("floor-load", "error")
def _(script: Script) -> Iterator[str]:
    yield from (*_on_its_booth(script, "Heavy Co", mass_kg="7000"), script.hall)


@breaks("axle-load", "error")
def _(script: Script) -> Iterator[str]:
    yield from (*_on_its_booth(script, "Axle Co", axle_load_t="10.5"), script.hall)


@breaks("floor-load-unknown", "info")
def _(script: Script) -> Iterator[str]:
    hall = script.add("hall", exhibition=FAIR, code="T", area_kind="tent")
    part = script.company("Unknown Co", script.booth(hall=hall))
    yield from (script.exhibit(part, mass_kg="2000"), script.booths[part], hall)


@breaks("data-missing", "info")
def _(script: Script) -> Iterator[str]:
    yield script.exhibit(script.company("Silent Co"), form="mock_up", mass_kg="")


@breaks("power-short", "warning")
def _(script: Script) -> Iterator[str]:
    part = script.company("Power Co")
    order = script.add("order", participation=part, order_kind="electricity", power_kw="1", status="ordered")
    yield from (part, script.exhibit(part, power_kw="2"), order, script.booths[part])


@breaks("lifting-not-ordered", "warning")
def _(script: Script) -> Iterator[str]:
    part = script.company("Lifting Co")
    yield from (part, script.exhibit(part, needs_lifting="true"))


@breaks("order-late", "warning")
def _(script: Script) -> Iterator[str]:
    part = script.company("Draft Co")
    yield from (part, script.add("order", participation=part, order_kind="furniture", due_on="2027-08-19"))


@breaks("article-double-booked", "error")
def _(script: Script) -> Iterator[str]:
    here, there = script.company("Article Co"), script.company("Article Two Co", None, exhibition=OTHER,
                                                               status="applied")  # fmt: skip
    system = script.add("system", designation="ONE")
    for part in (here, there):
        yield script.add("exhibit", participation=part, system=system, form="screen", article="A-7")


@breaks("exhibit-not-packed", "warning")
def _(script: Script) -> Iterator[str]:
    part = script.company("Unpacked Co")
    yield from (part, script.exhibit(part, packed=False))


@breaks("shipment-late", "error")
def _(script: Script) -> Iterator[str]:
    yield script.add("shipment", exhibition=FAIR, reference="LATE", direction="outbound", arrives_on="2027-09-07")


@breaks("carnet-missing", "error")
def _(script: Script) -> Iterator[str]:
    yield script.add("shipment", exhibition=FAIR, reference="BARE", customs_regime="ata_carnet")


@breaks("carnet-expires", "error")
def _(script: Script) -> Iterator[str]:
    shipment = {"customs_regime": "ata_carnet", "carnet_no": "KR-2"}
    out = script.add("shipment", exhibition=FAIR, reference="OUT", direction="outbound", **shipment,
                     carnet_expires_on="2027-10-19")  # fmt: skip
    back = script.add("shipment", exhibition=FAIR, reference="BACK", direction="return", **shipment,
                      arrives_on="2027-10-20")  # fmt: skip
    yield from (out, back)


@breaks("consumable-on-carnet", "error")
def _(script: Script) -> Iterator[str]:
    line = script.add("packing_line", case=script.case, line_no="900", description="Gifts", disposition="consumable")
    yield from (line, script.shipment)


@breaks("case-mass", "warning")
def _(script: Script) -> Iterator[str]:
    yield script.add("case", shipment=script.shipment, number="2", net_kg="11", gross_kg="10")


def _in_the_past(script: Script, name: str) -> str:
    return script.company(name, None, exhibition=OLD)


@breaks("not-returned", "warning")
def _(script: Script) -> Iterator[str]:
    shipment = script.add("shipment", exhibition=OLD, reference="GONE", direction="outbound")
    case = script.add("case", shipment=shipment, number="1")
    kept = {"case": case, "disposition": "temporary", "description": "Model"}
    script.add("packing_line", line_no="1", returned_quantity="1", **kept)
    yield from (script.add("packing_line", line_no="2", quantity="3", returned_quantity="2", **kept), shipment)


@breaks("permit-missing", "error")
def _(script: Script) -> Iterator[str]:
    exhibit = script.exhibit(script.company("Permit Co"), needs_permit="true")
    yield from (exhibit, script.add("permit", exhibit=exhibit, permit_kind="transit", status="applied"))


@breaks("permit-expires", "error")
def _(script: Script) -> Iterator[str]:
    exhibit = script.exhibit(script.company("Expired Co"))
    short = {"permit_kind": "transit", "status": "issued", "expires_on": "2027-09-12"}
    yield from (exhibit, script.add("permit", exhibit=exhibit, **short))


@breaks("weapon-papers", "error")
def _(script: Script) -> Iterator[str]:
    yield script.exhibit(script.company("Weapon Co"), weapon_status="live")


def _person(script: Script, name: str, **words: str) -> str:
    part = script.companies.get("People Co") or script.company("People Co")
    usual = {"badge_status": "approved", "nationality": "KR"}
    return script.add("participant", **{"participation": part, "name": name, **usual, **words})


@breaks("passport-expires", "warning")
def _(script: Script) -> Iterator[str]:
    yield _person(script, "SHORT Passport", passport_expires_on="2028-03-09")


@breaks("visa-missing", "warning")
def _(script: Script) -> Iterator[str]:
    yield _person(script, "NO Visa", visa_status="refused")


@breaks("badge-missing", "warning")
def _(script: Script) -> Iterator[str]:
    yield _person(script, "NO Badge", badge_status="")


@breaks("participant-twice", "warning")
def _(script: Script) -> Iterator[str]:
    for name, number in (("TWO Times", "M 77"), ("TWO Timess", "m77")):
        yield _person(script, name, passport_no=number)


@breaks("away-at-opening", "info")
def _(script: Script) -> Iterator[str]:
    yield _person(script, "LATE Comer", arrives_on="2027-09-08")


@breaks("meeting-clash", "error")
def _(script: Script) -> Iterator[str]:
    person = _person(script, "BUSY Person")
    yield person
    for start, end in (("10:00", "11:00"), ("10:59", "12:00")):
        yield script.add(
            "meeting", exhibition=FAIR, subject=f"Busy at {start}", starts_at=f"2027-09-08T{start}",
            ends_at=f"2027-09-08T{end}", attendees=person,
        )  # fmt: skip


@breaks("follow-up-overdue", "warning")
def _(script: Script) -> Iterator[str]:
    host = _in_the_past(script, "Promise Co")
    yield host
    meeting = {"exhibition": OLD, "subject": "Promise", "starts_at": "2026-09-08T10:00", "host": host}
    yield script.add("meeting", follow_up_due_on="2026-10-01", **meeting)


@breaks("deadline-overdue", "error")
def _(script: Script) -> Iterator[str]:
    part = script.company("Overdue Co")
    script.exhibit(part, form="simulator")
    deadline = script.add("deadline", exhibition=FAIR, title="Over", anchor="fixed", fixed_on="2027-08-19",
                          applies_to="has_simulator")  # fmt: skip
    yield from (part, deadline, script.add("task", deadline=deadline, participation=part, status="open"))


@breaks("deadline-soon", "warning")
def _(script: Script) -> Iterator[str]:
    due = {"anchor": "opening", "offset": "-4", "unit": "days", "applies_to": "has_simulator"}
    yield from (script.companies["Overdue Co"], script.add("deadline", exhibition=FAIR, title="Soon", **due))


@breaks("design-missing", "warning")
def _(script: Script) -> Iterator[str]:
    yield script.company("Design Co", script.booth(booth_type="raw"), design_status="submitted")


@breaks("insurance-missing", "warning")
def _(script: Script) -> Iterator[str]:
    yield script.company("Insurance Co", insurance_status="")


@breaks("catalogue-missing", "warning")
def _(script: Script) -> Iterator[str]:
    yield script.company("Catalogue Co", catalogue_en="")


@breaks("payment-late", "warning")
def _(script: Script) -> Iterator[str]:
    part = _in_the_past(script, "Debt Co")
    yield from (part, script.add("charge", participation=part, item="Rent", due_on="2026-08-01"))
