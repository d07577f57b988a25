"""Problems go back to the sender: its own workbook with marks and comments at the cells that an import refused."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.messages import LANGUAGES, Language, text
from exhibitplanner.services.importing.report import ImportReport, SheetReport
from exhibitplanner.sheets.file_replacing import free_name
from exhibitplanner.sheets.problems.problem_data import CellProblem, ListWords

_JOINT: Final = " / "


@dataclass(frozen=True, slots=True)
class SentBack:
    """A workbook that can be sent back: of which file, where it is, how many problems it tells."""

    source: Path
    path: Path
    problems: int

    def as_json(self) -> dict[str, str | int]:
        """For scripts."""
        return {"file": str(self.source), "written": str(self.path), "problems": self.problems}


def send_problems_back(report: ImportReport, out: Path, language: Language | None = None) -> list[SentBack]:
    """Write the senders' workbooks with their problems, after an import or a dry run.

    Args:
        report: The import's report; its files must still be where they were.
        out: The file to write; where several files have problems, each gets its own name behind that of `out`.
        language: Of the comments; both languages, one below the other, unless it is said.

    Returns:
        What was written, a file each; nothing where there are no problems. A workbook with macros keeps them, and
        its copy ends in .xlsm.

    Raises:
        UsageError: Another suffix than .xlsx, or a sender's own file as the target.
        InputError: A file cannot be read any more, or the target cannot be written.
    """
    from exhibitplanner.sheets.problems.problem_writing import write_problems  # openpyxl takes its time to load

    found = _by_file(report.sheets, language)
    targets = _targets(list(found), out)
    for target in (out, *targets.values()):
        refuse_target(target, [sheet.path for sheet in report.sheets])
    words = _words(language)
    return [
        SentBack(source, write_problems(source, targets[source], problems, words), len(problems))
        for source, problems in found.items()
    ]


def refuse_target(out: Path, sources: Iterable[Path]) -> None:
    """Find out before an import what would fail after it: another suffix, or a sender's own file.

    Raises:
        UsageError: `problems_suffix`, `problems_over_source`.
    """
    if out.suffix.lower() not in {".xlsx", ".xlsm"}:
        raise UsageError("problems_suffix", file=str(out))
    for one in (out.with_suffix(".xlsx"), out.with_suffix(".xlsm")):
        if any(_same_file(one, source) for source in sources):
            raise UsageError("problems_over_source", file=str(one))


def _by_file(sheets: Iterable[SheetReport], language: Language | None) -> dict[Path, list[CellProblem]]:
    found: dict[Path, list[CellProblem]] = {}
    for sheet in sheets:
        for one in sheet.problems:
            messages = [one.message(each) for each in _languages(language)]
            problem = CellProblem(sheet.sheet, one.cell, one.value, "\n".join(dict.fromkeys(messages)))
            found.setdefault(sheet.path, []).append(problem)
    return found


def _targets(sources: list[Path], out: Path) -> dict[Path, Path]:
    if len(sources) < 2:
        return dict.fromkeys(sources, out)
    targets: dict[Path, Path] = {}
    for source in sources:
        target = out.with_name(f"{out.stem}-{source.stem}{out.suffix}")
        targets[source] = free_name(target) if target in targets.values() else target
    return targets


def _same_file(one: Path, other: Path) -> bool:
    return os.path.exists(one) and os.path.exists(other) and one.samefile(other)  # noqa: PTH110  False where a folder is closed


def _languages(language: Language | None) -> tuple[Language, ...]:
    return LANGUAGES if language is None else (language,)


def _words(language: Language | None) -> ListWords:
    def said(code: str, joint: str = _JOINT) -> str:
        return joint.join(text(code, one) for one in _languages(language))

    heads = said("problems_cell"), said("problems_value"), said("problems_reason")
    return ListWords(
        said("problems_sheet", " "), said("problems_title"), said("problems_hint"), heads, said("problems_mended")
    )
