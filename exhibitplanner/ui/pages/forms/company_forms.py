"""The workbooks that companies fill in, made from the window: for one company, or for all of ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.company_form.making import Form, form_name, list_forms, make_form, make_forms
from exhibitplanner.services.company_form.targets import Part, parts_of
from exhibitplanner.ui.desk import Answer, Desk
from exhibitplanner.ui.files import ask_folder, ask_save, show_folder
from exhibitplanner.ui.pages.forms.exhibition_question import ask_exhibition
from exhibitplanner.ui.pages.forms.places import free_name, keep_folder, last_folder, ways_to
from exhibitplanner.ui.wording import say, say_error

TOPIC: Final = "forms"
_SUFFIX: Final = ".xlsx"
_NAMED: Final = 40


def ask_for_one(parent: QWidget, desk: Desk, kind: Kind, record_id: str) -> None:
    """Ask where the form of a company, or of a participation, is to go; where need be for which exhibition."""

    def ask(parts: list[Part]) -> None:
        here = {one.exhibition: one for one in parts}
        if not parts or (desk.code is not None and kind.name == "company" and desk.code not in here):
            desk.tell(
                "info",
                say("form_no_part", exhibition=desk.code) if desk.code else say("form_no_part_at_all"),
                topic=TOPIC,
            )
            return
        ask_exhibition(parent, desk, say("company_form_title"), here, lambda code: _ask_file(parent, desk, here[code]))

    desk.session.look_up(lambda workspace: parts_of(workspace, kind, record_id), ask, desk.tell_error, owner=parent)


def ask_for_all(parent: QWidget, desk: Desk) -> None:
    """Ask for the folder that a form for each company of ours goes to."""
    codes = [one.code for one in desk.exhibitions]
    if not codes:
        desk.tell("info", say("form_no_exhibition"), topic=TOPIC)
        return
    ask_exhibition(parent, desk, say("company_forms_title"), codes, lambda code: _ask_folder(parent, desk, code))


def write_one(desk: Desk, out: Path, exhibition: str, company_id: str) -> None:
    """Write a company's form in the background; its end, and what hindered it, is told in the message bar."""
    keep_folder(desk, out.parent)
    desk.message_ended.emit(TOPIC)
    desk.session.look_long(
        say("making_form", file=out.name),
        lambda workspace, _told: make_form(workspace, out, exhibition, company_id),
        lambda form: _tell_one(desk, form),
        lambda error: tell_refused(desk, error, lambda other: write_one(desk, other, exhibition, company_id)),
        owner=desk,
    )


def write_all(desk: Desk, folder: Path, exhibition: str) -> None:
    """As `write_one`, a form for each company of ours; it can be stopped between two of them."""
    keep_folder(desk, folder)
    desk.message_ended.emit(TOPIC)
    desk.session.look_long(
        say("making_forms", exhibition=exhibition),
        lambda workspace, told: make_forms(workspace, folder, exhibition, told),
        lambda forms: _tell_all(desk, folder, exhibition, forms),
        desk.tell_error,
        owner=desk,
    )


def tell_refused(desk: Desk, error: PlannerError, again: Callable[[Path], object]) -> None:
    """Say why a file could not be written; where another name would do, offer it."""
    offer = error.values.get("offer")
    if offer is None:
        desk.tell_error(error)
        return
    other = Path(str(offer))
    answer = Answer(say("export_offer", file=other.name), lambda: again(other))
    desk.tell("error", say_error(error), answer, topic=TOPIC)


def _ask_file(parent: QWidget, desk: Desk, part: Part) -> None:
    proposed = free_name(last_folder(desk), form_name(part.exhibition, part.short), _SUFFIX)
    ask_save(
        parent, say("company_form_title"), proposed, f"Excel (*{_SUFFIX})", _SUFFIX,
        lambda out: write_one(desk, out, part.exhibition, part.company_id),
    )  # fmt: skip


def _ask_folder(parent: QWidget, desk: Desk, exhibition: str) -> None:
    ask_folder(
        parent, say("company_forms_title"), last_folder(desk), lambda folder: _look_first(desk, folder, exhibition)
    )


def _look_first(desk: Desk, folder: Path, exhibition: str) -> None:
    """Files that are there are replaced only where a person says so."""

    def begin(wanted: list[tuple[str, str]]) -> None:
        there = [name for _, name in wanted if (folder / name).exists()]
        if not wanted:
            desk.tell("info", say("form_no_companies", exhibition=exhibition), topic=TOPIC)
        elif there:
            answer = Answer(say("form_replace"), lambda: write_all(desk, folder, exhibition))
            text = say("forms_there", count=len(there), folder=folder.name or folder)
            desk.ask(text, answer, topic=TOPIC, details=tuple(there[:_NAMED]))
        else:
            write_all(desk, folder, exhibition)

    desk.session.look_up(lambda workspace: list_forms(workspace, exhibition), begin, desk.tell_error, owner=desk)


def _tell_one(desk: Desk, form: Form) -> None:
    text = say("company_form_made", company=form.company, exhibition=form.exhibition, file=form.path.name)
    details = _altered(form)
    desk.tell("warning" if details else "done", text, *ways_to(form.path), topic=TOPIC, details=details)


def _tell_all(desk: Desk, folder: Path, exhibition: str, forms: list[Form]) -> None:
    details = tuple(f"{form.path.name}: {words}" for form in forms for words in _altered(form))
    text = say("company_forms_made", count=len(forms), exhibition=exhibition, folder=folder)
    shown = forms[0].path if forms else folder / "x"
    answer = Answer(say("show_in_folder"), lambda: show_folder(shown))
    desk.tell("warning" if details else "done", text, answer, topic=TOPIC, details=details)


def _altered(form: Form) -> tuple[str, ...]:
    return tuple(say(one.code, sheet=one.sheet, cell=one.cell, length=one.length) for one in form.altered)
