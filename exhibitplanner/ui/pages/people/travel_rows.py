"""People as lines: who comes and goes day by day, who sleeps where, and whose papers are open."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from exhibitplanner.domain.participations import Approval
from exhibitplanner.services.delegation.papers import Paper, PaperKind
from exhibitplanner.services.delegation.travel import Hotel, Travel, TravelDay, Traveller
from exhibitplanner.ui.displaying import show_date, show_weekday
from exhibitplanner.ui.pages.people.lines import Line, LineGroup, ListColumn, Listing, Mark
from exhibitplanner.ui.wording import language, say

_BY_DAY: Final = (
    ListColumn("name", 19, stretches=True), ListColumn("name_ko", 8, spare=2), ListColumn("company", 19, spare=1),
    ListColumn("flight", 9), ListColumn("hotel", 16, spare=3), ListColumn("marks", 36),
)  # fmt: skip
_BY_HOTEL: Final = (
    ListColumn("name", 22, stretches=True), ListColumn("name_ko", 10, spare=1), ListColumn("company", 24),
    ListColumn("stay", 18), ListColumn("nights", 8), ListColumn("flights", 20, spare=2),
)  # fmt: skip
_PAPERS: Final = (
    ListColumn("name", 20), ListColumn("name_ko", 10, spare=2), ListColumn("company", 22),
    ListColumn("arrives", 9, spare=1),
    ListColumn("marks", 28), ListColumn("need", 24, spare=3, stretches=True),
)  # fmt: skip
_ARRIVES: Final = ("airplane-landing", "accent", "arrives_here")
_LEAVES: Final = ("airplane-takeoff", "secondary", "leaves_here")


def day_listing(travel: Travel) -> Listing:
    """The days on which somebody comes or goes, and whose days are not known."""
    groups = [_day_group(day) for day in travel.days]
    if travel.undated:
        lines = tuple(_line(one, {}) for one in travel.undated)
        groups.append(LineGroup(say("stay_unknown"), say("people_count", count=len(lines)), lines))
    return Listing(_columns(_BY_DAY), tuple(groups), "name", foot=_foot(travel))


def hotel_listing(travel: Travel) -> Listing:
    """House by house, with how many beds are taken at most."""
    return Listing(_columns(_BY_HOTEL), tuple(map(_hotel_group, travel.hotels)), "name", foot=_foot(travel))


def papers_listing(travel: Travel) -> Listing:
    """Visas, passports and badges that are open; first those that press."""
    groups = (_paper_group(kind, travel) for kind in PaperKind)
    return Listing(_columns(_PAPERS), tuple(one for one in groups if one.lines), "name", foot=_foot(travel))


def _columns(columns: tuple[ListColumn, ...]) -> tuple[ListColumn, ...]:
    """In Korean the second name is the Latin one, and longer."""
    widths = {"name_ko": 16} if language() == "ko" else {}
    return tuple(replace(one, letters=widths.get(one.name, one.letters)) for one in columns)


def _day_group(day: TravelDay) -> LineGroup:
    lines = [_line(one, {"flight": one.flight_in}, Mark(*_ARRIVES[:2], say(_ARRIVES[2]))) for one in day.arrivals]
    lines += [_line(one, {"flight": one.flight_out}, Mark(*_LEAVES[:2], say(_LEAVES[2]))) for one in day.departures]
    counts = (("arrival_count", len(day.arrivals)), ("departure_count", len(day.departures)))
    detail = " · ".join(say(code, count=count) for code, count in counts if count)
    return LineGroup(show_weekday(day.day), detail, tuple(lines))


def _hotel_group(hotel: Hotel) -> LineGroup:
    parts = [say("people_count", count=len(hotel.guests))]
    if hotel.nights:
        fullest = max(hotel.nights, key=lambda night: hotel.nights[night])
        parts.append(say("night_count", count=hotel.total_nights))
        parts.append(say("fullest_night", day=show_date(fullest, fullest.year), count=hotel.nights[fullest]))
    return LineGroup(hotel.name or say("hotel_unknown"), " · ".join(parts), tuple(map(_guest, hotel.guests)))


def _guest(one: Traveller) -> Line:
    ends = (one.arrives_on, one.departs_on)
    stay = " – ".join(show_date(day, day.year) if day else "?" for day in ends) if any(ends) else ""
    flights = " · ".join(filter(None, (one.flight_in, one.flight_out)))
    return _line(one, {"stay": stay, "nights": str(one.nights or ""), "flights": flights})


def _paper_group(kind: PaperKind, travel: Travel) -> LineGroup:
    lacking = travel.lacking(kind)
    pairs = [(one, paper) for one in lacking for paper in one.papers if paper.kind is kind]
    urgent = sum(paper.urgent for _, paper in pairs)
    mark = Mark("alert", "warning", say("urgent_count", count=urgent)) if urgent else None
    detail = say("people_count", count=len(lacking))
    lines = tuple(
        Line(
            one.id,
            _cells(one) | {"arrives": show_date(one.arrives_on, one.arrives_on.year) if one.arrives_on else "",
                           "need": paper.need},
            (_mark(paper),),
            paper.why,
        )
        for one, paper in pairs
    )  # fmt: skip
    return LineGroup(say(f"paper_{kind}_open"), detail, lines, mark)


def _line(one: Traveller, more: dict[str, str], lead: Mark | None = None) -> Line:
    tip = "\n".join(paper.why for paper in one.papers if paper.why)
    return Line(one.id, _cells(one) | more, tuple(map(_mark, one.papers)), tip, lead=lead)


def _cells(one: Traveller) -> dict[str, str]:
    name, other = (one.name_ko or one.name, one.name) if language() == "ko" else (one.name, one.name_ko)
    return {
        "name": name, "name_ko": other if other != name else "", "company": one.company_in(language()),
        "hotel": one.hotel,
    }  # fmt: skip


def _mark(paper: Paper) -> Mark:
    return Mark("alert", "warning", paper.said) if paper.urgent else Mark("circle-outline", "secondary", paper.said)


def _foot(travel: Travel) -> tuple[str, ...]:
    badges = travel.badges
    said = " · ".join(f"{status.label(language())} {badges[status]}" for status in Approval if badges[status])
    open_ = [(kind, len(travel.lacking(kind))) for kind in (PaperKind.VISA, PaperKind.PASSPORT)]
    return (
        say("people_count", count=len(travel.people)),
        *([say("badges_are", counts=said)] if said else []),
        *(say(f"foot_{kind}", count=count) for kind, count in open_ if count),
    )
