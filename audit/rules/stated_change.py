"""Changes that sentences state: "naik 1,13 poin dari 85,16 menjadi 86,29", "bertambah 120 ribu orang atau 17,29 persen"."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import permutations

from audit.draft import Draft, recompute, unclear
from audit.formulas import Formula
from audit.pairings import doubtful
from audit.practice import FITS
from audit.row_partners import of_other_years
from audit.rule import Rule, rule_text
from audit.stated_change import PERCENT, share_of_change, ways_to_change, ways_to_grow
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.findings import Relation
from schemas.meaning import Claim

__all__ = ["PERUBAHAN_PROSA"]

RULE = "perubahan-prosa"
RELATIONS: Mapping[str, Relation] = {"points": "difference", "percent": "ratio"}


def check(view: View) -> Iterator[Draft]:
    for claim in view.report.claims:
        if claim.kind == "change":
            yield from change(view, claim)
        elif claim.kind == "difference":
            yield from difference(view, claim)
        elif claim.kind == "change-share":
            yield share(view, claim)
        elif claim.kind == "change-since":
            yield from since(view, claim)
        elif claim.kind == "growth-per-year" and claim.value:
            yield yearly(view, claim, int(claim.value))


def change(view: View, claim: Claim) -> Iterator[Draft]:
    """The change against the two figures, in either way that the words allow; silent where another figure of the sentence fits."""
    stated, earlier, later = (view.figures[name] for name in claim.figures)
    points = claim.word == "poin"
    draft = nearest(recomputed(view, stated, earlier, later, points), stated, earlier)
    if draft is None:
        return
    if draft.outcome == "disagrees":
        others = [
            one
            for name in claim.context
            for one in recomputed(view, stated, earlier, view.figures[name], points).values()
        ]
        if any(one.outcome in FITS for one in others):
            draft = unclear(draft, "other-pairing")
    yield replace(draft, inferred=claim.approximate)


def difference(view: View, claim: Claim) -> Iterator[Draft]:
    """How far two figures lie apart; silent where any other pair of the sentence does, or where something else may be meant."""
    stated, earlier, later = (view.figures[name] for name in claim.figures)
    points = claim.word == "poin"
    draft = nearest(recomputed(view, stated, earlier, later, points), stated, earlier)
    if draft is None:
        return
    pairs = permutations((view.figures[name] for name in claim.context), 2)
    ways = [one for pair in pairs for one in recomputed(view, stated, *pair, points).values()]
    yield doubtful(draft) if claim.approximate or any(one.outcome in FITS for one in ways) else draft


def recomputed(view: View, stated: Figure, earlier: Figure, later: Figure, points: bool) -> dict[str, Draft]:
    return {
        name: drafted(view, stated, name, formula)
        for name, formula in ways_to_change(stated, earlier, later, points=points).items()
    }


def drafted(view: View, stated: Figure, name: str, formula: Formula) -> Draft:
    return recompute(
        RULE,
        RELATIONS[name],
        stated,
        formula,
        view.figures,
        f"prose:{stated.id}",
        variant=name,
        last_digit=name == "percent",
    )


def nearest(drafts: Mapping[str, Draft], stated: Figure, earlier: Figure) -> Draft | None:
    """The way that fits; else the one that the units say: percent of what is no percentage itself is a rate."""
    for outcome in FITS:
        for draft in drafts.values():
            if draft.outcome == outcome:
                return draft
    usual = "percent" if stated.unit == PERCENT and earlier.unit != PERCENT else "points"
    return drafts.get(usual) or next(iter(drafts.values()), None)


def share(view: View, claim: Claim) -> Draft:
    """A change in percent against the same change in units and the figure that it led to."""
    stated, amount, later = (view.figures[name] for name in claim.figures)
    return drafted(view, stated, "percent", share_of_change(amount, later, up=claim.word == "up"))


def since(view: View, claim: Claim) -> Iterator[Draft]:
    """A change since a year whose figure the sentence does not state, where a table shows it beside the one that is stated."""
    stated, later = (view.figures[name] for name in claim.figures)
    if claim.value is None:
        return
    found = {one.value: one for one, _ in of_other_years(view, later, int(claim.value))}
    drafts = [
        draft
        for earlier in found.values()
        if (draft := nearest(recomputed(view, stated, earlier, later, claim.word == "poin"), stated, earlier))
        is not None
    ]
    fitting = [draft for draft in drafts if draft.outcome in FITS]
    if fitting or len(drafts) == 1:
        yield replace((fitting or drafts)[0], inferred=True)


def yearly(view: View, claim: Claim, years: int) -> Draft:
    """A mean rate of several years against their ends. The mean of the yearly rates, which only the years between tell, is never
    below the compound rate: only a smaller one is surely wrong."""
    stated, first, last = (view.figures[name] for name in claim.figures)
    ways = ways_to_grow(stated, first, last, years)
    drafts = {
        name: drafted(view, stated, "points" if name == "units" else "percent", way) for name, way in ways.items()
    }
    fitting = [draft for draft in drafts.values() if draft.outcome in FITS]
    draft = fitting[0] if fitting else next(iter(drafts.values()))
    point = draft.comparison.point
    too_low = point is not None and stated.value is not None and 0 < stated.value < point
    sure = "units" in drafts or too_low
    return doubtful(draft) if claim.approximate or not sure else draft


PERUBAHAN_PROSA = Rule(
    id=RULE,
    relation="difference",
    text=rule_text(
        title=("Besar perubahan dalam kalimat", "Size of a change in a sentence"),
        kriteria=(
            "Kenaikan atau penurunan yang disebut kalimat sama dengan selisih kedua angkanya, atau persentasenya terhadap angka semula; "
            'bila disebut "poin", sama dengan selisihnya.',
            "A rise or fall stated in a sentence is the difference of its two figures, or that in percent of the earlier one; where "
            'it is called "poin" it is the difference.',
        ),
        akibat=(
            "Besar perbaikan atau kemunduran kinerja dibaca dari angka yang keliru.",
            "How much performance improved or fell is read from a wrong figure.",
        ),
        rekomendasi=(
            "Hitung ulang perubahannya, dan sebutkan apakah dalam poin atau persen.",
            "Recompute the change, and say whether it is in points or in percent.",
        ),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A angka 2 (perbandingan dengan tahun lalu)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila kedua angka yang dibandingkan jelas dari kalimat itu, kalimat sebelumnya, atau baris tabelnya; selisih dan "
        "persentase sama-sama diterima.",
        en="Judged only where both figures compared are clear from the sentence, the one before it, or a table's row; a difference and a "
        "rate are both accepted.",
    ),
    check=check,
)
