"""Everything that people read exists in English and Korean, with the same places; and every code has a text."""

import json
import re
import string
from pathlib import Path

import pytest

from exhibitplanner.messages import LANGUAGES, codes, preferred_language, text
from exhibitplanner.resources import resource_path

PACKAGE = Path(__file__).resolve().parent.parent / "exhibitplanner"


def places(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def test_both_languages_have_the_same_codes() -> None:
    assert codes("en") == codes("ko")


def test_the_same_places_in_both() -> None:
    files = {language: {} for language in LANGUAGES}
    for language in LANGUAGES:
        for path in resource_path("translations", language).glob("*.json"):
            files[language] |= json.loads(path.read_text(encoding="utf-8"))
    differing = {
        code: (words, files["ko"][code])
        for code, words in files["en"].items()
        if places(words) != places(files["ko"][code])
    }
    assert differing == {}


def test_every_code_that_is_raised_has_a_text() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    raised = set(re.findall(r'(?:UsageError|InputError|WorkspaceError|refuse)\(\s*"(\w+)"', source))
    said = set(re.findall(r'\bsay(?:_problem)?\(\s*"(\w+)"', source))
    labels = {f"label_{label}" for label in re.findall(r'\.write\(\s*"(\w+)"', source)}
    assert len(raised) > 30
    assert (raised | said | labels) - codes("en") == set()


def test_no_code_twice() -> None:
    seen: dict[str, str] = {}
    for path in sorted(resource_path("translations", "en").glob("*.json")):
        for code in json.loads(path.read_text(encoding="utf-8")):
            assert code not in seen, f"{code} is in {seen.get(code)} and {path.name}"
            seen[code] = path.name


def test_an_optional_part_needs_its_value() -> None:
    assert "Did you mean" not in text("unknown_kind", "en", kind="x", nearest="")
    assert "Did you mean “booths”?" in text("unknown_kind", "en", kind="boths", nearest="booths")


def test_words_go_with_their_number() -> None:
    assert text("cells_selected", "en", cells="1", rows=1) == "1 cell in 1 row"
    assert text("cells_selected", "en", cells="1,001", rows="0") == "1,001 cells in 0 rows"
    assert text("edits_kept", "en", count=1) == "1 change is kept here and not lost."
    assert text("edits_kept", "en", count=2) == "2 changes are kept here and not lost."


def test_no_text_says_1_rows() -> None:
    """A noun after a number has ⟨count|row|rows⟩, whose place has the number; `_one` and `_many` are two texts."""
    counted = re.compile(
        r"\{(count|rows|cells|done|refused|kept|reversed|conflicts|shown|total|columns)\} (?:\w+ )?\w+s\b"
    )
    bare, strange = {}, {}
    for path in resource_path("translations", "en").glob("*.json"):
        for code, words in json.loads(path.read_text(encoding="utf-8")).items():
            plain = re.sub("⟨.*?⟩", "⟨⟩", words)
            if counted.search(plain) and not code.endswith("_many"):
                bare[code] = words
            named = set(re.findall(r"⟨(\w+)\|[^|⟩]*\|[^|⟩]*⟩", words))
            if not named <= places(words) or words.count("⟨") != len(re.findall(r"⟨\w+\|[^|⟩]*\|[^|⟩]*⟩", words)):
                strange[code] = words
    assert (bare, strange) == ({}, {})


def test_a_code_without_text_is_said_itself() -> None:
    assert text("no_such_code", "en", place=1) == "no_such_code, place 1"


@pytest.mark.parametrize(("wanted", "language"), [("ko_KR.UTF-8", "ko"), ("pl_PL.UTF-8", "en"), ("en", "en")])
def test_the_language(monkeypatch: pytest.MonkeyPatch, wanted: str, language: str) -> None:
    monkeypatch.setenv("EXHIBITPLANNER_LANGUAGE", wanted)
    assert preferred_language() == language
