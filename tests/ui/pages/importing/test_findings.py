"""What an import did not take is told when it is over, conflicts that were kept among it."""

from exhibitplanner.services.importing.report import RowChange
from exhibitplanner.ui.pages.importing.findings import left_behind


def test_conflicts_in_which_the_plan_kept_its_value_are_told(made) -> None:
    taken = made.conflict("c2", "hotel", "Ibis", "Qubus", "HAN Bora")
    made.report.changes.append(RowChange(taken, "participants", "c2", "HAN Bora", {"hotel": ("Ibis", "Qubus")}))
    made.conflict("HONG Gildong", "hotel", "Ibis", "Qubus", "HONG Gildong")  # made by an earlier row
    made.report.conflict_details[-1].choice = "take"
    made.report.conflict_details[0].name = "CHO Minji"
    kept = next(one for one in left_behind([made.report], ()) if one.name == "kept")
    assert (kept.title, kept.urgent) == ("Kept", True)
    assert [str(one) for one in kept.lines] == ["D7 · people.xlsx\tHotel · CHO Minji\tKept Tęcza; the sheet has Qubus"]
