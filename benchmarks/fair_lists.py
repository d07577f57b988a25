"""The real exhibitor lists and labels beside the repository, which stay there."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import python_calamine

FAIRS = Path(__file__).parents[2] / "shared" / "data" / "fairs"
LABELS = FAIRS / "labels.mspo-2023.mspo-2025.csv"
FAIR_NAMES = (
    *(f"mspo-{year}" for year in (2021, 2022, 2023, 2025)), *(f"seoul-adex-{year}" for year in (2017, 2019, 2021, 2023))
)  # fmt: skip

Rows = list[tuple[str, str | None]]


def are_here() -> bool:
    """Whether the lists can be read; says so loudly where not."""
    here = LABELS.exists()
    if not here:
        print(f"REAL LISTS NOT MEASURED: {LABELS} is missing", file=sys.stderr)
    return here


def exhibitors(fair: str) -> Rows:
    """A list's distinct rows as name and country."""
    workbook = python_calamine.CalamineWorkbook.from_path(str(FAIRS / f"{fair}.xlsx"))
    rows = workbook.get_sheet_by_index(0).to_python()
    head = next(at for at, row in enumerate(rows) if "Exhibitor" in row)
    name, country = rows[head].index("Exhibitor"), rows[head].index("Country")
    found = [(str(row[name]).strip(), str(row[country]) or None) for row in rows[head + 1 :] if row[name]]
    return list(dict.fromkeys(found))


def labels() -> list[tuple[str, set[str]]]:
    """Rows of MSPO 2025 with the companies of MSPO 2023 that are right; none for a new one, unclear ones left out."""
    with LABELS.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["mspo-2023"] != "?"]
    return [(row["mspo-2025"], {row["mspo-2023"], row["also_right"]} - {""}) for row in rows]
