"""YAML as people write it by hand, read so that nothing in it is lost, executed, guessed or unpacked without end."""

from collections.abc import Hashable
from typing import Any

import yaml

from schemas.visible import visible

__all__ = ["NotYamlError", "load", "places"]

DEEPEST = 8
"""Levels of lists and mappings: a review has five."""
MOST_EVENTS = 2_000_000
NOTHING = "tag:yaml.org,2002:null"

Base: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


class NotYamlError(Exception):
    """`line` is where, from 1, and `what` what is wrong: syntax, alias, twice (a name twice in one mapping), tag ("!!int",
    "!anything"), deep or long."""

    def __init__(self, what: str, line: int, name: str = "") -> None:
        super().__init__(what, line, name)
        self.what = what
        self.line = line
        self.name = name


class TextLoader(Base):  # type: ignore[misc]
    """Every scalar is text as it stands ("082", "1.10", "no"), but for an empty one and null; nothing in it hides or steers."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag == NOTHING]
        for first, resolvers in Base.yaml_implicit_resolvers.items()
    }

    def construct_scalar(self, node: yaml.ScalarNode) -> str:
        return visible(super().construct_scalar(node))

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str | None] = set()
        for name, _ in node.value:
            if not isinstance(name, yaml.ScalarNode):
                raise NotYamlError("syntax", name.start_mark.line + 1)
            if (shown := name_of(name)) in seen:
                raise NotYamlError("twice", name.start_mark.line + 1, shown or "")
            seen.add(shown)
        mapping: dict[Hashable, Any] = super().construct_mapping(node, deep)
        return mapping


def name_of(node: yaml.ScalarNode) -> str | None:
    """A name in a mapping as it is read: two that differ in what nobody sees are one."""
    return None if node.tag == NOTHING else visible(node.value)


def load(text: str) -> Any:
    """What `text` says: mappings, lists, strings and None. Raises NotYamlError."""
    check_shape(text)
    try:
        return yaml.load(text, Loader=TextLoader)
    except yaml.MarkedYAMLError as error:
        raise NotYamlError("syntax", line_of(error)) from error


def places(text: str) -> dict[str, yaml.Node]:
    """The values of the outermost mapping of `text`, with their marks, by name."""
    root = yaml.compose(text, Loader=TextLoader)
    return {name_of(name) or "": value for name, value in root.value} if isinstance(root, yaml.MappingNode) else {}


def check_shape(text: str) -> None:
    """Raises NotYamlError for what a review never needs and a hostile file is made of: aliases, which unpack to any size,
    tags, which make something else of a text, and levels without end."""
    depth = 0
    try:
        for number, event in enumerate(yaml.parse(text, Loader=TextLoader)):
            mark: Any = event.start_mark
            line = int(mark.line) + 1
            if isinstance(event, yaml.AliasEvent):
                raise NotYamlError("alias", line)
            if (tag := getattr(event, "tag", None)) is not None:
                raise NotYamlError("tag", line, str(tag))
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > DEEPEST:
                raise NotYamlError("deep", line)
            if number > MOST_EVENTS:
                raise NotYamlError("long", line)
    except yaml.MarkedYAMLError as error:
        raise NotYamlError("syntax", line_of(error)) from error
    except yaml.YAMLError as error:  # a character that YAML does not allow
        raise NotYamlError("syntax", 1) from error


def line_of(error: yaml.MarkedYAMLError) -> int:
    mark: Any = error.problem_mark
    return 1 if mark is None else int(mark.line) + 1
