"""Why a value was refused, as it is said beside the field itself: without naming kind and field again."""

from __future__ import annotations

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.messages import codes
from exhibitplanner.services.checking import FieldProblem
from exhibitplanner.ui.wording import language, say, say_problem


def reason_beside(kind: Kind, problem: FieldProblem) -> str:
    """The reason in as few words as the place needs."""
    values = {"kind": kind.plural, "field": problem.field, "value": problem.value, **problem.values}
    short = f"{problem.code}_in_cell"
    if short in codes(language()):
        return say_problem(short, values)
    words = say_problem(problem.code, values).removeprefix(f"{kind.label(language())}: ")
    return words[:1].upper() + words[1:]


def reason_at(kind: Kind, problem: FieldProblem, name: str) -> str:
    """The reason as it is said beside the field `name`, which may not be the one that the problem is told of."""
    reason = reason_beside(kind, problem)
    other = kind.by_name.get(problem.field) if problem.field != name else None
    return f"{other.label.text(language())}: {reason}" if other else reason


def named_reason(name: str, field: FieldDescription, reason: str) -> str:
    """The reason where the field is not in sight: `Kim Dahyun, Arrives: …`."""
    return say("refused_cell", name=name, field=field.label.text(language()), reason=reason)
