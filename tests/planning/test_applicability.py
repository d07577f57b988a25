"""Whom a deadline is for."""

import pytest

from exhibitplanner.planning.applicability import Standing, applies

STANDING = Standing("main", frozenset({"raw"}), frozenset({"full_size", "screen"}))


@pytest.mark.parametrize(
    ("applies_to", "holds"),
    [
        ("all", True), (None, True), ("", True), ("main", True), ("Main", True), ("co_exhibitor", False),
        ("raw", True), ("shell", False), ("has_full_size", True), ("has_cutaway", False), ("not_raw", False),
        ("not_shell", True), ("main; has_screen", True), ("main; shell", False), ("raw;not_has_screen", False),
    ],
)  # fmt: skip
def test_whom_a_deadline_is_for(applies_to: str | None, holds: bool) -> None:
    assert applies(applies_to, STANDING) is holds


def test_nothing_is_known_of_a_participation() -> None:
    nothing = Standing(None, frozenset(), frozenset())
    assert applies("all", nothing)
    assert applies("not_raw", nothing)
    assert not applies("main", nothing)
