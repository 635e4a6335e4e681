"""A part of the measured results: a table with what it means, when and with what it was measured."""

import os
import platform
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from bench.jobs import Outcome

__all__ = ["Section", "circumstances", "failures"]

TOOLS = ("lkjip", "pdfplumber", "camelot-py", "pypdfium2")
FOLDERS = re.compile(r"\S*[/\\](?=[^/\\\s])")


@dataclass(frozen=True, slots=True)
class Section:
    """`needs_shared` tells that only a machine with the real reports can measure it; `measured` is when and where.

    `failed` names what could not be measured and why.
    """

    key: str
    title: str
    text: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    failed: tuple[str, ...] = ()
    needs_shared: bool = False
    measured: str = field(default_factory=lambda: circumstances())

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_dict(cls, entry: dict[str, Any]) -> "Section":
        lists = {"columns": tuple(entry["columns"]), "rows": tuple(map(tuple, entry["rows"]))}
        return cls(**{**entry, **lists, "failed": tuple(entry["failed"])})

    def markdown(self) -> str:
        """The section as Markdown, without a heading of level 1."""
        lines = [f"## {self.title}", "", self.text, ""]
        lines += [_line(self.columns), _line(["---"] * len(self.columns)), *map(_line, self.rows), ""]
        lines += [f"- Not measured: {name}" for name in self.failed] + ([""] if self.failed else [])
        return "\n".join([*lines, f"*{self.measured}*", ""])

    def plain(self) -> str:
        """The section for a terminal: the title and the table."""
        table = [self.columns, *self.rows]
        widths = [max(len(row[place]) for row in table) for place in range(len(self.columns))]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in table]
        return "\n".join(
            [self.title, *(f"  {line.rstrip()}" for line in lines), *map("  failed: {}".format, self.failed)]
        )


def circumstances() -> str:
    """Date, versions and kind of machine; neither its name nor a path."""
    tools = ", ".join(f"{name} {_version(name)}" for name in TOOLS)
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    return f"Measured {date.today().isoformat()} with {tools}; {machine}."


def failures(outcomes: Iterable[Outcome]) -> tuple[str, ...]:
    """What went wrong, a line each, without the folders of this machine."""
    return tuple(f"{one.job.name}: {re.sub(FOLDERS, '', one.error)}" for one in outcomes if one.error)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(checkout)"


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
