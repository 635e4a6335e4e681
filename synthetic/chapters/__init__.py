"""The chapters of a made-up report; each module writes one part of it into a `Book`."""

from random import Random

from synthetic.blocks import Contents, Cover, Turn
from synthetic.book import Book
from synthetic.chapters.annex import write_annex
from synthetic.chapters.closing import write_closing
from synthetic.chapters.front import write_foreword, write_summary
from synthetic.chapters.introduction import write_introduction
from synthetic.chapters.performance import write_performance
from synthetic.chapters.planning import write_planning
from synthetic.chapters.spending import write_spending
from synthetic.model import Model
from synthetic.prose import write_prose
from synthetic.topics import write_topics

__all__ = ["write_report"]


def write_report(model: Model, rng: Random) -> Book:
    """The whole report of `model`, in the order prescribed for LKjIP."""
    agency = model.agency
    book = Book(model.style, rng, agency.year)
    title = rng.choice(
        ["LAPORAN KINERJA INSTANSI PEMERINTAH", "LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)", "LAPORAN KINERJA (LKJ)"]
    )
    street = rng.choice(["Jalan Kenari", "Jalan Pelita Raya", "Jalan Samudra"])
    telephone = f"(0{rng.randrange(901, 999)}) {rng.randrange(200000, 799999)}"
    address = f"{street} Nomor {rng.randrange(2, 99)}, Telepon {telephone}"
    owner = (agency.name.upper(), agency.pemda.upper(), str(agency.year + 1), address)
    book.blocks.append(Cover((title, f"TAHUN {agency.year}", *owner)))
    if not model.topics:
        write_foreword(book, model)
    write_summary(book, model)
    write_prose(book, model, "summary")
    book.blocks.append(Contents("DAFTAR ISI"))
    book.blocks.append(Turn(body=True))
    write_introduction(book, model)
    write_planning(book, model)
    write_topics(book, model, "planning")
    write_performance(book, model)
    write_topics(book, model, "performance")
    write_prose(book, model, "performance")
    write_spending(book, model)
    write_topics(book, model, "spending")
    write_prose(book, model, "spending")
    write_closing(book, model)
    write_annex(book, model)
    write_topics(book, model, "annex")
    book.settle()
    return book
