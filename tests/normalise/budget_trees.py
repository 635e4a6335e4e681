"""Budgets of any depth, printed with whatever tells their nesting, and the parents that must be found in them."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from normalise.hierarchy import NamedRow

WORDS = ("Urusan Pemerintahan", "Bidang Urusan", "Program", "Kegiatan", "Sub Kegiatan", "Komponen")
MARKS = ("{upper}.", "{number}.", "{lower}.", "{number})", "{lower})", "-")


@dataclass(slots=True)
class Node:
    depth: int
    code: str
    place: int
    amounts: list[int]
    children: list["Node"] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Print:
    """What is printed: each source of evidence or not. `gaps` is the share of rows whose code or word is missing."""

    codes: bool = False
    words: bool = False
    marks: bool = False
    bold: bool = False
    capitals: bool = False
    indents: bool = False
    agency: bool = False
    gaps: float = 0.0

    @property
    def names_levels(self) -> bool:
        return self.codes or self.words


def grow(rng: random.Random, depth: int, columns: int, level: int = 0, code: str = "", place: int = 1) -> Node:
    code = f"{code}.{place:02d}" if code else f"{rng.randint(1, 7)}.{place:02d}"
    node = Node(level, code, place, [])
    if level == depth - 1:
        unit = rng.choice([1, 1, 100, 1000])
        budget = rng.randrange(2_000, 900_000) * 1000 + rng.randrange(1000)
        budget -= budget % unit
        node.amounts = [budget]
        for _ in range(columns - 1):
            node.amounts.append(int(node.amounts[-1] * rng.choice([1.0, rng.uniform(0.5, 0.999)])))
        return node
    count = rng.choice([1, 2, 2, 3, 3, 4, 6])
    node.children = [grow(rng, depth, columns, level + 1, code, number + 1) for number in range(count)]
    node.amounts = [sum(child.amounts[column] for child in node.children) for column in range(columns)]
    return node


def forest(rng: random.Random, depth: int, columns: int) -> list[Node]:
    return [grow(rng, depth, columns, place=number + 1) for number in range(rng.choice([1, 2, 2, 3, 4]))]


def plant(rng: random.Random, nodes: list[Node], wrong: int) -> None:
    """Put `wrong` amounts out, one figure each, as a slip of the pen does."""
    for node in rng.sample(nodes, min(wrong, len(nodes))):
        column = rng.randrange(len(node.amounts))
        node.amounts[column] += rng.choice([-1, 1]) * rng.choice([9_000, 270_000, 1_000_000, 90_000_000])
        node.amounts[column] = abs(node.amounts[column]) + 1


def printed(
    rng: random.Random, trees: list[Node], how: Print, *, wrong: int = 0
) -> tuple[list[NamedRow], dict[int, int]]:
    """The rows as printed, and child row -> parent row as it is."""
    nodes = [node for tree in trees for node in tree.walk()]
    sums = [sum(tree.amounts[column] for tree in trees) for column in range(len(trees[0].amounts))]
    plant(rng, nodes, wrong)
    first = 1 if how.agency else 0
    rows = [NamedRow(0, "Dinas Contoh", amounts=tuple(100 * amount for amount in sums), bold=how.bold)] if first else []
    parents: dict[int, int] = {}
    indices = {id(node): index + first for index, node in enumerate(nodes)}
    for node in nodes:
        index = indices[id(node)]
        parents |= {indices[id(child)]: index for child in node.children}
        rows.append(_row(rng, node, index, how, last=max(one.depth for one in nodes)))
    if how.agency:
        parents |= {indices[id(tree)]: 0 for tree in trees}
    return rows, parents


def _row(rng: random.Random, node: Node, index: int, how: Print, *, last: int) -> NamedRow:
    word = WORDS[min(node.depth + 2 if last <= 3 else node.depth, len(WORDS) - 1)]
    letters = "".join(rng.choice("abcdefghijklmnoprstuw") for _ in range(12))
    name = f"Penyediaan {letters}"
    if how.words and rng.random() >= how.gaps:
        name = f"{word} {letters}"
    if how.capitals and node.depth == 0:
        name = name.upper()
    if how.marks:
        mark = MARKS[node.depth % len(MARKS)]
        mark = mark.format(upper=chr(64 + node.place), number=node.place, lower=chr(96 + node.place))
        name = f"{mark} {name}"
    return NamedRow(
        index=index,
        name=name,
        code=node.code if how.codes and rng.random() >= how.gaps else None,
        amounts=tuple(100 * amount for amount in node.amounts),
        bold=how.bold and node.depth < last,
        indent=8.0 * node.depth + rng.uniform(0, 1) if how.indents else 2.0,
        columns=(1,),
        size=9.0,
    )
