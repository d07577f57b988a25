"""The visit programme: day by day, or the meetings by country and company with what was promised, to be ticked off."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar, Final

from exhibitplanner.services.company_form.making import form_name
from exhibitplanner.services.delegation.calendar import SUFFIX, write_programme
from exhibitplanner.services.delegation.following_up import mark_follow_ups
from exhibitplanner.services.delegation.meetings import Meeting, read_meetings
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.files import ask_save
from exhibitplanner.ui.pages.forms.places import free_name, keep_folder, last_folder, ways_to
from exhibitplanner.ui.pages.people.lines import Listing
from exhibitplanner.ui.pages.people.list_tab import ListTab
from exhibitplanner.ui.pages.people.programme_rows import company_listing, country_listing, day_listing
from exhibitplanner.ui.parts import button
from exhibitplanner.ui.wording import language, one_of, say

_LISTINGS: Final = {"day": day_listing, "country": country_listing, "company": company_listing}
_TOPIC: Final = "programme"


class ProgrammeTab(ListTab):
    """Ticking off is one step, however many are chosen."""

    name: ClassVar[str] = "programme"
    views: ClassVar[tuple[str, ...]] = ("day", "country", "company")
    kind_name: ClassVar[str] = "meeting"
    shown_kinds: ClassVar[frozenset[str]] = frozenset(
        {"meeting", "participant", "participation", "company", "exhibition"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.menu = (
            "follow_up_done", "follow_up_open", None, "open_reference", "copy", None, "add", "regroup", None,
            "save_programme", "print",
        )  # fmt: skip
        self.calendar = button(say("calendar_save_short"), lambda: self.do("save_programme"), icon="calendar-export")
        self.briefing = button(say("report_briefing"), lambda: self.do("print"), icon="file-document-outline")
        self.add = button(say("add_one", one=one_of(self.kind)), lambda: self.do("add"), icon="plus")
        for made in (self.calendar, self.briefing, self.add):
            self.bar.add(made)
        self.list.ticked.connect(self._toggle)

    def read(self, workspace: Workspace, exhibition: str | None) -> tuple[Meeting, ...]:
        return read_meetings(workspace, exhibition, language())

    def listing(self, found: tuple[Meeting, ...], view: str) -> Listing:
        return _LISTINGS[view](found)

    def own_deeds(self) -> dict[str, Any]:
        promised = [line for line in self.list.chosen_lines() if line.ticked is not None]
        found: dict[str, Any] = {"print": lambda: self.desk.report_wanted.emit("briefing")} if self.found else {}
        if self.found and self.desk.code is not None:
            found["save_programme"] = self._ask_calendar
        if promised and self.desk.session.writable:
            ids = [line.id for line in promised]
            found |= {
                "follow_up_done": lambda: self._mark(ids, done=True),
                "follow_up_open": lambda: self._mark(ids, done=False),
            }
        for made, name in ((self.calendar, "save_programme"), (self.briefing, "print")):
            made.setEnabled(name in found)
        self.add.setEnabled(self.desk.session.writable)
        return found

    def _toggle(self, ids: list[str]) -> None:
        """Space: done, or open again where all of them are."""
        lines = [one for one in self.list.lines.rows if getattr(one, "id", None) in ids]
        if self.desk.session.writable:
            self._mark(ids, done=not all(getattr(one, "ticked", False) for one in lines))

    def _mark(self, ids: list[str], *, done: bool) -> None:
        self.desk.session.write(
            lambda workspace: mark_follow_ups(workspace, ids, done=done), lambda _change: None, self.desk.tell_error,
            owner=self,
        )  # fmt: skip

    def _ask_calendar(self) -> None:
        """Ask where the calendar of the exhibition is to go."""
        if self.desk.code is None:
            return
        code, stem = self.desk.code, form_name(self.desk.code, say("tab_programme"))
        proposed = free_name(last_folder(self.desk), stem, SUFFIX)
        ask_save(
            self.window(), say("programme_save"), proposed, f"iCalendar (*{SUFFIX})", SUFFIX,
            lambda out: self.save_calendar(out, code),
        )  # fmt: skip

    def save_calendar(self, out: Path, exhibition: str) -> None:
        """Write the calendar in the background; its end, and what hindered it, is told in the message bar."""
        desk, spoken = self.desk, language()
        keep_folder(desk, out.parent)
        desk.session.look_long(
            say("calendar_saving", file=out.name),
            lambda workspace, _told: write_programme(workspace, out, exhibition, spoken),
            lambda _done: desk.tell("done", say("calendar_saved", file=out.name), *ways_to(out), topic=_TOPIC),
            desk.tell_error,
            owner=desk,
        )
