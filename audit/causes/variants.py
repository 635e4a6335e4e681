"""The same two operands by another formula than the one that the table follows."""

from collections.abc import Callable, Iterator
from decimal import Decimal, DivisionByZero, InvalidOperation

from audit.causes.case import Case
from audit.causes.cause import Cause
from audit.causes.saying import in_two
from audit.formulas import Ratio
from audit.wording import number

__all__ = ["inverted", "other_formulas"]

HUNDRED = Decimal(100)
COMPUTED = frozenset({"ratio", "inverse_ratio", "difference", "product"})

Pair = tuple[str, Callable[[Decimal, Decimal], Decimal]]
WAYS: tuple[Pair, ...] = (
    ("{a} : {b} × 100", lambda a, b: a / b * HUNDRED),
    ("(2 × {b} - {a}) : {b} × 100", lambda a, b: (2 * b - a) / b * HUNDRED),
    ("({a} - {b}) : {b} × 100", lambda a, b: (a - b) / b * HUNDRED),
    ("({a} - {b}) : {a} × 100", lambda a, b: (a - b) / a * HUNDRED),
    ("{a} - {b}", lambda a, b: a - b),
    ("100 + {a} - {b}", lambda a, b: HUNDRED + a - b),
)
"""Each is tried with the operands in both orders. domain: the formulas of PermenPANRB 8/2021 and those that reports use in
their place; growth in percent and in points; a remainder for a share."""


def inverted(case: Case) -> Iterator[Cause]:
    """Numerator and denominator exchanged."""
    formula = case.draft.formula
    if not case.is_result or not isinstance(formula, Ratio) or len(case.operands) != 2:
        return
    part, whole = case.operands[formula.part], case.operands[formula.whole]
    if part and whole:
        times = "" if formula.scale == 1 else f" × {formula.scale}"
        texts = {lang: f"{number(whole, lang)} {sign} {number(part, lang)}{times}" for lang, sign in SIGNS.items()}
        yield Cause(
            "inverted",
            whole / part * formula.scale,
            in_two(
                f"Pembilang dan penyebut tertukar: {texts['id']}.",
                f"Numerator and denominator are exchanged: {texts['en']}.",
            ),
        )


def other_formulas(case: Case) -> Iterator[Cause]:
    """Any of the usual formulas over the two operands, in both orders."""
    values = list(case.operands.values())
    if not case.is_result or case.draft.relation not in COMPUTED or len(values) != 2 or 0 in values:
        return
    first, second = values
    for template, way in WAYS:
        for a, b in ((first, second), (second, first)):
            value = computed(way, a, b)
            is_inverse = template == WAYS[0][0] and isinstance(case.draft.formula, Ratio)
            if value is not None and not is_inverse:
                yield Cause(("formula", value), value, by_formula(template, a, b))


def computed(way: Callable[[Decimal, Decimal], Decimal], a: Decimal, b: Decimal) -> Decimal | None:
    try:
        return way(a, b)
    except (DivisionByZero, InvalidOperation):
        return None


SIGNS = {"id": ":", "en": "÷"}


def by_formula(template: str, a: Decimal, b: Decimal) -> Callable[[str], str]:
    def say(lang: str) -> str:
        text = template.replace(":", SIGNS[lang]).format(a=number(a, lang), b=number(b, lang))
        if lang == "en":
            return f"The printed number is what another formula gives: {text}."
        return f"Angka yang tertulis adalah hasil rumus lain: {text}."

    return say
