"""What officials write about all indicators together: how many, how many reached, the mean, the best, the worst."""

from collections.abc import Sequence
from decimal import Decimal

from synthetic.blocks import Sentence, Table
from synthetic.chapters.statements import goal_mean, overall_mean, printed_achievement
from synthetic.indicators import Indicator
from synthetic.numerals import half_up
from synthetic.prose.pen import Pen

__all__ = ["refer_to", "tell_overview", "tell_summary"]


def tell_summary(pen: Pen) -> None:
    pen.head(pen.phrase("h_summary"))
    sentences = [counts(pen, spelt=True), mean(pen), best(pen), worst(pen)]
    pen.say([sentence for sentence in sentences if sentence])


def tell_overview(pen: Pen) -> None:
    pen.open("h_overview")
    sentences = [counts(pen), parts(pen), reached_share(pen), refer_to(pen, "capaian_kinerja"), mean(pen), best(pen)]
    pen.say([sentence for sentence in sentences if sentence])
    for g, goal in enumerate(pen.model.goals):
        found = [goal_count(pen, g, goal.name, goal.indicators), mean_of_goal(pen, g, goal.name)]
        pen.say([sentence for sentence in found if sentence])


def counts(pen: Pen, *, spelt: bool = False) -> Sentence:
    """How many sasaran and indicators; in the summary each with its word behind it."""
    write = pen.spelt if spelt else pen.book.counted
    known = list(pen.model.indicators())
    goals = write(len(pen.model.goals), "jumlah_sasaran", "total", key=("goals",))
    indicators = write(len(known), "jumlah_indikator", "total", key=("indicators",))
    for fact in (goals, indicators):
        pen.claim("spelled" if spelt else "count", fact, [], "total", "whole")
    return pen.sentence("counts", goals=goals, indicators=indicators)


def measured(pen: Pen) -> list[tuple[tuple[str, int, int, int], Decimal, Indicator]]:
    """Key, printed achievement and indicator of each that has an achievement."""
    found = []
    for g, i, item in pen.model.indicators():
        value = printed_achievement(pen.model, item)
        if value is not None:
            found.append((("capaian", g, i, pen.book.year), value, item))
    return found


def parts(pen: Pen) -> Sentence | None:
    """All of them, those that reached their target, and the others."""
    known = measured(pen)
    reached = sum(value >= 100 for _, value, _ in known)
    missed = len(known) - reached
    if len(known) < len(list(pen.model.indicators())) or not reached or not missed:
        return None
    book, keys = pen.book, [key for key, _, _ in known]
    facts = [book.counted(count, "jumlah_bagian", "measured") for count in (len(known), reached, missed)]
    pen.promise("count", "count of inputs", facts[0], keys)
    pen.promise("count", "count of inputs >= 100", facts[1], keys)
    book.relate("sum", "sum", facts[0], facts[1:], rounding="exact")
    pen.claim("sum", facts[0], facts[1:], "total", "whole", keys=keys)
    pen.claim("count", facts[1], [], "total", "whole", keys=keys)
    return pen.sentence("parts", all=facts[0], reached=facts[1], missed=facts[2])


def reached_share(pen: Pen) -> Sentence | None:
    known = measured(pen)
    reached = sum(value >= 100 for _, value, _ in known)
    if len(known) < len(list(pen.model.indicators())) or not reached:
        return None
    book = pen.book
    part, whole = (book.counted(count, "jumlah_bagian", "measured") for count in (reached, len(known)))
    pct = book.percent(Decimal(reached) / len(known) * 100, "bagian", "measured", prose=True)
    book.relate("ratio", "part/whole", pct, [part, whole])
    pen.claim("share", pct, [part, whole], "total", "whole")
    return pen.sentence("reached_share", reached=part, all=whole, pct=pct)


def mean(pen: Pen) -> Sentence:
    model, keys = pen.model, [key for key, _, _ in measured(pen)]
    fact = pen.book.percent(overall_mean(model), "rata", "total", key=("mean",), prose=True)
    pen.claim("mean", fact, [], "total", "whole", keys=keys)
    word = model.scale.word(fact.value) if fact.value is not None else None
    if word is None or pen.rng.random() < 0.5:
        return pen.sentence("mean", mean=fact)
    predicate = pen.word(word, "predikat", "total")
    pen.book.relate("scale", "scale", predicate, [fact], rounding="exact")
    pen.claim("predicate", predicate, [fact], "total", "whole")
    return pen.sentence("mean_word", mean=fact, word=predicate)


def goal_count(pen: Pen, g: int, goal: str, items: Sequence[Indicator]) -> Sentence:
    count = pen.book.counted(len(items), "jumlah_indikator", goal, key=("indicators", g))
    pen.claim("count", count, [], goal, "named")
    return pen.sentence("goal_count", goal=goal, count=count)


def mean_of_goal(pen: Pen, g: int, goal: str) -> Sentence | None:
    """Only where the report has stated it in a table."""
    value = goal_mean(pen.model, pen.model.goals[g])
    if value is None or ("mean", g) not in pen.book.first:
        return None
    fact = pen.book.percent(value, "rata", goal, key=("mean", g), prose=True)
    keys = [key for key, _, _ in measured(pen) if key[1] == g]
    pen.claim("mean", fact, [], goal, "named", keys=keys)
    return pen.sentence("goal_mean", goal=goal, mean=fact)


def best(pen: Pen) -> Sentence | None:
    return extreme(pen, "best", -1)


def worst(pen: Pen) -> Sentence | None:
    return extreme(pen, "worst", 1)


def extreme(pen: Pen, sentence: str, sign: int) -> Sentence | None:
    """The indicator with the highest or lowest achievement, unless printed figures tie."""
    order = sorted(measured(pen), key=lambda entry: sign * entry[1])
    if len(order) < 3 or order[0][1] == order[1][1]:
        return None
    key, value, item = order[0]
    pct = pen.book.percent(half_up(value, 6), "capaian", item.name, key=key, prose=True)
    name = pen.word(item.name, "unggul", item.name)
    keys = [one for one, _, _ in order]
    pen.promise("extreme", "highest" if sign < 0 else "lowest", name, keys)
    pen.claim("superlative", name, [pct], item.name, "named", keys=keys, rivals=[one.name for _, _, one in order[1:]])
    return pen.sentence(sentence, best=name, pct=pct)


def refer_to(pen: Pen, kind: str) -> Sentence | None:
    """A reference to a table above by its number."""
    tables = [block for block in pen.book.blocks if isinstance(block, Table) and block.number]
    wanted = next((table for table in tables if table.kind == kind), None)
    if wanted is None:
        return None
    head, _, last = wanted.number.rpartition(".")
    absent = f"{head}.{int(last) + 40}" if head else str(int(last) + 40)
    number = pen.word(wanted.number, "rujukan", wanted.caption)
    pen.book.relate("reference", "table", number, [], rounding="exact")
    pen.claim("reference", number, [], wanted.caption, "named", rivals=[absent])
    return pen.sentence("reference", number=number)
