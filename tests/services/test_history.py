"""The journal in lines and details, as a list that grows while it is scrolled."""

import pytest

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.services import editing, history, records
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import COMPANIES, PEOPLE


@pytest.mark.parametrize(
    ("words", "english", "korean"),
    [
        ({"arrives_on": "2027-09-01"}, "Changed “Arrives” of LEE Minjun", "LEE Minjun의 “도착일” 변경"),
        ({"hotel": "A", "diet": "B"}, "Changed 2 fields of LEE Minjun", "LEE Minjun의 2개 항목 변경"),
    ],
)
def test_a_change_says_which_field(
    filled: Workspace, ids: dict[str, str], words: dict[str, str], english: str, korean: str
) -> None:
    records.update(filled, PEOPLE, ids["lee"], words)
    assert history.list_transactions(filled, 1)[0].text == english
    assert history.list_transactions(filled, 1, language="ko")[0].text == korean
    history.undo(filled)
    assert history.list_transactions(filled, 1)[0].text == f"Undid: {english}"


def test_an_undo_of_an_undo_is_said_once(filled: Workspace, ids: dict[str, str]) -> None:
    done = "Changed “Hotel” of LEE Minjun"
    records.update(filled, PEOPLE, ids["lee"], {"hotel": "A"})
    assert not history.list_transactions(filled, 1)[0].undoing
    history.undo(filled)
    assert editing.step_names(filled, "en")[1] == done
    said = [history.list_transactions(filled, 1)[0]]
    history.redo(filled)
    said.append(history.list_transactions(filled, 1)[0])
    history.undo(filled, said[-1].id)
    said.append(history.list_transactions(filled, 1)[0])
    history.undo(filled, said[-1].id)
    said.append(history.list_transactions(filled, 1)[0])
    assert [one.text for one in said] == [f"{word}: {done}" for word in ("Undid", "Redid", "Undid", "Redid")]
    assert [one.undoing for one in said] == [True, False, True, False]
    assert {one.of for one in said} == {done}


def test_lines_page_by_page_are_all_lines(filled: Workspace, ids: dict[str, str]) -> None:
    whole = history.list_transactions(filled, 1000)
    pages = history.list_transactions(filled, 7)
    while more := history.list_transactions(filled, 7, before=pages[-1].number):
        pages += more
    assert pages == whole
    assert len(whole) > 20


def test_a_line_counts_in_effect(filled: Workspace, ids: dict[str, str]) -> None:
    editing.update_many(filled, PEOPLE, {ids["lee"]: {"hotel": "A", "diet": "B"}})
    records.delete(filled, COMPANIES, [ids["kai"]])
    gone, changed = history.list_transactions(filled, 2)
    assert (changed.inserted, changed.updated, changed.deleted) == ({}, {"participant": 1}, {})
    assert gone.deleted == {"company": 1, "participation": 1, "participant": 1, "wish": 1}
    assert gone.updated == {"meeting": 1}
    history.undo(filled, gone.id)
    assert [line.in_force for line in history.list_transactions(filled, 2)] == [True, False]


def test_details_tell_before_and_after_then_not_now(filled: Workspace, ids: dict[str, str]) -> None:
    step = records.update(filled, PEOPLE, ids["lee"], {"hotel": "A", "participation": ids["hanwha MSPO-2027"]})
    records.update(filled, PEOPLE, ids["lee"], {"hotel": "B"})
    records.delete(filled, PEOPLE, [ids["lee"]])
    details = history.read_transaction(filled, str(step.transaction))
    (changed,) = details.changes
    fields = {one.field.name: one for one in changed.fields}
    assert (details.total, changed.action) == (1, "update")
    assert (fields["hotel"].before, fields["hotel"].after) == (None, "A")
    before, after = fields["participation"].before_name, fields["participation"].after_name
    assert (before, after) == ("Korea Aerospace Industries", "MSPO-2027 / Hanwha Aerospace")


def test_details_are_limited_and_told_whole(filled: Workspace, ids: dict[str, str]) -> None:
    people = [ids["lee"], ids["kim MSPO-2027"], ids["kim ADEX-2027"]]
    step = editing.update_many(filled, PEOPLE, {one: {"hotel": "A"} for one in people}).change.transaction
    details = history.read_transaction(filled, str(step), limit=2)
    assert (details.total, len(details.changes)) == (3, 2)


def test_one_record_through_time(filled: Workspace, ids: dict[str, str]) -> None:
    records.update(filled, PEOPLE, ids["lee"], {"hotel": "A"})
    records.update(filled, PEOPLE, ids["lee"], {"hotel": "B"})
    records.delete(filled, PEOPLE, [ids["lee"]])
    history.undo(filled)
    past = history.record_history(filled, PEOPLE, ids["lee"])
    assert [one.changes[0].action for one in past] == ["insert", "delete", "update", "update", "insert"]
    hotel = next(one for one in past[2].changes[0].fields if one.field.name == "hotel")
    assert (hotel.before, hotel.after) == ("A", "B")
    assert [one.line.in_force for one in past[:2]] == [True, False]


def test_the_journal_as_json_in_pages(filled: Workspace, ids: dict[str, str]) -> None:
    whole = history.read_history(filled, limit=10)
    assert history.read_history(filled, limit=5) + history.read_history(filled, limit=5, offset=5) == whole


def test_an_unknown_transaction(filled: Workspace) -> None:
    with pytest.raises(UsageError, match="unknown_transaction"):
        history.read_transaction(filled, "none")


def test_a_record_that_is_gone_is_called_as_it_was(filled: Workspace, ids: dict[str, str]) -> None:
    said = {one.name for one in history.record_history(filled, PEOPLE, ids["lee"])[0].changes}
    gone = records.delete(filled, PEOPLE, [ids["lee"]])
    details = history.read_transaction(filled, str(gone.change.transaction))
    assert {one.name for one in details.changes if one.id == ids["lee"]} == said
    assert "LEE Minjun" in said.pop()
