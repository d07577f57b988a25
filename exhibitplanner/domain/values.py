"""The canonical text of a value, as exports, CSV files, drop-downs and the search write it, and the way back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, Final

from exhibitplanner.domain.describe import FieldDescription, FieldType, Language

LONG_TEXTS: Final = frozenset(
    {"note", "description", "address", "catalogue_en", "catalogue_ko", "outcome", "follow_up", "source", "evidence"}
)
"""Texts of more than one line; in every other text a line break is a blank."""
YES_NO_WORDS: Final[dict[Language, tuple[str, str]]] = {"en": ("yes", "no"), "ko": ("예", "아니요")}

BULLET: Final = re.compile(r"^(?:[-–•·▪■□◦‣*○●▶►※✓]\s*|(?P<number>\d{1,2})[.)](?!\d)\s*|\((?P<bracketed>\d{1,2})\)\s*)")
"""What people put before the parts of a list: a mark, `1.`, `1)` or `(1)`."""

_BREAKS: Final = re.compile(r"[;；\n]")
_OTHER_MARKS: Final = re.compile(r"[,，、/|]")


def to_text(field: FieldDescription, value: Any, language: Language | None = None) -> str:
    """A stored value as text: days `2027-09-07`, numbers plain, lists joined by `; `, blank where there is none.

    With a `language` choices and yes or no are the words that people read; without one they are the stored value,
    `true` and `false`. References are written as they come (their text is known to `services.key_texts`).
    """
    if value is None:
        return ""
    write = _WRITERS.get(field.type)
    return write(field, value, language) if write else str(value)


def from_text(field: FieldDescription, text: str) -> Any:
    """The value of a canonical text (of `to_text` without a language); None of a blank one, a list's empty list.

    Raises:
        ValueError: The text is not canonical.
    """
    read = _READERS.get(field.type)
    if not text:
        return [] if field.type in {FieldType.LIST, FieldType.REFERENCES} else None
    if field.type is FieldType.CHOICE and field.label.choices is not None:
        return field.label.choices(text).value
    return read(text) if read else text


def joined(items: Sequence[str]) -> str:
    """Texts as one list, parted by `; `; one that would be taken apart or trimmed stands in quotation marks.

    A single text in which a reader might see a list (`Hanwha Systems Co., Ltd.`) is closed by a `;`.
    """
    text = "; ".join(_quoted(item) for item in items)
    return f"{text};" if len(items) == 1 and _OTHER_MARKS.search(items[0]) and text == items[0] else text


def parted(text: str) -> list[str]:
    """The texts of a list that `joined` made, or that a person parted by `;` or line breaks.

    Raises:
        ValueError: A quotation mark that begins a part does not end it.
    """
    parts: list[str] = []
    place = 0
    while place < len(text):
        found = _PART.match(text, place)
        if found is None:
            raise ValueError(text)
        quoted, plain = found.groups()
        parts.append(plain.strip() if quoted is None else quoted.replace('""', '"'))
        place = found.end()
    return [part for part in parts if part]


_PART: Final = re.compile(r'\s*(?:"((?:[^"]|"")*)"\s*|([^;；\n"][^;；\n]*|))(?:[;；\n]|$)')


def _quoted(item: str) -> str:
    plain = item and item[0] != '"' and not _BREAKS.search(item) and not BULLET.match(item)
    return item if plain else '"' + item.replace('"', '""') + '"'


def plain_number(value: Decimal | float) -> str:
    """A number without exponent, thousands marks or zeros at its end: `1850.5`."""
    exact = value if isinstance(value, Decimal) else Decimal(repr(value))
    text = format(exact, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _choice(field: FieldDescription, value: Any, language: Language | None) -> str:
    choices = field.label.choices
    if language is None or choices is None or value not in set(choices):
        return str(value)
    return choices(value).label(language)


def _yes_no(_field: FieldDescription, value: Any, language: Language | None) -> str:
    yes, no = YES_NO_WORDS[language] if language else ("true", "false")
    return yes if value else no


def _list(_field: FieldDescription, value: Any, _language: Language | None) -> str:
    return joined([value] if isinstance(value, str) else [str(one) for one in value])


def _wall_time(_field: FieldDescription, value: datetime, _language: Language | None) -> str:
    return value.replace(tzinfo=None).isoformat(" ", "seconds" if value.second else "minutes")


def _outline(_field: FieldDescription, value: Any, _language: Language | None) -> str:
    corners = (f"[{plain_number(x)}, {plain_number(y)}]" for x, y in value)
    return f"[{', '.join(corners)}]" if value else ""


def _instant(_field: FieldDescription, value: datetime, _language: Language | None) -> str:
    return value.astimezone(UTC).isoformat(timespec="milliseconds")


_WRITERS: Final[dict[FieldType, Callable[[FieldDescription, Any, Language | None], str]]] = {
    FieldType.INTEGER: lambda _field, value, _language: plain_number(value),
    FieldType.DECIMAL: lambda _field, value, _language: plain_number(value),
    FieldType.DATE: lambda _field, value, _language: value.isoformat(),
    FieldType.TIME: lambda _field, value, _language: value.isoformat("minutes"),
    FieldType.WALL_TIME: _wall_time,
    FieldType.INSTANT: _instant,
    FieldType.YES_NO: _yes_no,
    FieldType.CHOICE: _choice,
    FieldType.REFERENCES: _list,
    FieldType.LIST: _list,
    FieldType.OUTLINE: _outline,
}


def corners_of(text: str) -> list[list[Decimal]]:
    """The corners of an outline such as `[[0, 0], [4, 0], [4, 3]]`.

    Raises:
        ValueError: It is no list of three or more pairs of numbers.
    """
    corners = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    if not isinstance(corners, list) or len(corners) < 3 or not all(map(_is_corner, corners)):
        raise ValueError(text)
    return corners


def _is_corner(corner: Any) -> bool:
    return isinstance(corner, list) and len(corner) == 2 and all(isinstance(one, Decimal) for one in corner)


def _true_or_false(text: str) -> bool:
    if text not in {"true", "false"}:
        raise ValueError(text)
    return text == "true"


def _exact(text: str) -> Decimal:
    if not re.fullmatch(r"-?\d+(?:\.\d+)?", text):
        raise ValueError(text)
    return Decimal(text)


_READERS: Final[dict[FieldType, Callable[[str], Any]]] = {
    FieldType.INTEGER: int,
    FieldType.DECIMAL: _exact,
    FieldType.DATE: date.fromisoformat,
    FieldType.TIME: time.fromisoformat,
    FieldType.WALL_TIME: datetime.fromisoformat,
    FieldType.INSTANT: datetime.fromisoformat,
    FieldType.YES_NO: _true_or_false,
    FieldType.REFERENCES: parted,
    FieldType.LIST: parted,
    FieldType.OUTLINE: corners_of,
}
