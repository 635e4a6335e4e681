"""Where lkjip stands in the ICDAR 2013 table competition."""

from collections.abc import Sequence

from bench.icdar import Agreement, f1, mean_f1
from bench.jobs import Outcome
from bench.section import Section, failures

__all__ = ["competition_section"]

BEST_ENTRANT = 0.946
"""F1 of the best entrant in the part with given regions."""


def competition_section(outcomes: Sequence[Outcome]) -> Section:
    """`outcomes` hold an Agreement for every document."""
    scores: list[Agreement] = [one.value for one in outcomes if one.value is not None]
    groups = [
        ("EU", [one.value for one in outcomes if one.value is not None and "-eu" in str(one.job.arguments[0])]),
        ("US", [one.value for one in outcomes if one.value is not None and "-us" in str(one.job.arguments[0])]),
        ("all", scores),
    ]
    return Section(
        key="icdar",
        title="ICDAR 2013 table competition",
        text=(
            "Relations between neighbouring cells, of the cells that we read inside the given regions. The documents are"
            " English, their tables often without lines, and lkjip is not told where a table is: it reads the whole"
            f" page and is held against the regions afterwards. Best entrant (told the regions): F1 {BEST_ENTRANT}."
        ),
        columns=("documents", "number", "precision", "recall", "F1", "F1 over all relations", "without any table read"),
        rows=tuple(row(name, group) for name, group in groups if group),
        failed=failures(outcomes),
        needs_shared=True,
    )


def row(name: str, scores: Sequence[Agreement]) -> tuple[str, ...]:
    total = sum(scores, Agreement())
    precision, recall = (
        sum(values) / len(scores) for values in zip(*((s.precision, s.recall) for s in scores), strict=True)
    )
    return (
        name,
        str(len(scores)),
        f"{precision:.3f}",
        f"{recall:.3f}",
        f"{mean_f1(scores):.3f}",
        f"{f1(total.precision, total.recall):.3f}",
        str(sum(not one.read for one in scores)),
    )
