"""What is gravest in the reports of a region, and which rules find most."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal
from heapq import nsmallest
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, and_, func

from corpus.current_reports import PART, current_reports
from corpus.schema import table
from schemas.base import Bilingual
from schemas.region import RegionFinding, RuleUse

__all__ = ["gravest", "gravity", "rule_uses"]

findings, figures = table("findings"), table("figures")
SERIOUS = ("high", "medium")
NOTED = (*SERIOUS, "low")
"""Severities that are notes on a report; the others are remarks."""
PLAIN_DECIMAL = re.compile(r"-?\d+(?:\.\d+)?")


def gravest(connection: Connection, regions: Sequence[str], most: int) -> dict[int, tuple[RegionFinding, ...]]:
    """By version, up to `most` findings of severity high or medium, gravest first; none that lkjip may have misread."""
    own = findings.c
    columns = (column for column in own if column.name not in ("x0", "top", "x1", "bottom"))
    wanted = current_reports(*columns, figures.c.unit, regions=regions, of=findings)
    # The unit is that of the figure: a finding keeps a bare number.
    wanted = wanted.outerjoin(figures, and_(figures.c.version_id == own.version_id, figures.c.id == own.figure_id))
    wanted = wanted.where(own.severity.in_(SERIOUS), own.attribution == "document").order_by(own.version_id, own.id)
    rows = connection.execution_options(yield_per=PART).execute(wanted)
    return {
        int(version): tuple(nsmallest(most, map(finding, those), key=gravity))
        for version, those in groupby(rows, key=lambda row: row.version_id)
    }


def finding(row: Any) -> RegionFinding:
    return RegionFinding(
        version=row.version_id,
        key=row.key,
        rule=row.rule,
        severity=row.severity,
        certainty=row.certainty,
        decided=row.decided,
        page=row.page,
        printed=row.printed,
        stated=value(row.stated),
        expected=value(row.expected),
        unit=row.unit,
        message=Bilingual(id=row.message_id, en=row.message_en),
    )


def value(text: str | None) -> Decimal | str | None:
    return Decimal(text) if text is not None and PLAIN_DECIMAL.fullmatch(text) else text


def gravity(one: RegionFinding) -> tuple[bool, bool, bool, Decimal, int, str]:
    """Sorts the gravest first: by severity, certainty, whether it is told which figure is wrong, and how far that one is from
    what it should be."""
    return (one.severity != "high", one.certainty != "certain", not one.decided, -distance(one), one.page, one.key)


def distance(one: RegionFinding) -> Decimal:
    """How far apart the stated and the expected value are, as a part of the larger one; 0 for words."""
    if not isinstance(one.stated, Decimal) or not isinstance(one.expected, Decimal):
        return Decimal(0)
    larger = max(abs(one.stated), abs(one.expected))
    return abs(one.stated - one.expected) / larger if larger else Decimal(0)


def rule_uses(connection: Connection, regions: Sequence[str]) -> tuple[RuleUse, ...]:
    """Every rule that found something, the one with most grave findings first."""
    own = findings.c
    wanted = current_reports(own.rule, own.severity, func.count().label("many"), regions=regions, of=findings)
    noted = (own.severity.in_(NOTED), own.attribution == "document")
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in connection.execute(wanted.where(*noted).group_by(own.rule, own.severity)):
        counts[row.rule][row.severity] = row.many
    seen = current_reports(own.rule, func.count(own.version_id.distinct()), regions=regions, of=findings)
    spread = {row[0]: row[1] for row in connection.execute(seen.where(*noted).group_by(own.rule))}
    uses = [RuleUse(rule, many["high"], many["medium"], many["low"], spread[rule]) for rule, many in counts.items()]
    return tuple(sorted(uses, key=lambda one: (-one.high - one.medium, -one.low, one.rule)))
