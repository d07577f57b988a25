"""A small window from which a file can be dragged, as from a file manager: `python drag_source.py FILE`."""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(one) for one in sys.argv[1:]])
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.CopyAction)


application = QApplication(sys.argv[:1])
source = Source("drag me")
source.setWindowTitle("drag source")
source.setWindowFlag(Qt.WindowType.BypassWindowManagerHint)
source.setGeometry(0, 0, 80, 30)
source.show()
source.raise_()
application.exec()
