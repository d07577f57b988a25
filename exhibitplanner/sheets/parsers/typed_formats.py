"""Texts of a format as a person types them: one address, one telephone number, one country, and nothing beside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from exhibitplanner.domain.describe import TextFormat
from exhibitplanner.sheets.parsers.addresses import checked_text
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused, refused
from exhibitplanner.sheets.parsers.places import country_code, currency_code

_ADDRESS: Final = r"[^\s<>;,:()\"@]+@[^\s<>;,:()\"'@]+"
_EMAIL: Final = re.compile(rf"(?:mailto:)?({_ADDRESS})|[^<>@]*<(?:mailto:)?({_ADDRESS})>", re.IGNORECASE)
_PHONE: Final = re.compile(r"\(?\+?\(?\d[\d\s().‐-―−-]*")
_BETWEEN_PHONES: Final = re.compile(r"[;,/|+]|\b(?:or|and|lub|oraz|또는|및)\b", re.IGNORECASE)
_SHORTEST_PHONE: Final = 5
_URL: Final = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_NAME: Final = re.compile(r"[\w$€₩£¥](?:.*[\w).$€₩£¥])?")


def typed_format(text_format: TextFormat, text: str, context: ParseContext) -> str | Refused:
    """A text in the form in which it is stored."""
    if text_format is TextFormat.EMAIL and text.count("@") > 1:
        return refused("several_addresses_in_cell", text)
    if text_format is TextFormat.PHONE and len(_phones(text)) > 1:
        return refused("several_phones_in_cell", text)
    whole = _WHOLE.get(text_format, str)(text)
    if whole is None:
        return refused(f"{text_format.value}_invalid_in_cell", text)
    return checked_text(text_format, whole, text, context)


def _phones(text: str) -> list[str]:
    return [part for part in _BETWEEN_PHONES.split(text) if sum(map(str.isdigit, part)) >= _SHORTEST_PHONE]


def _email(text: str) -> str | None:
    """`a@b.example`, `mailto:a@b.example`, `Hong <a@b.example>`."""
    found = _EMAIL.fullmatch(text)
    return (found[1] or found[2]) if found else None


def _phone(text: str) -> str | None:
    return text.replace("(0)", "") if _PHONE.fullmatch(text) else None


def _url(text: str) -> str | None:
    return text if _URL.fullmatch(text) else None


def _country(text: str) -> str | None:
    return country_code(text) if _NAME.fullmatch(text) else None


def _currency(text: str) -> str | None:
    return currency_code(text) if _NAME.fullmatch(text) else None


def _scale(text: str) -> str | None:
    """Two numbers; words for a scale are taken from a list, but not from somebody who can be asked."""
    return text if len(re.findall(r"\d+", text)) > 1 else None


_WHOLE: Final[dict[TextFormat, Callable[[str], str | None]]] = {
    TextFormat.EMAIL: _email,
    TextFormat.PHONE: _phone,
    TextFormat.URL: _url,
    TextFormat.COUNTRY: _country,
    TextFormat.CURRENCY: _currency,
    TextFormat.SCALE: _scale,
}
"""What a text gives as a whole, None where it is more or less than that; a time zone is written as it is stored."""
