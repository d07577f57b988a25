"""What a sender reads of a refused value: no kind, field or choice by its code."""

import pytest

from exhibitplanner.messages import Language
from exhibitplanner.services.importing.report import Problem

MISSING = Problem("B2", "", "value_missing", {"kind": "packing-lines", "field": "description"})
CHOICE = Problem("C2", "x", "unknown_choice", {"kind": "participants", "field": "badge_kind", "choices": "vip, press"})
BOOTH = Problem("D2", "E-12", "unknown_reference", {"text": "E-12", "kind": "booth", "nearest": ""})


@pytest.mark.parametrize(
    ("problem", "language", "words"),
    [
        (MISSING, "en", "Packing line: Description must be given."),
        (MISSING, "ko", "포장명세: 품명 값이 필요합니다."),
        (BOOTH, "en", "There is no booth “E-12”."),
        (BOOTH, "ko", "“E-12”(부스)을(를) 찾을 수 없습니다."),
    ],
)
def test_kinds_and_fields_have_their_labels(problem: Problem, language: Language, words: str) -> None:
    assert problem.message(language) == words


def test_choices_have_their_labels() -> None:
    told = CHOICE.message("en")
    assert told.startswith("Participant: Badge")
    assert "VIP" in told
    assert "vip" not in told
    assert "badge_kind" not in told
