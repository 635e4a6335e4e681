"""Raise all fences in this process, and print which of them the system holds, as JSON: asked by `lkjip doctor`."""

import json
import sys
from pathlib import Path

from lkjip.fences import fence_in, leave_network, limit_resources

MEMORY, SECONDS = 2048, 60

if __name__ == "__main__":
    limit_resources(MEMORY, SECONDS)
    held = fence_in([Path.cwd()], (), MEMORY, offline=leave_network())
    sys.stdout.write(json.dumps(sorted(held)) + "\n")
