"""Windows too: nothing that only POSIX has is touched without a check, and no text is opened in the locale's encoding.

Found by walking the syntax trees, because the machine that runs the tests has everything.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (
    "lkjip",
    "schemas",
    "extract",
    "normalise",
    "audit",
    "review",
    "publish",
    "corpus",
    "synthetic",
    "requirements",
)
MODULES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))

POSIX_MODULES = re.compile("crypt|fcntl|grp|nis|posix|pty|pwd|readline|resource|spwd|syslog|termios|tty")
POSIX_NAMES = {
    "os": re.compile(
        "chown|forkp?t?y?|get[ep]gid|get[eg]?[ug]id|getpgrp|killpg|mkfifo|nice|sched_getaffinity|setpgid|setpgrp|setsid"
        "|set[ug]id|uname|wait[34]|waitid"
    ),
    "signal": re.compile("SIG(ALRM|HUP|KILL|QUIT|USR1|USR2|XCPU)|alarm|pause|setitimer"),
}
CHECK = re.compile(r"sys\.platform|os\.name|hasattr\(|find_spec\(|platform\.system\(")
MODE = re.compile(r"[rwax][+t]*")


def trails(node: ast.AST, trail: tuple[ast.AST, ...] = ()) -> Iterator[tuple[ast.AST, tuple[ast.AST, ...]]]:
    """Every node with the nodes that it stands in, outermost first."""
    yield node, trail
    for child in ast.iter_child_nodes(node):
        yield from trails(child, (*trail, node))


def is_checked(node: ast.AST, trail: tuple[ast.AST, ...]) -> bool:
    """Whether a look at the platform comes before: an `if` or `try` around it, or an `if` above it in its function."""
    line = getattr(node, "lineno", 0)
    for outer in trail:
        if isinstance(outer, ast.If | ast.IfExp | ast.BoolOp) and CHECK.search(ast.unparse(outer)):
            return True
        if isinstance(outer, ast.Try) and any("ImportError" in ast.unparse(handler) for handler in outer.handlers):
            return True
        if isinstance(outer, ast.FunctionDef) and any(
            isinstance(inner, ast.If) and inner.lineno < line and CHECK.search(ast.unparse(inner.test))
            for inner in ast.walk(outer)
        ):
            return True
    return False


def posix_only(node: ast.AST) -> str | None:
    """What of POSIX `node` touches, if anything."""
    if isinstance(node, ast.Import):
        return next((alias.name for alias in node.names if POSIX_MODULES.fullmatch(alias.name)), None)
    if isinstance(node, ast.ImportFrom):
        module = node.module or ""
        named = [alias.name for alias in node.names if is_posix_name(module, alias.name)]
        return module if POSIX_MODULES.fullmatch(module) else next(iter(named), None)
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return node.attr if is_posix_name(node.value.id, node.attr) else None
    if isinstance(node, ast.keyword) and node.arg == "preexec_fn":
        return node.arg
    return None


def is_posix_name(module: str, name: str) -> bool:
    return module in POSIX_NAMES and POSIX_NAMES[module].fullmatch(name) is not None


def opens_text(call: ast.Call) -> bool:
    """Whether `call` opens, reads or writes text through a file or a pipe."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    keywords = {keyword.arg: ast.unparse(keyword.value) for keyword in call.keywords}
    if name in {"read_text", "write_text", "TextIOWrapper"}:
        return True
    if name in {"run", "Popen", "check_output"}:
        return "True" in {keywords.get("text"), keywords.get("universal_newlines")}
    if name not in {"open", "fdopen", "NamedTemporaryFile", "TemporaryFile"}:
        return False
    position = 1 if isinstance(call.func, ast.Name) or name == "fdopen" else 0
    mode = call.args[position] if len(call.args) > position else None
    written = keywords.get("mode") or (ast.unparse(mode) if mode else None)
    if written is None:
        return name in {"open", "fdopen"} and len(call.args) == position
    return MODE.fullmatch(written.strip("'\"")) is not None


def complaints(text: str) -> list[str]:
    found = []
    for node, trail in trails(ast.parse(text)):
        touched = posix_only(node)
        if touched and not is_checked(node, trail):
            found.append(f"line {getattr(node, 'lineno', '?')}: {touched} exists only on POSIX")
        if isinstance(node, ast.Call) and opens_text(node) and not {"encoding"} & {word.arg for word in node.keywords}:
            found.append(f"line {node.lineno}: no encoding in {ast.unparse(node)}")
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_in_a_module_breaks_windows(path: Path) -> None:
    assert complaints(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "import resource",
        "from fcntl import flock",
        "def f():\n    import resource",
        "import os\nos.killpg(1, 9)",
        "import signal\nkill = signal.SIGKILL",
        "subprocess.Popen(c, preexec_fn=f)",
        "p.read_text()",
        "open(p)",
        "open(p, 'w')",
        "p.open()",
        "p.open('r')",
        "p.write_text('x')",
        "subprocess.run(c, text=True)",
    ],
)
def test_the_walk_sees_what_breaks_windows(text: str) -> None:
    assert complaints(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "import sys\nif sys.platform != 'win32':\n    import resource",
        "try:\n    import resource\nexcept ImportError:\n    resource = None",
        "def f():\n    if os.name == 'nt':\n        return\n    import resource",
        "if hasattr(os, 'killpg'):\n    os.killpg(1, 9)",
        "p.read_text(encoding='utf-8')",
        "open(p, 'rb')",
        "p.open('wb')",
        "pdfplumber.open(path)",
        "Image.open(buffer)",
        "os.open(p, os.O_RDONLY)",
        "subprocess.run(c, capture_output=True)",
    ],
)
def test_the_walk_lets_pass_what_works(text: str) -> None:
    assert complaints(text) == []
