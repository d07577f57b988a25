"""Badges to print, cut and put into common inserts: several on a sheet, each with a QR code."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import ClassVar, Final

from exhibitplanner.messages import text
from exhibitplanner.reports import wording
from exhibitplanner.reports.document import Document, Frame, Paper

SIZES: Final = {"90x55": (90, 55), "86x54": (86, 54), "102x76": (102, 76), "74x105": (74, 105), "105x148": (105, 148)}
"""Inserts by name, in millimetres across and down: business card, ID card (ISO 7810 ID-1), 4 × 3 inches, A7, A6."""
_PAPERS: Final[dict[Paper, tuple[float, float]]] = {"a4": (210, 297), "us-letter": (215.9, 279.4)}


@dataclass(frozen=True, slots=True)
class Badge:
    """What stands on a badge: `name` large and `other_name`, in the other script, below it; `code` is in the QR."""

    name: str
    company: str
    code: str
    other_name: str = ""
    position: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code of `size` modules a side: its dark ones as runs, each from x and y on so many to the right.

    Drawn as a path: QtSvg, by which the window shows and prints pages, makes coarse pixels of pictures in a page.
    """

    size: int
    runs: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class DrawnBadge:
    """A badge with its QR code."""

    badge: Badge
    qr: QrCode


@dataclass(frozen=True, slots=True)
class Sheet:
    """How badges lie on a sheet; lengths in millimetres."""

    columns: int
    rows: int
    width: float
    height: float
    landscape: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeSheets(Document):
    """A badge for everybody."""

    template: ClassVar[str] = "badges.typ"
    words: ClassVar[tuple[str, ...]] = ()

    sheet: Sheet
    badges: tuple[DrawnBadge, ...]

    @property
    def size(self) -> int:
        """How many badges there are."""
        return len(self.badges)


def badge_code(record_id: str, name: str, company: str) -> str:
    """What a scanner reads: id, name and company, a line each."""
    return "\n".join((record_id, name, company))


def badge_sheets(badges: Iterable[Badge], frame: Frame, size: str) -> BadgeSheets:
    """The badges of one printing, for inserts of a size of `SIZES`."""
    language = frame.language
    sheet = sheet_of(frame.paper, size, landscape=frame.landscape)
    return BadgeSheets(
        title=text("report_badges", language),
        subtitle=" · ".join(part for part in (frame.exhibition, frame.venue_line) if part),
        exhibition=frame.exhibition,
        printed_at=wording.printed(frame.printed_at, language),
        language=language,
        empty=text("report_badges_empty", language),
        paper=frame.paper,
        landscape=sheet.landscape,
        sheet=sheet,
        badges=tuple(DrawnBadge(one, _qr(one.code)) for one in badges),
    )


def sheet_of(paper: Paper, size: str, *, landscape: bool | None = None) -> Sheet:
    """As many as lie side by side on a sheet, up to its edges: they are cut, and their text keeps off the edge.

    Left open, the sheet lies as it holds more, upright where that is the same.
    """
    if landscape is None:
        upright, lying = (sheet_of(paper, size, landscape=way) for way in (False, True))
        return lying if lying.columns * lying.rows > upright.columns * upright.rows else upright
    across, down = sorted(_PAPERS[paper], reverse=landscape)
    width, height = SIZES[size]
    return Sheet(int(across // width), int(down // height), width, height, landscape)


@lru_cache(maxsize=1024)  # milliseconds each, and the same at every size
def _qr(code: str) -> QrCode:
    """A seventh of it may be lost, as on a scratched badge; more would make the modules too fine for a telephone."""
    import segno

    matrix = segno.make_qr(code, error="m", encoding="utf-8").matrix
    runs = []
    for y, row in enumerate(matrix):
        x = 0
        for dark, some in groupby(row):
            length = len(list(some))
            if dark:
                runs.append((x, y, length))
            x += length
    return QrCode(len(matrix), tuple(runs))
