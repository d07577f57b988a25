"""How much a spreadsheet may ask for before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one file; what stays inside them is read, whatever it is.

    `unzipped_bytes` counts the parts that are read, not pictures. `ratio` is unzipped to zipped size, looked at only
    from `ratio_from_bytes` on: repeated rows shrink well in honest files too. `cells` counts the blocks that the filled
    cells of the sheets span. Reading may take `seconds`, and more for each megabyte of the file. `memory_bytes` is the
    address space of the child process where the system can bound it.
    """

    file_bytes: int = 200 * _MIB
    unzipped_bytes: int = 1024 * _MIB
    ratio: int = 400
    ratio_from_bytes: int = 64 * _MIB
    cells: int = 5_000_000
    seconds: float = 30.0
    seconds_per_megabyte: float = 3.0
    memory_bytes: int = 1024 * _MIB

    def seconds_for(self, file_bytes: int) -> float:
        """The time that a file of this size may take."""
        return self.seconds + self.seconds_per_megabyte * file_bytes / _MIB


DEFAULT_LIMITS = Limits()
