"""Which records take part in what is found, in what order, and which figures are told: scripts rely on them."""

import pytest

from tests.planning.rules.broken import CASES, Broken

TOLD: dict[str, tuple[str, str]] = {
    "booth-overlap": ("booth booth", "shared_m2"),
    "booth-outside-hall": ("booth hall", "hall_depth_m hall_width_m outside_m"),
    "booth-double-booked": (
        "booth participation participation assignment assignment",
        "area_m2 assigned_m2 assignments",
    ),
    "booth-overfull": ("booth exhibit", "area_m2 exhibits footprint_m2"),
    "booth-too-small": ("participation booth assignment", "assigned_m2 requested_m2"),
    "participation-without-booth_opened": ("participation", "days_left opens_on requested_m2"),
    "participation-without-booth": ("participation", "days_left opens_on requested_m2"),
    "apart-wish-broken": ("wish participation participation booth booth", "gap_m wanted_m"),
    "near-wish-broken": ("wish participation participation booth booth", "gap_m wanted_m"),
    "near-wish-broken_halls": ("wish participation participation booth booth", "gap_m wanted_m"),
    "exhibit-does-not-fit": ("exhibit booth", "booth_depth_m booth_width_m length_m width_m"),
    "exhibit-too-tall": ("exhibit booth hall", "booth_limit_m clear_height_m height_m limit_m"),
    "exhibit-gate": ("exhibit booth hall", "gate_height_m gate_width_m height_m length_m width_m"),
    "exhibit-gate_upright": ("exhibit booth hall", "gate_height_m gate_width_m height_m length_m width_m"),
    "exhibit-gate_wide": ("exhibit booth hall", "gate_height_m gate_width_m height_m length_m width_m"),
    "exhibit-gate_high": ("exhibit booth hall", "gate_height_m gate_width_m height_m length_m width_m"),
    "floor-load": (
        "exhibit booth hall",
        "average_kn_m2 floor_load_kn_m2 ground_length_m ground_pressure_kpa mass_kg width_m",
    ),
    "floor-load_pressure": (
        "exhibit booth hall",
        "average_kn_m2 floor_load_kn_m2 ground_length_m ground_pressure_kpa mass_kg width_m",
    ),
    "axle-load": ("exhibit booth hall", "allowed_t axle_load_t"),
    "floor-load-unknown": ("exhibit booth hall", "mass_kg"),
    "data-missing": ("exhibit", "missing"),
    "data-missing_hall": ("hall", "missing"),
    "power-short": ("participation exhibit", "included_kw needed_kw ordered_kw short_kw"),
    "lifting-not-ordered": ("exhibit participation", "mass_kg"),
    "order-late": ("order participation", "days_late due_on"),
    "article-double-booked": (
        "exhibit exhibit",
        "article ends_on other_ends_on other_starts_on overlap_from overlap_until starts_on",
    ),
    "exhibit-not-packed": ("exhibit participation", "days_left"),
    "shipment-late": ("shipment", "arrives_on build_up_until days_late"),
    "shipment-late_opening": ("shipment", "arrives_on days_late opens_on"),
    "carnet-missing_opened": ("shipment", "days_left opens_on"),
    "carnet-missing": ("shipment", "days_left opens_on"),
    "carnet-expires": ("shipment", "carnet_expires_on end_of_stay leaves_on reexport_by"),
    "carnet-expires_reexport": ("shipment shipment", "carnet_expires_on end_of_stay leaves_on reexport_by"),
    "consumable-on-carnet": ("packing_line shipment", "disposition"),
    "case-mass": ("case", "gross_kg net_kg over_kg"),
    "not-returned": ("packing_line shipment", "missing quantity returned_quantity"),
    "permit-missing_opened": ("exhibit", "days_left opens_on permits"),
    "permit-missing": ("exhibit", "days_left opens_on permits"),
    "permit-expires": ("permit exhibit", "expires_on needed_until"),
    "permit-expires_departure": ("permit exhibit", "expires_on needed_until"),
    "weapon-papers": ("exhibit", "weapon_status"),
    "weapon-papers_live": ("exhibit", "weapon_status"),
    "passport-expires": ("participant", "departs_on needed_until passport_expires_on"),
    "visa-missing": ("participant", "arrives_on days_left visa_status"),
    "badge-missing": ("participant", "badge_status days_left"),
    "participant-twice_passport_no": ("participant participant", "same"),
    "participant-twice_email": ("participant participant", "same"),
    "away-at-opening_late": ("participant", "arrives_on closes_on departs_on opens_on"),
    "away-at-opening_early": ("participant", "arrives_on closes_on departs_on opens_on"),
    "away-at-opening_both": ("participant", "arrives_on closes_on departs_on opens_on"),
    "meeting-clash": ("participant meeting meeting", "ends_at other_ends_at other_starts_at starts_at"),
    "follow-up-overdue": ("meeting participation", "days_late due_on"),
    "deadline-overdue": ("deadline participation", "days_late due_on"),
    "deadline-soon": ("deadline participation", "days_left due_on"),
    "design-missing": ("participation", "days_left design_status"),
    "insurance-missing": ("participation", "days_left insurance_status"),
    "catalogue-missing": ("participation", "days_left"),
    "payment-late": ("charge participation", "days_late due_on"),
}


@pytest.mark.parametrize("broken", CASES, ids=str)
def test_records_and_figures(broken: Broken):
    finding = broken.scene().only(broken.rule)
    kinds, figures = TOLD[str(broken)]
    assert [row.kind for row in finding.rows] == kinds.split()
    assert sorted(finding.figures) == figures.split()
