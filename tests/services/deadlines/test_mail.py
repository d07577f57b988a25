"""A company's open deadlines as a mail and its link."""

from datetime import date
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from exhibitplanner.domain.deadlines import TaskStatus
from exhibitplanner.domain.errors import UsageError
from exhibitplanner.services.deadlines.chasing import list_chases
from exhibitplanner.services.deadlines.mail import MOST_LINK_LETTERS, Mail, mails_as_text, make_mails
from exhibitplanner.services.deadlines.marking import Mark, mark_deadlines
from exhibitplanner.storage.workspace import Workspace
from tests.services.deadlines.fair import CODE, TODAY, add, make_fair

KAI_EN = """Dear Kim Dahyun,

These deadlines of MSPO 2027 are still open for Korea Aerospace Industries:

Overdue
- 24 Jun 2027: Catalogue (form 7), 38 days late. If late: No entry

Within 14 days
- 10 Aug 2027, 12:00: Stand plan, in 9 days

Open
- day not known yet: Sea freight

Please send what is missing, or tell us when it will come. If something is done already, tell us when and how.
Without a time, a deadline ends at 23:59. Times are those at the venue (Europe/Warsaw).

Kind regards
"""


def mails(workspace: Workspace, company: str | None = None, language: str = "en", today: date = TODAY) -> list[Mail]:
    return make_mails(list_chases(workspace, CODE, company, today), language)


def test_what_a_company_reads(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    add(
        workspace, "contact", company=ids["KAI firm"], name="Kim Dahyun", contact_role="liaison",
        email="d.kim+mspo@example.com",
    )  # fmt: skip
    (mail,) = mails(workspace, "KAI")
    assert mail.to == "d.kim+mspo@example.com"
    assert mail.subject == "MSPO-2027: 3 open deadlines, 1 overdue – Korea Aerospace Industries"
    assert mail.body == KAI_EN


def test_in_korean(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    add(workspace, "contact", company=ids["KAI firm"], name="Kim Dahyun", name_ko="김다현", contact_role="liaison")
    (mail,) = mails(workspace, "KAI", "ko")
    assert mail.subject == "[MSPO-2027] 한국항공우주산업 미완료 마감 3건 (기한 지남 1건)"
    assert mail.body.startswith("김다현 님께,\n")
    assert "\n- 2027년 8월 10일 12:00: Stand plan, 9일 남음\n" in mail.body


def test_the_link_gives_all_back(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    add(
        workspace, "contact", company=ids["KAI firm"], name="Ann & Bob?", contact_role="liaison",
        email="d.kim+mspo@example.com",
    )  # fmt: skip
    (mail,) = mails(workspace, "KAI")
    parts = urlsplit(mail.link)
    fields = {name: values[0] for name, values in parse_qs(parts.query, strict_parsing=True).items()}
    assert (parts.scheme, unquote(parts.path)) == ("mailto", mail.to)
    assert fields == {"subject": mail.subject, "body": mail.body.replace("\n", "\r\n")}
    assert mail.whole
    assert mail.link.isascii()
    assert "+" not in mail.link  # a mail program takes it as it stands


def test_a_link_that_would_be_too_long_tells_the_first_and_how_many_follow(workspace: Workspace) -> None:
    make_fair(workspace)
    for number in range(30):
        add(workspace, "deadline", exhibition=CODE, title=f"마감 {number}: 전시품 반입 신청서", fixed_on="2027-08-30")
    (mail,) = mails(workspace, "KAI", "ko")
    assert not mail.whole
    assert len(mail.link) <= MOST_LINK_LETTERS
    assert mail.body.count("\n- ") == 33
    said = parse_qs(urlsplit(mail.link).query)["body"][0]
    listed = said.count("\r\n- ")
    assert 0 < listed < 33
    assert f"그 밖에 {33 - listed}건이 더 있으며" in said


def test_a_subject_without_room_leaves_the_address(workspace: Workspace) -> None:
    make_fair(workspace)
    firm = add(workspace, "company", name="A", name_ko="가" * 199)
    add(workspace, "participation", exhibition=CODE, company=firm)
    add(workspace, "contact", company=firm, name="A", email="a@example.com")
    (mail,) = mails(workspace, "A", "ko")
    assert len(mail.link) <= MOST_LINK_LETTERS
    assert mail.link.startswith("mailto:a@example.com")


@pytest.mark.parametrize(
    ("contacts", "to"),
    [
        ([("Press", "press", "p@example.com"), ("Lee", "liaison", "l@example.com")], "l@example.com"),
        ([("Lee", "liaison", ""), ("Boss", "decision", "b@example.com")], "b@example.com"),
        ([("Money", "invoice", "m@example.com"), ("Any", "", "a@example.com")], "a@example.com"),
        ([("Lee", "liaison", "")], ""),
        ([], ""),
    ],
)
def test_who_is_written_to(workspace: Workspace, contacts: list[tuple[str, str, str]], to: str) -> None:
    ids = make_fair(workspace)
    for name, role, email in contacts:
        add(workspace, "contact", company=ids["Rotem firm"], name=name, contact_role=role, email=email)
    (mail,) = mails(workspace, "Hyundai Rotem")
    assert mail.to == to
    assert mail.link.startswith(f"mailto:{to}?subject=")


def test_companies_with_something_open_by_name(workspace: Workspace) -> None:
    ids = make_fair(workspace)
    assert [one.company for one in mails(workspace)] == ["Hyundai Rotem", "Korea Aerospace Industries", "Poongsan"]
    mark_deadlines(
        workspace, [(ids[title], ids["Poongsan"]) for title in ("Catalogue", "Sea freight")], Mark(TaskStatus.DONE)
    )
    assert [one.company for one in mails(workspace)] == ["Hyundai Rotem", "Korea Aerospace Industries"]
    assert mails(workspace, "Poongsan") == []


def test_all_mails_as_one_text(workspace: Workspace) -> None:
    make_fair(workspace)
    found = mails(workspace)
    whole = mails_as_text(found)
    assert whole.count("\nSubject: ") == 3
    assert all(one.body in whole for one in found)
    assert mails_as_text([]) == ""


def test_companies_that_are_not_there(workspace: Workspace) -> None:
    make_fair(workspace)
    add(workspace, "company", name="Elsewhere")
    add(workspace, "exhibition", code="ADEX-2027", opens_on="2027-10-19", closes_on="2027-10-24")
    add(workspace, "participation", exhibition="ADEX-2027", company="Elsewhere")
    for name, code in (("Elsewhere", "company_not_there"), ("Nobody", "unknown_reference")):
        with pytest.raises(UsageError, match=code):
            mails(workspace, name)
