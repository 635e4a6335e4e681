"""So many of so many."""

from dataclasses import dataclass

__all__ = ["Ratio"]


@dataclass(frozen=True, slots=True)
class Ratio:
    """`right` of `total`; sums add both."""

    right: int = 0
    total: int = 0

    def __add__(self, other: "Ratio") -> "Ratio":
        return Ratio(self.right + other.right, self.total + other.total)

    def __str__(self) -> str:
        return f"{self.share} ({self.right}/{self.total})" if self.total else "-"

    @property
    def share(self) -> str:
        """In percent, never rounded up to 100 or down to 0."""
        if not self.total:
            return "-"
        percent = 100 * self.right / self.total
        if 0 < self.right < self.total:
            percent = min(max(percent, 0.1), 99.9)
        return f"{percent:.1f} %"
