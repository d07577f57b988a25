"""The grid's model: ids at once, rows by page, sorted, filtered, and following changes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from exhibitplanner.domain.kinds import BY_NAME, KINDS
from exhibitplanner.services import records
from exhibitplanner.services.reading import list_ids
from exhibitplanner.storage.workspace import Workspace
from exhibitplanner.ui.desk import Desk
from exhibitplanner.ui.grid.model import RecordsModel

PERSON = BY_NAME["participant"]


@pytest.fixture
def people(desk: Desk, qtbot: QtBot) -> RecordsModel:
    return listed(RecordsModel(desk, PERSON), qtbot)


def listed(model: RecordsModel, qtbot: QtBot, names: tuple[str, ...] = ()) -> RecordsModel:
    model.show_columns([model.kind.field(name) for name in names or model.kind.default_columns])
    with qtbot.waitSignal(model.listed):
        model.reload()
    return model


def column(model: RecordsModel, name: str) -> int:
    return [field.name for field in model.columns].index(name)


def texts(model: RecordsModel, name: str) -> list[str]:
    return [model.text(row, column(model, name)) for row in range(model.rowCount())]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_is_a_sound_model(desk: Desk, qtbot: QtBot, kind) -> None:
    model = RecordsModel(desk, kind)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    listed(model, qtbot, tuple(field.name for field in kind.fields))
    assert model.columnCount() == len(kind.fields)
    assert all(model.text(row, at) is not None for row in range(model.rowCount()) for at in range(model.columnCount()))


def test_references_read_as_names_and_dates_without_the_year_of_the_exhibition(people: RecordsModel) -> None:
    row = texts(people, "name").index("KIM Dahyun")
    assert people.text(row, column(people, "participation")) == "Hyundai Rotem"
    assert people.text(row, column(people, "arrives_on")) == "3 Sep"
    assert people.text(row, column(people, "badge_kind")) == "VIP"
    assert people.writing(row, column(people, "arrives_on")) == "2027-09-03"


def test_the_year_in_which_a_passport_ends_is_told_also_in_the_year_of_the_exhibition(desk: Desk, qtbot: QtBot) -> None:
    def body(workspace: Workspace) -> None:
        first = list_ids(workspace, PERSON)[0]
        records.update(workspace, PERSON, first, {"passport_expires_on": "2027-09-09"})

    written: list[None] = []
    desk.session.write(body, written.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(written))
    model = listed(RecordsModel(desk, PERSON), qtbot, ("name", "passport_expires_on", "arrives_on"))
    assert "9 Sep 2027" in texts(model, "passport_expires_on")
    assert "4 Sep" in texts(model, "arrives_on")


def test_sorting_goes_both_ways(people: RecordsModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(people.listed):
        people.sort(column(people, "arrives_on"), Qt.SortOrder.DescendingOrder)
    assert texts(people, "arrives_on")[0] == "5 Sep"
    with qtbot.waitSignal(people.listed):
        people.sort(-1)
    assert texts(people, "name")[0] == "CHOI Hyunwoo"  # by company, then by name


def test_the_filter_looks_in_own_texts_and_in_what_is_named(people: RecordsModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(people.listed):
        people.filter("dahyun")
    assert texts(people, "name") == ["KIM Dahyun"]
    with qtbot.waitSignal(people.listed):
        people.filter("rotem")
    assert texts(people, "name") == ["CHOI Hyunwoo", "KIM Dahyun"]
    with qtbot.waitSignal(people.listed):
        people.filter("")
    assert people.rowCount() == 5


def test_changes_are_followed(people: RecordsModel, desk: Desk, qtbot: QtBot) -> None:
    desk.session.changed.connect(people.follow)
    kim = people.ids[texts(people, "name").index("KIM Dahyun")]
    with qtbot.waitSignal(people.dataChanged):
        desk.session.write(
            lambda workspace: records.update(workspace, PERSON, kim, {"position": "Director"}),
            lambda _c: None,
            pytest.fail,
        )
    assert texts(people, "position")[texts(people, "name").index("KIM Dahyun")] == "Director"
    with qtbot.waitSignal(people.listed):
        desk.session.write(lambda workspace: records.delete(workspace, PERSON, [kim]), lambda _d: None, pytest.fail)
    assert people.rowCount() == 4
    assert people.row_of(kim) is None


def test_other_kinds_names_are_followed(people: RecordsModel, desk: Desk, qtbot: QtBot) -> None:
    desk.session.changed.connect(people.follow)
    company = BY_NAME["company"]
    with qtbot.waitSignal(people.dataChanged):
        desk.session.write(
            lambda workspace: records.update(
                workspace, company, records.find(workspace, company, "Hyundai Rotem"), {"name": "Rotem Works"}
            ),
            lambda _c: None,
            pytest.fail,
        )
    assert "Rotem Works" in texts(people, "participation")


def test_numbers_stand_at_the_right_and_choices_at_the_left(desk: Desk, qtbot: QtBot) -> None:
    booths = listed(RecordsModel(desk, BY_NAME["booth"]), qtbot, ("number", "open_sides", "width_m", "status"))
    at_right = [bool(booths.alignment(at) & Qt.AlignmentFlag.AlignRight) for at in range(booths.columnCount())]
    assert at_right == [False, True, True, False]


def test_telephone_numbers_are_read_in_groups_and_written_as_stored(people: RecordsModel, qtbot: QtBot) -> None:
    kim = people.ids[texts(people, "name").index("KIM Dahyun")]
    people.desk.session.changed.connect(people.follow)
    people.desk.session.write(
        lambda workspace: records.update(workspace, PERSON, kim, {"mobile": "+821061683124"}),
        lambda _c: None,
        pytest.fail,
    )
    qtbot.waitUntil(lambda: people.desk.session.idle)
    listed(people, qtbot, ("name", "mobile"))
    row = texts(people, "name").index("KIM Dahyun")
    assert people.text(row, 1) == "+82 10-6168-3124"
    assert people.writing(row, 1) == "+821061683124"
    with qtbot.waitSignal(people.listed):
        people.filter("6168-3124")
    assert texts(people, "name") == ["KIM Dahyun"]
