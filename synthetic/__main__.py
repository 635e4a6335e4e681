"""Command line: `python -m synthetic --seed 7 --errors 5 --out DIR`, or `--example` to remake the bundled report, or
`--example-corpus` for three years of two agencies."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import get_args

from synthetic.agency import agency_kinds
from synthetic.example import dump, write_example
from synthetic.example_corpus import write_example_corpus
from synthetic.planting import NoPlaceError
from synthetic.report import make_report
from synthetic.style import Rules
from synthetic.voices import VOICES

EXAMPLES = Path(__file__).parent.parent / "examples"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m synthetic", description="Make a fictional LKjIP with known errors."
    )
    parser.add_argument("--seed", type=int, default=1, help="which report (default 1)")
    parser.add_argument("--errors", type=int, default=0, help="how many errors to plant (default 0)")
    parser.add_argument("--agency", choices=agency_kinds(), help="kind of agency (default: by seed)")
    parser.add_argument("--rules", choices=get_args(Rules), default="grid", help="lines of the tables (default grid)")
    parser.add_argument("--voice", choices=VOICES, help="style of further prose on the figures (default: none)")
    parser.add_argument("--out", type=Path, default=Path(), help="folder for report.pdf and truth.json")
    parser.add_argument("--example", action="store_true", help="remake the bundled example instead")
    parser.add_argument(
        "--example-corpus", action="store_true", help="make the series to try instead, in the folder --out"
    )
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    if options.example:
        sys.stdout.write(f"{write_example(EXAMPLES)}\n")
        return 0
    if options.example_corpus:
        sys.stdout.writelines(f"{path}\n" for path in write_example_corpus(options.out))
        return 0
    try:
        report = make_report(
            options.seed, errors=options.errors, agency=options.agency, rules=options.rules, voice=options.voice
        )
    except NoPlaceError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "report.pdf").write_bytes(report.pdf)
    (options.out / "truth.json").write_text(dump(report.truth.as_dict()), encoding="utf-8", newline="\n")
    sys.stdout.write(
        f"{options.out / 'report.pdf'}: {report.truth.report['pages']} pages, {len(report.truth.errors)} errors\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
