"""Which of a row's values are taken: against what the workspace has, and against earlier rows of the same import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from exhibitplanner.domain.kinds import Kind
from exhibitplanner.services.importing.bases import UNKNOWN, Base, Ground, alike
from exhibitplanner.services.importing.coming_back import fields_of, is_sent_back
from exhibitplanner.services.importing.merging import CLEARED, Merge, Row, Settled, settle
from exhibitplanner.services.importing.options import ConflictPolicy
from exhibitplanner.services.importing.sayings import Sayings, is_spelling


@dataclass(frozen=True, slots=True)
class Offer:
    """A row's value for a field of a record: `value` as it would be stored, `sent` as the sheet has it.

    `stored` is what the workspace's file has there, `ground` None for a record that this import makes; `choice` is a
    person's word.
    """

    kind: Kind
    record: Row
    column: str
    value: Any
    sent: Any
    stored: Any
    ground: Ground | None
    choice: ConflictPolicy | None

    @property
    def current(self) -> Any:
        """What the record has by now."""
        return self.record[self.column]


class Settling:
    """Settles what rows offer one after another; `policy` is for conflicts without a person's word."""

    def __init__(self, policy: ConflictPolicy) -> None:
        self._policy = policy
        self.sayings = Sayings()

    def takes(self, offer: Offer, outcome: Merge) -> bool:
        """Whether a value that differs from the record's is taken; a conflict goes into `outcome`."""
        said = self.sayings.said(offer.record["id"], offer.column)
        if offer.ground is None:
            settle_it = self._against_row if said else self._unless_kept
            return settle_it(offer, UNKNOWN, outcome)
        base = offer.ground.base(offer.kind, offer.record["id"], offer.column, offer.stored)
        if said and not _says_nothing(offer, base):
            return self._against_row(offer, base.value, outcome)
        field = fields_of(offer.kind)[offer.column]
        sent_back = base.holds(offer.value) or any(is_sent_back(field, one, offer.sent) for one in base.known)
        cleared = offer.sent is CLEARED
        settled = settle(base, offer.current, offer.value, sent_back=sent_back, cleared=cleared)
        if settled is Settled.KEEP:
            return False
        if settled is Settled.TAKE:
            return self._unless_kept(offer, base.value, outcome)
        self._tell(offer, base.value, outcome)
        return (offer.choice or self._policy) == "take"

    def _unless_kept(self, offer: Offer, base: Any, outcome: Merge) -> bool:
        """Whether a value that nothing speaks against is taken: a person may keep what is there all the same."""
        if offer.choice == "keep":
            self._tell(offer, base, outcome)
        return offer.choice != "keep"

    def _against_row(self, offer: Offer, base: Any, outcome: Merge) -> bool:
        """Whether the later of two rows that contradict each other is taken: the first stands unless it is said.

        What is stored stands where one of them says it, so that the same file again changes nothing.
        """
        is_stored = offer.ground is not None and alike(offer.value, offer.stored)
        if is_spelling(offer.kind, offer.column, offer.current, offer.value):
            return is_stored
        if not self._tell(offer, base, outcome):
            return False
        return (
            is_stored if offer.choice is None and self._policy == "keep" else (offer.choice or self._policy) == "take"
        )

    def _tell(self, offer: Offer, base: Any, outcome: Merge) -> bool:
        """Whether the conflict is a new one: what many rows repeat is asked once."""
        news = self.sayings.is_news(offer.record["id"], offer.column, offer.value, offer.current)
        if news:
            outcome.conflicts[offer.column] = (offer.current, offer.value, offer.choice, base)
        return news


def _says_nothing(offer: Offer, base: Base) -> bool:
    """Whether one of the two rows has no more than its sender was given."""
    if base.given is UNKNOWN:
        return False
    field = fields_of(offer.kind)[offer.column]
    given = (alike(base.given, one) for one in (offer.value, offer.current))
    return any(given) or is_sent_back(field, base.given, offer.sent)
