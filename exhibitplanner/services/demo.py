"""The sample: MSPO 2023 and Seoul ADEX 2023 from bundled spreadsheets, by the ordinary import."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind
from exhibitplanner.messages import Language
from exhibitplanner.resources import resource_path
from exhibitplanner.services import workspaces
from exhibitplanner.services.export import export_workbook
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.services.reading import list_ids, read_rows
from exhibitplanner.services.records import insert_rows
from exhibitplanner.services.reporting.making import write_report
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.storage.workspace import Workspace

MSPO: Final = "MSPO-2023"
ADEX: Final = "SEOUL-ADEX-2023"

_FILES: Final[tuple[tuple[str, str | None, str | None], ...]] = (
    ("01-exhibitions.csv", None, "exhibitions"),
    ("02-companies.csv", None, "companies"),
    ("03-systems.csv", None, "systems"),
    ("04-deadlines.csv", None, "deadlines"),
    ("mspo-2023-applications.xlsx", MSPO, None),
    ("kielce-stand-list.xlsx", MSPO, None),
    ("hanwha-aerospace-participants.xlsx", MSPO, None),
    ("lignex1-participants.csv", MSPO, None),
    ("ls-mtron-delegates.xlsx", MSPO, None),
    ("kai-exhibits.xls", MSPO, None),
    ("hyundai-rotem-packing-list.xlsx", MSPO, None),
    ("kai-permits.xlsx", MSPO, None),
    ("mspo-2023-orders.xlsx", MSPO, None),
    ("mspo-2023-charges.csv", MSPO, None),
    ("mspo-2023-meetings.xlsx", MSPO, None),
    ("seoul-adex-2023-applications.ods", ADEX, None),
    ("seoul-adex-2023-stands.xlsx", ADEX, None),
    ("kai-seoul-adex-2023-participants.xlsx", ADEX, None),
    ("hyundai-rotem-seoul-adex-2023-delegates.xlsx", ADEX, None),
    ("hanwha-aerospace-seoul-adex-2023-exhibits.xlsx", ADEX, None),
    ("kai-seoul-adex-2023-packing-list.xlsx", ADEX, None),
)
"""File, exhibition and kind; the lists with canonical heads say their kind, companies' own files need no hint."""


@dataclass(frozen=True, slots=True)
class Demo:
    """What was made: rows by imported file, records by kind, the files written."""

    workspace: Path
    imported: tuple[tuple[str, int], ...]
    counts: tuple[tuple[Kind, int], ...]
    files: tuple[Path, ...]


def make_demo(workspace: Path, out: Path, language: Language, progress: Callable[[float], None]) -> Demo:
    """Make the sample workspace, give its companies booths, and write the workbook and the roster into `out`.

    Raises:
        UsageError: The workspace exists already, or `out` is a file.
    """
    if out.exists() and not out.is_dir():
        raise UsageError("demo_out_is_file", file=str(out))
    workspace.absolute().parent.mkdir(parents=True, exist_ok=True)
    out.mkdir(parents=True, exist_ok=True)
    with workspaces.create(workspace) as made:
        imported = _import_all(made, progress)
        for code in (MSPO, ADEX):
            give_booths(made, code)
        workbook, roster = out / "plan.xlsx", out / "roster.pdf"
        export_workbook(made, workbook, language=language)
        write_report(made, "roster", roster, ReportOptions(language=language))
        counts = [(kind, len(list_ids(made, kind))) for kind in KINDS]
    return Demo(workspace, imported, tuple(one for one in counts if one[1]), (workbook, roster))


def _import_all(workspace: Workspace, progress: Callable[[float], None]) -> tuple[tuple[str, int], ...]:
    imported = []
    for index, (name, exhibition, kind) in enumerate(_FILES):
        options = ImportOptions(exhibition=exhibition, kind=kind)
        report = import_files(workspace, [resource_path("sample", name)], options)
        imported.append((name, sum(sheet.rows for sheet in report.sheets)))
        progress((index + 1) / len(_FILES))
    return tuple(imported)


def give_booths(workspace: Workspace, exhibition: str) -> None:
    """Give the applicants booths, the largest first: the smallest booth that is large enough, else several.

    A plain way for the sample; the allocation at least cost is a command of its own.
    """
    booths = read_rows(workspace, BY_NAME["booth"], list_ids(workspace, BY_NAME["booth"], exhibition=exhibition))
    parts = BY_NAME["participation"]
    wanting = [
        part
        for part in read_rows(workspace, parts, list_ids(workspace, parts, exhibition=exhibition))
        if part["ours"] and part["requested_m2"]
    ]
    free = sorted((one for one in booths if one["area_m2"]), key=lambda one: (one["area_m2"], one["number"]))
    rows: list[dict[str, Any]] = []
    for part in sorted(wanting, key=lambda part: (-part["requested_m2"], part["id"])):
        chosen = _booths_for(part["requested_m2"], free)
        free = [one for one in free if one not in chosen]
        rows += [{"participation_id": part["id"], "booth_id": one["id"]} for one in chosen]
    assignment = BY_NAME["assignment"]
    with workspace.write("assign_booths", name=exhibition, count=len(rows)) as writing:
        insert_rows(writing, assignment, [assignment.model.model_validate(row).model_dump() for row in rows])


def _booths_for(requested: Decimal, free: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """`free` is in order of area."""
    enough = next((one for one in free if one["area_m2"] >= requested), None)
    if enough is not None:
        return [enough]
    chosen: list[dict[str, Any]] = []
    for one in reversed(free):
        if sum((booth["area_m2"] for booth in chosen), Decimal(0)) >= requested * Decimal("0.95"):
            break
        chosen.append(one)
    return chosen
