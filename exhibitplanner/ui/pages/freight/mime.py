"""What is dragged between the two lists: ids of exhibits, or of packing lines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QMimeData

EXHIBITS: Final = "application/x-exhibitplanner-exhibits"
LINES: Final = "application/x-exhibitplanner-packing-lines"


def carry(form: str, ids: Iterable[str]) -> QMimeData:
    """Ids, to be dropped elsewhere."""
    data = QMimeData()
    data.setData(form, json.dumps(list(ids)).encode())
    return data


def carried(data: QMimeData, form: str) -> list[str]:
    """The ids that are dropped; none where something else is."""
    return [str(one) for one in json.loads(bytes(data.data(form).data()))] if data.hasFormat(form) else []
