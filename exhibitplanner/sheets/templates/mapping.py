"""Which cell of a form takes which field, saved once for forms without placeholders.

The file is JSON: `{"structure": SHA-256, "fields": {"Form!C5": "company.name", "Form!B12:B20": "exhibits.system"}}`.
A cell takes a field of one record, a range one record a line; names with blanks are quoted as in formulas.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from exhibitplanner.domain.errors import InputError
from exhibitplanner.sheets.grid import CellRange, address
from exhibitplanner.sheets.templates.sheet_xml import range_of

_TARGET: Final = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!(.+)")
_MOST_BYTES: Final = 4 << 20


@dataclass(frozen=True, slots=True)
class FormMapping:
    """Fields by cell or range; `structure` is the SHA-256 of the form that it was made for, blank for any."""

    fields: dict[str, str] = field(default_factory=dict)
    structure: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """A place in a form: the sheet's name and the cells."""

    sheet: str
    cells: CellRange


def target_of(text: str) -> Target | None:
    """The place that a mapping names; None where it names none."""
    found = _TARGET.fullmatch(text.strip())
    cells = range_of(found[3]) if found else None
    return None if found is None or cells is None else Target((found[1] or found[2]).replace("''", "'"), cells)


def target_text(sheet: str, first: tuple[int, int], last: tuple[int, int] | None = None) -> str:
    """A place as a mapping names it, such as `'Form 1'!B12:B20`."""
    name = sheet if re.fullmatch(r"[^\W\d]\w*", sheet) else "'" + sheet.replace("'", "''") + "'"
    cells = address(*first) if last is None or last == first else f"{address(*first)}:{address(*last)}"
    return f"{name}!{cells}"


def read_mapping(path: Path) -> FormMapping:
    """A mapping from its file.

    Raises:
        InputError: `form_mapping_malformed`.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise InputError("form_mapping_malformed", file=str(path))
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise InputError("form_mapping_malformed", file=str(path)) from error
    fields = content.get("fields") if isinstance(content, dict) else None
    texts = isinstance(fields, dict) and all(isinstance(one, str) for one in fields.values())
    if not isinstance(fields, dict) or not texts:
        raise InputError("form_mapping_malformed", file=str(path))
    wrong = next((one for one in fields if target_of(one) is None), None)
    if wrong is not None:
        raise InputError("form_mapping_place", file=str(path), place=wrong)
    return FormMapping(fields, str(content.get("structure") or ""))


def mapping_text(mapping: FormMapping) -> str:
    """A mapping as its file holds it."""
    content = {"structure": mapping.structure, "fields": mapping.fields}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
