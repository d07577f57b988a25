"""The matcher on real exhibitor lists and on what liaisons send, read where they lie beside the repository."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

import pytest

from exhibitplanner.matching.companies import CompanyEvidence, CompanyIndex, KnownCompany, Outcome, Verdict

DATA = Path(__file__).parents[3] / "shared" / "data"
LABELS = DATA / "fairs" / "labels.mspo-2023.mspo-2025.csv"
LISTS = [f"mspo-{year}" for year in (2021, 2022, 2023, 2025)] + [f"seoul-adex-{year}" for year in range(2017, 2024, 2)]
EXPECTED = DATA / "liaison" / "expected.json"

pytestmark = pytest.mark.skipif(not LABELS.exists(), reason=f"REAL LISTS NOT CHECKED: {LABELS} is missing")


def exhibitors(fair: str) -> list[tuple[str, str | None]]:
    """A list's rows as name and country."""
    import python_calamine

    path = str(DATA / "fairs" / f"{fair}.xlsx")
    rows = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    head = next(at for at, row in enumerate(rows) if "Exhibitor" in row)
    name, country = rows[head].index("Exhibitor"), rows[head].index("Country")
    return [(str(row[name]).strip(), str(row[country]) or None) for row in rows[head + 1 :] if row[name]]


def index_of(rows: list[tuple[str, str | None]]) -> CompanyIndex:
    return CompanyIndex(KnownCompany(name, name, country=country) for name, country in rows)


@pytest.fixture(scope="module")
def verdicts() -> dict[str, Verdict]:
    """What each row of MSPO 2025 is told to be among the companies of MSPO 2023, by name and country alone."""
    known = index_of(exhibitors("mspo-2023"))
    return {name: known.find(CompanyEvidence(name, country=country)) for name, country in exhibitors("mspo-2025")}


@pytest.fixture(scope="module")
def labels() -> list[tuple[str, set[str]]]:
    """Rows whose company somebody told by eye, with the right answers; none for a new company."""
    with LABELS.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["mspo-2023"] != "?"]
    return [(row["mspo-2025"], {row["mspo-2023"], row["also_right"]} - {""}) for row in rows]


def test_nobody_is_joined_to_a_wrong_company(verdicts: dict[str, Verdict], labels: list[tuple[str, set[str]]]) -> None:
    joined = [
        (row, verdicts[row].candidates[0].id, right)
        for row, right in labels
        if verdicts[row].outcome is Outcome.MATCHED
    ]

    assert [(row, known) for row, known, right in joined if known not in right] == []
    assert len(joined) > 360


def test_most_are_joined_and_nearly_all_found(verdicts: dict[str, Verdict], labels: list[tuple[str, set[str]]]) -> None:
    pairs = [(verdicts[row], right) for row, right in labels if right]
    joined = sum(verdict.outcome is Outcome.MATCHED for verdict, _ in pairs)
    found = sum(any(one.id in right for one in verdict.candidates) for verdict, right in pairs)

    assert joined / len(pairs) >= 0.90
    assert found / len(pairs) >= 0.975


def test_few_rows_wait_for_a_person(verdicts: dict[str, Verdict]) -> None:
    outcomes = Counter(verdict.outcome for verdict in verdicts.values())
    assert outcomes[Outcome.REVIEW] / outcomes.total() <= 0.06


@pytest.mark.parametrize("fair", LISTS)
def test_a_list_imported_again_finds_its_own_companies(fair: str) -> None:
    rows = exhibitors(fair)
    index, own = CompanyIndex(), {}
    for name, country in rows:
        verdict = index.find(CompanyEvidence(name, country=country))
        own[name, country] = verdict.candidates[0].id if verdict.outcome is Outcome.MATCHED else name
        if verdict.outcome is not Outcome.MATCHED:
            index.add(KnownCompany(name, name, country=country))

    again = {row: index.find(CompanyEvidence(row[0], country=row[1])) for row in rows}

    assert {row for row, verdict in again.items() if verdict.outcome is not Outcome.MATCHED} == set()
    assert {row: verdict.candidates[0].id for row, verdict in again.items()} == own


def test_what_liaisons_send_is_joined_as_expected() -> None:
    expected = json.loads(EXPECTED.read_text(encoding="utf-8"))
    names = ("name_ko", "short_name", "country")
    known = [
        KnownCompany(one["name"], one["name"], **{name: one.get(name) for name in names})
        for one in expected["workspace"]["companies"]
    ]
    index = CompanyIndex(known)
    rows = {
        (row["company"], row.get("company_ko"), row["joined"])
        for file in expected["files"].values()
        for row in file["records"]
        if "joined" in row
    }
    told = {row: index.find(CompanyEvidence(row[0], row[1])) for row in rows}

    assert len(rows) > 15
    assert {row: joined(verdict) for row, verdict in told.items()} == {row: row[2] for row in rows}


def joined(verdict: Verdict) -> str:
    return verdict.candidates[0].id if verdict.outcome is Outcome.MATCHED else ""
