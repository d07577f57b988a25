"""What the venue is asked: only what is not known, and only where it matters."""

import pytest

from exhibitplanner.planning.snapshot.exhibits import Exhibit, System
from exhibitplanner.planning.snapshot.venue import Booth, Hall
from exhibitplanner.planning.venue_questions import QUESTIONS, questions_of
from tests.planning.builders import Scene

KNOWN = {"clear_height_m": 8, "gate_width_m": 5, "gate_height_m": 5, "floor_load_kn_m2": 50, "axle_load_t": 12}


def scene(hall: dict, booth: dict | None = None, category: str = "land", **exhibit) -> Exhibit:
    made = Scene()
    made.add(Hall, **hall)
    stand = made.add(Booth, number="1", **(booth or {}))
    made.add(System, designation="K-2", category=category, mass_kg=2000)
    return made.add(Exhibit, **({"form": "full_size", "booth_id": stand.id} | exhibit))


@pytest.mark.parametrize(
    ("exhibit", "asked"),
    [
        (scene({}), QUESTIONS),
        (scene(KNOWN), ("point_load_kn",)),
        (scene({"area_kind": "outdoor"}), ()),
        (scene({}, mass_kg=1999), ("gate_width_m", "gate_height_m", "clear_height_m")),
        (scene({}, mass_kg=1999, axle_load_t=3), ("axle_load_t", "gate_width_m", "gate_height_m", "clear_height_m")),
        (scene({}, form="simulator", mass_kg=2000, category="training"), ("floor_load_kn_m2", "point_load_kn")),
        (scene({}, {"floor_load_kn_m2": 50}, form="simulator", mass_kg=2000, category="training"), ("point_load_kn",)),
        (scene(KNOWN, booth_id=None, placement="indoor"), QUESTIONS),
        (scene({}, form="screen", mass_kg=10), ()),
    ],
)  # fmt: skip
def test_only_what_matters_and_is_not_known(exhibit: Exhibit, asked: tuple[str, ...]):
    assert questions_of(exhibit, point_load_known=False) == asked


def test_a_known_point_load_is_not_asked_again():
    assert questions_of(scene(KNOWN), point_load_known=True) == ()
