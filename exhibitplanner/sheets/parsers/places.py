"""Countries and currencies by the names that people write, in English, Korean and Polish."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from exhibitplanner.domain.formats import countries
from exhibitplanner.sheets.parsers.texts import key

_LANGUAGES: Final = ("cs", "fr", "de", "pl", "ko", "en")
"""In which a country's name is known, the surest last."""
_OTHER_COUNTRIES: Final = {
    "KR": "korea|rok|rep of korea|r o korea|korea south|한국|korea poludniowa|republika korei|s korea|south korea|korea płd|대한민국|korean|"
    "south korean|koreańska|koreańskie|koreański|koreanka|koreańczyk|남한",
    "KP": "dprk|북한",
    "US": "u.s.a.|united states of america|america|미국|stany zjednoczone|american|us american|amerykańska|amerykańskie|usa united states",
    "GB": "uk|u.k.|great britain|england|wielka brytania|영국|british|brytyjska|brytyjskie",
    "TR": "turkey|türkiye|turkiye|터키|튀르키예|turkish|turecka|tureckie",
    "CZ": "czech|czech republic|czechia|체코|czeska|czeskie",
    "AE": "uae|u.a.e.|emirates|zea|아랍에미리트|아랍에미레이트",
    "NL": "holland|the netherlands|네덜란드|dutch|holenderska|holenderskie",
    "TW": "taiwan|대만", "RU": "russia|rosja|russian", "VN": "vietnam|viet nam|wietnam|베트남", "CN": "china|prc|중국|chinese|chińska",
    "PL": "rp|polish|polska|polskie|polski|폴란드", "DE": "ger|brd|german|niemiecka|niemieckie|독일", "FR": "french|francuska|francuskie",
    "IT": "italian|włoska|włoskie", "ES": "spanish|hiszpańska|hiszpańskie", "JP": "japanese|japońska|일본",
    "UA": "ukrainian|ukraińska|ukraińskie", "NO": "norwegian|norweska", "SE": "swedish|szwedzka", "FI": "finnish|fińska",
    "AU": "호주|australian", "CA": "canadian|kanadyjska", "IL": "israeli|izraelska", "IN": "indian|인도", "SA": "ksa|사우디|사우디아라비아",
    "ZA": "남아공", "ID": "인니|indonesian", "SK": "slovak|słowacka|slovak republic", "RO": "romanian|rumuńska", "HK": "hongkong|홍콩",
    "AT": "austrian|austriacka", "CH": "swiss|szwajcarska", "LT": "lithuanian|litewska", "EE": "estonian|estońska", "LV": "latvian|łotewska",
    "HU": "hungarian|węgierska", "BE": "belgian|belgijska", "DK": "danish|duńska", "MY": "malaysian", "PH": "filipino|필리핀", "SG": "싱가폴",
    "EG": "이집트", "KZ": "카자흐스탄", "MK": "macedonia",
}  # fmt: skip
_THREE_LETTERS: Final = (
    "KOR KR PRK KP USA US GBR GB TUR TR CZE CZ ARE AE NLD NL TWN TW RUS RU VNM VN CHN CN POL PL DEU DE FRA FR ITA IT "
    "ESP ES JPN JP UKR UA NOR NO SWE SE FIN FI AUS AU CAN CA ISR IL IND IN SAU SA ZAF ZA IDN ID SVK SK ROU RO HKG HK "
    "AUT AT CHE CH LTU LT EST EE LVA LV HUN HU BEL BE DNK DK MYS MY PHL PH SGP SG EGY EG KAZ KZ MKD MK BGR BG HRV HR "
    "SVN SI SRB RS GRC GR PRT PT IRL IE ISL IS LUX LU CYP CY MLT MT BRA BR ARG AR CHL CL COL CO PER PE MEX MX THA TH "
    "QAT QA KWT KW OMN OM BHR BH JOR JO IRQ IQ LBN LB PAK PK BGD BD LKA LK NZL NZ MAR MA DZA DZ TUN TN NGA NG KEN KE "
    "GEO GE ARM AM AZE AZ UZB UZ MNG MN BLR BY MDA MD ALB AL BIH BA MNE ME UGA UG ETH ET GHA GH SEN SN AGO AO BRN BN"
)
"""ISO 3166 alpha-3 and alpha-2 in turn; Babel has only the latter."""
_REPUBLIC: Final = re.compile(
    r"^(?:the\s+)?(?:republic|kingdom|state|republika|królestwo)\s+of\s+(?:the\s+)?|,?\s*[(]?republic\s+of[)]?$",
    re.IGNORECASE,
)


_ADJECTIVES: Final = {"ska": ("ski", "skie"), "cka": ("cki", "ckie")}
_OTHER_CURRENCIES: Final = {
    "EUR": "€|euro|euros|유로|유로화", "USD": "$|us$|usd$|us dollar|dollar|dollars|달러|미화|미불|불|dol.",
    "KRW": "₩|￦|원|won|원화|원정", "PLN": "zł|zl|zł.|zloty|złoty|złotych|złote|pln zł",
    "GBP": "£|pound|pounds|파운드", "JPY": "¥|yen|엔|엔화", "CHF": "fr.|sfr", "CZK": "kč|kc", "SEK": "", "AED": "dirham",
}  # fmt: skip
CURRENCY_SIGNS: Final = {sign: code for code, signs in _OTHER_CURRENCIES.items() for sign in signs.split("|") if sign}


def country_code(text: str) -> str | None:
    """The ISO 3166 alpha-2 code of a country's name, adjective or code, or of both beside each other.

    `한국(KR)` and `Korea / 대한민국` are one country; two countries are none.
    """
    upper = text.strip().upper()
    if upper in countries():
        return upper
    whole = _named(text)
    if whole is not None or len(text) > 80:
        return whole
    parts = [part for part in re.split(r"[()/|,;\n]|\s-\s", text) if part.strip()]
    named = {part.strip().upper() if part.strip().upper() in countries() else _named(part) for part in parts}
    return named.pop() if len(named) == 1 else None


def _named(text: str) -> str | None:
    names = _country_names()
    return names.get(key(text)) or names.get(key(_REPUBLIC.sub("", text.strip())))


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
    codes = _THREE_LETTERS.casefold().split()
    names |= {three: two.upper() for three, two in zip(codes[::2], codes[1::2], strict=True)}
    others = {key(name): code for code, named in _OTHER_COUNTRIES.items() for name in named.split("|")}
    return names | _declined(others) | others


def _declined(names: Mapping[str, str]) -> dict[str, str]:
    """Polish adjectives agree with what is asked: `węgierska` with a person, `węgierskie` with `obywatelstwo`."""
    return {
        name[: -len(end)] + other: code
        for name, code in names.items()
        for end, others in _ADJECTIVES.items()
        if name.endswith(end)
        for other in others
    }


@cache
def _currency_names() -> dict[str, str]:
    from babel import Locale

    return {key(name): code for language in ("pl", "ko", "en") for code, name in Locale(language).currencies.items()}
