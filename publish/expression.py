"""The `expression` of a check as a tree: numbers and figure ids under arithmetic, MIN, MAX, IF and comparisons.

What is no such thing ("scale(F106, T6)", "rows(T2, T3)") has no tree: it is told in words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

__all__ = ["Call", "Chain", "Comparison", "Node", "Number", "Power", "Reference", "parsed", "references"]

TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?(?:E[+-]?\d+)?)|(?P<name>[A-Za-z]\w*)|(?P<sign><=|>=|[-+*/^(),<>=]))"
)
FUNCTIONS = frozenset({"MIN", "MAX", "IF"})
COMPARING = frozenset({"<", ">", "<=", ">=", "="})
PARTS_OF_IF = 3
DEEPEST = 40
"""Brackets within brackets; a spreadsheet takes 64."""


@dataclass(frozen=True, slots=True)
class Number:
    value: Decimal


@dataclass(frozen=True, slots=True)
class Reference:
    """A stated figure, by its id."""

    figure: str


@dataclass(frozen=True, slots=True)
class Chain:
    """`terms` joined by `signs` from left to right, all "+" and "-" or all "*" and "/"; the first sign is "+" or "*", or "-" for
    a negative term. A sum of a thousand lines is one chain, not a thousand levels."""

    signs: tuple[str, ...]
    terms: tuple["Node", ...]

    @property
    def adds(self) -> bool:
        return self.signs[0] in "+-"


@dataclass(frozen=True, slots=True)
class Power:
    base: "Node"
    exponent: "Node"


@dataclass(frozen=True, slots=True)
class Call:
    name: str
    arguments: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    sign: str
    left: "Node"
    right: "Node"


Node = Number | Reference | Chain | Power | Call | Comparison


class NoArithmeticError(ValueError):
    """The expression is no arithmetic over figures."""


def parsed(expression: str) -> Node | None:
    """The tree of `expression`; None where it is no arithmetic over figures and numbers."""
    try:
        parser = Parser(expression)
        node = parser.comparison(0)
        return node if parser.at_end else None
    except NoArithmeticError:
        return None


class Parser:
    """Reads the tokens of one expression from left to right."""

    def __init__(self, expression: str) -> None:
        self.tokens = list(tokens(expression))
        self.at = 0

    @property
    def at_end(self) -> bool:
        return self.at == len(self.tokens)

    @property
    def next(self) -> str:
        return "" if self.at_end else self.tokens[self.at]

    def take(self) -> str:
        token = self.next
        self.at += 1
        return token

    def comparison(self, depth: int) -> Node:
        left = self.sum(depth)
        if self.next not in COMPARING:
            return left
        sign = self.take()
        return Comparison(sign, left, self.sum(depth))

    def sum(self, depth: int) -> Node:
        first = "-" if self.next == "-" else "+"
        self.at += first == "-"
        signs, terms = [first], [self.product(depth)]
        while self.next in ("+", "-"):
            signs.append(self.take())
            terms.append(self.product(depth))
        return terms[0] if signs == ["+"] else Chain(tuple(signs), tuple(terms))

    def product(self, depth: int) -> Node:
        signs, terms = ["*"], [self.power(depth)]
        while self.next in ("*", "/"):
            signs.append(self.take())
            terms.append(self.power(depth))
        return terms[0] if len(terms) == 1 else Chain(tuple(signs), tuple(terms))

    def power(self, depth: int) -> Node:
        base = self.atom(depth)
        if self.next != "^":
            return base
        self.take()
        return Power(base, self.atom(depth))

    def atom(self, depth: int) -> Node:
        token = self.take()
        if token == "(" and depth < DEEPEST:
            inside = self.comparison(depth + 1)
            self.expect(")")
            return inside
        if token[:1].isdigit():
            return Number(Decimal(token))
        if token in FUNCTIONS and self.next == "(" and depth < DEEPEST:
            return call(token, tuple(self.arguments(depth + 1)))
        if token[:1].isalpha() and self.next != "(":
            return Reference(token)
        raise NoArithmeticError(token)

    def arguments(self, depth: int) -> Iterator[Node]:
        self.expect("(")
        yield self.comparison(depth)
        while self.next == ",":
            self.take()
            yield self.comparison(depth)
        self.expect(")")

    def expect(self, sign: str) -> None:
        if self.take() != sign:
            raise NoArithmeticError(sign)


def call(name: str, arguments: tuple[Node, ...]) -> Call:
    if name == "IF" and len(arguments) != PARTS_OF_IF:
        raise NoArithmeticError(name)
    return Call(name, arguments)


def tokens(expression: str) -> Iterator[str]:
    at = 0
    text = expression.strip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if match is None:
            raise NoArithmeticError(text[at:])
        yield match[0].strip()
        at = match.end()


def references(node: Node) -> Iterator[str]:
    """The ids of the figures in it, in the order of the expression, each as often as it stands there."""
    match node:
        case Reference(figure):
            yield figure
        case Chain(_, parts) | Call(_, parts):
            for part in parts:
                yield from references(part)
        case Power(left, right) | Comparison(_, left, right):
            yield from references(left)
            yield from references(right)
