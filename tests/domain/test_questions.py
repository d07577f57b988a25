"""What is unusual and yet possible is asked, on both sides of each edge; what a rule reports is only asked."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from exhibitplanner.domain.kinds import BY_NAME, KINDS
from exhibitplanner.domain.questions import measured_fields, ordered_fields, questions_about

D = Decimal


def asked(kind: str, **row: Any) -> list[tuple[str, str]]:
    return [(one.field, one.code) for one in questions_about(BY_NAME[kind], row)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_range_is_asked_on_both_sides_of_both_ends(kind: Any) -> None:
    step = D("0.0001")
    for field, usual in measured_fields(kind):
        for value, wanted in (
            (usual.low, []),
            (usual.high, []),
            (usual.low - step, [(field.name, "value_unusual")]),
            (usual.high + step, [(field.name, "value_unusual")]),
        ):
            assert asked(kind.name, **{field.column: value}) == wanted, field.name


def test_a_tank_of_10_8_millimetres_is_asked_about() -> None:
    size = {"width_m": D("3.6"), "height_m": D("2.4"), "mass_kg": D(55_000)}
    assert asked("system", length_m=D("10.8"), **size) == []
    assert asked("system", length_m=D("0.0108"), **size) == [
        ("length_m", "value_unusual"),
        ("mass_kg", "mass_for_size"),
    ]
    assert asked("system", length_m=D(10_800), **size) == [("length_m", "value_unusual"), ("mass_kg", "mass_for_size")]


@pytest.mark.parametrize(
    ("kilograms", "codes"), [("0.99", ["mass_for_size"]), ("1", []), ("20000", []), ("20001", ["mass_for_size"])]
)
def test_a_thing_is_heavier_than_air_and_lighter_than_tungsten(kilograms: str, codes: list[str]) -> None:
    found = asked("exhibit", length_m=D(1), width_m=D(1), height_m=D(1), mass_kg=D(kilograms))
    assert [code for _, code in found] == codes


def test_a_case_in_millimetres_is_lighter_than_air() -> None:
    assert asked("case", length_cm=D(120), width_cm=D(80), height_cm=D(100), gross_kg=D(500)) == []
    assert asked("case", length_cm=D(1200), width_cm=D(800), height_cm=D(1000), gross_kg=D(500)) == [
        ("gross_kg", "mass_for_size")
    ]


def test_sizes_that_are_not_known_say_nothing_of_the_mass() -> None:
    assert asked("exhibit", length_m=D(1), width_m=D(0), height_m=D(1), mass_kg=D(900_000) / 10) == [
        ("width_m", "value_unusual")
    ]


ORDERED = [
    ("exhibition", "opens_on", "closes_on"),
    ("exhibition", "build_up_from", "build_up_until"),
    ("permit", "applied_on", "issued_on"),
    ("permit", "issued_on", "expires_on"),
    ("shipment", "departs_on", "arrives_on"),
    ("shipment", "departs_on", "carnet_expires_on"),
    ("participant", "arrives_on", "departs_on"),
    ("order", "ordered_on", "confirmed_on"),
]


@pytest.mark.parametrize(("kind", "first", "then"), ORDERED)
def test_a_day_before_the_one_that_it_follows_is_asked_about(kind: str, first: str, then: str) -> None:
    assert asked(kind, **{first: date(2027, 9, 7), then: date(2027, 9, 7)}) == []
    assert asked(kind, **{first: date(2027, 9, 7), then: date(2027, 9, 6)}) == [(then, "day_before")]
    assert asked(kind, **{then: date(2027, 9, 6)}) == []


def test_a_meeting_that_ends_before_it_starts_is_asked_about() -> None:
    starts = datetime(2027, 9, 7, 10, 0)
    assert asked("meeting", starts_at=starts, ends_at=starts) == []
    assert asked("meeting", starts_at=starts, ends_at=datetime(2027, 9, 7, 9, 59)) == [("ends_at", "day_before")]


def test_a_carnet_lasts_a_year_and_the_usual_days_are_told() -> None:
    shipment = BY_NAME["shipment"]
    row = {"collected_on": date(2027, 7, 1), "departs_on": date(2027, 8, 1)}
    assert list(questions_about(shipment, row | {"carnet_expires_on": date(2028, 8, 1)})) == []
    for day, code in ((date(2028, 8, 2), "day_long_after"), (date(2027, 7, 31), "day_before")):
        (one,) = questions_about(shipment, row | {"carnet_expires_on": day})
        assert (one.code, one.values["first"], one.values["latest"]) == (code, "2027-08-01", "2028-08-01")


def test_only_the_fields_in_hand_are_asked_about() -> None:
    system = BY_NAME["system"]
    row = {"length_m": D("0.001"), "mass_kg": D(0)}
    assert [one.field for one in questions_about(system, row, {"mass_kg"})] == ["mass_kg"]
    assert list(questions_about(system, row, {"name"})) == []


def test_the_days_that_one_follows_are_fields_of_the_same_kind() -> None:
    for kind in KINDS:
        for field in ordered_fields(kind):
            assert {kind.field(name).type for name in field.label.after} == {field.type}
