"""What companies get: too little room, no booth, the wrong neighbours."""

import pytest

from exhibitplanner.planning.snapshot.companies import Assignment, Participation, Wish
from exhibitplanner.planning.snapshot.venue import Booth, Hall
from tests.planning.builders import Scene, told


def given(requested: object, *areas: object, status: str = "confirmed") -> Scene:
    """A company that asked for so much and got a booth of 24 m² for each area."""
    scene = Scene()
    scene.add(Participation, id="part", requested_m2=requested, status=status)
    for number, area in enumerate(areas):
        booth = scene.add(Booth, id=f"booth {number}", width_m=6, depth_m=4)
        scene.add(Assignment, id=f"assignment {number}", booth=booth, area_m2=area)
    return scene


@pytest.mark.parametrize(
    ("requested", "areas", "broken"),
    [
        (36, ("34.2",), False),
        (36, ("34.19",), True),
        (48, (None, None), False),
        (50, (None, "23.5"), False),
        (50, (None, "23.49"), True),
        (36, (), False),
        (None, (1,), False),
        (36, (36,), False),
    ],
)
def test_ninety_five_percent_of_what_was_asked_for_is_enough(requested, areas, broken):
    assert bool(given(requested, *areas).found("booth-too-small")) is broken


@pytest.mark.parametrize("status", ["invited", "applied", "contracted", "confirmed", "waitlisted", None])
def test_whoever_has_a_booth_may_have_too_little(status):
    assert given(36, 30, status=status).severities("booth-too-small") == ["warning"]


def test_too_little_room_names_the_booths():
    rule, severity, ids, figures = told(given(36, 30).only("booth-too-small"))
    assert (rule, severity, ids[0]) == ("booth-too-small", "warning", "part")
    assert "booth 0" in ids
    assert (figures["requested_m2"], figures["assigned_m2"]) == (36, 30)


def test_a_booth_without_measures_is_not_called_too_small():
    scene = given(36, None)
    assert scene.found("booth-too-small")
    scene.change(scene.usual(Booth), width_m=None)
    assert not scene.found("booth-too-small")


@pytest.mark.parametrize(("days_left", "severity"), [(61, "warning"), (60, "error"), (0, "error"), (-1, "error")])
def test_no_booth_becomes_an_error_sixty_days_before(days_left, severity):
    scene = Scene(days_left)
    scene.add(Participation, id="part")
    rule, told_severity, ids, figures = told(scene.only("participation-without-booth"))
    assert (rule, told_severity, ids) == ("participation-without-booth", severity, ["part"])
    assert figures["days_left"] == days_left


@pytest.mark.parametrize(
    ("status", "broken"),
    [("invited", False), ("applied", False), ("contracted", True), ("confirmed", True), ("waitlisted", False),
     ("cancelled", False), (None, False)],
)  # fmt: skip
def test_whoever_is_under_contract_needs_a_booth(status, broken):
    scene = Scene()
    scene.add(Participation, status=status)
    assert bool(scene.found("participation-without-booth")) is broken


@pytest.mark.parametrize(
    ("role", "alone"),
    [("main", True), ("government", True), ("pavilion_lead", True), (None, True), ("co_exhibitor", False),
     ("represented", False)],
)  # fmt: skip
def test_co_exhibitors_stand_with_their_host(role, alone):
    scene = Scene()
    host = scene.add(Participation, id="host", ours=False)  # somebody else's host counts too
    scene.add(Participation, id="guest", role=role, host=host)
    assert told(scene.only("participation-without-booth"))[2][0] == "guest"
    scene.add(Assignment, participation=host)
    assert bool(scene.found("participation-without-booth")) is alone


def test_a_cancelled_host_has_no_room():
    scene = Scene()
    host = scene.add(Participation, status="cancelled")
    scene.add(Assignment, participation=host)
    scene.add(Participation, role="co_exhibitor", host=host)
    assert scene.found("participation-without-booth")


def test_a_co_exhibitor_may_have_a_booth_of_its_own():
    scene = Scene()
    guest = scene.add(Participation, role="co_exhibitor", host=scene.add(Participation, status="applied"))
    scene.add(Assignment, participation=guest)
    assert not scene.found("participation-without-booth")


def neighbours(wish_kind: str, gap: object, **other: object) -> Scene:
    """Two companies on booths of 3 × 3 m with that gap, one with a wish about the other."""
    scene = Scene()
    first = scene.add(Participation, id="first")
    second = scene.add(Participation, id="second", **other)
    scene.add(Assignment, participation=first, booth=scene.add(Booth, id="a", x_m=0, y_m=0, width_m=3, depth_m=3))
    far = scene.add(Booth, id="b", x_m=str(3 + float(gap)), y_m=0, width_m=3, depth_m=3)
    scene.add(Assignment, participation=second, booth=far)
    scene.add(Wish, id="wish", participation=first, other=second, wish_kind=wish_kind)
    return scene


@pytest.mark.parametrize(
    ("wish_kind", "gap", "severities"),
    [
        ("near", 0, []), ("near", 10, []), ("near", 10.001, ["info"]), ("near", 80, ["info"]),
        ("apart", 0, ["warning"]), ("apart", 9.999, ["warning"]), ("apart", 10, []), ("apart", 80, []),
    ],
)  # fmt: skip
def test_ten_metres_satisfy_both_wishes(wish_kind, gap, severities):
    assert neighbours(wish_kind, gap).severities(f"{wish_kind}-wish-broken") == severities
    other = {"near": "apart", "apart": "near"}[wish_kind]
    assert not neighbours(wish_kind, gap).found(f"{other}-wish-broken")


@pytest.mark.parametrize(("wish_kind", "gap"), [("near", 12), ("apart", 8)])
def test_a_broken_wish_names_both_sides_and_their_booths(wish_kind, gap):
    _, _, ids, figures = told(neighbours(wish_kind, gap).only(f"{wish_kind}-wish-broken"))
    assert {"first", "second", "a", "b"} <= set(ids)
    assert float(figures["gap_m"]) == gap


def test_the_smallest_gap_of_several_booths_counts():
    scene = neighbours("near", 30)
    between = scene.add(Booth, x_m=13, y_m=0, width_m=3, depth_m=3)
    scene.add(Assignment, participation=scene.plan.one(Participation, "second"), booth=between)
    assert not scene.found("near-wish-broken")


@pytest.mark.parametrize(("wish_kind", "severities"), [("near", ["info"]), ("apart", [])])
def test_another_hall_is_infinitely_far(wish_kind, severities):
    scene = neighbours(wish_kind, 1)
    scene.change(scene.plan.one(Booth, "b"), hall=scene.add(Hall, code="F"))
    assert scene.severities(f"{wish_kind}-wish-broken") == severities


@pytest.mark.parametrize(("wish_kind", "gap"), [("near", 12), ("apart", 8)])
def test_wishes_wait_until_both_are_assigned_and_somewhere(wish_kind, gap):
    scene = neighbours(wish_kind, gap)
    scene.change(scene.plan.one(Booth, "b"), x_m=None)
    assert not scene.found(f"{wish_kind}-wish-broken")
    scene = neighbours(wish_kind, gap)
    scene.plan.drop(Assignment, [one.id for one in scene.plan.every(Assignment)][1:])
    assert not scene.found(f"{wish_kind}-wish-broken")


@pytest.mark.parametrize(("wish_kind", "gap"), [("near", 12), ("apart", 8)])
def test_the_other_side_may_be_somebody_elses_but_not_cancelled(wish_kind, gap):
    assert neighbours(wish_kind, gap, ours=False).found(f"{wish_kind}-wish-broken")
    assert not neighbours(wish_kind, gap, status="cancelled").found(f"{wish_kind}-wish-broken")


@pytest.mark.parametrize(("wish_kind", "gap"), [("near", 12), ("apart", 8)])
@pytest.mark.parametrize("side", [{"ours": False}, {"status": "cancelled"}])
def test_only_wishes_of_ours_are_judged(wish_kind, gap, side):
    scene = neighbours(wish_kind, gap)
    scene.change(scene.plan.one(Participation, "first"), **side)
    assert not scene.found(f"{wish_kind}-wish-broken")


def test_two_companies_on_one_booth_are_not_apart():
    scene = neighbours("apart", 50)
    second = scene.plan.one(Participation, "second")
    scene.add(Assignment, participation=second, booth=scene.plan.one(Booth, "a"))
    assert scene.only("apart-wish-broken").figures["gap_m"] == 0


def test_the_gap_is_between_turned_booths():
    scene = neighbours("apart", 9)
    scene.change(scene.plan.one(Booth, "b"), rotation_deg=45)  # a corner comes 0.62 m nearer
    assert float(scene.only("apart-wish-broken").figures["gap_m"]) == pytest.approx(9 - (18**0.5 - 3) / 2, abs=0.01)


def prepared(days_left: int, booth: str | None = None, **participation: object) -> Scene:
    """A company before the opening, on a booth of a type."""
    scene = Scene(days_left)
    scene.add(Participation, id="part", **participation)
    if booth:
        scene.add(Assignment, booth=scene.add(Booth, booth_type=booth))
    return scene


WINDOWS = [(46, False), (45, True), (0, True), (-1, False)]
APPROVALS = [("approved", False), ("submitted", True), ("missing", True), ("rejected", True), (None, True)]
SETTLED = [("invited", False), ("applied", False), ("contracted", True), ("confirmed", True), ("waitlisted", False),
           (None, False)]  # fmt: skip


@pytest.mark.parametrize(("days_left", "broken"), WINDOWS)
def test_papers_are_wanted_forty_five_days_before(days_left, broken):
    scene = prepared(days_left, "raw")
    assert (
        scene.severities("design-missing") == scene.severities("insurance-missing") == (["warning"] if broken else [])
    )


@pytest.mark.parametrize(("status", "broken"), APPROVALS)
def test_papers_are_approved_or_missing(status, broken):
    for rule in ("design", "insurance"):
        scene = prepared(10, "raw", **{f"{rule}_status": status})
        assert bool(scene.found(f"{rule}-missing")) is broken
        for one in scene.found(f"{rule}-missing"):
            assert told(one)[2][0] == "part"
            assert (one.figures[f"{rule}_status"], one.figures["days_left"]) == (status or "missing", 10)


@pytest.mark.parametrize(("status", "broken"), SETTLED)
def test_papers_are_wanted_of_who_is_under_contract(status, broken):
    scene = prepared(10, "raw", status=status)
    assert bool(scene.found("design-missing")) is broken
    assert bool(scene.found("insurance-missing")) is broken


@pytest.mark.parametrize(
    ("booth", "asked", "broken"),
    [("raw", None, True), ("shell", None, False), (None, "raw", True), (None, "shell", False), ("raw", "shell", True),
     ("shell", "raw", True), ("outdoor", None, False), ("chalet", None, False), (None, None, False)],
)  # fmt: skip
def test_only_raw_space_is_designed(booth, asked, broken):
    scene = prepared(10, booth, booth_type=asked)
    assert bool(scene.found("design-missing")) is broken
    assert scene.found("insurance-missing")


@pytest.mark.parametrize(("days_left", "broken"), [(91, False), (90, True), (0, True), (-1, False)])
def test_a_catalogue_text_is_wanted_ninety_days_before(days_left, broken):
    assert prepared(days_left).severities("catalogue-missing") == (["warning"] if broken else [])


@pytest.mark.parametrize("status", ["invited", "applied", "contracted", "waitlisted", None])
def test_only_who_is_confirmed_is_in_the_catalogue(status):
    assert not prepared(10, status=status).found("catalogue-missing")


@pytest.mark.parametrize("text", ["catalogue_en", "catalogue_ko"])
def test_one_language_is_enough(text):
    assert not prepared(10, **{text: "Tanks"}).found("catalogue-missing")
