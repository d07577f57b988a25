"""What a write touched: views decide by it whether to look again, commands what to say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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


def together(changes: Sequence[Change]) -> Change:
    """What several transactions touched, as one that is told late; the label is the last one's."""
    last = changes[-1]
    return Change(
        last.transaction,
        last.label,
        last.detail,
        _joined(change.inserted for change in changes),
        _joined(change.updated for change in changes),
        _joined(change.deleted for change in changes),
    )


def _joined(touched: Iterable[dict[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for kinds in touched:
        for kind, ids in kinds.items():
            found.setdefault(kind, {}).update(dict.fromkeys(ids))
    return {kind: tuple(ids) for kind, ids in found.items()}
