"""Writes docs/rules.md and docs/rules.ko.md: what each rule looks at, in the program's own words.

.venv/bin/python docs/make_rules.py
"""

from __future__ import annotations

from pathlib import Path

from exhibitplanner.messages import LANGUAGES, Language, text
from exhibitplanner.planning.rules.registering import all_rules

DOCS = Path(__file__).resolve().parent


def page(language: Language) -> str:
    """The chapter: rules in the groups that the program keeps them in, sorted by the group."""
    groups: dict[str, list[str]] = {}
    for rule in all_rules():
        names = groups.setdefault(rule.check.__module__.rpartition(".")[2], [])
        if rule.name not in names:
            names.append(rule.name)
    lines = [f"# {text('rules_chapter', language)}", "", text("rules_chapter_begins", language), ""]
    for group, names in sorted(groups.items()):
        lines += [f"## {text(f'rules_of_{group}', language)}", ""]
        for name in names:
            lines += [f"**{text(f'rule_{name}', language)}** (`{name}`). {text(f'explains_{name}', language)}", ""]
    return "\n".join(lines)


def paths() -> dict[Language, Path]:
    """Where each language's chapter is."""
    return {language: DOCS / ("rules.md" if language == "en" else f"rules.{language}.md") for language in LANGUAGES}


if __name__ == "__main__":
    for language, path in paths().items():
        path.write_text(page(language), encoding="utf-8")
