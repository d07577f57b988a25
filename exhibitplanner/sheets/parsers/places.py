"""Countries and currencies by the names that people write, in English, Korean and Polish."""

from __future__ import annotations

from functools import cache
from typing import Final

from exhibitplanner.domain.formats import countries
from exhibitplanner.sheets.parsers.texts import key

_LANGUAGES: Final = ("en", "ko", "pl")
_OTHER_COUNTRIES: Final = {
    "KR": "korea|republic of korea|rok|korea south|kor|한국|korea republic of|korea poludniowa|s korea|south korea|korea płd",
    "KP": "dprk|북한",
    "US": "usa|u.s.a.|united states of america|america|미국|stany zjednoczone",
    "GB": "uk|u.k.|great britain|england|wielka brytania|영국|gbr",
    "TR": "turkey|türkiye|turkiye|터키|tur",
    "CZ": "czech republic|czechia|체코|cze",
    "AE": "uae|u.a.e.|emirates|zea|are",
    "NL": "holland|the netherlands|nld",
    "TW": "taiwan|twn",
    "RU": "russia|rosja",
    "VN": "vietnam|viet nam|wietnam",
    "CN": "china|prc|chn",
    "PL": "pol|rp",
    "DE": "deu|ger|brd",
    "FR": "fra",
    "IT": "ita",
    "ES": "esp",
    "JP": "jpn",
    "UA": "ukr",
    "NO": "nor",
    "SE": "swe",
    "FI": "fin",
    "AU": "aus",
    "CA": "can",
    "IL": "isr",
    "IN": "ind",
}
_OTHER_CURRENCIES: Final = {
    "EUR": "€|euro|euros|유로|유로화", "USD": "$|us$|usd$|us dollar|dollar|dollars|달러|미화|미불|불|dol.",
    "KRW": "₩|￦|원|won|원화|원정", "PLN": "zł|zl|zł.|zloty|złoty|złotych|złote|pln zł",
    "GBP": "£|pound|pounds|파운드", "JPY": "¥|yen|엔|엔화", "CHF": "fr.|sfr", "CZK": "kč|kc", "SEK": "", "AED": "dirham",
}  # fmt: skip
CURRENCY_SIGNS: Final = {sign: code for code, signs in _OTHER_CURRENCIES.items() for sign in signs.split("|") if sign}


def country_code(text: str) -> str | None:
    """The ISO 3166 alpha-2 code of a country's name or code; None where it is none."""
    upper = text.strip().upper()
    return upper if upper in countries() else _country_names().get(key(text))


def currency_code(text: str) -> str | None:
    """The ISO 4217 code of a currency's name, sign or code; None where it is none."""
    from babel.numbers import list_currencies

    upper = text.strip().upper()
    if upper in list_currencies():
        return upper
    return CURRENCY_SIGNS.get(text.strip().casefold()) or _currency_names().get(key(text))


@cache
def _country_names() -> dict[str, str]:
    from babel import Locale

    names: dict[str, str] = {}
    for language in _LANGUAGES:
        known = Locale(language).territories
        names |= {key(str(known[code])): code for code in countries() if code in known}
    return names | {key(name): code for code, others in _OTHER_COUNTRIES.items() for name in others.split("|")}


@cache
def _currency_names() -> dict[str, str]:
    from babel import Locale

    return {key(name): code for language in _LANGUAGES for code, name in Locale(language).currencies.items()}
