"""How a rule is declared, and what it finds.

A rule is a function of one row: it yields a `Finding` for each broken thing, and nothing where its data are missing.
`@rule("exhibit-too-tall", Exhibit)` registers it; its words are the texts `problem_exhibit-too-tall` (with `_case`
behind it where it finds more than one thing) and `explains_exhibit-too-tall`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, Final, TypeVar

from exhibitplanner.planning import rules
from exhibitplanner.planning.snapshot.plan import Row
from exhibitplanner.planning.snapshot.venue import Exhibition

Figure = Decimal | int | float | str | bool | date | datetime | list[str] | None
R = TypeVar("R", bound=Row)


class Severity(StrEnum):
    """How bad it is, the worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken thing: the rows that take part, and the numbers of its arithmetic by name.

    `case` tells which of several texts words it. `rule` is filled in by whoever runs the rule.
    """

    severity: Severity
    rows: tuple[Row, ...]
    figures: dict[str, Figure]
    case: str = ""
    rule: str = ""

    def told_as(self, case: str) -> Finding:
        """The same, worded by the text of a case."""
        return replace(self, case=case)


Check = Callable[[Any], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """`subject` is the class of rows that it looks at; one that looks at closed exhibitions too is `after_closing`."""

    name: str
    subject: type[Row]
    check: Check = field(repr=False)
    after_closing: bool = False


_REGISTERED: Final[dict[str, list[Rule]]] = {}


def rule(
    name: str, subject: type[R], *, after_closing: bool = False
) -> Callable[[Callable[[R], Iterable[Finding]]], Callable[[R], Iterable[Finding]]]:
    """Register a rule; one name may have several functions, for several kinds of subjects."""

    def register(check: Callable[[R], Iterable[Finding]]) -> Callable[[R], Iterable[Finding]]:
        _REGISTERED.setdefault(name, []).append(Rule(name, subject, check, after_closing))
        return check

    return register


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of this package's modules."""
    for module in pkgutil.iter_modules(rules.__path__):
        importlib.import_module(f"{rules.__name__}.{module.name}")
    return tuple(one for named in _REGISTERED.values() for one in named)


def error(*rows: Row | None, **figures: Figure) -> Finding:
    """A finding that cannot be left as it is."""
    return _finding(Severity.ERROR, rows, figures)


def warning(*rows: Row | None, **figures: Figure) -> Finding:
    """A finding that somebody has to look at."""
    return _finding(Severity.WARNING, rows, figures)


def info(*rows: Row | None, **figures: Figure) -> Finding:
    """A finding that asks for something to be found out."""
    return _finding(Severity.INFO, rows, figures)


def error_near(exhibition: Exhibition, days: int, *rows: Row | None, **figures: Figure) -> Finding:
    """An error where opening is at most so many days away or past (then worded as `opened`), else a warning."""
    left = exhibition.days_to_opening
    severity = Severity.ERROR if left <= days else Severity.WARNING
    found = _finding(severity, rows, {**figures, "days_left": left, "opens_on": exhibition.opens_on})
    return found if left >= 0 else found.told_as("opened")


def _finding(severity: Severity, rows: Iterable[Row | None], figures: dict[str, Figure]) -> Finding:
    return Finding(severity, tuple(row for row in rows if row is not None), figures)
