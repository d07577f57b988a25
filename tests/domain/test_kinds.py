"""Every kind is described whole: the contract's table read from its text, where it is here."""

import re
from pathlib import Path

import pytest

from exhibitplanner.domain.describe import FieldType
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME, BY_PLURAL, KINDS, kind_of


def contract(shared: Path) -> dict[str, tuple[list[str], list[str]]]:
    """Fields and natural keys by plural, from section 3."""
    text = (shared / "DESIGN.md").read_text(encoding="utf-8")
    found = {}
    for line in text[text.index("## 3.") : text.index("## 4.")].splitlines():
        if not line.startswith("| ") or line.startswith(("| kind", "|--")):
            continue
        name, words = (cell.strip() for cell in line.strip("| ").split("|", 1))
        key = [part.strip() for bold in re.findall(r"\*\*(.*?)\*\*", words) for part in bold.split(",")]
        depth, flat = 0, ""
        for letter in re.sub(r"`[^`]*`", "", words):
            depth += (letter == "(") - (letter == ")")
            if not depth and letter != ")":
                flat += letter
        parts = (
            re.fullmatch(r"\s*([a-z][a-z0-9_]*)(\s+derived)?\s*", part)
            for part in re.split("[,;]", flat.replace("*", ""))
        )
        plural = {"company": "companies", "wish": "wishes"}.get(name, name.replace(" ", "-") + "s")
        found[plural] = ([part[1] for part in parts if part], key)
    return found


def test_every_kind_and_field_of_the_contract(shared: Path) -> None:
    wanted = contract(shared)
    assert len(wanted) == 21
    for plural, (fields, key) in wanted.items():
        kind = BY_PLURAL[plural]
        assert set(fields) - set(kind.by_name) == set(), plural
        assert tuple(key) == kind.key, plural


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.plural)
def test_every_kind_is_described_whole(kind) -> None:
    assert kind.en
    assert kind.ko
    for name in (*kind.key, *kind.default_columns, *kind.told_apart, *kind.blank_key):
        assert name in kind.by_name
    assert kind.parent is None or kind.parent in kind.by_name
    for field in kind.fields:
        assert field.label.en
        assert field.label.ko
        assert (field.type in {FieldType.REFERENCE, FieldType.REFERENCES}) == (field.label.target is not None)
        assert field.label.target is None or field.label.target in BY_NAME
        if field.type is FieldType.CHOICE:
            assert field.label.choices
    assert {"id", "created_at", "updated_at", "note"} <= {column.name for column in kind.table.columns}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.plural)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_two_fields_of_a_kind_share_a_heading(kind, language: str) -> None:
    heads = [field.label.heading(language) for field in kind.fields]
    assert len(heads) == len(set(heads)), [head for head in heads if heads.count(head) > 1]


def test_a_required_field_is_a_key_part_or_named_by_the_contract() -> None:
    beside_the_key = {
        (kind.name, field.name)
        for kind in KINDS
        for field in kind.stored
        if field.required and field.name not in kind.key
    }
    assert beside_the_key == {
        ("exhibition", "opens_on"), ("exhibition", "closes_on"), ("wish", "participation"), ("wish", "other"),
        ("attachment", "record_kind"), ("attachment", "record_id"),
    }  # fmt: skip


def test_personal_data_is_marked() -> None:
    personal = {field.name for field in BY_NAME["participant"].fields if field.label.personal}
    assert {"name", "name_ko", "email", "mobile", "passport_no", "birth_date"} <= personal


@pytest.mark.parametrize(
    ("word", "name"), [("booths", "booth"), ("packing-lines", "packing_line"), ("packing_line", "packing_line")]
)
def test_a_kind_by_its_words(word: str, name: str) -> None:
    assert kind_of(word).name == name


def test_the_nearest_word_is_offered() -> None:
    with pytest.raises(UsageError) as refused:
        kind_of("boths")
    assert refused.value.values["nearest"] == "booths"
    with pytest.raises(UsageError) as refused:
        BY_NAME["system"].field("mas_kg")
    assert refused.value.values["nearest"] == "mass_kg"
