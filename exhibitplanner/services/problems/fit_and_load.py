"""Fit and load of one exhibit in words: its measures, each sum beside its limit, and a verdict."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from sqlalchemy import Connection, select

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import Language, text
from exhibitplanner.planning.fit_and_load import Check, Figures, Measure, Origin, Verdict, checks_of, measures_of
from exhibitplanner.planning.snapshot.exhibits import Exhibit
from exhibitplanner.planning.snapshot.plan import Plan
from exhibitplanner.reports import wording
from exhibitplanner.services.problems.loading import take_in
from exhibitplanner.services.problems.row_words import row_words
from exhibitplanner.storage.workspace import Workspace

_EXHIBIT: Final = BY_NAME["exhibit"]
_HUNDREDTH: Final = Decimal("0.01")
_UNITS: Final = {"limit_m": "m", "floor_load_kn_m2": "kN/m²", "allowed_t": "t", "average_kn_m2": "kN/m²"}


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A measure in words: `1.08 m`, and whose it is: `1/10 of 10.8 m`; `known` is no where nobody has said it."""

    title: str
    value: str
    origin: str
    known: bool


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A sum in words, its limit, and what follows."""

    name: str
    title: str
    arithmetic: str
    limit: str
    verdict: Verdict
    verdict_words: str


@dataclass(frozen=True, slots=True)
class FitAndLoad:
    """All of an exhibit; `place` is where it is to stand, blank where it has no booth."""

    place: str
    measures: tuple[MeasureLine, ...]
    checks: tuple[CheckLine, ...]


def read_fit_and_load(workspace: Workspace, exhibit_id: str, language: Language) -> FitAndLoad | None:
    """Of an exhibit by its id; None where it is gone."""
    with workspace.read() as connection:
        exhibit = _load(connection, exhibit_id)
    if exhibit is None:
        return None
    booth = exhibit.booth
    return FitAndLoad(
        row_words(booth, language) if booth else "",
        tuple(_measure(one, language) for one in measures_of(exhibit)),
        tuple(_check(one, language) for one in checks_of(exhibit)),
    )


def measure_title(name: str, language: Language) -> str:
    """What a measure is called in the form."""
    return _EXHIBIT.field(name).label.text(language)


def _load(connection: Connection, exhibit_id: str) -> Exhibit | None:
    """The exhibit with just what its sums look at: a whole plan takes a second where it is large."""
    plan = Plan()
    _take(connection, plan, "exhibit", [exhibit_id])
    exhibit = plan.find(Exhibit, exhibit_id)
    if exhibit is None:
        return None
    part = exhibit.participation_id
    _take(connection, plan, "system", [exhibit.system_id])
    _take(connection, plan, "participation", [part])
    for kind in ("exhibit", "order", "assignment"):
        _take(connection, plan, kind, _ids(connection, kind, "id", "participation_id", [part]))
    booths = _ids(connection, "assignment", "booth_id", "participation_id", [part])
    booths += [exhibit.booth_id] if exhibit.booth_id else []
    _take(connection, plan, "booth", booths)
    halls = _ids(connection, "booth", "hall_id", "id", booths)
    _take(connection, plan, "hall", halls)
    exhibitions = _ids(connection, "participation", "exhibition_id", "id", [part])
    _take(connection, plan, "exhibition", [*exhibitions, *_ids(connection, "hall", "exhibition_id", "id", halls)])
    return plan.find(Exhibit, exhibit_id)


def _take(connection: Connection, plan: Plan, kind: str, ids: Iterable[str]) -> None:
    take_in(connection, plan, Change(updated={kind: tuple(ids)}))


def _ids(connection: Connection, kind: str, wanted: str, by: str, values: Iterable[str]) -> list[str]:
    table = BY_NAME[kind].table
    found = connection.execute(select(table.c[wanted]).where(table.c[by].in_(list(values)))).scalars()
    return [str(one) for one in found]


def _measure(measure: Measure, language: Language) -> MeasureLine:
    unit = _EXHIBIT.field(measure.name).label.unit or ""
    if measure.value is None:
        words = "fit_ground_as_length" if measure.name == "ground_length_m" else "fit_not_known"
        return MeasureLine(measure_title(measure.name, language), "", text(words, language), known=False)
    real = f"{_said(measure.real, language)} {unit}"
    origin = {
        Origin.OWN: lambda: text("fit_own", language),
        Origin.SYSTEM: lambda: text("fit_of_system", language),
        Origin.SCALE: lambda: text("fit_of_scale", language, divisor=_said(measure.divisor, language), real=real),
    }[measure.origin]()
    value = f"{_said(measure.value, language)} {unit}"
    return MeasureLine(measure_title(measure.name, language), value, origin, known=True)


def _check(check: Check, language: Language) -> CheckLine:
    return CheckLine(
        check.name,
        text(f"fit_{check.name}", language),
        _arithmetic(check, language),
        _limit(check, language),
        check.verdict,
        _verdict(check, language),
    )


def _arithmetic(check: Check, language: Language) -> str:
    """The sum with its numbers; the fields that it lacks where it cannot be worked out."""
    if check.missing:
        names = ", ".join(measure_title(name, language) for name in check.missing)
        return text("fit_missing", language, names=names)
    if not check.figures:
        return ""
    figures = dict(check.figures)
    if check.name == "footprint":
        length, width = figures["length_m"], figures["width_m"]
        figures["footprint_m2"] = length * width if length is not None and width is not None else None
    code = "fit_sum_gate_upright" if check.name == "gate" and "length_m" not in figures else f"fit_sum_{check.name}"
    return text(code, language, **_worded(figures, language))


def _limit(check: Check, language: Language) -> str:
    if check.verdict is Verdict.NO_LIMIT:
        return text("fit_outdoors", language)
    if check.verdict is Verdict.NO_BOOTH or not check.limits:
        return ""
    if None in check.limits.values():
        return text("fit_limit_unknown", language)
    if len(check.limits) > 1:
        return text(f"fit_limit_{check.name}", language, **_worded(check.limits, language))
    ((name, value),) = check.limits.items()
    return f"{_said(value, language)} {_UNITS[name]}"


def _verdict(check: Check, language: Language) -> str:
    """A word for what is right or wrong; where it is not all right it says in what way, or what may help."""
    if check.verdict in {Verdict.CHECK, Verdict.FAILS}:
        return text(f"fit_{check.verdict.value}_{check.name}", language)
    return text(f"fit_verdict_{check.verdict.value}", language)


def _worded(figures: Figures, language: Language) -> dict[str, str]:
    return {name: _said(value, language) for name, value in figures.items()}


def _said(value: Decimal | None, language: Language) -> str:
    """To hundredths: a third of a metre has no end."""
    if value is None:
        return ""
    return wording.decimal(value if value == value.to_integral_value() else value.quantize(_HUNDREDTH), language)
