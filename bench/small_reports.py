"""Many small reports, each of one page and different from every other: as many agencies over a few years."""

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

__all__ = ["small_reports"]

YEARS = (2021, 2022, 2023, 2024)
SYLLABLES = ("ba", "ke", "di", "lo", "mu", "ra", "si", "te", "wa", "no", "gu", "pi")
EDGES = (60, 300, 390, 480, 535)
TOP, STEP = 640, 22


def small_reports(folder: Path, many: int) -> None:
    for number in range(many):
        agency, year = divmod(number, len(YEARS))
        small_report(folder / f"{number:05}.pdf", name_of(agency), YEARS[year], number)


def name_of(agency: int) -> str:
    """A name of four syllables, made of the digits of `agency`."""
    first, second, third = agency // 144 % 12, agency // 12 % 12, agency % 12
    return "".join(SYLLABLES[at] for at in (third, second, first, third)).upper()


def small_report(path: Path, name: str, year: int, number: int) -> None:
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    for row, line in enumerate((f"LAPORAN KINERJA TAHUN {year}", f"KECAMATAN {name}", "KABUPATEN FIKTIF")):
        canvas.drawString(72, 770 - 24 * row, line)
    canvas.drawString(60, TOP + 12, f"Tabel 1.1 Realisasi Anggaran Tahun {year}")
    budgets = [1_000_000 + 1_000 * number + 100 * row for row in range(3)]
    spent = [budget - 50_000 * (row + 1) for row, budget in enumerate(budgets)]
    rows = [("Program", "Anggaran (Rp)", "Realisasi (Rp)", "%")]
    for row, (budget, used) in enumerate(zip(budgets, spent, strict=True), start=1):
        rows.append((f"Program Contoh Bagian {'ABC'[row - 1]}", amount(budget), amount(used), share(used, budget)))
    rows.append(("Jumlah", amount(sum(budgets)), amount(sum(spent)), share(sum(spent), sum(budgets))))
    for row, cells in enumerate(rows):
        for left, text in zip(EDGES, cells, strict=False):
            canvas.drawString(left + 3, TOP - STEP * (row + 1) + 7, text)
    canvas.grid(list(EDGES), [TOP - STEP * row for row in range(len(rows) + 1)])
    canvas.showPage()
    canvas.save()


def amount(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def share(part: int, whole: int) -> str:
    return f"{part / whole * 100:.2f}".replace(".", ",")
