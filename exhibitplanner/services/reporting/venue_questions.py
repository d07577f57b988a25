"""Questions to the venue for the report: by hall, of the exhibits that stand in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from sqlalchemy import Connection, select

from exhibitplanner.domain.kinds import BY_NAME
from exhibitplanner.messages import Language, text
from exhibitplanner.planning.snapshot.exhibits import Exhibit
from exhibitplanner.planning.snapshot.venue import Hall
from exhibitplanner.planning.venue_questions import QUESTIONS, questions_of
from exhibitplanner.reports.document import TableReport
from exhibitplanner.reports.ordering import sort_key
from exhibitplanner.reports.venue_questions import HallQuestions, QuestionRow, venue_questions
from exhibitplanner.services.problems.loading import load_plan
from exhibitplanner.services.problems.row_words import exhibit_words
from exhibitplanner.services.reporting.frames import Exhibitions, make_frame, read_exhibitions
from exhibitplanner.services.reporting.options import ReportOptions

_HALL: Final = BY_NAME["hall"]
Asked = tuple[Exhibit, tuple[str, ...]]


def make(connection: Connection, options: ReportOptions) -> TableReport:
    """Of every exhibit, or of one company's."""
    exhibitions = read_exhibitions(connection, options)
    known = _with_point_load(connection)
    found: dict[tuple[str, str], list[Asked]] = {}
    for exhibit in _wanted(connection, exhibitions, options):
        hall = exhibit.hall
        asked = questions_of(exhibit, point_load_known=hall is not None and hall.id in known)
        if asked:
            fair = exhibit.participation.exhibition.code if len(exhibitions) > 1 else ""
            found.setdefault((fair, _hall_words(hall, options.language)), []).append((exhibit, asked))
    return venue_questions(_halls(found, options.language), make_frame(exhibitions, options))


def _wanted(connection: Connection, exhibitions: Exhibitions, options: ReportOptions) -> Iterator[Exhibit]:
    for exhibit in load_plan(connection, options.today).every(Exhibit):
        part = exhibit.participation
        if part.exhibition_id in exhibitions and options.company in {None, part.company_id}:
            yield exhibit


def _with_point_load(connection: Connection) -> frozenset[str]:
    """The halls of which it is known; rules do not look at it, so a plan's rows do not have it."""
    table = _HALL.table
    return frozenset(connection.execute(select(table.c.id).where(table.c.point_load_kn.is_not(None))).scalars())


def _hall_words(hall: Hall | None, language: Language) -> str:
    if hall is None:
        return ""
    words = text("row_hall", language, hall=hall.code)
    return words[:1].upper() + words[1:]


def _halls(found: dict[tuple[str, str], list[Asked]], language: Language) -> Iterator[HallQuestions]:
    """By exhibition and hall; those without a hall come last."""
    for fair, hall in sorted(found, key=lambda one: (sort_key(one[0]), not one[1], sort_key(one[1]))):
        asked = found[fair, hall]
        every = {name for _, names in asked for name in names}
        heading = " · ".join(filter(None, (fair, hall or text("venue_no_hall", language))))
        rows = sorted((_row(one, names, language) for one, names in asked), key=lambda row: sort_key(row.exhibit))
        yield HallQuestions(heading, question_words(every, language), tuple(rows))


def question_words(names: Iterable[str], language: Language, length: str = "ask") -> str:
    """`floor load (kN/m²), clear height (m)`, or `short` without units; a gate's two sides are one question."""
    wanted = {"gate" if name.startswith("gate_") else name for name in names}
    order = dict.fromkeys("gate" if name.startswith("gate_") else name for name in QUESTIONS)
    return ", ".join(text(f"venue_{length}_{name}", language) for name in order if name in wanted)


def _row(exhibit: Exhibit, asked: tuple[str, ...], language: Language) -> QuestionRow:
    booth = exhibit.booth
    return QuestionRow(
        exhibit=exhibit_words(exhibit, language),
        booth=booth.number if booth else "",
        mass_kg=exhibit.real_mass_kg,
        lengths_m=(exhibit.real_length_m, exhibit.real_width_m, exhibit.real_height_m),
        ground_pressure_kpa=exhibit.real_ground_pressure_kpa,
        axle_load_t=exhibit.real_axle_load_t,
        questions=question_words(asked, language, "short"),
    )
