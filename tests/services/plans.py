"""A small plan with records of every kind, at two exhibitions, that tests of the services share."""

from __future__ import annotations

from exhibitplanner.domain.kinds import BY_NAME, Kind
from exhibitplanner.services import records
from exhibitplanner.storage.workspace import Workspace

PEOPLE = BY_NAME["participant"]
COMPANIES = BY_NAME["company"]
PARTS = BY_NAME["participation"]
BOOTHS = BY_NAME["booth"]


def add(workspace: Workspace, kind: str | Kind, **words: str) -> str:
    """Add a record by words; its id."""
    known = BY_NAME[kind] if isinstance(kind, str) else kind
    return records.add(workspace, known, words).id


def make_pavilion(workspace: Workspace) -> dict[str, str]:
    """Two fairs; Hanwha is at both, KAI at the first; ids by a short word."""
    ids: dict[str, str] = {}
    for code, opens in (("MSPO-2027", "2027-09-07"), ("ADEX-2027", "2027-10-19")):
        zone = "Europe/Warsaw" if code == "MSPO-2027" else "Asia/Seoul"
        ids[code] = add(
            workspace, "exhibition", code=code, name=code, opens_on=opens, closes_on=f"{opens[:8]}22", time_zone=zone
        )
    ids["hanwha"] = add(
        workspace,
        "company",
        name="Hanwha Aerospace",
        name_ko="한화에어로스페이스",
        aliases="Samsung Techwin",
        country="KR",
    )
    ids["kai"] = add(workspace, "company", name="Korea Aerospace Industries", short_name="KAI", country="KR")
    for code in ("MSPO-2027", "ADEX-2027"):
        ids[f"hanwha {code}"] = add(
            workspace, "participation", exhibition=code, company=ids["hanwha"], requested_m2="36"
        )
        hall = add(workspace, "hall", exhibition=code, code="E")
        ids[f"booth {code}"] = add(workspace, "booth", hall=hall, number="E-1", width_m="6", depth_m="4")
        ids[f"kim {code}"] = add(
            workspace, "participant", participation=ids[f"hanwha {code}"], name="KIM Dahyun", name_ko="김다현",
            badge_kind="vip", position="Director", arrives_on="2027-09-05",
        )  # fmt: skip
    ids["kai MSPO-2027"] = add(
        workspace, "participation", exhibition="MSPO-2027", company=ids["kai"], requested_m2="18.5"
    )
    ids["lee"] = add(
        workspace, "participant", participation=ids["kai MSPO-2027"], name="LEE Minjun", badge_kind="press"
    )
    _add_the_rest(workspace, ids)
    return ids


def _add_the_rest(workspace: Workspace, ids: dict[str, str]) -> None:
    hanwha, kai, booth = ids["hanwha MSPO-2027"], ids["kai MSPO-2027"], ids["booth MSPO-2027"]
    ids["assignment"] = add(workspace, "assignment", participation=hanwha, booth=booth, area_m2="24")
    ids["wish"] = add(workspace, "wish", participation=hanwha, other=kai, wish_kind="near")
    ids["system"] = add(workspace, "system", designation="K9", name="Thunder")
    ids["exhibit"] = add(workspace, "exhibit", participation=hanwha, system=ids["system"], form="scale_model")
    ids["order"] = add(workspace, "order", participation=hanwha, order_kind="electricity", power_kw="5")
    ids["charge"] = add(workspace, "charge", participation=hanwha, item="Stand rent")
    ids["contact"] = add(workspace, "contact", company=ids["hanwha"], name="PARK Subin")
    ids["shipment"] = add(workspace, "shipment", exhibition="MSPO-2027", reference="SEA-1")
    ids["case"] = add(
        workspace, "case", shipment=ids["shipment"], number="1", length_cm="200", width_cm="100", height_cm="50",
        gross_kg="120.5",
    )  # fmt: skip
    ids["line"] = add(
        workspace, "packing_line", case=ids["case"], line_no="1", description="Gun", value="10", currency="EUR"
    )
    ids["permit"] = add(workspace, "permit", exhibit=ids["exhibit"], permit_kind="export_licence")
    ids["deadline"] = add(workspace, "deadline", exhibition="MSPO-2027", title="Catalogue", fixed_on="2027-06-01")
    ids["task"] = add(workspace, "task", deadline=ids["deadline"], participation=hanwha)
    ids["meeting"] = add(
        workspace, "meeting", exhibition="MSPO-2027", starts_at="2027-09-07T10:00", subject="Talks",
        attendees=f"{ids['lee']}; {ids['kim MSPO-2027']}",
    )  # fmt: skip
    ids["paper"] = add(workspace, "attachment", record_kind="companies", record_id=ids["hanwha"], file_name="a.pdf")
