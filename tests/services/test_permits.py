"""Permits for several exhibits, listed, made and changed as one."""

import pytest

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.services import history, records
from exhibitplanner.services.permits import PERMIT, list_permit_exhibits, list_permits, save_permit
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import add

WORDS = {"permit_kind": "export_licence", "number": "EL-1", "status": "applied"}


@pytest.fixture
def exhibits(workspace: Workspace) -> list[str]:
    """Three exhibits of one company."""
    add(workspace, "exhibition", code="F", opens_on="2027-09-07", closes_on="2027-09-10")
    add(workspace, "company", name="KAI")
    add(workspace, "participation", exhibition="F", company="KAI")
    made = []
    for name in ("FA-50", "KF-21", "LAH"):
        add(workspace, "system", designation=name)
        made.append(add(workspace, "exhibit", participation="KAI", system=name))
    return made


def only(workspace):
    (found,) = list_permits(workspace, "F")
    return found


def test_a_permit_for_several_is_a_row_for_each_and_one_in_the_list(workspace, exhibits):
    saved = save_permit(workspace, exhibits[:2], WORDS)
    assert (saved.exhibits, saved.added, saved.removed) == (2, 2, 0)
    assert len(saved.change.inserted["permit"]) == 2
    found = only(workspace)
    assert (found.number, list(found.rows), found.differing) == ("EL-1", exhibits[:2], frozenset())
    assert history.list_transactions(workspace)[0].text == "Saved a permit EL-1 for 2 exhibits"
    history.undo(workspace)
    assert list_permits(workspace, "F") == []


def test_permits_without_a_number_stay_apart(workspace, exhibits):
    save_permit(workspace, exhibits, {"permit_kind": "transit"})
    assert len(list_permits(workspace, "F")) == 3


def test_one_number_of_two_kinds_is_two_permits(workspace, exhibits):
    save_permit(workspace, exhibits, WORDS)
    save_permit(workspace, exhibits, WORDS | {"permit_kind": "transit"})
    assert [len(one.rows) for one in list_permits(workspace, "F")] == [3, 3]


def test_what_an_exhibit_has_already_it_keeps(workspace, exhibits):
    save_permit(workspace, exhibits[:1], WORDS)
    saved = save_permit(workspace, exhibits, WORDS | {"status": "issued"})
    assert (saved.exhibits, saved.added) == (3, 2)
    assert only(workspace).differing == {"status"}


def test_a_known_permit_is_changed_with_all_its_rows_in_one_step(workspace, exhibits):
    save_permit(workspace, exhibits[:2], WORDS)
    known = only(workspace).rows
    saved = save_permit(
        workspace, [exhibits[1], exhibits[2]], {"status": "issued", "expires_on": "2027-12-31"}, known=known.values()
    )
    assert (saved.exhibits, saved.added, saved.removed) == (2, 1, 1)
    found = only(workspace)
    assert set(found.rows) == set(exhibits[1:])
    assert found.rows[exhibits[1]] == known[exhibits[1]]
    history.undo(workspace)
    assert set(only(workspace).rows) == set(exhibits[:2])


def test_an_exhibit_that_is_added_has_what_the_others_have(workspace, exhibits):
    save_permit(workspace, exhibits[:1], WORDS | {"authority": "DAPA"})
    save_permit(workspace, exhibits, {"status": "issued"}, known=only(workspace).rows.values())
    found = only(workspace)
    assert (len(found.rows), found.values["authority"], found.differing) == (3, "DAPA", frozenset())


def test_what_is_not_said_may_differ(workspace, exhibits):
    save_permit(workspace, exhibits[:2], WORDS)
    rows = only(workspace).rows
    records.update(workspace, PERMIT, rows[exhibits[0]], {"expires_on": "2027-12-31"})
    save_permit(workspace, exhibits[:2], {"status": "issued"}, known=rows.values())
    assert only(workspace).differing == {"expires_on"}


def test_a_permit_for_nothing_is_none(workspace, exhibits):
    with pytest.raises(UsageError, match="permit_for_nothing"):
        save_permit(workspace, [], WORDS)


@pytest.mark.parametrize("words", [{"permit_kind": "fishing"}, {"number": "1"}, WORDS | {"expires_on": "31 Feb"}])
def test_words_that_cannot_be_are_refused_and_nothing_is_written(workspace, exhibits, words):
    with pytest.raises(UsageError):
        save_permit(workspace, exhibits, words)
    assert list_permits(workspace, "F") == []


def test_exhibits_are_listed_by_company_and_name(workspace, exhibits):
    assert [one.designation for one in list_permit_exhibits(workspace, "F")] == ["FA-50", "KF-21", "LAH"]
