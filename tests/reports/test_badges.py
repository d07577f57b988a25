"""Badges on sheets: how many lie on one, what the QR says, that nothing of a name is lost."""

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest
import segno

from exhibitplanner.reports.badges import SIZES, Badge, BadgeSheets, badge_code, badge_sheets, sheet_of
from exhibitplanner.reports.document import Frame, Paper
from exhibitplanner.reports.rendering import render_pages, render_pdf

LONG = "Wolfeschlegelsteinhausenbergerdorff-Krzyżanowska Maria Aleksandra"


def sheets(*badges: Badge, paper: Paper = "a4", size: str = "90x55", language: str = "en") -> BadgeSheets:
    frame = Frame("MSPO 2027", language, datetime.now(UTC), "Targi Kielce", 2027, paper)
    return badge_sheets(badges, frame, size)


def badge(name: str, other: str = "", company: str = "KAI") -> Badge:
    return Badge(name, company, badge_code("0190", name, company), other, "Director", "VIP")


@pytest.mark.parametrize(
    ("paper", "size", "columns", "rows", "landscape"),
    [
        ("a4", "90x55", 2, 5, False), ("us-letter", "90x55", 2, 5, False),
        ("a4", "86x54", 2, 5, False), ("us-letter", "86x54", 2, 5, False),
        ("a4", "102x76", 2, 3, False), ("us-letter", "102x76", 2, 3, False),
        ("a4", "74x105", 4, 2, True), ("us-letter", "74x105", 3, 2, True),
        ("a4", "105x148", 2, 2, False), ("us-letter", "105x148", 2, 1, False),
    ],
)  # fmt: skip
def test_as_many_as_a_sheet_holds(paper: Paper, size: str, columns: int, rows: int, landscape: bool) -> None:
    found = sheet_of(paper, size)
    assert (found.columns, found.rows, found.landscape) == (columns, rows, landscape)
    assert not sheet_of(paper, size, landscape=False).landscape


@pytest.mark.parametrize(("paper", "size"), [("a4", "90x55"), ("us-letter", "90x55"), ("a4", "105x148")])
def test_no_size_of_insert_grows_a_page_too_many(paper: Paper, size: str) -> None:
    people = [badge(f"KIM {LONG}", "김다현") for _ in range(sheet_of(paper, size).columns * sheet_of(paper, size).rows)]
    assert len(render_pages(sheets(*people, paper=paper, size=size), "svg")) == 1
    assert len(render_pages(sheets(*people, badge("One more"), paper=paper, size=size), "svg")) == 2


def test_the_qr_says_id_name_and_company() -> None:
    made = sheets(badge("KIM Dahyun", "김다현", "한화에어로스페이스"))
    code = made.badges[0].badge.code
    assert code.splitlines() == ["0190", "KIM Dahyun", "한화에어로스페이스"]
    qr = made.badges[0].qr
    dark = {(x + along, y) for x, y, length in qr.runs for along in range(length)}
    matrix = segno.make_qr(code, error="m", encoding="utf-8").matrix
    assert dark == {(x, y) for y, row in enumerate(matrix) for x, module in enumerate(row) if module}
    assert qr.size == len(matrix)


def test_the_qr_is_a_path_that_the_window_prints_sharply() -> None:
    assert b"<image" not in render_pages(sheets(badge("KIM Dahyun")), "svg")[0]


@pytest.mark.parametrize("size", SIZES)
def test_long_names_are_there_to_the_last_letter(size: str, tmp_path: Path) -> None:
    names = (LONG, "A" * 90 + "Z", "황보다현")
    pdf = render_pdf(sheets(*map(badge, names), size=size))
    assert b"pdfuaid" in pdf
    if shutil.which("pdftotext") is None:
        pytest.skip("only pdftotext tells what a PDF says")
    (tmp_path / "badges.pdf").write_bytes(pdf)
    said = subprocess.run(
        ["pdftotext", "-raw", tmp_path / "badges.pdf", "-"], capture_output=True, check=True
    ).stdout.decode()
    letters = "".join(said.split())
    assert all("".join(name.split()) in letters for name in names)


def test_in_korean_and_with_nobody() -> None:
    assert sheets(badge("김다현", "KIM Dahyun"), language="ko").title == "출입증"
    assert len(render_pages(sheets(), "svg")) == 1
