"""A delegation at a fair: people who come and go, and the meetings that they go to."""

from __future__ import annotations

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records
from exhibitplanner.storage.workspace import Workspace

CODE = "MSPO-2027"


def add(workspace: Workspace, kind: str, **words: str) -> str:
    return records.add(workspace, BY_NAME[kind], words).id


def make_delegation(workspace: Workspace) -> dict[str, str]:
    """Opening 7 September 2027; Rotem and Poongsan with people, one company that cancelled and one that is not ours."""
    ids = {
        "fair": add(
            workspace, "exhibition", code=CODE, name="MSPO 2027", name_ko="엠에스피오 2027", city="Kielce", country="PL",
            opens_on="2027-09-07", closes_on="2027-09-10", time_zone="Europe/Warsaw",
        ),
    }  # fmt: skip
    for name, korean, words in (
        ("Hyundai Rotem", "현대로템", {}), ("Poongsan", "풍산", {}), ("Gone", "", {"status": "cancelled"}),
        ("Theirs", "", {"ours": "false"}),
    ):  # fmt: skip
        ids[f"{name} firm"] = add(workspace, "company", name=name, name_ko=korean, country="KR")
        ids[name] = add(workspace, "participation", exhibition=CODE, company=name, **words)
    for company, name, korean, words in (
        ("Hyundai Rotem", "JUNG Dohyun", "정도현", {
            "arrives_on": "2027-09-03", "departs_on": "2027-09-06", "flight_in": "LO 98", "flight_out": "LO 97",
            "hotel": "Hotel Tęcza", "badge_status": "approved", "passport_expires_on": "2030-01-01",
        }),
        ("Hyundai Rotem", "KIM Junho", "김준호", {
            "arrives_on": "2027-09-03", "departs_on": "2027-09-05", "flight_in": "KE937", "hotel": "hotel, tęcza",
            "badge_status": "submitted", "passport_expires_on": "2028-01-12",
        }),
        ("Poongsan", "RAHMAN Aisha", "", {
            "nationality": "IN", "arrives_on": "2027-09-04", "visa_status": "applied", "hotel": "Hotel Tęcza",
        }),
        ("Poongsan", "WIŚNIEWSKI Jan", "", {"nationality": "PL", "visa_status": "needed", "badge_status": "approved"}),
        ("Gone", "PARK Gone", "", {"arrives_on": "2027-09-03"}),
        ("Theirs", "SMITH John", "", {"arrives_on": "2027-09-03"}),
    ):  # fmt: skip
        ids[name] = add(workspace, "participant", participation=ids[company], name=name, name_ko=korean, **words)
    for subject, words in {
        "K2 production": {
            "starts_at": "2027-09-07T10:00", "ends_at": "2027-09-07T10:45", "host": ids["Hyundai Rotem"],
            "counterpart": "Ministry of Defence", "counterpart_country": "PL", "status": "held",
            "attendees": f"{ids['JUNG Dohyun']}; {ids['KIM Junho']}", "place": "Room 1",
            "outcome": "A second visit", "follow_up": "Send the offer", "follow_up_due_on": "2027-09-14",
        },
        "Simulator": {
            "starts_at": "2027-09-07T10:30", "host": ids["Hyundai Rotem"], "counterpart": "PGZ",
            "counterpart_country": "PL", "attendees": ids["JUNG Dohyun"], "status": "confirmed",
        },
        "Powder": {
            "starts_at": "2027-09-08T09:00", "counterpart": "HSW", "attendees": f"{ids['RAHMAN Aisha']}",
            "follow_up": "Samples", "counterpart_country": "RO",
        },
        "Press": {"starts_at": "2027-09-08T11:00", "counterpart": "Jane's", "status": "proposed"},
        "Dinner": {
            "starts_at": "2027-09-07T10:00", "host": ids["Hyundai Rotem"], "counterpart_country": "RO",
            "attendees": ids["JUNG Dohyun"], "status": "cancelled",
        },
        "Not here": {"starts_at": "2027-09-07T10:00", "host": ids["Gone"]},
    }.items():  # fmt: skip
        ids[subject] = add(workspace, "meeting", exhibition=CODE, subject=subject, **words)
    return ids
