"""Synthetic reports made once for all tests of this folder."""

from functools import cache
from typing import Any

import pypdfium2
import pytest

from synthetic import SyntheticReport, make_report

SEEDS = range(15)
SOME = [seed if seed < 4 else pytest.param(seed, marks=pytest.mark.slow) for seed in SEEDS]
"""All of them, most for `make test-all` only."""
SPOILT = range(8)


@cache
def clean(seed: int) -> SyntheticReport:
    return make_report(seed)


@cache
def spoilt(seed: int) -> SyntheticReport:
    return make_report(seed, errors=12)


def figures(report: SyntheticReport) -> dict[str, dict[str, Any]]:
    return {figure["id"]: figure for figure in report.truth.figures}


@cache
def page_texts(pdf: bytes) -> list[str]:
    """The text of every page without any blanks, as PDFium reads it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return ["".join(page.get_textpage().get_text_bounded().split()) for page in document]
