"""What a write touched: views decide by it whether to look again, commands what to say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Change:
    """The records that one transaction touched, ids by kind; `transaction` is None where nothing changed."""

    transaction: str | None = None
    label: str = ""
    detail: dict[str, Any] = field(default_factory=dict)
    inserted: dict[str, tuple[str, ...]] = field(default_factory=dict)
    updated: dict[str, tuple[str, ...]] = field(default_factory=dict)
    deleted: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def kinds(self) -> frozenset[str]:
        """The names of the kinds that were touched."""
        return frozenset({*self.inserted, *self.updated, *self.deleted})
