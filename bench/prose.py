"""Generated reports with prose in several styles: what is understood of it, what is found wrong in it, what is accused wrongly."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import synthetic
from bench.audited import audit_json
from bench.jobs import Job, Outcome
from bench.prose_score import ProseScore, score_prose
from bench.ratio import Ratio
from bench.section import Section, failures
from synthetic.style import Rules

__all__ = ["Told", "prose_jobs", "prose_section"]

KINDS = tuple(kind for kind in synthetic.ErrorKind if kind.in_voice)
TOGETHER = 5
"""How many errors are planted in one report, each of another kind."""
RULES: tuple[Rules, ...] = ("grid", "horizontal")


@dataclass(frozen=True, slots=True)
class Told:
    """Which report to make: `errors` are the kinds planted in its prose."""

    seed: int
    voice: synthetic.Voice
    errors: tuple[synthetic.ErrorKind, ...] = ()

    def make(self) -> synthetic.SyntheticReport:
        """The report, without those errors for which it has no place."""
        errors = list(self.errors)
        agencies = synthetic.agency_kinds()
        agency, rules = agencies[self.seed % len(agencies)], RULES[self.seed % len(RULES)]
        while True:
            try:
                return synthetic.make_report(self.seed, voice=self.voice, errors=errors, agency=agency, rules=rules)
            except synthetic.NoPlaceError as refusal:
                if refusal.kind is None:
                    raise
                errors.remove(refusal.kind)


def told_reports(first_seed: int, clean: int, planted: int) -> list[Told]:
    """`clean` reports without an error and `planted` with some, in all voices, with kinds of errors that take turns."""
    voices = synthetic.VOICES
    whole = [Told(first_seed + place, voices[place % len(voices)]) for place in range(clean)]
    step = len(KINDS) // TOGETHER
    spoilt = [
        Told(first_seed + 10_000 + place, voices[(place + place // step) % len(voices)], KINDS[place % step :: step])
        for place in range(planted)
    ]
    return [*whole, *spoilt]


def prose_jobs(first_seed: int, clean: int, planted: int) -> list[Job]:
    return [
        Job(f"lkjip on prose {one.seed} ({one.voice})", measure, (one,))
        for one in told_reports(first_seed, clean, planted)
    ]


def measure(told: Told) -> ProseScore:
    made = told.make()
    truth: dict[str, Any] = made.truth.as_dict()
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "report.pdf"
        pdf.write_bytes(made.pdf)
        return score_prose(truth, audit_json(pdf))


def prose_section(outcomes: Sequence[Outcome]) -> Section:
    """Kinds of claims, then voices."""
    own = [(one.job.arguments[0], one.value) for one in outcomes if isinstance(one.value, ProseScore)]
    total = sum((score for _, score in own), ProseScore())
    clean = [(told, score) for told, score in own if not told.errors]
    rows = list(kind_rows(total))
    for voice in synthetic.VOICES:
        scores = sum((score for told, score in own if told.voice == voice), ProseScore())
        alarms = sum(len(score.alarms) for told, score in clean if told.voice == voice)
        rows.append((f"voice: {voice}", *shares(scores), str(scores.true), str(alarms)))
    alarms = sum(len(score.alarms) for _, score in clean)
    rows.append(("all", *shares(total), str(total.true), str(alarms)))
    return Section(
        key="made-prose",
        title="Claims in sentences of generated reports",
        text=(
            f"{len(clean)} reports without an error and {len(own) - len(clean)} with {TOGETHER} errors in their sentences, written in"
            f" {len(synthetic.VOICES)} styles that share no wording with the rules. Understood: claims all of whose figures are in a claim"
            " or a check of ours. Linked right: of the figures held to be of a thing, those that are. Found: planted errors"
            " that a finding names. Precision: findings of medium or high severity that come from a planted error. False alarms:"
            " those in the reports without an error. Aim: understood 95 %, linked right 97 %, precision 97 %."
        ),
        columns=("claims", "understood", "linked right", "found", "precision", "false alarms"),
        rows=tuple(rows),
        failed=failures(outcomes),
    )


def kind_rows(total: ProseScore) -> Iterator[tuple[str, ...]]:
    for kind in sorted(total.covered):
        parts = (total.covered, total.linked, total.caught)
        yield (f"kind: {kind}", *(str(part.get(kind, Ratio())) for part in parts), "", "")


def shares(score: ProseScore) -> tuple[str, str, str]:
    """What is understood, linked right and found, over all kinds."""
    return (all_kinds(score.covered), all_kinds(score.linked), all_kinds(score.caught))


def all_kinds(part: Mapping[str, Ratio]) -> str:
    return str(sum(part.values(), Ratio()))
