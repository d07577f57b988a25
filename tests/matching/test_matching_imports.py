"""What the matcher brings into memory; how long it takes is measured by `benchmarks.matching`."""

from __future__ import annotations

import subprocess
import sys


def test_numpy_and_the_database_stay_out() -> None:
    code = (
        "import sys; from exhibitplanner.matching import companies, people, systems;"
        "index = companies.CompanyIndex([companies.KnownCompany('1', 'Hanwha Ocean')]);"
        "index.find(companies.CompanyEvidence('한화오션'));"
        "print(sorted({'numpy', 'pandas', 'sqlalchemy', 'sqlmodel', 'openpyxl', 'PySide6'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
