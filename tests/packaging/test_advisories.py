"""`make advisories` fails for a known flaw, and says aloud when nothing could be asked."""

import shutil
import subprocess

import pytest

from requirements import advisories


@pytest.mark.parametrize(
    ("status", "said", "expected", "words"),
    [
        (0, "No known vulnerabilities found", 0, "no flaw is known"),
        (1, "Found 2 known vulnerabilities in 1 package", 1, "Found 2"),
        (0, "x  Dependency not found on PyPI and could not be audited: x (1.0)", 0, "NOT looked up: 1 paket"),
        (1, "ConnectionError: Max retries exceeded", 0, "NOT looked up: ConnectionError"),
    ],
)
def test_what_is_known(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    status: int,
    said: str,
    expected: int,
    words: str,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name)
    assert advisories.main(lambda order: subprocess.CompletedProcess(order, status, "", said)) == expected
    assert words in capsys.readouterr().err


def test_without_a_way_to_ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert advisories.main() == 0
    assert "NOT looked up" in capsys.readouterr().err
