"""Stub while the service is written."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from exhibitplanner.domain.kinds import Kind
from exhibitplanner.ui.desk import Desk


class RecordHistory(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()

    def show_record(self, kind: Kind, record_id: str, *, again: bool = False) -> None: ...
