"""A fingerprint of what a finding says: a decision stands only on the ground that it was given on."""

import hashlib
from collections.abc import Iterable, Mapping
from decimal import Decimal

from schemas.base import plain
from schemas.figures import Figure
from schemas.findings import Finding

__all__ = ["evidence_of", "with_evidence"]


def with_evidence(findings: Iterable[Finding], figures: Iterable[Figure]) -> tuple[Finding, ...]:
    """`findings`, each with the fingerprint of its evidence; `figures` are those of the report."""
    by_id = {figure.id: figure for figure in figures}
    return tuple(one.model_copy(update={"evidence": evidence_of(one, by_id)}) for one in findings)


def evidence_of(finding: Finding, figures: Mapping[str, Figure]) -> str:
    """Made of the rule, the severity, what is stated and expected and the values of the operands, whatever their order: never
    of pages or ids, which another version of the report may change alone."""
    operands = sorted(value_of(figures[name]) for name in finding.figures[1:] if name in figures)
    parts = [finding.rule, finding.severity, shown(finding.stated), shown(finding.expected), *operands]
    return hashlib.sha1("\x1f".join(parts).encode("utf-8", "replace"), usedforsecurity=False).hexdigest()[:16]


def value_of(figure: Figure) -> str:
    return figure.text if figure.value is None else plain(figure.value)


def shown(value: Decimal | str | None) -> str:
    return plain(value) if isinstance(value, Decimal) else value or ""
