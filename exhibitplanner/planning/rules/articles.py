"""A rule about physical objects that travel from fair to fair."""

from __future__ import annotations

from collections.abc import Iterator

from exhibitplanner.planning.rules.registering import Finding, error, rule
from exhibitplanner.planning.snapshot.exhibits import Exhibit
from exhibitplanner.planning.snapshot.freight import collection, end_of_stay


@rule("article-double-booked", Exhibit)
def article_double_booked(exhibit: Exhibit) -> Iterator[Finding]:
    """One article of one system is shown at two exhibitions whose spans overlap; each pair is told once."""
    alike = exhibit.plan.where(Exhibit, "article", exhibit.article) if exhibit.article else ()
    for other in (one for one in alike if _is_pair(exhibit, one)):
        start, end = collection(exhibit), end_of_stay(exhibit)
        other_start, other_end = collection(other), end_of_stay(other)
        if start <= other_end and other_start <= end:
            first, last = max(start, other_start), min(end, other_end)
            yield error(
                exhibit, other, article=exhibit.article, overlap_from=first, overlap_until=last,
                starts_on=start, ends_on=end, other_starts_on=other_start, other_ends_on=other_end,
            )  # fmt: skip


def _is_pair(exhibit: Exhibit, other: Exhibit) -> bool:
    """Whether the other is the same article elsewhere, and this one the one that tells of it."""
    if other.system_id != exhibit.system_id or other.is_cancelled or other.is_past:
        return False
    exhibitions = exhibit.participation.exhibition_id, other.participation.exhibition_id
    return exhibitions[0] != exhibitions[1] and (exhibit.id < other.id or not other.is_ours)
