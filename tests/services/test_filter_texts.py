"""Filtering in memory finds what filtering in the file finds."""

from collections.abc import Iterator

import pytest

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.services import browsing
from exhibitplanner.services.filtering import holding, narrows
from exhibitplanner.services.records import add
from exhibitplanner.storage.workspace import Workspace

WORDS = (
    "kim", "김다", "ㄱㄷㅎ", "rotem", "현대", "ㅎㄷ", "vip", "vi", "ip", "exhib", "bit", "dahyun kim", "kim rotem vip",
    "mspo", "k", "김", "tecza", "Tęcza", "poongsan jan", "nobody", "-", "e.com", "example",
)  # fmt: skip


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """People, companies and an exhibition, which are only read."""
    path = tmp_path_factory.mktemp("filter") / "plan.exhibit"
    with Workspace.create(path) as workspace:
        fill(workspace)
    with Workspace.open(path) as opened:
        yield opened


def fill(workspace: Workspace) -> None:
    def made(kind: str, **words: str) -> str:
        return add(workspace, BY_NAME[kind], words).id

    made("exhibition", code="MSPO-2027", name="MSPO 2027", opens_on="2027-09-07", closes_on="2027-09-10")
    for name, korean in (("Hyundai Rotem", "현대로템"), ("Poongsan", "풍산")):
        made("company", name=name, name_ko=korean)
        made("participation", exhibition="MSPO-2027", company=name)
    made(
        "participant", participation="Hyundai Rotem", name="KIM Dahyun", name_ko="김다현", badge_kind="vip",
        hotel="Hotel Tęcza", email="d.kim@example.com",
    )  # fmt: skip
    made("participant", participation="Poongsan", name="WIŚNIEWSKI Jan", badge_kind="exhibitor")
    made("participant", participation="Poongsan", name="KIM Nara", name_ko="김나라")


@pytest.mark.parametrize("exhibition", [None, "MSPO-2027"])
@pytest.mark.parametrize("text", WORDS)
@pytest.mark.parametrize("name", ["participant", "participation", "company", "exhibition"])
def test_both_ways_agree(plan: Workspace, name: str, text: str, exhibition: str | None) -> None:
    kind = BY_NAME[name]
    texts = browsing.texts_to_filter(plan, kind, exhibition)
    assert {one for one, _ in holding(kind, texts.items(), text)} == browsing.matching_ids(plan, kind, text, exhibition)


@pytest.mark.parametrize("text", ["vip", "kim rotem", "exhibitor", "현대로템"])
@pytest.mark.parametrize("name", ["participant", "company"])
def test_typing_on_narrows_without_losing_any(plan: Workspace, name: str, text: str) -> None:
    kind = BY_NAME[name]
    texts = list(browsing.texts_to_filter(plan, kind).items())
    left = texts
    for length in range(1, len(text) + 1):
        among = left if length > 1 and narrows(text[:length], text[: length - 1]) else texts
        left = holding(kind, among, text[:length])
        assert left == holding(kind, texts, text[:length])
