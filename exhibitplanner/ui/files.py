"""Questions for files; an answer comes later, so that nothing stands still while a dialog is open."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_open(
    parent: QWidget, title: str, filters: Sequence[str], then: Callable[[list[Path]], object], *, several: bool = False
) -> QFileDialog:
    """Ask for files that are there."""
    dialog = _dialog(parent, title, filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile)
    dialog.filesSelected.connect(lambda files: then([Path(one) for one in files]))
    dialog.open()
    return dialog


def ask_save(  # noqa: PLR0913, PLR0917  what a file dialog asks
    parent: QWidget,
    title: str,
    proposed: Path,
    name_filter: str,
    suffix: str,
    then: Callable[[Path], object],
    *,
    overwrite: bool = True,
) -> QFileDialog:
    """Ask where to write; without `overwrite` the asker refuses a file that is there itself."""
    dialog = _dialog(parent, title, [name_filter])
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not overwrite)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.setDirectory(str(proposed.parent))
    dialog.selectFile(proposed.name)
    dialog.fileSelected.connect(lambda file: then(Path(file)))
    dialog.open()
    return dialog


def ask_folder(parent: QWidget, title: str, start: Path, then: Callable[[Path], object]) -> QFileDialog:
    """Ask for a folder, which may be made in the dialog."""
    dialog = _dialog(parent, title, [])
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setDirectory(str(start))
    dialog.fileSelected.connect(lambda folder: then(Path(folder)))
    dialog.open()
    return dialog


def show_folder(path: Path) -> None:
    """Open the folder of a file in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute().parent)))


def open_file(path: Path) -> None:
    """Open a file with the system's program for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute())))


def _dialog(parent: QWidget, title: str, filters: Sequence[str]) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setNameFilters(list(filters))
    # tests, and desktops whose own dialog fails, ask for Qt's
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog, bool(os.environ.get("EXHIBITPLANNER_QT_DIALOGS")))
    dialog.finished.connect(dialog.deleteLater)
    return dialog
