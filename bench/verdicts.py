"""Holds the findings of an audit against what a person found in a real report.

A gold file lists contradictions that must be found (`must_find`), doubtful ones that may be (`acceptable`) and
statements that look wrong and are right (`must_not_flag`); what it does not know is unknown, neither right nor wrong.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from bench.ratio import Ratio

__all__ = ["GoldScore", "Judge", "score_findings"]

Entry = dict[str, Any]
SERIOUS = ("high", "medium")
PLACES = ("page", "page_accept", "pages", "occurrences", "also_pages", "alternative_anchor")


@dataclass(frozen=True, slots=True)
class GoldScore:
    """`must` over all of `must_find`, `serious` over those of medium or high severity. The others are counted over
    the findings of medium or high severity: `traps` are flagged though right, `unknown` are not in the gold file."""

    must: Ratio = Ratio()
    serious: Ratio = Ratio()
    traps: int = 0
    unknown: int = 0
    flagged: int = 0

    def __add__(self, other: "GoldScore") -> "GoldScore":
        return GoldScore(
            self.must + other.must,
            self.serious + other.serious,
            self.traps + other.traps,
            self.unknown + other.unknown,
            self.flagged + other.flagged,
        )


def score_findings(gold: Entry, report: Entry) -> GoldScore:
    """Hold the findings of the audited `report` (as in its JSON) against `gold`."""
    judge = Judge(gold, report)
    hits = {id(one): judge.hits(one) for one in judge.must}
    used = {id(finding) for found in hits.values() for finding in found}
    hard = [one for one in judge.must if one.get("severity") in SERIOUS]
    return GoldScore(
        must=Ratio(sum(bool(hits[id(one)]) for one in judge.must), len(judge.must)),
        serious=Ratio(sum(bool(hits[id(one)]) for one in hard), len(hard)),
        traps=sum(judge.caught(one, used) for one in gold["must_not_flag"]),
        unknown=sum(not judge.known(finding) for finding in judge.flagged),
        flagged=len(judge.flagged),
    )


class Judge:
    """Tells which finding speaks of which entry of the gold file."""

    def __init__(self, gold: Entry, report: Entry) -> None:
        self.figures: dict[str, Entry] = {figure["id"]: figure for figure in report["figures"]}
        self.findings = [one for one in report["findings"] if one["attribution"] == "document"]
        self.flagged = [one for one in self.findings if one["severity"] in SERIOUS]
        self.must: list[Entry] = gold["must_find"]
        self.acceptable: list[Entry] = gold.get("acceptable", [])

    def hits(self, entry: Entry) -> list[Entry]:
        """The findings that report `entry`; one contradiction of several figures may be reported at any of them."""
        direct = [finding for finding in self.findings if self.speaks_of(finding, entry)]
        if direct or not entry.get("group"):
            return direct
        mates = [one for one in self.must + self.acceptable if one.get("group") == entry["group"] and one is not entry]
        return [finding for mate in mates for finding in self.findings if self.speaks_of(finding, mate)][:1]

    def caught(self, entry: Entry, used: set[int]) -> bool:
        """Whether a finding accuses the right statement `entry` and is not about something else that is wrong."""
        tolerated = entry.get("tolerated_severities") or ()
        accused = [
            finding
            for finding in self.flagged
            if id(finding) not in used
            and finding["severity"] not in tolerated
            and _plain(finding["stated"]) == _wanted(entry)
            and self.speaks_of(finding, {**entry, "relation_accept": []})
        ]
        return bool(accused) and not any(self.speaks_of(one, mate) for one in accused for mate in self.acceptable)

    def known(self, finding: Entry) -> bool:
        return any(self.speaks_of(finding, entry) for entry in self.must + self.acceptable)

    def speaks_of(self, finding: Entry, entry: Entry) -> bool:
        own = [self.figures[name] for name in finding["figures"] if name in self.figures]
        if not set(_pages(entry)) & {finding["page"], *(figure["page"] for figure in own)}:
            return False
        value = _stated(entry)
        if value is None:
            return _by_words(finding, entry)
        stated = _plain(finding["stated"])
        if stated is not None and stated in {value, *_alternatives(entry)}:
            return True
        expected = {_plain(one) for one in (entry.get("expected"), *(entry.get("expected_accept") or ()))} - {None}
        values = {stated, *(_plain(figure["value"]) for figure in own)}
        return _plain(finding["expected"]) in expected and value in values


def _by_words(finding: Entry, entry: Entry) -> bool:
    """For an entry without a number: its words stand in the finding, or (when it has none) the relation is the same."""
    hints = [_letters(entry.get(key)) for key in ("stated_text", "stated", "expected")]
    said = [finding.get(key) for key in ("message", "stated_text", "expected", "explanation")]
    text = _letters(json.dumps(said, ensure_ascii=False))
    relations = {*(entry.get("relation_accept") or [entry.get("relation")]), *(entry.get("alt_relations") or ())}
    return any(len(hint) > 3 and hint in text for hint in hints) or (
        not any(hints) and finding["relation"] in relations
    )


def _stated(entry: Entry) -> Decimal | None:
    """The number that `entry` is about; None when it is about words."""
    if entry.get("stated") is not None:
        return _plain(entry["stated"])
    text = str(entry.get("stated_text") or "")
    return _printed(text) if re.fullmatch(r"[\d.,%\s()Rp-]*\d[\d.,%\s()-]*", text) else None


def _wanted(entry: Entry) -> Decimal | None:
    return _plain(entry["stated"]) if entry.get("stated") is not None else _printed(entry.get("stated_text"))


def _alternatives(entry: Entry) -> set[Decimal | None]:
    """The values of other figures at which the same contradiction may be reported."""
    anchors = entry.get("alternative_anchor")
    listed = anchors if isinstance(anchors, list) else [anchors]
    return {_plain(one.get("stated")) or _printed(one.get("stated_text")) for one in listed if isinstance(one, dict)}


def _pages(entry: Entry) -> Iterator[int]:
    """All pages on which `entry` says that its contradiction shows."""
    return _page_numbers(entry.get(key) for key in PLACES)


def _page_numbers(values: Iterable[Any]) -> Iterator[int]:
    for value in values:
        match value:
            case int():
                yield value
            case list():
                yield from _page_numbers(value)
            case dict():
                yield from _page_numbers([value.get("page")])


def _plain(value: Any) -> Decimal | None:
    """A plain decimal; None for a word or nothing."""
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return None


def _printed(text: Any) -> Decimal | None:
    """A number as printed in a report, Indonesian or English."""
    digits = re.sub(r"[^\d.,-]", "", str(text or ""))
    comma, point = digits.rfind(","), digits.rfind(".")
    if comma > point >= 0 or (comma >= 0 and point < 0):
        digits = digits.replace(".", "").replace(",", ".")
    elif comma >= 0:
        digits = digits.replace(",", "")
    elif digits.count(".") > 1:
        digits = digits.replace(".", "")
    return _plain(digits)


def _letters(value: Any) -> str:
    return re.sub(r"[^a-z0-9]+", "", str(value or "").lower())
