"""A check's arithmetic as a spreadsheet writes it: cells instead of figures, neighbouring cells of a sum as a range."""

from collections.abc import Iterator, Mapping, Sequence

from xlsxwriter.utility import xl_rowcol_to_cell

from publish.expression import Call, Chain, Comparison, Node, Number, Power, Reference
from publish.figure_cells import Spot, quoted_sheet
from schemas.base import plain

__all__ = ["formula_text"]

SHORTEST_RANGE = 3
MOST_ARGUMENTS = 250
"""Of a function; a spreadsheet takes 255."""
ADDING, MULTIPLYING, BINDING, ATOM = range(4)


def formula_text(node: Node, spots: Mapping[str, Spot], sheet: str) -> str:
    """`node` as a formula on `sheet`, without its "="."""
    return Writer(spots, sheet).text(node)


class Writer:
    def __init__(self, spots: Mapping[str, Spot], sheet: str) -> None:
        self.spots = spots
        self.sheet = sheet

    def text(self, node: Node) -> str:
        match node:
            case Number(value):
                return plain(value)
            case Reference(figure):
                return self.spots[figure].seen_from(self.sheet)
            case Chain():
                return self.total(node) if node.adds else self.chain(node, MULTIPLYING)
            case Power(base, exponent):
                return f"{self.inside(base, ATOM)}^{self.inside(exponent, ATOM)}"
            case Call(name, arguments) if name != "IF" and all(self.is_plain_cell(one) for one in arguments):
                return self.over_ranges(name, arguments)
            case Call(name, arguments):
                return f"{name}({','.join(self.text(one) for one in arguments)})"
            case Comparison(sign, left, right):
                return f"{self.text(left)}{sign}{self.text(right)}"

    def chain(self, chain: Chain, level: int) -> str:
        first, *others = zip(chain.signs, chain.terms, strict=True)
        start = f"-{self.inside(first[1], ATOM)}" if first[0] == "-" else self.inside(first[1], level)
        return start + "".join(sign + self.inside(term, level + (sign in "-/")) for sign, term in others)

    def inside(self, node: Node, least: int) -> str:
        """`node` as a part of something that binds as firmly as `least`."""
        return self.text(node) if self.binding(node) >= least else f"({self.text(node)})"

    def binding(self, node: Node) -> int:
        match node:
            case Chain():
                return ADDING if node.adds and not self.is_range_sum(node) else MULTIPLYING if not node.adds else ATOM
            case Comparison():
                return -1
            case Power():
                return BINDING
            case Reference(figure):
                return ATOM if self.spots[figure].factor == 1 else MULTIPLYING
            case Number(value):
                return ATOM if value >= 0 else ADDING
            case Call():
                return ATOM

    def total(self, chain: Chain) -> str:
        return self.over_ranges("SUM", chain.terms) if self.is_range_sum(chain) else self.chain(chain, ADDING)

    def is_range_sum(self, chain: Chain) -> bool:
        """Whether it only adds up plain cells, at least some of which are neighbours or too many to be written out."""
        if set(chain.signs) != {"+"} or not all(self.is_plain_cell(term) for term in chain.terms):
            return False
        return any(len(run) >= SHORTEST_RANGE for run in self.runs(chain.terms)) or len(chain.terms) > MOST_ARGUMENTS

    def is_plain_cell(self, node: Node) -> bool:
        return isinstance(node, Reference) and self.spots[node.figure].factor == 1

    def over_ranges(self, name: str, cells: Sequence[Node]) -> str:
        """The function `name` (SUM, MIN, MAX) over plain cells; over the results of parts of them where they are too many."""
        parts = [area for run in self.runs(cells) for area in self.areas(run)]
        calls = [f"{name}({','.join(parts[at : at + MOST_ARGUMENTS])})" for at in range(0, len(parts), MOST_ARGUMENTS)]
        return calls[0] if len(calls) == 1 else f"{name}({','.join(calls)})"

    def runs(self, cells: Sequence[Node]) -> list[list[Spot]]:
        """`cells` in order, those that go on below or beside one another together."""
        runs: list[list[Spot]] = []
        for spot in (self.spots[one.figure] for one in cells if isinstance(one, Reference)):
            if runs and follows(runs[-1], spot):
                runs[-1].append(spot)
            else:
                runs.append([spot])
        return runs

    def areas(self, run: Sequence[Spot]) -> Iterator[str]:
        if len(run) < SHORTEST_RANGE:
            yield from (spot.seen_from(self.sheet) for spot in run)
            return
        first, last = (xl_rowcol_to_cell(spot.row, spot.column) for spot in (run[0], run[-1]))
        yield f"{first}:{last}" if run[0].sheet == self.sheet else f"{quoted_sheet(run[0].sheet)}!{first}:{last}"


def follows(run: Sequence[Spot], spot: Spot) -> bool:
    """Whether `spot` goes on where `run` ends, in the direction that it has."""
    last = run[-1]
    step = (spot.row - last.row, spot.column - last.column)
    own = (last.row - run[-2].row, last.column - run[-2].column) if len(run) > 1 else step
    return last.sheet == spot.sheet and step == own and step in ((1, 0), (0, 1))
