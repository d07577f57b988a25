"""Deadlines and payments."""

import pytest

from exhibitplanner.planning.snapshot.companies import Charge, Participation
from exhibitplanner.planning.snapshot.exhibits import Exhibit
from exhibitplanner.planning.snapshot.manual import Deadline, Task
from tests.planning.builders import OPENING, Scene, kinds_of, told

RULES = ("deadline-overdue", "deadline-soon")


def due(days_before_opening: int, days_left: int, task: dict | None = None, **participation: object) -> Scene:
    scene = Scene(days_left)
    scene.add(Participation, id="part", **participation)
    deadline = scene.add(
        Deadline, id="due", anchor="opening", offset=-days_before_opening, unit="days", applies_to="all"
    )
    if task is not None:
        scene.add(Task, id="task", deadline=deadline, **task)
    return scene


def states(scene: Scene) -> list[str]:
    return [one.rule for rule in RULES for one in scene.found(rule)]


@pytest.mark.parametrize(
    ("days_left", "found"),
    [
        (45, []), (44, ["deadline-soon"]), (30, ["deadline-soon"]), (29, ["deadline-overdue"]),
        (-5, ["deadline-overdue"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("task", [None, {}, {"status": "open"}])
def test_a_deadline_is_soon_two_weeks_before_and_overdue_after_its_day(days_left, found, task):
    assert states(due(30, days_left, task)) == found


@pytest.mark.parametrize("status", ["done", "waived"])
@pytest.mark.parametrize("days_left", [35, 25])
def test_what_is_done_or_waived_is_not_due(status, days_left):
    assert not states(due(30, days_left, {"status": status}))


@pytest.mark.parametrize(("days_left", "severity"), [(35, "warning"), (25, "error")])
@pytest.mark.parametrize("task", [None, {}])
def test_a_deadline_names_its_task_where_one_is_stored(days_left, severity, task):
    (rule,) = states(due(30, days_left, task))
    finding = due(30, days_left, task).only(rule)
    assert finding.severity.value == severity
    assert sorted(told(finding)[2]) == sorted(["due", "part", *(["task"] if task is not None else [])])
    assert str(finding.figures["due_on"]) == "2027-08-08"
    assert finding.figures["days_left" if severity == "warning" else "days_late"] == 5


@pytest.mark.parametrize(
    ("status", "found"),
    [("invited", False), ("waitlisted", False), ("cancelled", False), ("applied", True), ("contracted", True),
     ("confirmed", True), (None, True)],
)  # fmt: skip
@pytest.mark.parametrize("task", [None, {}])
def test_who_is_only_invited_has_no_deadlines(status, found, task):
    assert bool(states(due(30, 25, task, status=status))) is found


@pytest.mark.parametrize("task", [None, {}])
def test_others_have_no_deadlines_of_ours(task):
    assert not states(due(30, 25, task, ours=False))


@pytest.mark.parametrize(
    ("applies_to", "found"),
    [
        ("all", True), ("main", True), ("co_exhibitor", False), ("raw", True), ("shell", False), ("not_raw", False),
        ("has_full_size", True), ("has_mock_up", False), ("main;raw;has_full_size", True), ("main; not_raw", False),
    ],
)  # fmt: skip
def test_a_deadline_applies_to_some(applies_to, found):
    scene = due(30, 25, role="main", booth_type="raw")
    scene.change(scene.usual(Deadline), applies_to=applies_to)
    scene.add(Exhibit, form="full_size")
    assert bool(states(scene)) is found


@pytest.mark.parametrize(
    ("deadline", "day"),
    [
        ({"anchor": "closing", "offset": 3, "unit": "days"}, "2027-09-13"),
        ({"anchor": "build_up", "offset": -1, "unit": "weeks"}, "2027-08-25"),
        ({"anchor": "dismantling", "offset": 0, "unit": "days"}, "2027-09-11"),
        ({"anchor": "fixed", "fixed_on": "2027-08-01"}, "2027-08-01"),
        ({"anchor": "opening", "offset": -5, "unit": "working_days"}, "2027-08-31"),
        ({"anchor": "opening", "offset": 0, "unit": "days"}, "2027-09-07"),
    ],
)
def test_a_deadline_hangs_on_its_anchor(deadline, day):
    scene = Scene(-60)
    scene.add(Participation)
    scene.add(Deadline, **{"applies_to": "all", **deadline})
    assert str(scene.only("deadline-overdue").figures["due_on"]) == day


@pytest.mark.parametrize(
    "deadline",
    [{"anchor": "fixed"}, {"anchor": "build_up", "offset": 1, "unit": "days"}, {"anchor": None}],
)
def test_a_deadline_without_a_day_is_never_due(deadline):
    scene = Scene(-60, build_up_from=None)
    scene.add(Participation)
    scene.add(Deadline, applies_to="all", **deadline)
    assert not states(scene)


def test_each_company_is_told_of_each_deadline():
    scene = due(30, 25)
    scene.add(Participation, id="second")
    scene.add(Deadline, id="another", anchor="fixed", fixed_on="2027-08-01", applies_to="all")
    assert len(scene.found("deadline-overdue")) == 4


@pytest.mark.parametrize(
    ("charge", "broken"),
    [
        ({"due_on": OPENING}, False), ({"due_on": "2027-09-06"}, True), ({"due_on": None}, False),
        ({"due_on": "2027-09-06", "paid_on": "2027-09-07"}, False),
    ],
)  # fmt: skip
@pytest.mark.parametrize("fair", ["active", "closed"])
def test_a_charge_is_paid_by_its_day(charge, broken, fair):
    scene = Scene(0, status=fair)
    scene.add(Charge, id="rent", **charge)
    assert scene.severities("payment-late") == (["warning"] if broken else [])
    for one in scene.found("payment-late"):
        assert kinds_of(one) == ["charge", "participation"]
        assert one.figures["days_late"] == 1
