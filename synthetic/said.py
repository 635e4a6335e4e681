"""What a sentence of a made-up report claims: the answer key that the understanding of prose is held against."""

from collections.abc import Hashable
from dataclasses import dataclass

from synthetic.facts import Fact

__all__ = ["Promise", "Said"]


@dataclass(frozen=True, slots=True)
class Said:
    """`stated` claims something (`kind`) of `what`, out of `operands` in the sentence and of what is stated under `keys`.

    `link` says how a reader knows of what: it is named ("named"), named in the heading above ("heading"), carried over
    from the sentence before ("carried"), or all of the report ("whole"). `rivals` are names that could stand in the
    place of a stated name and would be wrong.
    """

    kind: str
    stated: Fact
    operands: tuple[Fact, ...]
    what: str
    link: str
    keys: tuple[Hashable, ...] = ()
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """A relation of `stated` to figures that the report states only later, under `keys`."""

    kind: str
    formula: str
    stated: Fact
    keys: tuple[Hashable, ...]
