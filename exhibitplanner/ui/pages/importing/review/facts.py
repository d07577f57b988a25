"""What tells records of one name apart: the sender's facts beside each candidate's, and whether they agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from exhibitplanner.domain.describe import TextFormat
from exhibitplanner.domain.fold import fold
from exhibitplanner.domain.kinds import BY_NAME, BY_PLURAL, Kind
from exhibitplanner.services.browsing import ShownRow
from exhibitplanner.ui.displaying import show_cell, show_value
from exhibitplanner.ui.pages.importing.review.sheet_rows import SheetRows
from exhibitplanner.ui.wording import language, say

Made = tuple[SheetRows, int]
"""A row that makes a record."""
_NOBODY: Final[Mapping[str, Made | None]] = {}
_TELLING: Final[dict[str, tuple[str, ...]]] = {
    "companies": ("name_ko", "country", "city", "website"),
    "systems": ("name", "name_ko", "maker"),
    "participants": ("name_ko", "participation", "position", "email"),
    "contacts": ("name_ko", "company", "position", "email"),
}


@dataclass(frozen=True, slots=True)
class Facts:
    """A table of facts: headings, the sender's, and each candidate's by its id; `agreeing` are (id, column).

    `ours` is None until it is read. A candidate that is not in it is not in the plan: this import makes it.
    """

    headings: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    ours: Mapping[str, tuple[str, ...]] | None = None
    agreeing: frozenset[tuple[str, int]] = frozenset()

    def of(self, record: str) -> tuple[str, ...]:
        """A candidate's facts; blank until they are read."""
        return (self.ours or {}).get(record, ("",) * len(self.headings))

    def knows(self, record: str) -> bool:
        """Whether a candidate is in the plan, as far as that is known."""
        return self.ours is None or record in self.ours


def facts_of(
    of: str, sheet: SheetRows, row: int, records: Sequence[ShownRow] | None, made: Mapping[str, Made | None] = _NOBODY
) -> Facts:
    """The facts on a name of a kind (`of`, by plural) in a row, without those of which nobody says anything.

    `made` are the candidates that the import itself makes, each with its row where one makes it.
    """
    kind = BY_PLURAL[of]
    names = [name for name in _TELLING.get(of, ()) if name in kind.by_name]
    theirs = [_theirs(kind, name, sheet, row) for name in names]
    ours = {one.id: [show_cell(kind.by_name[name], one) for name in names] for one in records or ()}
    for record, place in made.items():
        ours[record] = [_theirs(kind, name, *place) if place is not None else "" for name in names]
    facts = _said_by_any(kind, names, theirs, ours, known=records is not None)
    return _with_places(facts, sheet, row, made) if made else facts


def _said_by_any(
    kind: Kind, names: Sequence[str], theirs: Sequence[str], ours: Mapping[str, Sequence[str]], *, known: bool
) -> Facts:
    said = [at for at in range(len(names)) if theirs[at] or any(texts[at] for texts in ours.values())]
    agreeing = {
        (record, place)
        for record, texts in ours.items()
        for place, at in enumerate(said)
        if theirs[at] and agrees(theirs[at], texts[at])
    }
    return Facts(
        tuple(kind.by_name[names[at]].label.text(language()) for at in said),
        tuple(theirs[at] for at in said),
        {record: tuple(texts[at] for at in said) for record, texts in ours.items()} if known else None,
        frozenset(agreeing),
    )


def _with_places(facts: Facts, sheet: SheetRows, row: int, made: Mapping[str, Made | None]) -> Facts:
    """The facts with where each stands in front: in the plan, or in a row of this import."""
    places = {
        record: say("review_made_here") if place is None else say("review_new_row", where=_where(sheet, *place))
        for record, place in made.items()
    }
    ours = facts.ours or {}
    return Facts(
        (say("review_column_place"), *facts.headings),
        (say("review_row", row=row), *facts.theirs),
        {record: (places.get(record, say("review_in_plan")), *texts) for record, texts in ours.items()} or facts.ours,
        frozenset((record, place + 1) for record, place in facts.agreeing),
    )


def _where(here: SheetRows, sheet: SheetRows, row: int) -> str:
    words = say("review_row", row=row)
    return words if sheet is here else f"{words} · {sheet.report.file}"


def agrees(one: str, other: str) -> bool:
    """Whether two facts say the same; web sites and addresses by their domain."""
    if not one or not other:
        return False
    return fold(one.strip()) == fold(other.strip()) or (_domain(one) != "" and _domain(one) == _domain(other))


def _theirs(kind: Kind, name: str, sheet: SheetRows, row: int) -> str:
    for column in sheet.columns_of((kind.name, name)):
        text = sheet.text(row, column.index)
        if text:
            return _as_shown(kind, name, text)
    return _mail_domain(sheet, row) if name == "website" else ""


def _as_shown(kind: Kind, name: str, text: str) -> str:
    """A country's code by its name, as the plan's own are shown."""
    field = kind.by_name[name]
    is_code = field.label.format is TextFormat.COUNTRY and len(text) == 2 and text.isalpha()
    return show_value(field, text.upper()) if is_code else text


def _mail_domain(sheet: SheetRows, row: int) -> str:
    """The domain of an address in the row: it speaks for a company's web site."""
    for column, (kind, name) in sheet.fields():
        if BY_NAME[kind].by_name[name].label.format is TextFormat.EMAIL:
            text = sheet.text(row, column.index)
            if "@" in text:
                return f"@{text.rpartition('@')[2]}"
    return ""


def _domain(text: str) -> str:
    plain = text.strip().lower()
    if "@" in plain:
        return plain.rpartition("@")[2]
    if "." not in plain or " " in plain:
        return ""
    return plain.rpartition("//")[2].partition("/")[0].removeprefix("www.")
