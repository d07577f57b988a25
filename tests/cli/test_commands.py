"""The commands as scripts rely on them: output, exit status, JSON."""

import io
import json
import sqlite3
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from exhibitplanner.cli.app import command_names
from exhibitplanner.cli.running import run
from exhibitplanner.storage.workspace import Workspace


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXHIBITPLANNER_LANGUAGE", "en")


class Result:
    """What a command printed and how it ended."""

    def __init__(self, *words: str) -> None:
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            self.status = run(words, lambda path: 0)
        self.out, self.err = out.getvalue(), err.getvalue()

    @property
    def json(self):
        assert self.status == 0, self.err
        return json.loads(self.out)


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = str(tmp_path / "plan.exhibit")
    for words in (
        ("new", path),
        ("add", path, "exhibitions", "code=MSPO-2027", "name=MSPO", "opens_on=2027-09-07", "closes_on=2027-09-10",
         "country=PL", "time_zone=Europe/Warsaw"),
        ("add", path, "companies", "name=Korea Aerospace Industries, Ltd.", "short_name=KAI", "name_ko=한국항공우주산업",
         "aliases=카이; K.A.I.", "country=KR"),
        ("add", path, "halls", "exhibition=MSPO-2027", "code=E"),
        ("add", path, "booths", "hall=E", "number=007", "width_m=12.5", "depth_m=9"),
        ("add", path, "participations", "exhibition=MSPO-2027", "company=카이", "requested_m2=108"),
    ):  # fmt: skip
        assert Result(*words).status == 0
    return path


def test_add_prints_the_id_alone(plan: str) -> None:
    made = Result("add", plan, "companies", "name=Kia")
    assert made.out.strip() == next(
        one["id"] for one in Result("show", plan, "companies", "--json").json if one["name"] == "Kia"
    )
    assert made.out.count("\n") == 1


def test_json_is_canonical(plan: str) -> None:
    booth = Result("show", plan, "booths", "--json").json[0]
    assert (booth["hall"], booth["number"], booth["width_m"], booth["depth_m"]) == ("E", "007", 12.5, 9)
    assert booth["area_m2"] == 112.5
    assert booth["booth_type"] is None
    assert booth["hall_id"]
    company = Result("show", plan, "companies", "--json").json[0]
    assert company["aliases"] == ["카이", "K.A.I."]
    part = Result("show", plan, "participations", "--json").json[0]
    assert (part["company"], part["exhibition"], part["ours"]) == (
        "Korea Aerospace Industries, Ltd.",
        "MSPO-2027",
        True,
    )


@pytest.mark.parametrize(
    "name", ["KAI", "kai", "한국항공우주산업", "K.A.I.", "Korea Aerospace Industries, Ltd.", "MSPO-2027 / KAI"]
)
def test_a_participation_by_any_name(plan: str, name: str) -> None:
    assert Result("add", plan, "participants", f"participation={name}", "name=HONG Gildong").status == 0


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("add", "boths", "number=1"), 2, "booths"),
        (("add", "booths", "hall=E", "number=1", "widht_m=3"), 2, "width_m"),
        (("add", "booths", "hall=E", "number=1", "booth_type=rw"), 2, "Raw space"),
        (("add", "booths", "hall=F", "number=1"), 2, "no hall “F”"),
        (("add", "booths", "hall=E"), 2, "number must be given"),
        (("add", "booths", "hall=E", "number=007"), 2, "is there already"),
        (("add", "companies", "name=X", "country=Atlantis"), 2, "Atlantis"),
        (("add", "companies", "name"), 2, "FIELD=VALUE"),
        (("set", "companies", "no-such", "city=x"), 2, "no-such"),
        (("delete", "companies", "00000000-0000-7000-8000-000000000000"), 2, "no record"),
        (("show", "nothing"), 2, "nothing"),
        (("add", "participations", "exhibition=MSPO-2028", "company=KAI"), 2, "MSPO-2027"),
        (("add", "booths", "hall=E", "number=9", "width_m=-1"), 2, "0 or more"),
        (("add", "booths", "hall=E", "number=9", "area_m2=5"), 2, "worked out"),
        (("add", "booths", "hall=E", "number=9", "width_m=wide"), 2, "wide"),
    ],
)  # fmt: skip
def test_wrong_words(plan: str, words: tuple[str, ...], status: int, said: str) -> None:
    before = Path(plan).read_bytes()
    done = Result(words[0], plan, *words[1:])
    assert (done.status, done.out) == (status, "")
    assert said in done.err
    assert "Traceback" not in done.err
    assert Path(plan).read_bytes() == before


@pytest.mark.parametrize("word", ["undo", "redo"])
def test_nothing_to_take_back(tmp_path: Path, word: str) -> None:
    path = str(tmp_path / "plan.exhibit")
    assert Result("new", path).status == 0
    done = Result(word, path)
    assert (done.status, done.out) == (2, "")
    assert "nothing" in done.err


def test_set_blank_delete_and_undo(plan: str) -> None:
    whole = Result("show", plan, "companies", "--json").json
    assert Result("set", plan, "companies", "KAI", "note=a note", "city=Sacheon").status == 0
    assert Result("set", plan, "companies", "KAI", "note=").status == 0
    assert Result("show", plan, "companies", "--json").json[0]["note"] is None
    gone = Result("delete", plan, "companies", "KAI")
    assert "1 participation:" in gone.out
    assert Result("show", plan, "participations", "--json").json == []
    for _ in range(3):
        assert Result("undo", plan).status == 0
    assert Result("show", plan, "companies", "--json").json == whole
    told = Result("redo", plan, "--json").json
    assert set(told) == {"transaction", "reversed", "kept", "conflicts"}


def test_a_set_that_changes_nothing_is_no_transaction(plan: str) -> None:
    assert Result("set", plan, "companies", "KAI", "country=kr", "aliases=카이;K.A.I.").status == 0
    assert Result("history", plan, "--json", "--limit", "1").json[0]["label"] == "add"


def test_history_of_one_record(plan: str) -> None:
    Result("set", plan, "companies", "KAI", "city=Sacheon")
    past = Result("history", plan, "--kind", "companies", "--id", "KAI", "--json").json
    assert [one["label"] for one in past] == ["set", "add"]
    assert past[0]["changes"][0]["fields"] == {"city": [None, "Sacheon"]}
    assert past[1]["changes"][0]["action"] == "insert"
    added = past[1]["changes"][0]["fields"]
    assert added["short_name"] == [None, "KAI"]
    assert "city" not in added  # it was blank then


def test_where_and_order(plan: str) -> None:
    for number in ("010", "002", "001"):
        Result("add", plan, "booths", "hall=E", f"number={number}", "booth_type=raw")
    assert [one["number"] for one in Result("show", plan, "booths", "--json").json] == ["001", "002", "007", "010"]
    chosen = Result("show", plan, "booths", "--where", "booth_type=raw;number=002", "--json").json
    assert [one["number"] for one in chosen] == ["002"]
    assert [one["number"] for one in Result("show", plan, "booths", "--where", "area_m2=112.5", "--json").json] == [
        "007"
    ]
    assert len(Result("show", plan, "booths", "--where", "booth_type=", "--json").json) == 1
    assert Result("show", plan, "booths", "--where", "colour=red").status == 2


def test_times_are_the_venues(plan: str) -> None:
    Result("add", plan, "meetings", "exhibition=MSPO-2027", "starts_at=2027-09-07T10:00", "subject=Briefing")
    Result("add", plan, "meetings", "exhibition=MSPO-2027", "starts_at=2027-09-07T10:00+09:00", "subject=Seoul calls")
    shown = Result("show", plan, "meetings", "--json").json
    assert [one["starts_at"] for one in shown] == ["2027-09-07T03:00:00+02:00", "2027-09-07T10:00:00+02:00"]
    Result(
        "add", plan, "deadlines", "exhibition=MSPO-2027", "title=Utilities", "anchor=opening", "offset=-60", "unit=days"
    )
    assert Result("show", plan, "deadlines", "--json").json[0]["due_at"] == "2027-07-09T23:59:00+02:00"


def test_people_of_one_name_are_told_apart_or_refused(plan: str) -> None:
    first = ("add", plan, "participants", "participation=KAI", "name=HONG Seonghun", "email=a@kai.example")
    assert Result(*first).status == 0
    assert "is there already" in Result(*first).err
    assert Result(*first[:-1], "email=b@kai.example").status == 0


def test_a_company_deleted_leaves_no_trace_in_meetings(plan: str) -> None:
    person = Result("add", plan, "participants", "participation=KAI", "name=HONG Gildong").out.strip()
    meeting = ("add", plan, "meetings", "exhibition=MSPO-2027", "starts_at=2027-09-07T10:00", "subject=x")
    assert Result(*meeting, f"attendees={person}").status == 0
    whole = Result("show", plan, "meetings", "--json").json
    assert whole[0]["attendees_id"] == [person]
    Result("delete", plan, "companies", "KAI")
    assert Result("show", plan, "meetings", "--json").json[0]["attendees"] == []
    Result("undo", plan)
    assert Result("show", plan, "meetings", "--json").json == whole


def test_attachments(plan: str, tmp_path: Path) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_text("a paper\n")
    part = Result("show", plan, "participations", "--json").json[0]["id"]
    words = ("add", plan, "attachments", "record_kind=participations")
    assert Result(*words, f"record_id={part}", f"content=@{paper}").status == 0
    kept = Result("show", plan, "attachments", "--json").json[0]
    assert (kept["file_name"], kept["size"]) == ("paper.txt", 8)
    assert Result(*words, "record_id=nobody", f"content=@{paper}").status == 2
    assert Result(*words, f"record_id={part}", "content=@/no/such/file").status == 2
    Result("delete", plan, "companies", "KAI")
    assert Result("show", plan, "attachments", "--json").json == []


def test_search(plan: str) -> None:
    found = Result("search", plan, "항공", "--json").json
    assert found[0]["kind"] == "companies"
    assert set(found[0]) == {"kind", "id", "name", "score"}


@pytest.mark.parametrize("command", ["allocate", "merge", "forget"])
def test_what_comes_later_says_so(plan: str, command: str) -> None:
    done = Result(command, plan, "--whatever", "x")
    assert done.status == 2
    assert "comes later" in done.err


def test_every_command_of_the_contract_is_there() -> None:
    wanted = [
        "demo",
        "new",
        "add",
        "set",
        "delete",
        "show",
        "import",
        "form",
        "fill",
        "export",
        "report",
        "check",
        "readiness",
        "allocate",
        "search",
        "history",
        "undo",
        "redo",
        "verify",
        "backup",
        "merge",
        "forget",
    ]
    assert set(wanted) <= command_names()


def test_an_unknown_command_is_answered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = Result("shwo", "x")
    assert (done.status, "“show”" in done.err) == (2, True)
    done = Result("shwo")
    assert (done.status, "show" in done.err) == (2, True)


def test_verify_and_backup(plan: str, tmp_path: Path) -> None:
    assert Result("verify", plan).status == 0
    copy = tmp_path / "copy.exhibit"
    assert Result("backup", plan, str(copy)).status == 0
    assert Result("show", str(copy), "companies", "--json").json == Result("show", plan, "companies", "--json").json
    assert Result("backup", plan, str(copy)).status == 2
    content = bytearray(copy.read_bytes())
    content[8192:20000] = bytes(11808)
    copy.write_bytes(content)
    assert Result("verify", str(copy)).status == 4


def test_reading_goes_on_while_another_writes(plan: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exhibitplanner.services.workspaces.open_for_writing.__defaults__", (0.1,))
    with Workspace.open(Path(plan), writing=True):
        assert len(Result("show", plan, "companies", "--json").json) == 1
        done = Result("set", plan, "companies", "KAI", "city=x")
        assert done.status == 4
        assert "process" in done.err


def test_a_fault_of_ours_is_logged_and_ends_with_5(plan: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = tmp_path / "fault.log"
    monkeypatch.setattr("exhibitplanner.cli.running.log_file", lambda: log)
    with sqlite3.connect(plan) as connection:
        connection.execute("DROP TABLE search_record")
    connection.close()
    done = Result("search", plan, "KAI")
    assert done.status == 5
    assert str(log) in done.err
    assert "no such table" in log.read_text(encoding="utf-8")


def test_what_is_unusual_is_taken_and_told_on_standard_error(plan: str) -> None:
    added = Result("add", plan, "systems", "designation=K-77", "length_m=10.8 mm")
    assert (added.status, len(added.out.split())) == (0, 1)
    assert "0.0108 m = 10.8 mm; usual is 0.02–400 m" in added.err
    assert f"exhibitplanner set {plan} systems {added.out.strip()} length_m=" in added.err
    assert Result("set", plan, "systems", "K-77", "name=Panther").err == ""
    assert "usual is 0.02–400 m" in Result("set", plan, "systems", "K-77", "length_m=10800").err
    assert Result("set", plan, "systems", "K-77", "length_m=10.8").err == ""


def test_what_is_impossible_is_refused_with_the_usual_range(plan: str) -> None:
    refused = Result("add", plan, "systems", "designation=K-77", "mass_kg=-1")
    assert (refused.status, refused.out) == (2, "")
    assert "0.001–20,000,000 kg" in refused.err
