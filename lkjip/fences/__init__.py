"""What the reading child may not do, whatever a PDF makes of its libraries: no network, no other program, no file outside its
folder, no more memory than it was given.

The system's fences hold native code too; which of them a system has differs, and what it lacks is told. The hook of the
interpreter holds Python code everywhere: defence in depth, no wall. `python -P -m lkjip.fences` says what a system grants.
"""

from lkjip.fences.network import leave_network
from lkjip.fences.raising import FENCES, Fence, fence_in
from lkjip.fences.resources import limit_resources

__all__ = ["FENCES", "Fence", "fence_in", "leave_network", "limit_resources"]
