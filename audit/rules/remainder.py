"""The remainder of a budget, in rupiah and as a share."""

from collections.abc import Iterator

from audit.draft import Draft, recompute
from audit.formulas import Difference, Ratio
from audit.operands import rows_with
from audit.partners import partners
from audit.plausible import is_tiny
from audit.practice import Practice, settle
from audit.printed import follows_print
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.tables import Column, Table

__all__ = ["SISA", "SISA_PERSEN"]


def check_amounts(view: View) -> Iterator[Draft]:
    columns = [
        list(remainders(view, table, column))
        for table in view.report.tables
        for column in table.columns_of("sisa")
        if not follows_print(view, table, column)
    ]
    yield from settle(columns, Practice(main=("difference", "overspent")))


def remainders(view: View, table: Table, result: Column) -> Iterator[dict[str, Draft]]:
    """Budget less realisation; an office may also print what was overspent as the reverse difference."""
    found = partners(table, result, "realisasi_anggaran", "anggaran")
    for _, stated, (part, whole) in rows_with(view, table, result, found):
        if is_tiny(part) and is_tiny(whole):
            continue
        formulas = {"difference": Difference(whole.id, part.id), "overspent": Difference(part.id, whole.id)}
        yield {
            name: recompute(
                SISA_ID,
                "difference",
                stated,
                formula,
                view.figures,
                f"{table.id}:{result.index}",
                variant=name,
                last_digit=False,
            )
            for name, formula in formulas.items()
        }


def check_shares(view: View) -> Iterator[Draft]:
    columns = [
        list(shares(view, table, column))
        for table in view.report.tables
        for column in table.columns_of("sisa_persen")
        if not follows_print(view, table, column)
    ]
    yield from settle(columns, Practice(main=("ratio",)))


def shares(view: View, table: Table, result: Column) -> Iterator[dict[str, Draft]]:
    found = partners(table, result, "sisa", "anggaran")
    for _, stated, (part, whole) in rows_with(view, table, result, found):
        group = f"{table.id}:{result.index}"
        yield {"ratio": recompute(SISA_PERSEN_ID, "ratio", stated, Ratio(part.id, whole.id), view.figures, group)}


SISA_ID = "sisa-anggaran"
SISA_PERSEN_ID = "sisa-persen"

SISA = Rule(
    id=SISA_ID,
    relation="difference",
    text=rule_text(
        title=("Sisa anggaran", "Remaining budget"),
        kriteria=("Sisa = pagu anggaran - realisasi anggaran.", "Remainder = budget - realised budget."),
        akibat=(
            "Sisa anggaran yang dilaporkan tidak dapat ditelusuri ke pagu dan realisasinya.",
            "The reported remainder cannot be traced to budget and realisation.",
        ),
        rekomendasi=(
            "Hitung ulang sisa, atau perbaiki pagu atau realisasi yang keliru.",
            "Recompute the remainder, or correct the wrong budget or realisation.",
        ),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf B (realisasi anggaran)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila kolom pagu, realisasi, dan sisa ada dalam tabel yang sama.",
        en="Judged only where budget, realisation and remainder stand in the same table.",
    ),
    check=check_amounts,
)
SISA_PERSEN = Rule(
    id=SISA_PERSEN_ID,
    relation="ratio",
    text=rule_text(
        title=("Persentase sisa anggaran", "Remaining budget in percent"),
        kriteria=("Persentase sisa = sisa / pagu anggaran x 100.", "Remaining share = remainder / budget x 100."),
        akibat=(
            "Persentase sisa tidak sesuai dengan angka rupiahnya.",
            "The remaining share does not follow from the rupiah figures.",
        ),
        rekomendasi=("Hitung ulang persentase sisa.", "Recompute the remaining share."),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf B (realisasi anggaran)",
    ),
    limits=Bilingual(
        id="Tidak dinilai bila sebagian besar baris memakai dasar hitung lain.",
        en="Not judged where most rows use another base.",
    ),
    check=check_shares,
)
