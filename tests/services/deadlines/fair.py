"""A fair with companies of several kinds, whom deadlines are for or not."""

from __future__ import annotations

from datetime import date

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records
from exhibitplanner.services.deadlines.overview import CompanyDeadline, read_deadlines
from exhibitplanner.storage.workspace import Workspace

CODE = "MSPO-2027"
TODAY = date(2027, 8, 1)


def add(workspace: Workspace, kind: str, **words: str) -> str:
    return records.add(workspace, BY_NAME[kind], words).id


def make_fair(workspace: Workspace) -> dict[str, str]:
    """Opening 7 September 2027. Catalogue (24 June), Stand plan for raw booths (10 August), Vehicles (20 August)."""
    ids = {
        "fair": add(
            workspace, "exhibition", code=CODE, name="MSPO 2027", name_ko="MSPO 2027", city="Kielce", country="PL",
            opens_on="2027-09-07", closes_on="2027-09-10", time_zone="Europe/Warsaw",
        ),
    }  # fmt: skip
    for short, name, korean in (
        ("KAI", "Korea Aerospace Industries", "한국항공우주산업"),
        ("Rotem", "Hyundai Rotem", "현대로템"),
        ("Poongsan", "Poongsan", "풍산"),
    ):
        ids[f"{short} firm"] = add(workspace, "company", name=name, name_ko=korean, short_name=short)
    for short, words in {
        "KAI": {"status": "confirmed", "booth_type": "raw"},
        "Rotem": {"status": "contracted", "booth_type": "shell"},
        "Poongsan": {},
    }.items():
        ids[short] = add(workspace, "participation", exhibition=CODE, company=ids[f"{short} firm"], **words)
    for name, words in {
        "Invited": {"status": "invited"}, "Waiting": {"status": "waitlisted"}, "Gone": {"status": "cancelled"},
        "Theirs": {"ours": "false", "status": "confirmed"},
    }.items():  # fmt: skip
        firm = add(workspace, "company", name=name)
        ids[name] = add(workspace, "participation", exhibition=CODE, company=firm, booth_type="raw", **words)
    add(workspace, "system", designation="K2")
    add(workspace, "exhibit", participation=ids["Rotem"], system="K2", form="full_size")
    for title, words in {
        "Catalogue": {"offset": "-75", "form_no": "7", "late_penalty": "No entry"},
        "Stand plan": {"offset": "-28", "applies_to": "raw", "time_of_day": "12:00"},
        "Vehicles": {"offset": "-18", "applies_to": "has_full_size"},
        "Sea freight": {"anchor": "build_up", "offset": "-20"},
    }.items():  # fmt: skip
        ids[title] = add(workspace, "deadline", exhibition=CODE, title=title, **({"anchor": "opening"} | words))
    return ids


def states(workspace: Workspace, today: date = TODAY) -> dict[tuple[str, str], str]:
    """The state of each deadline for each company."""
    found = read_deadlines(workspace, CODE, today).companies
    return {(one.title, one.company): one.state.value for one in found}


def one(workspace: Workspace, title: str, company: str, today: date = TODAY) -> CompanyDeadline:
    """A deadline for a company."""
    found = read_deadlines(workspace, CODE, today).companies
    return next(each for each in found if (each.title, each.company) == (title, company))
