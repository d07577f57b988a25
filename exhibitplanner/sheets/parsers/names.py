"""Names that stand in two columns, put together: `KIM` and `Dahyun`, `김` and `다현`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def joined_names(values: Mapping[str, Any]) -> dict[str, str]:
    """The names that a row gives in parts, by target: surname first, as in a passport; Hangul without a blank.

    A part without the other is the name as far as it is known. `name` that the row gives as a whole stays.
    """
    found: dict[str, str] = {}
    for prefix in ("", "contact_"):
        for suffix, between in (("", " "), ("_ko", "")):
            parts = (values.get(f"{prefix}{part}{suffix}") for part in ("surname", "given_name"))
            name = between.join(part.strip() for part in parts if isinstance(part, str) and part.strip())
            if name and values.get(f"{prefix}name{suffix}") is None:
                found[f"{prefix}name{suffix}"] = name
    return found
