"""Contacts by what they are there for: a row of an application has one, so that those for invoices are left out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from exhibitplanner.sheets.recognisers.headings import likeness
from exhibitplanner.sheets.recognisers.layouts import Layout
from exhibitplanner.sheets.recognisers.tables import FoundTable, TableColumn

_ROLES: Final = {
    "liaison": r"liaison(?:\s+officer)?|coordinator|실무(?=\s*담당)|koordynator\w*|do kontaktu|kontaktow\w+",
    "invoice": r"invoic\w*|billing|accounting|finance|do faktur\w*|faktur\w*|księgow\w*|세금\s*계산서|계산서|회계|정산|재무",
    "on_site": r"on[- ]?site|현장|부스(?=\s*담당)|na miejscu|(?:stand|booth) manager|kierownik\w* stoiska",
    "press": r"press|media|PR(?!\w)|prasow\w*|do prasy|홍보|언론",
    "decision": r"decision[- ]?maker|CEO|결재권?자?|의사결정권?자?|decydent\w*|prezes\w*",
}
_ROLE: Final = re.compile(
    "|".join(rf"(?P<{name}>(?<![^\W_])(?:{words}))" for name, words in _ROLES.items()), re.IGNORECASE
)
_CONTACT: Final = re.compile(
    r"\b(?:contact(?:\s+person)?|person in charge|officer|kontakt\w*|osob[ay]|dane)\b|담당자?", re.IGNORECASE
)
_EXACT: Final = 0.9


def one_contact(table: FoundTable, layout: Layout) -> tuple[FoundTable, frozenset[int]]:
    """The table with its first contact's columns headed as a contact's, and the columns of further ones.

    The liaison goes first, or the contact whose columns do not say what for.
    """
    if "contact_name" not in layout.by_name:
        return table, frozenset()
    roles = {column.index: found for column in table.columns if (found := _role(column, layout))}
    plain = any(
        column.index not in roles and likeness(column.heading, layout.target("contact_name").words) >= _EXACT
        for column in table.columns
    )
    names = [role for role, _ in roles.values()]
    main = "liaison" if "liaison" in names else "" if plain else next(iter(names), "")
    others = frozenset(index for index, (role, _) in roles.items() if role != main)
    columns = [
        _headed(column, roles[column.index][1]) if column.index in roles and column.index not in others else column
        for column in table.columns
    ]
    return replace(table, columns=tuple(columns)), others


def _role(column: TableColumn, layout: Layout) -> tuple[str, str] | None:
    """What a contact's column is for, and what it says of the contact: `invoice`, `E-mail`."""
    grouped = len(column.words) == 3 and column.heading.count(" / ") > 0
    found = _ROLE.search(column.words[-1] if grouped else column.heading)
    if found is None:
        return None
    own = column.words[1] if grouped else " ".join(_CONTACT.sub(" ", _ROLE.sub(" ", column.heading)).split())
    return (str(found.lastgroup), own) if _is_of_a_contact(own, layout) else None


def _is_of_a_contact(own: str, layout: Layout) -> bool:
    parts = [target for target in layout.targets if target.name.startswith("contact_")]
    return not own or any(likeness(word, target.words) >= _EXACT for word in _as_contact(own) for target in parts)


def _headed(column: TableColumn, own: str) -> TableColumn:
    return replace(column, words=_as_contact(own))


def _as_contact(own: str) -> tuple[str, ...]:
    return (f"contact {own or 'name'}", f"담당자 {own or '성명'}", *([own] if own else []))
