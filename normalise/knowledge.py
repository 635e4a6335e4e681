"""Where the shipped knowledge is read: commented YAML beside the code, one file a noun."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

__all__ = ["knowledge"]

_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
"""Both read the same; the one in C, which not every build of PyYAML has, takes a tenth of the time."""


@cache
def knowledge(name: str) -> Any:
    """The content of `normalise/data/<name>.yaml`, parsed once; raises FileNotFoundError for an unknown name."""
    return yaml.load(files("normalise.data").joinpath(f"{name}.yaml").read_text(encoding="utf-8"), Loader=_LOADER)
