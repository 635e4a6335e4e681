"""What our HTML pages have in common: each is one file that needs nothing else, and whose policy lets nothing else in."""

import base64
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from publish.visible import visible

__all__ = ["asset", "environment", "island", "policy"]

ESCAPED = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}
TEMPLATES = Path(__file__).parent / "templates"


def environment() -> Environment:
    """Everything shown is escaped and made visible, whatever the PDF wrote into it; an unknown name is an error."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=safe,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def safe(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def asset(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def island(data: Any) -> Markup:
    """`data` as JSON inside a script element that runs nothing: no text in it can end that element or open a comment."""
    text = json.dumps(shown(data), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Markup(text.translate(ESCAPED))


def shown(data: Any) -> Any:
    """`data` with every text made visible, as `environment` does with what a template shows."""
    match data:
        case str():
            return visible(data)
        case dict():
            return {visible(name): shown(value) for name, value in data.items()}
        case list() | tuple():
            return [shown(value) for value in data]
        case _:
            return data


def policy(style: str, script: str) -> str:
    """The Content-Security-Policy: our own style and script by their hash, inlined pictures, and nothing else."""
    return (
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"style-src '{hash_of(style)}'; script-src '{hash_of(script)}'"
    )


def hash_of(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
