"""Holds the findings of an audit against the errors that were planted in a generated report."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from bench.ratio import Ratio

__all__ = ["PlantedScore", "score_planted"]

Entry = dict[str, Any]
SERIOUS = ("high", "medium")


@dataclass(frozen=True, slots=True)
class PlantedScore:
    """`found` by relation of the planted error: a finding names the wrong figure. `anchored`, of the errors found:
    a finding stands at the wrong figure itself (same page, same printed text). `true`: findings of medium or high
    severity that come from a planted error; what is not true is a false alarm, named in `alarms`."""

    found: dict[str, Ratio] = field(default_factory=dict)
    anchored: Ratio = Ratio()
    true: Ratio = Ratio()
    missed: tuple[str, ...] = ()
    alarms: tuple[str, ...] = ()

    def __add__(self, other: "PlantedScore") -> "PlantedScore":
        relations = {**self.found, **other.found}
        return PlantedScore(
            {name: self.found.get(name, Ratio()) + other.found.get(name, Ratio()) for name in relations},
            self.anchored + other.anchored,
            self.true + other.true,
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
    found = [error for error in errors if places[error["id"]] in shown]
    consequences = {*places.values(), *(_place(echo) for error in errors for echo in error["echoes"])}
    flagged = [one for one in findings if one["severity"] in SERIOUS]
    true = [one for one in flagged if ({*named[one["id"]]} & {*places.values()}) or anchors[one["id"]] in consequences]
    return PlantedScore(
        found=_by_relation(errors, found),
        anchored=Ratio(sum(places[error["id"]] in anchors.values() for error in found), len(found)),
        true=Ratio(len(true), len(flagged)),
        missed=tuple(f"{one['kind']} p{one['page']} {one['stated_text']}" for one in errors if one not in found),
        alarms=tuple(f"{one['rule']} p{one['page']} {one['stated_text']}" for one in flagged if one not in true),
    )


def _by_relation(errors: Iterable[Entry], found: Iterable[Entry]) -> dict[str, Ratio]:
    hits = Counter(error["relation"] for error in found)
    return {name: Ratio(hits[name], total) for name, total in Counter(error["relation"] for error in errors).items()}


def _place(entry: Entry, key: str = "text") -> tuple[int, str]:
    """Page and printed text, without what may or may not be printed with a number."""
    text = re.sub(r"\s+", "", str(entry[key] or "")).lower()
    return entry["page"], re.sub(r"^rp\.?|%$", "", text)
