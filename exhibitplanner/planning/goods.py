"""What goods are called on packing lists and carnets, and what a carnet's list must not say."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from exhibitplanner.domain.exhibits import ExhibitForm
from exhibitplanner.domain.fold import fold

_FORBIDDEN: Final = ("box of", "boxes of", "assorted", "various")
"""DOMAIN 2.7, businesswest.co.uk: customs wants each thing named."""
_SERIAL: Final = re.compile(r"[,;\s]*\b(S\s*/\s*N|NSN)\b[:.\s]*\S.*$", re.IGNORECASE)


def goods_description(designation: str, name: str | None, form: str | None, scale: str | None) -> str:
    """A thing by what it is, as a carnet wants it: `K-9 Thunder, scale model 1:10`.

    A designation in another script gives way to a name in Latin letters.
    """
    words = [designation]
    if name and not is_latin(designation) and is_latin(name):
        words = [name]
    elif name and fold(name) not in fold(designation) and is_latin(name):
        words = [name] if fold(designation) in fold(name) else [designation, name]
    kind = ExhibitForm(form).label("en").lower() if form else ""
    return ", ".join(filter(None, (" ".join(words), " ".join(filter(None, (kind, scale))))))


def is_latin(text: str) -> bool:
    """Whether a text can stand in a carnet, which is written in Latin letters."""
    return all("LATIN" in unicodedata.name(letter, "") for letter in text if letter.isalpha())


def forbidden_words(description: str) -> tuple[str, ...]:
    """The words in a description that a carnet's list must not have."""
    plain = " ".join(description.casefold().split())
    return tuple(words for words in _FORBIDDEN if re.search(rf"\b{words}\b", plain))


def with_serial(description: str, serial_no: str) -> str:
    """The description, ending in its serial number: `K-9 Thunder, S/N 0471`."""
    bare = _SERIAL.sub("", description) if serial_no else description
    return f"{bare}, S/N {serial_no}" if serial_no and bare else (f"S/N {serial_no}" if serial_no else description)


def says_serial(description: str) -> bool:
    """Whether a description already ends in a serial or a NATO stock number."""
    return _SERIAL.search(description) is not None
