"""The programme as a calendar, by command."""

from pathlib import Path

from tests.cli.test_commands import Result, english, plan

__all__ = ["english", "plan"]


def test_a_calendar_of_an_exhibition_and_of_a_company(plan: str, tmp_path: Path) -> None:
    out = tmp_path / "programme.ics"
    words = ("exhibition=MSPO-2027", "starts_at=2027-09-07T10:00", "subject=Talks", "host=KAI")
    assert Result("add", plan, "meetings", *words).status == 0
    told = Result("programme", plan, str(out), "--exhibition", "MSPO-2027", "--company", "KAI", "--language", "en")
    assert told.status == 0
    assert "1 meeting," in told.out
    assert b"SUMMARY:Talks" in out.read_bytes()


def test_what_is_no_calendar_is_wrong_usage(plan: str, tmp_path: Path) -> None:
    fair = ("--exhibition", "MSPO-2027")
    for words in ((str(tmp_path / "a.pdf"), *fair), (str(tmp_path / "a.ics"), "--exhibition", "MSPO-1907"),
                  (str(tmp_path / "a.ics"), *fair, "--company", "Nobody")):  # fmt: skip
        assert Result("programme", plan, *words).status == 2
