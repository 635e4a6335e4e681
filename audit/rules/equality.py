"""One quantity, one value: the same thing stated in two tables, or in a table and a sentence."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from audit.compare import exponent_of, round_to
from audit.draft import Draft, recompute, unclear
from audit.formulas import Same
from audit.rule import Rule, rule_text
from audit.rules.absorption import check as absorptions
from audit.rules.achievement import check as achievements
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure, Quantity
from schemas.tables import ColumnRole

__all__ = ["NILAI_SAMA"]

RULE = "nilai-sama"
MOST = 0.5
FEWEST = 1
PLAN_FITS = 4
FITS = ("agrees", "agrees_truncated")
PLANNED = frozenset({"target", "anggaran"})
"""What a plan states: a sentence seldom says which version of it."""


def check(view: View) -> Iterator[Draft]:
    """Each figure of a quantity against its most stated value; pairs of tables that rarely agree speak of other things."""
    results = [draft for rule in (achievements, absorptions) for draft in rule(view)]
    derived = {draft.stated.id for draft in results if draft.outcome in FITS}
    operands = {draft.stated.id: operands_of(view, draft) for draft in results}
    drafts = [draft for quantity in view.report.quantities for draft in compared(view, quantity)]
    fits: Counter[object] = Counter()
    misses: Counter[object] = Counter()
    for draft in drafts:
        (misses if draft.outcome == "disagrees" else fits).update((pair_of(view, draft), columns_of(view, draft)))
    for draft in drafts:
        pair, columns = pair_of(view, draft), columns_of(view, draft)
        known = fits[pair] >= FEWEST and fits[pair] >= MOST * (fits[pair] + misses[pair])
        known = known and (misses[columns] == 1 or fits[columns] >= misses[columns])
        if in_prose(view, draft):
            known = known and not PLANNED & {view.quantity_of(one) for one in both(view, draft)}
        elif is_planned(view, draft, "target"):
            known = known and (misses[pair] == 1 or fits[pair] >= PLAN_FITS * misses[pair])
        elif is_planned(view, draft, "anggaran"):
            known = known and same_total(view, draft)
        if draft.outcome != "disagrees" or (
            known and not both_derived(draft, derived) and not of_other_operands(draft, operands)
        ):
            yield draft
        else:
            yield unclear(draft)


def columns_of(view: View, draft: Draft) -> frozenset[tuple[str | None, int | None]]:
    """The two columns compared: where they differ in several rows and agree in fewer, they state different things."""
    return frozenset((one.table, one.column) for one in both(view, draft))


def is_planned(view: View, draft: Draft, role: ColumnRole) -> bool:
    """Whether a figure of `role` is compared between tables of which one does not name its plan version.

    Budgets and targets are revised within the year: several differences are then a revision, not an error.
    """
    places = [(view.tables[one.table], one.column) for one in both(view, draft) if one.table is not None]
    unnamed = any(table.version is None for table, _ in places)
    return unnamed and any(
        column.role == role for table, at in places for column in table.columns if column.index == at
    )


def in_prose(view: View, draft: Draft) -> bool:
    return any(one.table is None for one in both(view, draft))


def both(view: View, draft: Draft) -> tuple[Figure, Figure]:
    return draft.stated, view.figures[draft.inputs[0]]


def same_total(view: View, draft: Draft) -> bool:
    """Whether both tables end in the same total: then they state one version of the budget."""
    totals = []
    for figure in both(view, draft):
        table = view.tables[figure.table or ""]
        column = table.columns[figure.column or 0]
        totals.append({one.value for row in table.rows if row.kind == "total" and (one := view.figure(row, column))})
    return bool(totals[0] & totals[1])


def both_derived(draft: Draft, derived: set[str]) -> bool:
    """Two results that each follow from their own row differ because their operands do: there the question lies."""
    return draft.stated.id in derived and draft.inputs[0] in derived


def operands_of(view: View, draft: Draft) -> frozenset[Decimal | None]:
    return frozenset(view.figures[name].value for name in draft.inputs)


def of_other_operands(draft: Draft, operands: Mapping[str, frozenset[Decimal | None]]) -> bool:
    """Two achievements measured against different targets are two things, whether or not either is computed well."""
    mine, other = operands.get(draft.stated.id), operands.get(draft.inputs[0])
    return mine is not None and other is not None and mine != other


def pair_of(view: View, draft: Draft) -> frozenset[str | None]:
    return frozenset({draft.stated.table, view.figures[draft.inputs[0]].table})


def compared(view: View, quantity: Quantity) -> Iterator[Draft]:
    """A nought is no rival value: offices print it for "none", "not yet" and "not applicable"."""
    figures = [view.figures[name] for name in quantity.figures]
    model = max(figures, key=lambda one: (support(one, figures), precision(one)))
    for figure in figures:
        elsewhere = figure.table != model.table or figure.table is None
        if figure.id != model.id and elsewhere and figure.value and model.value and not is_rough(figure, model):
            draft = recompute(
                RULE, "equality", figure, Same(model.id), view.figures, f"{RULE}:{quantity.id}", last_digit=False
            )
            yield as_alike(draft) if alike(figure, model) else draft


def is_rough(*figures: Figure) -> bool:
    """Whether one is an amount as people tell it, "1,2 miliar"."""
    return any(one.unit == "IDR" and one.exactness == "rounded" for one in figures)


def support(one: Figure, figures: Sequence[Figure]) -> tuple[int, int]:
    """How many state the same value, and how many one that rounds to it."""
    return sum(one.value == other.value for other in figures), sum(alike(one, other) for other in figures)


def precision(figure: Figure) -> int:
    return -exponent_of(figure.value) if figure.value is not None else 0


def alike(one: Figure, other: Figure) -> bool:
    """Equal at the fewer of their decimals: 86 and 86,29 are two ways to print one value."""
    if one.value is None or other.value is None:
        return False
    decimals = min(precision(one), precision(other))
    return round_to(one.value, decimals) == round_to(other.value, decimals)


def as_alike(draft: Draft) -> Draft:
    return replace(draft, comparison=replace(draft.comparison, outcome="agrees", reason=None))


NILAI_SAMA = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Satu besaran, satu nilai", "One quantity, one value"),
        kriteria=(
            "Besaran yang sama (indikator atau program, tahun, dan jenis angka yang sama) bernilai sama di seluruh laporan.",
            "The same quantity (same indicator or programme, year and kind of figure) has one value throughout the report.",
        ),
        akibat=(
            "Pembaca tidak dapat mengetahui angka mana yang benar.",
            "Readers cannot know which figure is right.",
        ),
        rekomendasi=(
            "Cocokkan kedua tabel dengan sumber datanya dan perbaiki yang keliru.",
            "Reconcile both tables with their source and correct the wrong one.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keselarasan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Nama yang ditulis lain disamakan hanya bila cocok dengan nomenklatur resmi atau dengan perjanjian kinerja laporan itu; "
        "target dan pagu versi murni dan perubahan tidak disamakan, target dan pagu dalam kalimat tidak dinilai; capaian terhadap "
        "target yang berbeda tidak dibandingkan; dua tabel yang jarang cocok dianggap berbicara tentang hal lain.",
        en="Names written otherwise are held to be one only where they match the official nomenclature or the report's own plan; "
        "targets and budgets of different plan versions are not held equal, nor those in sentences judged; achievements against "
        "different targets are not compared; two tables that rarely agree are taken to speak of different things.",
    ),
    check=check,
)
