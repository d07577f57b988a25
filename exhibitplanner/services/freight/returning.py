"""The way home: a return shipment of what went out, what came back of it, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from uuid_utils import uuid7

from exhibitplanner.domain.change import Change
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.freight import Direction, Disposition, ShipmentStatus
from exhibitplanner.services.checking import check
from exhibitplanner.services.freight.contents import LineInCase, ShipmentContents, contents_of, read_shipment
from exhibitplanner.services.freight.kinds import CASE, LINE, SHIPMENT, Row, by_id, rows_where, values_of
from exhibitplanner.services.records import change_row, insert_rows, stored_row
from exhibitplanner.storage.workspace import Workspace, Writing

_SUFFIX: Final = "-R"
_LEFT_BEHIND: Final = ("document_no", "collected_on", "departs_on", "arrives_on", "delivery_slot", "status", "note")
"""What the way home has of its own."""


@dataclass(frozen=True, slots=True)
class ReturnMade:
    """A new return shipment; `unsaid` counts the lines that do not say whether they return and were left out."""

    shipment_id: str
    reference: str
    lines: int
    unsaid: int
    change: Change


@dataclass(frozen=True, slots=True)
class MissingLine:
    """A temporary line of which not all came back."""

    line: LineInCase
    case_number: str
    company: str

    @property
    def missing(self) -> Decimal:
        return self.line.quantity - self.line.returned


def returning_lines(contents: ShipmentContents) -> list[LineInCase]:
    """The lines that have to come back: the temporary ones."""
    return [line for line in contents.lines if line.disposition == Disposition.TEMPORARY]


def list_missing(workspace: Workspace, shipment_id: str) -> list[MissingLine]:
    """The temporary lines of an outbound shipment with less returned than went out (blank is none)."""
    return missing_of(read_shipment(workspace, shipment_id))


def missing_of(contents: ShipmentContents) -> list[MissingLine]:
    """As `list_missing`."""
    return [
        MissingLine(line, case.number, case.company)
        for case in contents.cases
        for line in case.lines
        if line.disposition == Disposition.TEMPORARY and line.returned < line.quantity
    ]


def make_return(workspace: Workspace, shipment_id: str, reference: str = "") -> ReturnMade:
    """A return shipment of an outbound one, with its temporary lines that are not back yet, in the same cases.

    It goes the other way by the same mode, forwarder and carnet; its dates and papers are its own. Without a
    reference it is the outbound one's with `-R`.

    Raises:
        UsageError: `return_of_return`, `nothing_returns`, `key_taken` where the reference is, as that of a
            return that was made before.
    """
    with workspace.write("make_return") as writing:
        out = stored_row(writing.connection, SHIPMENT, shipment_id)
        contents = contents_of(writing.connection, [out])[0]
        if contents.is_return:
            raise UsageError("return_of_return", reference=out["reference"])
        missing = {one.line.id: one.missing for one in missing_of(contents)}
        if not missing:
            raise UsageError("nothing_returns", reference=out["reference"])
        home = _return_row(out, reference)
        insert_rows(writing, SHIPMENT, [home])
        _copy_cases(writing, missing, home["id"])
        writing.detail |= {"name": home["reference"]}
    unsaid = sum(line.disposition is None for line in contents.lines)
    return ReturnMade(home["id"], home["reference"], len(missing), unsaid, writing.change)


def set_returned(workspace: Workspace, returned: Mapping[str, Decimal | None]) -> Change:
    """Say how much came back, by the ids of outbound lines: one step. None says that nothing is known.

    Raises:
        UsageError: `returned_too_many`, `unknown_record`.
    """
    with workspace.write("set_returned") as writing:
        for line_id, quantity in returned.items():
            _set_returned(writing, stored_row(writing.connection, LINE, line_id), quantity)
        writing.detail |= {"count": len(returned)}
    return writing.change


def mark_all_returned(workspace: Workspace, shipment_id: str) -> Change:
    """Everything temporary of an outbound shipment came back: one step."""
    missing = list_missing(workspace, shipment_id)
    return set_returned(workspace, {one.line.id: one.line.quantity for one in missing})


def _set_returned(writing: Writing, line: Row, quantity: Decimal | None) -> None:
    went_out = Decimal(1) if line["quantity"] is None else line["quantity"]
    if quantity is not None and quantity > went_out:
        raise UsageError("returned_too_many", name=line["description"] or "", quantity=quantity, out=went_out)
    values = values_of(LINE, line) | {"returned_quantity": quantity}
    change_row(writing, LINE, line, {"returned_quantity": check(LINE, values)["returned_quantity"]})


def _return_row(out: Row, reference: str) -> dict[str, Any]:
    values = {name: value for name, value in values_of(SHIPMENT, out).items() if name not in _LEFT_BEHIND}
    values |= {
        "reference": reference or f"{out['reference']}{_SUFFIX}", "direction": Direction.RETURN,
        "status": ShipmentStatus.PLANNED, "origin": out["destination"], "destination": out["origin"],
    }  # fmt: skip
    return check(SHIPMENT, values) | {"id": str(uuid7())}


def _copy_cases(writing: Writing, missing: Mapping[str, Decimal], shipment_id: str) -> None:
    """The cases of these lines, with just them; the lines say how much of them is to come home."""
    lines = list(by_id(writing.connection, LINE, list(missing)).values())
    held: dict[str, list[Row]] = {}
    for line in sorted(lines, key=lambda one: one["line_no"]):
        held.setdefault(line["case_id"], []).append(line)
    for case in by_id(writing.connection, CASE, list(held)).values():
        whole = len(rows_where(writing.connection, LINE, "case_id", [case["id"]])) == len(held[case["id"]])
        copy = check(CASE, values_of(CASE, case) | {"shipment_id": shipment_id} | ({} if whole else _REPACKED))
        copy["id"] = str(uuid7())
        insert_rows(writing, CASE, [copy])
        insert_rows(writing, LINE, list(_copies(held[case["id"]], missing, copy["id"])))


_REPACKED: Final = {"gross_kg": None, "net_kg": None}
"""A case that goes home with less than it came with weighs something else."""


def _copies(lines: Iterable[Row], missing: Mapping[str, Decimal], case_id: str) -> Iterable[dict[str, Any]]:
    for line in lines:
        values = values_of(LINE, line) | {"case_id": case_id, "quantity": missing[line["id"]]}
        values["returned_quantity"] = None
        if line["quantity"] and line["quantity"] != missing[line["id"]]:
            values |= {"net_kg": None, "value": None}  # they were those of all that went out
        yield check(LINE, values) | {"id": str(uuid7())}
