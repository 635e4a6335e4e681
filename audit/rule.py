"""What a rule is: an id, a text in two languages, and a plain function that yields recomputations."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from audit.draft import Draft, WordDraft
from audit.view import View
from schemas.base import Bilingual
from schemas.findings import Relation, RuleText

__all__ = ["Rule", "rule_text", "verdicts_of"]

Verdict = Draft | WordDraft
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Rule:
    """`limits` says what the rule does not claim."""

    id: str
    relation: Relation
    text: RuleText
    limits: Bilingual
    check: Callable[[View], Iterator[Verdict]]


def verdicts_of(view: View, check: Callable[[View], Iterator[V]]) -> list[V]:
    """What `check` yields, computed once: rules that ask for the verdicts of another one share them."""
    return view.once(check, lambda: list(check(view)))


def rule_text(
    title: tuple[str, str],
    kriteria: tuple[str, str],
    akibat: tuple[str, str],
    rekomendasi: tuple[str, str],
    reference: str,
) -> RuleText:
    """A rule's texts from (Indonesian, English) pairs."""
    pairs = [Bilingual(id=pair[0], en=pair[1]) for pair in (title, kriteria, akibat, rekomendasi)]
    return RuleText(title=pairs[0], kriteria=pairs[1], akibat=pairs[2], rekomendasi=pairs[3], reference=reference)
