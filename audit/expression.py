"""Formulas of any shape: sums, differences, products and quotients of figures and constants, as a tree.

A column whose formula is printed under its heading ("7=(6/5)x100") may be computed in ways that no other module foresees.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from audit.halving import searched
from audit.interval import Interval

__all__ = ["Constant", "Expression", "Node", "Operand", "Operation", "constant", "divided", "from_postfix", "minus"]

Values = Mapping[str, Interval]
Sign = Literal["+", "-", "*", "/"]
SIGNS: Mapping[str, Sign] = {"+": "+", "-": "-", "*": "*", "/": "/"}
BINDING: Mapping[str, int] = {"+": 1, "-": 1, "*": 2, "/": 2}
ATOM = 3


@dataclass(frozen=True, slots=True)
class Operand:
    """A stated figure, by its id."""

    figure: str


@dataclass(frozen=True, slots=True)
class Constant:
    value: Decimal


@dataclass(frozen=True, slots=True)
class Operation:
    sign: Sign
    left: "Node"
    right: "Node"


Node = Operand | Constant | Operation


def constant(value: int) -> Constant:
    return Constant(Decimal(value))


def divided(left: Node, right: Node) -> Operation:
    return Operation("/", left, right)


def minus(left: Node, right: Node) -> Operation:
    return Operation("-", left, right)


@dataclass(frozen=True, slots=True)
class Expression:
    """A formula (see `audit.formulas.Formula`) with `root` as its tree."""

    root: Node

    @property
    def inputs(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(operands(self.root)))

    @property
    def is_linear(self) -> bool:
        """Whether it only adds and subtracts: then it holds for totals, too."""
        return all(sign in "+-" for sign in signs(self.root))

    def write(self, name: Callable[[str], str]) -> str:
        return written(self.root, name)

    def evaluate(self, values: Values) -> Interval | None:
        return evaluated(self.root, values)

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        if list(operands(self.root)).count(unknown) == 1:
            return solved(self.root, unknown, result, values)
        return searched(self, unknown, result, values)


def operands(node: Node) -> Sequence[str]:
    """The figures of the tree, in the order of the expression, each as often as it stands there."""
    if isinstance(node, Operation):
        return (*operands(node.left), *operands(node.right))
    return (node.figure,) if isinstance(node, Operand) else ()


def signs(node: Node) -> Sequence[Sign]:
    return (*signs(node.left), node.sign, *signs(node.right)) if isinstance(node, Operation) else ()


def written(node: Node, name: Callable[[str], str]) -> str:
    if isinstance(node, Operand):
        return name(node.figure)
    if isinstance(node, Constant):
        return f"{node.value:f}"
    left, right = written(node.left, name), written(node.right, name)
    if binding(node.left) < BINDING[node.sign]:
        left = f"({left})"
    if binding(node.right) < BINDING[node.sign] + (node.sign in "-/"):
        right = f"({right})"
    return f"{left} {node.sign} {right}"


def binding(node: Node) -> int:
    return BINDING[node.sign] if isinstance(node, Operation) else ATOM


def evaluated(node: Node, values: Values) -> Interval | None:
    if isinstance(node, Operand):
        return values[node.figure]
    if isinstance(node, Constant):
        return Interval.point(node.value)
    left, right = evaluated(node.left, values), evaluated(node.right, values)
    return None if left is None or right is None else applied(node.sign, left, right)


def applied(sign: Sign, left: Interval, right: Interval) -> Interval | None:
    if sign == "/":
        return left.over(right)
    return {"+": left.__add__, "-": left.__sub__, "*": left.__mul__}[sign](right)


def solved(node: Node, unknown: str, result: Interval, values: Values) -> Interval | None:
    """The values of `unknown` with which `node` gives `result`: down the tree, each operation undone on the way."""
    if not isinstance(node, Operation):
        return result
    inside_left = unknown in operands(node.left)
    known = evaluated(node.right if inside_left else node.left, values)
    if known is None:
        return None
    wanted = undone(node.sign, result, known, left=inside_left)
    return None if wanted is None else solved(node.left if inside_left else node.right, unknown, wanted, values)


def undone(sign: Sign, result: Interval, known: Interval, *, left: bool) -> Interval | None:
    """What the left (or right) operand was, of an operation that gave `result` with `known` as the other."""
    if sign == "+":
        return result - known
    if sign == "*":
        return result.over(known)
    if sign == "-":
        return result + known if left else known - result
    return result * known if left else known.over(result)


def from_postfix(terms: Sequence[str], figures: Mapping[int, str]) -> Expression | None:
    """The tree of a column's printed formula (`ColumnFormula.terms`) over `figures`, ids by column; None where a figure
    is missing."""
    stack: list[Node] = []
    for term in terms:
        if term in SIGNS:
            right, left = stack.pop(), stack.pop()
            stack.append(Operation(SIGNS[term], left, right))
        elif term.startswith("#"):
            if int(term[1:]) not in figures:
                return None
            stack.append(Operand(figures[int(term[1:])]))
        else:
            stack.append(Constant(Decimal(term)))
    return Expression(stack[0])
