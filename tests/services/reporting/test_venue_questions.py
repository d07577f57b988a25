"""The list for the venue: by hall what is asked, with the exhibits, as the venue has to know them."""

from pathlib import Path

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import LANGUAGES, codes
from exhibitplanner.planning.venue_questions import QUESTIONS
from exhibitplanner.reports.document import Shown, TableReport, said
from exhibitplanner.services import records, workspaces
from exhibitplanner.services.reading import list_ids
from exhibitplanner.services.reporting.making import make_report
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.storage.workspace import Workspace


def add(workspace: Workspace, kind: str, **words: str) -> str:
    return records.add(workspace, BY_NAME[kind], words).id


@pytest.fixture
def workspace(tmp_path: Path):
    with workspaces.create(tmp_path / "plan.exhibit") as made:
        add(made, "exhibition", code="MSPO-2027", name="MSPO", opens_on="2027-09-07", closes_on="2027-09-10")
        for company in ("Hyundai Rotem", "KAI"):
            add(made, "company", name=company)
            add(made, "participation", exhibition="MSPO-2027", company=company)
        known = {"gate_width_m": "5", "gate_height_m": "5", "clear_height_m": "8"}
        add(made, "hall", exhibition="MSPO-2027", code="E", area_kind="hall", **known)
        add(made, "hall", exhibition="MSPO-2027", code="F", area_kind="hall", point_load_kn="20", **known)
        for hall in ("E", "F"):
            add(made, "booth", hall=hall, number="1", width_m="12", depth_m="9")
        add(
            made, "system", designation="K-2", category="land", length_m="10.8", width_m="3.6", height_m="2.4",
            mass_kg="55000", ground_pressure_kpa="90",
        )  # fmt: skip
        for company, booth, form in (
            ("Hyundai Rotem", "E / 1", "full_size"), ("KAI", "F / 1", "full_size"), ("KAI", "", "mock_up"),
        ):  # fmt: skip
            words = {"booth": booth} if booth else {"placement": "indoor"}
            add(made, "exhibit", participation=company, system="K-2", form=form, **words)
        yield made


def make(workspace: Workspace, **options) -> TableReport:
    made = make_report(workspace, "venue-questions", ReportOptions(exhibition="MSPO-2027", **options))
    assert isinstance(made, TableReport)
    return made


def test_each_hall_is_asked_what_it_has_not_said(workspace: Workspace):
    report = make(workspace)

    assert [group.heading for group in report.groups] == ["Hall E", "Hall F", "Hall not decided yet"]
    assert report.groups[0].aside == "Please tell us: floor load (kN/m²), point load (kN), axle load (t)"
    assert report.groups[1].aside == "Please tell us: floor load (kN/m²), axle load (t)"
    assert "gate width × height (m)" in report.groups[2].aside


def test_an_exhibit_has_its_mass_measures_and_pressure_as_numbers(workspace: Workspace):
    row = make(workspace).groups[0].rows[0]

    assert [said(cell) for cell in row] == [
        "K-2 (Hyundai Rotem)", "1", "55,000", "10.8 × 3.6 × 2.4", "90", "", "floor load, point load, axle load",
    ]  # fmt: skip
    assert isinstance(row[3], Shown)
    assert len(row[3].values) == 3


def test_of_one_company_and_in_korean(workspace: Workspace):
    report = make(workspace, company="Hyundai Rotem", language="ko")

    assert [group.heading for group in report.groups] == ["E 홀"]


def test_a_venue_that_has_said_all_is_asked_nothing(workspace: Workspace):
    records.delete(workspace, BY_NAME["system"], list_ids(workspace, BY_NAME["system"]))

    report = make(workspace)
    assert (report.size, report.empty) == (0, "Nothing has to be asked: all that matters is known of the halls.")


def test_every_question_has_its_words():
    names = {"gate" if name.startswith("gate_") else name for name in QUESTIONS}
    for language in LANGUAGES:
        assert {f"venue_{length}_{name}" for name in names for length in ("ask", "short")} <= codes(language)
