"""Fit and load in words: whose measures they are, the arithmetic beside the limit, and whom to ask."""

from pathlib import Path

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import LANGUAGES, codes
from exhibitplanner.planning.fit_and_load import Verdict
from exhibitplanner.services import records, workspaces
from exhibitplanner.services.problems.fit_and_load import FitAndLoad, read_fit_and_load
from exhibitplanner.storage.workspace import Workspace


def add(workspace: Workspace, kind: str, **words: str) -> str:
    return records.add(workspace, BY_NAME[kind], words).id


@pytest.fixture
def workspace(tmp_path: Path):
    with workspaces.create(tmp_path / "plan.exhibit") as made:
        add(made, "exhibition", code="MSPO-2027", name="MSPO", opens_on="2027-09-07", closes_on="2027-09-10")
        add(made, "company", name="Hyundai Rotem")
        add(made, "participation", exhibition="MSPO-2027", company="Hyundai Rotem")
        add(
            made, "hall", exhibition="MSPO-2027", code="E", area_kind="hall", gate_width_m="5.2", gate_height_m="4.9",
            floor_load_kn_m2="50",
        )  # fmt: skip
        add(made, "booth", hall="E", number="14", width_m="12", depth_m="9")
        add(made, "booth", hall="E", number="15", width_m="3", depth_m="3")
        add(made, "assignment", participation="Hyundai Rotem", booth="E / 14")
        add(
            made, "system", designation="K-2", category="land", length_m="10.8", width_m="3.6", height_m="2.4",
            mass_kg="55000", ground_length_m="7.5", ground_pressure_kpa="90",
        )  # fmt: skip
        yield made


def read(workspace: Workspace, exhibit: str, language="en") -> FitAndLoad:
    found = read_fit_and_load(workspace, exhibit, language)
    assert found is not None
    return found


def line(found: FitAndLoad, name: str):
    return next(one for one in found.checks if one.name == name)


def test_the_sum_stands_beside_the_limit_of_the_only_booth(workspace: Workspace):
    found = read(workspace, add(workspace, "exhibit", participation="Hyundai Rotem", system="K-2", form="full_size"))

    assert found.place.casefold() == "booth 14 in hall e"
    floor = line(found, "floor")
    assert floor.arithmetic == "55,000 kg × 9.81 / 1000 / (7.5 × 3.6 m) = 19.98 kN/m²"
    assert (floor.limit, floor.verdict_words) == ("50 kN/m²", "Fits")
    assert line(found, "pressure").verdict_words == "Spreader plates, and the venue's approval"
    assert (line(found, "height").limit, line(found, "height").verdict_words) == ("not known", "Ask the venue")
    assert line(found, "gate").limit == "5.2 × 4.9 m"


def test_a_model_says_what_it_is_a_part_of_and_what_nobody_knows(workspace: Workspace):
    words = {"participation": "Hyundai Rotem", "system": "K-2", "form": "scale_model", "scale": "1:10"}
    found = read(workspace, add(workspace, "exhibit", **words))

    length = found.measures[0]
    assert (length.title, length.value, length.origin) == ("Length", "1.08 m", "1/10 of 10.8 m")
    assert line(found, "floor").arithmetic == "Not known: Mass"
    assert line(found, "floor").verdict is Verdict.ASK_COMPANY


def test_its_own_booth_goes_before_the_companys(workspace: Workspace):
    words = {"participation": "Hyundai Rotem", "system": "K-2", "form": "full_size", "booth": "E / 15"}
    found = read(workspace, add(workspace, "exhibit", **words), "ko")

    assert line(found, "footprint").verdict is Verdict.FAILS
    assert line(found, "footprint").verdict_words == "들어가지 않음"


def test_power_counts_what_the_whole_company_shows_and_ordered(workspace: Workspace):
    words = {"participation": "Hyundai Rotem", "system": "K-2", "power_kw": "4"}
    exhibit = add(workspace, "exhibit", **words, form="screen")
    add(workspace, "exhibit", **words, form="simulator")
    add(workspace, "order", participation="Hyundai Rotem", order_kind="electricity", power_kw="9", status="ordered")

    power = line(read(workspace, exhibit), "power")

    assert power.arithmetic == "4 kW of 8 kW that the company needs"
    assert (power.limit, power.verdict) == ("9 kW ordered + 0 kW included", Verdict.FITS)


def test_an_exhibit_that_is_gone(workspace: Workspace):
    assert read_fit_and_load(workspace, "gone", "en") is None


def test_every_check_and_verdict_has_its_words():
    checks = ("footprint", "height", "gate", "floor", "pressure", "axle", "power")
    wanted = {f"fit_{one}" for one in checks} | {f"fit_sum_{one}" for one in checks}
    wanted |= {f"fit_fails_{one}" for one in checks if one != "pressure"} | {"fit_check_gate", "fit_check_pressure"}
    wanted |= {f"fit_verdict_{one.value}" for one in Verdict if one not in {Verdict.FAILS, Verdict.CHECK}}
    for language in LANGUAGES:
        assert wanted <= codes(language)
