"""The export of a workbook: which exhibition, which kinds, where to; it is written in the background."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.browsing import count_all
from exhibitplanner.services.export import export_workbook
from exhibitplanner.sheets.workbook_data import Altered
from exhibitplanner.ui.desk import Answer, Desk
from exhibitplanner.ui.files import ask_save, open_file, show_folder
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.export_kinds import KindsList
from exhibitplanner.ui.parts import Segments, button, label
from exhibitplanner.ui.wording import language, say, say_error

_KEPT: Final = "export"
_SUFFIX: Final = ".xlsx"
_TOPIC: Final = "export"


class ExportDialog(QDialog):
    """Opened with `open()`; it asks, and is gone when the work begins."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        kept = desk.settings.value(_KEPT, {})
        self.setWindowTitle(say("export_title"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.scope = Segments(self._scopes(), "", say("export_scope"))
        self.scope.choose("all" if kept.get("all") or desk.exhibition is None else "view")
        self.scope.chosen.connect(self._count)
        self.kinds = KindsList(kept.get("left_out", []))
        self.path = QLineEdit(str(self._proposed(kept.get("folder"))))
        self.path.setAccessibleName(say("export_where"))
        self.notice = label("", "warning", wrap=True)
        self.browse = button(say("export_browse"), self._browse)
        self.leave = button(say("cancel"), self.reject)
        self.export = button(say("export_do"), self.accept, icon="tray-arrow-up", kind="primary")
        self.export.setDefault(True)
        self._lay_out()
        self.kinds.kinds.dataChanged.connect(self._check)
        self.path.textChanged.connect(self._check)
        self._check()
        self._count()

    def accept(self) -> None:
        """Begin to write."""
        if not self.export.isEnabled():
            return
        out = self._target()
        choice = {"all": self._code is None, "left_out": self.kinds.kinds.left_out, "folder": str(out.parent)}
        self._desk.settings.keep(_KEPT, choice)
        write(self._desk, out, self._code, self.kinds.kinds.kinds)
        super().accept()

    @property
    def _code(self) -> str | None:
        return self._desk.code if self.scope.value() == "view" else None

    def _target(self) -> Path:
        typed = Path(self.path.text().strip()).expanduser()
        return typed if typed.suffix.lower() == _SUFFIX else typed.with_name(f"{typed.name}{_SUFFIX}")

    def _scopes(self) -> list[tuple[str, str]]:
        exhibition = self._desk.exhibition
        every = ("all", say("all_exhibitions"))
        return [("view", exhibition.code), every] if exhibition else [every]

    def _proposed(self, folder: str | None) -> Path:
        """A name that is free, in the folder of the last export."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        place = Path(folder or documents or Path.home())
        place = place if place.is_dir() else Path.home()
        stem = self._desk.code or self._desk.session.path.stem
        names = (place / f"{stem}{f' ({number})' if number else ''}{_SUFFIX}" for number in (0, *range(2, 1000)))
        return next(one for one in names if not one.exists())

    def _check(self) -> None:
        """What would hinder the export is said before it begins."""
        named = bool(self.path.text().strip())
        try:
            there, possible = named and self._target().exists(), True
        except (OSError, ValueError, RuntimeError):  # too long, nothing but a slash, the home of nobody
            there, possible = False, False
        self.export.setEnabled(named and possible and bool(self.kinds.kinds.kinds))
        self.browse.setEnabled(possible)
        self.export.setText(f" {say('export_replace' if there else 'export_do')}")
        nothing = say("export_no_kind") if not self.kinds.kinds.kinds else "" if possible else say("export_no_name")
        self.notice.setText(nothing or (say("export_there", file=self._target().name) if there else ""))

    def _count(self) -> None:
        code = self._code
        self._desk.session.look_up(lambda workspace: count_all(workspace, code), self._show_counts, owner=self)

    def _show_counts(self, counts: dict[str, int]) -> None:
        self.kinds.kinds.show_counts(counts)

    def _browse(self) -> None:
        proposed = self._target() if self.path.text().strip() else self._proposed(None)
        ask_save(
            self, say("export_title"), proposed, f"Excel (*{_SUFFIX})", _SUFFIX,
            lambda path: self.path.setText(str(path)), overwrite=False,
        )  # fmt: skip

    def _lay_out(self) -> None:
        m = look().metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        column.setSpacing(m.unit)
        column.addWidget(label(say("export_title"), font=look().record_font))
        column.addWidget(label(say("export_hint"), "secondary", wrap=True))
        column.addSpacing(m.gap)
        column.addWidget(label(say("export_scope"), "secondary"))
        column.addWidget(self.scope)
        column.addSpacing(m.gap)
        column.addLayout(self._kinds_head())
        column.addWidget(self.kinds, 1)
        column.addSpacing(m.gap)
        column.addWidget(label(say("export_where"), "secondary"))
        where = QHBoxLayout()
        where.setSpacing(m.gap)
        where.addWidget(self.path, 1)
        where.addWidget(self.browse)
        column.addLayout(where)
        column.addWidget(self.notice)
        column.addSpacing(m.gap)
        foot = QHBoxLayout()
        foot.setSpacing(m.gap)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.export)
        column.addLayout(foot)
        self.resize(m.letter * 76, m.row * 20)

    def _kinds_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label(say("export_kinds"), "secondary"), 1)
        row.addWidget(button(say("export_all"), lambda: self.kinds.kinds.tick_all(ticked=True), kind="link"))
        row.addWidget(button(say("export_none"), lambda: self.kinds.kinds.tick_all(ticked=False), kind="link"))
        return row


def write(desk: Desk, out: Path, code: str | None, kinds: list[Kind]) -> None:
    """Write a workbook in the background; its end, and what hindered it, is told in the message bar."""
    spoken = language()
    desk.message_ended.emit(_TOPIC)
    desk.session.look_long(
        say("exporting_file", file=out.name),
        lambda workspace, told: export_workbook(
            workspace, out, exhibition=code, language=spoken, kinds=kinds, progress=told
        ),
        lambda altered: tell_done(desk, out, altered),
        lambda error: _tell_failed(desk, error, code, kinds),
        owner=desk,
    )


def tell_done(desk: Desk, out: Path, altered: tuple[Altered, ...]) -> None:
    """Say that a workbook is there, with the texts that no cell holds as they are."""
    answers = Answer(say("export_open"), lambda: open_file(out)), Answer(say("export_folder"), lambda: show_folder(out))
    details = tuple(say(one.code, sheet=one.sheet, cell=one.cell, length=one.length) for one in altered)
    desk.tell("warning" if details else "done", say("exported_to", file=out), *answers, topic=_TOPIC, details=details)


def _tell_failed(desk: Desk, error: PlannerError, code: str | None, kinds: list[Kind]) -> None:
    offer = error.values.get("offer")
    if offer is None:
        desk.tell_error(error)
        return
    other = Path(str(offer))
    answer = Answer(say("export_offer", file=other.name), lambda: write(desk, other, code, kinds))
    desk.tell("error", say_error(error), answer, topic=_TOPIC)
