"""The pages of the rail: what each is called, its picture, and the kinds that it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind


@dataclass(frozen=True, slots=True)
class Entry:
    """A page: its words are `page_<name>`; without kinds it is a page of its own making."""

    name: str
    icon: str
    kind_names: tuple[str, ...] = ()
    rule_above: bool = False
    own_tabs: tuple[str, ...] = ()
    """Tabs that are no tables: made by `pages.tab_makers`, their words are `tab_<name>`."""
    tables_first: bool = False
    """Whether the tables stand before them."""

    @property
    def tabs(self) -> tuple[str, ...]:
        """The tabs from left to right, tables by their kind's name."""
        tables = tuple(kind.name for kind in self.kinds)
        return (*tables, *self.own_tabs) if self.tables_first else (*self.own_tabs, *tables)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of its tabs; kinds that no page names are on the last one, so that none is out of sight."""
        named = tuple(BY_NAME[name] for name in self.kind_names)
        if self.name != _LAST:
            return named
        known = {name for entry in ENTRIES for name in entry.kind_names}
        return (*named, *(kind for kind in KINDS if kind.name not in known))


_LAST: Final = "files"

ENTRIES: Final = (
    Entry("overview", "view-dashboard-outline"),
    Entry("companies", "domain", ("participation", "company", "contact")),
    Entry("people", "account-group-outline", ("participant",), own_tabs=("travel",), tables_first=True),
    Entry("exhibits", "cube-outline", ("exhibit", "system", "permit")),
    Entry("booths", "floor-plan", ("booth", "hall", "assignment", "wish")),
    Entry("freight", "truck-outline", ("shipment", "case", "packing_line"), rule_above=True, own_tabs=("packing",)),
    Entry("deadlines", "calendar-clock-outline", ("deadline", "task"), own_tabs=("schedule",)),
    Entry("meetings", "handshake-outline", ("meeting",), own_tabs=("programme",)),
    Entry("money", "cash-multiple", ("charge", "order"), own_tabs=("totals",)),
    Entry(_LAST, "paperclip", ("attachment",)),
    Entry("reports", "file-document-outline", rule_above=True),
    Entry("history", "history"),
    Entry("exhibitions", "layers-outline", ("exhibition",)),
)
BY_PAGE: Final = {entry.name: entry for entry in ENTRIES}


def entry_of(kind: Kind) -> Entry:
    """The page on which a kind is shown."""
    return next(entry for entry in ENTRIES if kind in entry.kinds)
