"""What a person chose for reports, as it is remembered on this computer: some for all of them, some for each."""

from __future__ import annotations

from typing import Any, Final, get_args

from exhibitplanner.messages import LANGUAGES
from exhibitplanner.reports.document import Paper
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.services.reporting.registry import REPORTS, Report
from exhibitplanner.ui.pages.reports.preview import ZOOMS, Fit
from exhibitplanner.ui.session.settings import Settings
from exhibitplanner.ui.wording import language

PAPERS: Final[tuple[Paper, ...]] = get_args(Paper)
_ALL: Final = "reports"
_EACH: Final = "report_choices"
_VIEW: Final = "reports_view"


def remembered_report(settings: Settings) -> Report:
    """The report that was in view last time."""
    names = [report.name for report in REPORTS]
    return REPORTS[names.index(_one_of(names, _kept(settings, _ALL).get("report")))]


def remembered(settings: Settings, report: Report) -> ReportOptions:
    """The choices of last time, for no exhibition and no company; the language starts with the window's."""
    for_all, own = _kept(settings, _ALL), _kept(settings, _EACH).get(report.name)
    own = own if isinstance(own, dict) else {}
    landscape = own.get("landscape")
    return ReportOptions(
        by=_one_of(report.by or ("",), own.get("by")),
        signature=report.signature and own.get("signature") is True,
        language=_one_of((language(), *LANGUAGES), for_all.get("language")),
        paper=_one_of(PAPERS, for_all.get("paper")),
        landscape=landscape if isinstance(landscape, bool) else None,
        size=_one_of(report.sizes or ("",), own.get("size")),
    )


def remember(settings: Settings, report: Report, options: ReportOptions) -> None:
    """Keep the choices; a language that is the window's own is none."""
    for_all = {"report": report.name, "paper": options.paper}
    if options.language != language():
        for_all["language"] = options.language
    own = {"by": options.by, "signature": options.signature, "landscape": options.landscape, "size": options.size}
    settings.keep(_ALL, for_all)
    settings.keep(_EACH, _kept(settings, _EACH) | {report.name: own})


def remembered_view(settings: Settings) -> tuple[Fit, float]:
    """How the preview was looked at last time."""
    kept = _kept(settings, _VIEW)
    zoom = kept.get("zoom")
    fit: Fit = _one_of(("width", *get_args(Fit)), kept.get("fit"))
    return fit, zoom if isinstance(zoom, float) and ZOOMS[0] <= zoom <= ZOOMS[-1] else 1.0


def remember_view(settings: Settings, fit: Fit, zoom: float) -> None:
    """Keep how the preview is looked at."""
    settings.keep(_VIEW, {"fit": fit, "zoom": zoom})


def _kept(settings: Settings, name: str) -> dict[str, Any]:
    kept: Any = settings.value(name, {})
    return kept if isinstance(kept, dict) else {}


def _one_of(known: Any, wanted: Any) -> Any:
    return wanted if wanted in known else known[0]
