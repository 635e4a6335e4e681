"""Holds the explanations of an audit against how each wrong figure of a generated report was really made."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from bench.places import place
from bench.ratio import Ratio
from bench.section import Section

__all__ = ["ExplainedScore", "explained_section", "score_explanations"]

Entry = dict[str, Any]
SAID = {
    "wrong digit": "single digit is wrong",
    "transposed digits": "neighbouring digits are exchanged",
    "digit lost": "digit is lost",
    "digit doubled": "digit is written twice",
    "separator shifted": "separator is out of place",
    "last year's value": r"value of \d{4}",
    "last year's target": r"value of \d{4}",
    "another row's value": "value of another row",
    "percentage of the total": "ratio of the totals|value of the whole",
    "divided by the total": "in the place of",
    "whole divided by part": "numerator and denominator",
    "difference for a ratio": "another formula",
    "a part left out": "is not added",
    "a part counted twice": "is added twice",
    "a part counted beside its whole": "is added although|is added twice",
    "a row left out of the mean": "mean without one row",
}
"""How an explanation in English says what the generator calls so."""
FEWEST_STEPS = 1000
"""By how many units of the last telling digit a figure must be wrong for a dozen causes to be told from chance."""
UNNAMED = frozenset({"percentage of the total"})
"""Causes whose explanation names the amounts behind the percentage, not the percentage itself."""


@dataclass(frozen=True, slots=True)
class ExplainedScore:
    """`right` and `silent`, by cause: planted errors at which a finding stands and whose explanation is right, or is not given;
    `provable`: how many are explained right of those that are wrong by enough digits to prove anything.
    `given`: explanations that are right, of all that are given; the others are named in `false`."""

    right: dict[str, Ratio] = field(default_factory=dict)
    silent: dict[str, Ratio] = field(default_factory=dict)
    provable: dict[str, Ratio] = field(default_factory=dict)
    given: Ratio = Ratio()
    false: tuple[str, ...] = ()

    def __add__(self, other: "ExplainedScore") -> "ExplainedScore":
        return ExplainedScore(
            added(self.right, other.right),
            added(self.silent, other.silent),
            added(self.provable, other.provable),
            self.given + other.given,
            self.false + other.false,
        )


def score_explanations(truth: Entry, report: Entry) -> ExplainedScore:
    """Hold the explanations of the audited `report` (as in its JSON) against the errors of `truth`."""
    figures = {figure["id"]: figure for figure in report["figures"]}
    findings = [one for one in report["findings"] if one["attribution"] == "document"]
    errors = {place(error, "stated_text"): error for error in truth["errors"]}
    right: dict[str, Ratio] = {}
    silent: dict[str, Ratio] = {}
    provable: dict[str, Ratio] = {}
    true, false = 0, []
    for finding in findings:
        at = errors.get(place(finding, "stated_text"))
        said = finding["explanation"]
        if at is not None and at["cause"] in SAID:
            hit = said is not None and is_right(at, said["en"])
            right = added(right, {at["cause"]: Ratio(int(hit), 1)})
            silent = added(silent, {at["cause"]: Ratio(int(said is None), 1)})
            if is_provable(at):
                provable = added(provable, {at["cause"]: Ratio(int(hit), 1)})
        if said is not None:
            named = (place(figures[name]) for name in finding["figures"] if name in figures)
            involved = [at] if at is not None else [errors[one] for one in named if one in errors]
            if is_true(at, involved, said["en"]):
                true += 1
            else:
                false.append(f"{finding['rule']} p{finding['page']} {finding['stated_text']}: {said['en']}")
    return ExplainedScore(right, silent, provable, Ratio(true, true + len(false)), tuple(false))


def explained_section(reports: Sequence[ExplainedScore], failed: tuple[str, ...]) -> Section:
    total = sum(reports, ExplainedScore())
    rows = [
        (
            cause,
            str(total.right[cause].total),
            str(total.right[cause]),
            str(total.silent[cause]),
            str(total.provable.get(cause, Ratio())),
            "",
        )
        for cause in SAID
        if cause in total.right
    ]
    parts = (total.right, total.silent, total.provable)
    right, silent, provable = (sum(part.values(), Ratio()) for part in parts)
    false = Ratio(total.given.total - total.given.right, total.given.total)
    return Section(
        key="made-explained",
        title="How wrong figures came about",
        text=(
            f"The same {len(reports)} reports with planted errors: how the generator made a figure wrong, against the explanation of"
            " the finding that stands at it. Right: it tells this cause and names the value that was taken (of a slip: that was"
            f" meant). Provable: of those that are wrong by at least {FEWEST_STEPS} units of their last digit (noughts at the end"
            " of amounts do not count); in the others many causes could hit by chance and none may be told. False: of all"
            " explanations, at whatever finding, those that tell something else. Aim: at most 1 %."
        ),
        columns=("cause", "found", "explained right", "not explained", "right of provable", "false explanations"),
        rows=(*rows, ("all", str(right.total), str(right), str(silent), str(provable), str(false))),
        failed=failed,
    )


def is_true(at: Entry | None, involved: Iterable[Entry], said: str) -> bool:
    """At the wrong figure itself the cause must be the one that was planted. At a figure that is computed from it, the text must
    name what the wrong one should be: that the result was not computed from what is printed is then true."""
    if at is not None:
        return is_right(at, said)
    return any(names(said, error["correct_text"]) for error in involved)


def is_provable(error: Entry) -> bool:
    """Whether the figure is wrong by many units of the last digit that is no nought at its end."""
    if error["stated"] is None or error["correct"] is None:
        return False
    stated, correct = Decimal(error["stated"]), Decimal(error["correct"])
    exponent = stated.normalize().as_tuple().exponent
    return isinstance(exponent, int) and abs(stated - correct) >= FEWEST_STEPS * Decimal(1).scaleb(exponent)


def is_right(error: Entry, said: str) -> bool:
    """Whether the text tells the cause, and names the value that was taken, or for a slip the one that was meant."""
    words = SAID.get(error["cause"])
    if words is None or not re.search(words, said, re.IGNORECASE):
        return False
    meant = error["source"]["text"] if error["source"] else error["correct_text"]
    return error["cause"] in UNNAMED or names(said, meant)


def names(said: str, number: str) -> bool:
    """Whether a text holds the digits of a printed number as one number."""
    wanted = digits(number)
    return any(digits(one) == wanted for one in re.findall(r"\d[\d.,]*", said))


def digits(number: str) -> str:
    """Those that tell one number from another: no noughts behind a comma."""
    found = re.search(r"\d[\d.,]*", number)
    text = found[0].rstrip(".,") if found else ""
    return re.sub(r"\D", "", re.sub(r"[.,]0{1,2}$", "", text))


def added(one: dict[str, Ratio], other: dict[str, Ratio]) -> dict[str, Ratio]:
    return {name: one.get(name, Ratio()) + other.get(name, Ratio()) for name in {**one, **other}}
