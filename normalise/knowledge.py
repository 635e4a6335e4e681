"""Where the shipped knowledge is read: commented YAML beside the code, one file a noun."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

__all__ = ["alternatives", "entry", "knowledge", "pattern"]

_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
"""Both read the same; the one in C, which not every build of PyYAML has, takes a tenth of the time."""


@cache
def knowledge(name: str) -> Any:
    """The content of `normalise/data/<name>.yaml`, parsed once; raises FileNotFoundError for an unknown name."""
    return yaml.load(files("normalise.data").joinpath(f"{name}.yaml").read_text(encoding="utf-8"), Loader=_LOADER)


def entry(name: str, *path: str) -> Any:
    """What stands at `path` of the file `name`; raises KeyError where nothing does."""
    found = knowledge(name)
    for step in path:
        found = found[step]
    return found


@cache
def pattern(name: str, *path: str) -> re.Pattern[str]:
    """The regular expression at `path` of the file `name`, whatever the case."""
    return re.compile(str(entry(name, *path)), re.IGNORECASE)


def alternatives(words: Iterable[Any]) -> str:
    """A part of a regular expression for any of `words`, the longest first, whatever blanks stand in them."""
    longest = sorted((str(word) for word in words), key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest)
