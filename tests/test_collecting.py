"""The collector stays away from an import under way, and comes back after it."""

import gc
import weakref
from pathlib import Path

import pytest

from exhibitplanner.collecting import collect_by_hand, collect_if_due, paused
from exhibitplanner.domain.errors import InputError
from exhibitplanner.services.importing.importer import ImportOptions, import_files
from exhibitplanner.storage.workspace import Workspace


@pytest.fixture(autouse=True)
def as_without_a_window() -> None:
    """The tests of the window before this one leave the collector to be called by hand."""
    collect_by_hand(by_hand=False)


def test_it_comes_back_with_the_last_that_wanted_quiet() -> None:
    with paused():
        with paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_there_before_can_still_be_collected() -> None:
    class Page:
        def __init__(self) -> None:
            self.itself = self

    page = Page()
    watched = weakref.ref(page)
    with paused():
        pass
    del page
    gc.collect()
    assert watched() is None


def test_it_comes_back_after_a_refusal(workspace: Workspace, tmp_path: Path) -> None:
    seen = []
    (tmp_path / "a.csv").write_text("Company,Country\nNowa Firma,PL\n")
    with pytest.raises(InputError):
        import_files(workspace, [tmp_path / "gone.csv"], ImportOptions())
    import_files(
        workspace,
        [tmp_path / "a.csv"],
        ImportOptions(),
        dry_run=True,
        progress=lambda _share: seen.append(gc.isenabled()),
    )
    assert seen
    assert not any(seen)
    assert gc.isenabled()


def test_by_hand_nothing_is_collected_elsewhere() -> None:
    class Page:
        def __init__(self) -> None:
            self.itself = self

    collect_by_hand()
    try:
        with paused():
            pass
        assert not gc.isenabled()
        watched = weakref.ref(Page())
        with paused():
            collect_if_due()
        assert watched() is not None
        litter = []
        for _ in range(150):  # so many passes over the young until all are gone over
            litter.append([[] for _ in range(2_100)])
            collect_if_due()
        assert watched() is None
    finally:
        collect_by_hand(by_hand=False)
    assert gc.isenabled()
