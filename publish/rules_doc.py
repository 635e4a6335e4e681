"""docs/rules.md: what every rule checks, written from the rules themselves."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from schemas.base import Bilingual
from schemas.findings import Relation, RuleText
from schemas.reasons import REASONS

__all__ = ["Documented", "rules_markdown"]

HEAD = """\
# The rules

Generated from the rules themselves; a test fails when this page is out of date. Each rule recomputes
something that a report states from other figures of the same report.

| Rule | Relation | What it checks |
|---|---|---|
"""

REASONS_HEAD = """
## Figures that no rule could check

Every figure that is `unverifiable` says why. This list is all there is; a figure without a reason is a defect.

| `reason` | In English | Dalam bahasa Indonesia |
|---|---|---|
"""


ACROSS_HEAD = """
## Several reports of one agency

`lkjip corpus series` puts the reports of an agency side by side. Neither report is accused: the later one may have corrected
the earlier. What a report itself states in two ways is not held against another one. Amounts in the report of the region's
government are held against those of an agency only in rows that name this agency. What is usual among the agencies of a region
(`peers`) is context and no finding.
"""


class Documented(Protocol):
    """What a rule says of itself; `limits` is what it does not claim."""

    @property
    def id(self) -> str: ...
    @property
    def relation(self) -> Relation: ...
    @property
    def text(self) -> RuleText: ...
    @property
    def limits(self) -> Bilingual: ...


def rules_markdown(rules: Sequence[Documented], across: Mapping[str, RuleText] | None = None) -> str:
    """All `rules` in one Markdown page: an overview, then a section for each, in their order; `across` are the rules about
    several reports of one agency."""
    overview = "".join(
        f"| [{rule.id}](#{rule.id}) | {rule.relation} | {in_cell(rule.text.title.en)} |\n" for rule in rules
    )
    return HEAD + overview + "".join(section(rule) for rule in rules) + over_years(across or {}) + reasons()


def over_years(rules: Mapping[str, RuleText]) -> str:
    return (ACROSS_HEAD if rules else "") + "".join(
        "\n".join([f"\n### {name}\n", *told(text), f"- Reference: {text.reference}"]) + "\n"
        for name, text in rules.items()
    )


def reasons() -> str:
    """Why a figure may end as `unverifiable`."""
    rows = "".join(f"| `{code}` | {in_cell(text.en)} | {in_cell(text.id)} |\n" for code, text in REASONS.items())
    return REASONS_HEAD + rows


def section(rule: Documented) -> str:
    text = rule.text
    lines = [
        f"\n## {rule.id}\n",
        *told(text),
        f"- Not claimed: {rule.limits.en}",
        f"- Reference: {text.reference}",
    ]
    return "\n".join(lines) + "\n"


def told(text: RuleText) -> list[str]:
    return [
        f"**{text.title.en}** ({text.title.id})\n",
        f"- Criterion: {text.kriteria.en}",
        f"- Kriteria: {text.kriteria.id}",
        f"- Effect: {text.akibat.en}",
        f"- Recommendation: {text.rekomendasi.en}",
    ]


def in_cell(text: str) -> str:
    """`text` inside a table of Markdown, where a bar would end the cell."""
    return text.replace("|", "\\|")
