"""The auditors' decisions in the dataset: what a review says and the dataset does not have yet is put behind the others."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert, select

from corpus.database import Database
from corpus.rows import masked
from corpus.schema import table
from schemas.review import Decision

__all__ = ["write_decisions"]

versions, decisions = table("versions"), table("decisions")


def write_decisions(database: Database, sha256: str, said: Sequence[Decision]) -> int:
    """Record what was `said` of the report with a version of this content; returns how many decisions were new. Entries without
    a verdict are remarks, which the dataset does not keep. Raises DatabaseError."""
    with database.writing() as connection:
        report = connection.scalar(select(versions.c.report_id).where(versions.c.sha256 == sha256))
        if report is None:
            return 0
        own = select(decisions).where(decisions.c.report_id == report)
        known = {identity(dict(row)) for row in connection.execute(own).mappings()}
        lines = [line for one in said if one.verdict for line in [row_of(one, report)] if identity(line) not in known]
        if lines:
            connection.execute(insert(decisions), lines)
    return len(lines)


def identity(line: dict[str, Any]) -> tuple[object, ...]:
    return tuple(value for name, value in sorted(line.items()) if name != "id")


def row_of(decision: Decision, report: int) -> dict[str, Any]:
    at = decision.at.astimezone(UTC).replace(tzinfo=None) if decision.at.tzinfo is not None else decision.at
    return {
        "report_id": report,
        "finding_key": decision.key,
        "decision": decision.verdict,
        "reason": masked(decision.reason),
        "right_value": masked("; ".join(decision.right_values.values()) or None),
        "comment": masked(decision.comment),
        "tanggapan": masked(decision.tanggapan),
        "follow_up": masked(decision.follow_up),
        "decided_by": masked(decision.by),
        "decided_at": whole_second(at),
    }


def whole_second(at: datetime) -> datetime:
    """As the dataset keeps times."""
    return at.replace(microsecond=0)
