"""One indicator whose achievement is computed by two formulas in one report."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from audit.draft import Draft, WordDraft
from audit.practice import PLAIN as ROUND_RESULTS
from audit.rule import Rule, rule_text
from audit.rules.achievement import PLAIN, rows_of
from audit.view import View
from audit.words import place, with_operands
from schemas.base import Bilingual
from schemas.figures import Figure

__all__ = ["RUMUS_BERBEDA"]

RULE = "rumus-berbeda"
GIVING_WAY = ("higher", "target-over-realisasi", "lower")
NEARLY = ("last-digit", "within-input-rounding")
EITHER = "either"
SHOWN = 2
CUT = Decimal(120)
"""Where offices cut achievements off."""
LIMIT = f"-max-{CUT}"
ByFormula = dict[str, list[tuple[Draft, dict[str, Draft]]]]
"""The achievements of one indicator that only this formula explains, each with its rival recomputations."""


def check(view: View) -> Iterator[WordDraft]:
    for everywhere in by_indicator(view).values():
        found = comparable(view, with_either(everywhere))
        if len(found) > 1:
            yield remark(view, found)


def by_indicator(view: View) -> dict[str, ByFormula]:
    indicators: dict[str, ByFormula] = {}
    for table in view.report.tables:
        for column in table.columns_of("capaian"):
            for variants in rows_of(view, table, column):
                name = only_formula(variants)
                draft = variants.get(name, next(iter(variants.values()))) if name else None
                indicator = whose(view, draft.stated) if draft else None
                if name and draft and indicator:
                    indicators.setdefault(indicator, {}).setdefault(name, []).append((draft, variants))
    return indicators


def only_formula(variants: dict[str, Draft]) -> str | None:
    """The one formula that gives the figure as printed; `EITHER` where both for "less is better" do, or nearly."""
    fitting = {name: variants[name] for name in PLAIN if variants[name].outcome != "disagrees"}
    reasons = {name: one.comparison.reason for name, one in fitting.items()}
    exact = [name for name, one in fitting.items() if one.outcome == "agrees" and reasons[name] is None]
    if not exact or tells_nothing(fitting[exact[0]], variants):
        return None
    if len(fitting) == 1:
        return exact[0]
    nearly = all(reasons[name] in NEARLY for name in fitting if name not in exact)
    return EITHER if nearly and "higher" not in fitting else None


def with_either(found: ByFormula) -> ByFormula:
    """What either formula gives is by the one that the indicator's other achievements follow; else it counts as the exchange
    of target and result."""
    told = "lower" if "lower" in found else "target-over-realisasi"
    merged = {name: list(rows) for name, rows in found.items() if name != EITHER}
    if EITHER in found:
        merged[told] = [*merged.get(told, ()), *((variants[told], variants) for _, variants in found[EITHER])]
    return merged


def tells_nothing(draft: Draft, variants: dict[str, Draft]) -> bool:
    """Whether nothing, all, or a cut-off result is stated, which says nothing of the formula."""
    capped = any(
        one.outcome == "agrees" and variants[name.removesuffix(LIMIT)].outcome == "disagrees"
        for name, one in variants.items()
        if name.endswith(LIMIT)
    )
    return draft.stated.value in ROUND_RESULTS or (draft.stated.value == CUT and capped)


def comparable(view: View, found: ByFormula) -> ByFormula:
    """Those of the achievements of an indicator whose decimals tell the formulas apart. Without any those of one target and
    result, which two formulas never give by chance alike, or all where two rows show one of the formulas."""
    fine = {name: [one for one in rows if one[0].stated.decimals] for name, rows in found.items()}
    if sum(map(bool, fine.values())) > 1:
        return {name: rows for name, rows in fine.items() if rows}
    operands = {name: {values_of(view, draft) for draft, _ in rows} for name, rows in found.items()}
    if any(len(values) >= SHOWN for values in operands.values()):
        return found
    times = Counter(values for formula in operands.values() for values in formula)
    kept = {name: [one for one in rows if times[values_of(view, one[0])] > 1] for name, rows in found.items()}
    return {name: rows for name, rows in kept.items() if rows}


def values_of(view: View, draft: Draft) -> frozenset[Decimal | None]:
    return frozenset(view.figures[name].value for name in draft.inputs)


def whose(view: View, figure: Figure) -> str | None:
    """The indicator that an achievement is of: as the report's quantities know it, else by its name."""
    quantity = view.thing_of(figure)
    if quantity is not None or figure.table is None:
        return quantity
    table = view.tables[figure.table]
    row = table.row(figure.row)
    return " ".join(view.name(table, row).casefold().split()) or None


def giving_way(found: ByFormula) -> tuple[str, str]:
    """The formula that is the odd one and the usual one.

    Whoever computes an indicator as one where less is better in one place means it so everywhere, and of the two formulas for
    that the regulation has one. But target over result is also what comes of exchanging the two in a single place.
    """
    odd_one, usual_one = min(found, key=GIVING_WAY.index), max(found, key=GIVING_WAY.index)
    if usual_one == "target-over-realisasi" and len(found[usual_one]) < len(found[odd_one]):
        return usual_one, odd_one
    return odd_one, usual_one


def remark(view: View, found: ByFormula) -> WordDraft:
    """At the figures by the formula that gives way."""
    odd_one, usual_one = giving_way(found)
    usual, (odd, variants) = found[usual_one][0][0], found[odd_one][0]
    texts = {}
    for lang in ("id", "en"):
        shown = [
            f"{place(view, one.stated, lang)} ({'hlm.' if lang == 'id' else 'p.'} {one.stated.page}): "
            f"{with_operands(view, one, lang)} = {one.stated.text}"
            for one in (usual, odd)
        ]
        texts[lang] = (
            f"Capaian indikator yang sama dihitung dengan dua rumus: {shown[0]}, tetapi {shown[1]}."
            if lang == "id"
            else f"The achievement of one indicator is computed by two formulas: {shown[0]}, but {shown[1]}."
        )
    figures = [draft.stated for formula in (odd_one, usual_one) for draft, _ in found[formula]]
    return WordDraft(
        rule=RULE,
        relation=odd.relation,
        word=odd.stated.text,
        expected=variants[usual_one].expected,
        severity="medium",
        message=Bilingual(id=texts["id"], en=texts["en"]),
        expression="",
        formula="",
        places=tuple(dict.fromkeys((figure.page, figure.bbox) for figure in figures)),
        value=odd.stated.value,
        inputs=tuple(dict.fromkeys(figure.id for figure in figures)),
        accuses=False,
    )


RUMUS_BERBEDA = Rule(
    id=RULE,
    relation="inverse_ratio",
    text=rule_text(
        title=("Satu indikator, satu rumus capaian", "One indicator, one formula of achievement"),
        kriteria=(
            "Capaian suatu indikator dihitung dengan rumus yang sama di seluruh laporan.",
            "The achievement of an indicator is computed by the same formula throughout the report.",
        ),
        akibat=(
            "Capaian indikator itu tidak dapat dibandingkan antartabel dan antartahun.",
            "The indicator's achievements cannot be compared between tables and years.",
        ),
        rekomendasi=(
            "Tetapkan satu rumus untuk indikator itu dan hitung ulang capaian yang memakai rumus lain.",
            "Settle one formula for the indicator and recompute the achievements that use another.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data); PermenPANRB 8/2021 (target minimal)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila kedua capaian tepat menurut rumusnya masing-masing, tidak menurut rumus yang lain, dan dicetak "
        "dengan desimal, dihitung dari target dan realisasi yang sama, atau salah satu rumus dipakai sedikitnya dua kali; rumus "
        "mana yang benar tidak diputuskan.",
        en="Judged only where both achievements are exact by their own formula, not by the other, and printed with decimals, "
        "computed from the same target and result, or one formula is used at least twice; which formula is right is not decided.",
    ),
    check=check,
)
