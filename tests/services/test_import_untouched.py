"""A workbook of ours that nobody touched changes nothing, whatever its texts hold (HAZARDS 10, 11)."""

import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from uuid_utils import uuid7

from exhibitplanner.domain.describe import FieldType
from exhibitplanner.domain.kinds import BY_NAME, KINDS, Kind
from exhibitplanner.services import records
from exhibitplanner.services.checking import InvalidRecordError, check
from exhibitplanner.services.company_form.making import make_form
from exhibitplanner.services.export import EXPORTED, export_workbook
from exhibitplanner.services.importing.coming_back import comes_back
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.storage.workspace import Workspace

PIECES = (
    "=1+1", "#N/A", "-", "+82-2-555", "@cmd", "007", "1e5", "_x000D_", "_x0041_", "_x005F_", "TRUE", "2027-09-03", "'", '"',
    ";", " ; ", "[x]", " | ", " / ", "한화", "한화", "&", "<b>", "„Łabędy”", "😀", "\ufb01", "\t", "  ", "\n", "\r\n", "\r",
    "\u3000", "\u00a0", "\u200b", "\u00ad", "ＡＢＣ", "１２", "（주）", "\x01", "\x0b", "\x1f", "\x7f", "\x85", "\ufffe", "\uffff", "\ufeff",
    "Total", "합계", "※ note", "Company: KAI", "1 of 3", "1:10", "12 x 8", "e\u0301", "ẛ̣", "\u2028", "\u202e", "x" * 300, "㈜", "½",
)  # fmt: skip
WHOLE = (
    "[clear]", " [지움] ", "[Wyczyść]", "n/a", "없음", "0", "id", "Name", "가" * 32_000, "😀" * 16_000, "a\tb" * 10_000,
    "x" * 31_999 + "\u3000y", "; ".join("abc"), "1. one 2. two", "A and B", "A, B 등",
)  # fmt: skip


def nasty_texts(seed: int, count: int = 1_000) -> Iterator[str]:
    """So many different texts that hold something between their nasty pieces."""
    dice = random.Random(seed)
    yield from WHOLE
    for number in range(count - len(WHOLE)):
        parts = dice.choices(PIECES, k=dice.randint(1, 4))
        parts.insert(dice.randint(0, len(parts)), f"{dice.choice('abc')}{number}")
        yield "".join(parts)


def free_texts(kind: Kind) -> list[str]:
    """The columns that hold any text or list."""
    plain = (
        field.column
        for field in kind.stored
        if field.type in {FieldType.TEXT, FieldType.LIST}
        and field.label.format is None
        and field.column != "record_kind"
    )
    return list(plain)


def add_copies(plan: Workspace, kind: Kind, texts: Iterator[str], count: int) -> int:
    """Copies of a kind's first record that hold nasty texts wherever a text may stand; how many texts they hold."""
    first = {
        name: value for name, value in stored(plan, kind)[0].items() if name in {one.column for one in kind.stored}
    }
    rows: list[dict[str, Any]] = []
    held = 0
    for number in range(count):
        values = first | {
            column: named(plan, kind, column, number + place) for place, column in enumerate(references_of(kind))
        }
        for column in free_texts(kind):
            text = next(texts)
            values[column] = [text, f"{text} 2"] if isinstance(first[column], list) else text
            held += 1
        try:
            row = check(kind, values)
        except InvalidRecordError as error:  # a field with a form of its own keeps what it has
            refused = {kind.field(one.field) for one in error.problems}
            kept = {one.column: f"K-{number}" if one.name in kind.key else first[one.column] for one in refused}
            row = check(kind, values | kept)
        rows.append(row | {"id": str(uuid7())})
    with plan.write("add") as writing:
        writing.insert_many(kind, rows)
    return held


def references_of(kind: Kind) -> list[str]:
    return [field.column for field in kind.references]


def named(plan: Workspace, kind: Kind, column: str, number: int) -> Any:
    """A reference to one of the records that were added last, or two of them."""
    field = next(one for one in kind.stored if one.column == column)
    ids = [row["id"] for row in reversed(stored(plan, BY_NAME[str(field.label.target)]))]
    one, other = (ids[place % len(ids)] for place in (number, number + 1))
    return sorted({one, other}) if field.type is FieldType.REFERENCES else one


def stored(plan: Workspace, kind: Kind) -> list[dict[str, Any]]:
    with plan.read() as connection:
        return [dict(row) for row in connection.execute(kind.table.select()).mappings()]


def everything(plan: Workspace) -> dict[str, Any]:
    return {kind.name: stored(plan, kind) for kind in KINDS}


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_an_export_with_a_thousand_nasty_strings_changes_nothing(filled: Workspace, tmp_path: Path, seed: int) -> None:
    texts = nasty_texts(seed, 4_000)
    held = sum(add_copies(filled, kind, texts, 16) for kind in EXPORTED)
    assert held >= 1_000
    before = everything(filled)
    export_workbook(filled, tmp_path / "plan.xlsx")
    report = import_files(filled, [tmp_path / "plan.xlsx"], ImportOptions())
    assert [one for sheet in report.sheets for one in sheet.changes] == []
    assert [(one.kind, one.new, one.changed, one.conflicts) for one in report.sheets if one.new or one.changed] == []
    assert report.transaction is None
    assert everything(filled) == before


@pytest.mark.slow
def test_a_form_with_nasty_strings_changes_nothing(filled: Workspace, ids: dict[str, str], tmp_path: Path) -> None:
    texts = (text for text in nasty_texts(3, 600) if len(text) < 1_000)
    for kind, record in (("company", "hanwha"), ("participation", "hanwha MSPO-2027")):
        values = {column: next(texts) for column in free_texts(BY_NAME[kind]) if column not in {"aliases", "name"}}
        records.update(filled, BY_NAME[kind], ids[record], values)
    for kind in map(BY_NAME.__getitem__, ("contact", "exhibit", "participant", "order")):
        add_copies(filled, kind, texts, 12)
        owner = {"company_id": ids["hanwha"], "participation_id": ids["hanwha MSPO-2027"]}
        mine = {name: value for name, value in owner.items() if name in references_of(kind)}
        changes = {row["id"]: mine for row in stored(filled, kind)}
        with filled.write("update") as writing:  # all of them are the company's
            writing.update_many(kind, changes)
    before = everything(filled)
    make_form(filled, tmp_path / "form.xlsx", "MSPO-2027", ids["hanwha"])
    report = import_files(filled, [tmp_path / "form.xlsx"], ImportOptions())
    assert [one for sheet in report.sheets for one in sheet.changes] == []
    assert (report.transaction, sum(sheet.new + sheet.conflicts for sheet in report.sheets)) == (None, 0)
    assert everything(filled) == before


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=6).map("".join)))
def test_what_came_back_comes_back(text: str) -> None:
    """A text that a cell gave once is the same when it goes out again."""
    for name in ("position", "note"):
        field = BY_NAME["participant"].field(name)
        once = comes_back(field, text)
        assert not isinstance(once, str) or comes_back(field, once) == once
        assert not isinstance(once, str) or unicodedata.is_normalized("NFC", once)


def test_a_touched_cell_is_taken_all_the_same(filled: Workspace, ids: dict[str, str], tmp_path: Path) -> None:
    kim = ids["kim MSPO-2027"]
    with filled.write("update") as writing:
        writing.update_many(BY_NAME["participant"], {kim: {"position": "Ａ\tB  C", "hotel": "[clear]", "diet": "a  b"}})
    export_workbook(filled, tmp_path / "plan.xlsx")
    book = load_workbook(tmp_path / "plan.xlsx")
    sheet = book["Participants"]
    row = next(row for row in sheet.iter_rows() if row[0].value == kim)
    [cell] = [cell for cell in row if cell.value == "Ａ\tB  C"]
    cell.value = "A B D"
    book.save(tmp_path / "plan.xlsx")
    assert import_files(filled, [tmp_path / "plan.xlsx"], ImportOptions()).transaction is not None
    found = next(one for one in stored(filled, BY_NAME["participant"]) if one["id"] == kim)
    assert (found["position"], found["hotel"], found["diet"]) == ("A B D", "[clear]", "a  b")
