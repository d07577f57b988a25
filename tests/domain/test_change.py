"""Changes told late, as one."""

from exhibitplanner.domain.change import Change, together


def test_what_several_touched_is_told_once_each() -> None:
    first = Change("t1", "import", {}, {"company": ("a", "b")}, {"booth": ("x",)}, {})
    later = Change("t2", "change", {"name": "K-2"}, {"company": ("c",)}, {"booth": ("x", "y")}, {"company": ("a",)})

    told = together([first, later])

    assert told.inserted == {"company": ("a", "b", "c")}
    assert told.updated == {"booth": ("x", "y")}
    assert told.deleted == {"company": ("a",)}
    assert (told.transaction, told.label, told.detail) == ("t2", "change", {"name": "K-2"})
