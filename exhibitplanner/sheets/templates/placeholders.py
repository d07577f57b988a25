"""Placeholders in a form's cells: `{{company.name}}`, `{{exhibits.mass_kg|t}}`, alone or inside longer text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_PLACEHOLDER: Final = re.compile(r"\{\{([^{}]{1,200})\}\}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A value of the plan by its path; `suffixes` say in which language or unit; `text` is how the form writes it."""

    path: tuple[str, ...]
    suffixes: tuple[str, ...]
    text: str

    @property
    def root(self) -> str:
        """The kind, in the singular or plural as the form has it."""
        return self.path[0]


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder in a text, from `begins` to `ends`."""

    begins: int
    ends: int
    wanted: Wanted


def wanted_by(text: str) -> Wanted:
    """What `exhibits.mass_kg|t` asks for."""
    path, *suffixes = text.split("|")
    parts = (part.strip().casefold().replace("-", "_").replace(" ", "_") for part in path.split("."))
    return Wanted(tuple(parts), tuple(one.strip() for one in suffixes if one.strip()), text.strip())


def placeholders_in(text: str) -> list[Placeholder]:
    """The placeholders of a text in their order."""
    if "{{" not in text:
        return []
    return [Placeholder(found.start(), found.end(), wanted_by(found[1])) for found in _PLACEHOLDER.finditer(text)]


def is_placeholder(text: str) -> bool:
    """Whether a text is one placeholder and nothing else."""
    return _PLACEHOLDER.fullmatch(text.strip()) is not None


def as_placeholder(text: str) -> str:
    """The placeholder that asks for what `text` names in a mapping."""
    return "{{" + text.strip() + "}}"
