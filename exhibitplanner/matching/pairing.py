"""One of a row's names against one of a company's: how alike, seeing what stands between bars and what is initials."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from exhibitplanner.matching.comparing import UNLIKE, Likeness, Sameness, compare
from exhibitplanner.matching.known_names import Names, Told
from exhibitplanner.matching.name_lookup import NameLookup
from exhibitplanner.matching.readings import Reading, first_letters

_PIECE: Final = 0.85  # a piece between bars that is the whole other name, where it may be the group's
_GIVEN_INITIALS, _OWN_INITIALS = 0.85, 0.62
_LEAST_INITIALS, _TELLING_INITIALS = 3, 5
_LEAST_SCORES: Final = {Sameness.REWRITTEN: 0.93, Sameness.MISSPELT: 0.9}


@dataclass(frozen=True, slots=True)
class Pair:
    ours: Told
    theirs: Told
    likeness: Likeness
    abbreviated: bool = False

    @property
    def same_forms(self) -> bool:
        return self.ours.reading.forms == self.theirs.reading.forms

    @property
    def is_telling(self) -> bool:
        """Whether one is the initials, of five letters and more, that the other gives itself beside its full name."""
        brief, full = sorted((self.ours.reading, self.theirs.reading), key=lambda reading: len(reading.words))
        given = self.abbreviated and brief.squash in full.initials and brief.squash == first_letters(full.words)
        return given and len(brief.squash) >= _TELLING_INITIALS

    @property
    def order(self) -> tuple[Sameness, float, bool, bool]:
        return (self.likeness.sameness, self.likeness.score, self.same_forms, self.theirs.by == "name")

    @property
    def by(self) -> str:
        """The evidence in a word: the field of theirs that is the same, else what makes it alike."""
        if self.likeness.sameness >= Sameness.REWRITTEN:
            return self.theirs.by
        return "abbreviation" if self.abbreviated else "similar"


def pairs(asked: list[Told], known: Names, lookup: NameLookup) -> list[Pair]:
    """All pairs of names in one script."""
    return [_pair(ours, theirs, lookup) for ours in asked for theirs in known.told if ours.hangul == theirs.hangul]


def _pair(ours: Told, theirs: Told, lookup: NameLookup) -> Pair:
    if lookup.is_group(theirs) or _twice_whole(ours, theirs):
        return Pair(ours, theirs, UNLIKE)
    if theirs.by == "short_name" and ours.reading.key != theirs.reading.key:
        return Pair(ours, theirs, UNLIKE)  # short names are too short to be alike
    likeness = compare(ours.reading, theirs.reading, lookup.weigh)
    sure = likeness.sameness > Sameness.LIKE
    if sure and not (_speaks_for_all(ours, lookup) and _speaks_for_all(theirs, lookup)):
        likeness = Likeness(Sameness.LIKE, _PIECE)
    if (ours.whole or theirs.whole) and not sure:
        return Pair(ours, theirs, UNLIKE)  # a whole with its group's name in it is like every member
    least = _LEAST_SCORES.get(likeness.sameness, 0.0)
    likeness = replace(likeness, score=max(likeness.score, least))
    brief = _initials_score(ours, theirs)
    if sure or brief <= likeness.score:
        return Pair(ours, theirs, likeness)
    return Pair(ours, theirs, Likeness(Sameness.LIKE, brief), abbreviated=True)


def _twice_whole(ours: Told, theirs: Told) -> bool:
    """Pieces read as one are for a name without bars, or the very same pieces: members of a group share the group's."""
    if ours.whole and theirs.whole:
        return sorted(ours.reading.words) != sorted(theirs.reading.words)
    return (ours.whole and bool(theirs.sisters)) or (theirs.whole and bool(ours.sisters))


def _speaks_for_all(told: Told, lookup: NameLookup) -> bool:
    """A piece between bars names the company where its sisters are groups, or it alone has a legal form."""
    others = [sister for sister in told.sisters if not lookup.is_group(_as_piece(sister, told))]
    return not others or (bool(told.reading.forms) and not any(sister.forms for sister in others))


def _as_piece(reading: Reading, sister: Told) -> Told:
    return Told(reading, sister.by, sister.hangul, (sister.reading,))


def _initials_score(ours: Told, theirs: Told) -> float:
    """A short name that the long one gives itself, or its first letters."""
    one, other = ours.reading, theirs.reading
    if one.squash in other.initials or other.squash in one.initials:
        return _GIVEN_INITIALS
    brief, full = sorted((one, other), key=lambda reading: len(reading.words))
    fits = len(brief.words) == 1 and len(brief.squash) >= _LEAST_INITIALS and not ours.hangul
    return _OWN_INITIALS if fits and first_letters(full.words) == brief.squash else 0.0
