"""Holds the understanding of prose against what the sentences of a generated report claim."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bench.prints import Place, letters, place
from bench.ratio import Ratio

__all__ = ["ProseScore", "score_prose"]

Entry = dict[str, Any]
SERIOUS = ("high", "medium")
PREFIX = "said_"
WHOLE = ("total", "measured")
"""What figures of the whole report are of; our quantities call it by the caption of a table."""
MEANT = {name: name for name in ("target", "capaian", "serapan", "anggaran", "realisasi_anggaran")} | {
    "actual": "realisasi"
}
"""What we should take figures of these roles for."""
DERIVED = frozenset({"selisih_kalimat", "laju", "bagian", "nasional", "sisa_persen", "gabungan"})
"""No table states these: whatever we hold them to be of a thing is wrong."""


@dataclass(frozen=True, slots=True)
class ProseScore:
    """By kind of claim. `covered`: claims all of whose figures are in a claim of ours that is more than a value told, or in a computed
    check; `linked`: of the figures that we hold to be of a thing, those held to be of the right one, kind and year; `caught`:
    planted errors that a finding names.

    `true` are findings of medium or high severity that come from a planted error; the others are named in `alarms`, the
    errors without a finding in `missed`, wrong links in `mislinked`.
    """

    covered: Mapping[str, Ratio] = field(default_factory=dict)
    linked: Mapping[str, Ratio] = field(default_factory=dict)
    caught: Mapping[str, Ratio] = field(default_factory=dict)
    true: Ratio = Ratio()
    alarms: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    mislinked: tuple[str, ...] = ()

    def __add__(self, other: "ProseScore") -> "ProseScore":
        return ProseScore(
            _added(self.covered, other.covered),
            _added(self.linked, other.linked),
            _added(self.caught, other.caught),
            self.true + other.true,
            self.alarms + other.alarms,
            self.missed + other.missed,
            self.mislinked + other.mislinked,
        )


def score_prose(truth: Entry, report: Entry) -> ProseScore:
    """Hold the audited `report` (as in its JSON) against the claims and errors of `truth`."""
    return Marker(truth, report).score()


class Marker:
    """Knows which figure of ours is which of the answer key."""

    def __init__(self, truth: Entry, report: Entry) -> None:
        self.truth = truth
        self.stated = {figure["id"]: figure for figure in truth["figures"]}
        self.sentences = {one["number"]: letters(one["text"]) for one in truth["sentences"]}
        self.order = {
            one["number"]: [place(self.stated[name]) for name in one["figures"]] for one in truth["sentences"]
        }
        self.turn = {name: one["figures"].index(name) for one in truth["sentences"] for name in one["figures"]}
        self.figures = {figure["id"]: figure for figure in report["figures"]}
        self.quantities = {one["id"]: one for one in report["quantities"]}
        self.prose: dict[Place, list[Entry]] = {}
        for figure in report["figures"]:
            if figure["source"] == "prose":
                self.prose.setdefault(place(figure), []).append(figure)
        self.findings = [one for one in report["findings"] if one["attribution"] == "document"]
        checked = [one for one in report["checks"] if one["outcome"] != "not_computable"]
        self.understood = {name for one in report["claims"] if one["kind"] != "value" for name in one["figures"]}
        self.understood |= {name for one in checked for name in (one["stated"], *one["inputs"])}

    def score(self) -> ProseScore:
        claims, errors = self.truth["claims"], self.truth["errors"]
        links = [(one["kind"], right) for one in claims for right in self.links(one)]
        caught = {error["id"]: self.is_caught(error) for error in errors}
        flagged = [one for one in self.findings if one["severity"] in SERIOUS]
        false = [one for one in flagged if not self.is_consequence(one)]
        return ProseScore(
            covered=by_kind((one["kind"], self.is_covered(one)) for one in claims),
            linked=by_kind(links),
            caught=by_kind((error["kind"].removeprefix(PREFIX), caught[error["id"]]) for error in errors),
            true=Ratio(len(flagged) - len(false), len(flagged)),
            alarms=tuple(f"{one['rule']} p{one['page']} {one['stated_text']}: {self.said_at(one)}" for one in false),
            missed=tuple(
                f"{error['kind']} p{error['page']} {error['stated_text']} for {error['correct_text']}: {error['sentence']}"
                for error in errors
                if not caught[error["id"]]
            ),
            mislinked=tuple(line for one in claims for line in self.wrong_links(one)),
        )

    # Claims

    def numbers(self, claim: Entry) -> Iterator[Entry]:
        """The figures of `claim` that stand in prose as numbers."""
        for name in dict.fromkeys((claim["stated"], *claim["operands"])):
            if self.stated[name]["unit"] != "word" and self.stated[name]["sentence"] is not None:
                yield self.stated[name]

    def ours(self, stated: Entry) -> list[Entry]:
        """Our figures of the printed one: those with its text in its sentence; a sentence may be read in pieces."""
        whole = self.sentences[stated["sentence"]]
        same = self.prose.get(place(stated), [])
        return [one for one in same if (said := letters(one["sentence"])) in whole or whole in said]

    def is_covered(self, claim: Entry) -> bool:
        """A claim about no number, a reference for instance, is covered where a finding or check could not tell."""
        numbers = list(self.numbers(claim))
        return bool(numbers) and all(
            any(one["id"] in self.understood for one in self.ours(number)) for number in numbers
        )

    def links(self, claim: Entry) -> Iterator[bool]:
        return (self.is_right(stated, quantity) for stated, quantity in self.linked(claim))

    def wrong_links(self, claim: Entry) -> Iterator[str]:
        for stated, quantity in self.linked(claim):
            if not self.is_right(stated, quantity):
                meant = f"{stated['role']} {stated['tahun']} of {stated['of']}"
                taken = f"{quantity['what']} {quantity['tahun']} of {quantity['name']}"
                yield f"{claim['kind']} p{stated['page']} {stated['text']}: {meant}, taken for {taken}"

    def linked(self, claim: Entry) -> Iterator[tuple[Entry, Entry]]:
        """The figures of `claim` that are of one thing and that we hold to be of some, with the quantity."""
        for stated in self.numbers(claim):
            if stated["of"] not in WHOLE and stated["role"] in {*MEANT, *DERIVED}:
                yield from ((stated, self.quantities[one["quantity"]]) for one in self.own(stated) if one["quantity"])

    def own(self, stated: Entry) -> list[Entry]:
        """Our one figure for it: of several with the same print in the sentence the one in its turn; none where the page says
        the sentence again of something else."""
        number = stated["sentence"]
        if list(self.sentences.values()).count(self.sentences[number]) > 1:
            return []
        before = self.order[number][: self.turn[stated["id"]]].count(place(stated))
        return self.ours(stated)[before : before + 1]

    @staticmethod
    def is_right(stated: Entry, quantity: Entry) -> bool:
        years = {stated["tahun"], quantity["tahun"]} - {None}
        same = letters(stated["of"]) == letters(quantity["name"]) and len(years) < 2
        return same and MEANT.get(stated["role"]) == quantity["what"]

    # Errors

    def is_caught(self, error: Entry) -> bool:
        wanted = self.places_of(error)
        return any(wanted & self.shown(one) or self.says(one, error) for one in self.findings)

    def is_consequence(self, finding: Entry) -> bool:
        return any(
            self.shown(finding) & (self.places_of(error) | {place(echo) for echo in error["echoes"]})
            or self.says(finding, error)
            for error in self.truth["errors"]
        )

    def places_of(self, error: Entry) -> set[Place]:
        """Where a wrong figure stands, and for a wrong word the figures that it is said of."""
        own = self.stated.get(error["figure"])
        if own is None or own["unit"] != "word":
            return {place(error, "stated_text")}
        said = [one for one in self.truth["claims"] if one["stated"] == error["figure"]]
        return {place(self.stated[name]) for one in said for name in one["operands"]} | {place(error, "stated_text")}

    def shown(self, finding: Entry) -> set[Place]:
        named = {place(self.figures[name]) for name in finding["figures"] if name in self.figures}
        return named | {place(finding, "stated_text")}

    def says(self, finding: Entry, error: Entry) -> bool:
        """A reference to no table is no figure: the finding's words name its number."""
        return (
            error["kind"] == "said_reference"
            and finding["page"] == error["page"]
            and error["stated_text"] in finding["message"]["id"]
        )

    def said_at(self, finding: Entry) -> str:
        """The sentence, or at least the words, of a false alarm."""
        return str(next((self.figures[name]["sentence"] or finding["message"]["en"] for name in finding["figures"] if name in self.figures),
                        finding["message"]["en"]))[:300]  # fmt: skip


def by_kind(hits: Iterable[tuple[str, bool]]) -> dict[str, Ratio]:
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for kind, hit in hits:
        total[kind] += 1
        found[kind] += hit
    return {kind: Ratio(found[kind], count) for kind, count in total.items()}


def _added(one: Mapping[str, Ratio], other: Mapping[str, Ratio]) -> dict[str, Ratio]:
    return {name: one.get(name, Ratio()) + other.get(name, Ratio()) for name in {**one, **other}}
