"""Rules run over a plan: all of them once, then only where an edit changed what they had looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from exhibitplanner.planning.rules.registering import Finding, Rule, all_rules
from exhibitplanner.planning.snapshot.plan import Plan, Row, Token, look_at_names

Subject = tuple[type[Row], str]
_Readers = defaultdict[Token, list[Subject]]


class Checker:
    """Keeps what is broken in a plan up to date. What it found is the same as if all were looked at again."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._findings: dict[Subject, tuple[Finding, ...]] = {}
        self._readers: _Readers = defaultdict(list)
        self._namers: _Readers = defaultdict(list)

    @property
    def findings(self) -> Iterator[Finding]:
        """All that is broken now."""
        return (finding for found in self._findings.values() for finding in found)

    @property
    def findings_by_subject(self) -> Mapping[Subject, tuple[Finding, ...]]:
        """All that is broken now, by the row that a rule looked at."""
        return self._findings

    def check_all(self) -> None:
        """Look at every row that a rule is about."""
        self._findings.clear()
        self._readers.clear()
        self._namers.clear()
        self.plan.take_touched()
        self._look_at([(kind, row.id) for kind in rules_by_subject() for row in self.plan.every(kind)])

    def check_again(self) -> frozenset[Subject]:
        """Look again at what may have changed since; the subjects whose findings, or names in them, may be others."""
        touched = self.plan.take_touched()
        renamed = {subject for token in touched for subject in self._namers.pop(token, ())}
        subjects = renamed | {subject for token in touched for subject in self._readers.pop(token, ())}
        subjects |= {one for token in touched if isinstance(token, str) for one in self._subjects(token)}
        before = {subject: self._findings.get(subject, ()) for subject in subjects}
        self._look_at(subjects)
        changed = {one for one, found in before.items() if found != self._findings.get(one, ())}
        return frozenset(changed | renamed)

    def _subjects(self, row_id: str) -> Iterator[Subject]:
        """A row that is there, or that something was found about."""
        for kind in rules_by_subject():
            if self.plan.find(kind, row_id) is not None or (kind, row_id) in self._findings:
                yield kind, row_id

    def _look_at(self, subjects: Iterable[Subject]) -> None:
        plan = self.plan
        plan.take_looked_at()
        for subject in subjects:
            row = plan.find(*subject)
            found = tuple(judge(row)) if row is not None else ()
            if found:
                self._findings[subject] = found
            else:
                self._findings.pop(subject, None)
            self._note(self._readers, subject)
            look_at_names(row for finding in found for row in finding.rows)
            self._note(self._namers, subject)

    def _note(self, readers: _Readers, subject: Subject) -> None:
        for token in self.plan.take_looked_at():
            readers[token].append(subject)


def check_plan(plan: Plan) -> list[Finding]:
    """All that is broken in a plan, looked at once."""
    return [finding for kind in rules_by_subject() for row in plan.every(kind) for finding in judge(row)]


def judge(row: Row) -> Iterator[Finding]:
    """What the rules about a row find: nothing of what is cancelled or somebody else's, little of what is over."""
    if row.is_cancelled or not row.is_ours:
        return
    past = row.is_past
    for rule in rules_by_subject()[type(row)]:
        if not past or rule.after_closing:
            yield from (replace(finding, rule=rule.name) for finding in rule.check(row))


@cache
def rules_by_subject() -> dict[type[Row], tuple[Rule, ...]]:
    """The rules by the class of rows that they are about."""
    found: dict[type[Row], list[Rule]] = {}
    for rule in all_rules():
        found.setdefault(rule.subject, []).append(rule)
    return {kind: tuple(rules) for kind, rules in found.items()}
