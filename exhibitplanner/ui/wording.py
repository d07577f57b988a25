"""The window's words in the language in force; every text is in `resources/translations`, beside the commands' own."""

from __future__ import annotations

from typing import Final

from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.domain.kinds import BY_NAME, BY_PLURAL, Kind
from exhibitplanner.messages import Language, text
from exhibitplanner.services import counting

_IN_A_WINDOW: Final = {
    "workspace_missing": "workspace_not_there",
    "fill_nothing_found": "fill_nothing_found_here",
    "fill_needs_company": "fill_needs_company_here",
    "form_folder_is_file": "form_folder_is_file_here",
}
"""Texts that name a command, in words for who has a window."""
_spoken: list[Language] = ["en"]


def language() -> Language:
    """The language in force."""
    return _spoken[0]


def speak(wanted: Language) -> None:
    """Change the language; who shows words makes itself anew."""
    _spoken[0] = wanted


def say(code: str, /, **values: object) -> str:
    """The text of a code with its places filled."""
    return text(code, _spoken[0], **values)


def say_error(error: PlannerError) -> str:
    """An error for people, with kinds and fields by the words of the window."""
    return say_problem(error.code, error.values)


def say_problem(code: str, values: dict[str, object]) -> str:
    """A refused value's reason; `kind` and `field` are canonical names and become labels."""
    code = _IN_A_WINDOW.get(code, code)
    worded = dict(values)
    if values.get("kind") in BY_NAME:
        worded["kind"] = one_of(BY_NAME[str(values["kind"])])
    kind = BY_PLURAL.get(str(values.get("kind")))
    if kind is not None:
        worded["kind"] = kind.label(_spoken[0])
        field = kind.by_name.get(str(values.get("field")))
        if field is not None:
            worded["field"] = field.label.text(_spoken[0])
            if "after" in values:
                worded["after"] = kind.field(str(values["after"])).label.text(_spoken[0])
            if field.label.choices is not None and "choices" in values:
                worded["choices"] = ", ".join(choice.label(_spoken[0]) for choice in field.label.choices)
    return text(code, _spoken[0], **worded)


def count_of(kind: Kind, number: int) -> str:
    """How many records of a kind, within a sentence: `1 booth`, `312 participants`."""
    return counting.count_of(kind, number, _spoken[0])


def say_count(code: str, kind: Kind, /, **values: object) -> str:
    """As `say`, in the words for people where the records are people."""
    return say(counting.counting_code(code, kind), **values)


def many_of(kind: Kind) -> str:
    """The kind in the plural, within a sentence: `packing lines`."""
    return kind.label(_spoken[0]).lower()


def one_of(kind: Kind) -> str:
    """The kind in the singular, as a button says it: `participant`."""
    return say(f"one_{kind.name}")
