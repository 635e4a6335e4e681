"""What the tree of an expression comes to: the same as a spreadsheet that holds its figures, to the last digit."""

from collections.abc import Mapping
from decimal import Decimal, DivisionByZero, InvalidOperation, Overflow

from publish.expression import Call, Chain, Comparison, Node, Number, Power, Reference

__all__ = ["value_of"]


def value_of(node: Node, values: Mapping[str, Decimal]) -> Decimal | None:
    """What a spreadsheet that holds `values` will show; None where it will show an error."""
    try:
        return evaluated(node, values)
    except (InvalidOperation, DivisionByZero, Overflow):
        return None


def evaluated(node: Node, values: Mapping[str, Decimal]) -> Decimal:
    match node:
        case Number(value):
            return value
        case Reference(figure):
            return values[figure]
        case Chain():
            return chained(node, values)
        case Power(base, exponent):
            return evaluated(base, values) ** evaluated(exponent, values)
        case Call("IF", (test, then, otherwise)):
            return evaluated(then if evaluated(test, values) else otherwise, values)
        case Call(name, arguments):
            return (max if name == "MAX" else min)(evaluated(one, values) for one in arguments)
        case Comparison(sign, left, right):
            return Decimal(compared(sign, evaluated(left, values), evaluated(right, values)))


def chained(chain: Chain, values: Mapping[str, Decimal]) -> Decimal:
    result = Decimal(0) if chain.adds else Decimal(1)
    for sign, term in zip(chain.signs, chain.terms, strict=True):
        value = evaluated(term, values)
        if sign == "+":
            result += value
        elif sign == "-":
            result -= value
        elif sign == "*":
            result *= value
        else:
            result /= value
    return result


def compared(sign: str, left: Decimal, right: Decimal) -> bool:
    return {"<": left < right, ">": left > right, "<=": left <= right, ">=": left >= right, "=": left == right}[sign]
