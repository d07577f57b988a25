"""An organiser's own form filled from the plan: which form, for whom, where to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from exhibitplanner.domain.kinds import Kind
from exhibitplanner.messages import LANGUAGES, Language
from exhibitplanner.services.company_form.making import form_name
from exhibitplanner.services.company_form.targets import Part, parts_at, parts_of
from exhibitplanner.services.organiser_form.filling import FillOptions, fill_template
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.files import ask_open, ask_save
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.pages.forms.company_forms import TOPIC, tell_refused
from exhibitplanner.ui.pages.forms.exhibition_question import exhibition_choice
from exhibitplanner.ui.pages.forms.fill_result import tell_filled
from exhibitplanner.ui.pages.forms.places import free_name, keep_folder, last_folder
from exhibitplanner.ui.parts import Segments, button, label
from exhibitplanner.ui.wording import say

_KEPT: Final = "fill_form"
_SUFFIXES: Final = (".xlsx", ".xlsm")
_ALL: Final = "*"
"""The choice of every company at once: its forms are lists."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A form to fill: `part` is the id of a participation, None for the whole exhibition."""

    template: Path
    out: Path
    exhibition: str
    part: str | None
    language: Language


class FillDialog(QDialog):
    """Opened with `open()`; it asks, and is gone when the work begins."""

    def __init__(self, parent: QWidget, desk: Desk, kind: Kind | None = None, record_id: str = "") -> None:
        """`record_id` is the company, or its participation, that is proposed."""
        super().__init__(parent)
        self._desk, self._around = desk, parent
        self._kind, self._wanted = kind, record_id
        """`_wanted` is a company or its participation: what was proposed, then what was chosen."""
        self._parts: dict[str, Part] = {}
        self._own_out = False
        """Whether the person wrote where the filled form goes: then nothing else is proposed."""
        kept = desk.settings.value(_KEPT, {})
        self.setWindowTitle(say("fill_title"))
        self.template = _line(say("fill_template"), str(kept.get("template", "")))
        self.exhibition = exhibition_choice(desk, [one.code for one in desk.exhibitions], certain=True)
        self.company = QComboBox()
        self.company.setAccessibleName(say("fill_for"))
        self.company.setPlaceholderText(say("fill_choose_company"))
        languages = [(one, say(f"language_{one}")) for one in LANGUAGES]
        self.language = Segments(languages, str(kept.get("language", "en")), say("fill_words"))
        self.out = _line(say("fill_out"), "")
        self.notice = label("", "warning", wrap=True)
        self.browse_template = button(say("export_browse"), self._browse_template)
        self.browse_out = button(say("export_browse"), self._browse_out)
        self.fill = button(say("fill_do"), self.accept, kind="primary")
        self.fill.setDefault(True)
        self._lay_out()
        self.template.textChanged.connect(self._propose)
        self.company.currentIndexChanged.connect(self._take_company)
        self.exhibition.currentIndexChanged.connect(self._list_companies)
        self.out.textEdited.connect(self._take_out)
        self.out.textChanged.connect(self._check)
        self._begin()

    def accept(self) -> None:
        """Begin to fill."""
        wish = self._wish()
        if wish is None or not self.fill.isEnabled():
            return
        self._desk.settings.keep(_KEPT, {"template": str(wish.template), "language": wish.language})
        fill(self._desk, wish, self._around)
        super().accept()
        self.deleteLater()

    def reject(self) -> None:
        super().reject()
        self.deleteLater()

    def _begin(self) -> None:
        """A chosen company tells the exhibition where none is in view."""
        self._list_companies()
        if self._kind is None:
            return
        kind, record_id = self._kind, self._wanted

        def choose(parts: list[Part]) -> None:
            codes = [one.exhibition for one in parts]
            if codes and (self._desk.code is None or self._desk.code not in codes):
                self.exhibition.setCurrentIndex(self.exhibition.findData(codes[0]))

        self._desk.session.look_up(lambda workspace: parts_of(workspace, kind, record_id), choose, owner=self)

    def _list_companies(self) -> None:
        code = self._code
        if code:
            self._desk.session.look_up(
                lambda workspace: parts_at(workspace, code), lambda parts: self._show_companies(code, parts), owner=self
            )

    def _show_companies(self, code: str, parts: list[Part]) -> None:
        if code != self._code:
            return
        self._parts = {one.id: one for one in parts}
        chosen = next((one.id for one in parts if self._wanted in {one.id, one.company_id}), None)
        with QSignalBlocker(self.company):
            self.company.clear()
            for one in parts:
                self.company.addItem(one.company, one.id)
            self.company.addItem(say("fill_all_companies"), _ALL)
            self.company.setCurrentIndex(self.company.findData(_ALL if self._wanted == _ALL else chosen))
        self._propose()

    def _take_company(self) -> None:
        """The choice outlives another exhibition, where the company takes part in it too."""
        part = self._part()
        self._wanted = part.company_id if part is not None else str(self.company.currentData() or "")
        self._propose()

    @property
    def _code(self) -> str:
        return str(self.exhibition.currentData() or "")

    def _part(self) -> Part | None:
        return self._parts.get(str(self.company.currentData() or ""))

    def _wish(self) -> Wish | None:
        template, out = _path(self.template), _path(self.out)
        if template is None or out is None or not self._code or self.company.currentIndex() < 0:
            return None
        if out.suffix.lower() not in _SUFFIXES:
            out = out.with_name(f"{out.name}{template.suffix}")
        part = self._part()
        return Wish(template, out, self._code, part.id if part else None, cast("Language", self.language.value()))

    def _propose(self) -> None:
        """A name beside the last filled form, until the person writes another."""
        template, part = _path(self.template), self._part()
        if template is not None and self.company.currentIndex() >= 0 and not self._own_out:
            whose = part.short if part else say("fill_all_in_name")
            stem = form_name(template.stem, whose if part else f"{self._code} {whose}")
            folder = last_folder(self._desk, template.parent)
            self.out.setText(str(free_name(folder, stem, template.suffix or _SUFFIXES[0])))
        self._check()

    def _take_out(self) -> None:
        self._own_out = bool(self.out.text().strip())

    def _check(self) -> None:
        """What would hinder it is said before it begins."""
        code, there = self._hindrance()
        wish = self._wish()
        self.fill.setEnabled(wish is not None and not code)
        self.fill.setText(say("export_replace" if there else "fill_do"))
        words = say(code) if code else say("export_there", file=wish.out.name) if there and wish else ""
        self.notice.setText(words)
        self.notice.setVisible(bool(words))

    def _hindrance(self) -> tuple[str, bool]:
        """The code of what hinders, and whether a file would be replaced."""
        template, wish = _path(self.template), self._wish()
        if not self._code:
            return ("fill_no_exhibition" if self.exhibition.count() else "form_no_exhibition"), False
        if template is None:
            return "", False
        try:
            code = _refused(template) or ("fill_no_company" if self.company.currentIndex() < 0 else "")
            return code, not code and wish is not None and wish.out.exists()
        except (OSError, ValueError):  # too long, or nothing that can be a name
            return "export_no_name", False

    def _browse_template(self) -> None:
        names = " ".join(f"*{one}" for one in _SUFFIXES)
        ask_open(self, say("fill_template"), [f"Excel ({names})"], lambda paths: self.template.setText(str(paths[0])))

    def _browse_out(self) -> None:
        wish, template = self._wish(), _path(self.template)
        suffix = template.suffix if template else _SUFFIXES[0]
        proposed = wish.out if wish else last_folder(self._desk) / f"form{suffix}"

        def take(path: Path) -> None:
            self._own_out = True
            self.out.setText(str(path))

        ask_save(self, say("fill_out"), proposed, f"Excel (*{suffix})", suffix, take, overwrite=False)

    def _lay_out(self) -> None:
        m = look().metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(m.margin, m.margin, m.margin, m.margin)
        column.setSpacing(m.unit)
        column.addWidget(label(say("fill_title"), font=look().record_font))
        column.addWidget(label(say("fill_hint"), "secondary", wrap=True))
        self._add(column, "fill_template", self.template, self.browse_template)
        self._add(column, "export_scope", self.exhibition)
        self._add(column, "fill_for", self.company)
        self._add(column, "fill_words", self.language)
        self._add(column, "fill_out", self.out, self.browse_out)
        column.addWidget(self.notice)
        column.addStretch(1)
        column.addSpacing(m.gap)
        foot = QHBoxLayout()
        foot.setSpacing(m.gap)
        foot.addStretch(1)
        foot.addWidget(button(say("cancel"), self.reject))
        foot.addWidget(self.fill)
        column.addLayout(foot)
        self.resize(m.letter * 76, self.sizeHint().height())

    def _add(self, column: QVBoxLayout, code: str, field: QWidget, beside: QPushButton | None = None) -> None:
        column.addSpacing(look().metrics.gap)
        column.addWidget(label(say(code), "secondary"))
        row = QHBoxLayout()
        row.setSpacing(look().metrics.gap)
        row.addWidget(field, 1)
        if beside is not None:
            beside.setAccessibleName(f"{say(code)}: {say('export_browse')}")
            row.addWidget(beside)
        column.addLayout(row)


def fill(desk: Desk, wish: Wish, window: QWidget) -> None:
    """Fill a form in the background; what became of its cells is told in the message bar."""
    keep_folder(desk, wish.out.parent)
    desk.message_ended.emit(TOPIC)
    options = FillOptions(wish.exhibition, wish.part, None, wish.language)
    desk.session.look_long(
        say("filling_form", file=wish.out.name),
        lambda workspace, _told: fill_template(workspace, wish.template, wish.out, options),
        lambda filled: tell_filled(desk, filled, window),
        lambda error: tell_refused(desk, error, lambda other: fill(desk, replace(wish, out=other), window)),
        owner=desk,
    )


def _line(name: str, text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setAccessibleName(name)
    return made


def _refused(template: Path) -> str:
    """The code of what is wrong with a form, if anything is."""
    if template.suffix.lower() not in _SUFFIXES:
        return "fill_no_such_kind"
    return "" if template.is_file() else "fill_no_template"


def _path(line: QLineEdit) -> Path | None:
    text = line.text().strip().strip('"')
    try:
        path = Path(text).expanduser()
    except RuntimeError:  # the home of nobody
        return None
    return path if path.name else None
