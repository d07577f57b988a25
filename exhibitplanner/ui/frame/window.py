"""The main window: the first run or an open workspace, its menus, and what every action does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QMenu, QPushButton, QWidget
from shiboken6 import delete

from exhibitplanner.domain.errors import PlannerError
from exhibitplanner.messages import LANGUAGES, Language
from exhibitplanner.services.reporting.registry import REPORTS, SUBJECTS
from exhibitplanner.ui.application import speak_qt
from exhibitplanner.ui.desk import Answer, Desk
from exhibitplanner.ui.frame import help_pages
from exhibitplanner.ui.frame.actions import BY_DEED
from exhibitplanner.ui.frame.entries import ENTRIES
from exhibitplanner.ui.frame.first_run import FirstRun
from exhibitplanner.ui.frame.menus import Menus, keys_of
from exhibitplanner.ui.frame.opening import Opening
from exhibitplanner.ui.frame.page_makers import page_makers
from exhibitplanner.ui.frame.shell import FIRST_PAGE, Shell
from exhibitplanner.ui.frame.undoing import Undoing
from exhibitplanner.ui.look.look import THEMES, Theme, look, wear
from exhibitplanner.ui.session.session import Session
from exhibitplanner.ui.session.settings import Settings
from exhibitplanner.ui.wording import language, say, say_error, speak


class MainWindow(QMainWindow):
    """One window, one workspace. Language and theme are changed by making what is shown anew."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.desk: Desk | None = None
        self.shell: Shell | None = None
        self.first_run: FirstRun | None = None
        self._written: dict[str, object] = {}
        """What was being written when another look was put on, by page."""
        self.opening = Opening(self)
        self.setAcceptDrops(True)
        self.setMinimumSize(look().metrics.letter * 110, look().metrics.row * 18)
        self._digits = [QShortcut(QKeySequence(f"Ctrl+{number}"), self) for number in range(1, 10)]
        for number, shortcut in enumerate(self._digits, 1):
            shortcut.activated.connect(lambda number=number: self.shell and self.shell.page_by_number(number))
        QApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.menus = Menus(self, self.act)
        self._build()

    def open_first(self, path: Path | None) -> None:
        """What a start opens: the workspace that was named, else the one that was open last."""
        last = self.settings.text("last_open")
        if path is not None:
            self.opening.open(path)
        elif last and Path(last).exists():
            self.opening.open(Path(last))

    def take(self, session: Session) -> None:
        """Show an open workspace in place of what is shown."""
        self._let_go()
        self.desk = Desk(session, self.settings)
        self.settings.remember_opened(session.path)
        self.settings.keep("last_open", str(session.path))
        kept = self.settings.value("views", {}).get(str(session.path), {})
        codes: list[str | None] = [one.code for one in self.desk.exhibitions]
        viewed = kept.get("exhibition", *codes[:1])
        self.desk.view_exhibition(viewed if viewed in codes else None)
        # where there is no exhibition yet, nothing else can begin
        self._build(kept.get("page") or (FIRST_PAGE if self.desk.exhibitions else "exhibitions"))
        if session.barred is not None:
            again = Answer(say("try_again"), lambda: self.opening.open(session.path))
            self.desk.tell("warning", say("reading_only", why=say_error(session.barred)), again, topic="barred")

    def give_up(self) -> None:
        """Close the workspace and show the first run."""
        self._let_go()
        self.settings.keep("last_open", "")
        self._build()

    def _close_workspace(self) -> None:
        if self.opening.may_leave(self.give_up):
            self.give_up()

    def release(self) -> None:
        """The end of the program: nothing stays open."""
        self._let_go()

    def act(self, name: str) -> None:
        """Do an action by its name."""
        if BY_DEED[name].page:
            page = self.shell.page if self.shell else None
            if page is not None and name in page.deeds:
                page.deeds[name]()
            return
        deeds: dict[str, Callable[[], object]] = {
            "new": self.opening.ask_new, "open": self.opening.ask_open, "sample": self.opening.open_sample,
            "save_copy": self.opening.ask_copy, "close": self._close_workspace, "quit": self.close,
            "find": self.open_palette,
            "import": lambda: self._on_import_page("begin"), "export": self._export,
            "undo": lambda: self._undoing.undo(), "redo": lambda: self._undoing.redo(),
            "exhibitions": lambda: self.show_page("exhibitions"),
            "new_exhibition": self._new_exhibition, "company_forms": self._company_forms,
            "fill_form": self._fill_form,
            "problems": lambda: self._problems("toggle"), "next_problem": lambda: self._problems("step", 1),
            "previous_problem": lambda: self._problems("step", -1),
            "why_problem": lambda: self._problems("toggle_why"),
            "history": lambda: self.show_page("history"), "guide": lambda: help_pages.show_guide(self),
            "shortcuts": lambda: help_pages.show_shortcuts(self), "about": lambda: help_pages.show_about(self),
        }  # fmt: skip
        deeds[name]()

    def show_page(self, name: str) -> None:
        """Bring a page into view."""
        if self.shell is not None:
            self.shell.show_page(name)

    def _show_report(self, name: str) -> None:
        if self.desk is not None:
            self.desk.report_wanted.emit(name)

    def open_palette(self) -> None:
        """Ctrl+K: search over all records and actions."""
        if self.desk is not None:
            from exhibitplanner.ui.frame.palette import FindPalette

            palette = FindPalette(self, self.desk, self.menus)
            self.menus.destroyed.connect(palette.close)  # another language or theme: its actions go with them
            palette.open()

    def speak_language(self, wanted: Language) -> None:
        """Change the language at once."""
        if wanted != language():
            self.settings.keep("language", wanted)
            speak(wanted)
            speak_qt(wanted)
            self._build(self._take_down())

    def wear_theme(self, wanted: Theme) -> None:
        """Change the theme at once."""
        self.settings.keep("theme", wanted)
        page = self._take_down()  # first: to dress what is about to go took seconds
        wear(cast("QApplication", QApplication.instance()), wanted)
        self._build(page)

    def restore_place(self) -> None:
        """Size and place as they were left."""
        room = self.screen().availableGeometry().size()
        self.resize(QSize(look().metrics.letter * 200, look().metrics.row * 32).boundedTo(room))
        self.restoreGeometry(self.settings.bytes("geometry"))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.opening.may_leave(self.close):
            event.ignore()
            return
        self.settings.keep_bytes("geometry", self.saveGeometry())
        self._keep_view()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        # the sender's program waits until this event has been handled
        QTimer.singleShot(0, self, lambda: self.opening.take_dropped(paths))

    def import_files(self, paths: list[Path]) -> None:
        """Show what an import of these files would do."""
        self._on_import_page("offer_files", paths)

    def _on_import_page(self, method: str, *values: object) -> None:
        if self.shell is not None:
            getattr(self.shell.show_page("import"), method)(*values)

    def _problems(self, method: str, *values: object) -> None:
        if self.shell is not None:
            getattr(self.shell.problems, method)(*values)

    def _export(self) -> None:
        if self.desk is not None:
            from exhibitplanner.ui.pages.export_dialog import ExportDialog

            ExportDialog(self, self.desk).open()

    def _company_forms(self) -> None:
        if self.desk is not None:
            from exhibitplanner.ui.pages.forms.company_forms import ask_for_all

            ask_for_all(self, self.desk)

    def _fill_form(self) -> None:
        """For the company that is chosen on the page, where one is."""
        page = self.shell.page if self.shell else None
        if page is not None and "fill_form" in page.deeds:
            page.deeds["fill_form"]()
        elif self.desk is not None:
            from exhibitplanner.ui.pages.forms.fill_dialog import FillDialog

            FillDialog(self, self.desk).open()

    def _new_exhibition(self) -> None:
        if self.shell is not None:
            self.shell.show_page("exhibitions")
            self.act("add")

    def _build(self, page: str = "") -> None:
        """Make everything that is shown, in the language and the theme in force."""
        self.menus.retire()
        self.menus = Menus(self, self.act)
        self._fill_submenus()
        self.setMenuWidget(self._strip())
        if self.desk is None:
            self.first_run = FirstRun(self)
            self.setCentralWidget(self.first_run)
            self.setWindowTitle(say("app_name"))
            self._enable()
            return
        self.first_run = None
        self.shell = Shell(self.desk, page_makers(), self._written)
        self._written = {}
        self.setCentralWidget(self.shell)
        self._undoing = Undoing(self.desk, self.shell.status, self.menus.actions["undo"], self.menus.actions["redo"])
        self.shell.page_shown.connect(self._page_shown)
        self.shell.rail.settings_wanted.connect(self._show_settings)
        self.desk.action_wanted.connect(self.act)
        self.desk.session.refused.connect(self.opening.tell_refused)
        self.desk.session.changed.connect(self.shell.show_saved)
        self.setWindowTitle(f"{self.desk.session.path.name} – {say('app_name')}")
        if not self.desk.session.writable:
            self.shell.status.show_state("warning", say("read_only"))
        self.shell.show_page(page or FIRST_PAGE)

    def _take_down(self) -> str:
        """Away with what is shown of the workspace; answers which page that was."""
        shell, page = self.shell, self.shell.page_name if self.shell else ""
        self._written = shell.written() if shell is not None else {}
        if self.desk is not None:
            self.desk.message_given.disconnect()
        self._unbuild()
        if shell is not None:
            shell.hide()  # editors that are open end while everything around them is still there
            delete(shell)  # not later: what it still has under way would speak up in the next one
        return page

    def _unbuild(self) -> None:
        """Let go of everything shown; what is bound to the desk goes with its widgets."""
        if self.shell is not None and self.desk is not None:
            self.desk.action_wanted.disconnect(self.act)
            self.desk.session.refused.disconnect(self.opening.tell_refused)
        self.shell = None

    def _let_go(self) -> None:
        if self.desk is None:
            return
        self._keep_view()
        session = self.desk.session
        self._unbuild()
        self.setCentralWidget(QWidget())
        self.desk.deleteLater()
        self.desk = None
        session.close()

    def _keep_view(self) -> None:
        if self.desk is not None and self.shell is not None:
            views = self.settings.value("views", {})
            views[str(self.desk.session.path)] = {"exhibition": self.desk.code, "page": self.shell.page_name}
            self.settings.keep("views", views)

    def _page_shown(self, _name: str) -> None:
        page = self.shell.page if self.shell else None
        if page is not None:
            page.deeds_changed.connect(self._enable, Qt.ConnectionType.UniqueConnection)
        self._enable()

    def _enable(self) -> None:
        page = self.shell.page if self.shell else None
        writable = self.desk is not None and self.desk.session.writable
        self.menus.enable(workspace=self.desk is not None, page=page.deeds if page else (), writable=writable)
        if self.shell is not None:
            self._undoing.refresh()

    def _fill_submenus(self) -> None:
        recent = [(str(path), path.name) for path in self.settings.recent]
        self.menus.choices("recent", recent, "", lambda path: self.opening.open(Path(path)))
        pages = [(entry.name, f"{say(f'page_{entry.name}')}\tCtrl+{n}" if n < 10 else say(f"page_{entry.name}"))
                 for n, entry in enumerate(ENTRIES, 1)]  # fmt: skip
        self.menus.choices("pages", pages, "", self.show_page)
        ordered = sorted(REPORTS, key=lambda report: SUBJECTS.index(report.subject))
        reports = [(report.name, report.title(language())) for report in ordered]
        self.menus.choices("report", reports, "", self._show_report)
        languages = [(one, say(f"language_{one}")) for one in LANGUAGES]
        self.menus.choices("language", languages, language(), lambda one: self.speak_language(cast("Language", one)))
        themes = [(one, say(f"theme_{one}")) for one in THEMES]
        self.menus.choices("theme", themes, self.settings.theme, lambda one: self.wear_theme(cast("Theme", one)))

    def _show_settings(self, at: QPoint) -> None:
        menu = QMenu(self)
        # their actions: by addMenu PySide would let this menu take them along when it goes
        menu.addActions([self.menus.submenus[name].menuAction() for name in ("language", "theme")])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _follow_system(self) -> None:
        if self.settings.theme == "system" and look().colours.dark != (
            QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        ):
            self.wear_theme("system")

    def _strip(self) -> QWidget:
        """The menu bar and the find field at its right; on macOS the bar is at the screen's top, the field stays."""
        m = look().metrics
        strip = QWidget()
        row = QHBoxLayout(strip)
        row.setContentsMargins(m.gap, m.unit, m.unit * 3, m.unit)
        row.addWidget(self.menus.bar)
        row.addStretch(1)
        if self.desk is not None:
            field = QPushButton(f"  {say('find_anything')}      {keys_of(self.menus.actions['find'])}")
            field.setIcon(look().icon("magnify"))
            field.setAccessibleName(say("find_anything"))
            field.setMinimumWidth(m.letter * 40)
            quiet = look().colours.secondary
            field.setStyleSheet(f"text-align: left; color: {quiet}; min-height: {m.text + m.unit}px;")
            field.clicked.connect(self.open_palette)
            row.addWidget(field)
        return strip

    def tell(self, error: PlannerError) -> None:
        """Show an error where the window is: on the page, or on the first run."""
        if self.desk is not None:
            self.desk.tell_error(error)
        elif self.first_run is not None:
            self.first_run.tell_error(error)
