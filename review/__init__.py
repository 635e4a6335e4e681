"""The auditor's word: decisions about findings, kept over versions of a report, and the comparison of two versions."""

from review.decided import decided, right_values
from review.evidence import with_evidence

__all__ = ["decided", "right_values", "with_evidence"]
