"""Reports damaged by chance: each is read as far as possible or refused in words, whatever happened to it."""

import json
import os
from functools import cache
from pathlib import Path

import pytest

from lkjip import pipeline
from lkjip.errors import ReportRefusedError
from lkjip.limits import Limits
from publish.html import html_text
from publish.json_file import json_bytes
from synthetic import make_report
from synthetic.hostile.mutation import mutated

MANY = int(os.environ.get("LKJIP_MUTATIONS", "10"))
"""`make soak` takes the time for more."""
LOW = Limits(timeout=120, stall=60, memory=900, processes=1, ocr=False)


@cache
def whole(seed: int) -> bytes:
    return make_report(seed % 3, errors=3).pdf


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(MANY))
def test_a_damaged_report_is_read_or_refused(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(mutated(whole(seed), seed))
    try:
        report = pipeline.audit_file(path, limits=LOW)
    except ReportRefusedError as error:
        assert error.message.id.isprintable()
        return
    written = json.loads(json_bytes(report))
    assert len(written["pages"]) == report.report.pages
    assert html_text(report, {}, "id")
