"""Absorption per sasaran against the programmes of the budget table.

Reports seldom say in figures which programmes serve a sasaran. Where there is one single way to share out all programmes so
that every sasaran's percentage is the absorption or the mean absorption of its own, that way is taken to be the report's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from audit.compare import exponent_of
from audit.draft import Draft, WordDraft, recompute
from audit.formulas import RatioOfSums
from audit.goal_groups import MOST_LINES, Group, single_partition
from audit.partners import partners
from audit.rule import Rule, rule_text
from audit.summands import top_rows
from audit.view import View
from audit.wording import number
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Table

__all__ = ["SERAPAN_SASARAN"]

RULE = "serapan-sasaran"
FEWEST_LINES = 3
FEWEST_GOALS = 3
FINEST = 2
"""Decimals from which percentages of programmes tell one from another."""


@dataclass(frozen=True, slots=True)
class BudgetLine:
    name: str
    part: Figure
    whole: Figure
    share: Decimal


def check(view: View) -> Iterator[Draft | WordDraft]:
    lines = [found for table in view.report.tables if (found := budget_lines(view, table))]
    for table in view.report.tables:
        goals = goal_shares(view, table)
        for programmes in lines if len(goals) >= FEWEST_GOALS else ():
            groups = single_partition(len(programmes), len(goals), partial(fits, goals, programmes))
            if groups is not None:
                yield from drafts(view, table, goals, programmes, groups)
                break


def budget_lines(view: View, table: Table) -> list[BudgetLine]:
    """The programmes of a table of amounts, each with the absorption that the table itself states."""
    for result in table.columns_of("serapan"):
        found = partners(table, result, "realisasi_anggaran", "anggaran")
        rows = top_rows(table.rows)
        if found is None or not len(rows) >= FEWEST_LINES:
            continue
        lines = []
        for row in rows:
            share, part, whole = (view.figure(row, one) for one in (result, *found))
            if share is None or share.value is None or part is None or whole is None or not whole.value:
                return []
            lines.append(BudgetLine(view.name(table, row), part, whole, share.value))
        return lines
    return []


def goal_shares(view: View, table: Table) -> list[Figure]:
    """The absorption of each row of a table that names sasaran and states no amounts."""
    columns = table.columns_of("serapan")
    if len(columns) != 1 or not table.columns_of("sasaran") or table.columns_of("anggaran"):
        return []
    cells = [
        cell for row in top_rows(table.rows) if (cell := row.cell(columns[0].index)) is not None and not cell.repeat
    ]
    return [one for cell in cells if (one := view.stated_in(cell)) is not None and one.decimals >= FINEST]


def fits(goals: Sequence[Figure], lines: Sequence[BudgetLine], number: int, group: Group) -> bool:
    """Whether the goal's percentage is the mean of the group's, or the absorption of their amounts, rounded or cut off."""
    goal = goals[number].value
    if goal is None:
        return False
    unit = Decimal(1).scaleb(exponent_of(goal))
    return any(abs(value - goal) < unit for value in (mean_of(lines, group), absorption_of(lines, group)))


def mean_of(lines: Sequence[BudgetLine], group: Group) -> Decimal:
    return sum((lines[one].share for one in group), Decimal(0)) / len(group)


def absorption_of(lines: Sequence[BudgetLine], group: Group) -> Decimal:
    part, whole = (
        sum((getattr(lines[one], name).value or Decimal(0) for one in group), Decimal(0)) for name in ("part", "whole")
    )
    return part / whole * 100


def drafts(
    view: View, table: Table, goals: Sequence[Figure], lines: Sequence[BudgetLine], groups: Sequence[Group]
) -> Iterator[Draft | WordDraft]:
    for goal, group in zip(goals, groups, strict=True):
        formula = RatioOfSums(tuple(lines[one].part.id for one in group), tuple(lines[one].whole.id for one in group))
        draft = recompute(RULE, "ratio", goal, formula, view.figures, f"{table.id}:serapan", inferred=True)
        if draft.outcome != "disagrees":
            yield draft
        elif len(group) > 1:
            yield as_method(draft, [lines[one] for one in group])


def as_method(draft: Draft, lines: Sequence[BudgetLine]) -> WordDraft:
    """A remark on the stated percentage alone: the amounts of the programmes are not in doubt."""
    names = {
        lang: f" {word} ".join(f'"{line.name}"' for line in lines) for lang, word in (("id", "dan"), ("en", "and"))
    }
    note = Bilingual(
        id=f"Angka yang tertulis adalah rata-rata sederhana dari persentase serapan {names['id']}; serapan dari jumlah "
        "rupiahnya lain",
        en=f"The stated figure is the simple mean of the absorption percentages of {names['en']}; the absorption of their "
        "amounts together is another",
    )
    return WordDraft(
        rule=RULE,
        relation="ratio",
        stated=draft.stated,
        word=draft.stated.text,
        expected=draft.expected,
        inferred=True,
        severity="medium",
        message=Bilingual(
            id=f"Tertulis {draft.stated.text}. {note.id} ({number(draft.expected or Decimal(0), 'id')}).",
            en=f"{draft.stated.text} is written. {note.en} ({number(draft.expected or Decimal(0), 'en')}).",
        ),
        expression=draft.formula.write(str),
        formula=draft.formula.write(str),
        value=draft.stated.value,
    )


SERAPAN_SASARAN = Rule(
    id=RULE,
    relation="ratio",
    text=rule_text(
        title=("Serapan anggaran per sasaran", "Absorption per sasaran"),
        kriteria=(
            "Serapan suatu sasaran = jumlah realisasi program pendukungnya / jumlah pagunya x 100.",
            "Absorption of a sasaran = realised budget of its programmes / their budget x 100.",
        ),
        akibat=(
            "Efisiensi sasaran dinilai dari serapan yang memberi bobot sama pada program besar dan kecil.",
            "The efficiency of the sasaran is judged by an absorption that weighs large and small programmes alike.",
        ),
        rekomendasi=(
            "Hitung serapan sasaran dari jumlah rupiah programnya, atau sebut bahwa itu rata-rata persentase.",
            "Compute the absorption from the programmes' amounts, or say that it is a mean of percentages.",
        ),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A dan B (efisiensi, realisasi anggaran)",
    ),
    limits=Bilingual(
        id=f"Hanya bila ada paling banyak {MOST_LINES} program dan tepat satu cara membagi semuanya pada sasaran sehingga setiap "
        "persentase cocok; selain itu tidak dinilai.",
        en=f"Only where there are at most {MOST_LINES} programmes and exactly one way to share out all of them among the sasaran "
        "with every percentage fitting; otherwise not judged.",
    ),
    check=check,
)
