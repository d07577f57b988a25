"""What a plan looks like in which a rule is broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tests.planning.builders import LONG_BEFORE, Scene

Breaking = Callable[[Scene], object]


@dataclass(frozen=True)
class Broken:
    """`case` is the text that words it; where `of_company`, it is nobody's business if the company is not ours."""

    rule: str
    severity: str
    breaks: Breaking
    case: str = ""
    days_left: int = LONG_BEFORE
    of_company: bool = True

    def __str__(self) -> str:
        return f"{self.rule}_{self.case}" if self.case else self.rule

    def scene(self) -> Scene:
        """A plan in which it is broken."""
        scene = Scene(self.days_left)
        self.breaks(scene)
        return scene


CASES: Final[list[Broken]] = []


def broken(
    rule: str, severity: str, *, case: str = "", days_left: int = LONG_BEFORE, of_company: bool = True
) -> Callable[[Breaking], Breaking]:
    """What the decorated function does to a plan breaks a rule."""

    def register(breaks: Breaking) -> Breaking:
        CASES.append(Broken(rule, severity, breaks, case, days_left, of_company))
        return breaks

    return register
