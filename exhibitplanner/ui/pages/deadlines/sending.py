"""A company's open deadlines copied or handed to the mail program, and calendars saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from exhibitplanner.services.company_form.making import form_name
from exhibitplanner.services.deadlines.chase_files import write_calendar
from exhibitplanner.services.deadlines.mail import Mail, mail_of
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.files import ask_save
from exhibitplanner.ui.pages.forms.places import free_name, keep_folder, last_folder, ways_to
from exhibitplanner.ui.wording import language, say

TOPIC = "chase"
_SUFFIX = ".ics"


def copy_text(desk: Desk, exhibition: str, participation: str) -> None:
    """The mail's text goes to the clipboard."""

    def copy(mail: Mail) -> None:
        QGuiApplication.clipboard().setText(mail.body)
        desk.tell("done", say("chase_copied", company=mail.company), topic=TOPIC)

    _with_mail(desk, exhibition, participation, copy)


def open_mail(desk: Desk, exhibition: str, participation: str) -> None:
    """The mail opens in the system's mail program; what has no room in a link is in the clipboard."""

    def open_link(mail: Mail) -> None:
        if not mail.whole:
            QGuiApplication.clipboard().setText(mail.body)
        if not QDesktopServices.openUrl(QUrl.fromEncoded(mail.link.encode())):
            QGuiApplication.clipboard().setText(mail.body)
            desk.tell("warning", say("chase_no_mail_program"), topic=TOPIC)
        elif not mail.whole:
            desk.tell("info", say("chase_too_long"), topic=TOPIC)
        elif not mail.to:
            desk.tell("info", say("chase_no_address", company=mail.company), topic=TOPIC)

    _with_mail(desk, exhibition, participation, open_link)


def ask_calendar(parent: QWidget, desk: Desk, exhibition: str, participation: str | None, company: str) -> None:
    """Ask where a calendar is to go: the exhibition's, or a company's own."""
    stem = form_name(exhibition, company or say("page_deadlines"))
    proposed = free_name(last_folder(desk), stem, _SUFFIX)
    ask_save(
        parent, say("calendar_save"), proposed, f"iCalendar (*{_SUFFIX})", _SUFFIX,
        lambda out: save_calendar(desk, out, exhibition, participation),
    )  # fmt: skip


def save_calendar(desk: Desk, out: Path, exhibition: str, participation: str | None) -> None:
    """Write a calendar in the background; its end, and what hindered it, is told in the message bar."""
    keep_folder(desk, out.parent)
    spoken = language()
    desk.session.look_long(
        say("calendar_saving", file=out.name),
        lambda workspace, _told: write_calendar(workspace, out, exhibition, spoken, participation),
        lambda _done: desk.tell("done", say("calendar_saved", file=out.name), *ways_to(out), topic=TOPIC),
        desk.tell_error,
        owner=desk,
    )


def _with_mail(desk: Desk, exhibition: str, participation: str, then: Callable[[Mail], object]) -> None:
    spoken = language()

    def take(mail: Mail | None) -> None:
        if mail is None:
            desk.tell("info", say("report_chase_empty"), topic=TOPIC)
        else:
            then(mail)

    desk.session.look_up(
        lambda workspace: mail_of(workspace, exhibition, participation, spoken), take, desk.tell_error, owner=desk
    )
