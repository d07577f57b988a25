"""A whole record of values of which some were checked as their cells were read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from exhibitplanner.domain.describe import FieldType
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.checking import InvalidRecordError, check, check_field, filled
from exhibitplanner.services.importing.merging import Row


def whole_record(kind: Kind, given: Mapping[str, Any], region: str | None, fit: Collection[str]) -> Row:
    """A whole record of values that fit in the columns that are `fit`, and that the domain checks in the others."""
    sure = _references(kind)
    try:
        rest = {
            column: check_field(kind, column, value, region=region)
            for column, value in given.items()
            if column not in fit and column not in sure
        }
        return filled(kind, {**given, **rest} if rest else given)
    except (InvalidRecordError, KeyError):
        return check(kind, given, region=region)  # which tells all that is wrong


@cache
def _references(kind: Kind) -> frozenset[str]:
    """The columns that hold the id of a record, which only the draft gives."""
    return frozenset(one.column for one in kind.stored if one.type is FieldType.REFERENCE)
