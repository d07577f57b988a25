"""A way onto printers past a trap: their engines draw an outline around what QtSvg fills without one.

QtSvg says "no outline" by a pen whose brush is empty. The screen's engine understands that; Qt's engine for PDF and
printers looks at the pen's style only and makes every letter bold (Qt 6.11).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPaintDevice, QPaintEngine, QPaintEngineState, QPainter, QPainterPath, QPen, QPixmap

_NO_PEN: Final = QPen(Qt.PenStyle.NoPen)


@contextmanager
def without_empty_outlines(target: QPainter) -> Iterator[QPainter]:
    """A painter that hands on to `target` what is drawn, and pens with an empty brush as no pens."""
    target.save()
    device = _Relay(target)
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()
        target.restore()


class _RelayEngine(QPaintEngine):
    """Every shape arrives as a path: the engine claims to know all, so that nothing is made into pictures before."""

    def __init__(self, target: QPainter) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._target = target
        self._ground = target.transform()

    def begin(self, device: QPaintDevice) -> bool:  # noqa: ARG002
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        """Nothing is kept: each path looks at the painter itself."""

    def drawPath(self, path: QPainterPath) -> None:
        self._follow()
        self._target.drawPath(path)

    def drawImage(
        self,
        rect: QRectF | QRect,
        image: QImage,
        part: QRectF | QRect,
        flags: Qt.ImageConversionFlag = Qt.ImageConversionFlag.AutoColor,
    ) -> None:
        """A letter that its font has as a picture only: an emoji in somebody's name."""
        self._follow()
        self._target.drawImage(rect, image, part, flags)

    def drawPixmap(self, rect: QRectF | QRect, picture: QPixmap | QImage, part: QRectF | QRect) -> None:
        self._follow()
        self._target.drawPixmap(QRectF(rect), QPixmap(picture), QRectF(part))

    def _follow(self) -> None:
        painter, target = self.painter(), self._target
        pen = painter.pen()
        target.setTransform(painter.transform() * self._ground)
        target.setPen(_NO_PEN if pen.brush().style() is Qt.BrushStyle.NoBrush else pen)
        target.setBrush(painter.brush())
        target.setOpacity(painter.opacity())


class _Relay(QPaintDevice):
    """As large and as fine as the device of the painter behind it."""

    def __init__(self, target: QPainter) -> None:
        super().__init__()
        self._device = target.device()
        self._engine = _RelayEngine(target)

    def paintEngine(self) -> QPaintEngine:
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        kind, device = QPaintDevice.PaintDeviceMetric, self._device
        measures: dict[QPaintDevice.PaintDeviceMetric, int] = {
            kind.PdmWidth: device.width(), kind.PdmHeight: device.height(), kind.PdmWidthMM: device.widthMM(),
            kind.PdmHeightMM: device.heightMM(), kind.PdmDpiX: device.logicalDpiX(), kind.PdmDpiY: device.logicalDpiY(),
            kind.PdmPhysicalDpiX: device.physicalDpiX(), kind.PdmPhysicalDpiY: device.physicalDpiY(),
            kind.PdmDepth: device.depth(), kind.PdmNumColors: device.colorCount(), kind.PdmDevicePixelRatio: 1,
            kind.PdmDevicePixelRatioScaled: int(QPaintDevice.devicePixelRatioFScale()),
        }  # fmt: skip
        return measures.get(metric, 0)
