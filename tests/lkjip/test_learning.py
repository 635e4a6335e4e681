"""What a child imports before it is fenced in is there, and what was never compiled is among it."""

import importlib.util
import py_compile
import sys
from pathlib import Path

import pytest

from lkjip.learning import MODES, ON_DEMAND, OURS, RIVALS, is_compiled, learn

ROOT = Path(__file__).resolve().parents[2]


def test_every_mode_names_modules_that_are_there() -> None:
    assert set(OURS) == set(ON_DEMAND) == set(MODES)
    ours = {name for names in OURS.values() for name in names}
    others = {name for names in (*ON_DEMAND.values(), *RIVALS.values()) for name in names}
    assert all((ROOT / f"{name.replace('.', '/')}.py").is_file() for name in ours)
    assert all(importlib.util.find_spec(name.partition(".")[0]) for name in others)


def test_a_library_that_was_never_compiled_is_imported_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "belum.py").write_text("learnt = True\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(OURS, "render", ())
    monkeypatch.setitem(ON_DEMAND, "render", ("belum", "tidak_ada"))
    assert not is_compiled("belum")
    learn("render", None)
    assert sys.modules.pop("belum").learnt
    py_compile.compile(str(tmp_path / "belum.py"))
    assert is_compiled("belum")
