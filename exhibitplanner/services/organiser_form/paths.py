"""Paths such as `exhibits.system.mass_kg` by the field descriptions: what they name, and in which language or unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from exhibitplanner.domain.companies import ContactRole
from exhibitplanner.domain.describe import FieldDescription, FieldType, Label
from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind
from exhibitplanner.domain.words import nearest
from exhibitplanner.messages import LANGUAGES, Language
from exhibitplanner.sheets.parsers.quantities import knows_unit
from exhibitplanner.sheets.templates.filling import NotKnown
from exhibitplanner.sheets.templates.placeholders import Wanted

SINGULAR: Final = ("exhibition", "company", "participation", "contact", "booth", "hall", "assignment")
PLURAL: Final = {kind.plural.replace("-", "_"): kind for kind in KINDS if kind.name not in {"attachment", "exhibition"}}
_SIZES: Final = {
    "booth": ("width_m", "depth_m"),
    "exhibit": ("length_m", "width_m", "height_m"),
    "system": ("length_m", "width_m", "height_m"),
    "case": ("length_cm", "width_cm", "height_cm"),
}
Compound = Literal["", "dimensions", "stay"]


@dataclass(frozen=True, slots=True)
class Step:
    """A way from a record to others: along a reference, or to what belongs to a participation."""

    kind: Kind
    reference: FieldDescription | None = None
    role: str | None = None
    all_of_them: bool = False


@dataclass(frozen=True, slots=True)
class Path:
    """What a placeholder asks for: from `root` by `steps` to `field`, or to the record itself where that is None."""

    root: Kind
    lists: bool
    steps: tuple[Step, ...]
    field: FieldDescription | None
    fields: tuple[FieldDescription, ...] = ()
    compound: Compound = ""
    language: Language | None = None
    unit: str | None = None
    role: str | None = None


def path_of(wanted: Wanted, *, one_company: bool) -> Path | NotKnown:
    """The meaning of a placeholder; `one_company` says whether the form is one company's."""
    root = PLURAL.get(wanted.root) or (BY_NAME[wanted.root] if wanted.root in SINGULAR else None)
    if root is None:
        return NotKnown("fill_unknown", _joined(nearest(wanted.root, (*SINGULAR, *PLURAL)), *wanted.path[1:]))
    lists = wanted.root in PLURAL
    if not lists and not one_company and root.name != "exhibition":
        return NotKnown("fill_needs_company")
    role, rest = _role(root if not lists else None, wanted.path[1:])
    steps, place = [], root
    while rest and (step := _step(place, rest[0], last=len(rest) == 1)) is not None:
        steps.append(step)
        place, rest = step.kind, rest[1:]
        if place.name == "contact" and step.reference is None:
            named, rest = _role(place, rest)
            steps[-1] = Step(place, role=named)
    if len(rest) > 1:
        return _not_known(wanted, place, rest)
    return _ended(Path(root, lists, tuple(steps), None, role=role), place, rest, wanted)


def _ended(path: Path, place: Kind, rest: tuple[str, ...], wanted: Wanted) -> Path | NotKnown:
    """The path with its last word and its suffixes."""
    name = rest[0] if rest else ""
    field: FieldDescription | None = None
    fields: tuple[FieldDescription, ...] = ()
    compound: Compound = ""
    if name == "dimensions" and place.name in _SIZES:
        fields, compound = tuple(place.field(one) for one in _SIZES[place.name]), "dimensions"
    elif name == "stay" and place.name == "participant":
        fields, compound = (place.field("arrives_on"), place.field("departs_on")), "stay"
    elif name:
        field = place.by_name.get(name) or place.by_name.get(name.removesuffix("_id"))
        if field is None:
            return _not_known(wanted, place, rest)
    measured = field or (fields[0] if fields else None)
    language: Language | None = None
    unit = None
    for suffix in wanted.suffixes:
        if suffix.casefold() in LANGUAGES:
            language = "ko" if suffix.casefold() == "ko" else "en"
        elif measured is not None and knows_unit(suffix, measured.label.unit):
            unit = suffix
        else:
            return NotKnown("fill_unknown", "|".join((".".join(wanted.path), *LANGUAGES[:1])))
    return replace(path, field=field, fields=fields, compound=compound, language=language, unit=unit)


def _role(kind: Kind | None, rest: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """`contact.invoice.email`: the contact who is there for that."""
    if kind is not None and kind.name == "contact" and rest and rest[0] in {one.value for one in ContactRole}:
        return rest[0], rest[1:]
    return None, rest


def _step(place: Kind, word: str, *, last: bool) -> Step | None:
    """The step that a word takes from a kind; a reference that ends the path is said as its text."""
    field = place.by_name.get(word) or place.by_name.get(word.removesuffix("_id"))
    if field is not None:
        if field.type is FieldType.REFERENCE and not last:
            return Step(BY_NAME[str(field.label.target)], field)
        return None
    if place.name != "participation":
        return None
    if word in PLURAL:
        return Step(PLURAL[word], all_of_them=True)
    return Step(BY_NAME[word]) if word in {"contact", "booth", "hall", "assignment"} else None


def _not_known(wanted: Wanted, place: Kind, rest: tuple[str, ...]) -> NotKnown:
    known = [*place.by_name, *(("dimensions",) if place.name in _SIZES else ())]
    close = nearest(rest[0], known)
    before = wanted.path[: len(wanted.path) - len(rest)]
    after = () if close == rest[0] else rest[1:]  # a field that is right has nothing below it
    return NotKnown("fill_unknown", _joined(*before, close, *after) if close else "")


def _joined(*parts: str) -> str:
    return ".".join(parts) if all(parts) else ""


NAME: Final = FieldDescription("name", "name", Label("Name", "이름", FieldType.TEXT))
"""How a record's own text is described."""
