"""A service named in a cell that says more: nothing of it is lost, and two services are none."""

from decimal import Decimal
from typing import Any

import pytest

from exhibitplanner.sheets.parsers.outcome import Partly, Refused
from exhibitplanner.sheets.parsers.services import parse_service

D = Decimal


@pytest.mark.parametrize(
    ("cell", "service", "beside"),
    [
        ("Electricity 9 kW 400V", "electricity", {"power_kw": D(9), "voltage_v": 400}),
        ("Power supply, 3-phase, 18,5 kW", "electricity", {"power_kw": D("18.5"), "phases": 3}),
        ("Rigging 4 points 50 kg each", "rigging", {"quantity": D(4), "load_kg": D(50), "note": "each"}),
        ("Compressed air 6 bar", "compressed_air", {"pressure_bar": D(6)}),
        ("전기9kW 380V 3상", "electricity", {"power_kw": D(9), "voltage_v": 380, "phases": 3}),
        ("유선인터넷 2회선", "internet", {"quantity": D(2)}),
        ("Przyłącze elektryczne 9 kW", "electricity", {"power_kw": D(9)}),
        ("Stand cleaning daily", "cleaning", {"note": "daily"}),
    ],
)
def test_what_stands_beside_a_service_goes_to_its_field(cell: str, service: str, beside: dict[str, Any]) -> None:
    found = parse_service(cell)
    assert isinstance(found, Partly)
    assert (found.value, {one.field: one.value for one in found.left}) == (service, beside)


@pytest.mark.parametrize(
    ("cell", "service"), [("Electricity", "electricity"), ("전기", "electricity"), ("LAN", "internet")]
)
def test_a_service_alone_is_itself(cell: str, service: str) -> None:
    assert parse_service(cell) == service


@pytest.mark.parametrize("cell", ["Water and compressed air for the stand", "Flowers", "powerful 9 kW", ""])
def test_two_services_or_none_are_refused(cell: str) -> None:
    assert isinstance(parse_service(cell), Refused)
