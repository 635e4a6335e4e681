"""Chapter III, first half: scale, achievement, analysis per sasaran."""

from dataclasses import replace
from decimal import Decimal

from synthetic.blocks import Cell, Part, Row
from synthetic.book import Book
from synthetic.chapters.columns import column
from synthetic.chapters.comparison import write_comparison, write_end_targets, year_cells, year_columns
from synthetic.chapters.front import state_mean
from synthetic.chapters.planning import goal_columns, goal_rows
from synthetic.chapters.statements import (
    achievement,
    cell,
    goal_mean,
    overall_mean,
    printed_achievement,
    value_cell,
    value_in_prose,
)
from synthetic.facts import Fact
from synthetic.indicators import Indicator
from synthetic.model import Goal, Model
from synthetic.scales import Band

__all__ = ["write_performance"]


def _band_text(book: Book, band: Band) -> tuple[Part, ...]:
    limits = [
        book.plain(limit, max(0, -int(Decimal(limit).as_tuple().exponent)), "batas", band.word)
        for limit in (band.low, band.high)
        if limit is not None
    ]
    parts: list[Part] = [band.before, limits[0]]
    if len(limits) == 2:
        parts += [band.between, limits[1]]
    parts.append(band.after)
    return tuple(part for part in parts if part != "")


def _write_method(book: Book, model: Model) -> None:
    book.open_section("h_method")
    style = book.style
    book.say(
        book.sentence("method_higher"), book.sentence("method_2tr" if style.lower_formula == "2t-r" else "method_tr")
    )
    if style.cap:
        book.say(book.sentence("method_cap", cap=f"{style.cap}%"))
    if any(item.now.target == 0 for _, _, item in model.indicators()):
        book.say(book.sentence("method_zero"))
    book.say(book.sentence("scale_1"))
    columns = [
        column(book, "no", 0, "center"),
        replace(column(book, "Interval Nilai Capaian (%)", 2, "center", role="nilai", unit="percent"), year=None),
        column(book, "predicate", 2, "center"),
    ]
    bands = enumerate(model.scale.bands, start=1)
    rows = [Row((cell(str(n)), cell(*_band_text(book, band)), cell(band.word))) for n, band in bands]
    book.table("skala", book.name("t_scale"), columns, rows)


def _mean_fact(book: Book, value: Decimal, parts: list[Fact], of: str, key: tuple[object, ...]) -> Fact:
    fact = book.percent(value, "rata", of, key=key)
    book.relate("mean", "mean", fact, parts, basis=book.style.chain)
    return fact


def _predicate_cell(book: Book, model: Model, fact: Fact | None) -> Cell:
    word = model.scale.word(fact.value) if fact and fact.value is not None else None
    if fact is None or word is None:
        return cell("-")
    predicate = book.word(word, "predikat", fact.of)
    book.relate("scale", "scale", predicate, [fact], rounding="exact")
    return cell(predicate)


def _write_achievement(book: Book, model: Model) -> None:
    book.open_section("h_achievement")
    known: list[Fact] = []

    def cells(g: int, i: int, item: Indicator) -> list[Cell]:
        found, fact = year_cells(book, item, (g, i), book.year)
        known.extend([fact] if fact else [])
        return [cell(item.unit), *found, _predicate_cell(book, model, fact)]

    rows = goal_rows(book, model, cells)
    mean = _mean_fact(book, overall_mean(model), known, "total", ("mean",))
    label = cell(book.name("mean"), columns=6)
    rows.append(Row((label, *([None] * 5), cell(mean), _predicate_cell(book, model, mean)), "mean"))
    columns = [
        *goal_columns(book),
        column(book, "unit", 1, "center"),
        *year_columns(book, book.year),
        column(book, "predicate", 1, "center"),
    ]
    book.table("capaian_kinerja", book.name("t_achievement"), columns, rows)
    state_mean(book, model)
    values = [printed_achievement(model, item) for _, _, item in model.indicators()]
    total = book.counted(sum(value is not None for value in values), "jumlah_indikator", "measured")
    reached = book.counted(sum(value is not None and value >= 100 for value in values), "jumlah_tercapai", "measured")
    book.relate("count", "count of inputs", total, known, rounding="exact")
    book.relate("count", "count of inputs >= 100", reached, known, rounding="exact")
    book.say(book.sentence("reached", indicators=total, reached=reached))


def _detail(book: Book, model: Model, item: Indicator, spot: tuple[int, int]) -> None:
    """A sentence with target, result and achievement of one indicator, sometimes its predicate."""
    target, actual = (value_in_prose(book, item, spot, what, book.year) for what in ("target", "actual"))
    pct = achievement(book, item, spot, book.year, actual, target, prose=True)
    if pct is None or pct.value is None:
        book.say(book.sentence("goal_zero", indicator=item.name, target=target, actual=actual))
        return
    word = model.scale.word(pct.value)
    if word is None or book.rng.random() < 0.4:
        book.say(book.sentence("goal_detail", indicator=item.name, target=target, actual=actual, pct=pct))
        return
    predicate = book.word(word, "predikat", item.name, prose=True)
    book.relate("scale", "scale", predicate, [pct], rounding="exact")
    book.say(
        book.sentence("goal_detail_word", indicator=item.name, target=target, actual=actual, pct=pct, word=predicate)
    )


def _write_goal(book: Book, model: Model, g: int, goal: Goal) -> None:
    count = book.counted(len(goal.indicators), "jumlah_indikator", goal.name, key=("indicators", g))
    book.say(book.sentence("goal_intro", count=count))
    rows: list[Row] = []
    known: list[Fact] = []
    before: list[Fact] = []
    for i, item in enumerate(goal.indicators):
        last = value_cell(book, item, (g, i), "actual", book.year - 1)
        cells, fact = year_cells(book, item, (g, i), book.year)
        known.extend([fact] if fact else [])
        before.append(last.facts[0])
        rows.append(Row((cell(str(i + 1)), cell(item.name), last, *cells)))
    book.relate("count", "count of inputs", count, before, rounding="exact")
    value = goal_mean(model, goal)
    if value is not None and len(known) > 1:
        mean = _mean_fact(book, value, known, goal.name, ("mean", g))
        rows.append(Row((cell(book.name("mean"), columns=5), None, None, None, None, cell(mean)), "mean"))
    group = book.style.words["year_group"].format(year=book.year)
    columns = [
        column(book, "no", 0, "center"),
        column(book, "indicator", 3, "left"),
        column(book, "year_actual", 1, "center", year=book.year - 1),
        *(replace(one, group=group) for one in year_columns(book, book.year)),
    ]
    book.table("analisis_sasaran", book.name("t_goal", n=g + 1), columns, rows)
    for i, item in enumerate(goal.indicators):
        _detail(book, model, item, (g, i))
    book.say(book.sentence("goal_cause"), book.sentence("goal_step"))


def write_performance(book: Book, model: Model) -> None:
    book.open_chapter("Akuntabilitas Kinerja")
    _write_method(book, model)
    _write_achievement(book, model)
    write_comparison(book, model)
    write_end_targets(book, model)
    book.open_section("h_goals")
    for g, goal in enumerate(model.goals):
        book.say(book.sentence("goal_heading", number=str(g + 1), goal=goal.name))
        _write_goal(book, model, g, goal)
