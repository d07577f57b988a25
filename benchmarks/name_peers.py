"""Simpler ways to tell known names, measured beside ours: equal names, token sets, 3-grams, romanisation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from rapidfuzz import fuzz, process

from exhibitplanner.domain.fold import fold
from exhibitplanner.matching.hangul import romanise

Finder = Callable[[str], tuple[str | None, list[str]]]  # who is joined, and who is offered

_FORMS = re.compile(
    r"\b(sp\.? ?z ?o\.? ?o\.?|spolka (z ograniczona odpowiedzialnoscia|akcyjna|komandytowa|jawna)|s\. ?a\.?"
    r"|co\.?,? ?ltd|ltd|inc|llc|gmbh|ag|corp(oration)?|company"
    r"|a\. ?s\.?|s\. ?r\. ?o\.?|spa|sas|oy|ab|plc)(?=[\s.,)]|$)\.?"
)
_BEST_RATIO, _JOIN, _REVIEW = 90, 0.75, 0.55


def exact(known: Sequence[str]) -> Finder:
    """Equal when folded."""
    by_fold = {fold(name): name for name in known}

    def find(name: str) -> tuple[str | None, list[str]]:
        found = by_fold.get(fold(name))
        return found, [found] if found else []

    return find


def token_sets(known: Sequence[str]) -> Finder:
    """The best `token_set_ratio` without legal forms, joined from 90 on."""
    plain = [_without_forms(name) for name in known]

    def find(name: str) -> tuple[str | None, list[str]]:
        near = process.extractOne(_without_forms(name), plain, scorer=fuzz.token_set_ratio, score_cutoff=_BEST_RATIO)
        return (known[near[2]], [known[near[2]]]) if near else (None, [])

    return find


def three_grams(known: Sequence[str]) -> Finder:
    """Cosine of TF-IDF 3-grams without legal forms, with a band for a person to decide."""
    grams = [_grams(name) for name in known]
    frequency = Counter(gram for counts in grams for gram in counts)
    places = {gram: at for at, gram in enumerate(frequency)}
    rarity = np.array([np.log(len(known) / frequency[gram]) + 1 for gram in places], dtype=np.float32)

    def vector(counts: Counter[str]) -> np.ndarray:
        row = np.zeros(len(places), dtype=np.float32)
        for gram, count in counts.items():
            if gram in places:
                row[places[gram]] = count
        row *= rarity
        return row / (np.linalg.norm(row) or 1)

    matrix = np.stack([vector(counts) for counts in grams])

    def find(name: str) -> tuple[str | None, list[str]]:
        likeness = matrix @ vector(_grams(name))
        best = int(likeness.argmax())
        if likeness[best] >= _JOIN:
            return known[best], [known[best]]
        return None, [known[at] for at in np.argsort(-likeness)[:5] if likeness[at] >= _REVIEW]

    return find


def romanised(known: Sequence[str]) -> Finder:
    """Revised Romanisation against the Latin letters."""
    plain = [re.sub(r"[^a-z0-9]", "", _without_forms(name)) for name in known]

    def find(name: str) -> tuple[str | None, list[str]]:
        near = process.extract(fold(romanise(name)), plain, scorer=fuzz.ratio, limit=5)
        return None, [known[at] for _, _, at in near]

    return find


def _without_forms(name: str) -> str:
    return " ".join(_FORMS.sub(" ", re.sub("[\"'„”()]", " ", fold(name))).split())


def _grams(name: str) -> Counter[str]:
    text = f" {_without_forms(name)} "
    return Counter(text[at : at + 3] for at in range(len(text) - 2))
