"""What a sheet's kinds and columns are called, for people who correct or check what was recognised."""

from __future__ import annotations

from typing import Any, Final

from exhibitplanner.domain.kinds import BY_NAME, BY_PLURAL
from exhibitplanner.messages import Language, text
from exhibitplanner.sheets.recognisers.layouts import LAYOUTS, Target

SHEET_KINDS: Final = tuple(LAYOUTS)
"""What a sheet may hold, by plural; `applications` is the one that is no kind of record."""

_PARTS: Final = {
    "surname": "name_surname", "given_name": "name_given_name", "_at_day": "moment_day", "_at_time": "moment_time",
    "unit_value": "value_for_a_piece", "total_price": "price_in_all",
}  # fmt: skip
"""What the part of a name, a moment or a value is called, by a piece of its target's name."""


def kind_label(plural: str, language: Language) -> str:
    """A sheet's kind by its name."""
    return BY_PLURAL[plural].label(language) if plural in BY_PLURAL else text(f"sheet_{plural}", language)


def column_label(plural: str, target: str, language: Language) -> str:
    """The fields that a column fills: `Width, Depth`; those of another kind with its name: `Contacts: Name`."""
    found = LAYOUTS[plural].by_name.get(target)
    if found is None:
        return target
    if found.name == "id":
        return "id"
    labels = [BY_NAME[kind].field(name).label.text(language) for kind, name in found.parts]
    part = next((word for end, word in _PARTS.items() if end in found.name), None)
    if part is not None and len(labels) == 1:
        labels = [text(part, language, name=labels[0])]
    owner = _owner(plural, found)
    return f"{BY_NAME[owner].label(language)}: {', '.join(labels)}" if owner else ", ".join(labels)


def field_label(plural: str, name: str, language: Language) -> str:
    """A field by its label."""
    return BY_PLURAL[plural].field(name).label.text(language)


def value_text(plural: str, name: str, value: Any, language: Language) -> str:
    """A stored value as a line of text has it; a dash where there is none."""
    label = BY_PLURAL[plural].field(name).label
    if value is None or value == []:
        return "–"
    if isinstance(value, bool):
        return text("yes" if value else "no", language)
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return label.choices(value).label(language) if label.choices is not None else str(value)


def _owner(plural: str, target: Target) -> str:
    kind = target.parts[0][0]
    own = "participation" if plural == "applications" else BY_PLURAL[plural].name
    return "" if kind == own else kind
