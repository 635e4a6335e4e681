"""What people found who read our findings in real reports against the printed pages, twice and without each other's word.

`read_findings.csv` holds their verdicts, by report, rule, page and printed text; it states no sentence of a report.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.ratio import Ratio
from bench.section import Section

__all__ = ["Flagged", "flagged_in", "read_sections"]

VERDICTS = Path(__file__).parent / "read_findings.csv"
SERIOUS = ("high", "medium")
MOST_WORDS = 3
"""Words of the accused text that the list names: enough to find it on the page, no sentence of a report."""
JUDGED = ("right", "wrong", "arguable")
NOT_READ = "not yet read"


@dataclass(frozen=True, slots=True)
class Flagged:
    """A finding of medium or high severity, as a reader finds it on the page."""

    rule: str
    page: int
    stated: str


def flagged_in(report: dict[str, Any]) -> tuple[Flagged, ...]:
    """The serious findings of the audited `report` (as in its JSON)."""
    serious = (one for one in report["findings"] if one["severity"] in SERIOUS and one["attribution"] == "document")
    return tuple(Flagged(one["rule"], one["page"], brief(str(one["stated_text"]))) for one in serious)


def brief(stated: str) -> str:
    """The first words of what is accused."""
    words = stated.split()
    return " ".join(words) if len(words) <= MOST_WORDS else f"{' '.join(words[:MOST_WORDS])} …"


def known_verdicts(path: Path | None = None) -> dict[tuple[str, Flagged], str]:
    """The verdict on each finding that was read; `arguable` where the two readers differ."""
    with (path or VERDICTS).open(encoding="utf-8", newline="") as lines:
        return {
            (line["report"], Flagged(line["rule"], int(line["page"]), line["stated"])): agreed(line)
            for line in csv.DictReader(lines)
        }


def agreed(line: Mapping[str, str]) -> str:
    return line["first"] if line["first"] == line["second"] else "arguable"


def read_sections(flagged: Mapping[str, Sequence[Flagged]]) -> list[Section]:
    """The precision of the findings in the reports of `flagged`, and the list of them with their verdicts."""
    known = known_verdicts()
    verdicts = {
        stem: [(one, known.get((stem, one), NOT_READ)) for one in found] for stem, found in sorted(flagged.items())
    }
    everything = [pair for pairs in verdicts.values() for pair in pairs]
    precision = Section(
        key="findings-precision",
        title="Precision of findings in real reports",
        text=(
            "Every finding of medium or high severity in the digital reports, read twice against the image of its page by"
            " readers who did not know each other's verdict. Arguable: they differ, or another reading of the page is possible."
            " Precision: right ones of those that are right or wrong. The list stands at the end of this page."
        ),
        columns=("report", "findings", "precision", "right", "wrong", "arguable", NOT_READ),
        rows=tuple(
            counted(stem, [verdict for _, verdict in pairs]) for stem, pairs in [*verdicts.items(), ("all", everything)]
        ),
        needs_shared=True,
    )
    listed = Section(
        key="findings-read",
        title="Findings in real reports, one by one",
        text="What the findings of the first table are, and what their readers said.",
        columns=("report", "rule", "page", "printed", "verdict"),
        rows=tuple(
            (stem, one.rule, str(one.page), one.stated, verdict)
            for stem, pairs in verdicts.items()
            for one, verdict in sorted(pairs, key=lambda pair: (pair[0].page, pair[0].rule, pair[0].stated))
        ),
        needs_shared=True,
    )
    return [precision, listed]


def counted(name: str, verdicts: Iterable[str]) -> tuple[str, ...]:
    count = Counter(verdicts)
    precision = Ratio(count["right"], count["right"] + count["wrong"])
    return (name, str(count.total()), str(precision), *(str(count[one]) for one in (*JUDGED, NOT_READ)))
