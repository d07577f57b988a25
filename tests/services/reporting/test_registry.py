"""Every report that is registered has its words, and names that are none say so."""

import pytest

from exhibitplanner.domain.errors import UsageError
from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import LANGUAGES, codes
from exhibitplanner.services.reporting import registry
from exhibitplanner.services.reporting.registry import REPORTS, SUBJECTS, Report, find_report


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_a_report_has_its_words_and_its_place(report: Report) -> None:
    code = f"report_{report.name.replace('-', '_')}"
    groupings = {f"group_{by}" for by in report.by}
    for language in LANGUAGES:
        assert {code, f"{code}_hint", f"{code}_empty", *groupings} <= codes(language)
    assert report.subject in SUBJECTS
    assert report.kind in BY_NAME


def test_no_name_twice() -> None:
    names = [report.name for report in REPORTS]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize(("name", "code"), [("someday", "report_comes_later"), ("rooster", "unknown_report")])
def test_a_report_that_is_not_there(name: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_PLANNED", ("someday",))
    with pytest.raises(UsageError) as raised:
        find_report(name)
    assert raised.value.code == code
    assert code == "report_comes_later" or "roster" in raised.value.values["known"]
