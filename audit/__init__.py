"""What is meant -> recomputations and findings. Plain Python and Decimal; needs no PDF."""

from audit.judge import Judgement, judge
from audit.ledger import summarise
from audit.rules import RULES, Rule

__all__ = ["RULES", "Judgement", "Rule", "judge", "summarise"]
