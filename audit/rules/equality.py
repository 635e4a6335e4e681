"""One quantity, one value: the same thing stated in two tables, or in a table and a sentence."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice

from audit.agreement import Agreement, alike, precision
from audit.compare import round_to
from audit.copied import is_copied
from audit.copied_rows import copied_cells
from audit.draft import Draft, recompute, unclear
from audit.formulas import Same
from audit.misfactored import are_scaled
from audit.partners import agree
from audit.rule import Rule, rule_text, verdicts_of
from audit.rules.absorption import check as absorptions
from audit.rules.achievement import check as achievements
from audit.rules.other_year import of_another_year
from audit.slips import is_slip_of
from audit.view import View
from audit.yardsticks import Yardsticks
from schemas.base import Bilingual
from schemas.figures import Figure, Quantity
from schemas.tables import Column, ColumnRole

__all__ = ["NILAI_SAMA"]

RULE = "nilai-sama"
PERCENT = "percent"
PLAN_FITS = 3
CLEARLY = 3
"""So many tables state what one may state otherwise."""
MOST_RIVALS = 60
"""Statements of the right value that each other one is held to, the closest of them; reports state a thing ten times."""
TOLD = frozenset({"target", "realisasi", "capaian"})
PLANNED = frozenset({"target", "anggaran"})
"""What a plan states: a sentence seldom says which version of it."""


def check(view: View) -> Iterator[Draft]:
    """Each figure of a quantity against its most stated value; columns that rarely agree speak of other things."""
    results = {draft.stated.id: draft for rule in (achievements, absorptions) for draft in verdicts_of(view, rule)}
    yardsticks, agreement = Yardsticks(view, results), Agreement(view)
    of_others = of_another_year(view) | copied_cells(view)
    for draft in (one for quantity in view.report.quantities for one in compared(view, quantity, agreement)):
        if draft.outcome != "disagrees":
            yield draft
        elif (
            of_others & {one.id for one in both(view, draft)}
            or differ(view, draft, yardsticks)
            or are_scaled(view, *both(view, draft))
        ):
            yield unclear(draft)
        elif is_known(view, draft, agreement):
            yield draft
        else:
            shown = of_one_target(view, *both(view, draft), agreement) or is_settled(view, draft)
            yield replace(draft, inferred=True) if shown else unclear(draft)


def differ(view: View, draft: Draft, yardsticks: Yardsticks) -> bool:
    return yardsticks.differ(*both(view, draft))


def is_known(view: View, draft: Draft, agreement: Agreement) -> bool:
    """Whether the two figures are known to state one thing: a revised plan, or another yardstick, is none."""
    one, other = both(view, draft)
    known = agreement.shows(one, other)
    if in_prose(view, draft):
        return known and view.quantity_of(one) not in PLANNED
    if is_planned(view, draft, "target"):
        return known and (
            is_of_the_end(view, draft)
            or agreement.mostly(one, other, PLAN_FITS)
            or (agreement.misses[agreement.pair(one, other)] == 1 and is_copied(view, one, other))
        )
    if is_planned(view, draft, "anggaran"):
        # a revision changes more than one digit of an amount
        return known and (same_total(view, draft) or (other.value is not None and is_slip_of(one, other.value)))
    return known


def is_settled(view: View, draft: Draft) -> bool:
    """Whether a sentence differs from all tables, most of which state one value: no other version of the plan, no other
    yardstick."""
    said = next((one for one in both(view, draft) if one.table is None), None)
    if said is None or view.quantity_of(said) not in TOLD:
        return False
    stated = [one for one in view.stating(said) if one.table is not None and one.value]
    if not stated or any(alike(said, one) for one in stated):
        return False
    most = most_stated(stated)
    agreeing = {one.table for one in stated if alike(one, most)}
    others = {one.table for one in stated} - agreeing
    return len(agreeing) > 1 and len(agreeing) >= CLEARLY * len(others)


def of_one_target(view: View, one: Figure, other: Figure, agreement: Agreement) -> bool:
    """Whether both are percentages of achievement in one year of the same target, in tables that state the same targets."""
    if not all(view.quantity_of(figure) == "capaian" and figure.unit == PERCENT for figure in (one, other)):
        return False
    mine, its = target_of(view, one), target_of(view, other)
    return mine is not None and its is not None and alike(mine, its) and agreement.often(mine, its)


def target_of(view: View, achieved: Figure) -> Figure | None:
    """The target in the row of an achievement, of its year."""
    if achieved.table is None:
        return None
    table = view.tables[achieved.table]
    column = next(one for one in table.columns if one.index == achieved.column)
    left = [one for one in table.columns_of("target") if one.index < column.index and agree(one, column)]
    row = table.row(achieved.row)
    return view.figure(row, left[-1]) if left else None


def is_of_the_end(view: View, draft: Draft) -> bool:
    """Targets for the end of the plan are not revised from table to table."""
    return any(column.role == "target_akhir" for column in columns(view, draft))


def columns(view: View, draft: Draft) -> list[Column]:
    return [
        column
        for one in both(view, draft)
        if one.table is not None
        for column in view.tables[one.table].columns
        if column.index == one.column
    ]


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


def compared(view: View, quantity: Quantity, agreement: Agreement) -> Iterator[Draft]:
    """A nought is no rival value: offices print it for "none", "not yet" and "not applicable"."""
    figures = [view.figures[name] for name in quantity.figures]
    model = most_stated(figures)
    rivals = some_of_each_place([one for one in figures if alike(one, model)], model)
    for figure in figures:
        others = [one for one in rivals if is_elsewhere(figure, one)]
        if figure.id == model.id or not figure.value or not model.value or not others or is_rough(figure, model):
            continue
        other = max(others, key=lambda one: closeness(view, figure, one, agreement, model))
        group = f"{RULE}:{quantity.id}"
        draft = recompute(RULE, "equality", figure, Same(other.id), view.figures, group, last_digit=False)
        yield as_alike(draft) if alike(figure, other) else draft


def some_of_each_place(figures: Sequence[Figure], model: Figure) -> Sequence[Figure]:
    """All of `figures`, of which the model is one; of more than so many the model and the first of each column, so that every
    other figure still finds one elsewhere."""
    if len(figures) <= MOST_RIVALS:
        return figures
    firsts: dict[object, Figure] = {}
    for one in figures:
        firsts.setdefault((one.table, one.column), one)
    return list({one.id: one for one in (model, *islice(firsts.values(), MOST_RIVALS))}.values())


def closeness(
    view: View, figure: Figure, other: Figure, agreement: Agreement, model: Figure
) -> tuple[bool, bool, bool, int]:
    """How much `other` is a statement to hold `figure` to: most, where it is known to state the same thing."""
    known = agreement.shows(figure, other)
    like = known or of_one_target(view, figure, other, agreement)
    return known, like, other.id == model.id, precision(other)


def is_elsewhere(figure: Figure, other: Figure) -> bool:
    return figure.table != other.table or figure.table is None


def is_rough(*figures: Figure) -> bool:
    """Whether one is an amount as people tell it, "1,2 miliar"."""
    return any(one.unit == "IDR" and one.exactness == "rounded" for one in figures)


def most_stated(figures: Sequence[Figure]) -> Figure:
    """The first figure whose value most of `figures` state, then most round to. Each way to print a value is asked once: a
    summary repeats it on every page."""
    times = Counter((one.value, precision(one)) for one in figures)
    first: dict[tuple[Decimal | None, int], Figure] = {}
    for one in figures:
        first.setdefault((one.value, precision(one)), one)

    values = Counter(one.value for one in figures)
    rounded = RoundedTimes(times)
    return max(first.values(), key=lambda one: (values[one.value], rounded.alike(one), precision(one)))


class RoundedTimes:
    """How often values are stated, each at its decimals and rounded to fewer."""

    def __init__(self, times: Mapping[tuple[Decimal | None, int], int]) -> None:
        known = [(value, decimals, count) for (value, decimals), count in times.items() if value is not None]
        self._exact: dict[int, Counter[Decimal]] = {}
        for value, decimals, count in known:
            self._exact.setdefault(decimals, Counter())[value] += count
        self._finer: dict[int, Counter[Decimal]] = {decimals: Counter() for decimals in self._exact}
        for value, decimals, count in known:
            for fewer in (one for one in self._exact if one <= decimals):
                self._finer[fewer][round_to(value, fewer)] += count

    def alike(self, figure: Figure) -> int:
        """How many figures are equal to this one at the fewer of their decimals."""
        if figure.value is None:
            return 0
        decimals = precision(figure)
        coarser = (self._exact[fewer][round_to(figure.value, fewer)] for fewer in self._exact if fewer < decimals)
        return self._finer[decimals][round_to(figure.value, decimals)] + sum(coarser)


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
        "target dan pagu versi murni dan perubahan tidak disamakan; dari kalimat pagu tidak dinilai, target hanya bila beberapa tabel "
        "menyatakan satu nilai; capaian terhadap "
        "target yang berbeda tidak dibandingkan; dua tabel yang jarang cocok dianggap berbicara tentang hal lain.",
        en="Names written otherwise are held to be one only where they match the official nomenclature or the report's own plan; "
        "targets and budgets of different plan versions are not held equal; of sentences budgets are not judged, targets only where "
        "several tables state one value; achievements against "
        "different targets are not compared; two tables that rarely agree are taken to speak of different things.",
    ),
    check=check,
)
