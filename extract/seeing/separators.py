"""Points and commas are a pixel apart: the marks of an amount are made consistent where its digits leave one way only.

What stays open (12.345 may be thousands or decimals) is left as it was read: its column or arithmetic tells.
"""

import re

__all__ = ["with_consistent_marks"]

AMOUNT = re.compile(
    r"(?P<before>\(?[-+]?)(?P<whole>\d{1,3}(?:[.,]\d{3})+)(?P<mark>[.,])(?P<decimals>\d{1,2})(?P<after>\)?%?)"
)
"""Groups of three and one or two digits behind the last mark: these are decimals, whatever the mark looks like."""
LONG = re.compile(
    r"(?P<before>\(?[-+]?)(?P<first>\d{1,3})(?P<lost>\d{3})(?P<rest>(?P<mark>[.,])\d{3}(?:(?P=mark)\d{3})+)(?P<after>\)?)"
)
"""More than three digits before groups of three: the mark between them was not seen."""


def with_consistent_marks(text: str) -> str:
    """`text` of one word, with the marks of an amount as its grouping wants them."""
    if amount := AMOUNT.fullmatch(text):
        marks = set(re.findall(r"[.,]", amount["whole"]))
        if len(marks) > 1 or marks == {amount["mark"]}:
            thousands = "." if "." in marks else ","
            decimal = "," if thousands == "." else "."
            whole = re.sub(r"[.,]", thousands, amount["whole"])
            return f"{amount['before']}{whole}{decimal}{amount['decimals']}{amount['after']}"
    if long := LONG.fullmatch(text):
        return f"{long['before']}{long['first']}{long['mark']}{long['lost']}{long['rest']}{long['after']}"
    return text
