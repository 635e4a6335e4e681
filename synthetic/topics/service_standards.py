"""Optional: targets that are ranges, targets that are missing, and shares of small counts."""

from collections.abc import Sequence
from decimal import Decimal

from synthetic.blocks import Cell, Column, Row
from synthetic.chapters.statements import cell
from synthetic.facts import Fact
from synthetic.numerals import half_up
from synthetic.topics.desk import Desk

__all__ = ["write_blanks", "write_grim", "write_ranges"]


def _range_level(actual: int, low: int, high: int) -> Decimal:
    """Lower is better: within the range 100, above it (2 x high - actual) / high, below it (2 x low - actual) / low."""
    if low <= actual <= high:
        return Decimal(100)
    bound = high if actual > high else low
    return Decimal(2 * bound - actual) / bound * 100


def _head(desk: Desk, name: str, role: str) -> list[Column]:
    return [desk.number_column(), desk.column(name, role, 3, align="left")]


def _measured(desk: Desk) -> list[Column]:
    words = desk.book.style.words
    return [
        Column(words["target"], 1, "center", None, "", "target", desk.book.year),
        Column(words["actual"], 1, "center", None, "", "realisasi", desk.book.year),
        Column(words["achievement"], 1, "center", None, "", "capaian", desk.book.year, "percent"),
    ]


def write_ranges(desk: Desk) -> None:
    """Days of processing: the upper bound counts above the range, the lower bound below it (PermenPANRB 8/2021)."""
    book, rng = desk.book, desk.rng
    desk.open("h_ranges")
    desk.say("ranges")
    dash = rng.choice([" - ", "-", " s.d. "])
    rows: list[Row] = []
    names = desk.pick("services", 6)
    for number, name in zip(desk.ordinals(len(names), "ranges"), names, strict=True):
        low = rng.randrange(3, 9)
        high = low + rng.randrange(1, 4)
        actual = rng.randrange(max(1, low - 1), high + 3)
        bounds = [book.plain(bound, 0, "batas_rentang", name) for bound in (low, high)]
        reached = book.plain(actual, 0, "actual", name)
        level = book.percent(_range_level(actual, low, high), "capaian_rentang", name)
        book.relate("inverse_ratio", "range", level, [reached, *bounds])
        target = cell(bounds[0], dash, bounds[1])
        rows.append(Row((number, cell(name), cell("Hari"), target, cell(reached), cell(level))))
    unit = Column(book.style.words["unit"], 0.6, "center", None, "", "satuan")
    desk.table("capaian_kinerja", "t_ranges", [*_head(desk, "service", "nama"), unit, *_measured(desk)], rows)


def _without_level(desk: Desk, name: str) -> Sequence[Cell]:
    """A target of zero or none at all; the achievement is left out as this report leaves things out."""
    book, empty = desk.book, desk.book.style.empty
    target, actual = desk.rng.choice([(0, 0), (None, 3), (None, 7), (0, 2)])
    wanted = cell(empty) if target is None else cell(book.plain(target, 0, "target", name))
    return wanted, cell(book.plain(actual, 0, "actual", name)), cell(empty)


def _with_level(desk: Desk, name: str) -> Sequence[Cell]:
    book = desk.book
    target = desk.rng.randrange(3, 40)
    actual = max(1, target + desk.rng.choice([-2, -1, 0, 1, 2]))
    facts: list[Fact] = [book.plain(target, 0, "target", name), book.plain(actual, 0, "actual", name)]
    level = book.percent(Decimal(actual) / target * 100, "capaian", name)
    book.relate("ratio", "part/whole", level, facts[::-1], rounding="cut" if book.style.truncates else "half_up")
    return [cell(fact) for fact in (*facts, level)]


def write_blanks(desk: Desk) -> None:
    desk.open("h_blanks")
    desk.say("blanks")
    rows: list[Row] = []
    entries = desk.pick("supporting", 5)
    undefined = set(desk.rng.sample(range(5), 2))
    for place, (number, (name, unit)) in enumerate(zip(desk.ordinals(5, "blanks"), entries, strict=True)):
        cells = _without_level(desk, name) if place in undefined else _with_level(desk, name)
        rows.append(Row((number, cell(name), cell(unit), *cells)))
    unit_column = Column(desk.book.style.words["unit"], 0.6, "center", None, "", "satuan")
    columns = [*_head(desk, "weighted_item", "indikator"), unit_column, *_measured(desk)]
    desk.table("capaian_kinerja", "t_blanks", columns, rows)


def write_grim(desk: Desk) -> None:
    """Percentages of a few people each: only some percentages are possible."""
    book, rng = desk.book, desk.rng
    desk.open("h_grim")
    desk.say("grim")
    places = rng.choice([1, 2])
    sign = book.style.numbers.percent_in_cells
    rows: list[Row] = []
    names = desk.pick("services", 6)

    def show(value: Decimal) -> str:
        return book.style.numbers.percent(value, places, sign=sign)

    for number, name in zip(desk.ordinals(len(names), "grim"), names, strict=True):
        people = rng.randrange(17, 60)
        happy = rng.randrange(people * 2 // 3, people + 1)
        base = book.plain(people, 0, "responden", name)
        share = book.percent(Decimal(0), "puas", name)
        share.value, share.decimals, share.show = half_up(Decimal(happy * 100) / people, places), places, show
        share.text = show(share.value)
        book.relate("ratio", "k/whole", share, [base])
        rows.append(Row((number, cell(name), cell(base), cell(share))))
    columns = [*_head(desk, "service", "nama"), desk.column("respondents", "nilai"), desk.column("satisfied", None)]
    desk.table("data_pendukung", "t_grim", columns, rows)
