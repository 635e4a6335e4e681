"""Optional: achievements weighted into one value for the agency."""

from decimal import Decimal

from synthetic.blocks import Row
from synthetic.chapters.statements import cell
from synthetic.facts import Fact
from synthetic.numerals import half_up
from synthetic.topics.desk import Desk

__all__ = ["write_weights"]


def _weights(desk: Desk, count: int) -> list[int]:
    """Whole percentages that add up to 100; those of the middle may be large."""
    cuts = sorted(desk.rng.sample(range(1, 20), count - 1))
    return [5 * (high - low) for low, high in zip([0, *cuts], [*cuts, 20], strict=True)]


def write_weights(desk: Desk) -> None:
    """The total is weighted from the printed achievements, so that the printed values of the rows may miss it by a digit."""
    book = desk.book
    items = [
        (item, fact)
        for g, i, item in desk.model.indicators()
        if (fact := book.first.get(("capaian", g, i, book.year))) and fact.value
    ]
    desk.open("h_weights")
    desk.say("weights")
    rows: list[Row] = []
    weights: list[Fact] = []
    inputs: list[Fact] = []
    total = Decimal(0)
    shares = _weights(desk, len(items))
    for number, (item, known), share in zip(desk.ordinals(len(items), "weights"), items, shares, strict=True):
        assert known.value is not None
        level = book.percent(known.value, "capaian", item.name)
        book.relate("equality", "equal", level, [known], rounding="exact")
        weight = book.plain(share, 0, "bobot", item.name)
        value = book.plain(half_up(known.value * share / 100, 2), 2, "nilai_tertimbang", item.name)
        book.relate("product", "weight in percent", value, [level, weight])
        weights.append(weight)
        inputs += [level, weight]
        total += known.value * share / 100
        rows.append(Row((number, cell(item.name), cell(weight), cell(level), cell(value))))
    hundred = book.plain(100, 0, "bobot", "total")
    book.relate("sum", "sum", hundred, weights, rounding="exact")
    result = book.plain(half_up(total, 2), 2, "rata_tertimbang", "total", key=("weighted mean",))
    book.relate("weighted_mean", "weighted mean", result, inputs)
    rows.append(Row((cell(book.name("total"), columns=2), None, cell(hundred), cell(""), cell(result)), "total"))
    columns = [
        desk.number_column(),
        desk.column("weighted_item", "indikator", 3, align="left"),
        desk.column("weight", "bobot", unit="percent"),
        desk.dated_column("dated_level", "capaian", "weights", "percent"),
        desk.column("weighted_value", None, formula="[2]x[1]"),
    ]
    desk.table("capaian_kinerja", "t_weights", columns, rows)
    assert result.value is not None
    again = book.plain(result.value, 2, "rata_tertimbang", "total", key=("weighted mean",), prose=True)
    desk.say("weights_result", value=again)
