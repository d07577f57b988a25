"""Where else an article is shown, besides what refers to it."""

from pathlib import Path

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import records, workspaces
from exhibitplanner.services.relating import related_records
from exhibitplanner.storage.workspace import Workspace

EXHIBITS = BY_NAME["exhibit"]


@pytest.fixture
def travelling(tmp_path: Path):
    with workspaces.create(tmp_path / "plan.exhibit") as workspace:
        for code, opens in (("MSPO-2027", "2027-09-07"), ("ADEX-2027", "2027-10-19")):
            _add(workspace, "exhibition", code=code, opens_on=opens, closes_on=opens)
        _add(workspace, "company", name="Hyundai Rotem")
        for designation in ("K-2", "K-9"):
            _add(workspace, "system", designation=designation)
        for code in ("MSPO-2027", "ADEX-2027"):
            _add(workspace, "participation", exhibition=code, company="Hyundai Rotem")
        yield workspace


def _add(workspace: Workspace, kind: str, exhibition_code: str | None = None, **words: str) -> str:
    return records.add(workspace, BY_NAME[kind], words, exhibition=exhibition_code).id


def _shown(workspace: Workspace, code: str, system: str, article: str = "") -> str:
    words = {"participation": f"{code} / Hyundai Rotem", "system": system, "form": "full_size", "article": article}
    return _add(workspace, "exhibit", code, **words)


def _elsewhere(workspace: Workspace, exhibit: str) -> list[tuple[str, str]]:
    groups = related_records(workspace, EXHIBITS, exhibit)
    alike = [group for group in groups if group.field is not None and group.field.name == "article"]
    return [(record_id, code) for group in alike for record_id, _, code in group.records]


def test_the_same_article_at_another_fair(travelling: Workspace):
    here, there = (_shown(travelling, code, "K-2", "SN-7") for code in ("MSPO-2027", "ADEX-2027"))

    assert _elsewhere(travelling, here) == [(there, "ADEX-2027")]
    assert _elsewhere(travelling, there) == [(here, "MSPO-2027")]


def test_another_system_or_no_article_is_not_the_same(travelling: Workspace):
    here = _shown(travelling, "MSPO-2027", "K-2", "SN-7")
    _shown(travelling, "ADEX-2027", "K-9", "SN-7")
    bare = _shown(travelling, "MSPO-2027", "K-9")
    _shown(travelling, "ADEX-2027", "K-2")

    assert _elsewhere(travelling, here) == []
    assert _elsewhere(travelling, bare) == []
