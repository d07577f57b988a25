"""What a person types for a field: refused where the parsers of cells would pick a value out of a text that is more.

An import meets texts that nobody can mend at once, so `fields.parse` makes the best of them. Whoever types can be asked:
here a text gives its value as a whole, or a refusal. Only a blank, which never comes here, blanks a field.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from exhibitplanner.domain.describe import Choice, FieldDescription, FieldType, TextFormat, clean
from exhibitplanner.domain.fold import fold
from exhibitplanner.sheets.parsers.choices import choice_spellings, parse_yes_no, unknown_choice
from exhibitplanner.sheets.parsers.fields import SCALE, parse_outline
from exhibitplanner.sheets.parsers.outcome import ParseContext, Refused, refused
from exhibitplanner.sheets.parsers.texts import tidy
from exhibitplanner.sheets.parsers.typed_formats import typed_format
from exhibitplanner.sheets.parsers.typed_numbers import is_number, typed_number, typed_whole
from exhibitplanner.sheets.parsers.typed_times import typed_day, typed_moment, typed_time

_BETWEEN_WORDS: Final = re.compile(r"(?<=\w)[\s_-]+(?=\w)")


def parse_typed(field: FieldDescription, text: str, context: ParseContext) -> Any:
    """The value that a text means as a whole, or a `Refused`. References are found by name, not here."""
    if field.type is FieldType.LIST:
        return typed_parts(text)
    if field.type is not FieldType.TEXT:
        return _PARSERS[field.type](field, tidy(text), context)
    if field.label.format is TextFormat.SCALE:
        scale = SCALE.fullmatch(tidy(text))
        text = f"{scale[1]}:{scale[2]}" if scale else text
    if field.label.format is not None:
        return typed_format(field.label.format, tidy(text), context)
    return clean(text)


def typed_parts(text: str) -> list[str] | Refused:
    """The parts of a list, parted by `;`."""
    return [part for part in map(clean, text.split(";")) if part] or refused("no_list_in_cell", text)


def _whole(field: FieldDescription, text: str) -> int | Refused:
    if field.label.choices is None or is_number(text):
        return typed_whole(field, text)
    chosen = _choice(field.label.choices, text)
    return chosen if isinstance(chosen, Refused) else int(chosen)


def _choice(choices: type[Choice] | None, text: str) -> str | Refused:
    """By value, label or another word of it, in any language; blanks, `-` and `_` between words are alike."""
    if choices is None:
        raise ValueError(text)
    wanted = _spelling(text)
    found = next((value for word, value in choice_spellings(choices) if _spelling(word) == wanted), None)
    return found or unknown_choice(text, choices)


def _spelling(words: str) -> str:
    return _BETWEEN_WORDS.sub(" ", fold(words))


def _yes_no(text: str) -> bool | Refused:
    return parse_yes_no(text) if text[-1:].isalnum() or len(text) == 1 else refused("no_yes_or_no_in_cell", text)


_PARSERS: Final[dict[FieldType, Callable[[FieldDescription, str, ParseContext], Any]]] = {
    FieldType.DECIMAL: lambda field, text, _context: typed_number(field, text),
    FieldType.INTEGER: lambda field, text, _context: _whole(field, text),
    FieldType.DATE: lambda _field, text, context: typed_day(text, context),
    FieldType.TIME: lambda _field, text, _context: typed_time(text),
    FieldType.WALL_TIME: lambda _field, text, context: typed_moment(text, context),
    FieldType.INSTANT: lambda _field, text, context: typed_moment(text, context),
    FieldType.YES_NO: lambda _field, text, _context: _yes_no(text),
    FieldType.CHOICE: lambda field, text, _context: _choice(field.label.choices, text),
    FieldType.OUTLINE: lambda _field, text, _context: parse_outline(text),
}
