"""People's names in capitals or small letters: the same names, not others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from exhibitplanner.domain.kinds import Kind


def without_respellings(kind: Kind, record: Mapping[str, Any], values: Mapping[str, Any]) -> Mapping[str, Any]:
    """A row's values without the name of a person that differs from the record's in the case of letters alone.

    `KIM MINSU` leaves `Kim Minsu` as it is; the name of a record that is in capitals throughout gets its small letters.
    """
    name, known = values.get("name"), record.get("name")
    if kind.name not in {"participant", "contact"} or not isinstance(name, str) or not isinstance(known, str):
        return values
    respelt = name != known and name.casefold() == known.casefold()
    if not respelt or (_is_plain(known) and not _is_plain(name)):
        return values
    return {column: value for column, value in values.items() if column != "name"}


def _is_plain(name: str) -> bool:
    """Whether a name is in capitals throughout, or has none."""
    return name in {name.upper(), name.lower()}
