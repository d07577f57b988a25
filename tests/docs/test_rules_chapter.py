"""The guide's chapter of rules is what the program says of them."""

import importlib.util
from pathlib import Path

import pytest

MAKER = Path(__file__).resolve().parents[2] / "docs" / "make_rules.py"
spec = importlib.util.spec_from_file_location("make_rules", MAKER)
make_rules = importlib.util.module_from_spec(spec)
spec.loader.exec_module(make_rules)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_chapter_is_up_to_date(language):
    path = make_rules.paths()[language]

    assert path.read_text(encoding="utf-8") == make_rules.page(language), "run docs/make_rules.py"


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_rule_is_explained_in_words(language):
    page = make_rules.page(language)

    assert page.count("**") == 2 * len({rule.name for rule in make_rules.all_rules()})
    assert "explains_" not in page
    assert "rules_of_" not in page
