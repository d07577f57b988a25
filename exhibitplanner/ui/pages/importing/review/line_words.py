"""What a line of the list says: a name, where it stands, and what becomes of it."""

from __future__ import annotations

from exhibitplanner.domain.kinds import BY_PLURAL
from exhibitplanner.services.importing.options import NEW, SKIP
from exhibitplanner.ui.displaying import show_number
from exhibitplanner.ui.pages.importing.findings import problem_reason
from exhibitplanner.ui.pages.importing.review.answers import Answers
from exhibitplanner.ui.pages.importing.review.outline import Outcome, Question, joined_to, parted
from exhibitplanner.ui.pages.importing.review.sheet_rows import SheetRows
from exhibitplanner.ui.wording import language, say


def name_of(answers: Answers, group: Outcome, number: int) -> str:
    """Who or what a line is about."""
    if group == "review":
        return answers.outline.questions[number].name
    sheet, row = answers.outline.sheet(number), parted(number)[1]
    return sheet.name(row) or say("intake_row", row=row)


def whose(answers: Answers, group: Outcome, number: int) -> str:
    """To which company a line belongs; blank for names that stand in several rows."""
    if group == "review":
        question = answers.outline.questions[number]
        if len(question.lines) > 1 or question.of == "companies":
            return ""
        number = question.lines[0]
    return answers.outline.sheet(number).whose(parted(number)[1])


def rows_of(answers: Answers, group: Outcome, number: int) -> str:
    """The row where it stands, or in how many."""
    if group != "review":
        return say("intake_row", row=parted(number)[1])
    lines = answers.outline.questions[number].lines
    if len(lines) == 1:
        return say("intake_row", row=parted(lines[0])[1])
    return say("intake_row_count", count=show_number(len(lines)))


def aside_of(answers: Answers, group: Outcome, number: int) -> str:
    """What waits in a line, or what was decided."""
    if group == "review":
        return decided_words(answers, answers.outline.questions[number])
    sheet, row = answers.outline.sheet(number), parted(number)[1]
    if group == "conflicts":
        labels = (BY_PLURAL[one.kind].by_name[one.field].label.text(language()) for one in sheet.conflicts(row))
        return ", ".join(dict.fromkeys(labels))
    if group == "problems":
        return _problem(sheet, row)
    if group == "changed":
        count = sum(len(change.fields) for change in sheet.changes(row))
        return say("review_cells", count=show_number(count))
    return ""


def decided_words(answers: Answers, question: Question) -> str:
    """A question's answer; without one, why it is asked."""
    decision = answers.decision(question)
    if decision is None:
        if question.struck:
            return say("review_struck")
        return say("review_alike", count=show_number(len(question.candidates)))
    if decision == SKIP:
        return say("review_is_out")
    if decision == NEW:
        return say("review_is_taken" if question.struck else "review_is_new")
    known = next((one.name for one in question.candidates if joined_to(one) == decision), "")
    return f"→ {known}" if known else say("review_is_known")


def _problem(sheet: SheetRows, row: int) -> str:
    problems = sheet.problems(row)
    if not problems:
        return say("review_is_out")
    first = problems[0]
    return f"{first.cell} “{first.value}”" if first.value else f"{first.cell} {problem_reason(first)}"
