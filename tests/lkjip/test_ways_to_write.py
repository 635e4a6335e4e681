"""Files of the user are written by `publish.files` only, which follows no link and leaves nothing half written."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("schemas", "extract", "normalise", "audit", "review", "publish", "corpus", "lkjip")
OTHER_WAYS = {
    "publish/files.py": "the way",
    "corpus/export.py": "into the new file that publish.files has made",
    "publish/review_forms.py": "templates, when a developer makes them",
    "lkjip/annotating.py": "into a private folder",
    "lkjip/supervise.py": "into a private folder",
    "lkjip/cluster.py": "into a private folder",
    "lkjip/doctor/trial.py": "into a private folder",
}
BY_NAME = {"write_bytes", "write_text", "FileIO", "NamedTemporaryFile", "mkstemp", "copyfile", "copy2", "symlink_to"}


def test_nothing_else_writes_files() -> None:
    texts = {path: path.read_text(encoding="utf-8") for room in ROOMS for path in (ROOT / room).rglob("*.py")}
    found = {
        path.relative_to(ROOT).as_posix()
        for path, text in texts.items()
        if "open(" in text or any(name in text for name in BY_NAME)  # most files need no parsing
        if any(writes(node) for node in ast.walk(ast.parse(text)))
    }
    assert found == set(OTHER_WAYS)


def writes(node: ast.AST) -> bool:
    """Whether it is a call that makes or changes a file."""
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if name == "open":
        given = [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg == "mode")]
        modes = [one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        return any(set(mode) <= set("rwxabt+") and set(mode) & set("wxa+") for mode in modes)
    return name in BY_NAME
