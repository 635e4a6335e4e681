"""Reading children that misbehave: each is a small script that speaks the protocol and then does something wrong."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lkjip import supervise

PREAMBLE = """
import json, os, sys, time

def say(**message):
    print(json.dumps(message), flush=True)

def page(number, kind="text"):
    read = {"number": number, "width": 595, "height": 842, "rotation": 0, "kind": kind, "lines": [], "grids": []}
    say(type="page", page=read)

def picture(number):
    say(type="picture", number=number, png="", width=1, height=1)

def opened(pages, **fields):
    say(type="opened", pages=pages, **fields)

def finished():
    say(type="finished", readers=["fake"])

"""

UseWorker = Callable[[str], None]


@pytest.fixture
def use_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> UseWorker:
    """Makes the supervisor start a child that runs the given lines instead of our reader."""

    def use(body: str) -> None:
        script = tmp_path / "worker.py"
        script.write_text(PREAMBLE + body, encoding="utf-8")
        monkeypatch.setattr(supervise, "WORKER", (sys.executable, str(script)))

    return use
