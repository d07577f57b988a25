"""The platform's font with Hangul behind it, and the sizes of headings."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

_HANGUL: Final = (
    "Malgun Gothic", "Apple SD Gothic Neo", "Pretendard", "Noto Sans CJK KR", "Noto Sans KR", "NanumGothic",
)  # fmt: skip
_NO_CHOICE: Final = frozenset({"DejaVu Sans", "Bitstream Vera Sans", "Sans Serif", "Sans", ""})
"""What a Linux without a desktop answers: nobody chose it, so the font of our reports takes its place."""
_OURS: Final = "Source Sans Pro"


def interface_font() -> QFont:
    """The platform's font at its size; a Hangul family follows it, from our package where the system has none."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    family = font.family()
    if family in _NO_CHOICE and _load("font_source_sans_pro", "files", ("Regular.ttf", "Semibold.ttf", "Bold.ttf")):
        family = _OURS
        font.setPointSizeF(10.5)
    known = set(QFontDatabase.families())
    hangul = next((one for one in _HANGUL if one in known), None)
    if hangul is None and _load("pylopdf_fonts_ko", "", (".ttf", ".otf", ".ttc")):
        hangul = next((one for one in _HANGUL if one in set(QFontDatabase.families())), None)
    font.setFamilies([family, *([hangul] if hangul else [])])
    return font


def tabular(font: QFont) -> QFont:
    """The font with figures of one width, for columns of numbers."""
    copy = QFont(font)
    copy.setFeature(QFont.Tag("tnum"), 1)
    return copy


def sized(font: QFont, share: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font at a share of its size: 1.54 a page's title, 1.23 a record's, 0.92 a caption's."""
    copy = QFont(font)
    if font.pointSizeF() > 0:
        copy.setPointSizeF(font.pointSizeF() * share)
    else:
        copy.setPixelSize(round(font.pixelSize() * share))
    copy.setWeight(weight)
    return copy


def _load(package: str, folder: str, endings: tuple[str, ...]) -> bool:
    found = find_spec(package)
    if found is None or found.origin is None:
        return False
    files = sorted(one for one in (Path(found.origin).parent / folder).rglob("*") if one.name.endswith(endings))
    loaded = [QFontDatabase.addApplicationFont(str(one)) for one in files]
    return any(number >= 0 for number in loaded)
