"""One kind of sentence, heading or list over and over, as a function of how often."""

from collections.abc import Callable

from schemas.printed import PageRead
from tests.lkjip.many_names import HEAD, THINGS, amount, batched, measured, name
from tests.lkjip.printed_pages import Paper

__all__ = ["SENTENCES"]


def sentences(count: int, parts: int, part: Callable[[int], str], framed: str) -> list[PageRead]:
    """`count` sentences: each tells so many parts, made from running numbers, in what frames them."""
    paper = Paper()
    for at in range(count):
        paper.paragraph(framed.format(at=at, told=", ".join(part(at * 7 + one) for one in range(parts))))
    return paper.done()


def full_sentences(count: int) -> list[PageRead]:
    """`count` sentences of thirty figures."""
    return sentences(
        count,
        15,
        lambda one: f"{name(one).lower()} sebesar {amount(one * 77)} unit atau {one % 97},{one % 15:02}%",
        "Realisasi tahun 2024 adalah {told} dibandingkan dengan tahun 2023.",
    )


def fullest_sentences(count: int) -> list[PageRead]:
    """`count` sentences of some hundred figures that may all be changes of each other."""
    return sentences(
        count,
        33,
        lambda one: f"naik {one % 17},5 persen dari {100 + one * 7 % 31} menjadi {90 + one * 5 % 37}",
        "Jumlah kasus tahun 2024 {told} dibandingkan dengan tahun 2023.",
    )


def shares_of_shares(count: int) -> list[PageRead]:
    """`count` sentences of some hundred percentages and amounts, each of which may be a share of each other."""
    return sentences(
        count,
        55,
        lambda one: f"sebanyak {100 + one * 7 % 97} orang atau {one % 89},{one % 55:02}%",
        "Dari 1{at:03} orang penduduk tahun 2024, {told} dan sisanya belum terlayani.",
    )


def sums_of_sums(count: int) -> list[PageRead]:
    """`count` sentences that name a total of a hundred parts."""
    return sentences(
        count,
        100,
        lambda one: f"Kecamatan {THINGS[one % 16]} {100 + one * 7 % 97} orang",
        "Jumlah penduduk sebanyak 5{at:03} orang terdiri dari {told}.",
    )


def endless_sentence(count: int) -> list[PageRead]:
    """One sentence of `count` lines without an end."""
    paper = Paper()
    for at in range(count):
        paper.line(
            f"dan {name(at).lower()} sebesar {at % 97},25% dari {amount(at * 1013)} atau naik {at % 13},5 persen yang"
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


def lists(count: int) -> list[PageRead]:
    """A list of `count` items that is said to have another number of them."""
    paper = Paper()
    paper.paragraph(f"Dinas Contoh memiliki {count + 1} program sebagai berikut:")
    for at in range(count):
        paper.line(f"{at + 1}. Program {name(at)} sebesar Rp {amount(1000 * at + 1013)} atau {at % 97},5%;")
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


def captions(count: int) -> list[PageRead]:
    """`count` captions of tables that are not there."""
    paper = Paper()
    for at in range(count):
        paper.line(f"Tabel 3.{at + 1} Capaian {name(at)} Tahun 2024")
        paper.gap()
    return paper.done()


def full_page(count: int) -> list[PageRead]:
    """`count` words of one digit, on pages of twenty thousand of them."""
    paper = Paper(width=1200, height=2400)
    for some in batched(range(count), 125):
        paper.line(" ".join(str(at % 10) for at in some))
    return paper.done()


def unread(count: int) -> list[PageRead]:
    paper = Paper()
    for some in batched(range(count), 500):
        paper.paragraph("Realisasi anggaran sebesar Rp 800.000 dari anggaran Rp 1.000.000 atau 80,00%.")
        paper.unread(len(some))
        paper.turn()
    return paper.done()


SENTENCES = (
    full_sentences,
    fullest_sentences,
    shares_of_shares,
    sums_of_sums,
    endless_sentence,
    headings,
    sentences_on_rows,
    lists,
    goals,
    contents,
    captions,
    full_page,
    unread,
)
