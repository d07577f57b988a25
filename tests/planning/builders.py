"""Plans in memory for tests of the rules: a fair, and rows with only those fields that a test speaks of.

`Scene().add(Exhibit, form="full_size", length_m=7)` makes the participation and the system as well; the next row goes
to the same ones unless it names others. Numbers become decimals, texts such as `2027-09-07` days.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final, TypeVar

from exhibitplanner.planning.checking import check_plan
from exhibitplanner.planning.rules.registering import Finding
from exhibitplanner.planning.snapshot.companies import Assignment, Charge, Company, Order, Participation, Wish
from exhibitplanner.planning.snapshot.exhibits import Exhibit, Permit, System
from exhibitplanner.planning.snapshot.freight import Case, PackingLine, Shipment
from exhibitplanner.planning.snapshot.manual import Deadline, Task
from exhibitplanner.planning.snapshot.people import Meeting, Participant
from exhibitplanner.planning.snapshot.plan import Plan, Row
from exhibitplanner.planning.snapshot.venue import Booth, Exhibition, Hall

R = TypeVar("R", bound=Row)

KINDS: Final[tuple[type[Row], ...]] = (
    Exhibition, Hall, Booth, Company, Participation, Assignment, Wish, Order, Charge, System, Exhibit, Permit, Shipment,
    Case, PackingLine, Participant, Meeting, Deadline, Task,
)  # fmt: skip

OPENING: Final = date(2027, 9, 7)
LONG_BEFORE: Final = 200

_NEEDED: Final[dict[type[Row], dict[str, type[Row]]]] = {
    Hall: {"exhibition_id": Exhibition},
    Booth: {"hall_id": Hall},
    Participation: {"exhibition_id": Exhibition, "company_id": Company},
    Assignment: {"participation_id": Participation, "booth_id": Booth},
    Wish: {"participation_id": Participation},
    Order: {"participation_id": Participation},
    Charge: {"participation_id": Participation},
    Exhibit: {"participation_id": Participation, "system_id": System},
    Permit: {"exhibit_id": Exhibit},
    Shipment: {"exhibition_id": Exhibition},
    Case: {"shipment_id": Shipment},
    PackingLine: {"case_id": Case},
    Participant: {"participation_id": Participation},
    Meeting: {"exhibition_id": Exhibition},
    Deadline: {"exhibition_id": Exhibition},
    Task: {"deadline_id": Deadline, "participation_id": Participation},
}

_USUAL: Final[dict[type[Row], dict[str, Any]]] = {
    Exhibition: {
        "code": "MSPO-2027", "country": "PL", "time_zone": "Europe/Warsaw", "status": "active", "opens_on": OPENING,
        "closes_on": "2027-09-10", "build_up_from": "2027-09-01", "build_up_until": "2027-09-06",
        "dismantle_from": "2027-09-11", "dismantle_until": "2027-09-13",
    },
    Hall: {"code": "E", "area_kind": "hall"},
    Company: {"country": "KR"},
    Participation: {"role": "main", "status": "confirmed", "ours": True},
    Wish: {"wish_kind": "near"},
    Order: {"order_kind": "electricity"},
    Charge: {"item": "Stand rent"},
    Permit: {"permit_kind": "export_licence"},
    Shipment: {"direction": "outbound", "reference": "SEA-1"},
    Case: {"number": "1"},
    PackingLine: {"line_no": 1},
    Meeting: {"starts_at": "2027-09-08T10:00", "subject": "Talks"},
    Deadline: {"title": "Catalogue", "anchor": "fixed"},
}  # fmt: skip


class Scene:
    """A fair in Poland that opens on 2027-09-07; today is so many days before, unless `now` is given.

    Named values are the exhibition's.
    """

    def __init__(self, days_left: int = LONG_BEFORE, now: datetime | None = None, **exhibition: Any) -> None:
        self.plan = Plan(now) if now else Plan(today=OPENING - timedelta(days_left))
        self._usual: dict[type[Row], Row] = {}
        self._counted = 0
        self.fair = self.add(Exhibition, **exhibition)

    def add(self, kind: type[R], **given: Any) -> R:
        """A row; another row given for a reference is put in by its id."""
        values = {**_USUAL.get(kind, {}), **{_column(name, value): _value(value) for name, value in given.items()}}
        for column, needed in _NEEDED.get(kind, {}).items():
            if column not in values:
                values[column] = self.usual(needed).id
        row = self._made(kind, values)
        self.plan.put([row])
        if kind is not Company:  # a second participation is another company's
            self._usual.setdefault(kind, row)
        return row

    def change(self, row: R, **given: Any) -> R:
        """A newer state of a row."""
        types = _types(type(row))
        values = {_column(name, value): _value(value) for name, value in given.items()}
        changed = replace(row, **{name: _as(types[name], value) for name, value in values.items()})
        self.plan.put([changed])
        self._usual |= {kind: changed for kind, usual in self._usual.items() if usual.id == row.id}
        return changed

    def usual(self, kind: type[R]) -> R:
        """The first row of a kind, made where there is none."""
        found: Any = self._usual.get(kind)
        return found or self.add(kind)

    def found(self, rule: str) -> list[Finding]:
        """What a rule finds, all rules run."""
        return [one for one in check_plan(self.plan) if one.rule == rule]

    def only(self, rule: str) -> Finding:
        """The one thing that a rule finds."""
        (finding,) = self.found(rule)
        return finding

    def severities(self, rule: str) -> list[str]:
        """How bad is what a rule finds: `[]` is nothing."""
        return [one.severity.value for one in self.found(rule)]

    def _made(self, kind: type[R], values: dict[str, Any]) -> R:
        self._counted += 1
        columns = _types(kind)
        unknown = values.keys() - columns.keys()
        assert not unknown, f"{kind.__name__} has no {unknown}"
        row_id = values.pop("id", f"{kind.kind}-{self._counted}")
        made = {name: _as(type_, values.get(name, self._blank(name, type_))) for name, type_ in columns.items()}
        return kind(self.plan, **{**made, "id": row_id})

    def _blank(self, name: str, type_: str) -> Any:
        if type_.startswith("list"):
            return []
        return None if "None" in type_ else f"{name} {self._counted}"


def _types(kind: type[Row]) -> dict[str, str]:
    return {one.name: str(one.type) for one in fields(kind) if one.name != "plan"}


def told(finding: Finding) -> tuple[str, str, list[str], dict[str, Any]]:
    """All that a finding says: rule, severity, ids of the records, figures."""
    return finding.rule, finding.severity.value, [row.id for row in finding.rows], finding.figures


def kinds_of(finding: Finding) -> list[str]:
    """The kinds of the records that take part, in their order."""
    return [row.kind for row in finding.rows]


def _column(name: str, value: Any) -> str:
    return f"{name}_id" if isinstance(value, Row) else name


def _value(value: Any) -> Any:
    if isinstance(value, list):
        return [one.id if isinstance(one, Row) else one for one in value]
    return value.id if isinstance(value, Row) else value


_READ: Final[dict[str, Callable[[Any], Any]]] = {
    "Decimal": lambda value: Decimal(str(value)),
    "datetime": lambda value: value if isinstance(value, datetime) else datetime.fromisoformat(value),
    "date": lambda value: value if isinstance(value, date) else date.fromisoformat(value),
    "list[list[Decimal]]": lambda value: [[Decimal(str(one)) for one in point] for point in value],
}


def _as(type_: str, value: Any) -> Any:
    read = _READ.get(type_.removesuffix(" | None"))
    return value if value is None or read is None else read(value)


def clock(text: str) -> datetime:
    """A moment in UTC, such as `2027-09-06T22:30`."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
