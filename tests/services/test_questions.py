"""Bad input meets one validation: cell, block, form, command and import refuse or ask alike."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import LANGUAGES, codes
from exhibitplanner.services import editing, records, showing
from exhibitplanner.services.importing.importer import import_files
from exhibitplanner.services.importing.options import ImportOptions
from exhibitplanner.services.importing.report import SheetReport
from exhibitplanner.storage.workspace import Workspace
from tests.services.plans import add

EXHIBITS, SYSTEMS, SHIPMENTS, CASES = (BY_NAME[name] for name in ("exhibit", "system", "shipment", "case"))
TANK = {"designation": "K-2", "length_m": "10.8 mm"}


def bring(workspace: Workspace, folder: Path, kind: str, *rows: Sequence[str]) -> SheetReport:
    """Import a sheet of canonical heads."""
    path = folder / "list.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return import_files(workspace, [path], ImportOptions(exhibition="MSPO-2027", kind=kind)).sheets[0]


def test_the_form_asks_with_the_usual_range(filled: Workspace) -> None:
    (asked,) = editing.list_problems(filled, SYSTEMS, None, TANK)
    assert (asked.field, asked.code, asked.asks) == ("length_m", "value_unusual", True)
    assert asked.values == {"said": "0.0108 m = 10.8 mm", "usual": "0.02–400 m"}
    assert editing.list_problems(filled, SYSTEMS, None, TANK, kept=["length_m"]) == ()
    assert editing.list_problems(filled, SYSTEMS, None, TANK | {"length_m": "10.8 m"}) == ()


def test_what_is_wrong_comes_before_what_is_unusual(filled: Workspace) -> None:
    (wrong,) = editing.list_problems(filled, SYSTEMS, None, TANK | {"mass_kg": "-5"})
    assert (wrong.field, wrong.code, wrong.asks) == ("mass_kg", "value_too_small", False)
    assert wrong.values["usual"] == "0.001–20,000,000 kg"


def test_a_cell_that_has_nothing_to_do_with_it_is_not_asked_about(filled: Workspace) -> None:
    tank = add(filled, SYSTEMS, **TANK)
    assert editing.check_edit(filled, SYSTEMS, tank, {"name": "Black Panther"}) is None
    assert editing.check_edit(filled, SYSTEMS, tank, {"mass_kg": "0"}) is not None


def test_a_block_leaves_out_what_is_unusual_until_it_is_kept(filled: Workspace) -> None:
    tank, gun = (add(filled, SYSTEMS, designation=name) for name in ("K-2", "K-9"))
    edits = {tank: {"length_m": "10800"}, gun: {"length_m": "12"}}
    outcome = editing.update_many(filled, SYSTEMS, edits)
    assert [(one.record_id, one.value, one.asks) for one in outcome.refused] == [(tank, "10800", True)]
    assert lengths(filled) == {"K-2": None, "K-9": 12}
    assert editing.update_many(filled, SYSTEMS, {tank: edits[tank]}, keep=True).refused == ()
    assert lengths(filled)["K-2"] == 10800


def lengths(workspace: Workspace) -> dict[str, object]:
    shown = showing.show(workspace, SYSTEMS)
    return {one["designation"]: one["length_m"] for one in shown if one["designation"] in {"K-2", "K-9"}}


def test_a_command_takes_it_and_tells(filled: Workspace) -> None:
    tank = add(filled, SYSTEMS, **TANK)
    assert [one.code for one in records.list_questions(filled, SYSTEMS, tank)] == ["value_unusual"]
    records.update(filled, SYSTEMS, tank, {"length_m": "10.8"})
    assert records.list_questions(filled, SYSTEMS, tank) == ()


def test_an_import_leaves_it_out_and_takes_the_rest_of_the_row(filled: Workspace, tmp_path: Path) -> None:
    sheet = bring(
        filled,
        tmp_path,
        "systems",
        ("designation", "length_m", "mass_kg"),
        ("K-2", "0.0108", "55000"),
        ("K-9", "12", "-1"),
    )
    assert [(one.cell, one.code) for one in sheet.problems] == [
        ("B2", "value_unusual_in_import"), ("C3", "value_too_small"),
    ]  # fmt: skip
    assert "0.02–400 m" in sheet.problems[0].message("en")
    assert "0.001–20,000,000 kg" in sheet.problems[1].message("ko")
    assert (sheet.new, lengths(filled)) == (2, {"K-2": None, "K-9": 12})


def test_an_import_does_not_ask_again_what_somebody_kept(filled: Workspace, tmp_path: Path) -> None:
    add(filled, SYSTEMS, **TANK)
    sheet = bring(filled, tmp_path, "systems", ("designation", "length_m"), ("K-2", "0.0108"))
    assert (sheet.problems, sheet.unchanged) == ([], 1)


def test_an_import_lays_nothing_unusual_over_what_is_there(filled: Workspace, tmp_path: Path) -> None:
    add(filled, SYSTEMS, designation="K-2", name="Panther")
    sheet = bring(filled, tmp_path, "systems", ("designation", "length_m", "mass_kg"), ("K-2", "10800", "55000"))
    assert [one.cell for one in sheet.problems] == ["B2"]
    assert lengths(filled)["K-2"] is None


def test_days_that_contradict_each_other_are_taken_and_told(filled: Workspace, tmp_path: Path) -> None:
    heads = ("reference", "customs_regime", "departs_on", "carnet_expires_on")
    sheet = bring(
        filled, tmp_path, "shipments", heads,
        ("SEA-7", "ata_carnet", "2027-08-01", "2027-07-31"), ("SEA-8", "ata_carnet", "2027-08-01", "2027-08-01"),
    )  # fmt: skip
    assert [(one.cell, one.code) for one in sheet.problems] == [("D2", "day_before_in_import")]
    assert "2027-08-01 to 2028-08-01" in sheet.problems[0].message("en")
    shown = {one["reference"]: one["carnet_expires_on"] for one in showing.show(filled, SHIPMENTS)}
    assert shown["SEA-7"] == "2027-07-31"
    again = bring(filled, tmp_path, "shipments", heads, ("SEA-7", "ata_carnet", "2027-08-01", "2027-07-31"))
    assert (again.problems, again.unchanged) == ([], 1)


@pytest.mark.parametrize("scale", ["1:0", "1:", "0:10"])
def test_no_such_scale_anywhere(filled: Workspace, ids: dict[str, str], tmp_path: Path, scale: str) -> None:
    words = {"participation": ids["kai MSPO-2027"], "system": add(filled, SYSTEMS, designation="K-2"), "scale": scale}
    (problem,) = editing.list_problems(filled, EXHIBITS, None, words)
    assert (problem.field, problem.asks) == ("scale", False)
    with pytest.raises(UsageError, match="scale_invalid"):
        records.add(filled, EXHIBITS, words)
    sheet = bring(filled, tmp_path, "exhibits", ("participation", "system", "scale"), ("KAI", "K-2", scale))
    assert [(one.cell, one.code) for one in sheet.problems] == [("C2", "scale_invalid")]
    assert "1:2–1:1000" in sheet.problems[0].message("ko")


def test_a_case_in_no_shipment_is_refused(filled: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="value_missing"):
        records.add(filled, CASES, {"number": "1"})
    sheet = bring(filled, tmp_path, "cases", ("number", "gross_kg"), ("1", "500"))
    assert ([one.code for one in sheet.problems], sheet.new) == (["value_missing"], 0)


def test_gross_under_net_is_left_to_the_rule(filled: Workspace, tmp_path: Path) -> None:
    words = {"shipment": "SEA-1", "number": "9", "gross_kg": "400", "net_kg": "500"}
    assert editing.list_problems(filled, CASES, None, words) == ()
    assert bring(filled, tmp_path, "cases", tuple(words), tuple(words.values())).problems == []


def test_every_question_has_its_words_everywhere() -> None:
    for code in ("value_unusual", "day_before", "day_long_after", "mass_for_size"):
        for language in LANGUAGES:
            assert {code, f"{code}_in_cell", f"{code}_in_import"} <= codes(language)


def test_an_import_takes_what_a_person_means(filled: Workspace, tmp_path: Path) -> None:
    rows = (("designation", "length_m", "mass_kg"), ("K-2", "0.0108", "0"), ("K-9", "10800", "47000"))
    path = tmp_path / "list.csv"
    bring(filled, tmp_path, "systems", *rows)
    kept = frozenset({(path, "list", "B2"), (path, "list", "B3")})
    options = ImportOptions(exhibition="MSPO-2027", kind="systems", kept=kept)
    sheet = import_files(filled, [path], options).sheets[0]
    assert [one.cell for one in sheet.problems] == ["C2"]
    assert {name: str(length) for name, length in lengths(filled).items()} == {"K-2": "0.0108", "K-9": "10800"}
