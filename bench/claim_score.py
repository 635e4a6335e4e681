"""Holds what was understood of the sentences of a real report, and what was found in them, against labelled claims."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import permutations
from typing import Any

from bench.labelled import Labelled, number_in, values_of
from bench.ratio import Ratio
from bench.verdicts import Judge

__all__ = ["ClaimScore", "score_claims"]

Entry = dict[str, Any]
SAME, SCALE = "equality", "scale"
VALUES = frozenset({SAME, "achievement", "absorption", "mean", "target", "ratio", "predicate"})
"""Kinds of claims that may be one figure alone, so that the value of its subject is all there is to find in the sentence."""
WHOLE = Decimal(100)
"""All of something in percent, from which a formula takes what was spent without a figure for it."""
NO_GOLD: Entry = {"must_find": [], "must_not_flag": []}


@dataclass(frozen=True, slots=True)
class ClaimScore:
    """`found`: claims all of whose figures are in a claim or a computed check of ours; that a figure is the value of its subject finds
    a claim only where there is no more to it. `linked`: of the claims found whose operands are
    labelled and whose figure we hold to others, those held to the labelled ones. `silent`: right claims that no finding of medium or
    high severity accuses; `caught`: wrong ones that a finding names, of low severity
    too, as a truncation is. `kinds` are `found` and `linked` by kind of claim.
    """

    found: Ratio = Ratio()
    linked: Ratio = Ratio()
    silent: Ratio = Ratio()
    caught: Ratio = Ratio()
    kinds: Mapping[str, tuple[Ratio, Ratio]] = field(default_factory=dict)
    missed: tuple[str, ...] = ()

    def __add__(self, other: "ClaimScore") -> "ClaimScore":
        none = (Ratio(), Ratio())
        return ClaimScore(
            self.found + other.found,
            self.linked + other.linked,
            self.silent + other.silent,
            self.caught + other.caught,
            {
                kind: (
                    self.kinds.get(kind, none)[0] + other.kinds.get(kind, none)[0],
                    self.kinds.get(kind, none)[1] + other.kinds.get(kind, none)[1],
                )
                for kind in {**self.kinds, **other.kinds}
            },
            self.missed + other.missed,
        )


def score_claims(claims: Sequence[Labelled], gold: Entry | None, report: Entry) -> ClaimScore:
    """Hold the audited `report` (as in its JSON) against `claims`; what its `gold` file knows to be wrong is no false alarm."""
    reader = Reader(report, gold or NO_GOLD)
    wrong = {(one.page, text) for one in claims if one.holds is False for text in one.figures}
    return sum((reader.score(one, wrong) for one in claims if one.holds is not None), ClaimScore())


class Reader:
    """Finds the figures of labelled claims among ours."""

    def __init__(self, report: Entry, gold: Entry) -> None:
        self.judge = Judge(gold, report)
        self.figures = self.judge.figures
        self.by_page: dict[int, list[Entry]] = {}
        self.rows: dict[tuple[int, str, int], list[Entry]] = {}
        for figure in report["figures"]:
            if figure["source"] == "prose":
                self.by_page.setdefault(figure["page"], []).append(figure)
            elif figure["source"] == "table":
                self.rows.setdefault((figure["page"], figure["table"], figure["row"]), []).append(figure)
        computed = [one for one in report["checks"] if one["outcome"] != "not_computable"]
        claims = [one["figures"] for one in report["claims"] if one["kind"] != "value"]
        self.together = [(one["stated"], *one["inputs"]) for one in computed if one["relation"] not in (SAME, SCALE)]
        self.together += [tuple(names) for names in claims]
        self.same = [(one["stated"], *one["inputs"]) for one in computed if one["relation"] == SAME]
        self.same += [tuple(one["figures"]) for one in report["quantities"]]
        self.understood = {name for names in claims for name in names}
        self.understood |= {name for one in computed for name in (one["stated"], *one["inputs"])}
        self.told = {name for one in report["claims"] if one["kind"] == "value" for name in one["figures"]}

    def score(self, claim: Labelled, wrong: set[tuple[int, str]]) -> ClaimScore:
        own = self.located(claim)
        alone = claim.kind == SAME or (claim.kind in VALUES and len(claim.figures) == 1)
        known = self.understood | self.told if alone else self.understood
        understood = [one for one in own if one["id"] in known]
        found = Ratio(all(any(self.means(one, text) for one in understood) for text in claim.figures), 1)
        linked = self.linked(claim, own)
        silent, caught = self.verdict(claim, {one["id"] for one in own}, wrong)
        right = (
            found.right
            and linked.right == linked.total
            and silent.right == silent.total
            and caught.right == caught.total
        )
        faults = [
            name
            for name, part in (("found", found), ("linked", linked), ("silent", silent), ("caught", caught))
            if part.right < part.total
        ]
        line = f"p{claim.page} {claim.kind} {' '.join(claim.figures)}: not {', '.join(faults)}"
        return ClaimScore(found, linked, silent, caught, {claim.kind: (found, linked)}, () if right else (line,))

    def located(self, claim: Labelled) -> list[Entry]:
        """Our figures of the sentence that says most of the claim, on its page or, when it runs over, beside it.

        A claim may run over two sentences: what the first does not say is taken from the nearest other one. A claim that no sentence
        makes is that of the row of a table on its page which states all of its figures.
        """
        sentences: dict[str, list[Entry]] = {}
        for page in (claim.page, claim.page - 1, claim.page + 1):
            for figure in self.by_page.get(page, ()):
                if any(self.means(figure, text) for text in claim.figures):
                    sentences.setdefault(figure["sentence"], []).append(figure)
        if not sentences:
            return next(
                (own for own in self.of_rows(claim) if len(self.said(own, claim)) == len(set(claim.figures))), []
            )
        best = max(sentences.values(), key=lambda own: (len(self.said(own, claim)), self.operands_beside(own, claim)))
        rest = [text for text in claim.figures if text not in self.said(best, claim)]
        others = [one for own in sentences.values() for one in own]
        return [
            *best,
            *(
                next(one for one in others if self.means(one, text))
                for text in rest
                if text in self.said(others, claim)
            ),
        ]

    def operands_beside(self, own: Sequence[Entry], claim: Labelled) -> int:
        """How many of the operands stand in the sentence of `own`: of two sentences with the figure it is the one that claims it."""
        sentence = [one for one in self.figures.values() if one["sentence"] == own[0]["sentence"]]
        return sum(any(self.means(one, text) for one in sentence) for text in claim.operands)

    def of_rows(self, claim: Labelled) -> Iterator[list[Entry]]:
        for (page, _, _), row in self.rows.items():
            if page == claim.page and len(claim.figures) > 1:
                yield [one for one in row if any(self.means(one, text) for text in claim.figures)]

    def said(self, own: Iterable[Entry], claim: Labelled) -> set[str]:
        return {text for text in claim.figures for one in own if self.means(one, text)}

    @staticmethod
    def means(figure: Entry, text: str) -> bool:
        """The same number; as printed, where words ("1,2 juta") or two readings of its separator make its value another."""
        return number_in(figure["text"]) == text or (
            figure["value"] is not None and Decimal(figure["value"]) in values_of(text)
        )

    def linked(self, claim: Labelled, own: list[Entry]) -> Ratio:
        """Nothing of nothing where the operands are not labelled, or where we hold the figure to no other."""
        stated = {one["id"] for one in own if self.means(one, claim.stated)}
        held = [names for names in self.together if len(names) > 1 and stated & {*names}]
        same = [names for names in self.same if len(names) > 1 and stated & {*names}]
        if not claim.operands or not (held or same):
            return Ratio()
        right = any(self.holds_all(names, claim, stated) for names in held)
        pairs = (names for names in held if len(names) == 2)
        return Ratio(right or any(self.is_same(names, claim, stated) for names in (*same, *pairs)), 1)

    def is_same(self, names: Iterable[str], claim: Labelled, stated: set[str]) -> bool:
        """Whether all other figures of the thing are worth what is stated, or what should be: then it is the right thing."""
        texts = [claim.stated, claim.right, *(claim.operands if claim.kind == SAME else ())]
        worth = {value for text in texts for value in values_of(text)}
        return all(any(is_rounded(one, other) for other in worth) for one in self.values(names, stated))

    def values(self, names: Iterable[str], stated: set[str]) -> list[Decimal]:
        """Of the figures of `names` other than those `stated`."""
        told = (self.figures[name]["value"] for name in names if name not in stated)
        return [Decimal(value) for value in told if value is not None]

    def holds_all(self, names: Sequence[str], claim: Labelled, stated: set[str]) -> bool:
        """Whether the other figures are the operands, by their value or as they are printed ("814 ribu" is labelled 814), or give
        them: "72,00, meningkat 0,23 poin" is labelled with the 71,77 before it."""
        others = [self.figures[name] for name in names if name not in stated]
        worth = [Decimal(one["value"]) for one in others if one["value"] is not None]
        before = {level - change for level, change in permutations(worth, 2)}
        return all(
            any(self.means(one, text) for one in others)
            or (claim.kind == "difference" and WHOLE in values_of(text))
            or (claim.kind == "growth" and before & values_of(text))
            for text in claim.operands
        )

    def verdict(self, claim: Labelled, own: set[str], wrong: set[tuple[int, str]]) -> tuple[Ratio, Ratio]:
        """Silence about a right claim, or a finding at a wrong one. One that the gold file knows is about something else."""
        flagged = self.judge.flagged
        if claim.holds is False:
            told = (one for one in self.judge.findings if one["severity"] != "info")
            return Ratio(), Ratio(any(own & {*one["figures"]} for one in told), 1)
        accused = [one for one in flagged if own & {*self.accused(one)} and not self.judge.known(one)]
        excused = any((claim.page, text) in wrong for text in claim.figures)
        return Ratio(not accused or excused, 1), Ratio()

    def accused(self, finding: Entry) -> Iterator[str]:
        yield from (one["figure"] for one in finding["candidates"])
        yield from (
            name
            for name in finding["figures"]
            if self.figures[name]["page"] == finding["page"] and self.figures[name]["text"] == finding["stated_text"]
        )


def is_rounded(one: Decimal, other: Decimal) -> bool:
    """Whether the two are the same to the last place that both have."""
    coarser = max(one, other, key=lambda value: int(value.as_tuple().exponent))
    return one.quantize(coarser) == other.quantize(coarser)
