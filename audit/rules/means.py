"""Stated means ("Rata-rata") against the values they stand under."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from audit.draft import Draft, recompute, unclear
from audit.formulas import Formula, Mean, Ratio
from audit.mean_rows import closing_mean, row_sets
from audit.mean_ways import follows_amounts, mean_ways
from audit.partners import partners
from audit.rule import Rule, rule_text
from audit.summands import amounts
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Column, Row, Table

__all__ = ["RATA_RATA"]

RULE = "rata-rata"
SKIPPED_ROLES = frozenset({"nomor", "kode", "anggaran", "realisasi_anggaran", "sisa", "bobot"})
RESULTS = {"serapan": ("realisasi_anggaran", "anggaran"), "capaian": ("realisasi", "target")}
FITS = ("agrees", "agrees_truncated")
SHOWN_ELSEWHERE = 2


@dataclass(frozen=True, slots=True)
class Stated:
    """A stated mean with its rival recomputations: `plain` by set of rows, `others` in the ways that are accepted too,
    and `whole`, the percentage that the amounts beside it give."""

    row: int
    plain: Mapping[str, Draft]
    others: Sequence[Draft]
    whole: Draft | None
    absorbs: bool

    def fitting(self) -> Draft | None:
        drafts = [*self.plain.values(), *self.others, *([self.whole] if self.whole else [])]
        return next((one for outcome in FITS for one in drafts if one.outcome == outcome), None)


def check(view: View) -> Iterator[Draft]:
    shown = 0
    for table in view.report.tables:
        means = list(stated_means(view, table))
        for mean in means:
            draft = judged(mean, means, gap=view.lacks_rows(table))
            if draft is not None:
                shown += draft.outcome in FITS
                yield draft
    yield from closing_means(view, shown)


def stated_means(view: View, table: Table) -> Iterator[Stated]:
    for row in table.rows:
        if row.kind == "mean":
            for column in table.columns:
                cell = row.cell(column.index)
                if cell is None or cell.repeat or column.role in SKIPPED_ROLES:
                    continue
                stated = view.stated_in(cell)
                if stated is not None:
                    yield rivals(view, table, row, column, stated)


def judged(mean: Stated, means: Sequence[Stated], *, gap: bool) -> Draft | None:
    """One that fits settles it. Else the rows that the other means of the row (then of the table) are of; where none
    shows them and several sets differ, nobody is accused."""
    fitting = mean.fitting()
    if fitting is not None:
        return as_method(mean, fitting)
    if not mean.plain:
        return mean.whole
    if gap:
        return unclear(next(iter(mean.plain.values())), "rows-missing")
    known = habit([one for one in means if one.row == mean.row], mean.plain) or habit(means, mean.plain)
    if known is not None:
        return mean.plain[known]
    rival = [name for name in mean.plain if name != "sasaran" or len({one.row for one in means}) > 1]
    first = mean.plain[rival[0]] if rival else next(iter(mean.plain.values()))
    if len(rival) != 1:  # none: a cell of the other sets could not be read
        return unclear(first)
    return nearest([first, *mean.others]) if mean.others else first


def habit(means: Sequence[Stated], names: Mapping[str, Draft]) -> str | None:
    """The set of rows that most of `means` are of, among `names`."""
    votes = Counter(next((name for name, one in mean.plain.items() if one.outcome == "agrees"), "") for mean in means)
    return next((name for name, _ in votes.most_common() if name in names), None)


def nearest(drafts: Sequence[Draft]) -> Draft:
    """The way of averaging that comes closest to what is stated, of those that reports use under their own name."""
    ways = [one for one in drafts if one.variant in ("simple", "weighted", "blanks-as-zero")]

    def miss(draft: Draft) -> Decimal:
        point, stated = draft.comparison.point, draft.stated.value
        return Decimal("Infinity") if point is None or stated is None else abs(point - stated)

    return min(ways, key=miss)


def as_method(mean: Stated, fitting: Draft) -> Draft:
    """A mean of percentages beside the amounts of the whole is read as the absorption of the whole."""
    whole = mean.whole
    if not mean.absorbs or whole is None or whole.outcome != "disagrees" or fitting.variant == "of-results":
        return fitting
    note = Bilingual(
        id="Angka yang tertulis adalah rata-rata sederhana dari persentase tiap baris, bukan serapan dari jumlahnya.",
        en="The stated figure is the simple mean of the rows' percentages, not the absorption of their total.",
    )
    return replace(whole, variant="mean-of-percentages", severity="medium", note=note)


def rivals(view: View, table: Table, mean: Row, column: Column, stated: Figure) -> Stated:
    def draft(variant: str, formula: Formula) -> Draft:
        return recompute(RULE, "mean", stated, formula, view.figures, f"{table.id}:{column.index}", variant=variant)

    plain: dict[str, Draft] = {}
    others: list[Draft] = []
    seen: list[tuple[str, ...]] = []
    for name, rows in row_sets(table, mean):
        terms = amounts(view, rows, column)
        if terms and terms not in seen and stated.id not in terms:
            seen.append(terms)
            plain[name] = draft("mean-of-means" if name == "means" else "simple", Mean(terms))
            others += [
                replace(draft(variant, formula), relation="weighted_mean" if variant == "weighted" else "mean")
                for variant, formula in mean_ways(view, table, rows, column, terms)
            ]
    part_role, whole_role = RESULTS.get(column.role or "", (None, None))
    found = partners(table, column, part_role, whole_role) if part_role and whole_role else None  # type: ignore[arg-type]
    part, base = (view.figure(mean, one) for one in found) if found else (None, None)
    whole = draft("of-results", Ratio(part.id, base.id)) if part is not None and base is not None else None
    absorbs = whole is not None and column.role == "serapan" and follows_amounts(view, table, column, found or ())
    return Stated(mean.index, plain, others, whole, absorbs)


def closing_means(view: View, shown: int) -> Iterator[Draft]:
    """The lone figure that ends a table of achievements: its mean, as the report's other tables show."""
    drafts = [draft for table in view.report.tables for draft in closing(view, table)]
    shown += sum(draft.outcome in FITS for draft in drafts)
    for draft in drafts:
        if draft.outcome in FITS:
            yield draft
        elif draft.outcome == "disagrees":
            yield draft if shown >= SHOWN_ELSEWHERE else unclear(draft)


def closing(view: View, table: Table) -> Iterator[Draft]:
    """Not where the row before it lacks its own achievement, of which the lone figure may be a piece torn off, nor where
    it lies outside the values, which no mean does."""
    found = closing_mean(view, table)
    if found is None or view.lacks_rows(table):
        return
    _, column, stated = found
    rows = [row for row in table.rows if row.kind == "body"][:-1]
    terms = amounts(view, rows, column) or ()
    values = [value for name in terms if (value := view.figures[name].value) is not None]
    whole = len(values) > 1 and view.figure(rows[-1], column) is not None
    if whole and stated.value is not None and min(values) <= stated.value <= max(values):
        group = f"{table.id}:{column.index}"
        yield recompute(RULE, "mean", stated, Mean(terms), view.figures, group, variant="simple", inferred=True)


RATA_RATA = Rule(
    id=RULE,
    relation="mean",
    text=rule_text(
        title=("Rata-rata", "Mean"),
        kriteria=(
            "Rata-rata = jumlah nilai / banyaknya nilai pada kolom yang sama, atau jumlah (nilai x bobot) / jumlah bobot; "
            "serapan keseluruhan = jumlah realisasi / jumlah pagu, bukan rata-rata persentase.",
            "Mean = sum of the values / their number in the same column, or sum of (value x weight) / sum of the weights; "
            "the absorption of a whole = realised total / budget total, not the mean of percentages.",
        ),
        akibat=(
            "Simpulan atas capaian keseluruhan didasarkan pada rata-rata yang keliru.",
            "The overall conclusion rests on a wrong mean.",
        ),
        rekomendasi=("Hitung ulang rata-rata.", "Recompute the mean."),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Rata-rata sederhana, tertimbang, dengan sel kosong dihitung nol, dengan capaian dibatasi 100 atau 120, dan geometrik "
        "diterima semuanya; tidak dinilai bila tidak jelas baris mana yang dirata-ratakan atau ada baris yang tidak terbaca.",
        en="Simple and weighted means, those with blanks as zero, with achievements capped at 100 or 120, and geometric ones "
        "are all accepted; not judged where it is unclear which rows are averaged or rows are missing.",
    ),
    check=check,
)
