"""What the program can do stands in the documents, and what the documents name exists."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main
import yaml

from audit import RULES
from lkjip.cli.app import app
from lkjip.cli.periksa import ListFormat

ROOT = Path(__file__).resolve().parents[2]
DOCS = sorted((ROOT / "docs").glob("*.md"))
WHEELHOUSE_OPTIONS = {"--system", "--python"}
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
    known = {option for _, option in options()} | {"--help", "--no-deps"} | WHEELHOUSE_OPTIONS
    for document in ("README.md", "docs/panduan.md", "docs/ci.md"):
        assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text(document))) <= known, document


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


def examples(document: str, language: str) -> list[str]:
    """The blocks of code in `language`."""
    return re.findall(rf"^```{language}\n(.*?)^```", text(document), re.MULTILINE | re.DOTALL)


@pytest.mark.skipif(os.name == "nt", reason="runs a shell")
@pytest.mark.parametrize(("status", "said"), [(0, "lulus"), (1, "ada catatan"), (2, "status 2"), (3, "tidak terbaca")])
def test_the_script_of_the_ci_page_ends_as_lkjip_does(status: int, said: str, tmp_path: Path) -> None:
    (script,) = examples("docs/ci.md", "sh")
    fake = tmp_path / "lkjip"
    fake.write_text(f'#!/bin/sh\necho "$@"\nexit {status}\n', encoding="utf-8")
    fake.chmod(0o755)
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    call = subprocess.run(
        ["sh", "-eu", "-c", script], cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8"
    )
    assert (call.returncode, said in call.stdout) == (status, True)
    assert (tmp_path / "ringkasan.md").read_text(encoding="utf-8") == "periksa laporan --format markdown\n"


def test_the_pipelines_of_the_ci_page_are_yaml_and_call_what_is_there() -> None:
    pipelines = [yaml.safe_load(one) for one in examples("docs/ci.md", "yaml")]
    assert len(pipelines) == 2
    calls = re.findall(r"lkjip periksa laporan --format (\w+)", text("docs/ci.md"))
    assert set(calls) <= set(ListFormat)
    assert re.findall(r"https?:|simple/", text("docs/ci.md")) == []
