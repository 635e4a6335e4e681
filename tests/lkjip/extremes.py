"""Pages of reports that are small files and extreme: one thing of each over and over, as an attacker would print it.

Each is a function of how often, drawn as what a child says of its pages: what the parent makes of them is to be measured.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice
from math import ceil

from schemas.geometry import BBox
from schemas.printed import Grid, GridCell, PageRead, TextLine, UnreadRegion, Word

__all__ = ["EXTREMES"]

WIDTH, HEIGHT = 595.0, 842.0
LEFT, TOP, STEP = 60.0, 60.0, 14.0
LETTER = 4.0
KINDS = [
    "Pelayanan",
    "Pembinaan",
    "Peningkatan",
    "Pengelolaan",
    "Pengembangan",
    "Pemberdayaan",
    "Penataan",
    "Pengawasan",
    "Penyediaan",
]
THINGS = [
    "Jalan",
    "Desa",
    "Air",
    "Pasar",
    "Sekolah",
    "Sampah",
    "Taman",
    "Arsip",
    "Pangan",
    "Ternak",
    "Ikan",
    "Hutan",
    "Wisata",
    "Usaha",
    "Tanah",
    "Gedung",
]
OF = [
    "Kota",
    "Pesisir",
    "Lama",
    "Baru",
    "Terpadu",
    "Daerah",
    "Rakyat",
    "Umum",
    "Dasar",
    "Menengah",
    "Tinggi",
    "Wilayah",
    "Utara",
    "Selatan",
    "Timur",
]
HEAD = ("No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)")
BUDGET = ("No", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%")
"""Short letters, so that a table of sixty columns has room on a page."""


def name(number: int) -> str:
    """A name of three words and a letter; thousands of them differ."""
    first, rest = number % len(KINDS), number // len(KINDS)
    second, rest = rest % len(THINGS), rest // len(THINGS)
    third, rest = rest % len(OF), rest // len(OF)
    more = f" {KINDS[rest % len(KINDS)]}" if rest else ""
    return f"{KINDS[first]} {THINGS[second]} {OF[third]}{more}"


def batched(numbers: range, size: int) -> Iterator[range]:
    return (numbers[at : at + size] for at in range(0, len(numbers), size))


def amount(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def words(text: str, left: float, top: float, size: float = 10.0, bold: bool = False) -> tuple[Word, ...]:
    found, at = [], left
    for word in text.split():
        right = at + LETTER * len(word)
        found.append(Word(word, (at, top, right, top + size), size, bold))
        at = right + LETTER
    return tuple(found)


class Paper:
    """Pages that are filled from above; what has no room begins another one."""

    def __init__(self, width: float = WIDTH, height: float = HEIGHT) -> None:
        self.width, self.height = width, height
        self._lines: list[TextLine] = []
        self._grids: list[Grid] = []
        self._unread: list[UnreadRegion] = []
        self._top = TOP
        self.pages: list[PageRead] = []
        self.line("LAPORAN KINERJA INSTANSI PEMERINTAH TAHUN 2024", size=16, bold=True)
        self.line("DINAS CONTOH KABUPATEN FIKTIF", size=14, bold=True)
        self.turn()

    @property
    def number(self) -> int:
        return len(self.pages) + 1

    def turn(self) -> None:
        self.pages.append(
            PageRead(
                self.number,
                self.width,
                self.height,
                0,
                "text",
                tuple(self._lines),
                tuple(self._grids),
                tuple(self._unread),
            )
        )
        self._lines, self._grids, self._unread, self._top = [], [], [], TOP

    def room(self, height: float) -> None:
        if self._top + height > self.height - TOP:
            self.turn()

    def line(self, text: str, *, size: float = 10.0, bold: bool = False, left: float = LEFT) -> None:
        self.room(STEP)
        self._lines.append(TextLine(self.number, words(text, left, self._top, size, bold)))
        self._top += STEP

    def gap(self, times: float = 1.0) -> None:
        self._top += STEP * times

    def heading(self, text: str) -> None:
        self.gap()
        self.line(text, size=13, bold=True)
        self.gap()

    def paragraph(self, text: str) -> None:
        room, row, used = int((self.width - 2 * LEFT) / LETTER), [], 0
        for word in text.split():
            if row and used + len(word) > room:
                self.line(" ".join(row))
                row, used = [], 0
            row.append(word)
            used += len(word) + 1
        self.line(" ".join(row))
        self.gap(0.6)

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]], caption: str = "", merged: int = -1) -> None:
        """A ruled table, its head again on each page; the cells of column `merged` are one on each page."""
        if caption:
            self.room(STEP * 5)
            self.line(caption, bold=True)
        left = list(rows)
        while left:
            self.room(STEP * 3)
            fits = max(int((self.height - TOP - self._top) / STEP) - 1, 1)
            self._grids.append(self.grid([head, *left[:fits]], merged))
            left = left[fits:]
            if left:
                self.turn()
        self.gap(2)

    def grid(self, rows: Sequence[Sequence[str]], merged: int) -> Grid:
        top, columns = self._top, len(rows[0])
        pitch = (self.width - 2 * LEFT) / columns
        cells = []
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                if column == merged and at > 1:
                    continue
                span = len(rows) - 1 if column == merged and at == 1 else 1
                box: BBox = (
                    LEFT + pitch * column,
                    top + STEP * at,
                    LEFT + pitch * (column + 1),
                    top + STEP * (at + span),
                )
                lines = (TextLine(self.number, words(text, box[0] + 1, box[1] + 2, bold=not at)),) if text else ()
                cells.append(GridCell(at, column, span, 1, box, lines))
        self._top += STEP * len(rows)
        return Grid((LEFT, top, self.width - LEFT, self._top), len(rows), columns, tuple(cells))

    def unread(self, count: int) -> None:
        self._unread += [
            UnreadRegion(
                (LEFT + at % 100, TOP + at // 100, LEFT + at % 100 + 1, TOP + at // 100 + 1), "picture", "no-ocr"
            )
            for at in range(count)
        ]

    def done(self) -> list[PageRead]:
        self.turn()
        return self.pages


def measured(number: int, off: bool = False) -> tuple[str, ...]:
    """A row of `HEAD`; its achievement is wrong when it is `off`."""
    target, got = 100 + number % 89, 50 + number * 7 % 131
    share = f"{got / target * 100 + (11.13 if off else 0):.2f}".replace(".", ",")
    return (str(number + 1), name(number), "Unit", str(target), str(got), share)


def spent(number: int, off: bool = False) -> tuple[str, ...]:
    """A row of `BUDGET`."""
    budget, used = 1_000_000 * (number % 97 + 3) + 1000 * (number % 991), 900_000 * (number % 97 + 2)
    share = f"{used / budget * 100 + (7.31 if off else 0):.2f}".replace(".", ",")
    return (str(number + 1), f"Program {name(number)}", amount(budget), amount(used), share)


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


def full_sentences(count: int) -> list[PageRead]:
    """`count` sentences of thirty figures."""
    paper = Paper()
    for at in range(count):
        told = ", ".join(
            f"{name(at * 7 + one).lower()} sebesar {amount(at * 1000 + one * 77)} unit atau {(at + one) % 97},{one:02}%"
            for one in range(15)
        )
        paper.paragraph(f"Realisasi tahun 2024 adalah {told} dibandingkan dengan tahun 2023.")
    return paper.done()


def fullest_sentences(count: int) -> list[PageRead]:
    """`count` sentences of some hundred figures that may all be changes of each other."""
    paper = Paper()
    for at in range(count):
        told = ", ".join(
            f"naik {(at + one) % 17},5 persen dari {100 + one * 7 % 31} menjadi {90 + one * 5 % 37}"
            for one in range(33)
        )
        paper.paragraph(f"Jumlah kasus tahun 2024 {told} dibandingkan dengan tahun 2023.")
    return paper.done()


def shares_of_shares(count: int) -> list[PageRead]:
    """`count` sentences of some hundred percentages and amounts, each of which may be a share of each other."""
    paper = Paper()
    for at in range(count):
        told = ", ".join(
            f"sebanyak {100 + (at + one) * 7 % 97} orang atau {(at + one) % 89},{one:02}%" for one in range(55)
        )
        paper.paragraph(f"Dari {1000 + at} orang penduduk tahun 2024, {told} dan sisanya belum terlayani.")
    return paper.done()


def sums_of_sums(count: int) -> list[PageRead]:
    """`count` sentences that name a total of a hundred parts."""
    paper = Paper()
    for at in range(count):
        told = ", ".join(f"Kecamatan {THINGS[one % 16]} {100 + (at + one) * 7 % 97} orang" for one in range(100))
        paper.paragraph(f"Jumlah penduduk sebanyak {5000 + at} orang terdiri dari {told}.")
    return paper.done()


def endless_sentence(count: int) -> list[PageRead]:
    """One sentence of `count` lines without an end."""
    paper = Paper()
    for at in range(count):
        paper.line(
            f"dan {name(at).lower()} sebesar {at % 97},25% dari {amount(at * 1013)} atau naik {at % 13},5 persen yang"
        )
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


def headings(count: int) -> list[PageRead]:
    paper = Paper()
    for at in range(count):
        paper.heading(f"{at // 50 + 1}.{at % 50 + 1} Capaian {name(at)}")
        paper.paragraph(f"Capaian {name(at).lower()} sebesar {at % 97},5% pada tahun 2024.")
    return paper.done()


def sentences_on_rows(count: int) -> list[PageRead]:
    """A table of `count` rows, and a sentence on each of them."""
    paper = Paper()
    paper.table(HEAD, [measured(at) for at in range(count)], "Tabel 3.1 Capaian Kinerja Tahun 2024")
    for at in range(count):
        row = measured(at)
        paper.paragraph(
            f"Realisasi {row[1]} sebesar {row[4]} unit dari target {row[3]} unit sehingga capaiannya {row[5]}%."
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


def goals(count: int) -> list[PageRead]:
    """`count` sasaran, told in five chapters."""
    paper = Paper()
    head = ("No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)")
    for number in range(5):
        paper.turn()
        paper.gap(number)
        paper.heading(
            f"BAB {['I', 'II', 'III', 'IV', 'V'][number]} {['PENDAHULUAN', 'PERENCANAAN', 'AKUNTABILITAS', 'CAPAIAN', 'PENUTUP'][number]}"
        )
        paper.paragraph(f"Dinas Contoh memiliki {count} sasaran strategis yaitu:")
        for at in range(count):
            paper.line(f"{at + 1}. Meningkatnya {name(at).lower()}")
        rows = [
            (str(at + 1), f"Meningkatnya {name(at).lower()}", f"Persentase {name(at).lower()}", *measured(at)[3:])
            for at in range(count)
        ]
        paper.table(head, rows, f"Tabel {number + 1}.1 Capaian Sasaran Tahun 2024")
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


def unread(count: int) -> list[PageRead]:
    paper = Paper()
    for some in batched(range(count), 500):
        paper.paragraph("Realisasi anggaran sebesar Rp 800.000 dari anggaran Rp 1.000.000 atau 80,00%.")
        paper.unread(len(some))
        paper.turn()
    return paper.done()


def contents(count: int) -> list[PageRead]:
    """A table of contents of `count` lines, and a heading and a caption for each."""
    paper = Paper()
    paper.heading("DAFTAR ISI")
    for at in range(count):
        paper.line(f"{at // 50 + 1}.{at % 50 + 1} Capaian {name(at)} {'.' * 40} {at % 300 + 2}")
    paper.turn()
    paper.heading("DAFTAR TABEL")
    for at in range(count):
        paper.line(f"Tabel 3.{at + 1} Capaian {name(at)} {'.' * 40} {at % 300 + 2}")
    for at in range(count):
        paper.heading(f"{at // 50 + 1}.{at % 50 + 1} Capaian {name(at)}")
        paper.paragraph(f"Capaian ini dapat dilihat pada Tabel 3.{at + 2} dan Tabel 3.{at * 7 % count + 1} berikut.")
    return paper.done()


def lists(count: int) -> list[PageRead]:
    """A list of `count` items that is said to have another number of them."""
    paper = Paper()
    paper.paragraph(f"Dinas Contoh memiliki {count + 1} program sebagai berikut:")
    for at in range(count):
        paper.line(f"{at + 1}. Program {name(at)} sebesar Rp {amount(1000 * at + 1013)} atau {at % 97},5%;")
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


def full_page(count: int) -> list[PageRead]:
    """`count` words of one digit, on pages of twenty thousand of them."""
    paper = Paper(width=1200, height=2400)
    for some in batched(range(count), 125):
        paper.line(" ".join(str(at % 10) for at in some))
    return paper.done()


def captions(count: int) -> list[PageRead]:
    """`count` captions of tables that are not there."""
    paper = Paper()
    for at in range(count):
        paper.line(f"Tabel 3.{at + 1} Capaian {name(at)} Tahun 2024")
        paper.gap()
    return paper.done()


EXTREMES: dict[str, Callable[[int], list[PageRead]]] = {
    one.__name__: one
    for one in (
        wide_table,
        many_tables,
        one_indicator,
        full_sentences,
        fullest_sentences,
        shares_of_shares,
        sums_of_sums,
        endless_sentence,
        same_number,
        same_budget,
        headings,
        sentences_on_rows,
        names,
        goals,
        addends,
        tree,
        contradictions,
        wrong_shares,
        merged_cells,
        unread,
        contents,
        lists,
        changes,
        predicates,
        full_page,
        captions,
    )
}
