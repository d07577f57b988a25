"""What a sheet of each kind can hold: its columns by target, made from the field descriptions."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from exhibitplanner.domain.describe import FieldDescription, FieldType, Label
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind
from exhibitplanner.domain.words import nearest
from exhibitplanner.sheets.parsers.money import MONEY_FIELDS
from exhibitplanner.sheets.parsers.texts import words_of

_ID: Final = FieldDescription("id", "id", Label("id", "id", FieldType.TEXT))
_FROM_ABOVE: Final = frozenset({"exhibition", "participation", "company", "shipment", "hall", "case", "line_no"})
"""What a whole sheet may share, or the import works out, so that no column needs to say it."""

_HINTS: Final = {
    ("packing_line", "disposition"): ("remark", "remarks", "비고", "uwagi", "note", "notes", "rodzaj", "type", "purpose", "용도", "구분", "usage"),
    ("participant", "arrives_on"): ("from", "start", "od", "부터", "시작", "시작일"),
    ("participant", "departs_on"): ("until", "till", "to", "end", "do", "까지", "종료", "종료일"),
    ("exhibit", "placement"): ("place", "site", "position", "장소", "위치", "miejsce", "lokalizacja", "비고"),
}  # fmt: skip
"""By kind and field the words of headings that only hint at it: its cells must look like it too."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a column may be: `name` in JSON and mappings, the fields that it fills, the words that mean it.

    `parts` are (kind, field). A compound target fills several fields from one cell; `order` says which for sizes.
    `ignored` ones are known but worked out by the program; `exact` ones are taken by their very words only; `hints`
    are words that mean it only where the cells show it. One that is a `part_of` another is taken only beside its like.
    """

    name: str
    parts: tuple[tuple[str, str], ...]
    words: tuple[str, ...]
    order: str = ""
    ignored: bool = False
    exact: bool = False
    hints: tuple[str, ...] = ()
    part_of: str = ""

    @property
    def described(self) -> FieldDescription:
        """The description of its (first) field."""
        kind, name = self.parts[0]
        return _ID if name == "id" else BY_NAME[kind].field(name)

    @property
    def unit(self) -> str | None:
        return self.described.label.unit

    @property
    def money(self) -> bool:
        """Whether it is an amount, whose cells and heading may name the currency too."""
        return self.parts[0][1] in MONEY_FIELDS and self.unit is None and len(self.parts) == 1


@dataclass(frozen=True)
class Layout:
    """A kind of sheet. One of `required` (each a set of alternatives) must be there each; `telling` targets count more.

    `title_words` in a title, the sheet's or the file's name speak for it.
    """

    plural: str
    targets: tuple[Target, ...]
    required: tuple[frozenset[str], ...]
    telling: frozenset[str] = frozenset()
    title_words: tuple[str, ...] = ()
    by_name: dict[str, Target] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {target.name: target for target in self.targets})

    @cached_property
    def canonical(self) -> frozenset[str]:
        """The targets' own names and their columns' (`hall_id`)."""
        return frozenset(self.by_name)

    def target(self, name: str) -> Target:
        """The target of that name.

        Raises:
            UsageError: `unknown_field`, with the nearest right name.
        """
        found = self.by_name.get(name) or self.by_name.get(name.removesuffix("_id"))
        if found is None:
            raise UsageError("unknown_field", field=name, kind=self.plural, nearest=nearest(name, self.by_name))
        return found


def _own(kind: Kind) -> list[Target]:
    described = [*kind.stored, *kind.derived]
    return [
        Target("id", ((kind.name, "id"),), ("id",)),
        *(
            Target(
                one.name,
                ((kind.name, one.name),),
                _words(one),
                ignored=one.label.derived,
                hints=_HINTS.get((kind.name, one.name), ()),
            )
            for one in described
        ),
    ]


def _words(one: FieldDescription) -> tuple[str, ...]:
    return (one.label.en, one.label.ko, *one.label.synonyms, one.name, one.name.replace("_", " "))


def _sizes(kind: str, order: str, *names: str) -> Target:
    words = ("dimensions", "size", "dims", "wymiary", "규격", "크기", "제원", "사이즈", "meas", "measurement", "measurements", "booth size", "stand size",
             "L x W x H", "LxWxH", "W x D", "dimensions LxWxH", "가로x세로", "가로x세로x높이",
             "치수", "dim", "길이x폭x높이", "gabaryty", "외형치수", "용적", "포장규격", "부스규격", "부스크기", "wymiary stoiska", "LxWxH m")  # fmt: skip
    return Target("dimensions", tuple((kind, name) for name in names), words, order)


_STAY: Final = Target(
    "stay",
    (("participant", "arrives_on"), ("participant", "departs_on")),
    (
        "stay",
        "period of stay",
        "dates",
        "체류기간",
        "체류 기간",
        "체재기간",
        "출장기간",
        "기간",
        "pobyt",
        "okres pobytu",
        "termin pobytu",
    ),
)
_COMPANY_KO: Final = Target(
    "company_ko", (("company", "name_ko"),), ("company (korean)", "소속(국문)", "회사명(국문)", "업체명(국문)")
)
_SURNAMES: Final = ("surname", "last name", "family name", "lastname", "nazwisko", "성", "영문 성", "성(영문)", "성(국문)", "surname (as in passport)",
                   "name (surname)", "name (last)", "nazwisko uczestnika")  # fmt: skip
_GIVEN_NAMES: Final = ("given name", "given names", "first name", "first names", "forename", "firstname", "imię", "imiona", "이름", "명", "영문 이름",
                      "이름(영문)", "이름(국문)", "영문 명", "명(영문)", "first and middle name", "name (first)", "name (given)")  # fmt: skip


def _name_parts(kind: str, prefix: str = "") -> tuple[Target, ...]:
    """A name in two columns, joined by the import: `KIM`, `Dahyun`; `김`, `다현`. Taken only where both are there."""
    return tuple(
        Target(f"{prefix}{part}{suffix}", ((kind, f"name{suffix}"),), words, part_of=f"{prefix}name{suffix}")
        for suffix in ("", "_ko")
        for part, words in (("surname", _SURNAMES), ("given_name", _GIVEN_NAMES))
    )


def _moment_parts(kind: str, day: tuple[str, str], *clocks: tuple[str, str]) -> tuple[Target, ...]:
    """A moment in two or more columns: (field, words) of the day, then of the times; taken only together."""
    parts = [(f"{day[0]}_day", *day), *((f"{name}_time", name, words) for name, words in clocks)]
    return tuple(
        Target(target, ((kind, name),), tuple(words.split("|")), part_of=name) for target, name, words in parts
    )


_MEETING_TIMES: Final = _moment_parts(
    "meeting",
    ("starts_at", "date|day|meeting date|날짜|일자|일시|회의일|회의일자|미팅일|미팅일자|면담일|면담일자|data|dzień|termin|data spotkania"),
    ("starts_at", "start|from|start time|starts|begin|time|hour|slot|meeting time|시작|시작시간|시작시각|부터|시간|시각|회의시간|godzina|godz|od|początek|godzina rozpoczęcia|czas"),
    ("ends_at", "to|until|till|end|end time|ends|finish|종료|종료시간|종료시각|까지|do|koniec|zakończenie|godzina zakończenia"),
)  # fmt: skip
_DELIVERY_TIMES: Final = _moment_parts(
    "exhibit",
    ("arrives_at", "arrival date|date of arrival|delivery date|move-in date|도착일|도착일자|도착 예정일|반입일|반입일자|data przyjazdu|data dostawy"),
    ("arrives_at", "arrival time|time of arrival|delivery time|move-in time|time|도착시간|도착시각|반입시간|반입시각|시간|godzina przyjazdu|godzina dostawy|godzina"),
)  # fmt: skip
CLOCK_PARTS: Final = frozenset(target.name for target in (*_MEETING_TIMES, *_DELIVERY_TIMES))
"""Targets that mean something together only: a day, and times of it."""
_HELD_AREA: Final = Target(
    "assignment_area_m2",
    (("assignment", "area_m2"),),
    ("stand area", "booth area", "allocated area", "area", "area sqm", "area in sqm", "size sqm", "sqm", "m2", "stand size", "net area", "floor space",
     "면적", "부스면적", "배정면적", "전시면적", "powierzchnia", "powierzchnia stoiska", "powierzchnia przydzielona", "metraż", "wielkość stoiska"),
    exact=True,
)  # fmt: skip
"""The area of a booth of which no sides are said: its holder's."""
_HELD_BOOTH: Final = Target(
    "booth",
    (("assignment", "booth"),),
    (*_words(BY_NAME["assignment"].field("booth")), *_words(BY_NAME["booth"].field("number"))[2:]),
    exact=True,
)
_EXTRA: Final[dict[str, tuple[Target, ...]]] = {
    "booths": (
        _sizes("booth", "WD", "width_m", "depth_m", "height_limit_m"),
        Target(
            "participation",
            (("assignment", "participation"),),
            (
                *_words(BY_NAME["assignment"].field("participation")),
                "입주업체",
                "nazwa wystawcy",
                "najemca",
                "allocated to",
                "assigned to",
            ),
        ),
        _HELD_AREA,
    ),
    "contacts": _name_parts("contact"),
    "exhibits": (_sizes("exhibit", "LWH", "length_m", "width_m", "height_m"), _COMPANY_KO, *_DELIVERY_TIMES),
    "meetings": _MEETING_TIMES,
    "systems": (_sizes("system", "LWH", "length_m", "width_m", "height_m"),),
    "cases": (_sizes("case", "LWH", "length_cm", "width_cm", "height_cm"),),
    "participants": (_STAY, _COMPANY_KO, *_name_parts("participant")),
}
_TELLING: Final[dict[str, frozenset[str]]] = {
    "participants": words_of(
        "passport_no|badge_kind|arrives_on|departs_on|stay|nationality|flight_in|flight_out|hotel|visa_status|birth_date"
        "|passport_expires_on|diet|badge_status"
    ),
    "exhibits": frozenset({"form", "scale", "placement", "weapon_status", "system"}),
    "booths": frozenset({"number", "open_sides", "x_m", "y_m", "area_m2"}),
    "contacts": frozenset({"contact_role"}),
    "systems": frozenset({"designation", "maker", "category"}),
    "orders": frozenset({"order_kind", "voltage_v", "phases"}),
    "meetings": frozenset({"starts_at", "starts_at_day", "subject", "counterpart"}),
    "deadlines": frozenset({"anchor", "offset", "applies_to"}),
    "charges": frozenset({"item", "unit_price", "invoice_no", "vat_percent"}),
    "shipments": frozenset({"reference", "forwarder", "customs_regime", "carnet_no", "mode"}),
    "companies": frozenset({"short_name", "aliases", "registration_no"}),
    "participations": frozenset({"priority", "ours", "fee", "design_status", "insurance_status"}),
    "halls": frozenset({"area_kind", "clear_height_m", "gate_width_m"}),
    "exhibitions": frozenset({"opens_on", "closes_on", "time_zone"}),
}
_TITLES: Final = {
    "participants": "participants|delegates|delegation|delegate|attendees|attendee|badge|badges|roster|참가자|참석자|비표|출입증|방문단|대표단|출장자|파견자|uczestnicy|delegacja|명단",
    "contacts": "contacts|연락처|담당자 명단|담당자 연락처|kontakty",
    "exhibits": "exhibits|exhibit|전시품|출품|전시장비|eksponaty|display items",
    "packing-lines": "packing|포장명세|포장 명세|lista pakowa|specyfikacja|invoice",
    "booths": "stand list|booths|booth list|stands|stoiska|stoisk|부스 목록|부스목록|부스 리스트|부스현황",
    "applications": "applications|application|신청|참가업체|참가기업|exhibitors|exhibitor list|wystawcy|wystawców|zgłoszenia",
    "orders": "orders|utilities|부대시설|service order|zamówienia|신청서(부대",
    "meetings": "meetings|미팅|회의|spotkania|면담",
    "deadlines": "deadlines|마감|terminy",
    "charges": "charges|비용|청구|opłaty|invoices",
    "shipments": "shipments|운송|przesyłki|선적",
    "cases": "cases|상자|skrzynie",
    "systems": "systems|장비 목록|제원",
    "halls": "halls|홀|hale",
}


def _kind_layout(kind: Kind) -> Layout:
    required = tuple(
        frozenset(
            {name, "name_ko", "surname", "surname_ko"}
            if name == "name" and "name_ko" in kind.by_name
            else {name, f"{name}_day"} & {name, *CLOCK_PARTS}
        )
        for name in kind.key
        if name not in _FROM_ABOVE and name not in kind.blank_key
    )
    if kind.name in {"assignment", "wish", "participation", "task"}:
        required = tuple(frozenset({one.name}) for one in kind.references if one.required and one.name != "exhibition")
    titles = (*_TITLES.get(kind.plural, "").split("|"), kind.en, kind.ko)
    targets = (*_own(kind), *_EXTRA.get(kind.plural, ()))
    return Layout(kind.plural, targets, required, _TELLING.get(kind.plural, frozenset()), tuple(filter(None, titles)))


def _packing() -> Layout:
    case, line, shipment = BY_NAME["case"], BY_NAME["packing_line"], BY_NAME["shipment"]
    of_case = [
        Target(name, (("case", name),), _words(case.field(name)))
        for name in ("length_cm", "width_cm", "height_cm", "gross_kg", "handling")
    ]
    owner = Target("participation", (("case", "participation"),), _words(case.field("participation")))
    freight = Target("shipment", (("case", "shipment"),), _words(shipment.field("reference")))
    sizes = _sizes("case", "LWH", "length_cm", "width_cm", "height_cm")
    targets = (*_own(line), *of_case, sizes, owner, freight)
    required = (frozenset({"description", "serial_no", "exhibit"}),)
    telling = frozenset({"case", "hs_code", "gross_kg", "disposition", "serial_no", "origin"})
    return Layout("packing-lines", targets, required, telling, (*_TITLES["packing-lines"].split("|"), line.en, line.ko))


_CONTACT_WORDS: Final = {
    "name": (
        "contact",
        "contact name",
        "contact person",
        "담당자",
        "담당자명",
        "담당자 성명",
        "osoba kontaktowa",
        "osoba do kontaktu",
        "liaison",
        "실무담당자",
        "신청 담당자",
        "person in charge",
        "point of contact",
        "PIC",
        "POC",
    ),
    "name_ko": ("contact (korean)", "담당자(국문)"),
    "position": ("contact position", "담당자 직위", "담당자 직책", "stanowisko osoby kontaktowej"),
    "email": ("contact e-mail", "contact email", "담당자 이메일", "담당자 E-mail", "e-mail kontaktowy", "e-mail"),
    "phone": ("contact phone", "담당자 전화", "회사전화"),
    "mobile": ("contact mobile", "담당자 휴대전화", "담당자 휴대폰", "담당자 핸드폰", "담당자 연락처", "연락처"),
}


_MORE_WORDS: Final = {"hall_preferences": ("hall", "홀", "전시홀", "hala")}
_SHOWN: Final = (
    *["exhibits", "전시품", "전시품목", "출품", "출품품목", "주요전시품", "products", "eksponaty", "exhibited items"],
    *["exhibited products", "items on display", "main exhibits", "주요전시품목", "출품 예정 품목", "전시예정품목", "전시 장비", "produkty", "prezentowane produkty", "wystawiane produkty"],
)  # fmt: skip


def _applications() -> Layout:
    """A row gives a company, its contact, its participation and, where listed, its exhibits."""
    company, part, contact = BY_NAME["company"], BY_NAME["participation"], BY_NAME["contact"]
    targets = [Target("id", (("participation", "id"),), ("id",))]
    for one in company.stored:
        if one.name != "note":
            name = {"name": "company", "name_ko": "company_ko"}.get(one.name, f"company_{one.name}")
            targets.append(Target(name, (("company", one.name),), (*_words(one), name)))
    targets += [
        Target(one.name, (("participation", one.name),), (*_words(one), *_MORE_WORDS.get(one.name, ())))
        for one in part.stored
        if one.name != "company"
    ]
    for name, words in _CONTACT_WORDS.items():
        own = () if name in {"name", "name_ko"} else _words(contact.field(name))
        targets.append(Target(f"contact_{name}", (("contact", name),), (f"contact_{name}", *words, *own)))
    targets += [Target("exhibits", (("system", "designation"),), _SHOWN), _HELD_BOOTH]
    targets += _name_parts("contact", "contact_")
    telling = frozenset({"requested_m2", "booth_type", "exhibits", "hall_preferences", "power_kw"})
    required = (frozenset({"company", "company_ko"}),)
    return Layout("applications", tuple(targets), required, telling, tuple(_TITLES["applications"].split("|")))


LAYOUTS: Final[dict[str, Layout]] = {
    layout.plural: layout
    for layout in (
        _applications(),
        *(
            _packing() if kind.name == "packing_line" else _kind_layout(kind)
            for kind in KINDS
            if kind.name != "attachment"
        ),
    )
}

FIELD_NAMES: Final = frozenset(name for layout in LAYOUTS.values() for name in layout.by_name)
"""Every target's name: a head row of nothing else is one that we wrote."""


def layout_of(plural: str) -> Layout:
    """The layout of a kind of sheet."""
    return LAYOUTS[plural]
