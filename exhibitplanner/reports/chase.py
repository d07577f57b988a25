"""Letters about what is still open, one for each company."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from exhibitplanner.messages import text
from exhibitplanner.reports import wording
from exhibitplanner.reports.document import Document, Frame


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A deadline of a letter, worded."""

    due: str
    title: str
    form: str
    left: str
    penalty: str


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """Deadlines of one state; `late` ones stand out."""

    heading: str
    late: bool
    lines: tuple[LetterLine, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to a company: the lines of its address, when and where it was written, what is open, what is asked."""

    address: tuple[str, ...]
    written: str
    subject: str
    greeting: str
    intro: str
    groups: tuple[LetterGroup, ...]
    closing: tuple[str, ...]
    close: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChaseReport(Document):
    """Each letter begins a page; `headings` are those of its columns."""

    template: ClassVar[str] = "chase.typ"
    words: ClassVar[tuple[str, ...]] = ("page",)

    letters: tuple[Letter, ...]
    headings: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many letters there are."""
        return len(self.letters)


def chase(letters: tuple[Letter, ...], frame: Frame) -> ChaseReport:
    """The letters with the head and foot of every report."""
    language = frame.language
    return ChaseReport(
        title=text("report_chase", language),
        subtitle=" · ".join(part for part in (frame.exhibition, frame.venue_line) if part),
        exhibition=frame.exhibition,
        printed_at=wording.printed(frame.printed_at, language),
        language=language,
        empty=text("report_chase_empty", language),
        paper=frame.paper,
        landscape=bool(frame.landscape),
        letters=letters,
        headings=tuple(text(f"report_{name}", language) for name in ("due", "deadline", "form", "left")),
    )
