"""Names that stand in two columns, put together: `KIM` and `Dahyun`, `김` and `다현`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

_HANGUL_NAME: Final = r"[가-힣](?: ?[가-힣]){1,4}"
_LATIN_NAME: Final = r"[A-Za-zÀ-ſ][A-Za-zÀ-ſ'’.,-]*(?: [A-Za-zÀ-ſ'’.,-]+)+"
_MARK: Final = r"\s*[(\[/|,]\s*|\s+-\s+|\s+"
_TWICE: Final = (
    re.compile(rf"(?P<hangul>{_HANGUL_NAME})(?:{_MARK})(?P<latin>{_LATIN_NAME})\s*[)\]]?"),
    re.compile(rf"(?P<latin>{_LATIN_NAME})(?:{_MARK})(?P<hangul>{_HANGUL_NAME})\s*[)\]]?"),
)


def name_in_two_scripts(text: str) -> tuple[str, str] | None:
    """(Latin, Hangul) of a person whom one cell names in both: `홍길동(HONG Gildong)`, `HONG Gildong / 홍길동`."""
    found = next(filter(None, (pattern.fullmatch(text) for pattern in _TWICE)), None)
    return (found["latin"].strip(" ,-"), found["hangul"]) if found else None


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
