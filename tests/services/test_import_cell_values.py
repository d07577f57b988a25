"""Cells that say more than one thing reach every field that they are for."""

import csv
from pathlib import Path
from typing import Any

import pytest

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services import records
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.services.reading import read_records
from exhibitplanner.storage.workspace import Workspace

FAIR = {
    "code": "MSPO-2026", "name": "MSPO 2026", "opens_on": "2026-09-08", "closes_on": "2026-09-11", "country": "PL",
    "time_zone": "Europe/Warsaw", "currency": "EUR",
}  # fmt: skip


@pytest.fixture
def plan(workspace: Workspace) -> Workspace:
    records.add(workspace, BY_PLURAL["exhibitions"], FAIR)
    return workspace


def taken(plan: Workspace, path: Path, kind: str, *rows: list[str]) -> SheetReport:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return import_files(plan, [path], ImportOptions(kind=kind, exhibition="MSPO-2026")).sheets[0]


def all_of(plan: Workspace, plural: str) -> list[dict[str, Any]]:
    return list(read_records(plan, BY_PLURAL[plural]))


def test_deadlines_are_fixed_or_counted_as_their_cell_says(plan: Workspace, tmp_path: Path) -> None:
    sheet = taken(
        plan, tmp_path / "deadlines.csv", "deadlines", ["Subject", "Deadline", "Applies to"],
        ["Electricity", "7 August 2026, 16:00", "all exhibitors"], ["Badges", "21 days before opening", "full size exhibits"],
    )  # fmt: skip

    found = {one["title"]: one for one in all_of(plan, "deadlines")}
    fixed, counted = found["Electricity"], found["Badges"]
    assert sheet.problems == []
    assert (fixed["anchor"], str(fixed["fixed_on"]), str(fixed["time_of_day"])[:5]) == ("fixed", "2026-08-07", "16:00")
    assert (counted["anchor"], counted["offset"], counted["unit"], counted["fixed_on"]) == (
        "opening",
        -21,
        "days",
        None,
    )
    assert (fixed["applies_to"], counted["applies_to"]) == ("all", "has_full_size")


def test_a_deadline_s_own_column_for_its_anchor_goes_first(plan: Workspace, tmp_path: Path) -> None:
    taken(
        plan, tmp_path / "deadlines.csv", "deadlines", ["title", "fixed_on", "anchor"], ["Badges", "2026-08-07", "closing"]
    )  # fmt: skip

    assert all_of(plan, "deadlines")[0]["anchor"] == "closing"


@pytest.mark.parametrize("head", ["성명", "Name", "성명(국문/영문)", "Imię i nazwisko"])
@pytest.mark.parametrize("cell", ["홍길동(HONG Gildong)", "HONG Gildong / 홍길동"])
def test_a_person_in_two_scripts_has_both_names(plan: Workspace, tmp_path: Path, head: str, cell: str) -> None:
    taken(
        plan, tmp_path / "people.csv", "participants", ["Company", head, "E-mail"], ["Rosomak", cell, "hong@a.example"]
    )

    person = all_of(plan, "participants")[0]
    assert (person["name"], person["name_ko"]) == ("HONG Gildong", "홍길동")


def test_a_flight_beside_the_day_of_arrival_is_kept(plan: Workspace, tmp_path: Path) -> None:
    sheet = taken(
        plan, tmp_path / "people.csv", "participants", ["Company", "Name", "Arrival", "Departure", "비상연락처"],
        ["Rosomak", "Jan Kowalski", "7.09.2026 / LO2001", "12.09.2026", "+48 601 222 333"],
    )  # fmt: skip

    person = all_of(plan, "participants")[0]
    assert (str(person["arrives_on"]), person["flight_in"], str(person["departs_on"])) == (
        "2026-09-07", "LO2001", "2026-09-12"
    )  # fmt: skip
    assert person["mobile"] is None  # that of whom to call for help
    assert sheet.problems == []


def test_every_exhibit_of_a_cell_is_planned(plan: Workspace, tmp_path: Path) -> None:
    taken(
        plan, tmp_path / "applications.csv", "applications", ["Company", "Area (m2)", "Exhibits"],
        ["Rosomak", "36㎡ 이상", "FA-50 모형(1:10) 2대 및 KF-21 모형; Borsuk i Krab"],
    )  # fmt: skip

    assert sorted(one["quantity"] for one in all_of(plan, "exhibits")) == [1, 1, 1, 2]
    assert float(all_of(plan, "participations")[0]["requested_m2"]) == 36
