"""Values as people read them: dates and numbers by language, choices and references by their words."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from PySide6.QtCore import QDate, QLocale

from exhibitplanner.domain.audience import audience_words
from exhibitplanner.domain.describe import FieldDescription, FieldType, TextFormat
from exhibitplanner.services.browsing import ShownRow
from exhibitplanner.ui.wording import language, say

_CODED: Final = frozenset({TextFormat.COUNTRY, TextFormat.PHONE, TextFormat.AUDIENCE})
"""Texts that people read in another form than the one that is stored."""


def show_cell(field: FieldDescription, row: ShownRow, year: int | None = None) -> str:
    """The text of a field of a row; dates of `year` go without it."""
    if field.label.target is not None:
        return row.names.get(field.name, "")
    return show_value(field, row.values.get(field.name), year)


def show_value(  # noqa: PLR0911  a line a type
    field: FieldDescription, value: Any, year: int | None = None
) -> str:
    """A value without its unit; blank where there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return say("yes" if value else "no")
    if isinstance(value, Decimal | int):
        return show_number(value)
    if isinstance(value, datetime):
        return f"{show_date(value.date(), year)} {value:%H:%M}"
    if isinstance(value, date):
        return show_date(value, year)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, list):
        return _show_list(field, value)
    if field.type is FieldType.CHOICE and field.label.choices is not None:
        return field.label.choices(value).label(language())
    if field.label.format is TextFormat.COUNTRY:
        return country_name(str(value))
    if field.label.format is TextFormat.AUDIENCE:
        return audience_words(str(value), language())
    if field.label.format is TextFormat.PHONE:
        return phone_number(str(value))
    return str(value)


def edit_text(field: FieldDescription, row: ShownRow) -> str:  # noqa: PLR0911  a line a type
    """What an editor begins with, and what is copied: the parser reads it back as the same value."""
    if field.label.target is not None:
        return row.names.get(field.name, "")
    value = row.values.get(field.name)
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list) and field.type is not FieldType.OUTLINE:
        return "; ".join(map(str, value))
    if field.label.format in _CODED:
        return str(value)
    return show_value(field, value)


def show_number(value: Decimal | int) -> str:
    """A number with the language's own marks; an exact decimal keeps its places."""
    if isinstance(value, Decimal) and not value.is_finite():
        return str(value)
    places = max(0, -int(value.normalize().as_tuple().exponent)) if isinstance(value, Decimal) else 0
    return f"{value:,.{places}f}" if places else f"{value:,.0f}"


def show_date(value: date, year: int | None = None) -> str:
    """`4 Sep`, `14 Mar 2028`; in Korean `9. 4.`, `2028. 3. 14.`."""
    if language() == "ko":
        return f"{value.month}. {value.day}." if value.year == year else f"{value.year}. {value.month}. {value.day}."
    month = _months().standaloneMonthName(value.month, QLocale.FormatType.ShortFormat)
    return f"{value.day} {month}" if value.year == year else f"{value.day} {month} {value.year}"


def show_weekday(value: date) -> str:
    """`Sun 3 Sep 2023`, `2023. 9. 3. (일)`."""
    name = _locale().dayName(value.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{show_date(value)} ({name})" if language() == "ko" else f"{name} {show_date(value)}"


def show_span(first: date, last: date) -> str:
    """`5–8 Sep 2023`, `30 Aug – 2 Sep 2023`; in Korean `2023. 9. 5.–8.`."""
    if language() == "ko":
        end = f"{last.day}." if (first.year, first.month) == (last.year, last.month) else show_date(last, first.year)
        return f"{show_date(first)}–{end}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{show_date(last)}"
    return f"{show_date(first, last.year)} – {show_date(last)}"


def show_moment(value: datetime) -> str:
    """A moment by the clock of this computer: `24 Nov 2026 14:05`."""
    local = value.astimezone()
    return f"{show_date(local.date())} {local:%H:%M}"


def hint(field: FieldDescription, value: Any) -> str:
    """What hovering tells beyond the cell: the weekday of a date."""
    if isinstance(value, datetime):
        return f"{show_weekday(value.date())} {value:%H:%M}"
    if isinstance(value, date):
        return show_weekday(value)
    return "" if field.type is not FieldType.TEXT else str(value or "")


def country_name(code: str) -> str:
    """A country by its name in the language; the code where it is unknown."""
    from babel import Locale

    return str(Locale(language()).territories.get(code, code))


@lru_cache(maxsize=4096)
def phone_number(stored: str) -> str:
    """A telephone number in groups as its country writes them; what is none stays as it is."""
    import phonenumbers

    try:
        number = phonenumbers.parse(stored)
    except phonenumbers.NumberParseException:
        return stored
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def heading(field: FieldDescription) -> str:
    """A column's head, with its unit."""
    return field.label.heading(language())


def qt_date(value: date) -> QDate:
    """For Qt's calendars."""
    return QDate(value.year, value.month, value.day)


def _show_list(field: FieldDescription, value: list[Any]) -> str:
    if field.type is FieldType.OUTLINE:
        return say("corner_count", count=len(value)) if value else ""
    return "; ".join(map(str, value))


def _locale() -> QLocale:
    return QLocale(QLocale.Language.Korean if language() == "ko" else QLocale.Language.English)


def _months() -> QLocale:
    return QLocale(QLocale.Language.English)
