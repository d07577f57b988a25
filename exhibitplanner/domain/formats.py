"""What a text of a given format must look like, and the one form in which it is stored."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from pydantic_core import PydanticCustomError

from exhibitplanner.domain.describe import TextFormat
from exhibitplanner.domain.telephones import NoTelephoneNumberError, clean_number, e164

_REMEMBERED: Final = 10_000


def refuse(code: str, message: str, **values: object) -> PydanticCustomError:
    """The error that a check raises: its code names the text that people read."""
    return PydanticCustomError(code, message, dict(values))


def checked(text_format: TextFormat, value: str, region: str | None = None) -> str:
    """`value` in its stored form; `region` (ISO 3166 alpha-2) is where a telephone number without `+` belongs.

    Raises:
        PydanticCustomError: with a code such as `email_invalid`.
    """
    return _CHECKS[text_format](value, region)


def seen_at_once(text_format: TextFormat, value: str) -> str | None:
    """The stored form of a text that needs no thought, wherever it stands; None of all others, good or bad."""
    if text_format is TextFormat.EMAIL:
        return value if _plain_address().fullmatch(value) else None
    if text_format is TextFormat.PHONE and value[:1] == "+" and "(" not in value:
        return clean_number(value, None)
    return None


def _email(value: str, _region: str | None) -> str:
    return value if _plain_address().fullmatch(value) else _any_address(value)


@cache
def _plain_address() -> re.Pattern[str]:
    """What email-validator would give back as it is: lower case ASCII, no Punycode, no domain of special use."""
    from email_validator import SPECIAL_USE_DOMAIN_NAMES

    special = "|".join(map(re.escape, SPECIAL_USE_DOMAIN_NAMES))
    label = "[a-z0-9]+(?:-[a-z0-9]+)*"
    return re.compile(
        rf"(?=[^@]{{1,64}}@.{{1,63}}\Z)[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?!(?:.+\.)?(?:{special})\Z)"
        rf"(?:{label}\.)+(?:[a-z0-9]+-)*[a-z0-9]*[a-z]"
    )


@lru_cache(_REMEMBERED)
def _any_address(value: str) -> str:
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(value, check_deliverability=False).normalized.lower()
    except EmailNotValidError as error:
        raise refuse("email_invalid", "no e-mail address", reason=str(error)) from error


def _phone(value: str, region: str | None) -> str:
    text = "+" + re.sub(r"\D", "", value)[2:] if value.startswith("00") else value
    if not text.startswith("+") and region is None:
        raise refuse("phone_without_country", "country code missing")
    try:
        return e164(text, region)
    except NoTelephoneNumberError as error:
        raise refuse("phone_invalid", "no telephone number") from error


def _url(value: str, _region: str | None) -> str:
    if re.search(r"\s", value) or "." not in value:
        raise refuse("url_invalid", "no web address")
    return value


def _country(value: str, _region: str | None) -> str:
    code = value.upper()
    if code not in countries():
        raise refuse("country_invalid", "no ISO 3166 country code")
    return code


def _currency(value: str, _region: str | None) -> str:
    code = value.upper()
    if code not in _currencies():
        raise refuse("currency_invalid", "no ISO 4217 currency code")
    return code


def _audience(value: str, _region: str | None) -> str:
    from exhibitplanner.domain.audience import audience_codes

    return audience_codes(value)


def _time_zone(value: str, _region: str | None) -> str:
    if value not in _time_zones():
        raise refuse("time_zone_invalid", "no IANA time zone")
    return value


def _scale(value: str, _region: str | None) -> str:
    """`1:10`; two numbers, both more than nothing. Words (`to be agreed`) are left as they are."""
    if not _RATIO_MARK.search(value):
        return value
    found = _RATIO.fullmatch(value)
    if found is None or not all(map(_more_than_nothing, found.groups())):
        raise refuse("scale_invalid", "no scale")
    return ":".join(found.groups())


_RATIO_MARK: Final = re.compile(r"[:∶：]|\d\s*/|/\s*\d")
_RATIO: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*[:∶：/]\s*(\d+(?:[.,]\d+)?)")


def _more_than_nothing(number: str) -> bool:
    return any(digit not in "0.," for digit in number)


@cache
def _currencies() -> frozenset[str]:
    from babel.numbers import list_currencies

    return frozenset(list_currencies())


@cache
def _time_zones() -> frozenset[str]:
    """Looked up once: the answer comes from some hundred folders and files."""
    from zoneinfo import available_timezones

    return frozenset(available_timezones())


@cache
def countries() -> frozenset[str]:
    """The ISO 3166 alpha-2 codes of today's countries, from Babel's territories."""
    from babel import Locale

    codes = {str(code) for code in Locale("en").territories}
    return frozenset(code for code in codes - _NO_COUNTRIES if len(code) == 2 and code.isalpha())


_NO_COUNTRIES: Final = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})  # groups and test codes in the CLDR

_CHECKS: Final[dict[TextFormat, Callable[[str, str | None], str]]] = {
    TextFormat.EMAIL: _email,
    TextFormat.PHONE: _phone,
    TextFormat.URL: _url,
    TextFormat.COUNTRY: _country,
    TextFormat.CURRENCY: _currency,
    TextFormat.TIME_ZONE: _time_zone,
    TextFormat.AUDIENCE: _audience,
    TextFormat.SCALE: _scale,
}
