"""An exhibition at a glance: what is ours and not cancelled is counted, and the deadlines that wait."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records, workspaces
from exhibitplanner.services.overview import read_overview
from exhibitplanner.storage.workspace import Workspace


def add(workspace: Workspace, kind: str, **words: str) -> str:
    return records.add(workspace, BY_NAME[kind], words).id


@pytest.fixture
def workspace(tmp_path: Path):
    with workspaces.create(tmp_path / "plan.exhibit") as made:
        add(made, "exhibition", code="MSPO-2027", name="MSPO 2027", opens_on="2027-09-07", closes_on="2027-09-10")
        for name, short, status, ours in (
            ("Hyundai Rotem Company", "Rotem", "confirmed", "yes"),
            ("Poongsan", "", "contracted", "yes"),
            ("Gone Ltd.", "", "cancelled", "yes"),
            ("Kielce Local", "", "confirmed", "no"),
        ):
            add(made, "company", name=name, short_name=short, name_ko="현대로템" if short else "")
            add(
                made, "participation", exhibition="MSPO-2027", company=name, status=status, ours=ours, requested_m2="50"
            )
        add(made, "hall", exhibition="MSPO-2027", code="E")
        add(made, "booth", hall="E", number="1", width_m="9", depth_m="6")
        add(made, "booth", hall="E", number="2", width_m="6", depth_m="6")
        add(made, "assignment", participation="Hyundai Rotem Company", booth="E / 1")
        add(made, "assignment", participation="Poongsan", booth="E / 2", area_m2="20.5")
        add(made, "system", designation="K-2")
        for company in ("Hyundai Rotem Company", "Gone Ltd.", "Kielce Local"):
            add(made, "exhibit", participation=company, system="K-2", form="full_size")
            add(made, "participant", participation=company, name=f"KIM of {company}", badge_kind="vip")
        add(made, "participant", participation="Poongsan", name="LEE", badge_status="approved")
        for reference, direction, status in (
            ("A", "outbound", "delivered"),
            ("B", "outbound", "cancelled"),
            ("C", "return", ""),
        ):
            add(made, "shipment", exhibition="MSPO-2027", reference=reference, direction=direction, status=status)
            add(made, "case", shipment=reference, number="1", gross_kg="120.5")
        yield made


def test_what_is_cancelled_or_not_ours_is_not_counted(workspace: Workspace):
    figures = read_overview(workspace, "MSPO-2027", date(2027, 8, 1)).figures

    assert (figures.companies, figures.confirmed) == (2, 1)
    assert (figures.requested_m2, figures.assigned_m2) == (Decimal(100), Decimal("74.5"))
    assert (figures.people, figures.vips, figures.badges_open) == (2, 1, 1)
    assert (figures.exhibits, figures.full_size) == (1, 1)
    assert (figures.shipments, figures.arrived, figures.gross_kg) == (1, 1, Decimal("120.5"))


def test_companies_go_by_their_short_and_their_korean_name(workspace: Workspace):
    assert sorted(read_overview(workspace, "MSPO-2027").companies.values()) == [
        ("Poongsan", "Poongsan"), ("Rotem", "현대로템"),
    ]  # fmt: skip


def test_only_deadlines_that_wait_for_somebody_are_listed(workspace: Workspace):
    for title, offset in (("Badges", "-14"), ("Design", "-60")):
        words = {"exhibition": "MSPO-2027", "title": title, "anchor": "opens_on", "offset": offset, "unit": "days"}
        add(workspace, "deadline", **words)
    for company in ("Hyundai Rotem Company", "Poongsan"):
        add(workspace, "task", deadline="Design", participation=company, status="done")

    found = read_overview(workspace, "MSPO-2027", date(2027, 8, 20)).deadlines

    assert [(one.title, one.open, one.days_left) for one in found] == [("Badges", 2, 4)]
