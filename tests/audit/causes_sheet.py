"""A consistent budget table, of which tests make single cells wrong."""

from decimal import ROUND_HALF_UP, Decimal

from schemas.findings import Finding
from tests.audit.build import Build

PARTS = {
    "Penyuluhan": (412_563_700, 389_174_215),
    "Pendataan": (267_918_450, 198_342_671),
    "Pelatihan": (733_205_125, 702_418_903),
    "Pengawasan": (158_647_320, 121_836_544),
    "Penataan": (391_472_860, 318_764_927),
}
ROLES = ("program", "anggaran", "realisasi_anggaran", "sisa", "serapan")
TOTAL = len(PARTS)
BUDGET, SPENT, REST, SHARE = 1, 2, 3, 4


def percent(part: int | Decimal, whole: int | Decimal) -> str:
    return str((Decimal(part) / Decimal(whole) * 100).quantize(Decimal("0.01"), ROUND_HALF_UP))


def cells(name: str, budget: int, spent: int) -> list[str]:
    return [name, str(budget), str(spent), str(budget - spent), percent(spent, budget)]


def rows() -> list[list[str]]:
    """Five programs and their total."""
    whole = [sum(amounts[place] for amounts in PARTS.values()) for place in (0, 1)]
    return [*(cells(name, *amounts) for name, amounts in PARTS.items()), cells("Jumlah", *whole)]


def build(wrong: dict[tuple[int, int], str]) -> Build:
    """The table with some cells, by row and column, stating something else."""
    sheet = rows()
    for (row, column), text in wrong.items():
        sheet[row][column] = text
    made = Build()
    made.table(list(ROLES), sheet, kinds={TOTAL: "total"}, kind="realisasi_anggaran")
    return made


def finding_at(made: Build, text: str) -> Finding:
    [found] = [one for one in made.judge().findings if one.stated_text == text]
    return found


def explanation(made: Build, text: str) -> str | None:
    """What is said in English of the finding at the figure printed as `text`."""
    said = finding_at(made, text).explanation
    return None if said is None else said.en
