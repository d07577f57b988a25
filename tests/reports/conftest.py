"""Builders of rosters, and what poppler reads back out of a PDF."""

import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from exhibitplanner.reports.document import Frame
from exhibitplanner.reports.roster import RosterPerson

PRINTED_AT = datetime(2023, 9, 2, 14, 5, tzinfo=ZoneInfo("Europe/Warsaw"))


@pytest.fixture
def frame() -> Callable[..., Frame]:
    def make(language="en", **changes):
        return Frame("MSPO 2023", language, PRINTED_AT, **{"venue_line": "Targi Kielce", "year": 2023} | changes)

    return make


@pytest.fixture
def crowd() -> Callable[..., list[RosterPerson]]:
    """`sizes` gives the number of people of each company; every name is one word that no other contains."""

    def make(*sizes, **changes):
        return [
            RosterPerson(**{"name": f"Q{company:03}x{person:03}q", "company": f"Firm {company:03}"} | changes)
            for company, size in enumerate(sizes)
            for person in range(size)
        ]

    return make


@pytest.fixture
def poppler(tmp_path) -> Callable[..., str]:
    """Runs one of poppler's tools on a PDF: `poppler("pdftotext", pdf, "-layout")`."""

    def run(tool, pdf, *options):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed (poppler-utils)")
        path = tmp_path / "report.pdf"
        path.write_bytes(pdf)
        output = ["-"] if tool == "pdftotext" else []
        return subprocess.run([tool, *options, path, *output], check=True, capture_output=True, encoding="utf-8").stdout

    return run


@pytest.fixture
def pages_of(poppler) -> Callable[[bytes], list[list[str]]]:
    """The lines of each page as they stand, blank ones left out, space between the columns squeezed."""

    def read(pdf):
        pages = poppler("pdftotext", pdf, "-layout").split("\f")[:-1]
        return [[" ".join(line.split()) for line in page.splitlines() if line.strip()] for page in pages]

    return read
