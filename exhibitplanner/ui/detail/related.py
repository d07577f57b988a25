"""The tab of records that refer to the one in view, over all exhibitions, and the way to add one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from exhibitplanner.domain.describe import FieldDescription, FieldType
from exhibitplanner.domain.kinds import Kind, referring_to
from exhibitplanner.services.key_texts import JOINT
from exhibitplanner.services.relating import RelatedGroup
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.links import Link
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.parts import ElidedLabel, button, icon_button, label
from exhibitplanner.ui.wording import language, one_of, say, say_count


class RelatedTab(QScrollArea):
    """Groups by kind with their counts; names are links."""

    wanted = Signal(object, str)
    """A kind to add a record of, and the field that names the record in view."""
    file_wanted = Signal()
    """A file is to be kept with the record."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("kind", "pane")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say("related"))
        self.links: list[Link] = []

    def show_groups(self, kind: Kind, groups: Sequence[RelatedGroup], name: str = "") -> None:
        """Show what refers to a record of `kind`; its own `name` is left out of theirs. A menu offers blank groups."""
        m = look().metrics
        self.links = []
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(m.pane_margin, m.unit * 3, m.pane_margin, m.pane_margin)
        column.setSpacing(m.unit // 2)
        several = {group.kind.name for group in groups if sum(one.kind is group.kind for one in groups) > 1}
        for number, group in enumerate(groups):
            column.addSpacing(m.unit * 3 if number else 0)
            column.addLayout(self._group_head(group, telling=group.kind.name in several, of=kind))
            for record_id, whole, code in group.records:
                column.addLayout(self._record(group.kind, record_id, whole.removeprefix(f"{name}{JOINT}"), code))
            hidden = group.total - len(group.records)
            if hidden > 0:
                column.addWidget(
                    label(say_count("and_more", group.kind, count=f"{hidden:,}"), "secondary", look().caption_font)
                )
        if not groups:
            column.addWidget(label(say("nothing_related"), "secondary", wrap=True))
        shown = {(group.kind.name, group.field.name if group.field else "") for group in groups}
        missing = [(other, field) for other, field in addable(kind) if (other.name, field.name) not in shown]
        if self._desk.session.writable and kind.name != "attachment":
            column.addSpacing(m.unit * 3)
            if missing:
                column.addWidget(self._offer(missing), 0, Qt.AlignmentFlag.AlignLeft)
            attach = button(say("attach_file"), self.file_wanted.emit, icon="paperclip", kind="link")
            column.addWidget(attach, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(inside)
        inside.show()

    def _group_head(self, group: RelatedGroup, *, telling: bool, of: Kind) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look().metrics.gap)
        words = group.kind.label(language())
        if group.field is not None and (telling or group.field.label.target is None):
            words = f"{words} ({group.field.label.text(language())})"
        row.addWidget(label(words, "secondary", look().strong_font))
        row.addWidget(label(f"{group.total:,}", "secondary"))
        row.addStretch(1)
        field = group.field
        names_it = field is not None and field.type is FieldType.REFERENCE and field.label.target == of.name
        if field is not None and names_it and self._desk.session.writable:
            name = say("add_one", one=one_of(group.kind))
            row.addWidget(icon_button("plus", name, lambda: self.wanted.emit(group.kind, field.name)))
        return row

    def _record(self, kind: Kind, record_id: str, name: str, code: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look().metrics.gap)
        link = Link(name, lambda: self._desk.go_to(kind, record_id), strong=False)
        self.links.append(link)
        row.addWidget(link)
        row.addStretch(1)
        if code:
            aside = ElidedLabel(code, "secondary", look().caption_font)
            aside.setFixedWidth(aside.sizeHint().width())
            row.addWidget(aside, 0)
        return row

    def _offer(self, missing: Sequence[tuple[Kind, FieldDescription]]) -> QPushButton:
        offer = button(say("add_related"), icon="plus", kind="link")

        def open_menu() -> None:
            menu = QMenu(offer)
            menu.aboutToHide.connect(menu.deleteLater)
            for other, field in missing:
                twice = sum(one is other for one, _ in missing) > 1
                words = one_of(other) + (f" ({field.label.text(language())})" if twice else "")
                action = menu.addAction(words[:1].upper() + words[1:])
                action.triggered.connect(lambda _on=False, kind=other, name=field.name: self.wanted.emit(kind, name))
            menu.popup(offer.mapToGlobal(offer.rect().bottomLeft()))

        offer.clicked.connect(open_menu)
        return offer


def addable(kind: Kind) -> list[tuple[Kind, FieldDescription]]:
    """The kinds whose records can name a record of `kind`, with the field that does."""
    return [(other, field) for other, field in referring_to(kind) if field.type is FieldType.REFERENCE]
