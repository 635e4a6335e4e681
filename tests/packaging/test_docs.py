"""What the program can do stands in the documents, and what the documents name exists."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from audit import RULES
from lkjip.cli.app import app

ROOT = Path(__file__).resolve().parents[2]
DOCS = sorted((ROOT / "docs").glob("*.md"))
MADE_BY_TYPER = {"--help", "--install-completion", "--show-completion"}


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    """The command `name` and those under it, by what is typed."""
    yield name, command
    for part, below in getattr(command, "commands", {}).items():
        yield from commands(f"{name} {part}".strip(), below)


def options() -> Iterator[tuple[str, str]]:
    """Every (command, long option) of the command line; the program itself is the command ""."""
    for name, command in commands("", typer.main.get_command(app)):
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("--") and option not in MADE_BY_TYPER:
                    yield name, option


@pytest.mark.parametrize("document", ["README.md", "docs/panduan.md"])
def test_every_command_is_in_the_readme_and_in_the_guide(document: str) -> None:
    names = [name for name, _ in commands("", typer.main.get_command(app))]
    assert [name for name in names if name and f"lkjip {name}" not in text(document)] == []


def test_every_option_is_in_the_guide() -> None:
    guide = text("docs/panduan.md")
    found = list(options())
    assert ("audit", "--out") in found
    assert [pair for pair in found if not re.search(re.escape(pair[1]) + r"(?![\w-])", guide)] == []


def test_the_documents_name_no_option_that_is_not_there() -> None:
    known = {option for _, option in options()} | {"--help", "--no-deps"}
    for document in ("README.md", "docs/panduan.md"):
        assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text(document))) <= known


def test_every_make_target_of_the_readme_is_there() -> None:
    targets = set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([a-z-]+)", text("README.md"), re.MULTILINE)) <= targets


def test_every_path_that_the_documents_name_is_there() -> None:
    for document in ("README.md", "docs/architecture.md", "docs/glossary.md"):
        named = re.findall(
            r"`((?:lkjip|schemas|extract|normalise|audit|publish|docs|requirements)/[\w/.]*)`", text(document)
        )
        assert [path for path in named if not (ROOT / path).exists()] == [], document


@pytest.mark.parametrize("path", [ROOT / "README.md", *DOCS], ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_every_rule_is_in_the_generated_list() -> None:
    assert [rule.id for rule in RULES if rule.id not in text("docs/rules.md")] == []
