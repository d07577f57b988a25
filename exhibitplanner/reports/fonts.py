"""Which fonts a report is set in: Source Sans from its package, the system's Hangul font, else Noto Sans KR.

Noto Sans KR lacks ł, ą, ę, ğ, ş and ů, and most Hangul fonts draw Latin poorly, so Latin has a font of its own; Noto
and Source Han drew their Latin from the same Source Sans. Both come with the program and look alike everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typst import Fonts

LATIN: Final = "Source Sans Pro"
HANGUL: Final = (
    "Pretendard",
    "Noto Sans CJK KR",
    "Source Han Sans KR",
    "Source Han Sans K",
    "Apple SD Gothic Neo",
    "Malgun Gothic",
    "NanumGothic",
    "NanumBarunGothic",
    "Noto Sans KR",
)
_PACKAGES: Final = {"font_source_sans_pro": "files", "pylopdf_fonts_ko": ""}
_BOLD: Final = 600


@dataclass(frozen=True, slots=True)
class FontStack:
    """Families in order of preference, all present; `hangul_bold` says whether the Hangul one has a bold weight."""

    families: tuple[str, ...]
    hangul_bold: bool


@cache
def searched(*, system: bool = True) -> Fonts:
    """Typst's index of the system's, its own and the packages' fonts; reading the folders once takes 0.02 to 0.2 s."""
    import typst

    return typst.Fonts(include_system_fonts=system, font_paths=[str(folder) for folder in packaged_folders()])


def packaged_folders() -> list[Path]:
    """The folders of the font packages, found without importing them."""
    specs = {name: find_spec(name) for name in _PACKAGES}
    return [Path(spec.origin).parent / _PACKAGES[name] for name, spec in specs.items() if spec and spec.origin]


@cache
def stack(*, system: bool = True) -> FontStack:
    """Only families that are there: Typst warns of each that is not."""
    weights: dict[str, set[int]] = {}
    for font in searched(system=system).fonts():
        weights.setdefault(font.family, set()).add(font.weight)
    hangul = next((family for family in HANGUL if family in weights), None)
    families = tuple(family for family in (LATIN, hangul) if family in weights)
    return FontStack(families, hangul is not None and max(weights[hangul]) >= _BOLD)
