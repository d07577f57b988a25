"""Every problem in a sentence, in both languages."""

import pytest

from exhibitplanner.messages import LANGUAGES, Language, codes
from exhibitplanner.planning.rules.registering import all_rules
from exhibitplanner.planning.snapshot.exhibits import Exhibit
from exhibitplanner.services.problems.finding_words import explanation, figures_as_json, message, rule_title
from tests.planning.builders import Scene
from tests.planning.rules.broken import CASES, Broken

in_both = pytest.mark.parametrize("language", LANGUAGES)
NAMES = sorted({one.name for one in all_rules()})


@in_both
@pytest.mark.parametrize("broken", CASES, ids=str)
def test_a_message_has_every_place_filled(broken: Broken, language: Language) -> None:
    said = message(broken.scene().only(broken.rule), language)
    assert len(said) > 10
    assert not [
        mark for mark in ("{", "}", "⟦", "⟧", "⟨", "⟩", "None", "True", "Decimal", "_", "problem_") if mark in said
    ]
    assert " -" not in said
    assert ": ," not in said


@in_both
@pytest.mark.parametrize("rule", NAMES)
def test_a_rule_has_a_title_and_explains_itself(rule: str, language: Language) -> None:
    assert {f"rule_{rule}", f"explains_{rule}"} <= codes(language)
    assert rule_title(rule, language) != rule
    assert len(explanation(rule, language)) > 20


@in_both
def test_every_text_of_a_rule_is_said_by_a_case(language: Language) -> None:
    texts = {code for code in codes(language) for rule in NAMES if code.startswith(f"problem_{rule}")}
    assert texts == {f"problem_{one}" for one in CASES}


@pytest.mark.parametrize("broken", CASES, ids=str)
def test_choices_are_said_by_their_words(broken: Broken) -> None:
    finding = broken.scene().only(broken.rule)
    raw = [one for name, one in finding.figures.items() if name.endswith(("status", "disposition"))]
    assert not [one for one in raw if str(one) in message(finding, "ko")]


def test_korean_sentences_are_korean() -> None:
    for one in CASES:
        finding = one.scene().only(one.rule)
        assert any("가" <= letter <= "힣" for letter in message(finding, "ko")), one
        assert not any("가" <= letter <= "힣" for letter in message(finding, "en")), one


@pytest.mark.parametrize("broken", CASES, ids=str)
def test_figures_are_plain_json(broken: Broken) -> None:
    figures = figures_as_json(broken.scene().only(broken.rule))
    plain = (str, int, float, bool, type(None))
    assert all(
        isinstance(one, plain) for value in figures.values() for one in (value if isinstance(value, list) else [value])
    )


def test_what_is_not_known_is_left_out_of_a_sentence() -> None:
    scene = Scene()
    scene.add(Exhibit, mass_kg=2000, placement="indoor")
    said = message(scene.only("floor-load-unknown"), "en")
    assert said.endswith("weighs 2,000 kg, and nobody knows what the floor bears: ask the venue.")


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ("floor-load", "9,000 kg × 9.81 / 1000 / (3 × 2 m) = 14.72 kN/m² on average; the floor bears 5 kN/m²."),
        ("power-short", "exhibits need 9 kW; 0 kW ordered + 0 kW included with booths leave 9 kW short."),
        ("booth-too-small", "asked for 20 m² and has 9 m²."),
        ("shipment-late", "Shipment SEA-1 arrives on 7 Sep 2027, build-up ends on 6 Sep 2027: 1 day late."),
        ("carnet-missing_opened", "has no carnet number; the exhibition opened on 7 Sep 2027."),
        ("booth-overlap", "Booth 7 in hall E and booth 8 in hall E share 3 m²."),
        ("exhibit-gate_upright", "does not pass the gate of hall E: it is 5 m wide and 6 m high; the gate is 4 × 4 m."),
        ("exhibit-gate_wide", "does not pass the gate of hall E: it is 5 m wide, the gate 4 m."),
        ("exhibit-gate_high", "does not pass the gate of hall E: it is 5 m high, the gate 4 m."),
        (
            "consumable-on-carnet",
            "Line 1 in case 1 (Brochures) is consumable, and shipment SEA-1 goes under an ATA",
        ),
        ("design-missing", "has raw space, its design is submitted; opening in 45 days."),
    ],
)
def test_the_arithmetic_is_in_the_sentence(case: str, said: str) -> None:
    broken = next(one for one in CASES if str(one) == case)
    assert said in message(broken.scene().only(broken.rule), "en")
