"""Exhibits put into cases, moved between them and taken out again: each one undo step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import Connection
from uuid_utils import uuid7

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.freight import Direction, Disposition
from exhibitplanner.planning.freight import next_case_number
from exhibitplanner.services.checking import check
from exhibitplanner.services.freight.kinds import CASE, EXHIBIT, LINE, PART, SHIPMENT, Row, by_id, rows_where
from exhibitplanner.services.freight.to_pack import ToPack, packables
from exhibitplanner.services.reading import exhibition_id, row_of
from exhibitplanner.services.records import change_row, insert_rows, stored_row
from exhibitplanner.storage.workspace import Workspace, Writing

_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Into:
    """Where things go: into a case, into a new case of a shipment, or into a new shipment of an exhibition (a code)."""

    case_id: str | None = None
    shipment_id: str | None = None
    exhibition: str | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Packed:
    """Where things lie now, and what the write touched."""

    shipment_id: str
    case_id: str
    line_ids: tuple[str, ...]
    change: Change


def pack(workspace: Workspace, exhibits: Mapping[str, Decimal | None], into: Into) -> Packed:
    """Put exhibits into a case, a line each; without a quantity, all that is left of it.

    Raises:
        UsageError: `already_packed`, `packed_too_many`, `packed_elsewhere` for an exhibit of another exhibition,
            `packed_into_return`, `key_taken` for a new shipment's reference, `unknown_record`.
    """
    with workspace.write("pack") as writing:
        connection = writing.connection
        rows = by_id(connection, EXHIBIT, list(exhibits))
        for one in exhibits:
            row_of(connection, EXHIBIT, one)
        wanted = packables(connection, [rows[one] for one in exhibits])
        case = _case(writing, into, {one.participation_id for one in wanted})
        _refuse_other_exhibitions(connection, case, wanted)
        lines = _lines(connection, case["id"], [(one, _quantity(one, exhibits[one.id])) for one in wanted])
        insert_rows(writing, LINE, lines)
        writing.detail |= {"name": _named(wanted), "case": case["number"]}
    return Packed(case["shipment_id"], case["id"], tuple(line["id"] for line in lines), writing.change)


def move_lines(workspace: Workspace, line_ids: Sequence[str], into: Into) -> Packed:
    """Put packing lines into another case; those that lie there already stay as they are.

    Raises:
        UsageError: `packed_into_return` and the like as for `pack`, `unknown_record`.
    """
    with workspace.write("move_lines") as writing:
        connection = writing.connection
        lines = [stored_row(connection, LINE, one) for one in line_ids]
        homes = by_id(connection, CASE, [line["case_id"] for line in lines])
        case = _case(writing, into, {home["participation_id"] for home in homes.values()})
        number = _next_line(connection, case["id"])
        moved = [line for line in lines if line["case_id"] != case["id"]]
        for line in moved:
            change_row(writing, LINE, line, {"case_id": case["id"], "line_no": number})
            number += 1
        writing.detail |= {"count": len(moved), "case": case["number"]}
    return Packed(case["shipment_id"], case["id"], tuple(line["id"] for line in moved), writing.change)


def unpack(workspace: Workspace, line_ids: Sequence[str]) -> Change:
    """Take lines out of their cases; the exhibits are to be packed again, the cases stay.

    Raises:
        UsageError: `unknown_record`.
    """
    with workspace.write("unpack") as writing:
        connection = writing.connection
        lines = [row_of(connection, LINE, one) for one in line_ids]
        cases = by_id(connection, CASE, [line["case_id"] for line in lines])
        connection.exec_driver_sql("DELETE FROM packing_line WHERE id = ?", [(line["id"],) for line in lines])
        names = [line["description"] or line["serial_no"] or "" for line in lines]
        numbers = dict.fromkeys(case["number"] for case in cases.values())
        writing.detail |= {"name": _shortened(names), "case": ", ".join(numbers)}
    return writing.change


def link_line(workspace: Workspace, line_id: str, exhibit_id: str) -> Change:
    """Say that a line, as a company's own packing list has it, is an exhibit: that is packed then.

    Raises:
        UsageError: `line_has_exhibit`, `packed_elsewhere`, `unknown_record`.
    """
    with workspace.write("link_line") as writing:
        connection = writing.connection
        line = stored_row(connection, LINE, line_id)
        if line["exhibit_id"] is not None:
            raise UsageError("line_has_exhibit", line=line["line_no"])
        (one,) = packables(connection, [row_of(connection, EXHIBIT, exhibit_id)])
        case = row_of(connection, CASE, line["case_id"])
        _refuse_other_exhibitions(connection, case, [one])
        _let_go_out(writing, case["shipment_id"])
        change_row(writing, LINE, line, {"exhibit_id": exhibit_id})
        writing.detail |= {"name": one.description, "line": line["line_no"], "case": case["number"]}
    return writing.change


def add_case(workspace: Workspace, into: Into) -> Packed:
    """A new, empty case with the next number."""
    with workspace.write("add_case") as writing:
        case = _case(writing, into, set())
        writing.detail |= {"case": case["number"]}
    return Packed(case["shipment_id"], case["id"], (), writing.change)


def free_reference(connection: Connection, exhibition: str, stem: str) -> str:
    """A reference that no shipment of the exhibition (its id) has: `SEA-1`, else `SEA-1 (2)` and so on."""
    taken = {row["reference"].casefold() for row in rows_where(connection, SHIPMENT, "exhibition_id", [exhibition])}
    number, wanted = 1, stem
    while wanted.casefold() in taken:
        number += 1
        wanted = f"{stem} ({number})"
    return wanted


def _case(writing: Writing, into: Into, owners: set[str | None]) -> Row:
    """The case that is meant, made where it is new. A new one, or one without lines or owner, is its only owner's."""
    owner = next(iter(owners)) if len(owners) == 1 else None
    if into.case_id is not None:
        case = stored_row(writing.connection, CASE, into.case_id)
        _let_go_out(writing, case["shipment_id"])
        if owner and case["participation_id"] is None and _next_line(writing.connection, case["id"]) == 1:
            change_row(writing, CASE, case, {"participation_id": owner})
        return case
    shipment = into.shipment_id or _new_shipment(writing, into)
    _let_go_out(writing, shipment)
    numbers = [row["number"] for row in rows_where(writing.connection, CASE, "shipment_id", [shipment])]
    values = {"shipment_id": shipment, "number": next_case_number(numbers), "participation_id": owner}
    row = check(CASE, values) | {"id": str(uuid7())}
    insert_rows(writing, CASE, [row])
    return row


def _new_shipment(writing: Writing, into: Into) -> str:
    if into.exhibition is None:
        raise UsageError("value_missing", kind=SHIPMENT.plural, field="exhibition")
    home = exhibition_id(writing.connection, into.exhibition)
    reference = into.reference or free_reference(writing.connection, home, "1")
    values = {"exhibition_id": home, "reference": reference, "direction": Direction.OUTBOUND, "status": "planned"}
    row = check(SHIPMENT, values) | {"id": str(uuid7())}
    insert_rows(writing, SHIPMENT, [row])
    return str(row["id"])


def _let_go_out(writing: Writing, shipment_id: str) -> None:
    """What is packed goes to the fair: a shipment that does not say its direction is outbound from now on."""
    shipment = stored_row(writing.connection, SHIPMENT, shipment_id)
    if shipment["direction"] == Direction.RETURN:
        raise UsageError("packed_into_return", reference=shipment["reference"])
    change_row(writing, SHIPMENT, shipment, {"direction": Direction.OUTBOUND.value})


def _refuse_other_exhibitions(connection: Connection, case: Row, wanted: Iterable[ToPack]) -> None:
    home = row_of(connection, SHIPMENT, case["shipment_id"])["exhibition_id"]
    listed = list(wanted)
    parts = by_id(connection, PART, [one.participation_id for one in listed])
    for one in listed:
        if parts[one.participation_id]["exhibition_id"] != home:
            raise UsageError("packed_elsewhere", name=one.description)


def _quantity(one: ToPack, wanted: Decimal | None) -> Decimal:
    if one.left <= 0:
        raise UsageError("already_packed", name=one.description)
    if wanted is not None and not 0 < wanted <= one.left:
        raise UsageError("packed_too_many", name=one.description, wanted=wanted, left=one.left)
    return one.left if wanted is None else wanted


def _lines(connection: Connection, case_id: str, goods: Iterable[tuple[ToPack, Decimal]]) -> list[dict[str, Any]]:
    first = _next_line(connection, case_id)
    return [_line(case_id, number, one, quantity) for number, (one, quantity) in enumerate(goods, first)]


def _line(case_id: str, number: int, one: ToPack, quantity: Decimal) -> dict[str, Any]:
    values = {
        "case_id": case_id, "line_no": number, "exhibit_id": one.id, "description": one.description,
        "serial_no": one.article or None, "quantity": quantity, "disposition": Disposition.TEMPORARY,
        "net_kg": None if one.mass_kg is None else one.mass_kg * quantity, "origin": one.origin or None,
    }  # fmt: skip
    return check(LINE, values) | {"id": str(uuid7())}


def _next_line(connection: Connection, case_id: str) -> int:
    numbers = [row["line_no"] for row in rows_where(connection, LINE, "case_id", [case_id])]
    return max(numbers, default=0) + 1


def _named(wanted: Iterable[ToPack]) -> str:
    return _shortened([one.description for one in wanted])


def _shortened(names: Sequence[str]) -> str:
    return ", ".join(names[:_NAMED]) + ("…" if len(names) > _NAMED else "")
