"""Labels to put on cases: two on a sheet, to be cut."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from exhibitplanner.messages import text
from exhibitplanner.reports import wording
from exhibitplanner.reports.consignments import Fact
from exhibitplanner.reports.document import Document, Frame


@dataclass(frozen=True, slots=True)
class HandlingSign:
    """A sign that the template draws by its `name`, and its words."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class CaseLabel:
    """What stands on a case; `number` is large (`3 / 4`), `facts` are in the order in which they are read."""

    show: str
    place: str
    exhibitor: str
    stand: str
    number: str
    facts: tuple[Fact, ...]
    signs: tuple[HandlingSign, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLabels(Document):
    """A label for each case."""

    template: ClassVar[str] = "case_labels.typ"
    words: ClassVar[tuple[str, ...]] = ("mark_case",)

    labels: tuple[CaseLabel, ...]

    @property
    def size(self) -> int:
        """How many labels there are."""
        return len(self.labels)


def case_labels(labels: Iterable[CaseLabel], frame: Frame) -> CaseLabels:
    """The labels of one printing."""
    language = frame.language
    return CaseLabels(
        title=text("report_case_labels", language),
        subtitle=" · ".join(part for part in (frame.exhibition, frame.venue_line) if part),
        exhibition=frame.exhibition,
        printed_at=wording.printed(frame.printed_at, language),
        language=language,
        empty=text("report_case_labels_empty", language),
        paper=frame.paper,
        landscape=bool(frame.landscape),
        labels=tuple(labels),
    )
