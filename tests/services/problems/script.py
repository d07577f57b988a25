"""Records of a fair by their words, in order unless they say otherwise."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Final

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records
from exhibitplanner.storage.workspace import Workspace

TODAY: Final = date(2027, 8, 20)
FAIR, OTHER, OLD = "MSPO-2027", "DX-2027", "OLD-2026"
_DAYS: Final = {
    "opens_on": "2027-09-07", "closes_on": "2027-09-10", "build_up_from": "2027-09-01", "build_up_until": "2027-09-06",
    "dismantle_from": "2027-09-11", "dismantle_until": "2027-09-13", "country": "PL", "time_zone": "Europe/Warsaw",
}  # fmt: skip


class Script:
    """Records by their words; what is not said is in order."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._numbers = count(1)
        self.companies: dict[str, str] = {}
        """The participations by the name of their company."""
        self.booths: dict[str, str] = {}
        """The booths by participation."""
        self._begin()

    def add(self, kind: str, **words: str) -> str:
        """A record by its words; its id."""
        return records.add(self._workspace, BY_NAME[kind], words, exhibition=FAIR).id

    def company(self, name: str, booth: str | None = "own", **participation: str) -> str:
        """A confirmed participation on a booth of 6 × 4 m; its id."""
        company = self.add("company", name=name, country="KR")
        usual = {"status": "confirmed", "insurance_status": "approved", "catalogue_en": "We make things."}
        part = self.add("participation", **{"exhibition": FAIR, "company": company, **usual, **participation})
        self.companies[name] = part
        if booth == "own":
            booth = self.booth()
        if booth is not None:
            self.booths[part] = booth
            self.add("assignment", participation=part, booth=booth)
        return part

    def booth(self, **words: str) -> str:
        """A booth in a row of its own in the hall: nothing touches it, and the next one is 12 m away."""
        number = next(self._numbers)
        place = {"x_m": str(number * 12), "y_m": "0", "width_m": "6", "depth_m": "4"}
        return self.add("booth", **{"hall": self.hall, "number": str(number), **place, "booth_type": "shell", **words})

    def exhibit(self, part: str, *, packed: bool = True, **words: str) -> str:
        """A cutaway with its measures, on the way in the good shipment; its id."""
        number = str(next(self._numbers))
        system = self.add("system", designation=f"X-{number}", category="land")
        usual = {"form": "cutaway", "length_m": "2", "width_m": "1", "height_m": "1", "mass_kg": "100"}
        exhibit = self.add("exhibit", participation=part, system=system, **{**usual, **words})
        if packed:
            self.add("packing_line", case=self.case, line_no=number, exhibit=exhibit, disposition="temporary")
        return exhibit

    def _begin(self) -> None:
        self.add("exhibition", code=FAIR, name="MSPO", status="active", **_DAYS)
        later = {name: f"{day[:8]}{int(day[8:]) + 6:02}" for name, day in _DAYS.items() if day.startswith("2027")}
        self.add("exhibition", code=OTHER, name="DX", status="active", **{**_DAYS, **later})
        past = {name: day.replace("2027", "2026") for name, day in _DAYS.items()}
        self.add("exhibition", code=OLD, name="Old", status="closed", **past)
        measures = {"clear_height_m": "8", "gate_width_m": "4", "gate_height_m": "4", "width_m": "900", "depth_m": "60"}
        limits = {"floor_load_kn_m2": "30", "axle_load_t": "10", "area_kind": "hall"}
        self.hall = self.add("hall", exhibition=FAIR, code="E", **measures, **limits)
        self.shipment = self.add(
            "shipment", exhibition=FAIR, reference="GOOD", direction="outbound", customs_regime="ata_carnet",
            carnet_no="KR-1", carnet_expires_on="2028-01-01", arrives_on="2027-09-05", status="delivered",
        )  # fmt: skip
        self.case = self.add("case", shipment=self.shipment, number="1", net_kg="10", gross_kg="10")


def keep_everything(script: Script) -> None:
    """A company that does all that the others do, rightly and at the edge of what is allowed."""
    booth = script.booth(booth_type="raw", height_limit_m="4", power_kw="1", number="RAW")
    part = script.company("Right Co", booth, requested_m2="25.2", design_status="approved")
    exhibit = script.exhibit(
        part, form="full_size", length_m="6", width_m="3.924", height_m="4", mass_kg="72000", axle_load_t="10",
        power_kw="2", needs_lifting="true", needs_permit="true", weapon_status="deactivated", article="A-1",
    )  # fmt: skip
    script.add("permit", exhibit=exhibit, permit_kind="deactivation", status="issued", expires_on="2027-09-13")
    script.add("permit", exhibit=exhibit, permit_kind="export_licence", status="issued", expires_on="2027-09-01")
    script.add("order", participation=part, order_kind="electricity", power_kw="1", status="confirmed")
    script.add("order", participation=part, order_kind="lifting", status="confirmed", due_on="2027-08-01")
    person = script.add(
        "participant", participation=part, name="RIGHT Person", nationality="KR", passport_no="M1",
        passport_expires_on="2028-03-10", visa_status="issued", badge_status="approved", email="right@example.com",
        arrives_on="2027-09-07", departs_on="2027-09-10",
    )  # fmt: skip
    for start, end in (("10:00", "11:00"), ("11:00", "12:00")):
        script.add(
            "meeting", exhibition=FAIR, subject=f"Talks at {start}", starts_at=f"2027-09-08T{start}",
            ends_at=f"2027-09-08T{end}", attendees=person, follow_up_due_on="2027-08-20",
        )  # fmt: skip
    script.add("charge", participation=part, item="Rent", due_on="2027-08-20")
    deadline = script.add("deadline", exhibition=FAIR, title="Done", anchor="fixed", fixed_on="2027-08-01",
                          applies_to="raw;has_full_size")  # fmt: skip
    script.add("task", deadline=deadline, participation=part, status="done")
    script.add("deadline", exhibition=FAIR, title="Later", anchor="fixed", fixed_on="2027-09-04", applies_to="all")
    script.company("Guest Co", None, role="co_exhibitor", host=part)
