"""That looking up only whom a row can mean ends as looking at everybody would, and how long a person takes."""

from __future__ import annotations

from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from exhibitplanner.matching.people import (
    _OFFICES,
    KnownPerson,
    PersonEvidence,
    PersonIndex,
    _Likeness,
    _Person,
    _verdict,
)
from exhibitplanner.matching.person_names import Kinship, PersonName, kinship, surely_names
from exhibitplanner.matching.verdict import NEW, Candidate, Outcome, Verdict

LATIN = ("KIM Minji", "Minji KIM", "KIM Min-ji", "KIM Minjee", "KIM Minjj", "LEE Jun", "Ms.", "Łukasz Żółć", "", None)
HANGUL = ("김민지", "이준", "김민지 과장", "박보람", "", None)
EMAILS = ("minji@x.example", "MINJI@x.example ", "jun@x.example", "info@x.example", "hall@x.example", "", None)
PASSPORTS = ("M1", "m 1", "M2", "", None)
BIRTHS = (date(1980, 1, 2), date(1990, 3, 4), None, None)

facts = st.tuples(*map(st.sampled_from, ([*LATIN, "김민지"], HANGUL, EMAILS, PASSPORTS, BIRTHS)))
crowds = st.lists(facts, max_size=20)


def looking_at_everybody(known: list[KnownPerson], row: PersonEvidence) -> Verdict:
    """The rule, without any lookup."""
    people = [(_Person(one, one.id), PersonName.of(one.name, one.name_ko)) for one in known]
    asked, names = _Person(row), PersonName.of(row.name, row.name_ko)
    owners = [its for person, its in people if person.marks[0] == asked.marks[0]]
    mailbox = asked.marks[0].partition("@")[0] in _OFFICES or any(
        kinship(owners[0], other) == Kinship.DIFFERENT for other in owners[1:]
    )
    alike: list[_Likeness] = []
    for person, its in people:
        marks = list(zip(("email", "passport_no", "birth_date"), person.marks, asked.marks, strict=True))
        shared = {mark for mark, one, two in marks if one and one == two and not (mark == "email" and mailbox)}
        opposed = {mark for mark, one, two in marks if one and two and one != two}
        kin = kinship(its, names)
        found = kin != Kinship.SOUNDS or its.meets(names) or shared - {"birth_date"}
        if kin < Kinship.SOUNDS:
            shared.discard("birth_date")
        if found:
            alike.append(_Likeness(person, kin, shared, opposed))
    return _verdict(alike, lambda: False)


def people(crowd: list[tuple[str | None, str | None, str | None, str | None, date | None]]) -> list[KnownPerson]:
    return [KnownPerson(str(at), *told) for at, told in enumerate(crowd)]


@settings(max_examples=600, deadline=None)
@given(crowds, facts)
@example([("KIM Minji", "김민지", "minji@x.example", "M1", None)] * 14, ("KIM Minji", None, "x@x.example", None, None))
@example([("KIM Minji", None, None, None, date(1980, 1, 2))] * 2, ("KIM Minji", None, None, "M1", date(1980, 1, 2)))
def test_the_quick_way_ends_as_looking_at_everybody(crowd, row) -> None:
    known, evidence = people(crowd), PersonEvidence(*row)
    index = PersonIndex(known)

    assert index.find(evidence) == looking_at_everybody(known, evidence)
    late = KnownPerson("late", *row)
    index.add(late)
    assert index.find(evidence) == looking_at_everybody([*known, late], evidence)


@given(st.text(max_size=12) | st.sampled_from([*LATIN, *HANGUL, "Mr", "김 (x)", "(김)", "[a] b", "ㄱ", "Å b"]))
def test_what_surely_names_somebody_has_a_name(text: str | None) -> None:
    name = PersonName.of(text, None)
    assert not surely_names(text) or kinship(name, name) is Kinship.SAME


@given(facts, facts)
def test_a_glance_misses_no_namesake(one, other) -> None:
    left, right = PersonName.of(*one[:2]), PersonName.of(*other[:2])
    assert left.may_be(right) or kinship(left, right) < Kinship.SOUNDS


def test_whoever_differs_in_one_thing_from_everybody_is_new_unread(monkeypatch) -> None:
    index = PersonIndex(people([("KIM Minji", "김민지", f"{at}@x.example", None, None) for at in range(50)]))
    monkeypatch.setattr(PersonName, "of", lambda *_: 1 / 0)  # no name is taken apart

    assert index.find(PersonEvidence("KIM Minji", "김민지", "new@x.example")) is NEW
    again = index.find(PersonEvidence("KIM Minji", "김민지", "7@x.example"))
    assert again == Verdict(Outcome.MATCHED, (Candidate("7", "KIM Minji", 1.0, "name"),))
