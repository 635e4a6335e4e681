"""Foreword and executive summary."""

from synthetic.blocks import Heading
from synthetic.book import Book
from synthetic.chapters.statements import budget_total, overall_mean, spent_total, state_absorption
from synthetic.facts import Fact
from synthetic.model import Model

__all__ = ["state_mean", "state_total_absorption", "write_foreword", "write_summary"]


def write_foreword(book: Book, model: Model) -> None:
    book.blocks.append(Heading(1, "", "Kata Pengantar"))
    agency = model.agency.title
    book.say(book.sentence("foreword_1", agency=agency), book.sentence("foreword_2"))
    book.say(book.sentence("duty_1", agency=agency), book.sentence("duty_2"))
    book.say(book.sentence("foreword_3"))


def state_total_absorption(book: Book, model: Model) -> tuple[Fact, Fact]:
    """One sentence with total budget, realisation and their ratio; returns the two amounts."""
    budget, spent = budget_total(book, model, prose=True), spent_total(book, model, prose=True)
    pct = state_absorption(book, budget, spent, "total", key=("absorption", "total"), prose=True)
    book.say(book.sentence("budget_total", agency=model.agency.name, budget=budget, spent=spent, pct=pct))
    return budget, spent


def state_mean(book: Book, model: Model) -> None:
    """One sentence with the mean achievement and, where the scale gives one, its predicate."""
    mean = book.percent(overall_mean(model), "rata", "total", key=("mean",), prose=True)
    word = model.scale.word(mean.value) if mean.value is not None else None
    if word is None:
        book.say(book.sentence("mean_only", mean=mean))
        return
    predicate = book.word(word, "predikat", "total", prose=True)
    book.relate("scale", "scale", predicate, [mean], rounding="exact")
    book.say(book.sentence("mean_word", mean=mean, word=predicate))


def state_counts(book: Book, model: Model) -> None:
    goals = book.counted(len(model.goals), "jumlah_sasaran", "total", key=("goals",))
    indicators = book.counted(len(list(model.indicators())), "jumlah_indikator", "total", key=("indicators",))
    book.say(book.sentence("aims_count", goals=goals, indicators=indicators))


def write_summary(book: Book, model: Model) -> None:
    book.blocks.append(Heading(1, "", book.name("h_summary")))
    book.say(book.sentence("close_1", agency=model.agency.title))
    state_counts(book, model)
    state_mean(book, model)
    state_total_absorption(book, model)
    book.say(book.sentence("close_2"))
