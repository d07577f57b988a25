"""Reports set by Typst: a `Document` in, a tagged PDF or pages as SVG or PNG out."""

from __future__ import annotations

import dataclasses
import json
import logging
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.messages import text
from exhibitplanner.reports import fonts
from exhibitplanner.reports.document import Document, Shown
from exhibitplanner.reports.files import write_files
from exhibitplanner.resources import resource_path

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
    from typst import Compiler

PageForm = Literal["svg", "png"]
SUFFIXES: Final = (".pdf", ".svg", ".png")
_PIXELS_PER_INCH: Final = 144.0

_log = logging.getLogger(__name__)


def render_pdf(report: Document, *, system_fonts: bool = True) -> bytes:
    """A tagged PDF that conforms to PDF/UA-1, unless it has a letter for which no font is there.

    Without `system_fonts` it looks the same on every machine, but letters beyond Latin and Korean may be missing.
    """
    import typst

    compiler = _compiler(report, system_fonts=system_fonts)
    try:
        return _pages(compiler, "pdf", accessible=True)[0]
    except typst.TypstError as error:
        _log.debug("not PDF/UA-1: %s", error.message)
        return _pages(compiler, "pdf")[0]


def render_pages(report: Document, form: PageForm, *, system_fonts: bool = True) -> list[bytes]:
    """One picture for each page; PNG at 144 pixels an inch."""
    return _pages(_compiler(report, system_fonts=system_fonts), form)


def write_report(report: Document, out: Path) -> list[Path]:
    """Write the report in the form of `out`'s suffix; several pages as SVG or PNG go to `OUT-1.svg`, `OUT-2.svg`, ….

    Raises:
        UsageError: `out` ends in none of `.pdf`, `.svg`, `.png`.
        InputError: A file cannot be written; none was changed.
    """
    form = out.suffix.lower()
    if form not in SUFFIXES:
        raise UsageError("report_suffix", path=str(out), suffixes=", ".join(SUFFIXES))
    pages = [render_pdf(report)] if form == ".pdf" else render_pages(report, "svg" if form == ".svg" else "png")
    numbered = [out.with_name(f"{out.stem}-{page}{out.suffix}") for page in range(1, len(pages) + 1)]
    paths = [out] if len(pages) == 1 else numbered
    write_files(list(zip(paths, pages, strict=True)))
    return paths


def _compiler(report: Document, *, system_fonts: bool) -> Compiler:
    import typst

    template = resource_path("reports", report.template)
    return typst.Compiler(
        str(template),
        root=str(template.parent),
        font_paths=fonts.searched(system=system_fonts),
        sys_inputs={"report": json.dumps(_payload(report, fonts.stack(system=system_fonts)), ensure_ascii=False)},
    )


def _pages(compiler: Compiler, form: Literal["pdf", "svg", "png"], *, accessible: bool = False) -> list[bytes]:
    """Typst's output, a list in any case: one page as SVG or PNG comes as plain bytes."""
    output, warnings = compiler.compile_with_warnings(
        format=form, ppi=_PIXELS_PER_INCH, pdf_standards=["ua-1"] if accessible else []
    )
    for warning in warnings:
        _log.debug("Typst: %s", warning.message)
    return [output] if isinstance(output, bytes) else output or []


def _payload(report: Document, stack: fonts.FontStack) -> dict[str, object]:
    """The report, its fonts and the template's own words; all text goes to Typst as strings, which it never parses."""
    words = {code: text(f"report_{code}", report.language) for code in report.words}
    return {**_fields(report), "words": words, "fonts": dataclasses.asdict(stack)}


def _fields(part: DataclassInstance) -> dict[str, object]:
    return {field.name: _plain(getattr(part, field.name)) for field in dataclasses.fields(part)}


def _plain(value: object) -> object:
    """Dataclasses as objects, cells as their words, every text as Typst can set it."""
    match value:
        case str():
            return _clean(value)
        case Shown():
            return _clean(value.text)
        case list() | tuple():
            return [_plain(part) for part in value]
        case dict():
            return {name: _plain(part) for name, part in value.items()}
    return _fields(value) if dataclasses.is_dataclass(value) and not isinstance(value, type) else value


def _clean(value: str) -> str:
    """A text on one line, without the control characters and halves of characters that no font or PDF takes."""
    kept = (letter for letter in value if letter.isspace() or unicodedata.category(letter) not in {"Cc", "Cs"})
    return " ".join("".join(kept).split())
