"""Chapter III: this year's results beside last year's and beside the targets at the end of the plan."""

from collections.abc import Iterator

from synthetic.blocks import Cell, Column, Row
from synthetic.book import Book
from synthetic.chapters.columns import column
from synthetic.chapters.planning import goal_columns, goal_rows
from synthetic.chapters.statements import achievement, cell, value_cell, value_in_prose
from synthetic.facts import Fact
from synthetic.indicators import Indicator
from synthetic.model import Model

__all__ = ["write_comparison", "write_end_targets", "year_cells", "year_columns"]


def year_cells(book: Book, item: Indicator, spot: tuple[int, int], year: int) -> tuple[list[Cell], Fact | None]:
    """Target, result, achievement of one year, and the achievement as a fact where there is one."""
    target, actual = value_cell(book, item, spot, "target", year), value_cell(book, item, spot, "actual", year)
    fact = achievement(book, item, spot, year, actual.facts[0], target.facts[0])
    return [target, actual, cell(fact) if fact else cell(book.style.empty)], fact


def year_columns(book: Book, year: int) -> list[Column]:
    group = None
    if book.style.two_row_header or year != book.year:
        group = book.style.words["year_group"].format(year=year)
    return [
        column(book, "target", 1, "center", group, year=year),
        column(book, "actual", 1, "center", group, year=year),
        column(book, "achievement", 1, "center", group, year=year),
    ]


def _trend(book: Book, item: Indicator, spot: tuple[int, int]) -> None:
    """A sentence that names the direction from last year's result to this year's."""
    last, now = (value_in_prose(book, item, spot, "actual", year) for year in (book.year - 1, book.year))
    direction = (item.now.actual > item.last.actual) - (item.now.actual < item.last.actual)
    words = {1: ["meningkat", "naik"], -1: ["menurun", "turun"], 0: ["tetap", "tidak berubah"]}
    word = book.word(book.rng.choice(words[direction]), "arah", item.name, prose=True)
    book.relate("trend", "trend", word, [now, last], rounding="exact")
    years = {"last_year": str(book.year - 1)}
    book.say(book.sentence("compare_trend", indicator=item.name, trend=word, last=last, now=now, **years))


def write_comparison(book: Book, model: Model) -> None:
    book.open_section("h_compare")
    book.say(book.sentence("compare_1"))
    last, year = book.year - 1, book.year
    if book.style.two_row_header:
        columns = [*goal_columns(book), *year_columns(book, last), *year_columns(book, year)]

        def cells(g: int, i: int, item: Indicator) -> list[Cell]:
            return year_cells(book, item, (g, i), last)[0] + year_cells(book, item, (g, i), year)[0]

    else:
        columns = [
            *goal_columns(book),
            *(column(book, "year_actual", 1, "center", year=when) for when in (last, year)),
            column(book, "change", 1, "center"),
        ]

        def cells(g: int, i: int, item: Indicator) -> list[Cell]:
            spot = (g, i)
            old, new = (value_cell(book, item, spot, "actual", when) for when in (last, year))
            gap = book.plain(item.now.actual - item.last.actual, item.places[1], "selisih", item.name)
            book.relate("difference", "difference", gap, [new.facts[0], old.facts[0]], rounding="exact")
            return [old, new, cell(gap)]

    book.table("perbandingan_tahun", book.name("t_compare"), columns, goal_rows(book, model, cells))
    for g, i, item in model.indicators():
        if i == 0:
            _trend(book, item, (g, i))


def _rising(model: Model) -> Iterator[tuple[int, int, Indicator]]:
    """Indicators whose result can be held against a target at the end of the plan: the higher-is-better ones."""
    return (spot for spot in model.indicators() if not spot[2].lower)


def _base_columns(book: Book, model: Model) -> list[Column]:
    """A column for the year before the plan, where the report tells it."""
    years = {item.base[0] for _, _, item in model.indicators() if item.base}
    return [column(book, f"Kondisi Awal {year}", 1, "center", role="realisasi", year=year) for year in years]


def _base_cells(book: Book, item: Indicator) -> list[Cell]:
    return [cell(book.plain(item.base[1], item.places[1], "kondisi_awal", item.name))] if item.base else []


def write_end_targets(book: Book, model: Model) -> None:
    book.open_section("h_end")
    book.say(book.sentence("end_1"))
    columns = [
        column(book, "no", 0, "center"),
        column(book, "indicator", 3, "left"),
        *_base_columns(book, model),
        column(book, "year_actual", 1, "center"),
        column(book, "end_target", 1, "center"),
        column(book, "end_level", 1, "center"),
    ]
    rows = []
    for number, (g, i, item) in enumerate(_rising(model), start=1):
        actual, end = (value_cell(book, item, (g, i), what, book.year) for what in ("actual", "end"))
        level = book.percent(item.now.actual / item.end * 100, "kemajuan", item.name, key=("level", g, i))
        book.relate("ratio", "part/whole", level, [actual.facts[0], end.facts[0]])
        rows.append(Row((cell(str(number)), cell(item.name), *_base_cells(book, item), actual, end, cell(level))))
    book.table("target_renstra", book.name("t_end"), columns, rows)
    g, i, item = next(_rising(model))
    target = value_in_prose(book, item, (g, i), "end", book.year)
    pct = book.percent(item.now.actual / item.end * 100, "kemajuan", item.name, key=("level", g, i), prose=True)
    book.say(book.sentence("end_detail", indicator=item.name, target=target, pct=pct))
