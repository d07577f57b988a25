"""A list without a stamp that is sent again says nothing new; what came after it stands."""

from pathlib import Path
from shutil import copyfile

import pytest

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services import history, records
from exhibitplanner.services.reading import read_records
from exhibitplanner.storage.workspace import Workspace
from tests.services.test_import_contradictions import KIM, PEOPLE, plan, sheet, shown, take, told

__all__ = ["plan"]
OLD = (PEOPLE, (*KIM, "Director", ""))
NEW = (PEOPLE, (*KIM, "Chief", ""))
LEE = ("Hanwha Aerospace", "LEE Minjun", "Manager", "")


@pytest.fixture
def replaced(plan: Workspace, tmp_path: Path) -> Path:
    """The first of two lists; the second gave Kim another position."""
    path = sheet(tmp_path, *OLD, name="first.csv")
    take(plan, path)
    take(plan, sheet(tmp_path, *NEW, name="second.csv"))
    return path


def test_the_first_list_again_takes_nothing_back(plan: Workspace, replaced: Path, tmp_path: Path) -> None:
    for path in (replaced, Path(copyfile(replaced, tmp_path / "first (1).csv"))):
        report = take(plan, path)
        assert (report.transaction, told(report.sheets[0])) == (None, [])
    assert shown(plan, "participants", "position") == [("Chief",)]


def test_the_first_list_with_more_rows_takes_nothing_back(plan: Workspace, replaced: Path) -> None:
    report = take(plan, sheet(replaced.parent, *OLD, LEE, name=replaced.name)).sheets[0]
    assert (report.new, report.changed, report.conflicts) == (1, 0, 0)
    assert ("Chief",) in shown(plan, "participants", "position")


def test_an_old_value_in_another_list_is_asked(plan: Workspace, replaced: Path) -> None:
    path = sheet(replaced.parent, *OLD, LEE, name="third.csv")
    report = take(plan, path).sheets[0]
    assert (report.new, told(report)) == (1, [("position", "Chief", "Director", 2)])
    assert ("Chief",) in shown(plan, "participants", "position")
    assert take(plan, path, conflicts="take").sheets[0].changed == 1
    assert take(plan, path).transaction is None


def test_a_sender_goes_back_in_a_list_of_the_same_name(plan: Workspace, tmp_path: Path) -> None:
    for rows, position in ((OLD, "Director"), (NEW, "Chief"), (OLD, "Director")):
        report = take(plan, sheet(tmp_path, *rows))
        assert report.sheets[0].conflicts == 0
        assert shown(plan, "participants", "position") == [(position,)]


def test_a_value_that_was_never_here_is_taken_from_any_list(plan: Workspace, replaced: Path) -> None:
    for name, position in (("first.csv", "Advisor"), ("fourth.csv", "President")):
        take(plan, sheet(replaced.parent, PEOPLE, (*KIM, position, ""), name=name))
        assert shown(plan, "participants", "position") == [(position,)]


def test_an_import_that_was_taken_back_gave_nothing(plan: Workspace, replaced: Path) -> None:
    [kim] = read_records(plan, BY_PLURAL["participants"])
    batch = take(plan, sheet(replaced.parent, PEOPLE, (*KIM, "Advisor", ""), name="third.csv")).transaction
    history.undo(plan, batch)
    assert take(plan, sheet(replaced.parent, PEOPLE, (*KIM, "Advisor", ""), name="fourth.csv")).sheets[0].changed == 1
    records.update(plan, BY_PLURAL["participants"], kim["id"], {"position": "Here"})
    assert take(plan, replaced).transaction is None
    assert shown(plan, "participants", "position") == [("Here",)]
