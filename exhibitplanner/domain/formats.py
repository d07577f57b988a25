"""What a text of a given format must look like, and the one form in which it is stored."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from pydantic_core import PydanticCustomError

from exhibitplanner.domain.describe import TextFormat


def refuse(code: str, message: str, **values: object) -> PydanticCustomError:
    """The error that a check raises: its code names the text that people read."""
    return PydanticCustomError(code, message, dict(values))


def checked(text_format: TextFormat, value: str, region: str | None = None) -> str:
    """`value` in its stored form; `region` (ISO 3166 alpha-2) is where a telephone number without `+` belongs.

    Raises:
        PydanticCustomError: with a code such as `email_invalid`.
    """
    return _CHECKS[text_format](value, region)


def _email(value: str, _region: str | None) -> str:
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(value, check_deliverability=False).normalized.lower()
    except EmailNotValidError as error:
        raise refuse("email_invalid", "no e-mail address", reason=str(error)) from error


def _phone(value: str, region: str | None) -> str:
    """E.164 by Google's numbering plans (phonenumbers)."""
    import phonenumbers

    digits = re.sub(r"\D", "", value)
    text = f"+{digits[2:]}" if value.startswith("00") else value
    if not text.startswith("+") and region is None:
        raise refuse("phone_without_country", "country code missing")
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException as error:
        raise refuse("phone_invalid", "no telephone number") from error
    if not phonenumbers.is_possible_number(number):
        raise refuse("phone_invalid", "no telephone number")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


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
    from babel.numbers import list_currencies

    code = value.upper()
    if code not in list_currencies():
        raise refuse("currency_invalid", "no ISO 4217 currency code")
    return code


def _time_zone(value: str, _region: str | None) -> str:
    from zoneinfo import available_timezones

    if value not in available_timezones():
        raise refuse("time_zone_invalid", "no IANA time zone")
    return value


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
}
