"""Why a value was refused, in words for people: kinds, fields and choices by their labels, not by their codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from exhibitplanner.domain.kinds import BY_NAME, BY_PLURAL, Kind
from exhibitplanner.messages import Language, text


def problem_text(code: str, values: Mapping[str, Any], language: Language) -> str:
    """The text of a problem; `kind` and `field` are canonical names. A kind in the plural begins the sentence."""
    said = str(values.get("kind"))
    if said in BY_NAME:
        return text(code, language, **{**values, "kind": _one(BY_NAME[said], language)})
    kind = BY_PLURAL.get(said)
    if kind is None:
        return text(code, language, **values)
    return text(code, language, **{**values, **_of_field(kind, values, language), "kind": _large(_one(kind, language))})


def _of_field(kind: Kind, values: Mapping[str, Any], language: Language) -> dict[str, str]:
    field = kind.by_name.get(str(values.get("field")))
    if field is None:
        return {}
    found = {"field": field.label.text(language)}
    if "after" in values:
        found["after"] = kind.field(str(values["after"])).label.text(language)
    if field.label.choices is not None and "choices" in values:
        found["choices"] = ", ".join(choice.label(language) for choice in field.label.choices)
    return found


def _one(kind: Kind, language: Language) -> str:
    return text(f"one_{kind.name}", language)


def _large(word: str) -> str:
    return word[:1].upper() + word[1:]
