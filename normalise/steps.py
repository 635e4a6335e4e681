"""How much a search may still try: counted, for no search may depend on how fast a machine is."""

from dataclasses import dataclass

__all__ = ["Steps"]


@dataclass(slots=True)
class Steps:
    """`left` are the steps that a search still has."""

    left: int

    def take(self, count: int) -> bool:
        """Whether so many steps may still be done; they are taken off."""
        self.left -= count
        return not self.spent

    @property
    def spent(self) -> bool:
        """Whether more was asked for than there was: what was found by then rests on what came first."""
        return self.left < 0
