"""Travel: who comes and goes by day, who sleeps in which house, whose papers are open."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from exhibitplanner.services.delegation.travel import Travel, read_travel
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.pages.people.lines import Listing
from exhibitplanner.ui.pages.people.list_tab import ListTab
from exhibitplanner.ui.pages.people.travel_rows import day_listing, hotel_listing, papers_listing
from exhibitplanner.ui.parts import button
from exhibitplanner.ui.wording import language, one_of, say

_LISTINGS: Final = {"day": day_listing, "hotel": hotel_listing, "papers": papers_listing}


class TravelTab(ListTab):
    """A person stands in it twice, on the day of arrival and on that of departure."""

    name: ClassVar[str] = "travel"
    views: ClassVar[tuple[str, ...]] = ("day", "hotel", "papers")
    kind_name: ClassVar[str] = "participant"
    shown_kinds: ClassVar[frozenset[str]] = frozenset({"participant", "participation", "company", "exhibition"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.menu = ("open_reference", "copy", None, "add", "regroup", None, "print")
        self.badges = button(say("report_badges"), lambda: self.do("print"), icon="badge-account-outline")
        self.add = button(say("add_one", one=one_of(self.kind)), lambda: self.do("add"), icon="plus")
        for made in (self.badges, self.add):
            self.bar.add(made)

    def read(self, workspace: Workspace, exhibition: str | None) -> Travel:
        return read_travel(workspace, exhibition, language())

    def listing(self, found: Travel, view: str) -> Listing:
        return _LISTINGS[view](found)

    def own_deeds(self) -> dict[str, Any]:
        there = bool(self.found and self.found.people)
        self.badges.setEnabled(there)
        self.add.setEnabled(self.desk.session.writable)
        return {"print": lambda: self.desk.report_wanted.emit("badges")} if there else {}

    def _is_empty(self) -> bool:
        return not self.found.people
