"""What the lists of travel and meetings show, without Qt: lines with cells and marks, under heads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from exhibitplanner.domain.fold import fold

MARKS: Final = "marks"
"""The column of the marks."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An icon in the colour of a role, and its words."""

    icon: str
    role: str
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A record in a list: its texts by column, its marks, and what hovering tells.

    `ticked` is None where nothing can be ticked off. Of a `quiet` line nothing is to be done. `lead` stands before it.
    """

    id: str
    cells: dict[str, str]
    marks: tuple[Mark, ...] = ()
    tip: str = ""
    ticked: bool | None = None
    quiet: bool = False
    lead: Mark | None = None


@dataclass(frozen=True, slots=True)
class LineGroup:
    """Lines under a head; `detail` stands at the right of it, before its `mark`."""

    title: str
    detail: str
    lines: tuple[Line, ...]
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a list: so many letters wide; those that `stretch` share what is left. Its words are `line_<name>`.

    Columns of a higher `spare` make way first where there is no room; those of 0 always stay.
    """

    name: str
    letters: int
    spare: int = 0
    stretches: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """All that a list shows at a time; `strong` is the column in bold, `ticks` whether there is something to tick."""

    columns: tuple[ListColumn, ...]
    groups: tuple[LineGroup, ...]
    strong: str = ""
    ticks: bool = False
    foot: tuple[str, ...] = field(default=())

    @property
    def size(self) -> int:
        return sum(len(group.lines) for group in self.groups)

    def holding(self, words: str) -> Listing:
        """Only the lines that hold every word, in any of their texts or in their head."""
        wanted = fold(words).split()
        if not wanted:
            return self
        return replace(self, groups=tuple(_kept(self.groups, wanted)))

    def without_blank_columns(self) -> Listing:
        """Only the columns in which some line says something."""
        lines = [line for group in self.groups for line in group.lines]
        said = {name for line in lines for name, text in line.cells.items() if text}
        if any(line.marks for line in lines):
            said.add(MARKS)
        return replace(self, columns=tuple(one for one in self.columns if one.name in said))


def _kept(groups: Iterable[LineGroup], wanted: Sequence[str]) -> Iterable[LineGroup]:
    for group in groups:
        lines = tuple(one for one in group.lines if _holds(group, one, wanted))
        if lines:
            yield LineGroup(group.title, group.detail, lines, group.mark)


def _holds(group: LineGroup, line: Line, wanted: Sequence[str]) -> bool:
    marks = (mark.words for mark in line.marks)
    text = fold(" ".join((group.title, *line.cells.values(), *marks)))
    return all(word in text for word in wanted)
