"""What the cells of a column say for and against a target, beside its heading or instead of one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from exhibitplanner.domain.describe import Choice, FieldType, TextFormat
from exhibitplanner.sheets.parsers.choices import choice_words
from exhibitplanner.sheets.parsers.places import country_code
from exhibitplanner.sheets.parsers.quantities import knows_unit
from exhibitplanner.sheets.parsers.texts import key
from exhibitplanner.sheets.recognisers.layouts import Target
from exhibitplanner.sheets.recognisers.looks import Look

_PEOPLE: Final = frozenset({"name", "name_ko", "contact_name", "contact_name_ko"})
_COMPANIES: Final = frozenset({"company", "participation"})
_MOST: Final = 0.6
"""The share of cells that must look like a thing where no heading says that it is one."""
_SHOWN: Final = 0.8
"""The share that must where a heading only hints at it."""
_COMPANY_WORDS: Final = re.compile(
    r"\b(?:co\.?,?\s*ltd|ltd|inc|corp|llc|gmbh|ag|plc|s\.?a\.?|sp\.?\s*z\s*o\.?\s*o|a\.?ş|oy|ab|systems?|aerospace|defen[cs]e|industr\w+|"
    r"technolog\w+|electronics|group|holdings?|institute|agency|ministry|university)\b"
    r"|\(주\)|㈜|주식회사|시스템|산업|중공업|항공|전자|테크|에어로|로템|정밀|진흥회|공사|협회|연구원|그룹",
    re.IGNORECASE,
)
_PASSPORT: Final = re.compile(r"[A-Z]{1,2}\d{6,8}|M\d{3}[A-Z]\d{4}", re.IGNORECASE)
_HS: Final = re.compile(r"\d{4}[.\s]\d{2}(?:[.\s-]?\d{2,4})?|\d{6}(?:\d{2,4})?")
_CASE: Final = re.compile(
    r"(?:c(?:ase)?/?\s*(?:no)?\.?\s*)?\d{1,3}\s*(?:of|/|z)\s*\d{1,3}|case\s*\d+|\d+번?\s*상자", re.IGNORECASE
)
_BOOTH: Final = re.compile(r"(?=.*[A-Z가-힣])(?=.*\d)[\w.]{1,5}(?:\s*[-/]\s*[\w.]{1,5}){0,2}", re.IGNORECASE)
_MEASURE: Final = re.compile(r"[\d.,\s']+?\s*([^\d\s.,'][^\d\s]*)")
_BIRTH: Final = re.compile(r"(?:19[3-9]\d|200\d)\D?\d{1,2}\D?\d{1,2}|\d{1,2}\D\d{1,2}\D(?:19[3-9]\d|200\d)")


def seen(target: Target, look: Look, heading: float) -> float:  # noqa: PLR0911, PLR0912, C901  a line a kind of look
    """What the cells add to a heading's likeness, or take from it."""
    if not look.filled:
        return 0.0
    label = target.described.label
    if target.name == "stay":
        return 0.2 if look.stay > 0.5 else -0.6
    if target.name == "dimensions":
        return 0.2 if look.sizes > 0.5 else -0.6
    if label.format is TextFormat.EMAIL:
        return 0.5 if look.email > 0.5 else -0.6
    if label.format is TextFormat.PHONE:
        return 0.15 if look.phone > 0.4 else (0 if look.digits > 0.5 else -0.5)
    if label.format is TextFormat.URL:
        return 0.1 if look.url > 0.5 else -0.2
    if label.format is TextFormat.COUNTRY:
        return 0.15 if _countries(look.texts) > 0.6 else -0.3
    if look.email > 0.6:
        return -0.6
    if label.type in {FieldType.DATE, FieldType.WALL_TIME}:
        return 0.15 if look.day > 0.5 else (0 if look.digits > 0.5 and look.stay < 0.5 else -0.5)
    if label.choices is not None:
        known = _choices(look.texts, label.choices)
        numeric = label.type is FieldType.INTEGER and look.number > 0.6
        return 0.25 if known > 0.5 else (0.05 if numeric else (-0.15 if known else -0.45))
    if label.type in {FieldType.DECIMAL, FieldType.INTEGER}:
        return 0.05 if look.digits > 0.5 and look.sizes < 0.5 else -0.45
    if target.name in _PEOPLE:
        return _as_person(target, look, heading)
    if target.name == "company_ko":
        return 0.1 if look.hangul > 0.5 else -0.2
    if target.name == "company" and look.hangul > 0.8:
        return -0.05
    return -0.3 if label.type is FieldType.TEXT and look.day > 0.8 else 0.0


def shows(target: Target, look: Look) -> bool:
    """Whether the cells are hardly anything else than the target: its very choices, or days."""
    label = target.described.label
    if label.choices is not None:
        words = choice_words(label.choices)
        return bool(look.texts) and sum(key(text) in words for text in look.texts) > len(look.texts) * _SHOWN
    if target.name == "number":
        return _share(_BOOTH, look) > _SHOWN
    return label.type is FieldType.DATE and look.day > _SHOWN


def looks_like(target: Target, look: Look) -> float:  # noqa: PLR0911, PLR0912, C901  a line a kind of look
    """How well a column without heading is a target, 0 to 0.7: only by what cannot be much else."""
    if not look.filled or look.counting:
        return 0.0
    label = target.described.label
    if label.format is TextFormat.EMAIL:
        return 0.7 if look.email > _MOST else 0.0
    if look.email > _MOST:
        return 0.0
    if label.format is TextFormat.PHONE:
        return (0.62 if "mobile" in target.name else 0.6) if look.phone > _MOST and look.day < 0.3 else 0.0
    if label.format is TextFormat.URL:
        return 0.62 if look.url > _MOST and look.letters > _MOST else 0.0
    if label.format is TextFormat.COUNTRY:
        return 0.56 if _countries(look.texts) > 0.8 else 0.0
    if target.name == "dimensions":
        return 0.62 if look.sizes > _MOST else 0.0
    if target.name == "stay":
        return 0.57 if look.stay > _MOST and look.day < 0.3 and _share(_CASE, look) < 0.3 else 0.0
    if pattern := _PATTERNS.get(target.name):
        return 0.66 if _share(pattern, look) > _MOST else 0.0
    if label.type is FieldType.DATE:
        return _as_day(target, look)
    if label.choices is not None and label.type is FieldType.CHOICE:
        return 0.56 if _choices(look.texts, label.choices) > 0.8 else 0.0
    if label.type is FieldType.DECIMAL and label.unit is not None:
        return 0.6 if look.sizes < 0.3 and _measures(look.texts, label.unit) > _MOST else 0.0
    if target.name in _PEOPLE:
        share = look.hangul_name if target.name.endswith("_ko") else look.latin_name
        return 0.6 if share > _MOST and _companies(look.texts) < 0.3 else 0.0
    if target.name in _COMPANIES or target.name == "company_ko":
        return _as_company(target, look)
    return 0.0


_PATTERNS: Final = {"passport_no": _PASSPORT, "hs_code": _HS, "case": _CASE}


def _as_day(target: Target, look: Look) -> float:
    if look.day < 0.8:
        return 0.0
    born = _share(_BIRTH, look) > _MOST
    if target.name == "birth_date":
        return 0.62 if born else 0.0
    return 0.56 if target.name in {"arrives_on", "departs_on"} and not born else 0.0


def _as_company(target: Target, look: Look) -> float:
    """Names that are no person's: with a legal form or a word of the trade, or the same in many rows."""
    if look.letters < 0.9 or look.url > 0.5 or look.day > 0.3 or _countries(look.texts) > 0.5:
        return 0.0
    if (target.name == "company_ko") != (look.hangul > 0.5) and target.name != "participation":
        return 0.0
    if _companies(look.texts) > 0.3:
        return 0.58
    person = look.hangul_name > _MOST or look.latin_name > _MOST
    return 0.52 if not person and look.digits < 0.3 else 0.0


def _as_person(target: Target, look: Look, heading: float) -> float:
    """`성명` with Hangul is the Korean name where a Latin one stands beside it; alone it is the name."""
    korean = target.name.endswith("_ko")
    if look.number > 0.5:
        return -0.6
    if korean:
        return 0.12 if look.hangul_name > 0.5 else -0.3
    return 0.1 if look.latin_name > 0.5 else (-0.08 if look.hangul > 0.5 and heading < 0.99 else 0.0)


def _share(pattern: re.Pattern[str], look: Look) -> float:
    return sum(pattern.fullmatch(text) is not None for text in look.texts) / max(len(look.texts), 1)


@lru_cache(maxsize=512)
def _countries(texts: tuple[str, ...]) -> float:
    return sum(country_code(text) is not None for text in texts) / max(len(texts), 1)


@lru_cache(maxsize=512)
def _companies(texts: tuple[str, ...]) -> float:
    return sum(_COMPANY_WORDS.search(text) is not None for text in texts) / max(len(texts), 1)


@lru_cache(maxsize=1024)
def _measures(texts: tuple[str, ...], unit: str) -> float:
    units = [found[1] for found in map(_MEASURE.fullmatch, texts) if found]
    return sum(knows_unit(one, unit) for one in units) / max(len(texts), 1)


@lru_cache(maxsize=4096)
def _choices(texts: tuple[str, ...], choices: type[Choice]) -> float:
    words = choice_words(choices)
    return sum(_is_choice(text, words) for text in texts) / max(len(texts), 1)


def _is_choice(text: str, words: dict[str, str]) -> bool:
    return key(text) in words or any(key(part) in words for part in text.replace("(", " ").replace("/", " ").split())
