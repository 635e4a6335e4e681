"""Slips of the hand: one digit wrong, lost, doubled or exchanged with its neighbour, the separator in another place.

Only where the right value is known to its last digit: otherwise any number has another one a digit away. Of two places that
stand even it is said that one of them has the slip, not which.
"""

from collections.abc import Iterator
from decimal import Decimal

from audit.causes.case import Case
from audit.causes.cause import Cause
from audit.causes.saying import written
from audit.compare import exponent_of, round_to

__all__ = ["digits", "separators"]

FEWEST_DIGITS = 3
FARTHEST_SHIFT = 3
TEXTS = {
    "transposed": ("Dua angka yang berdampingan tertukar", "Two neighbouring digits are exchanged"),
    "lost": ("Satu angka hilang", "A digit is lost"),
    "doubled": ("Satu angka tertulis dua kali", "A digit is written twice"),
    "wrong": ("Satu angka salah ketik", "A single digit is wrong"),
    "shifted": ("Tanda desimal atau ribuan bergeser", "The decimal or thousands separator is out of place"),
}
EITHER = ("Satu angka hilang atau berlebih", "A digit is lost or added")
"""Of a lost or doubled digit, where it is open which of the two numbers is right."""


def digits(case: Case) -> Iterator[Cause]:
    if not is_certain(case):
        return
    right = case.prints_as(case.right)
    text = str(abs(int(right.scaleb(case.decimals))))
    if len(text) < FEWEST_DIGITS:
        return
    for kind, changed in respelt(text):
        value = Decimal(changed).scaleb(-case.decimals).copy_sign(right)
        yield slip(case, kind, value, right)


def respelt(text: str) -> Iterator[tuple[str, str]]:
    """`(kind, digits)` for every slip in the digits `text`."""
    for place, digit in enumerate(text):
        head, tail = text[:place], text[place + 1 :]
        if tail[:1] not in ("", digit):
            yield "transposed", head + tail[0] + digit + tail[1:]
        yield "lost", head + tail
        yield "doubled", head + digit + digit + tail
        yield from (
            ("wrong", head + other + tail) for other in "0123456789" if other != digit and (head or other != "0")
        )


def separators(case: Case) -> Iterator[Cause]:
    """All digits of the right value, the separator some places away: printed with as many more or fewer decimals."""
    if not is_certain(case):
        return
    precise = -exponent_of(case.right) if case.draft.relation == "equality" else None
    for by in range(-FARTHEST_SHIFT, FARTHEST_SHIFT + 1):
        decimals = case.decimals + by
        if by and decimals >= 0 and (precise is None or decimals <= precise):
            right = round_to(case.right, decimals)
            yield slip(case, "shifted", right.scaleb(by), right)


def slip(case: Case, kind: str, value: Decimal, right: Decimal) -> Cause:
    indonesian, english = EITHER if case.is_even and kind in ("lost", "doubled") else TEXTS[kind]

    def say(lang: str) -> str:
        should = written(right, lang)
        if not case.is_even:
            return f"{english}: it should be {should}." if lang == "en" else f"{indonesian}: seharusnya {should}."
        now = written(case.printed, lang)
        if lang == "en":
            return f"{english} in one of the two places: {now} and {should}."
        return f"{indonesian} di salah satu dari kedua tempat: {now} dan {should}."

    return Cause(kind, value, say)


def is_certain(case: Case) -> bool:
    """Not where the page was read from a picture: then the slip may be the reader's."""
    others = [case.view.figures[name] for name in case.draft.inputs] if case.is_even else []
    read = all(one.read_by == "text" and not one.readings for one in (case.figure, *others))
    return read and case.known and (case.accused or case.is_even)
