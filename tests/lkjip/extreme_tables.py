"""One kind of table or row over and over, as a function of how often."""

from itertools import cycle, islice
from math import ceil

from schemas.printed import PageRead
from tests.lkjip.many_names import BUDGET, HEAD, amount, batched, measured, name, spent
from tests.lkjip.printed_pages import Paper

__all__ = ["TABLES"]


def wide_table(count: int) -> list[PageRead]:
    """One table of `count` rows and sixty columns."""
    paper = Paper(width=2400)
    head = ["No", "Indikator Kinerja", "Satuan", *(f"{what} {year}" for year in range(2006, 2025) for what in HEAD[3:])]
    rows = [[*measured(at)[:3], *islice(cycle(measured(at)[3:]), 57)] for at in range(count)]
    paper.table(head, rows, "Tabel 3.1 Capaian Kinerja Tahun 2024")
    return paper.done()


def many_tables(count: int) -> list[PageRead]:
    """`count` tables of one row, each another indicator's."""
    paper = Paper()
    for at in range(count):
        paper.table(HEAD, [measured(at)], f"Tabel 3.{at + 1} Capaian Indikator {name(at)} Tahun 2024")
    return paper.done()


def one_indicator(count: int) -> list[PageRead]:
    """`count` tables that state the same indicator, every other one otherwise."""
    paper = Paper()
    for at in range(count):
        row = ("1", name(5), "Unit", str(100 + at % 7), str(90 + at % 5), "90,00")
        paper.table(HEAD, [row], f"Tabel 3.{at + 1} Capaian Kinerja Tahun 2024")
    return paper.done()


def same_number(count: int) -> list[PageRead]:
    """A table of `count` rows whose every cell is the same number."""
    paper = Paper()
    paper.table(HEAD, [("100",) * 6] * count, "Tabel 3.1 Capaian Kinerja Tahun 2024")
    return paper.done()


def same_budget(count: int) -> list[PageRead]:
    """A budget table of `count` equal amounts."""
    paper = Paper()
    rows = [(str(at + 1), f"Kegiatan {name(at)}", "5.000.000", "5.000.000", "100,00") for at in range(count)]
    paper.table(
        BUDGET,
        [*rows, ("", "Jumlah", amount(5_000_000 * count + 7), amount(5_000_000 * count), "100,00")],
        "Tabel 3.2 Realisasi Anggaran Tahun 2024",
    )
    return paper.done()


def names(count: int) -> list[PageRead]:
    """A budget of `count` programs, and each again with a slip in its name."""
    paper = Paper()
    rows = [spent(at) for at in range(count)]
    paper.table(BUDGET, rows, "Tabel 3.1 Anggaran Program Tahun 2024")
    slips = [(row[0], row[1].replace("an ", "na ", 1), *row[2:]) for row in rows]
    paper.table(BUDGET, slips, "Tabel 3.2 Realisasi Anggaran Program Tahun 2024")
    return paper.done()


def addends(count: int) -> list[PageRead]:
    """Sums of `count` amounts, told wrong; each amount is as good as another to leave out."""
    paper = Paper()
    rows = [spent(at) for at in range(count)]
    whole = sum(int(row[2].replace(".", "")) for row in rows)
    used = sum(int(row[3].replace(".", "")) for row in rows)
    for number in range(10):
        wrong = ("", "Jumlah", amount(whole + 1013 * number), amount(used + 7), "77,77")
        paper.table(BUDGET, [*rows, wrong], f"Tabel 3.{number + 1} Realisasi Anggaran Tahun 2024")
    return paper.done()


def tree(count: int) -> list[PageRead]:
    """A budget of programs, each with kegiatan and sub-kegiatan, told without a code; some parents are wrong."""
    paper = Paper()
    rows: list[tuple[str, ...]] = []
    for program in range(ceil(count / 13)):
        parts: list[tuple[str, ...]] = []
        whole = 0
        for kegiatan in range(3):
            below = [7_000 * (program + 1) + 1_000 * kegiatan + 13 * one for one in range(3)]
            whole += sum(below)
            parts.append(
                ("", f"Kegiatan {name(program * 3 + kegiatan)}", amount(sum(below)), amount(sum(below) - 5), "99,00")
            )
            parts += [
                ("", f"Sub Kegiatan {name(program * 9 + one)}", amount(value), amount(value), "100,00")
                for one, value in enumerate(below)
            ]
        rows += [
            (str(program + 1), f"Program {name(program)}", amount(whole + program % 3), amount(whole), "98,00"),
            *parts,
        ]
    paper.table(
        BUDGET,
        [*rows, ("", "Jumlah", amount(1_000_003), amount(999_999), "99,99")],
        "Tabel 3.1 Realisasi Anggaran Program dan Kegiatan",
    )
    return paper.done()


def contradictions(count: int) -> list[PageRead]:
    """`count` achievements, each computed wrong."""
    paper = Paper()
    paper.table(HEAD, [measured(at, off=at % 4 == 0) for at in range(count)], "Tabel 3.1 Capaian Kinerja Tahun 2024")
    return paper.done()


def wrong_shares(count: int) -> list[PageRead]:
    """Budgets of `count` programs in tables of thirty, half of the percentages wrong, and a sentence on each."""
    paper = Paper()
    for number, some in enumerate(batched(range(count), 30)):
        paper.table(
            BUDGET, [spent(at, off=at % 2 == 1) for at in some], f"Tabel 3.{number + 1} Realisasi Anggaran Tahun 2024"
        )
    for at in range(count):
        row = spent(at, off=at % 5 == 2)
        paper.paragraph(f"{row[1]} dengan anggaran Rp {row[2]} terealisasi Rp {row[3]} atau {row[4]}%.")
    return paper.done()


def merged_cells(count: int) -> list[PageRead]:
    """A table of `count` rows whose names are one merged cell on each page."""
    paper = Paper(height=8420)
    rows = [(row[0], row[1], row[2], row[3], row[4], row[5]) for row in map(measured, range(count))]
    paper.table(HEAD, rows, "Tabel 3.1 Capaian Kinerja Tahun 2024", merged=1)
    return paper.done()


def changes(count: int) -> list[PageRead]:
    """A table of five years and their changes, `count` rows of it, half of them wrong, and a sentence on each."""
    paper = Paper()
    head = (
        "No",
        "Indikator Kinerja",
        "Realisasi 2020",
        "Realisasi 2021",
        "Realisasi 2022",
        "Realisasi 2023",
        "Realisasi 2024",
        "Pertumbuhan",
    )
    rows = []
    for at in range(count):
        values = [100 + at % 83 + at * step % 37 for step in range(5)]
        rows.append((str(at + 1), name(at), *map(str, values), f"{values[4] - values[3] + at % 2}"))
    paper.table(head, rows, "Tabel 3.1 Perbandingan Realisasi Kinerja Tahun 2020-2024")
    for row in rows:
        paper.paragraph(f"{row[1]} tahun 2024 sebesar {row[6]} meningkat {row[7]} dari tahun 2023 sebesar {row[5]}.")
    return paper.done()


def predicates(count: int) -> list[PageRead]:
    """A scale of five words, and `count` rows and sentences that are graded by it."""
    paper = Paper()
    scale = [
        ("1", "91 - 100", "Sangat Baik"),
        ("2", "76 - 90", "Baik"),
        ("3", "66 - 75", "Cukup"),
        ("4", "51 - 65", "Kurang"),
        ("5", "0 - 50", "Sangat Kurang"),
    ]
    paper.table(("No", "Interval Nilai", "Kategori"), scale, "Tabel 3.1 Skala Nilai Capaian Kinerja")
    words_of = [row[2] for row in scale]
    rows = [(*measured(at), words_of[at % 5]) for at in range(count)]
    paper.table((*HEAD, "Kategori"), rows, "Tabel 3.2 Capaian Kinerja Tahun 2024")
    for row in rows:
        paper.paragraph(f"Capaian {row[1]} sebesar {row[5]}% termasuk kategori {row[6]}.")
    return paper.done()


TABLES = (
    wide_table,
    many_tables,
    one_indicator,
    same_number,
    same_budget,
    names,
    addends,
    tree,
    contradictions,
    wrong_shares,
    merged_cells,
    changes,
    predicates,
)
