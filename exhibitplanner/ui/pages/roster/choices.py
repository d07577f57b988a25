"""What a person chose for the roster, as it is remembered on this computer."""

from __future__ import annotations

from typing import Any, Final, get_args

from exhibitplanner.messages import LANGUAGES
from exhibitplanner.reports.document import Paper
from exhibitplanner.reports.roster import Grouping
from exhibitplanner.services.reporting.options import ReportOptions
from exhibitplanner.ui.pages.roster.preview import ZOOMS, Fit
from exhibitplanner.ui.session.settings import Settings
from exhibitplanner.ui.wording import language

GROUPINGS: Final[tuple[str, ...]] = get_args(Grouping)
PAPERS: Final[tuple[Paper, ...]] = get_args(Paper)
_NAME: Final = "roster"
_VIEW: Final = "roster_view"


def remembered(settings: Settings) -> ReportOptions:
    """The choices of last time, for no exhibition and no company; the language starts with the window's."""
    kept: Any = settings.value(_NAME, {})
    kept = kept if isinstance(kept, dict) else {}
    landscape = kept.get("landscape")
    return ReportOptions(
        by=_one_of(GROUPINGS, kept.get("by")),
        signature=kept.get("signature") is True,
        language=_one_of((language(), *LANGUAGES), kept.get("language")),
        paper=_one_of(PAPERS, kept.get("paper")),
        landscape=landscape if isinstance(landscape, bool) else None,
    )


def remember(settings: Settings, options: ReportOptions) -> None:
    """Keep the choices; a language that is the window's own is none."""
    chosen = {"by": options.by, "signature": options.signature, "paper": options.paper, "landscape": options.landscape}
    if options.language != language():
        chosen["language"] = options.language
    settings.keep(_NAME, chosen)


def remembered_view(settings: Settings) -> tuple[Fit, float]:
    """How the preview was looked at last time."""
    kept: Any = settings.value(_VIEW, {})
    kept = kept if isinstance(kept, dict) else {}
    zoom = kept.get("zoom")
    return _one_of(("width", *get_args(Fit)), kept.get("fit")), zoom if isinstance(zoom, float) and ZOOMS[
        0
    ] <= zoom <= ZOOMS[-1] else 1.0


def remember_view(settings: Settings, fit: Fit, zoom: float) -> None:
    """Keep how the preview is looked at."""
    settings.keep(_VIEW, {"fit": fit, "zoom": zoom})


def _one_of(known: tuple[Any, ...], wanted: Any) -> Any:
    return wanted if wanted in known else known[0]
