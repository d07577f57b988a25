"""Large workspaces to measure: people of many companies at several exhibitions, as imports would leave them."""

from __future__ import annotations

import random
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Table
from uuid_utils import uuid7

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.storage.workspace import Workspace

_FAIRS = ("MSPO-2025", "MSPO-2026", "MSPO-2027", "ADEX-2025", "ADEX-2027", "IDEX-2027", "EUROSATORY-2026", "DX-2026")
_FAMILIES = ("KIM", "LEE", "PARK", "CHOI", "JUNG", "KANG", "CHO", "YOON", "JANG", "LIM", "HAN", "OH", "SEO", "SHIN")
_GIVEN = ("Dahyun", "Minjun", "Seoyeon", "Jiwoo", "Hajun", "Doyun", "Soyul", "Eunseo", "Gildong", "Taeyang", "Yuna")
_HANGUL = ("김다현", "이민준", "박서연", "최지우", "정하준", "강도윤", "조소율", "윤은서", "장길동", "임태양", "한유나")
_COMPANIES = ("Hanwha", "Hyundai Rotem", "LIG Nex1", "Poongsan", "KAI", "Doosan", "Kia", "Samyang", "Dasan", "SNT")
_PLACES = ("Aerospace", "Systems", "Ocean", "Defence", "Dynamics", "Precision", "Optics", "Electronics")
_POSITIONS = ("Director", "부장", "Manager", "과장", "Engineer", "책임연구원", "CEO")


def fill_with_people(workspace: Workspace, count: int, *, companies: int = 2000, seed: int = 7) -> None:
    """Add `count` participants of `companies` companies at eight exhibitions, in one transaction."""
    dice = random.Random(seed)
    now = datetime.now(UTC)

    def rows(made: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{"id": str(uuid7()), **one, "created_at": now, "updated_at": now} for one in made]

    fairs = rows([_fair(code) for code in _FAIRS])
    firms = rows([_firm(number) for number in range(companies)])
    parts = rows(
        [
            {"exhibition_id": fair["id"], "company_id": firm["id"], "status": "applied"}
            for firm in firms
            for fair in dice.sample(fairs, 3)
        ]
    )
    people = rows([_person(number, dice.choice(parts)["id"], dice) for number in range(count)])
    with workspace.write("import", kind="participant", name=f"{count} people") as writing:
        for name, made in (
            ("exhibition", fairs),
            ("company", firms),
            ("participation", parts),
            ("participant", people),
        ):
            table: Table = BY_NAME[name].table
            for start in range(0, len(made), 10_000):
                writing.connection.execute(table.insert(), made[start : start + 10_000])


def _fair(code: str) -> dict[str, Any]:
    opens = date(int(code[-4:]), 9, 7)
    return {
        "code": code, "name": code.replace("-", " "), "opens_on": opens, "closes_on": opens + timedelta(days=3),
        "time_zone": "Europe/Warsaw", "country": "PL", "city": "Kielce",
    }  # fmt: skip


def _firm(number: int) -> dict[str, Any]:
    stem, place = _COMPANIES[number % len(_COMPANIES)], _PLACES[number // 10 % len(_PLACES)]
    return {"name": f"{stem} {place} {number}", "name_ko": f"한화회사{number}", "country": "KR", "aliases": []}


def _person(number: int, participation_id: str, dice: random.Random) -> dict[str, Any]:
    given, family = dice.choice(_GIVEN), dice.choice(_FAMILIES)
    arrives = date(2027, 9, 1) + timedelta(days=dice.randrange(7))
    return {
        "participation_id": participation_id, "name": f"{family} {given} {number}", "name_ko": dice.choice(_HANGUL),
        "position": dice.choice(_POSITIONS), "email": f"{given}.{family}{number}@example.com".lower(),
        "mobile": f"+8210{number:08}", "nationality": "KR", "badge_kind": dice.choice(("exhibitor", "vip", "press")),
        "passport_no": f"M{number:08}", "passport_expires_on": date(2030, 1, 1) + timedelta(days=number % 1000),
        "birth_date": date(1970, 1, 1) + timedelta(days=number % 9000), "arrives_on": arrives,
        "departs_on": arrives + timedelta(days=8), "flight_in": f"LO{dice.randrange(100, 999)}",
        "hotel": dice.choice(("Binkowski", "Kongresowy", None)), "visa_status": "not_needed",
        "diet": "vegetarian" if number % 50 == 0 else None,
    }  # fmt: skip


def main() -> None:
    """Make `/tmp/people.exhibit` anew, 100,000 people."""
    path = Path("/tmp/people.exhibit")  # noqa: S108
    path.unlink(missing_ok=True)
    begun = time.perf_counter()
    with Workspace.create(path) as workspace:
        fill_with_people(workspace, 100_000)
    print(f"{time.perf_counter() - begun:.1f} s, {path.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
