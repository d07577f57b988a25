"""Checks without a write, blocks of cells in one step, copies, and one record's change set back."""

from pathlib import Path

import pytest

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import editing, history, records
from exhibitplanner.services.browsing import read_page
from exhibitplanner.services.reading import list_ids
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import BOOTHS, COMPANIES, PARTS, PEOPLE, add


def value(workspace: Workspace, record_id: str, field: str) -> object:
    return read_page(workspace, PEOPLE, [record_id])[0].values[field]


def steps(workspace: Workspace) -> int:
    return len(history.list_transactions(workspace, 1000))


REFUSED = [
    ({"badge_kind": "nonsense"}, "badge_kind", "unknown_choice_in_cell"),
    ({"arrives_on": "soon"}, "arrives_on", "no_date_in_cell"),
    ({"name": ""}, "name", "value_missing"),
    ({"participation": "Nobody"}, "participation", "unknown_reference"),
    ({"name": "CHOI Taken"}, "name", "key_taken"),
    ({"created_at": "2027-01-01"}, "created_at", "field_not_set"),
]


@pytest.mark.parametrize(("words", "field", "code"), REFUSED)
def test_a_check_foresees_what_an_update_refuses(
    filled: Workspace, ids: dict[str, str], words: dict[str, str], field: str, code: str
) -> None:
    add(filled, "participant", participation=ids["kai MSPO-2027"], name="CHOI Taken")
    problem = editing.check_edit(filled, PEOPLE, ids["lee"], words)
    assert problem is not None
    assert (problem.field, problem.value, problem.code) == (field, words[field], code)
    with pytest.raises(UsageError) as refused:
        records.update(filled, PEOPLE, ids["lee"], words)
    assert refused.value.code == code


NONSENSE = [
    ("participant", "lee", "email", "jan kowalski@x.pl"),
    ("participant", "lee", "mobile", "Tel. 010 2345 6789"),
    ("participant", "lee", "mobile", "010-2345-6789 / 02-123-4567"),
    ("participant", "lee", "arrives_on", "2023-13-01"),
    ("participant", "lee", "nationality", "-"),
    ("exhibit", "exhibit", "quantity", "-3"),
    ("booth", "booth MSPO-2027", "open_sides", "-3"),
    ("booth", "booth MSPO-2027", "width_m", "12 abc"),
    ("hall", "hall", "suspension_allowed", "-"),
    ("deadline", "deadline", "offset", "-"),
    ("deadline", "deadline", "time_of_day", "25:00"),
    ("company", "kai", "aliases", ";"),
    ("meeting", "meeting", "attendees", ";"),
    ("meeting", "meeting", "starts_at", "-"),
]


@pytest.mark.parametrize(("kind", "record", "field", "text"), NONSENSE)
def test_nonsense_leaves_the_old_value_and_blanks_nothing(
    filled: Workspace, ids: dict[str, str], kind: str, record: str, field: str, text: str
) -> None:
    known = BY_NAME[kind]
    record_id = ids.get(record) or list_ids(filled, known)[0]
    old = {
        "email": "a@b.pl", "mobile": "+48226949119", "arrives_on": "2027-09-01", "nationality": "KR", "quantity": "2",
        "open_sides": "2", "suspension_allowed": "yes", "offset": "-30", "aliases": "One; Two",
    }  # fmt: skip
    if field in old:
        records.update(filled, known, record_id, {field: old[field]})
    before = read_page(filled, known, [record_id])[0].values[field]
    assert before not in {None, ""} if not isinstance(before, list) else before
    assert editing.check_edit(filled, known, record_id, {field: text}) is not None
    (refused,) = editing.update_many(filled, known, {record_id: {field: text}}).refused
    assert refused.value == text
    assert read_page(filled, known, [record_id])[0].values[field] == before


def test_a_person_without_a_company_is_told_of_the_company(filled: Workspace, ids: dict[str, str]) -> None:
    add(filled, "company", name="Poongsan", short_name="PS")
    with Workspace.open(filled.path) as reader:
        codes = {}
        for text in ("Nobody", "MSPO-2027 / Nobody", "poongsan", "MSPO-2027 / PS", "Hanwha Aerospac"):
            problem = editing.check_edit(reader, PEOPLE, None, {"name": "KIM", "participation": text})
            assert problem is not None
            codes[text] = (problem.code, problem.values)
    assert codes["Nobody"] == ("unknown_reference", {"kind": "company", "text": "Nobody", "nearest": ""})
    assert codes["MSPO-2027 / Nobody"][0] == "unknown_reference"
    assert codes["poongsan"] == ("company_not_there", {"company": "Poongsan", "exhibition": None})
    assert codes["MSPO-2027 / PS"] == ("company_not_there", {"company": "Poongsan", "exhibition": "MSPO-2027"})
    assert codes["Hanwha Aerospac"][1]["nearest"]


def test_a_refusal_names_its_record(filled: Workspace, ids: dict[str, str]) -> None:
    edits = {ids["lee"]: {"arrives_on": "soon"}, ids["booth MSPO-2027"]: {"arrives_on": "soon"}}
    told = editing.update_many(filled, PEOPLE, edits).refused
    assert [one.name for one in told] == ["LEE Minjun", ids["booth MSPO-2027"]]


def test_a_check_needs_no_writing(filled: Workspace, ids: dict[str, str]) -> None:
    with Workspace.open(filled.path) as reader:
        assert editing.check_edit(reader, PEOPLE, ids["lee"], {"arrives_on": "2027-09-01"}) is None
        assert editing.check_edit(reader, PEOPLE, ids["lee"], {"name": "LEE Minjun"}) is None


def test_all_problems_of_a_new_record(filled: Workspace, ids: dict[str, str]) -> None:
    words = {"participation": "Nobody", "badge_kind": "nonsense", "email": "kim", "hotel": "Binkowski"}
    problems = editing.list_problems(filled, PEOPLE, None, words)
    assert {problem.field for problem in problems} == {"participation", "badge_kind", "email", "name"}


def test_a_new_record_whose_key_is_taken(filled: Workspace, ids: dict[str, str]) -> None:
    (problem,) = editing.list_problems(filled, COMPANIES, None, {"name": "Hanwha Aerospace"})
    assert (problem.field, problem.code, problem.values["name"]) == ("name", "key_taken", "Hanwha Aerospace")
    assert editing.check_edit(filled, COMPANIES, None, {"name": "Hanwha Systems"}) is None


def test_right_cells_are_applied_and_the_others_told(filled: Workspace, ids: dict[str, str]) -> None:
    before = steps(filled)
    edits = {
        ids["lee"]: {"arrives_on": "2027-09-01", "badge_kind": "nonsense", "hotel": "Binkowski"},
        ids["kim MSPO-2027"]: {"hotel": "Kongresowy"},
        "gone": {"hotel": "Nowhere"},
    }
    done = editing.update_many(filled, PEOPLE, edits)
    assert [(one.record_id, one.field, one.value) for one in done.refused] == [
        (ids["lee"], "badge_kind", "nonsense"),
        ("gone", "hotel", "Nowhere"),
    ]
    assert str(value(filled, ids["lee"], "arrives_on")) == "2027-09-01"
    assert value(filled, ids["kim MSPO-2027"], "hotel") == "Kongresowy"
    assert done.change.detail["count"] == 3
    assert steps(filled) == before + 1
    history.undo(filled)
    assert value(filled, ids["lee"], "hotel") is None


def test_a_block_that_is_refused_whole_writes_nothing(filled: Workspace, ids: dict[str, str]) -> None:
    before = steps(filled)
    done = editing.update_many(filled, PEOPLE, {ids["lee"]: {"badge_kind": "nonsense", "arrives_on": "soon"}})
    assert len(done.refused) == 2
    assert done.change.transaction is None
    assert steps(filled) == before


def test_two_cells_of_a_block_that_want_one_key(filled: Workspace, ids: dict[str, str]) -> None:
    done = editing.update_many(filled, COMPANIES, {ids["hanwha"]: {"name": "One"}, ids["kai"]: {"name": "One"}})
    assert [(one.record_id, one.code) for one in done.refused] == [(ids["kai"], "key_taken")]


def test_a_block_is_found_by_its_new_words(filled: Workspace, ids: dict[str, str]) -> None:
    editing.update_many(filled, PEOPLE, {ids["lee"]: {"hotel": "Binkowski"}})
    assert list_ids(filled, PEOPLE, text="binkow") == [ids["lee"]]
    editing.update_many(filled, PEOPLE, {ids["lee"]: {"hotel": ""}})
    assert list_ids(filled, PEOPLE, text="binkow") == []


def test_copies_get_a_free_name(filled: Workspace, ids: dict[str, str]) -> None:
    first, _ = editing.duplicate(filled, PEOPLE, [ids["lee"]], "en")
    second, change = editing.duplicate(filled, PEOPLE, [ids["lee"], first[0]], "en")
    names = [row.values["name"] for row in read_page(filled, PEOPLE, [*first, *second])]
    assert names == ["LEE Minjun (2)", "LEE Minjun (3)", "LEE Minjun (4)"]
    assert change.inserted == {"participant": second}


def test_copies_of_numbers_blank_parts_and_records_without_a_key(filled: Workspace, ids: dict[str, str]) -> None:
    for kind, word, field, expected in (
        ("packing_line", "line", "line_no", 2),
        ("booth", "booth MSPO-2027", "number", "E-1 (2)"),
        ("order", "order", "form_no", "(2)"),
        ("wish", "wish", "wish_kind", "near"),
    ):
        (copy,), _ = editing.duplicate(filled, BY_NAME[kind], [ids[word]], "en")
        assert read_page(filled, BY_NAME[kind], [copy])[0].values[field] == expected


def test_what_is_named_by_references_alone_has_no_copy(filled: Workspace, ids: dict[str, str]) -> None:
    with pytest.raises(UsageError) as refused:
        editing.duplicate(filled, PARTS, [ids["kai MSPO-2027"]], "en")
    assert refused.value.code == "cannot_duplicate"
    assert refused.value.values["fields"] == "Exhibition, Company"


def test_an_undo_is_foreseen_and_changes_nothing(filled: Workspace, ids: dict[str, str]) -> None:
    step = records.update(filled, PEOPLE, ids["lee"], {"hotel": "Binkowski", "diet": "vegan"}).transaction
    records.update(filled, PEOPLE, ids["lee"], {"diet": "none"})
    before = steps(filled)
    foreseen = editing.preview_undo(filled, str(step))
    assert (foreseen.reversed, [one.field for one in foreseen.conflicts]) == (1, ["diet"])
    assert (value(filled, ids["lee"], "hotel"), steps(filled)) == ("Binkowski", before)
    done = history.undo(filled, step)
    assert (done.reversed, done.kept, done.conflicts) == (foreseen.reversed, foreseen.kept, foreseen.conflicts)


def test_one_records_change_of_a_step_is_set_back(filled: Workspace, ids: dict[str, str]) -> None:
    both = {ids["lee"]: {"hotel": "A", "diet": "vegan"}, ids["kim MSPO-2027"]: {"hotel": "B"}}
    step = str(editing.update_many(filled, PEOPLE, both).change.transaction)
    records.update(filled, PEOPLE, ids["lee"], {"diet": "none"})
    back = editing.undo_change(filled, step, ids["lee"], PEOPLE)
    assert (back.fields, back.conflicts) == (("hotel",), ("diet",))
    assert value(filled, ids["lee"], "hotel") is None
    assert value(filled, ids["lee"], "diet") == "none"
    assert value(filled, ids["kim MSPO-2027"], "hotel") == "B"
    assert editing.step_names(filled, "en")[0] == "Set back LEE Minjun"


def test_a_reference_to_what_is_gone_is_not_set_back(filled: Workspace, ids: dict[str, str]) -> None:
    assigned = records.update(filled, BY_NAME["exhibit"], ids["exhibit"], {"booth": ids["booth MSPO-2027"]})
    step = records.update(filled, BY_NAME["exhibit"], ids["exhibit"], {"booth": ""}).transaction
    assert assigned.transaction is not None
    records.delete(filled, BOOTHS, [ids["booth MSPO-2027"]])
    assert editing.undo_change(filled, str(step), ids["exhibit"], BY_NAME["exhibit"]).conflicts == ("booth",)


def test_what_cannot_be_set_back(filled: Workspace, ids: dict[str, str]) -> None:
    person = add(filled, "participant", participation=ids["kai MSPO-2027"], name="NEW Person")
    step = history.list_transactions(filled, 1)[0].id
    for record_id, code in ((person, "cannot_set_back"), (ids["lee"], "not_in_transaction")):
        with pytest.raises(UsageError) as refused:
            editing.undo_change(filled, step, record_id, PEOPLE)
        assert refused.value.code == code


def test_the_next_steps_are_those_that_undo_and_redo_take(filled: Workspace, ids: dict[str, str]) -> None:
    assert editing.step_names(filled, "en")[1] is None
    records.update(filled, PEOPLE, ids["lee"], {"hotel": "A"})
    records.update(filled, PEOPLE, ids["lee"], {"diet": "vegan", "hotel": "B"})
    for deed in (history.undo, history.undo, history.redo, history.undo, history.redo, history.redo, history.undo):
        undo, redo = editing.step_names(filled, "en")
        done = deed(filled)
        expected = undo if deed is history.undo else redo
        assert expected == history.worded(*_what(done.target.label, done.target.detail))


def _what(label: str, detail: dict) -> tuple[str, dict]:
    return (detail["taken_back"], detail["of"]) if "taken_back" in detail else (label, detail)


def test_nothing_to_undo(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "new.exhibit") as fresh:
        assert editing.step_names(fresh, "ko") == (None, None)
