"""How sheets come out of a printer: landscape, heads repeated, as wide as stays readable, pages counted."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties

from exhibitplanner.sheets.reports.report_data import PaperName, ReportPage

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_PAPERS: Final = {"a4": 9, "us-letter": 1}
_READABLE_WIDTH: Final = 210  # digits on a landscape page at about 70 %; wider tables take more pages


def set_up_page(sheet: Worksheet, last_cell: str, name_column: str, width: float, footer: tuple[str, str]) -> None:
    """Print all cells up to `last_cell`, with the head row on every page and the name column on every further one.

    Args:
        sheet: The openpyxl sheet.
        last_cell: Its lowest, rightmost cell.
        name_column: The letter of the first column that is shown.
        width: Of all columns that are shown, in digits.
        footer: What stands in the foot at the left and at the right, as `footer_text` gives it.
    """
    sheet.print_area = f"A1:{last_cell}"
    sheet.print_title_rows = "1:1"
    pages = max(1, math.ceil(width / _READABLE_WIDTH))
    if pages > 1:
        sheet.print_title_cols = f"A:{name_column}"
    _fit(sheet, pages, landscape=True)
    _foot(sheet, footer)


def set_up_overview(sheet: Worksheet, last_cell: str, footer: tuple[str, str]) -> None:
    """Print the overview upright on one page's width."""
    sheet.print_area = f"A1:{last_cell}"
    _fit(sheet, 1, landscape=False)
    _foot(sheet, footer)


def set_up_report(sheet: Worksheet, last_cell: str, head_row: int, page: ReportPage) -> None:
    """Print a report as wide as its paper, the heads of its columns on every page."""
    sheet.print_area = f"A1:{last_cell}"
    sheet.print_title_rows = f"{head_row}:{head_row}"
    _fit(sheet, 1, landscape=page.landscape, paper=page.paper)
    foot = (page.foot_left, page.page_of.format(page="&P", pages="&N"))
    _foot(sheet, (footer_text(foot[0]), foot[1]), footer_text(page.foot_centre))


def footer_text(words: str) -> str:
    """Text as a footer takes it: `&` would begin a code. Cut, since all of a footer may have 255 characters."""
    return " ".join(words.split())[:90].replace("&", "&&")


def _fit(sheet: Worksheet, pages_wide: int, *, landscape: bool, paper: PaperName = "a4") -> None:
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    setup = sheet.page_setup
    setup.orientation = "landscape" if landscape else "portrait"
    setup.paperSize = _PAPERS[paper]
    setup.fitToWidth, setup.fitToHeight = pages_wide, 0
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top, margins.bottom = 0.5, 0.65
    margins.header = margins.footer = 0.3


def _foot(sheet: Worksheet, footer: tuple[str, str], centre: str = "") -> None:
    foot = HeaderFooterItem()
    for part, words in zip((foot.left, foot.center, foot.right), (footer[0], centre, footer[1]), strict=True):
        part.text, part.size = words or None, 8
    sheet.oddFooter = foot
