"""Holds the findings of an audit against the errors that were planted in a generated report."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from bench.places import place as _place
from bench.ratio import Ratio

__all__ = ["PlantedScore", "score_planted"]

Entry = dict[str, Any]
SERIOUS = ("high", "medium")
WORDED = frozenset({"presence", "sequence"})


@dataclass(frozen=True, slots=True)
class PlantedScore:
    """`found` by relation of the planted error and `kinds` by its kind: a finding names the wrong figure. `anchored`, of the errors found:
    a finding stands at the wrong figure itself (same page, same printed text). `true`: findings of medium or high
    severity that come from a planted error; what is not true is a false alarm, named in `alarms`."""

    found: dict[str, Ratio] = field(default_factory=dict)
    anchored: Ratio = Ratio()
    true: Ratio = Ratio()
    kinds: dict[str, Ratio] = field(default_factory=dict)
    missed: tuple[str, ...] = ()
    alarms: tuple[str, ...] = ()

    def __add__(self, other: "PlantedScore") -> "PlantedScore":
        return PlantedScore(
            _added(self.found, other.found),
            self.anchored + other.anchored,
            self.true + other.true,
            _added(self.kinds, other.kinds),
            self.missed + other.missed,
            self.alarms + other.alarms,
        )

    @property
    def recall(self) -> Ratio:
        return sum(self.found.values(), Ratio())


def score_planted(truth: Entry, report: Entry) -> PlantedScore:
    """Hold the findings of the audited `report` (as in its JSON) against the errors of `truth`."""
    figures = {figure["id"]: figure for figure in report["figures"]}
    findings = [one for one in report["findings"] if one["attribution"] == "document"]
    named = {one["id"]: {_place(figures[name]) for name in one["figures"] if name in figures} for one in findings}
    anchors = {one["id"]: _place(one, "stated_text") for one in findings}
    errors = truth["errors"]
    places = {error["id"]: _place(error, "stated_text") for error in errors}
    shown = {place for name in named for place in {*named[name], anchors[name]}}
    found = [
        error
        for error in errors
        if _is_named(error, findings) or (error["relation"] not in WORDED and places[error["id"]] in shown)
    ]
    consequences = {*places.values(), *(_place(echo) for error in errors for echo in error["echoes"])}
    flagged = [one for one in findings if one["severity"] in SERIOUS]
    true = [
        one
        for one in flagged
        if ({*named[one["id"]]} & {*places.values()})
        or anchors[one["id"]] in consequences
        or any(_is_named(error, [one]) for error in errors)
    ]
    return PlantedScore(
        found=_by("relation", errors, found),
        kinds=_by("kind", errors, found),
        anchored=Ratio(sum(places[error["id"]] in anchors.values() for error in found), len(found)),
        true=Ratio(len(true), len(flagged)),
        missed=tuple(f"{one['kind']} p{one['page']} {one['stated_text']}" for one in errors if one not in found),
        alarms=tuple(f"{one['rule']} p{one['page']} {one['stated_text']}" for one in flagged if one not in true),
    )


def _added(one: dict[str, Ratio], other: dict[str, Ratio]) -> dict[str, Ratio]:
    return {name: one.get(name, Ratio()) + other.get(name, Ratio()) for name in {**one, **other}}


def _by(what: str, errors: Iterable[Entry], found: Iterable[Entry]) -> dict[str, Ratio]:
    hits = Counter(error[what] for error in found)
    return {name: Ratio(hits[name], total) for name, total in Counter(error[what] for error in errors).items()}


def _is_named(error: Entry, findings: Iterable[Entry]) -> bool:
    """Whether a finding stands at the text of `error`, or is about what is listed or numbered and says that text.

    For errors of a row's number, of a year in a heading, of a row that is not there: no figure stands for them. A missing
    row is on no page; any list of its name will do.
    """
    if error["relation"] not in WORDED:
        return False
    page, text = _place(error, "stated_text")
    for one in findings:
        said = re.sub(r"\s+", "", one["message"]["id"]).lower() if one["relation"] in WORDED else ""
        here = one["page"] == page or error["relation"] == "presence"
        if here and (text in said or _place(one, "stated_text")[1] == text):
            return True
    return False
