"""The registry: every kind once, with its name, table, natural key, parent and default columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from sqlalchemy import Table
from sqlmodel import SQLModel

from exhibitplanner.domain import attachments, companies, deadlines, exhibitions, exhibits, freight, orders, people
from exhibitplanner.domain import participations as parts
from exhibitplanner.domain.describe import FieldDescription, FieldType, Label, Language, description_of
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.record import Fields, Record
from exhibitplanner.domain.words import nearest


@dataclass(
    frozen=True, eq=False
)  # one of each: a hash of all that is said here would cost 2 us wherever a kind is a key
class Kind:
    """A kind of record: `name` is the table's, `plural` the command line's.

    `key` is the natural key by canonical field names, `blank_key` those parts of it that may be blank. `told_apart`
    names fields of which one that differs tells two records of one key apart. `parent` is the reference under which
    people look for the record. `whole` are the fields that an equal record must share where there is no natural key.
    `default_columns` are what a table shows before anybody chooses. `decided_by` names the choice on which it depends
    what other fields matter.
    """

    name: str
    plural: str
    en: str
    ko: str
    model: type[Fields]
    table_model: type[SQLModel]
    key: tuple[str, ...] = ()
    blank_key: frozenset[str] = frozenset()
    told_apart: tuple[str, ...] = ()
    parent: str | None = None
    derived: tuple[FieldDescription, ...] = ()
    default_columns: tuple[str, ...] = ()
    decided_by: str = ""

    @property
    def table(self) -> Table:
        table: Table = self.table_model.__table__  # type: ignore[attr-defined]
        return table

    @cached_property
    def stored(self) -> tuple[FieldDescription, ...]:
        """The fields that people fill, the note last."""
        found = [description_of(name, field) for name, field in self.model.model_fields.items()]
        described = [field for field in found if field is not None]
        return tuple(sorted(described, key=lambda field: field.name == "note"))

    @cached_property
    def fields(self) -> tuple[FieldDescription, ...]:
        """Every field that people see: stored ones, derived ones, then when it was added and changed."""
        stamps = [description_of(name, field) for name, field in Record.model_fields.items()]
        return (*self.stored[:-1], *self.derived, self.stored[-1], *filter(None, stamps))

    @cached_property
    def by_name(self) -> dict[str, FieldDescription]:
        return {field.name: field for field in self.fields}

    @cached_property
    def _by_word(self) -> dict[str, FieldDescription]:
        """The fields by their columns too."""
        return {field.column: field for field in self.fields} | self.by_name

    @cached_property
    def references(self) -> tuple[FieldDescription, ...]:
        return tuple(field for field in self.stored if field.type is FieldType.REFERENCE)

    def field(self, name: str) -> FieldDescription:
        """The field of that name, or that column (`hall_id`).

        Raises:
            UsageError: `unknown_field`, with the nearest right name.
        """
        found = self._by_word.get(name)
        if found is None:
            raise UsageError("unknown_field", field=name, kind=self.plural, nearest=nearest(name, self.by_name))
        return found

    def mattering(self, choice: str | None) -> frozenset[str]:
        """The fields that mean something for one choice of the deciding field, and not for all of them."""
        return frozenset(
            field.name for field in self.stored if choice is not None and choice in field.label.matters_for
        )

    def idle(self, choice: str | None) -> frozenset[str]:
        """The fields that mean something for other choices of the deciding field only."""
        some = {field.name for field in self.stored if field.label.matters_for}
        return frozenset(some - self.mattering(choice)) if choice is not None else frozenset()

    def owns(self, reference: FieldDescription) -> bool:
        """Whether a record goes with the record that this reference names: it is part of what the record is."""
        return reference.name in self.key or reference.required

    def label(self, language: Language = "en") -> str:
        """The kind's name in the plural, as people read it."""
        return self.ko if language == "ko" else self.en


def _derived(name: str, label: Label) -> FieldDescription:
    return FieldDescription(name, name, label)


_AREA = _derived("area_m2", Label("Area", "면적", FieldType.DECIMAL, unit="m²", derived=True))
_VOLUME = _derived("volume_m3", Label("Volume", "부피", FieldType.DECIMAL, unit="m³", derived=True))
_DUE = _derived("due_at", Label("Due", "마감 시각", FieldType.WALL_TIME, derived=True))

KINDS: Final[tuple[Kind, ...]] = (
    Kind(
        "exhibition", "exhibitions", "Exhibitions", "전시회", exhibitions.ExhibitionFields, exhibitions.Exhibition,
        key=("code",), default_columns=("code", "name", "city", "country", "opens_on", "closes_on", "status"),
    ),
    Kind(
        "hall", "halls", "Halls", "홀", exhibitions.HallFields, exhibitions.Hall,
        key=("exhibition", "code"), parent="exhibition",
        default_columns=("exhibition", "code", "name", "area_kind", "width_m", "depth_m", "floor_load_kn_m2"),
    ),
    Kind(
        "booth", "booths", "Booths", "부스", exhibitions.BoothFields, exhibitions.Booth,
        key=("hall", "number"), parent="hall", derived=(_AREA,),
        default_columns=("hall", "number", "booth_type", "width_m", "depth_m", "area_m2", "open_sides", "status"),
    ),
    Kind(
        "company", "companies", "Companies", "회사", companies.CompanyFields, companies.Company,
        key=("name",), default_columns=("name", "name_ko", "short_name", "country", "city", "website"),
    ),
    Kind(
        "contact", "contacts", "Contacts", "담당자", companies.ContactFields, companies.Contact,
        key=("company", "name"), told_apart=("email",), parent="company",
        default_columns=("company", "name", "name_ko", "contact_role", "position", "email", "mobile"),
    ),
    Kind(
        "participation", "participations", "Participations", "참가", parts.ParticipationFields, parts.Participation,
        key=("exhibition", "company"), parent="exhibition",
        default_columns=("exhibition", "company", "role", "status", "requested_m2", "booth_type", "power_kw", "ours"),
    ),
    Kind(
        "assignment", "assignments", "Booth assignments", "부스 배정", parts.AssignmentFields, parts.Assignment,
        key=("participation", "booth"), parent="participation",
        default_columns=("participation", "booth", "area_m2", "locked"),
    ),
    Kind(
        "wish", "wishes", "Neighbour wishes", "인접 희망", parts.WishFields, parts.Wish,
        parent="participation", default_columns=("participation", "wish_kind", "other", "weight"),
    ),
    Kind(
        "system", "systems", "Systems", "장비", exhibits.SystemFields, exhibits.System,
        key=("designation",),
        default_columns=("designation", "name", "name_ko", "maker", "category", "length_m", "width_m", "mass_kg"),
    ),
    Kind(
        "exhibit", "exhibits", "Exhibits", "전시품", exhibits.ExhibitFields, exhibits.Exhibit,
        key=("participation", "system", "form", "scale", "article"), blank_key=frozenset({"form", "scale", "article"}),
        parent="participation",
        default_columns=("participation", "system", "form", "scale", "quantity", "placement", "booth", "mass_kg"),
    ),
    Kind(
        "order", "orders", "Orders", "부대시설 신청", orders.OrderFields, orders.Order,
        key=("participation", "order_kind", "form_no"), blank_key=frozenset({"form_no"}), parent="participation",
        default_columns=("participation", "order_kind", "quantity", "unit", "power_kw", "due_on", "status"),
        decided_by="order_kind",
    ),
    Kind(
        "shipment", "shipments", "Shipments", "운송", freight.ShipmentFields, freight.Shipment,
        key=("exhibition", "reference"), parent="exhibition",
        default_columns=("exhibition", "reference", "direction", "mode", "departs_on", "arrives_on", "status"),
    ),
    Kind(
        "case", "cases", "Cases", "포장 상자", freight.CaseFields, freight.Case,
        key=("shipment", "number"), parent="shipment", derived=(_VOLUME,),
        default_columns=("shipment", "number", "participation", "length_cm", "width_cm", "height_cm", "gross_kg"),
    ),
    Kind(
        "packing_line", "packing-lines", "Packing lines", "포장명세", freight.PackingLineFields, freight.PackingLine,
        key=("case", "line_no"), parent="case",
        default_columns=("case", "line_no", "description", "serial_no", "quantity", "value", "currency", "hs_code"),
    ),
    Kind(
        "permit", "permits", "Permits", "허가", exhibits.PermitFields, exhibits.Permit,
        key=("exhibit", "permit_kind", "number"), blank_key=frozenset({"number"}), parent="exhibit",
        default_columns=("exhibit", "permit_kind", "number", "status", "issued_on", "expires_on"),
    ),
    Kind(
        "participant", "participants", "Participants", "참가자", people.ParticipantFields, people.Participant,
        key=("participation", "name"), told_apart=("email", "passport_no", "birth_date"), parent="participation",
        default_columns=("name", "name_ko", "participation", "position", "badge_kind", "arrives_on", "departs_on"),
    ),
    Kind(
        "deadline", "deadlines", "Deadlines", "마감", deadlines.DeadlineFields, deadlines.Deadline,
        key=("exhibition", "title"), parent="exhibition", derived=(_DUE,),
        default_columns=("exhibition", "title", "due_at", "applies_to", "form_no"),
    ),
    Kind(
        "task", "tasks", "Tasks", "할 일", deadlines.TaskFields, deadlines.Task,
        key=("deadline", "participation"), parent="deadline",
        default_columns=("deadline", "participation", "status", "done_on", "assignee"),
    ),
    Kind(
        "meeting", "meetings", "Meetings", "미팅", people.MeetingFields, people.Meeting,
        key=("exhibition", "starts_at", "subject"), parent="exhibition",
        default_columns=("exhibition", "starts_at", "ends_at", "subject", "host", "counterpart", "status"),
    ),
    Kind(
        "charge", "charges", "Charges", "비용", orders.ChargeFields, orders.Charge,
        key=("participation", "item"), parent="participation",
        default_columns=("participation", "item", "quantity", "unit_price", "currency", "due_on", "paid_on"),
    ),
    Kind(
        "attachment", "attachments", "Attachments", "첨부 파일", attachments.AttachmentFields, attachments.Attachment,
        default_columns=("record_kind", "file_name", "size"),
    ),
)  # fmt: skip

BY_NAME: Final[dict[str, Kind]] = {kind.name: kind for kind in KINDS}
BY_PLURAL: Final[dict[str, Kind]] = {kind.plural: kind for kind in KINDS}


def kind_of(word: str) -> Kind:
    """The kind by its plural as commands write it, or by its name.

    Raises:
        UsageError: `unknown_kind`, with the nearest right word.
    """
    plain = word.strip().casefold()
    found = BY_PLURAL.get(plain.replace("_", "-")) or BY_NAME.get(plain.replace("-", "_"))
    if found is None:
        raise UsageError("unknown_kind", kind=word, nearest=nearest(plain, BY_PLURAL))
    return found


def referring_to(kind: Kind) -> Iterator[tuple[Kind, FieldDescription]]:
    """Every reference or list of references to records of `kind`, with the kind that has it."""
    for other in KINDS:
        for field in other.stored:
            if field.label.target == kind.name:
                yield other, field


def named_by(kind: Kind) -> set[str]:
    """The kinds whose names a record of `kind` shows, over several references."""
    found: set[str] = set()
    waiting = [kind]
    while waiting:
        for field in waiting.pop().stored:
            target = field.label.target
            if target is not None and target not in found:
                found.add(target)
                waiting.append(BY_NAME[target])
    return found | ({"exhibition"} if kind.derived else set())
