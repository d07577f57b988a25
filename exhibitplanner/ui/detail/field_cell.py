"""One field in a form: its editor, below it why a value was refused or is asked about, and what was there before."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from exhibitplanner.domain.describe import FieldDescription
from exhibitplanner.domain.kinds import Kind
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.detail.reason import Reason
from exhibitplanner.ui.editors import FieldEditor, make_editor
from exhibitplanner.ui.look.look import look
from exhibitplanner.ui.wording import say


class FieldCell(QWidget):
    """`taken` tells a new text once, on Enter or when the focus leaves; whoever hears it settles or refuses it."""

    taken = Signal(object, str)
    """The field and the text for it."""
    kept = Signal(object, str)
    """The field and the unusual text that the person means."""
    edited = Signal()
    hovered = Signal(object, QPoint)
    """The cell itself, and where on the screen a hint is asked for."""
    origin_wanted = Signal(object)
    """The cell itself: where does its value come from."""

    def __init__(self, desk: Desk, kind: Kind, field: FieldDescription) -> None:
        super().__init__()
        self.field = field
        self.editor: FieldEditor = make_editor(desk, kind, field, self)
        self.hint = ""
        """What a blank field says quietly of itself."""
        self.tells_origin = False
        """Whether somebody knows where the value comes from."""
        self._begun: tuple[str, str | None] = ("", None)
        self._known: str | None = ""
        self._refused = ""
        self.dirty = False
        """Whether something was typed that is not saved."""
        self.reason = Reason()
        """What is said of the value; whoever lays out a form may put it where there is more room."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().metrics.unit // 2)
        column.addWidget(self.editor)
        column.addWidget(self.reason)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.editor.edited.connect(self._edit)
        self.editor.committed.connect(self.finish)
        self.editor.left.connect(self.finish)
        self.editor.cancelled.connect(self.restore)
        self.editor.reason_changed.connect(self.reason.say)
        self.reason.kept.connect(lambda: self.kept.emit(self.field, self.editor.text()))
        self.reason.corrected.connect(self._correct)
        self._inner: QWidget = self.editor.focusProxy() or self.editor
        self._inner.installEventFilter(self)

    @property
    def asks(self) -> bool:
        """Whether it waits for an answer about an unusual value."""
        return self.reason.asks()

    def answer(self, *, keep: bool) -> None:
        """Give the answer for which it waits."""
        (self.reason.keep_button if keep else self.reason.correct_button).click()

    def begin(self, text: str, reference_id: str | None = None) -> None:
        """Show what is in the plan."""
        self.editor.show_hint(self.hint)
        self.editor.show_text(text, reference_id)
        self._begun = (text, reference_id)
        self._known = self.editor.text()
        self._settled()

    def begin_differing(self) -> None:
        """Show that the records differ; what is written here goes to all of them."""
        self.editor.show_text("")
        self.editor.show_hint(say("several_values"))
        self._begun = ("", None)
        self._known = None
        self._settled()

    def put(self, text: str, reason: str = "", *, asks: bool = False) -> None:
        """Bring back a text that was typed and is not saved."""
        self.editor.show_text(text)
        self.dirty = True
        if reason:
            self.refuse(reason, asks=asks)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.tells_origin:
            self.hovered.emit(self, event.globalPos())
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent) and watched is self._inner and self.tells_origin:
            self.make_menu().popup(event.globalPos())
            return True
        return super().eventFilter(watched, event)

    def make_menu(self) -> QMenu:
        """What the editor offers itself, and where the value comes from."""
        inner = self._inner
        own = inner.createStandardContextMenu() if isinstance(inner, QLineEdit | QPlainTextEdit) else None
        menu = own or QMenu(self)
        menu.addSeparator()
        asking = menu.addAction(look().icon("text-box-search-outline"), f"{say('action_origin')}\tAlt+F1")
        asking.triggered.connect(lambda: self.origin_wanted.emit(self))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def needed_width(self) -> int:
        """How wide it has to be to show every choice and every hint in full."""
        return self.editor.needed_width((self.hint, say("several_values")))

    def settle(self) -> None:
        """What is in the editor is on its way into the plan."""
        self._known = self.editor.text()
        self._settled()

    def refuse(self, reason: str, *, asks: bool = False) -> None:
        """Keep the text in the editor, with the reason below it; one that `asks` can be kept or corrected there."""
        self._refused = self.editor.text()
        self.dirty = True
        self.editor.accept()
        self.editor.refuse(reason)
        if asks:
            self.reason.ask(reason)

    def restore(self) -> None:
        """Bring back what is in the plan."""
        if self._known is None:
            self.begin_differing()
        else:
            self.begin(*self._begun)

    def _correct(self) -> None:
        self.editor.setFocus()
        self.editor.select_all()

    def _settled(self) -> None:
        self.dirty = False
        self._refused = ""
        self.editor.accept()

    def _edit(self) -> None:
        self.dirty = True
        self.edited.emit()

    def finish(self) -> None:
        """Tell what was typed, if anything was that has not been refused already."""
        if not self.dirty:
            return
        text = self.editor.text()
        if text == self._known:
            self._settled()
        elif not (self.editor.reason and text == self._refused):
            self.taken.emit(self.field, text)
