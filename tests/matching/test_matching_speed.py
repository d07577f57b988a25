"""How long names take among thousands, and what the matcher brings into memory."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from itertools import product

from exhibitplanner.matching.companies import CompanyEvidence, CompanyIndex, KnownCompany, Outcome

SYLLABLES = ("ka", "ro", "mi", "ta", "se", "lo", "ne", "vi", "ba", "du", "fo", "gi")
TRADES = ("Optics", "Defence Systems", "Zakłady", "Technologies", "Logistyka", "Aerospace", "Electronics", "Poland")
FORMS = ("Sp. z o.o.", "Co., Ltd.", "GmbH", "S.A.", "", "SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ")


def made_up(count: int) -> list[str]:
    """Names like those of real lists: a brand, a trade, a legal form."""
    chance = random.Random(7)
    brands = ["".join(parts).capitalize() for parts in product(SYLLABLES, repeat=3)]
    names = {f"{brand} {chance.choice(TRADES)} {chance.choice(FORMS)}".strip() for brand in brands for _ in range(4)}
    return sorted(names)[:count]


def test_a_thousand_rows_among_five_thousand_companies_take_less_than_two_seconds() -> None:
    names = made_up(5500)
    index = CompanyIndex(KnownCompany(name, name, country="PL") for name in names[:5000])
    rows = [*(name.upper() for name in names[:500]), *names[5000:]]

    began = time.process_time()
    outcomes = [index.find(CompanyEvidence(row, country="PL")).outcome for row in rows]
    took = time.process_time() - began

    assert len(rows) == 1000
    assert set(outcomes[:500]) == {Outcome.MATCHED}
    assert took < 2.0, f"{took:.2f} s"


def test_hangul_rows_are_as_quick() -> None:
    index = CompanyIndex(KnownCompany(name, name, country="KR") for name in made_up(5000))
    rows = [f"{first}{second}{third}전자" for first in "한대동삼" for second in "성양원진" for third in "테크로미"]

    began = time.process_time()
    for row in rows:
        index.find(CompanyEvidence(row, country="KR"))
    took = time.process_time() - began

    assert took < 3.0, f"{took:.2f} s"


def test_numpy_and_the_database_stay_out() -> None:
    code = (
        "import sys; from exhibitplanner.matching import companies, people, systems;"
        "index = companies.CompanyIndex([companies.KnownCompany('1', 'Hanwha Ocean')]);"
        "index.find(companies.CompanyEvidence('한화오션'));"
        "print(sorted({'numpy', 'pandas', 'sqlalchemy', 'sqlmodel', 'openpyxl', 'PySide6'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
