"""What a page of records does on the window's actions: add, duplicate, delete, edit, copy, and the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QIcon

from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services.editing import duplicate
from exhibitplanner.services.records import Deletion, delete, preview_delete
from exhibitplanner.ui.desk import Answer
from exhibitplanner.ui.detail.origin_popup import OriginPopup
from exhibitplanner.ui.detail.origins import Found, is_blank
from exhibitplanner.ui.frame.actions import BY_DEED
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.wording import count_of, language, one_of, say, say_count

if TYPE_CHECKING:
    from exhibitplanner.ui.pages.records_page import RecordsPage

_NAMED: Final = 8
_WITH_FORMS: Final = frozenset({"company", "participation"})
_WITH_PERMITS: Final = frozenset({"exhibit", "permit"})


class RecordDeeds:
    """Bound to a page; `refresh` says which of them can be done now."""

    menu: Final = (
        "add", "duplicate", "delete", None, "edit", "open_reference", "origin", None,
        "cut", "copy", "paste", "fill_down", "clear", None,
        "company_form", "fill_form", "permit_for_several", None, "columns", "detail",
    )  # fmt: skip

    def __init__(self, page: RecordsPage) -> None:
        self._page = page
        self._names: frozenset[str] = frozenset()

    def icon(self, name: str) -> QIcon:
        """An action's picture."""
        return look().icon(BY_DEED[name].icon) if BY_DEED[name].icon else QIcon()

    def refresh(self) -> None:
        """Offer what can be done with what is chosen."""
        own = self._page.own_tab
        if own is None:
            self._offer(self._for_table())
        else:
            self._offer(own.deeds | {"filter": self._page.focus_filter, "detail": self._page.toggle_pane})

    def _for_table(self) -> dict[str, Callable[[], None]]:
        page = self._page
        table = page.table
        chosen = bool(table.view.selectionModel().selection())
        writable = page.desk.session.writable
        attachment = page.kind.name == "attachment"
        offered: dict[str, Callable[[], None]] = {
            "filter": page.focus_filter, "columns": page.choose_columns, "detail": page.toggle_pane,
            "select_all": table.view.selectAll,
        }  # fmt: skip
        if writable and not attachment:
            offered["add"] = self._add
        if chosen:
            offered |= {
                "copy": table.clipboard.copy,
                "previous_record": lambda: table.view.step(-1),
                "next_record": lambda: table.view.step(1),
                "open_reference": self._open_reference,
                "origin": self._show_origin,
            }
        if chosen and writable:
            offered["delete"] = self._delete
        if chosen and writable and not attachment:
            offered |= {
                "edit": table.view.edit_current, "cut": table.clipboard.cut, "paste": table.clipboard.paste,
                "fill_down": table.clipboard.fill_down, "clear": table.clipboard.clear, "duplicate": self._duplicate,
            }  # fmt: skip
        if page.kind.name in _WITH_FORMS and len(table.view.chosen_ids()) == 1:
            offered |= {"company_form": self._make_form, "fill_form": self._fill_form}
        if page.kind.name in _WITH_PERMITS and writable:
            offered["permit_for_several"] = self._permit
        return offered

    def _offer(self, offered: dict[str, Callable[[], None]]) -> None:
        page = self._page
        page.deeds = offered
        if frozenset(offered) != self._names:
            self._names = frozenset(offered)
            page.deeds_changed.emit()

    def _add(self) -> None:
        page = self._page
        if page.pane.isHidden():
            page.toggle_pane()
        if page.pane.new_form is not None and page.pane.new_form.kind is page.kind:
            page.pane.new_form.setFocus()  # one is being written: a second wish must not wipe it
            return
        words = {"exhibition": page.desk.code} if page.desk.code and "exhibition" in page.kind.by_name else {}
        page.pane.show_new(page.kind, words)

    def _duplicate(self) -> None:
        page = self._page
        kind, ids, spoken = page.kind, page.table.view.chosen_ids(), language()

        def done(outcome: tuple[Sequence[str], object]) -> None:
            made = outcome[0]
            if made:
                page.table.bring(made[0], lambda: None)

        page.desk.session.write(
            lambda workspace: duplicate(workspace, kind, ids, spoken), done, page.desk.tell_error, owner=page
        )

    def _delete(self) -> None:
        """First what else goes, then the question in the message bar; it is one step to undo."""
        page = self._page
        kind, ids = page.kind, page.table.view.chosen_ids()
        page.desk.session.write(
            lambda workspace: preview_delete(workspace, kind, ids),
            lambda foreseen: self._ask(kind, ids, foreseen),
            page.desk.tell_error,
            owner=page,
        )

    def _ask(self, kind: Kind, ids: list[str], foreseen: Deletion) -> None:
        details = [*_lines("goes_too", _others(foreseen.deleted, kind.name, len(ids)))]
        details += _lines("blanked_too", foreseen.blanked)
        one = say("delete_one", one=one_of(kind), name=foreseen.name)
        many = say("delete_many", records=count_of(kind, len(ids)), name=foreseen.name)
        answer = Answer(say("delete_now"), lambda: self._go(kind, ids))
        self._page.desk.ask(one if len(ids) == 1 else many, answer, topic="delete", details=tuple(details))

    def _go(self, kind: Kind, ids: list[str]) -> None:
        desk = self._page.desk
        desk.session.write(
            lambda workspace: delete(workspace, kind, ids), lambda _gone: None, desk.tell_error, title=say("deleting")
        )

    def _make_form(self) -> None:
        from exhibitplanner.ui.pages.forms.company_forms import ask_for_one

        page = self._page
        for record_id in page.table.view.chosen_ids()[:1]:
            ask_for_one(page.window(), page.desk, page.kind, record_id)

    def _fill_form(self) -> None:
        from exhibitplanner.ui.pages.forms.fill_dialog import FillDialog

        page = self._page
        for record_id in page.table.view.chosen_ids()[:1]:
            FillDialog(page.window(), page.desk, page.kind, record_id).open()

    def _permit(self) -> None:
        """For the exhibits that are chosen, or the permit that is."""
        from exhibitplanner.ui.pages.permits.permit_dialog import PermitDialog

        page, chosen = self._page, self._page.table.view.chosen_ids()
        exhibits, permits = (chosen, ()) if page.kind.name == "exhibit" else ((), chosen)
        PermitDialog(page.window(), page.desk, exhibits=exhibits, permits=permits).open()

    def _open_reference(self) -> None:
        named = self._page.table.view.reference_at_current()
        if named is not None:
            self._page.desk.go_to(BY_NAME[named[0]], named[1])

    def _show_origin(self) -> None:
        """Of the field that has the keyboard, else of the current cell of the table."""
        page, view = self._page, self._page.table.view
        cell, form, index = page.pane.cell_in_use, page.pane.form, view.currentIndex()
        row = page.table.model.row(index.row()) if index.isValid() else None
        if cell is not None and form is not None:
            form.show_origin(cell)
        elif row is not None:
            field = view.field_at(index.column())

            def show(found: Found) -> None:
                if view.isVisible():
                    popup = OriginPopup(view, page.desk, field, found.get(field.name), blank=is_blank(row, field))
                    place = view.visualRect(index)
                    popup.open_at(QRect(view.viewport().mapToGlobal(place.topLeft()), place.size()))

            page.pane.origins.ask(page.kind, row.id, show)


def _others(deleted: dict[str, tuple[str, ...]], own: str, count: int) -> dict[str, tuple[str, ...]]:
    """What goes beside the chosen records themselves."""
    rest = {name: names for name, names in deleted.items() if name != own}
    surplus = deleted.get(own, ())[count:]
    return rest | ({own: surplus} if surplus else {})


def _lines(code: str, touched: dict[str, tuple[str, ...]]) -> list[str]:
    lines = []
    for name, names in touched.items():
        kind = BY_NAME[name]
        more = [say_count("and_more", kind, count=len(names) - _NAMED)] if len(names) > _NAMED else []
        shown = ", ".join([*names[:_NAMED], *more])
        lines.append(say(code, records=count_of(kind, len(names)), names=shown))
    return lines
