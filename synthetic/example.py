"""The example that ships with the project: one fixed fictional kecamatan with ten planted errors."""

import json
from pathlib import Path

from synthetic.kinds import ErrorKind
from synthetic.numerals import NumberStyle
from synthetic.report import SyntheticReport, make_report
from synthetic.style import PAPERS, LayoutStyle, Style, load_data
from synthetic.truth import Entry

__all__ = ["NAME", "example_style", "make_example", "write_example"]

NAME = "lkjip-contoh.pdf"
SEED = 2026
ERRORS = (
    ErrorKind.ABSORPTION,
    ErrorKind.ABSORPTION,
    ErrorKind.REMAINDER,
    ErrorKind.PLAN_TOTAL,
    ErrorKind.ACHIEVEMENT,
    ErrorKind.MEAN,
    ErrorKind.PROSE_TOTALS_PERCENT,
    ErrorKind.PREDICATE,
    ErrorKind.TRUNCATED,
    ErrorKind.BASE_TOTAL,
)
LAYOUT = LayoutStyle(
    font="Helvetica", paper=PAPERS["a4"], margin=64.0, head_fill="#BDD7EE", head_text="#000000", zebra=None, rules="grid", line=0.5,
    table_size=8.5, text_size=11.0, repeat_header=True, caption_below=False, caption_lines=2, numbering="chapter",
    column_numbers="{}", landscape_budget=False, roman_front=True, running_head=True, foot="centre", capitals=True, justified=True,
)  # fmt: skip


def example_style() -> Style:
    """The commonest choices, so that a newcomer sees a report like the ones he knows."""
    names = load_data("wording.toml")["names"]
    assert isinstance(names, dict)
    words = {key: str(variants[0]) for key, variants in names.items()} | {"absorption": "Serapan (%)"}
    return Style(
        numbers=NumberStyle(), layout=LAYOUT, words=words, total="last", merged_goals=True, lower_formula="2t-r", cap=None,
        truncates=False, chain="printed", levels=3, codes=True, revised=False, empty="-", two_row_header=True, units_in_cells=False,
        count_form="{number} ({word})",
    )  # fmt: skip


def make_example() -> SyntheticReport:
    return make_report(SEED, errors=ERRORS, agency="kecamatan", style=example_style(), topics=())


def _row(error: Entry) -> str:
    where = f"Tabel {error['number']}" if error["number"] else error["caption"] or "prose"
    row, column = error["row_name"] or "", error["column_name"] or ""
    if error["sentence"]:
        row = f"“{error['sentence']}”"
    cells = (
        error["id"],
        error["page"],
        where,
        row,
        column,
        error["stated_text"],
        error["correct_text"],
        error["severity"],
    )
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def _readme(report: SyntheticReport) -> str:
    truth, about = report.truth, report.truth.report
    errors = sorted(truth.errors, key=lambda error: (error["page"], error["row"] or 0))
    return "\n".join(
        [
            "# The example report",
            "",
            "> Contoh ini adalah LKjIP sebuah kecamatan rekaan. Seluruh nama dan angkanya dibuat oleh program; sepuluh kesalahan",
            "> sengaja ditanam di tempat yang tercantum di bawah, supaya hasil `make audit` dapat diperiksa satu per satu.",
            "",
            f"`{NAME}` is the performance report of {about['instansi']}, {about['pemda']}, {about['tahun']}: an agency",
            f"that does not exist. Its {about['pages']} pages are made by `python -m synthetic --example` from a model whose",
            f"figures all agree; then {len(errors)} errors were planted, and nothing else in it is wrong. `truth.json` holds the",
            "same list for programs, with every other figure of the report. Pages are those of the file, counted from 1.",
            "",
            "| Error | Page | Where | Row or sentence | Column | Printed | Right | Severity |",
            "|---|---|---|---|---|---|---|---|",
            *(_row(error) for error in errors),
            "",
            "This file is generated; do not edit it by hand.",
            "",
        ]
    )


def write_example(folder: Path) -> Path:
    """Write the example, its README and its answer key into `folder`; returns the PDF's path."""
    report = make_example()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NAME).write_bytes(report.pdf)
    (folder / "truth.json").write_text(dump(report.truth.as_dict()), encoding="utf-8", newline="\n")
    (folder / "README.md").write_text(_readme(report), encoding="utf-8", newline="\n")
    return folder / NAME


def dump(truth: Entry) -> str:
    """JSON with one entry of each list a line, to keep the file small and its differences readable."""
    parts = []
    for name, value in truth.items():
        if isinstance(value, list):
            lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in value)
            parts.append(f'"{name}": [\n{lines}\n]' if value else f'"{name}": []')
        else:
            parts.append(f'"{name}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"
