"""How a field is described: once, in the line that declares it. Grid, form, import, export and history read this."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, Literal, Self

from sqlalchemy import Boolean, Integer, String
from sqlmodel import Field

from exhibitplanner.domain.columns import ExactNumber, Instant, IsoDate, IsoTime, JsonText, WallTime
from exhibitplanner.domain.usual import Usual

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.types import TypeEngine

Language = Literal["en", "ko"]
MOST_LETTERS: Final = 32_000
"""What a text holds at most: a cell of a workbook takes little more."""


class FieldType(StrEnum):
    """What a field holds, whatever the kind."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    TIME = "time"
    WALL_TIME = "wall_time"
    INSTANT = "instant"
    YES_NO = "yes_no"
    CHOICE = "choice"
    REFERENCE = "reference"
    REFERENCES = "references"
    LIST = "list"
    OUTLINE = "outline"


class TextFormat(StrEnum):
    """What a text is, beyond letters: decides how it is checked and normalised (`domain.formats`)."""

    EMAIL = "email"
    PHONE = "phone"
    URL = "url"
    COUNTRY = "country"
    CURRENCY = "currency"
    TIME_ZONE = "time_zone"
    AUDIENCE = "audience"
    SCALE = "scale"


class Choice(StrEnum):
    """A value of a fixed list: `NAME = "value", "English", "한국어", "other words|more"`."""

    en: str
    ko: str
    synonyms: tuple[str, ...]

    def __new__(cls, value: str, en: str = "", ko: str = "", synonyms: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.en, member.ko = en or value, ko or en or value
        member.synonyms = tuple(word for word in synonyms.split("|") if word)
        return member

    def label(self, language: Language = "en") -> str:
        """The word that people read."""
        return self.ko if language == "ko" else self.en


ChoiceType = type[Choice]


@dataclass(frozen=True, slots=True)
class Label:
    """What is said of a field: its words, unit, type and what it is for.

    `synonyms` are other headings in any language by which an import recognises it. `target` is the kind that a
    reference points to. `personal` fields are removed by `forget`. `derived` ones are worked out, never stored.
    `usual` is where values lie that nobody need ask about; `after` names the days that this one does not come before,
    `within_days` how long after the latest of them it comes at most (`domain.questions` asks). `matters_for` are the
    choices of the kind's deciding field for which alone it means something (volts for electricity); none is all.
    """

    en: str
    ko: str
    type: FieldType
    unit: str | None = None
    synonyms: tuple[str, ...] = ()
    choices: ChoiceType | None = None
    target: str | None = None
    format: TextFormat | None = None
    personal: bool = False
    derived: bool = False
    usual: Usual | None = None
    after: tuple[str, ...] = ()
    within_days: int | None = None
    matters_for: tuple[str, ...] = ()

    def text(self, language: Language = "en") -> str:
        """The label that people read, without its unit."""
        return self.ko if language == "ko" else self.en

    def heading(self, language: Language = "en") -> str:
        """The label with its unit, as a column's heading."""
        unit = f" ({self.unit})" if self.unit else ""
        return f"{self.text(language)}{unit}"


@dataclass(frozen=True, slots=True)
class FieldDescription:
    """A field of a kind: `name` is canonical (`hall`), `column` is where it is stored (`hall_id`)."""

    name: str
    column: str
    label: Label
    required: bool = False
    default: Any = None

    @property
    def type(self) -> FieldType:
        return self.label.type


def _field(label: Label, sa_type: type[TypeEngine[Any]], default: Any, **limits: Any) -> Any:
    return Field(default=default, sa_type=sa_type, schema_extra={"json_schema_extra": {"label": label}}, **limits)


_REQUIRED: Any = ...


def text(
    en: str,
    ko: str,
    synonyms: str = "",
    *,
    format: TextFormat | None = None,  # noqa: A002  reads as it is meant
    required: bool = False,
    personal: bool = False,
    default: str | None = None,
    pattern: str | None = None,
    matters_for: tuple[str, ...] = (),
) -> Any:
    """A text field; `synonyms` are parted by `|`."""
    label = Label(
        en, ko, FieldType.TEXT, synonyms=_words(synonyms), format=format, personal=personal, matters_for=matters_for
    )
    return _field(
        label, String, _REQUIRED if required else default, min_length=1, max_length=MOST_LETTERS, regex=pattern
    )


def number(
    en: str,
    ko: str,
    unit: str | None = None,
    synonyms: str = "",
    *,
    signed: bool = False,
    default: Any = None,
    usual: tuple[float, float] | None = None,
    matters_for: tuple[str, ...] = (),
) -> Any:
    """An exact decimal of at most 15 digits, zero or more unless `signed`; what is not `usual` is asked about."""
    label = Label(
        en, ko, FieldType.DECIMAL, unit=unit, synonyms=_words(synonyms), usual=Usual.of(usual), matters_for=matters_for
    )
    limits = {} if signed else {"ge": 0}
    return _field(label, ExactNumber, default, max_digits=15, **limits)


def whole(
    en: str,
    ko: str,
    unit: str | None = None,
    synonyms: str = "",
    *,
    ge: int | None = 0,
    le: int | None = None,
    required: bool = False,
    default: int | None = None,
    words: type[Choice] | None = None,
    usual: tuple[int, int] | None = None,
    matters_for: tuple[str, ...] = (),
) -> Any:
    """A whole number; `words` are what people write for some of them (`corner` for 2 open sides)."""
    label = Label(
        en, ko, FieldType.INTEGER, unit=unit, synonyms=_words(synonyms), choices=words, usual=Usual.of(usual),
        matters_for=matters_for,
    )  # fmt: skip
    return _field(label, Integer, _REQUIRED if required else default, ge=ge, le=le if le is not None else 2**53)


def day(
    en: str,
    ko: str,
    synonyms: str = "",
    *,
    required: bool = False,
    personal: bool = False,
    after: tuple[str, ...] = (),
    within_days: int | None = None,
) -> Any:
    """A calendar day; one that comes before those named in `after`, or too long after them, is asked about."""
    label = Label(
        en, ko, FieldType.DATE, synonyms=_words(synonyms), personal=personal, after=after, within_days=within_days
    )
    return _field(label, IsoDate, _REQUIRED if required else None)


def time_of_day(en: str, ko: str, synonyms: str = "", *, default: Any = None) -> Any:
    """A time of day at the venue, to the minute."""
    return _field(Label(en, ko, FieldType.TIME, synonyms=_words(synonyms)), IsoTime, default)


def wall_time(en: str, ko: str, synonyms: str = "", *, required: bool = False, after: tuple[str, ...] = ()) -> Any:
    """Date and time as the clock at the venue shows them; no offset is stored."""
    label = Label(en, ko, FieldType.WALL_TIME, synonyms=_words(synonyms), after=after)
    return _field(label, WallTime, _REQUIRED if required else None)


def instant(en: str, ko: str) -> Any:
    """A moment in UTC, set by the program."""
    return _field(Label(en, ko, FieldType.INSTANT), Instant, _REQUIRED)


def yes_no(en: str, ko: str, synonyms: str = "", *, default: bool | None = None) -> Any:
    """Yes, no or not said."""
    return _field(Label(en, ko, FieldType.YES_NO, synonyms=_words(synonyms)), Boolean, default)


def choice(
    choices: type[Choice], en: str, ko: str, synonyms: str = "", *, required: bool = False, default: Any = None
) -> Any:
    """One value of a fixed list."""
    label = Label(en, ko, FieldType.CHOICE, synonyms=_words(synonyms), choices=choices)
    return _field(label, String, _REQUIRED if required else default)


def reference(target: str, en: str, ko: str, synonyms: str = "", *, required: bool = False) -> Any:
    """Another record of the kind `target`, by its id; declared as `<name>_id`."""
    label = Label(en, ko, FieldType.REFERENCE, synonyms=_words(synonyms), target=target)
    ondelete = "CASCADE" if required else "SET NULL"
    return _field(label, String, _REQUIRED if required else None, foreign_key=f"{target}.id", ondelete=ondelete)


def references(target: str, en: str, ko: str, synonyms: str = "") -> Any:
    """Other records of the kind `target`: a list of ids."""
    label = Label(en, ko, FieldType.REFERENCES, synonyms=_words(synonyms), target=target)
    return Field(
        default_factory=list, sa_type=JsonText, nullable=True, schema_extra={"json_schema_extra": {"label": label}}
    )


def texts(en: str, ko: str, synonyms: str = "") -> Any:
    """A list of texts."""
    label = Label(en, ko, FieldType.LIST, synonyms=_words(synonyms))
    return Field(
        default_factory=list, sa_type=JsonText, nullable=True, schema_extra={"json_schema_extra": {"label": label}}
    )


def outline(en: str, ko: str, unit: str) -> Any:
    """A polygon: a list of [x, y], at least three corners."""
    return _field(Label(en, ko, FieldType.OUTLINE, unit=unit), JsonText, None)


def clean(value: str) -> str | None:
    """Text as it is stored: NFC, trimmed; None where nothing is left."""
    return unicodedata.normalize("NFC", value).strip() or None


def label_of(model_field: Any) -> Label | None:
    """What is said of a model's field; None for one of which nothing is (there is none in the kinds)."""
    extra: Mapping[str, Any] = model_field.json_schema_extra or {}
    return extra.get("label")


def description_of(name: str, model_field: Any) -> FieldDescription | None:
    """The description that a model's field carries; None for one without (there is none in the kinds)."""
    label = label_of(model_field)
    if label is None:
        return None
    default = None if model_field.is_required() else model_field.get_default(call_default_factory=True)
    canonical = name.removesuffix("_id") if label.type is FieldType.REFERENCE else name
    return FieldDescription(canonical, name, label, model_field.is_required(), default)


def _words(synonyms: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in synonyms.split("|") if word.strip())
