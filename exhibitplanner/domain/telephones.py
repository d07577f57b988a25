"""Telephone numbers in E.164 by Google's numbering plans (phonenumbers); clean ones by the plan's figures alone.

`phonenumbers.parse` takes 60 us a number, most of it to find out what a number of digits and blanks cannot be: an
extension, a vanity number, a second number. What is left of its rules for such a number is looked up once a plan.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

_CLEAN: Final = re.compile(r"\+?\(?(?:[0-9][ .()-]{0,2}){5,20}", re.ASCII)
_NO_DIGIT: Final = re.compile("[^0-9]+")
_REMEMBERED: Final = 10_000
_SHORTEST_WITH_CODE: Final = 11


class NoTelephoneNumberError(Exception):
    """The text is no telephone number."""


def e164(text: str, region: str | None) -> str:
    """The number as `+821023456789`; one without `+` belongs to `region` (ISO 3166 alpha-2).

    Raises:
        NoTelephoneNumberError: There is no such number.
    """
    return clean_number(text, region) or _any(text, region)


def clean_number(text: str, region: str | None) -> str | None:
    """A number of digits, blanks and brackets that has a length of its plan; None for all else, good or bad."""
    if not _CLEAN.fullmatch(text):
        return None
    digits = _NO_DIGIT.sub("", text)
    if text.startswith("+"):
        code, plan = _plan_of(digits[:3])
        own = digits[len(code) :]
        is_plain = plan is not None and not own.startswith("0") and not plan.begins_with_prefix(own)
        return f"+{digits}" if plan is not None and is_plain and plan.has(own) else None
    here = _plan(region) if region is not None else None
    dialled = here.own_part(digits) if here is not None else None
    return f"+{here.code}{dialled}" if here is not None and dialled is not None else None


def is_mobile(number: str) -> bool:
    """Whether a number in E.164 is surely a mobile one."""
    import phonenumbers

    return bool(phonenumbers.number_type(phonenumbers.parse(number)) == phonenumbers.PhoneNumberType.MOBILE)


def is_international(number: str) -> bool:
    """Whether a number in E.164 is surely one, however it came to its `+`."""
    import phonenumbers

    try:
        return len(number) > _SHORTEST_WITH_CODE and phonenumbers.is_valid_number(phonenumbers.parse(number))
    except phonenumbers.NumberParseException:
        return False


def calling_code(region: str | None) -> str | None:
    """The country's code of a region, without `+`."""
    import phonenumbers

    return str(phonenumbers.country_code_for_region(region)) if region else None


@lru_cache(_REMEMBERED)
def _any(text: str, region: str | None) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException as error:
        raise NoTelephoneNumberError from error
    _, plan = _plan_of(str(number.country_code))
    if plan is None or not plan.has(phonenumbers.national_significant_number(number)):
        raise NoTelephoneNumberError
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


@dataclass(frozen=True, slots=True)
class _Plan:
    """A numbering plan: how long numbers are without the country's code, what they begin with and what is dialled
    before them."""

    code: str
    lengths: frozenset[int]
    prefix: re.Pattern[str] | None
    international_prefix: re.Pattern[str] | None
    number: re.Pattern[str]

    def has(self, own: str) -> bool:
        """Whether there can be such a number: one without its area's code, or of a digit too few, is none."""
        return len(own) in self.lengths and self.number.fullmatch(own) is not None

    def begins_with_prefix(self, digits: str) -> bool:
        """Whether something may have to be taken off."""
        return self.prefix is not None and self.prefix.match(digits) is not None

    def own_part(self, digits: str) -> str | None:
        """The digits behind the country's code, of a number as it is dialled there; None where that takes thought."""
        if digits.startswith(self.code) or (self.international_prefix and self.international_prefix.match(digits)):
            return None
        prefix = self.prefix.match(digits) if self.prefix is not None else None
        if prefix is None:
            return digits if not digits.startswith("0") and self.has(digits) else None
        own = digits[prefix.end() :]
        is_plain = prefix.lastindex is None and not own.startswith("0")
        return own if is_plain and self.has(own) else None


@cache
def _plan_of(beginning: str) -> tuple[str, _Plan | None]:
    """The country's code that three digits begin with, and its plan."""
    import phonenumbers

    for length in (1, 2, 3):
        code = beginning[:length]
        if int(code) in phonenumbers.COUNTRY_CODE_TO_REGION_CODE and not code.startswith("0"):
            region = phonenumbers.region_code_for_country_code(int(code))
            metadata = phonenumbers.PhoneMetadata.metadata_for_region_or_calling_code(int(code), region)
            return code, _made(metadata)
    return beginning, None


@cache
def _plan(region: str) -> _Plan | None:
    """The plan of a region; of several that share a code only the one that has its figures."""
    import phonenumbers

    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    code = metadata.country_code if metadata is not None else None
    return _made(metadata) if code and phonenumbers.region_code_for_country_code(code) == region else None


def _made(metadata: object) -> _Plan:
    """From phonenumbers' own figures, which have no types."""
    general = metadata.general_desc  # type: ignore[attr-defined]
    before, abroad = metadata.national_prefix_for_parsing, metadata.international_prefix  # type: ignore[attr-defined]
    return _Plan(
        str(metadata.country_code),  # type: ignore[attr-defined]
        frozenset(general.possible_length),
        re.compile(before) if before else None,
        re.compile(abroad) if abroad else None,
        re.compile(general.national_number_pattern or r"(?!)"),
    )
