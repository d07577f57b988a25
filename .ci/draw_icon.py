"""Draws the program's icon from its SVG for the systems that want pixels: python .ci/draw_icon.py."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icon"
WINDOWS_SIDES = (16, 20, 24, 32, 40, 48, 64, 256)
APPLE_SIDES = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}


def main() -> None:
    """Write the .png that the window shows, the .ico of the Windows programs and the .icns of the macOS one."""
    drawing = QSvgRenderer(str(FOLDER / "exhibitplanner.svg"))
    (FOLDER / "exhibitplanner.png").write_bytes(png(drawing, 256))
    (FOLDER / "exhibitplanner.ico").write_bytes(ico({side: png(drawing, side) for side in WINDOWS_SIDES}))
    (FOLDER / "exhibitplanner.icns").write_bytes(icns({kind: png(drawing, s) for kind, s in APPLE_SIDES.items()}))


def png(drawing: QSvgRenderer, side: int) -> bytes:
    """The drawing at `side` pixels, a little smaller than its square as icons are."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    margin = round(side / 24)
    painter = QPainter(image)
    drawing.render(painter, QRectF(margin, margin, side - 2 * margin, side - 2 * margin))
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Windows' container: a directory, then PNG files (https://learn.microsoft.com/previous-versions/ms997538)."""
    start = 6 + 16 * len(pictures)
    entries, files = b"", b""
    for side, picture in pictures.items():
        shown = side % 256  # 256 is written as 0
        entries += struct.pack("<4B2H2I", shown, shown, 0, 0, 1, 32, len(picture), start + len(files))
        files += picture
    return struct.pack("<3H", 0, 1, len(pictures)) + entries + files


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Apple's container: PNG files one after another, each with its kind and length."""
    files = b"".join(kind + struct.pack(">I", len(picture) + 8) + picture for kind, picture in pictures.items())
    return b"icns" + struct.pack(">I", len(files) + 8) + files


if __name__ == "__main__":
    main()
