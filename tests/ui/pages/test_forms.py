"""Forms from the window: for one company, for all of ours, and an organiser's own filled."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services.reading import list_ids, read_rows
from exhibitplanner.ui.desk import Message
from exhibitplanner.ui.frame.window import MainWindow
from exhibitplanner.ui.pages.forms import company_forms
from exhibitplanner.ui.pages.forms.exhibition_question import ExhibitionQuestion
from exhibitplanner.ui.pages.forms.fill_dialog import FillDialog
from exhibitplanner.ui.pages.forms.fill_result import FillResult, field_words
from exhibitplanner.ui.pages.records_page import RecordsPage
from tests.ui.conftest import add, at_rest

pytestmark = pytest.mark.filterwarnings("ignore:Data Validation extension")


def choose(window: MainWindow, qtbot: QtBot, kind: str, name: str) -> str:
    """Select a company or its participation on its page."""
    assert window.desk is not None
    reader = window.desk.session.reader
    companies = read_rows(reader, BY_NAME["company"], list_ids(reader, BY_NAME["company"]))
    wanted = next(row["id"] for row in companies if row["name"] == name)
    if kind == "participation":
        parts = read_rows(reader, BY_NAME[kind], list_ids(reader, BY_NAME[kind]))
        wanted = next(row["id"] for row in parts if row["company_id"] == wanted)
    window.desk.go_to(BY_NAME[kind], wanted)
    at_rest(qtbot, window)
    return str(wanted)


def another_exhibition(window: MainWindow, qtbot: QtBot, *companies: str) -> None:
    assert window.desk is not None

    def body(workspace):
        add(workspace, "exhibition", code="KADEX-2028", name="KADEX", opens_on="2028-09-25", closes_on="2028-09-29")
        for company in companies:
            add(workspace, "participation", exhibition="KADEX-2028", company=company)

    window.desk.session.write(body, lambda _none: None, pytest.fail)
    at_rest(qtbot, window)


def asked(window: MainWindow, qtbot: QtBot) -> QFileDialog:
    at_rest(qtbot, window)
    return next(one for one in window.findChildren(QFileDialog) if one.isVisible())


def told(window: MainWindow, qtbot: QtBot, act) -> Message:
    assert window.desk is not None
    with qtbot.waitSignal(window.desk.message_given, timeout=20_000) as signal:
        act()
    message: Message = signal.args[0]
    return message


def template(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    for row, text in enumerate(
        ("{{company.name}}", "{{participation.fascia_name}}", "{{company.nonsense}}", "{{participation.status}}"), 1
    ):
        sheet.cell(row, 2, text)
    book.save(path)
    return path


@pytest.mark.parametrize("kind", ["company", "participation"])
def test_the_form_of_the_chosen_company(open_window: MainWindow, qtbot: QtBot, tmp_path: Path, kind: str) -> None:
    open_window.settings.keep("forms_folder", str(tmp_path))
    choose(open_window, qtbot, kind, "Hyundai Rotem")
    assert open_window.menus.actions["company_form"].isEnabled()
    open_window.act("company_form")
    dialog = asked(open_window, qtbot)
    assert Path(dialog.selectedFiles()[0]) == tmp_path / "MSPO-2027 Rotem.xlsx"
    message = told(open_window, qtbot, dialog.accept)
    assert message.meaning == "done"
    assert message.text == "MSPO-2027 Rotem.xlsx: the form for Hyundai Rotem at MSPO-2027."
    assert [one.text for one in message.answers] == ["Open", "Show in folder"]
    assert "Participants 참가자" in openpyxl.load_workbook(tmp_path / "MSPO-2027 Rotem.xlsx").sheetnames


def test_no_form_without_one_company(open_window: MainWindow, qtbot: QtBot) -> None:
    open_window.show_page("people")
    at_rest(qtbot, open_window)
    assert not open_window.menus.actions["company_form"].isEnabled()
    choose(open_window, qtbot, "company", "Poongsan")
    page = open_window.shell.page
    assert isinstance(page, RecordsPage)
    page.table.view.selectAll()
    assert "company_form" not in page.deeds


def test_the_exhibition_is_asked_for_where_none_is_in_view(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    open_window.settings.keep("forms_folder", str(tmp_path))
    another_exhibition(open_window, qtbot, "Hyundai Rotem")
    open_window.desk.view_exhibition(None)
    choose(open_window, qtbot, "company", "Hyundai Rotem")
    open_window.act("company_form")
    at_rest(qtbot, open_window)
    question = open_window.findChild(ExhibitionQuestion)
    assert [question.choice.itemData(row) for row in range(question.choice.count())] == ["KADEX-2028", "MSPO-2027"]
    question.choice.setCurrentIndex(0)
    question.go_on.click()
    assert Path(asked(open_window, qtbot).selectedFiles()[0]).name == "KADEX-2028 Rotem.xlsx"
    asked(open_window, qtbot).reject()


def test_a_company_that_takes_no_part_is_told(open_window: MainWindow, qtbot: QtBot) -> None:
    another_exhibition(open_window, qtbot, "Hyundai Rotem")
    choose(open_window, qtbot, "company", "Poongsan")
    open_window.desk.view_exhibition("KADEX-2028")
    at_rest(qtbot, open_window)
    choose(open_window, qtbot, "company", "Poongsan")
    open_window.desk.view_exhibition("KADEX-2028")
    page = open_window.shell.page
    message = told(
        open_window,
        qtbot,
        lambda: company_forms.ask_for_one(
            open_window, open_window.desk, BY_NAME["company"], company_id(open_window, "Poongsan")
        ),
    )
    assert page is open_window.shell.page
    assert message.text == "The company takes no part in KADEX-2028. Add its participation first."


def company_id(window: MainWindow, name: str) -> str:
    reader = window.desk.session.reader
    rows = read_rows(reader, BY_NAME["company"], list_ids(reader, BY_NAME["company"]))
    return next(str(row["id"]) for row in rows if row["name"] == name)


def test_forms_for_all_ask_before_files_are_replaced(open_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "MSPO-2027 KAI.xlsx").write_bytes(b"older")
    open_window.act("company_forms")
    dialog = asked(open_window, qtbot)
    dialog.setDirectory(str(folder))
    message = told(open_window, qtbot, lambda: dialog.fileSelected.emit(str(folder)))
    dialog.reject()
    assert message.asks
    assert message.details == ("MSPO-2027 KAI.xlsx",)
    assert (folder / "MSPO-2027 KAI.xlsx").read_bytes() == b"older"
    done = told(open_window, qtbot, message.answers[0].act)
    assert done.text == f"3 forms for MSPO-2027 in {folder}."
    names = sorted(one.name for one in folder.iterdir())
    assert names == ["MSPO-2027 KAI.xlsx", "MSPO-2027 Poongsan.xlsx", "MSPO-2027 Rotem.xlsx"]


def test_what_cannot_be_written_is_told_with_another_name(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "held.xlsx").mkdir()
    kai = company_id(open_window, "Korea Aerospace Industries")
    message = told(
        open_window,
        qtbot,
        lambda: company_forms.write_one(open_window.desk, tmp_path / "held.xlsx", "MSPO-2027", kai),
    )
    assert message.meaning == "error"
    told(open_window, qtbot, message.answers[0].act)
    assert (tmp_path / "held (2).xlsx").is_file()


def filled_dialog(window: MainWindow, qtbot: QtBot, form: Path) -> FillDialog:
    window.act("fill_form")
    dialog = window.findChild(FillDialog)
    dialog.template.setText(str(form))
    at_rest(qtbot, window)
    return dialog


def test_a_form_is_filled_for_the_chosen_company(open_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    open_window.settings.keep("forms_folder", str(tmp_path))
    choose(open_window, qtbot, "participation", "Hyundai Rotem")
    dialog = filled_dialog(open_window, qtbot, template(tmp_path / "Stand form.xlsx"))
    assert dialog.company.currentText() == "Hyundai Rotem"
    assert Path(dialog.out.text()) == tmp_path / "Stand form Rotem.xlsx"
    message = told(open_window, qtbot, dialog.fill.click)
    assert message.meaning == "warning"
    assert message.text == "Stand form Rotem.xlsx: 2 cells filled. Not written: 1. Nothing in the plan for 1 more."
    assert "nonsense" in message.details[0]
    assert [one.text for one in message.answers] == ["All cells", "Open", "Show in folder"]
    sheet = openpyxl.load_workbook(tmp_path / "Stand form Rotem.xlsx").active
    assert [sheet.cell(row, 2).value for row in (1, 3, 4)] == ["Hyundai Rotem", "{{company.nonsense}}", "Confirmed"]
    message.answers[0].act()
    result = next(one for one in open_window.findChildren(FillResult))
    groups = [result.tree.topLevelItem(number) for number in range(result.tree.topLevelItemCount())]
    assert [one.text(0) for one in groups] == ["Not written  1", "Nothing in the plan  1", "Written  2"]
    assert [groups[2].child(0).text(column) for column in (1, 2)] == ["Company", "Hyundai Rotem"]
    result.close()


def choose_company(dialog: FillDialog, name: str) -> None:
    dialog.company.setCurrentIndex(dialog.company.findText(name))


def test_no_form_is_filled_while_nobody_is_chosen(open_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    another_exhibition(open_window, qtbot, "Poongsan")
    open_window.desk.view_exhibition(None)
    dialog = filled_dialog(open_window, qtbot, template(tmp_path / "form.xlsx"))
    assert dialog.exhibition.currentIndex() == -1
    assert dialog.notice.text() == "Choose the exhibition that the form is for."
    dialog.exhibition.setCurrentIndex(dialog.exhibition.findData("MSPO-2027"))
    at_rest(qtbot, open_window)
    assert dialog.company.currentIndex() == -1
    assert dialog.company.placeholderText() == "Choose a company"
    assert dialog.notice.text() == "Choose the company that the form is for."
    assert not dialog.fill.isEnabled()
    assert not dialog.out.text()
    choose_company(dialog, "Poongsan")
    assert dialog.fill.isEnabled()
    assert Path(dialog.out.text()).name == "form Poongsan.xlsx"


def test_the_chosen_company_stays_chosen_at_another_exhibition(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    another_exhibition(open_window, qtbot, "Poongsan")
    dialog = filled_dialog(open_window, qtbot, template(tmp_path / "form.xlsx"))
    choose_company(dialog, "Poongsan")
    dialog.exhibition.setCurrentIndex(dialog.exhibition.findData("KADEX-2028"))
    at_rest(qtbot, open_window)
    assert dialog.company.currentText() == "Poongsan"
    dialog.exhibition.setCurrentIndex(dialog.exhibition.findData("MSPO-2027"))
    at_rest(qtbot, open_window)
    choose_company(dialog, "Hyundai Rotem")
    dialog.exhibition.setCurrentIndex(dialog.exhibition.findData("KADEX-2028"))
    at_rest(qtbot, open_window)
    assert dialog.company.currentIndex() == -1  # it takes no part there: nobody else is put in its place
    assert not dialog.fill.isEnabled()


def test_a_form_in_which_nothing_was_filled_is_no_success(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    open_window.settings.keep("forms_folder", str(tmp_path))
    book = openpyxl.Workbook()
    book.active["B1"] = "{{company.website}}"
    book.save(tmp_path / "form.xlsx")
    dialog = filled_dialog(open_window, qtbot, tmp_path / "form.xlsx")
    choose_company(dialog, "Poongsan")
    message = told(open_window, qtbot, dialog.fill.click)
    assert message.meaning == "warning"
    assert message.text == "form Poongsan.xlsx: nothing was filled. The plan has nothing for 1 cell."


def test_for_all_companies_a_placeholder_of_one_is_said_in_the_windows_words(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    open_window.settings.keep("forms_folder", str(tmp_path))
    dialog = filled_dialog(open_window, qtbot, template(tmp_path / "list.xlsx"))
    choose_company(dialog, "All companies of ours")
    assert Path(dialog.out.text()).name == "list MSPO-2027 all.xlsx"
    message = told(open_window, qtbot, dialog.fill.click)
    assert "Choose the company" in message.details[0]
    assert "--" not in "".join(message.details)


def test_what_hinders_the_filling_is_said_before(open_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = filled_dialog(open_window, qtbot, tmp_path / "none.xlsx")
    assert dialog.notice.text() == "There is no such file."
    assert not dialog.fill.isEnabled()
    dialog.template.setText(str(tmp_path / "form.pdf"))
    assert dialog.notice.text().startswith("Only .xlsx and .xlsm")
    dialog.template.setText(str(template(tmp_path / "form.xlsx")))
    choose_company(dialog, "Poongsan")
    assert dialog.fill.isEnabled()
    (tmp_path / "there.xlsx").write_bytes(b"older")
    dialog.out.selectAll()
    qtbot.keyClicks(dialog.out, str(tmp_path / "there.xlsx"))
    assert dialog.fill.text() == "Replace the file"
    dialog.company.setCurrentIndex(1)
    assert dialog.out.text() == str(tmp_path / "there.xlsx")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_form_with_nothing_to_fill_is_told_in_the_windows_words(
    open_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    openpyxl.Workbook().save(tmp_path / "blank.xlsx")
    dialog = filled_dialog(open_window, qtbot, tmp_path / "blank.xlsx")
    choose_company(dialog, "Poongsan")
    dialog.out.setText(str(tmp_path / "out.xlsx"))
    message = told(open_window, qtbot, dialog.fill.click)
    assert message.meaning == "error"
    assert "neither placeholders" in message.text
    assert "--" not in message.text


def test_paths_in_words() -> None:
    assert field_words("exhibits.mass_kg|t") == "Exhibits: Mass"
    assert field_words("booth") == "Booths"
    assert field_words("contact.invoice.email") == "contact.invoice.email"
