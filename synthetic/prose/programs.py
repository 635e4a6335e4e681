"""What officials write about the money: one program after another, the biggest, the ranking, all of it."""

from synthetic.blocks import Sentence
from synthetic.budget import BudgetLine
from synthetic.chapters.statements import budget_total, programs_sum, spent_total, state_absorption
from synthetic.facts import Fact
from synthetic.prose.overview import refer_to
from synthetic.prose.pen import Pen

__all__ = ["tell_programs"]


def tell_programs(pen: Pen) -> None:
    pen.open("h_programs")
    sentences = [totals(pen), refer_to(pen, "realisasi_anggaran"), largest(pen), together(pen), ranking(pen)]
    pen.say([sentence for sentence in sentences if sentence])
    for line in pen.model.programs:
        pen.say(program(pen, line))
    pen.say([about(pen)])


def amounts(pen: Pen, line: BudgetLine) -> tuple[Fact, Fact]:
    book = pen.book
    return (
        book.money(line.budget, "anggaran", line.name, key=("budget", line.code), prose=True),
        book.money(line.spent, "realisasi_anggaran", line.name, key=("spent", line.code), prose=True),
    )


def totals(pen: Pen) -> Sentence:
    book, model = pen.book, pen.model
    budget, spent = budget_total(book, model, prose=True), spent_total(book, model, prose=True)
    pct = state_absorption(book, budget, spent, "total", key=("absorption", "total"), prose=True)
    for fact in (budget, spent):
        pen.claim("total", fact, [], "total", "whole")
    pen.claim("absorption", pct, [spent, budget], "total", "whole")
    return pen.sentence("totals", budget=budget, spent=spent, pct=pct)


def about(pen: Pen) -> Sentence:
    """All of it, rounded."""
    budget, spent = programs_sum(pen.model.programs)
    rounded = [
        pen.book.about(amount, role, "total", key=(key, "total"))
        for amount, role, key in ((budget, "anggaran", "budget"), (spent, "realisasi_anggaran", "spent"))
    ]
    for fact in rounded:
        pen.claim("approximate", fact, [], "total", "whole")
    return pen.sentence("about", budget=rounded[0], spent=rounded[1])


def program(pen: Pen, line: BudgetLine) -> list[Sentence]:
    """What it had, what it spent, and something more about it."""
    budget, spent = amounts(pen, line)
    pct = state_absorption(pen.book, budget, spent, line.name, key=("absorption", line.code), prose=True)
    for fact, role in ((budget, "target"), (spent, "realisation")):
        pen.claim(role, fact, [], line.name, "named")
    pen.claim("absorption", pct, [spent, budget], line.name, "named")
    key = pen.rng.choice(["absorption", "absorption", "absorption_two"])
    found = [pen.sentence(key, it=line.name, budget=budget, spent=spent, pct=pct)]
    for more in pen.rng.sample([remainder, remainder_share, budget_share, activities], 2):
        if sentence := more(pen, line, budget, spent, pct):
            found.append(sentence)
    return found


def remainder(pen: Pen, line: BudgetLine, budget: Fact, spent: Fact, _pct: Fact) -> Sentence | None:
    if line.budget == line.spent:
        return None
    rest = pen.book.money(line.budget - line.spent, "sisa", line.name, key=("rest", line.code), prose=True)
    pen.book.relate("difference", "difference", rest, [budget, spent], rounding="exact")
    pen.claim("remainder", rest, [budget, spent], line.name, "carried")
    return pen.sentence("remainder", it=pen.phrase("this_program"), rest=rest)


def remainder_share(pen: Pen, line: BudgetLine, budget: Fact, spent: Fact, pct: Fact) -> Sentence | None:
    if pct.value is None or pct.value >= 100:
        return None
    rest = pen.book.percent(100 - pct.value, "sisa_persen", line.name, prose=True)
    pen.book.relate("difference", "rest of 100", rest, [pct], rounding="exact")
    pen.claim("remainder", rest, [pct, budget, spent], line.name, "carried")
    return pen.sentence("remainder_share", pct=rest)


def budget_share(pen: Pen, line: BudgetLine, _budget: Fact, _spent: Fact, _pct: Fact) -> Sentence | None:
    again, total = amounts_of_budget(pen, line), budget_total(pen.book, pen.model, prose=True)
    assert again.value is not None and total.value is not None
    share = pen.book.percent(again.value / total.value * 100, "bagian", line.name, prose=True)
    pen.book.relate("ratio", "part/whole", share, [again, total])
    pen.claim("share", share, [again, total], line.name, "carried")
    return pen.sentence("budget_share", it=pen.phrase("this_program"), budget=again, share=share, total=total)


def amounts_of_budget(pen: Pen, line: BudgetLine) -> Fact:
    return pen.book.money(line.budget, "anggaran", line.name, key=("budget", line.code), prose=True)


def activities(pen: Pen, line: BudgetLine, _budget: Fact, _spent: Fact, _pct: Fact) -> Sentence | None:
    if not line.children:
        return None
    count = pen.book.counted(len(line.children), "jumlah_kegiatan", line.name)
    keys = [("budget", child.code) for child in line.children]
    pen.promise("count", "count of inputs", count, keys)
    pen.claim("count", count, [], line.name, "carried", keys=keys)
    return pen.sentence("activities", it=pen.phrase("this_program"), count=count)


def largest(pen: Pen) -> Sentence | None:
    lines = sorted(pen.model.programs, key=lambda line: -line.budget)
    if lines[0].budget == lines[1].budget:
        return None
    best = lines[0]
    amount = amounts_of_budget(pen, best)
    name = pen.word(best.name, "unggul", best.name)
    keys = [("budget", line.code) for line in pen.model.programs]
    pen.promise("extreme", "highest", name, keys)
    pen.claim("superlative", name, [amount], best.name, "named", keys=keys, rivals=[line.name for line in lines[1:]])
    return pen.sentence("largest", best=name, amount=amount)


def together(pen: Pen) -> Sentence | None:
    """Two of at least three programs, added up."""
    if len(pen.model.programs) < 3:
        return None
    one, other = pen.model.programs[:2]
    first, second = amounts_of_budget(pen, one), amounts_of_budget(pen, other)
    whole = pen.book.money(one.budget + other.budget, "gabungan", f"{one.name}, {other.name}", prose=True)
    pen.book.relate("sum", "sum", whole, [first, second], rounding="exact")
    pen.claim("sum", whole, [first, second], f"{one.name}, {other.name}", "named")
    names = {"first": one.name, "second": other.name}
    return pen.sentence("budget_sum", first_budget=first, second_budget=second, sum=whole, **names)


def ranking(pen: Pen) -> Sentence | None:
    """The three with the highest absorption; none where printed figures tie."""
    rates = [(pen.book.first["absorption", line.code].value, line) for line in pen.model.programs]
    order = sorted(rates, key=lambda pair: -(pair[0] or 0))[:4]
    if len(rates) < 3 or len({rate for rate, _ in order}) < len(order):
        return None
    parts: dict[str, Fact] = {}
    names: list[Fact] = []
    for place, (rate, line) in zip(("first", "second", "third"), order, strict=False):
        assert rate is not None
        key = ("absorption", line.code)
        parts[place] = pen.word(line.name, "urutan", line.name)
        parts[f"{place}_pct"] = pen.book.percent(rate, "serapan", line.name, key=key, prose=True)
        names.append(parts[place])
    keys = [("absorption", line.code) for _, line in rates]
    for number, name in enumerate(names, start=1):
        pen.promise("extreme", f"place {number}", name, keys)
        rivals = [line.name for _, line in order if line.name != name.text]
        pct = parts[("first_pct", "second_pct", "third_pct")[number - 1]]
        pen.claim("ranking", name, [pct], name.text, "named", keys=keys, rivals=rivals)
    return pen.sentence("ranking", **parts)
