"""Chapter IV: conclusion and next steps."""

from synthetic.book import Book
from synthetic.chapters.front import state_mean, state_total_absorption
from synthetic.chapters.statements import programs_sum
from synthetic.model import Model

__all__ = ["write_closing"]


def write_closing(book: Book, model: Model) -> None:
    book.open_chapter("Penutup")
    book.open_section("h_conclusion")
    book.say(book.sentence("close_1", agency=model.agency.title))
    state_mean(book, model)
    state_total_absorption(book, model)
    budget, spent = programs_sum(model.programs)
    about = [
        book.about(amount, role, "total", key=(key, "total"))
        for amount, role, key in ((budget, "anggaran", "budget"), (spent, "realisasi_anggaran", "spent"))
    ]
    book.say(book.sentence("close_amounts", budget=about[0], spent=about[1]))
    book.open_section("h_steps")
    for number in (1, 2, 3):
        book.say(book.sentence(f"step_{number}"), bullet=f"{number}.")
    book.say(book.sentence("close_2"))
