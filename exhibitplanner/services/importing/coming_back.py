"""What a stored value comes back as from a sheet that nobody touched: cells and our reading of them keep less."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.importing.merging import CLEARED
from exhibitplanner.sheets.cell_writing import shortened, without_unwritable
from exhibitplanner.sheets.parsers.fields import parse
from exhibitplanner.sheets.parsers.outcome import CLEAR, ParseContext

_WORDS: Final = frozenset({FieldType.TEXT, FieldType.LIST, FieldType.REFERENCE, FieldType.REFERENCES})
_NOWHERE: Final = ParseContext()


def comes_back(field: FieldDescription, value: Any) -> Any:
    """A stored value as the import finds it again: tabs, double blanks, full-width letters and the like are gone.

    Of references their texts are given. A text that is a mark comes back as CLEARED.
    """
    if field.type not in _WORDS or not value:
        return value
    text = value if isinstance(value, str) else "; ".join(value)
    parsed = parse(field, without_unwritable(shortened(text)), _NOWHERE)
    return CLEARED if parsed is CLEAR else parsed


def is_sent_back(field: FieldDescription, stored: Any, sent: Any) -> bool:
    """Whether what a sheet gives is no more than the stored value, as it comes back from a cell."""
    return bool(stored == sent) or (field.type in _WORDS and bool(stored) and bool(comes_back(field, stored) == sent))


def is_named(field: FieldDescription, texts: Sequence[str], sent: Any) -> bool:
    """Whether a sheet gives the references with these texts, as they come back from a cell."""
    words = list(sent) if isinstance(sent, list) else str(sent)
    return bool(comes_back(field, "; ".join(texts)) == words)


@cache
def fields_of(kind: Kind) -> dict[str, FieldDescription]:
    """A kind's stored fields by column."""
    return {one.column: one for one in kind.stored}
