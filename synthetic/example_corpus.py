"""The series to try: three years of two fictional agencies of one region, with contradictions planted between the years."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from synthetic.breaks import Break
from synthetic.example import example_style
from synthetic.kinds import ErrorKind
from synthetic.over_years import OverYears, make_years

__all__ = ["ANSWERS", "make_example_corpus", "write_example_corpus"]

ANSWERS = "kontradiksi-antartahun.json"
YEARS = (2021, 2022, 2023)
PEMDA = "Kabupaten Kalamulyata"


@dataclass(frozen=True, slots=True)
class Course:
    """What is planted in the reports of an agency, by year."""

    agency: str
    seed: int
    breaks: Mapping[int, Sequence[Break]]
    errors: Mapping[int, Sequence[ErrorKind]]


COURSES = (
    Course(
        "kecamatan",
        2026,
        {2022: (Break.LAST_RESULT, Break.END_TARGET, Break.VANISHED), 2023: (Break.UNIT, Break.TENFOLD)},
        {2021: (ErrorKind.ABSORPTION, ErrorKind.MEAN), 2023: (ErrorKind.REMAINDER,)},
    ),
    Course(
        "dinas_pertanian",
        2027,
        {2022: (Break.BASELINE, Break.LAST_TARGET), 2023: (Break.LAST_RESULT, Break.RENAMED)},
        {2022: (ErrorKind.PLAN_TOTAL,), 2023: (ErrorKind.ABSORPTION, ErrorKind.PROSE_TOTALS_PERCENT)},
    ),
)


def make_example_corpus() -> dict[str, OverYears]:
    """The reports by the kind of agency."""
    return {
        course.agency: make_years(
            course.seed,
            YEARS,
            agency=course.agency,
            style=example_style(),
            pemda=PEMDA,
            breaks=course.breaks,
            errors=course.errors,
        )
        for course in COURSES
    }


def write_example_corpus(folder: Path) -> list[Path]:
    """Write the PDFs and a list of what was planted between them into `folder`; returns the paths of the PDFs."""
    folder.mkdir(parents=True, exist_ok=True)
    written, answers = [], []
    for kind, made in make_example_corpus().items():
        for year, report in made.reports.items():
            written.append(folder / f"{kind}-{year}.pdf")
            written[-1].write_bytes(report.pdf)
        answers += [{"agency": kind, **asdict(one)} for one in made.planted]
    text = json.dumps(answers, ensure_ascii=False, indent=1)
    (folder / ANSWERS).write_text(text + "\n", encoding="utf-8", newline="\n")
    return written
