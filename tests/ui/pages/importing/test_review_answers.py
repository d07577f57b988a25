"""The review without a window: rows in groups, answers counted without another plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibitplanner.services.importing.options import NEW, SKIP, Decision
from exhibitplanner.services.importing.report import FoundColumn
from exhibitplanner.sheets.grid import column_letter
from exhibitplanner.ui.pages.importing.intake import Intake
from exhibitplanner.ui.pages.importing.review.answers import Answers
from exhibitplanner.ui.pages.importing.review.differences import agreeing_of, differences_of
from exhibitplanner.ui.pages.importing.review.facts import agrees, facts_of
from exhibitplanner.ui.pages.importing.review.outline import OUTCOMES, Outline, parted
from exhibitplanner.ui.pages.importing.review.sifting import Sieve


@pytest.fixture
def answers(made) -> Answers:
    return Answers(Outline(made.preview()), Intake())


def sizes(outline: Outline) -> list[int]:
    return [len(outline.lines[group]) for group in OUTCOMES]


def counts(answers: Answers) -> tuple[int, ...]:
    fates = answers.fates
    return fates["new"], fates["changed"], fates["unchanged"], fates["skipped"], answers.waiting, answers.imported


def test_each_row_stands_in_one_group_and_a_name_once(answers: Answers) -> None:
    assert sizes(answers.outline) == [3, 1, 1, 2, 2, 1]
    assert [len(one.lines) for one in answers.outline.questions] == [3, 1, 1]
    assert answers.outline.total == 12
    # a row with a refused cell is new all the same, so three are
    assert counts(answers) == (3, 2, 1, 0, 4, 5)
    assert answers.problems == 1
    assert sum(answers.fates.values()) == answers.outline.total


def test_a_decided_name_counts_its_rows(answers: Answers) -> None:
    lee, park, struck = answers.outline.questions
    answers.decide(lee, NEW)
    assert counts(answers) == (6, 2, 1, 0, 3, 8)
    answers.decide(lee, Decision.join("p1"))
    assert counts(answers) == (3, 5, 1, 0, 3, 8)
    answers.decide(park, SKIP)
    answers.decide(struck, SKIP)
    assert counts(answers) == (3, 5, 1, 2, 1, 8)
    answers.decide(lee, None)
    assert counts(answers) == (3, 2, 1, 2, 2, 5)
    assert answers.rows_in_doubt == 3


def test_answers_reach_the_import(answers: Answers) -> None:
    lee, _, struck = answers.outline.questions
    answers.decide(lee, Decision.join("p1"))
    answers.decide(struck, NEW)
    number = answers.outline.lines["changed"][0]
    answers.take(number, differences_of(answers.outline.sheet(number), parted(number)[1])[:1], taken=False)
    options = answers.intake.options()
    assert options.decisions == {("participants", "LEE Seo-jun"): Decision.join("p1")}
    assert list(options.struck.values()) == ["take"]
    assert options.conflict_choices == {("participants", "k1", "position"): "keep"}


def test_a_row_of_which_nothing_is_taken_is_unchanged(answers: Answers) -> None:
    number = answers.outline.lines["changed"][0]
    differences = differences_of(answers.outline.sheet(number), parted(number)[1])
    answers.take(number, differences[:1], taken=False)
    assert counts(answers) == (3, 2, 1, 0, 4, 5)
    answers.take(number, differences, taken=False)
    assert counts(answers) == (3, 1, 2, 0, 4, 4)
    answers.take(number, differences, taken=True)
    assert counts(answers) == (3, 2, 1, 0, 4, 5)
    assert answers.intake.conflict_choices == {}


def test_a_conflict_that_is_taken_changes_a_row_and_accepting_is_a_word(answers: Answers) -> None:
    number = answers.outline.lines["conflicts"][0]
    difference = differences_of(answers.outline.sheet(number), parted(number)[1])
    assert not answers.takes(difference[0])
    answers.accept(number)
    assert answers.intake.conflict_choices == {("participants", "c1", "hotel"): "keep"}
    assert counts(answers) == (3, 2, 2, 0, 3, 5)
    answers.take(number, difference, taken=True)
    assert counts(answers) == (3, 3, 1, 0, 3, 6)


def test_a_choice_is_the_answer_to_a_conflict(made, answers: Answers) -> None:
    number = answers.outline.lines["conflicts"][0]
    [difference] = differences_of(answers.outline.sheet(number), parted(number)[1])
    assert (answers.is_chosen(difference), answers.is_done("conflicts", number)) == (False, False)
    answers.take(number, [difference], taken=True)
    assert (answers.is_chosen(difference), answers.is_done("conflicts", number)) == (True, True)
    assert counts(answers) == (3, 3, 1, 0, 3, 6)
    again = Answers(Outline(made.preview()), answers.intake, answers.accepted)
    assert counts(again) == counts(answers)


def test_a_conflict_says_what_the_value_was_where_that_is_known(made) -> None:
    made.conflict("c2", "hotel", "Tęcza", "Qubus", "HAN Bora", base="Ibis")
    outline = Outline(made.preview())
    told = [differences_of(outline.sheet(one), parted(one)[1])[0].base for one in outline.lines["conflicts"]]
    assert told == [None, "Ibis"]


def test_a_row_of_a_name_in_two_columns_is_called_by_it_and_says_whose_it_is(made) -> None:
    heads = (
        ("Firm", "participation"),
        ("First name", "given_name"),
        ("Family name", "surname"),
        ("Arrival", "arrives_on"),
    )
    made.report.found_columns = [
        FoundColumn(at, column_letter(at), heading, target, 1.0, None, ()) for at, (heading, target) in enumerate(heads)
    ]
    number = made.problem("D", "31 Sep", "Baekdu Drones", "Soo-jin", "Choi", "31 Sep")
    [sheet] = Outline(made.preview()).sheets
    assert (sheet.name(number), sheet.whose(number)) == ("Choi Soo-jin", "Baekdu Drones")
    nameless = made.new("Orion Optics", "", "", "2027-09-04")
    [sheet] = Outline(made.preview()).sheets
    assert (sheet.name(nameless), sheet.whose(nameless)) == ("Orion Optics", "")
    told = [(one.label, one.theirs) for one in agreeing_of(sheet, number, (), {})]
    assert told[1:3] == [("Name: given name", "Soo-jin"), ("Name: surname", "Choi")]
    assert sheet.written(("participant", "name"), number) == (f"B{number} C{number}", "Soo-jin Choi")


def test_what_was_answered_is_counted_in_another_plan(made, answers: Answers) -> None:
    answers.decide(answers.outline.questions[0], NEW)
    for group in ("conflicts", "problems", "changed"):
        for number in answers.outline.lines[group]:
            answers.accept(number)
    changed = answers.outline.lines["changed"][1]
    answers.take(changed, differences_of(answers.outline.sheet(changed), parted(changed)[1]), taken=False)
    again = Answers(Outline(made.preview()), answers.intake, answers.accepted)
    assert counts(again) == counts(answers)


def test_a_name_that_was_decided_leaves_its_rows_where_the_plan_put_them(made) -> None:
    doubt = made.report.review.pop(0)
    doubt.decision = NEW
    made.report.decided.append(doubt)
    made.report.new_rows += doubt.rows
    made.report.new += 3
    made.report.skipped_rows = made.report.skipped_rows[3:]
    intake = Intake()
    intake.decide("participants", "LEE Seo-jun", NEW)
    answers = Answers(Outline(made.preview()), intake)
    assert sizes(answers.outline) == [3, 1, 1, 2, 5, 1]
    assert counts(answers) == (6, 2, 1, 0, 3, 8)
    answers.decide(next(one for one in answers.outline.questions if one.name == "LEE Seo-jun"), SKIP)
    assert counts(answers) == (3, 2, 1, 3, 3, 5)


def test_a_conflict_with_an_answer_is_one_no_more(made) -> None:
    made.report.conflict_details[0].choice = "keep"
    intake = Intake(conflict_choices={("participants", "c1", "hotel"): "keep"})
    answers = Answers(Outline(made.preview()), intake)
    assert sizes(answers.outline) == [3, 0, 1, 2, 2, 2]
    assert counts(answers) == (3, 2, 2, 0, 3, 5)


def test_cells_that_agree_are_told_with_their_address_and_refused_ones_as_such(answers: Answers) -> None:
    number = answers.outline.lines["problems"][0]
    sheet, row = answers.outline.sheet(number), parted(number)[1]
    told = [(one.label, one.theirs, one.cell, one.refused) for one in agreeing_of(sheet, row, (), {})]
    assert told == [
        ("Name", "YOON Jiho", f"A{row}", False), ("Korean name", "윤지호", f"B{row}", False),
        ("Arrives", "31/02/2023", f"D{row}", True),
    ]  # fmt: skip


def test_a_difference_names_its_cell(answers: Answers) -> None:
    number = answers.outline.lines["changed"][0]
    row = parted(number)[1]
    position, hotel = differences_of(answers.outline.sheet(number), row)
    assert (position.cell, position.written, position.ours, position.theirs) == (f"C{row}", "전무", "VP", "전무")
    assert (hotel.ours, hotel.theirs, hotel.column) == ("", "Tęcza", 4)


def test_the_filter_knows_every_cell_without_case_or_marks(answers: Answers) -> None:
    found = Sieve(answers.outline).matching("nowak INTERPRETER")
    assert {group: list(places) for group, places in found.items() if places} == {"new": [0]}
    assert list(Sieve(answers.outline).matching("tecza")["changed"]) == [0]
    assert list(Sieve(answers.outline).matching("seoyun")["review"]) == [0]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Zakłady", "ZAKLADY", True), ("@hanwha.com", "https://www.hanwha.com/en", True), ("a@x.pl", "www.x.pl", True),
        ("KIA", "Kia Motors", False), ("", "", False), ("Łódź", "Lodz", True),
    ],
)  # fmt: skip
def test_facts_agree_by_their_letters_or_their_domain(one: str, other: str, same: bool) -> None:
    assert agrees(one, other) is same


def test_facts_of_which_nobody_says_anything_are_no_column(answers: Answers) -> None:
    number = answers.outline.questions[0].lines[0]
    assert facts_of("participants", answers.outline.sheet(number), parted(number)[1], ()).headings == ()


@given(st.lists(st.tuples(st.sampled_from(["decide", "take", "keep", "accept"]), st.integers(0, 9), st.integers(0, 3))))
def test_counting_as_one_goes_is_counting_from_the_start(people, steps: list[tuple[str, int, int]]) -> None:
    up = people()
    answers = Answers(Outline(up.preview()), Intake())
    rows = [number for group in OUTCOMES[1:4] for number in answers.outline.lines[group]]
    for act, which, how in steps:
        number = rows[which % len(rows)]
        differences = differences_of(answers.outline.sheet(number), parted(number)[1])
        if act == "decide":
            question = answers.outline.questions[which % len(answers.outline.questions)]
            answers.decide(question, (NEW, SKIP, None, NEW if question.struck else Decision.join("p1"))[how])
        elif act == "accept":
            answers.accept(number)
        else:
            answers.take(number, differences[: how + 1], taken=act == "take")
    again = Answers(Outline(up.preview()), answers.intake, answers.accepted)
    assert counts(again) == counts(answers)
    assert sum(answers.fates.values()) == answers.outline.total
