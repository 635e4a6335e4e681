"""Ways to name a document wrongly that the report names rightly elsewhere."""

import re

from synthetic.distortions import Change
from synthetic.facts import Fact
from synthetic.field import Field

__all__ = ["decree_of_another_year", "mission_of_another_number", "plan_of_another_period"]


def _repeats(field: Field, fact: Fact) -> bool:
    return field.derived_by(fact, "presence") is not None


def plan_of_another_period(field: Field, fact: Fact) -> Change | None:
    """One end of the period a year off."""
    if not _repeats(field, fact):
        return None
    first, last = map(int, fact.text.split("-"))
    first, last = field.rng.choice([(first + 1, last), (first - 1, last), (first, last - 1)])
    return f"{first}-{last}", None


def decree_of_another_year(field: Field, fact: Fact) -> Change | None:
    if not _repeats(field, fact):
        return None
    head, year = fact.text[:-4], int(fact.text[-4:])
    return f"{head}{year + field.rng.choice([-1, 1])}", None


def mission_of_another_number(field: Field, fact: Fact) -> Change | None:
    """The number of the mission before it."""
    number = re.search(r"\d+", fact.text)
    if number is None or number[0] == "1" or not _repeats(field, fact):
        return None
    return f"{fact.text[: number.start()]}{int(number[0]) - 1}{fact.text[number.end() :]}", None
