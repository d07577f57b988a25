"""Words for people in their language: one code, one text, from `resources/translations`."""

from __future__ import annotations

import json
import locale
import os
import re
from functools import cache
from typing import Final, Literal

from exhibitplanner.resources import resource_path

Language = Literal["en", "ko"]
LANGUAGES: Final[tuple[Language, ...]] = ("en", "ko")


@cache
def _texts(language: Language) -> dict[str, str]:
    texts: dict[str, str] = {}
    for path in sorted(resource_path("translations", language).glob("*.json")):
        texts |= json.loads(path.read_text(encoding="utf-8"))
    return texts


def text(code: str, language: Language = "en", /, **values: object) -> str:
    """The text of `code` in `language` with its places filled; English, then the code itself, where it is missing."""
    words = _texts(language).get(code) or _texts("en").get(code)
    if words is None:
        return ", ".join([code, *(f"{name} {value}" for name, value in values.items())])
    words = _OPTIONAL.sub(lambda part: _optional(part[1], values), words)
    return _BY_NUMBER.sub(lambda part: _by_number(part, values), words).format_map(_Lenient(values))


_OPTIONAL: Final = re.compile("⟦(.*?)⟧")


def _optional(part: str, values: dict[str, object]) -> str:
    """A part in ⟦ ⟧ is said only where every place in it has a value (`Did you mean …?`)."""
    places = re.findall(r"{(\w+)}", part)
    return part if all(values.get(place) for place in places) else ""


_BY_NUMBER: Final = re.compile(r"⟨(\w+)\|(.*?)\|(.*?)⟩")


def _by_number(part: re.Match[str], values: dict[str, object]) -> str:
    """Of ⟨count|row|rows⟩ what goes with the number in that place."""
    return part[2] if str(values.get(part[1])) == "1" else part[3]


def codes(language: Language) -> frozenset[str]:
    """Every code that has a text in `language`."""
    return frozenset(_texts(language))


def preferred_language() -> Language:
    """What `EXHIBITPLANNER_LANGUAGE` says, else the system's language, else English."""
    wanted = os.environ.get("EXHIBITPLANNER_LANGUAGE") or os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES")
    wanted = wanted or os.environ.get("LANG") or locale.getlocale()[0] or "en"
    return "ko" if wanted.casefold().startswith(("ko", "korean")) else "en"


class _Lenient(dict[str, object]):
    """Values by place; a place without a value stays as it is written, so that an error never hides another."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
