"""The review in a window: everything by keyboard, counted at once, nothing cut, fluid with a hundred thousand rows."""

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records
from exhibitplanner.services.importing.importer import Preview, apply_read, preview_files
from exhibitplanner.services.importing.options import NEW, SKIP, Decision
from exhibitplanner.services.importing.report import ImportReport
from exhibitplanner.services.reading import list_ids, read_records
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.frame.message_bar import MessageBar
from exhibitplanner.ui.look.look import wear
from exhibitplanner.ui.pages.importing.intake import Intake
from exhibitplanner.ui.pages.importing.page import ImportPage
from exhibitplanner.ui.pages.importing.review.view import ReviewView
from exhibitplanner.ui.parts import ElidedLabel
from exhibitplanner.ui.wording import speak

PERSON = BY_NAME["participant"]
KEY = Qt.Key


@pytest.fixture
def ids(desk: Desk) -> list[str]:
    """Three people whom the plan knows."""
    return list_ids(desk.session.reader, PERSON)[:3]


@pytest.fixture
def made(people, ids: list[str]):
    return people(*ids)


@pytest.fixture
def view(desk: Desk, qtbot: QtBot) -> ReviewView:
    made = ReviewView(desk)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def shown(view: ReviewView, made, desk: Desk, qtbot: QtBot) -> ReviewView:
    view.show_review(Intake(), made.preview())
    view.focus_list()
    qtbot.waitUntil(lambda: desk.session.idle)
    return view


def at(view: ReviewView, group: str, place: int = 0) -> None:
    view.list.go_to_row(view.list.outcomes.row_of(group, place))


def texts(view: ReviewView) -> list[str]:
    model = view.list.outcomes
    return [str(model.data(model.index(row))) for row in range(model.rowCount())]


def foot(view: ReviewView) -> tuple[str, str, str]:
    return view.foot.total.text(), view.foot.sums.whole(), view.foot.confirm.text().strip()


def test_what_needs_a_person_is_first_and_dull_groups_are_folded(shown: ReviewView) -> None:
    assert texts(shown) == [
        "Review: 3", "LEE Seo-jun · 3 rows · 2 alike", "Park S.H. · Row 5 · 1 alike",
        "J. Kowalski · Row 6 · struck through", "Conflicts: 1", "CHO Minji · Row 7 · Hotel", "Problems: 1",
        "YOON Jiho · Row 8 · D8 “31/02/2023”", "Changed: 2", "KIM Dahyun · Row 9 · 2 cells",
        "KIM Junho · Row 10 · 1 cell", "New: 2", "Unchanged: 1",
    ]  # fmt: skip
    assert foot(shown) == (
        "12 rows",
        "3 new, 2 changed, 1 unchanged · 4 wait for you · 1 row with problems",
        "Import 5 rows",
    )
    assert shown.list.entry.number == 0
    assert shown.bars.texts() == ["5 rows need an answer before you can finish, or are left out."]


def test_the_keyboard_goes_through_all_of_it(shown: ReviewView, ids: list[str], qtbot: QtBot) -> None:
    planned = []
    shown.changed.connect(lambda: planned.append(1))
    qtbot.keyClick(shown.list, KEY.Key_2)  # the second candidate
    qtbot.keyClick(shown.list, KEY.Key_Return)
    qtbot.keyClick(shown.question_pane.table, KEY.Key_Down)
    qtbot.keyClick(shown.question_pane.table, KEY.Key_Space)  # somebody new
    qtbot.keyClick(shown.question_pane.table, KEY.Key_Return)
    qtbot.keyClick(shown.list, KEY.Key_Return)  # struck through: out, which is in focus
    intake = shown.answers.intake
    assert intake.decisions == {
        ("participants", "LEE Seo-jun"): Decision.join(ids[1]),
        ("participants", "Park S.H."): NEW,
    }
    assert list(intake.rows.values()) == ["skip"]
    assert shown.bars.texts() == []

    assert shown.list.entry.group == "conflicts"
    qtbot.keyClick(shown.list, KEY.Key_Space)
    qtbot.keyClick(shown.list, KEY.Key_Return)
    qtbot.keyClick(shown.list, KEY.Key_Return)  # the problem is read
    assert shown.list.entry.group == "changed"
    qtbot.keyClick(shown.row_pane.table, KEY.Key_Down)
    qtbot.keyClick(shown.row_pane.table, KEY.Key_Space)
    qtbot.keyClick(shown.row_pane.table, KEY.Key_Enter)
    assert intake.conflict_choices == {
        ("participants", "c1", "hotel"): "take", ("participants", "k1", "hotel"): "keep",
    }  # fmt: skip
    assert foot(shown)[1:] == ("4 new, 6 changed, 1 unchanged, 1 left out · 1 row with problems", "Import 10 rows")
    assert not planned
    for _ in range(2):
        qtbot.keyClick(shown.list, KEY.Key_Return)  # the changed rows
    assert shown.bars.texts() == ["All is answered. Ctrl+Enter imports."]
    with qtbot.waitSignal(shown.confirmed):
        qtbot.keyClick(shown.list, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(shown.back_wanted):
        qtbot.keyClick(shown.list, KEY.Key_Escape)


def test_enter_and_escape_are_the_reviews_own_in_the_page_around_it(desk: Desk, made, qtbot: QtBot) -> None:
    page, view = ImportPage(desk), ReviewView(desk)
    qtbot.addWidget(page)
    page.views.stack.addWidget(view)
    page.views.stack.setCurrentWidget(view)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    view.show_review(Intake(), made.preview())
    view.focus_list()
    qtbot.waitUntil(lambda: desk.session.idle)
    qtbot.keyClick(view.list, KEY.Key_Return)
    assert view.list.entry.place == 1
    with qtbot.waitSignal(view.back_wanted):
        qtbot.keyClick(view.list, KEY.Key_Escape)
    assert page.views.current is view


def test_tab_goes_between_the_list_and_the_cells(shown: ReviewView, qtbot: QtBot) -> None:
    at(shown, "changed")
    qtbot.keyClick(shown.list, KEY.Key_Tab)
    assert shown.focusWidget() is shown.row_pane.table
    qtbot.keyClick(shown.row_pane.table, KEY.Key_Backtab)
    assert shown.focusWidget() is shown.list
    seen = set()
    for _ in range(20):
        qtbot.keyClick(shown.focusWidget(), KEY.Key_Tab)
        seen.add(shown.focusWidget())
    assert {shown.row_pane.table, shown.list, shown.foot.confirm, shown.filter} <= seen
    assert all(one.accessibleName() or one.text() for one in seen)


def test_tab_goes_from_the_answers_to_those_for_all_alike(shown: ReviewView, qtbot: QtBot) -> None:
    pane = shown.question_pane
    pane.table.setFocus()
    for wanted in (pane.alike.score, pane.alike.join, pane.alike.new, pane.alike.out, pane.foot.accept):
        qtbot.keyClick(shown.focusWidget(), KEY.Key_Tab)
        assert shown.focusWidget() is wanted


def test_a_head_folds_by_keyboard_and_the_line_in_view_stays(shown: ReviewView, qtbot: QtBot) -> None:
    at(shown, "changed", 1)
    shown.list.toggle("review")
    assert shown.list.entry.group == "changed"
    assert shown.list.entry.place == 1
    shown.list.go_to_row(0)
    qtbot.keyClick(shown.list, KEY.Key_Right)
    assert shown.list.outcomes.is_open("review")
    qtbot.keyClick(shown.list, KEY.Key_Left)
    assert not shown.list.outcomes.is_open("review")
    qtbot.keyClick(shown.list, KEY.Key_Return)
    assert shown.list.outcomes.is_open("review")


def test_one_answer_for_all_alike(shown: ReviewView, ids: list[str], qtbot: QtBot) -> None:
    pane = shown.question_pane
    assert pane.alike.words.whole() == "1 other waits like this one."
    pane.alike.score.setCurrentIndex(pane.alike.score.findData(0.9))
    pane.alike.join.click()
    qtbot.waitUntil(lambda: shown.answers.intake.decisions != {})
    assert shown.answers.intake.decisions == {("participants", "LEE Seo-jun"): Decision.join(ids[0])}
    at(shown, "review", 1)
    assert not pane.alike.isVisible()
    at(shown, "review", 0)
    pane.again.click()
    pane.alike.out.click()
    assert set(shown.answers.intake.decisions.values()) == {SKIP}
    assert not shown.answers.intake.rows  # a row struck through is another sort of question


def test_a_record_that_the_import_itself_makes_cannot_be_meant(view: ReviewView, people, ids, qtbot: QtBot) -> None:
    view.show_review(Intake(), people("made-here", ids[1], "made-here").preview())
    qtbot.waitUntil(lambda: view.question_pane.table.choices.facts.ours is not None)
    assert view.question_pane.table.choices.text(1, 0) == "LEE Seojun · new in this import"
    assert view.question_pane.table.currentIndex().row() == 2
    qtbot.keyClick(view.list, KEY.Key_1)
    view.question_pane.alike.join.click()
    qtbot.wait(50)
    assert view.answers.intake.decisions == {}
    qtbot.keyClick(view.list, KEY.Key_2)
    assert view.answers.intake.decisions == {("participants", "LEE Seo-jun"): Decision.join(ids[1])}


def test_a_company_that_the_import_makes_is_meant_by_its_name(view: ReviewView, people, ids, qtbot: QtBot) -> None:
    made = people("made-here", ids[1], "made-here")
    for sheet in made.preview().report.sheets:
        for doubt in sheet.review:
            for candidate in doubt.candidates:
                if candidate.id == "made-here":
                    candidate.new_in = "Nowa Optyka"
    preview = made.preview()
    view.show_review(Intake(), preview)
    qtbot.waitUntil(lambda: view.question_pane.table.choices.facts.ours is not None)
    qtbot.keyClick(view.list, KEY.Key_1)
    assert view.answers.intake.decisions == {("participants", "LEE Seo-jun"): Decision.join_new("Nowa Optyka")}


def test_a_candidate_of_this_import_shows_the_facts_of_its_row(view: ReviewView, people, ids, qtbot: QtBot) -> None:
    made = people("made-here", *ids[1:])
    number = made.new("LEE Seojun", "이서준", "Director")
    [first, _] = made.report.review[0].candidates
    first.new_in, first.made_in = "LEE Seojun", ("people.xlsx", "Delegates", number)
    view.show_review(Intake(), made.preview())
    qtbot.waitUntil(lambda: view.question_pane.table.choices.facts.ours is not None)
    table = view.question_pane.table
    heads = [table.choices.headerData(at, Qt.Orientation.Horizontal) for at in range(table.choices.columnCount())]
    assert heads[:4] == ["Who or what it is", "Likeness", "Stands in", "Korean name"]
    assert [table.choices.text(row, 2) for row in range(3)] == ["row 2", f"new, row {number}", "the plan"]
    assert (table.choices.text(1, 0), table.choices.text(1, 3)) == ("LEE Seojun", "이서준")
    assert "Director" in [table.choices.text(1, at) for at in range(table.choices.columnCount())]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_fact_is_cut_where_the_window_has_room(desk: Desk, people, ids, qtbot: QtBot, language: str) -> None:
    speak(language)
    made = people("made-here", *ids[1:])
    [first, _] = made.report.review[0].candidates
    first.name, first.new_in = "LEE Seojun of Orion Optics", "LEE Seojun"
    first.made_in = ("people.xlsx", "Delegates", made.new("LEE Seojun", "이서준", "Director"))
    view = ReviewView(desk)
    qtbot.addWidget(view)
    view.resize(1080, 700)  # what a window of 1280 leaves
    view.show()
    view.show_review(Intake(), made.preview())
    qtbot.waitUntil(lambda: view.question_pane.table.choices.facts.ours is not None)
    table = view.question_pane.table
    columns = [at for at in range(table.choices.columnCount()) if not table.isColumnHidden(at)]
    assert [at for at in columns if table.columnWidth(at) < table.needed(at)] == []
    assert sum(map(table.columnWidth, columns)) <= table.viewport().width()


def test_a_choice_in_a_conflict_is_ticked_and_counted_at_once(shown: ReviewView, qtbot: QtBot) -> None:
    at(shown, "conflicts")
    assert "4 wait for you" in foot(shown)[1]
    qtbot.keyClick(shown.list, KEY.Key_Space)
    assert "3 wait for you" in foot(shown)[1]
    assert texts(shown)[5].endswith("done")
    said = shown.row_pane.table.fields
    accessible = said.data(said.index(0, said.columnCount() - 1), Qt.ItemDataRole.AccessibleTextRole)
    assert accessible == "Hotel: Take new, Tęcza → Qubus, chosen"


def test_a_conflict_shows_all_three_sides(view: ReviewView, made) -> None:
    made.conflict("c2", "hotel", "Tęcza", "Qubus", "HAN Bora", base="Ibis")
    view.show_review(Intake(), made.preview())
    table = view.row_pane.table
    at(view, "conflicts", 0)
    assert table.isColumnHidden(1)  # nobody knows what it was
    at(view, "conflicts", 1)
    assert not table.isColumnHidden(1)
    heads = [table.fields.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert heads == ["Field", "It was", "The plan has", "The sheet has"]
    assert table.fields.texts(0)[:4] == ("Hotel", "Ibis", "Tęcza", "Qubus")


def test_switches_and_their_words(shown: ReviewView) -> None:
    at(shown, "changed")
    table = shown.row_pane.table.fields
    assert [table.result(row) for row in range(3)] == ["Take new", "Fill blank", ""]
    shown.row_pane.keep.click()
    assert [table.result(row) for row in range(2)] == ["Keep ours", "Keep ours"]
    assert shown.row_pane.foot.words.whole() == "2 of 4 cells differ · 0 taken, 2 kept"
    shown.row_pane.take.click()
    assert shown.row_pane.foot.words.whole() == "2 of 4 cells differ · 2 taken, 0 kept"
    assert shown.row_pane.head.title.whole() == "KIM Dahyun  김다현"
    assert shown.row_pane.head.place.text() == "1 of 2 · changed"


def test_a_problem_says_why_and_what_to_do(shown: ReviewView) -> None:
    at(shown, "problems")
    said = " ".join(one.text() for one in shown.row_pane.problems.findChildren(QLabel))
    assert "D8  “31/02/2023”" in said
    assert "is no date" in said
    assert "The rest of the row is taken" in said


def test_the_filter_finds_rows_in_folded_groups_and_escape_ends_it(shown: ReviewView, qtbot: QtBot) -> None:
    shown.filter.setText("łucja")
    qtbot.waitUntil(lambda: texts(shown) == ["New: 1", "NOWAK Łucja · Row 11"])
    assert shown.row_pane.isVisible()
    qtbot.keyClick(shown.filter, KEY.Key_Escape)
    qtbot.waitUntil(lambda: len(texts(shown)) == 13)


def test_a_bar_that_was_closed_stays_closed(shown: ReviewView, made, qtbot: QtBot) -> None:
    bar = shown.bars.findChild(MessageBar)
    shown.bars.end(bar)
    qtbot.keyClick(shown.list, KEY.Key_1)
    assert shown.bars.texts() == []
    shown.show_review(Intake(), made.preview())
    shown.bars.findChildren(MessageBar)[-1].answers[0].click()
    assert len(shown.bars.texts()) == 1
    assert shown.list.entry.number == 0


def test_another_plan_keeps_what_was_accepted_and_the_line_in_view(shown: ReviewView, made) -> None:
    at(shown, "changed")
    shown.accept()
    assert shown.list.entry.place == 1
    shown.show_review(shown.answers.intake, made.preview())
    assert texts(shown)[9].endswith("done")
    assert (shown.list.entry.group, shown.list.entry.place) == ("changed", 1)
    at(shown, "review", 1)
    shown.show_review(shown.answers.intake, made.preview())
    assert (shown.list.entry.group, shown.list.entry.place) == ("review", 1)


def test_another_look_has_the_same_groups_open_and_the_same_line_in_view(
    shown: ReviewView, made, desk: Desk, qtbot: QtBot
) -> None:
    shown.list.toggle("new")
    shown.list.toggle("problems")
    at(shown, "new", 1)
    speak("ko")
    again = ReviewView(desk)
    qtbot.addWidget(again)
    again.show_review(shown.answers.intake, made.preview(), shown.marks)
    folded = {group for group in ("review", "problems", "new", "unchanged") if not again.list.outcomes.is_open(group)}
    assert folded == {"problems", "unchanged"}
    assert (again.list.entry.group, again.list.entry.place) == ("new", 1)


def test_what_an_answer_changes_is_planned_on_demand_alone(shown: ReviewView, qtbot: QtBot) -> None:
    assert not shown.question_pane.show_changes.isVisible()
    with qtbot.assertNotEmitted(shown.changed):
        qtbot.keyClick(shown.list, KEY.Key_1)
    with qtbot.waitSignal(shown.changed):
        shown.question_pane.show_changes.click()


def test_nothing_that_was_shown_before_lingers_where_there_is_nothing(shown: ReviewView) -> None:
    shown.show_review(Intake(), Preview(ImportReport(applied=False), ()))
    assert (texts(shown), shown.nothing.isVisible(), shown.can_confirm) == ([], True, False)
    assert shown.bars.texts() == []
    shown.accept()


def test_the_models_keep_qts_rules(shown: ReviewView, qtbot: QtBot) -> None:
    strict = QAbstractItemModelTester.FailureReportingMode.Warning  # a Qt warning fails the test
    testers = [
        QAbstractItemModelTester(model, strict)
        for model in (shown.list.outcomes, shown.row_pane.table.fields, shown.question_pane.table.choices)
    ]
    assert len(testers) == 3
    for group in ("new", "review", "new", "review", "changed"):
        shown.list.toggle(group)
    shown.list.toggle("changed")
    for row in range(shown.list.outcomes.rowCount()):
        shown.list.go_to_row(row)
    shown.filter.setText("kim")
    qtbot.waitUntil(lambda: texts(shown)[0] == "Changed: 2")
    shown.filter.clear()
    qtbot.waitUntil(lambda: len(texts(shown)) == 13)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_word_is_cut_in_a_small_window(qapp, desk: Desk, made, qtbot: QtBot, language: str, theme: str) -> None:
    speak(language)
    wear(qapp, theme)
    view = ReviewView(desk)
    qtbot.addWidget(view)
    view.resize(898, 502)  # what a window of 1100 × 700 leaves
    view.show()
    view.show_review(Intake(), made.preview())
    for group in ("review", "conflicts", "problems", "changed"):
        at(view, group)
        qtbot.wait(30)
        assert cut(view) == []
        assert not view.grab().isNull()


def cut(view: QWidget) -> list[str]:
    """The buttons and labels that are narrower or lower than their words."""
    words = [one for kind in (QPushButton, QLabel) for one in view.findChildren(kind)]
    whole = [one for one in words if one.isVisible() and one.text() and not isinstance(one, ElidedLabel)]
    plain = [one for one in whole if not (isinstance(one, QLabel) and one.wordWrap())]
    least = [(one, one.minimumSizeHint()) for one in plain]
    return [one.text() for one, size in least if one.width() < size.width() or one.height() < size.height()]


def test_a_persons_word_reaches_the_plan(desk: Desk, view: ReviewView, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "people.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([
            ["Name", "Company", "Arrival", "Position"],
            ["AHN Jiwoo", "KAI", "2027-09-04", "Director"],
            ["NOWAK Jan", "Hyundai Rotem Systems", "2027-09-05", "Driver"],
        ])  # fmt: skip
    intake = Intake(exhibition="MSPO-2027")
    intake.add([path])
    preview = preview_files(desk.session.reader, intake.paths, intake.options())
    assert [doubt.name for doubt in preview.report.sheets[0].review] == ["Hyundai Rotem Systems"]
    view.show_review(intake, preview)
    view.focus_list()
    qtbot.waitUntil(lambda: desk.session.idle)
    assert "South Korea" in str(view.question_pane.table.choices.text(1, 3))
    qtbot.keyClick(view.list, KEY.Key_1)
    assert foot(view)[2] == "Import 2 rows"
    at(view, "changed")
    qtbot.waitUntil(lambda: desk.session.idle)
    assert [one.theirs for one in view.row_pane.table.fields.differences] == ["Director"]
    before = len(read_records(desk.session.reader, BY_NAME["company"]))
    desk.session.write(
        lambda workspace: apply_read(workspace, preview.read, intake.options()), lambda _done: None, pytest.fail
    )
    qtbot.waitUntil(lambda: desk.session.idle)
    people = {row["name"]: row for row in read_records(desk.session.reader, PERSON)}
    assert "Rotem" in str(people["NOWAK Jan"]["participation"])
    assert people["AHN Jiwoo"]["position"] == "Director"
    assert len(read_records(desk.session.reader, BY_NAME["company"])) == before


@pytest.mark.slow
def test_a_hundred_thousand_rows_are_counted_and_answered(view: ReviewView, made, qtbot: QtBot) -> None:
    up = type(made)()
    for at_row in range(100_000):
        name = f"KIM {at_row:06d}"
        if at_row % 2:
            up.new(name, "김다현", "Engineer")
        elif at_row % 4:
            up.changed(f"r{at_row}", {"position": ("A", "B")}, name, "김다현", "B")
        else:
            up.unchanged(name, "김다현")
    preview = up.preview()
    steps = (
        lambda: view.show_review(Intake(), preview),
        lambda: view.list.toggle("new"),
        lambda: view.list.go_to_row(view.list.outcomes.rowCount() - 2),
        lambda: view.list.verticalScrollBar().setValue(40_000),
        view.accept,
        lambda: view.filter.setText("kim 0999"),
        lambda: qtbot.waitUntil(lambda: view.list.outcomes.size("new") < 1000, timeout=20_000),
        view.filter.clear,
        lambda: qtbot.waitUntil(lambda: view.list.outcomes.size("new") == 50_000, timeout=20_000),
        lambda: at(view, "changed", 20_000),
        view.row_pane.keep.click,
    )
    for step in steps:
        step()
        qtbot.wait(10)
    assert foot(view)[2] == "Import 74,999 rows"


def test_a_cell_that_is_kept_is_not_imported(desk: Desk, view: ReviewView, tmp_path: Path, qtbot: QtBot) -> None:
    kai = list_ids(desk.session.reader, PERSON)[0]
    desk.session.write(lambda workspace: records.update(workspace, PERSON, kai, {"position": ""}), print, pytest.fail)
    qtbot.waitUntil(lambda: desk.session.idle)
    path = tmp_path / "people.csv"
    path.write_text("Name,Company,Arrival,Position\nAHN Jiwoo,KAI,2027-09-04,Director\n", encoding="utf-8")
    intake = Intake(exhibition="MSPO-2027")
    intake.add([path])
    preview = preview_files(desk.session.reader, intake.paths, intake.options())
    view.show_review(intake, preview)
    qtbot.keyClick(view.list, KEY.Key_Space)
    assert foot(view)[2] == "Nothing to import"
    desk.session.write(
        lambda workspace: apply_read(workspace, preview.read, intake.options()), lambda _done: None, pytest.fail
    )
    qtbot.waitUntil(lambda: desk.session.idle)
    assert {row["name"]: row["position"] for row in read_records(desk.session.reader, PERSON)}["AHN Jiwoo"] is None


def test_an_unusual_value_is_kept_in_its_row(view: ReviewView, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "systems.csv"
    path.write_text("System,Length (m),Mass (kg)\nK-2,0.0108,55000\nK-9,12,-1\n", encoding="utf-8")
    intake, planned = Intake(paths=[path]), []
    view.show_review(intake, preview_files(desk.session.reader, [path], intake.options()))
    view.changed.connect(lambda: planned.append(1))
    at(view, "problems")
    (keep,) = (one for one in view.row_pane.problems.findChildren(QPushButton) if one.text() == "Keep it")
    keep.click()
    assert planned == [1]
    report = preview_files(desk.session.reader, [path], view.answers.intake.options()).report
    assert [one.cell for one in report.sheets[0].problems] == ["C3"]  # what is impossible cannot be kept
