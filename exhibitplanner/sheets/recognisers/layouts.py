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
from exhibitplanner.sheets.recognisers.layout_words import (
    CONTACT_WORDS,
    GIVEN_NAMES,
    HINTS,
    MORE_WORDS,
    SHOWN,
    SURNAMES,
    TELLING,
    TITLES,
)

_ID: Final = FieldDescription("id", "id", Label("id", "id", FieldType.TEXT))
_FROM_ABOVE: Final = frozenset({"exhibition", "participation", "company", "shipment", "hall", "case", "line_no"})
"""What a whole sheet may share, or the import works out, so that no column needs to say it."""


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
                hints=HINTS.get((kind.name, one.name), ()),
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


def _name_parts(kind: str, prefix: str = "") -> tuple[Target, ...]:
    """A name in two columns, joined by the import: `KIM`, `Dahyun`; `김`, `다현`. Taken only where both are there."""
    return tuple(
        Target(f"{prefix}{part}{suffix}", ((kind, f"name{suffix}"),), words, part_of=f"{prefix}name{suffix}")
        for suffix in ("", "_ko")
        for part, words in (("surname", SURNAMES), ("given_name", GIVEN_NAMES))
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
    "permits": (
        Target(
            "participation",
            (("exhibit", "participation"),),
            _words(BY_NAME["exhibit"].field("participation")),
        ),
        *(
            Target(f"exhibit_{name}", (("exhibit", name),), _words(BY_NAME["exhibit"].field(name)))
            for name in ("form", "scale", "article")
        ),
    ),
    "orders": (
        Target(
            "total_price",
            (("order", "price"),),
            (
                "total price",
                "total",
                "total amount",
                "line total",
                "amount total",
                "sum",
                "총액",
                "총금액",
                "합계금액",
                "합계",
                "총 금액",
                "razem",
                "wartość",
                "wartość razem",
                "suma",
                "łącznie",
                "kwota łączna",
            ),
        ),
    ),
    "participants": (_STAY, _COMPANY_KO, *_name_parts("participant")),
}
"""What sheets have beside a kind's own fields; what an order costs in all gives the price of a piece."""


_STANDING_IN: Final = {("meeting", "subject"): ("counterpart",)}
"""Fields that stand in for one that a record must have: many programmes only say who meets whom."""


def _kind_layout(kind: Kind) -> Layout:
    required = tuple(
        frozenset(
            {name, "name_ko", "surname", "surname_ko"}
            if name == "name" and "name_ko" in kind.by_name
            else {name, *_STANDING_IN.get((kind.name, name), ()), *({f"{name}_day"} & CLOCK_PARTS)}
        )
        for name in kind.key
        if name not in _FROM_ABOVE and name not in kind.blank_key
    )
    if kind.name in {"assignment", "wish", "participation", "task"}:
        required = tuple(frozenset({one.name}) for one in kind.references if one.required and one.name != "exhibition")
    titles = (*TITLES.get(kind.plural, "").split("|"), kind.en, kind.ko)
    targets = (*_own(kind), *_EXTRA.get(kind.plural, ()))
    return Layout(kind.plural, targets, required, TELLING.get(kind.plural, frozenset()), tuple(filter(None, titles)))


_UNIT_VALUE: Final = Target(
    "unit_value",
    (("packing_line", "value"),),
    ("unit value", "unit price", "value per unit", "price per unit", "value per piece", "price per piece", "price/unit", "u/price", "단가", "개당 가격", "개당 금액", "단위가격", "단위당 가격",
     "cena jednostkowa", "cena jedn.", "wartość jednostkowa", "wartość jedn.", "cena za sztukę", "cena szt."),
)  # fmt: skip
"""What a piece is worth; the line's value is worked out of it where no column gives that."""


def _packing() -> Layout:
    case, line, shipment = BY_NAME["case"], BY_NAME["packing_line"], BY_NAME["shipment"]
    of_case = [
        Target(name, (("case", name),), _words(case.field(name)))
        for name in ("length_cm", "width_cm", "height_cm", "gross_kg", "handling")
    ]
    owner = Target("participation", (("case", "participation"),), _words(case.field("participation")))
    freight = Target("shipment", (("case", "shipment"),), _words(shipment.field("reference")))
    sizes = _sizes("case", "LWH", "length_cm", "width_cm", "height_cm")
    targets = (*_own(line), _UNIT_VALUE, *of_case, sizes, owner, freight)
    required = (frozenset({"description", "serial_no", "exhibit"}),)
    telling = frozenset({"case", "hs_code", "gross_kg", "disposition", "serial_no", "origin"})
    return Layout("packing-lines", targets, required, telling, (*TITLES["packing-lines"].split("|"), line.en, line.ko))


def _applications() -> Layout:
    """A row gives a company, its contact, its participation and, where listed, its exhibits."""
    company, part, contact = BY_NAME["company"], BY_NAME["participation"], BY_NAME["contact"]
    targets = [Target("id", (("participation", "id"),), ("id",))]
    for one in company.stored:
        if one.name != "note":
            name = {"name": "company", "name_ko": "company_ko"}.get(one.name, f"company_{one.name}")
            targets.append(Target(name, (("company", one.name),), (*_words(one), name)))
    targets += [
        Target(one.name, (("participation", one.name),), (*_words(one), *MORE_WORDS.get(one.name, ())))
        for one in part.stored
        if one.name != "company"
    ]
    for name, words in CONTACT_WORDS.items():
        own = () if name in {"name", "name_ko"} else _words(contact.field(name))
        targets.append(Target(f"contact_{name}", (("contact", name),), (f"contact_{name}", *words, *own)))
    targets += [Target("exhibits", (("system", "designation"),), SHOWN), _HELD_BOOTH]
    targets += _name_parts("contact", "contact_")
    telling = frozenset({"requested_m2", "booth_type", "exhibits", "hall_preferences", "power_kw"})
    required = (frozenset({"company", "company_ko"}),)
    return Layout("applications", tuple(targets), required, telling, tuple(TITLES["applications"].split("|")))


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
