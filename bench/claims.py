"""The section on labelled claims in sentences of the real reports."""

from collections.abc import Mapping

from bench.claim_score import ClaimScore
from bench.ratio import Ratio
from bench.section import Section

__all__ = ["claims_section"]


def claims_section(scores: Mapping[str, ClaimScore], failed: tuple[str, ...]) -> Section:
    """Reports by name, then kinds of claims."""
    total = sum(scores.values(), ClaimScore())
    wrong = total.silent.total - total.silent.right
    precision = Ratio(total.caught.right, total.caught.right + wrong)
    rows = [("all", *shares(total), str(precision))]
    rows += [(stem, *shares(score), "") for stem, score in sorted(scores.items()) if score.found.total]
    rows += [
        (f"kind: {kind}", str(found), str(linked), "", "", "") for kind, (found, linked) in sorted(total.kinds.items())
    ]
    return Section(
        key="real-claims",
        title="Claims in sentences of real reports",
        text=(
            f"{total.found.total} claims that persons labelled: those of the gold files and those of bench/labels. Found: all their"
            " figures are in a claim or a computed check of ours. Linked right: of those whose operands are labelled and whose"
            " figure we hold to others, those held to the labelled ones (or to the same thing elsewhere). Silent: right claims that"
            " no finding of medium or high severity accuses. Caught: wrong ones that a finding (of low severity too) names."
            " Right: findings at labelled claims that are right to accuse. A kind of a gold file may be an operation: a ratio is a share,"
            " an absorption, an achievement. Aim: found 95 %, linked right 97 %, findings right 97 %."
        ),
        columns=("claims", "found", "linked right", "silent where right", "caught where wrong", "findings right"),
        rows=tuple(rows),
        failed=failed,
        needs_shared=True,
    )


def shares(score: ClaimScore) -> tuple[str, str, str, str]:
    return (str(score.found), str(score.linked), str(score.silent), str(score.caught))
