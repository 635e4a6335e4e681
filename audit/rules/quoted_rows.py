"""Which figure of a sentence about a budget is wrong, where it quotes the row of a table.

A sentence whose budget, realisation and percentage do not fit each other is looked up: a row that has two of the three, to all their
digits, tells the third.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from audit.draft import Draft, recompute
from audit.formulas import Ratio, Same
from audit.rule import Rule, rule_text, verdicts_of
from audit.rules.prose import SERAPAN_PROSA
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Row, Table

__all__ = ["KUTIPAN_TABEL"]

RULE = "kutipan-tabel"
FEWEST_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Told:
    """Percentage, realisation and budget, in a sentence or in a row whose own arithmetic holds."""

    percent: Figure
    part: Figure
    whole: Figure

    def __iter__(self) -> Iterator[Figure]:
        return iter((self.percent, self.part, self.whole))


def check(view: View) -> Iterator[Draft]:
    for draft in verdicts_of(view, SERAPAN_PROSA.check):
        if isinstance(draft, Draft) and draft.outcome == "disagrees":
            part, whole = (view.figures[name] for name in draft.inputs)
            yield from against_rows(view, Told(draft.stated, part, whole))


def against_rows(view: View, sentence: Told) -> Iterator[Draft]:
    """The three figures against those of the rows that they are quoted from; nothing where these rows differ."""
    quoted = [row for row in view.once(RULE, lambda: list(rows(view))) if is_quoted(sentence, row)]
    if len({tuple(figure.value for figure in row) for row in quoted}) == 1:
        for stated, other in zip(sentence, quoted[0], strict=True):
            yield recompute(RULE, "equality", stated, Same(other.id), view.figures, f"prose:{stated.id}")


def is_quoted(sentence: Told, row: Told) -> bool:
    """Whether all but one figure of the sentence are those of the row, an amount with digits enough among them."""
    same = [stated for stated, other in zip(sentence, row, strict=True) if stated.value == other.value]
    return len(same) == 2 and any(len(str(one.value).split(".")[0].strip("0")) >= FEWEST_DIGITS for one in same)


def rows(view: View) -> Iterator[Told]:
    """The budget lines of all tables that hold together."""
    for table in view.report.tables:
        for row in view.rows(table):
            yield from told_in(view, table, row)


def told_in(view: View, table: Table, row: Row) -> Iterator[Told]:
    for percent in of_role(view, table, row, "serapan"):
        for part in of_role(view, table, row, "realisasi_anggaran"):
            for whole in of_role(view, table, row, "anggaran"):
                draft = recompute(RULE, "ratio", percent, Ratio(part.id, whole.id), view.figures, "")
                if draft.outcome == "agrees" and percent.value != Decimal(100):
                    yield Told(percent, part, whole)


def of_role(view: View, table: Table, row: Row, role: str) -> Sequence[Figure]:
    columns = [column for column in table.columns if column.role == role]
    return [figure for column in columns if (figure := view.figure(row, column)) is not None]


KUTIPAN_TABEL = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Angka anggaran yang dikutip dari tabel", "Budget figures quoted from a table"),
        kriteria=(
            "Anggaran, realisasi, dan persentase dalam kalimat sama dengan baris tabel yang dikutipnya.",
            "Budget, realisation and percentage in a sentence are those of the row that it quotes.",
        ),
        akibat=(
            "Kalimat dan tabel menyatakan dua angka untuk satu anggaran.",
            "Sentence and table state two figures for one budget.",
        ),
        rekomendasi=("Cocokkan kalimat dengan tabelnya.", "Bring the sentence in line with its table."),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Hanya bila ketiga angka kalimat tidak saling cocok dan dua di antaranya sama persis dengan satu baris tabel.",
        en="Only where the three figures of a sentence do not fit and two of them are those of one row, to the digit.",
    ),
    check=check,
)
