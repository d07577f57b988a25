"""Everything that can be done, once: its menu, keys and picture. Menus, keys and palette are made of this table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Deed:
    """An action: its words are `action_<name>`, `keys` are as Qt writes them; `page` ones are the page's."""

    name: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    page: bool = False
    rule_above: bool = False


DEEDS: Final = (
    Deed("new", "file", ("Ctrl+Shift+N",), "file-plus-outline"),
    Deed("open", "file", ("Ctrl+O",), "folder-open-outline"),
    Deed("recent", "file"),
    Deed("sample", "file", (), "compass-outline"),
    Deed("import", "file", ("Ctrl+I",), "tray-arrow-down", rule_above=True),
    Deed("export", "file", ("Ctrl+E",), "tray-arrow-up"),
    Deed("print", "file", ("Ctrl+P",), "printer-outline", page=True),
    Deed("save_copy", "file", ("Ctrl+Shift+S",), "content-save-outline", rule_above=True),
    Deed("close", "file", ("Ctrl+W",)),
    Deed("quit", "file", ("Ctrl+Q",)),
    Deed("undo", "edit", ("Ctrl+Z",), "undo"),
    Deed("redo", "edit", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    Deed("cut", "edit", ("Ctrl+X",), "content-cut", page=True, rule_above=True),
    Deed("copy", "edit", ("Ctrl+C",), "content-copy", page=True),
    Deed("paste", "edit", ("Ctrl+V",), "content-paste", page=True),
    Deed("fill_down", "edit", ("Ctrl+D",), "arrow-collapse-down", page=True),
    Deed("clear", "edit", ("Del",), "eraser", page=True),
    Deed("select_all", "edit", ("Ctrl+A",), page=True),
    Deed("filter", "edit", ("Ctrl+F",), "filter-variant", page=True, rule_above=True),
    Deed("find", "edit", ("Ctrl+K",), "magnify"),
    Deed("add", "record", ("Ctrl+N",), "plus", page=True),
    Deed("duplicate", "record", ("Ctrl+Shift+D",), "content-duplicate", page=True),
    Deed("delete", "record", ("Ctrl+Del",), "delete-outline", page=True),
    Deed("edit", "record", ("F2",), "pencil-outline", page=True, rule_above=True),
    Deed("open_reference", "record", ("Ctrl+Return",), "open-in-new", page=True),
    Deed("origin", "record", ("Alt+F1",), "text-box-search-outline", page=True),
    Deed("permit_for_several", "record", (), "file-certificate-outline", page=True, rule_above=True),
    Deed("pack", "record", ("Alt+Right",), "package-variant-closed", page=True, rule_above=True),
    Deed("pack_new_case", "record", ("Alt+Shift+Right",), "package-variant-plus", page=True),
    Deed("unpack", "record", ("Alt+Left",), "tray-arrow-up", page=True),
    Deed("link_line", "record", (), "link-variant", page=True),
    Deed("add_case", "record", (), "package-variant-plus", page=True),
    Deed("count_returned", "record", (), "clipboard-check-outline", page=True),
    Deed("all_returned", "record", (), "check-all", page=True),
    Deed("make_return", "record", (), "keyboard-return", page=True),
    Deed("mark_done", "record", (), "check-circle-outline", page=True, rule_above=True),
    Deed("waive", "record", (), "minus-circle-outline", page=True),
    Deed("reopen", "record", (), "circle-outline", page=True),
    Deed("follow_up_done", "record", (), "check-circle-outline", page=True, rule_above=True),
    Deed("follow_up_open", "record", (), "circle-outline", page=True),
    Deed("previous_record", "record", ("Alt+Up",), page=True, rule_above=True),
    Deed("next_record", "record", ("Alt+Down",), page=True),
    Deed("detail", "view", ("F4",), "dock-right", page=True),
    Deed("columns", "view", (), "view-column-outline", page=True),
    Deed("deadlines_by", "view", ("Ctrl+Shift+B",), "swap-horizontal", page=True),
    Deed("regroup", "view", ("Ctrl+Shift+G",), "swap-horizontal", page=True),
    Deed("problems", "view", ("Shift+F4",), "alert-octagon-outline", rule_above=True),
    Deed("next_problem", "view", ("F8",), "skip-next"),
    Deed("previous_problem", "view", ("Shift+F8",), "skip-previous"),
    Deed("why_problem", "view", ("Alt+F8",), "help-circle-outline"),
    Deed("pages", "view", rule_above=True),
    Deed("language", "view", rule_above=True),
    Deed("theme", "view"),
    Deed("exhibitions", "exhibition"),
    Deed("new_exhibition", "exhibition", (), "plus"),
    Deed("deadline_library", "exhibition", (), "bookshelf", page=True, rule_above=True),
    Deed("report", "reports"),
    Deed("save_pdf", "reports", (), "file-pdf-box", page=True, rule_above=True),
    Deed("save_workbook", "reports", (), "file-excel-outline", page=True),
    Deed("company_form", "reports", (), "file-account-outline", page=True, rule_above=True),
    Deed("company_forms", "reports", (), "file-document-multiple-outline"),
    Deed("fill_form", "reports", (), "file-edit-outline"),
    Deed("mail_chase", "reports", ("Ctrl+Shift+M",), "email-outline", page=True, rule_above=True),
    Deed("save_calendar", "reports", (), "calendar-export", page=True),
    Deed("save_programme", "reports", (), "calendar-export", page=True),
    Deed("history", "reports", (), "history", rule_above=True),
    Deed("guide", "help", ("F1",), "help-circle-outline"),
    Deed("shortcuts", "help", ("Ctrl+/",), "keyboard-outline"),
    Deed("about", "help", rule_above=True),
)
BY_DEED: Final = {deed.name: deed for deed in DEEDS}
MENUS: Final = ("file", "edit", "record", "view", "exhibition", "reports", "help")
SUBMENUS: Final = frozenset({"recent", "pages", "report", "language", "theme"})
WITHOUT_WORKSPACE: Final = frozenset({"new", "open", "sample", "quit", "guide", "shortcuts", "about"})
