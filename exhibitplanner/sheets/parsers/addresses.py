"""E-mail addresses and telephone numbers: `Hong <a@b.example>`, `Tel. 02-123-4567 (M) 010-1234-5678`."""

from __future__ import annotations

import re
from typing import Final

from pydantic_core import PydanticCustomError

from exhibitplanner.domain.describe import TextFormat
from exhibitplanner.domain.formats import checked
from exhibitplanner.domain.telephones import calling_code, is_international, is_mobile
from exhibitplanner.sheets.grid import CellValue
from exhibitplanner.sheets.parsers.outcome import Left, ParseContext, Partly, Refused, refused
from exhibitplanner.sheets.parsers.texts import as_text

_ADDRESS: Final = re.compile(r"[^\s<>;,:/()\"']+@[^\s<>;,/()\"']+")
_BETWEEN: Final = re.compile(r"\s*[;,|\n/]\s*|\s+(?:or|and|lub|oraz|또는|및)\s+", re.IGNORECASE)
_BEFORE_LABEL: Final = re.compile(r"(?<=[\d)])\s+(?=[^\d+]*[^\W\d_][^\d+]*\+?\d[\d\s().-]{6})")
_BEHIND_LABEL: Final = re.compile(r"(\d\([^\d()]+\))\s+(?=[+(]?\d)")
_FAX: Final = re.compile(r"(?<![^\W\d_])(?:f|fx|fax|faks|팩스)(?![^\W\d_])", re.IGNORECASE)
_BEFORE_NUMBER: Final = re.compile(r"^[^\d+]*?(?=\(?[+\d])")
_EXTENSION: Final = re.compile(
    r"[\s(]*(?:내선|교환|ext\.?|extension|x|wew\.?|w\.)\s*[:.]?\s*\d{1,5}\)?$|\s*\([^)\d]*\)$", re.IGNORECASE
)


def checked_text(text_format: TextFormat, text: str, cell: CellValue, context: ParseContext) -> str | Refused:
    """A text that stands for a cell, in the form in which it is stored."""
    try:
        return checked(text_format, text, context.region)
    except PydanticCustomError as error:
        return refused(f"{error.type}_in_cell", cell)


def parse_email(text: str, context: ParseContext) -> str | Partly | Refused:
    """`Hong <a@b.example>`, `mailto:a@b.example`; of `a@b.example; c@d.example` the first, the other is left."""
    found = list(dict.fromkeys(one.rstrip(".").casefold() for one in _ADDRESS.findall(text)))
    first = checked_text(TextFormat.EMAIL, found[0] if found else text, text, context)
    return first if isinstance(first, Refused) or len(found) < 2 else Partly(first, tuple(map(Left, found[1:])))


def parse_phone(cell: CellValue, context: ParseContext, *, mobile: bool) -> str | Partly | Refused:
    """A telephone number; of several the first of the field's own sort, and what else the cell holds is left.

    One that was typed as a number has lost its 0: told, not repaired (HAZARDS 7).
    """
    if not isinstance(cell, str):
        digits = as_text(cell)
        if len(digits) >= 11 and digits.startswith(calling_code(context.region) or "no region"):
            return checked_text(TextFormat.PHONE, f"+{digits}", cell, context)
        return refused("phone_as_number", cell)
    parts = _parts(as_text(cell, lines=True))
    numbers = [_number(part, cell, context) for part in parts]
    if isinstance(numbers[0], Refused):  # `41/365 12 22`: the code of an area
        whole = _number(as_text(cell).replace("/", " "), cell, context)
        numbers, parts = ([whole], [str(cell)]) if isinstance(whole, str) or len(parts) == 1 else (numbers, parts)
    return _of_several(parts, numbers, mobile=mobile)


def _parts(text: str) -> list[str]:
    """What a cell holds beside each other, as far as it has digits or is an address; the whole where nothing has."""
    lines = _BEHIND_LABEL.sub(r"\1\n", text)
    parts = [part for piece in _BETWEEN.split(lines) for part in _BEFORE_LABEL.split(piece)]
    return [part.strip() for part in parts if re.search(r"\d|@", part)] or [text]


def _of_several(parts: list[str], numbers: list[str | Refused], *, mobile: bool) -> str | Partly | Refused:
    """The number of the field's sort, else the first that is no fax."""
    good = [
        one for part, one in zip(parts, numbers, strict=True) if isinstance(one, str) and not _FAX.search(part)
    ] or numbers[:1]
    if isinstance(good[0], Refused) or len(parts) == 1:
        return good[0]
    own = next((one for one in good if isinstance(one, str) and is_mobile(one) is mobile), good[0])
    left = tuple(_left(part, one) for part, one in zip(parts, numbers, strict=True) if one != own)
    return Partly(own, left) if left else own


def _left(part: str, number: str | Refused) -> Left:
    """A number may go where its sort belongs, a fax number nowhere."""
    if isinstance(number, Refused) or _FAX.search(part):
        return Left(part)
    return Left(part, "mobile" if is_mobile(number) else "phone", number)


def _number(text: str, cell: CellValue, context: ParseContext) -> str | Refused:
    """One number without what people write around it."""
    number = _EXTENSION.sub("", _BEFORE_NUMBER.sub("", text)).replace("(0)", "")
    if context.region == "KR":
        number = re.sub(r"^00[1-8]-?(?=82\D)", "+", number)  # dialled out of Korea
    found = checked_text(TextFormat.PHONE, number, cell, context)
    with_code = f"+{re.sub(r'[^0-9]', '', number)}"  # `82 10 1234 5678`
    lacks_plus = isinstance(found, Refused) and context.region is None and is_international(with_code)
    return with_code if lacks_plus else found
