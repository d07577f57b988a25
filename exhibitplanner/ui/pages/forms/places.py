"""Where forms go: the folder of last time, a name that is free, and the two ways to what was written."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths

from exhibitplanner.ui.desk import Answer, Desk
from exhibitplanner.ui.files import open_file, show_folder
from exhibitplanner.ui.wording import say

_KEPT: Final = "forms_folder"


def last_folder(desk: Desk, otherwise: Path | None = None) -> Path:
    """The folder that the last form went to; before there was one, `otherwise` or the documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    place = Path(desk.settings.text(_KEPT) or otherwise or documents or Path.home())
    return place if place.is_dir() else Path.home()


def keep_folder(desk: Desk, folder: Path) -> None:
    """Begin there the next time."""
    desk.settings.keep(_KEPT, str(folder))


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """`stem`, with a number where a file of that name is there."""
    names = (folder / f"{stem}{f' ({number})' if number else ''}{suffix}" for number in (0, *range(2, 1000)))
    return next(one for one in names if not one.exists())


def ways_to(path: Path) -> tuple[Answer, Answer]:
    """Open a file, and show it in its folder."""
    return Answer(say("open_saved"), lambda: open_file(path)), Answer(say("show_in_folder"), lambda: show_folder(path))
