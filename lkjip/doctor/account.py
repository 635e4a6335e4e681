"""All points, told to people or to programs."""

import json
import sys
import textwrap
from collections.abc import Iterator
from typing import Final

from lkjip.doctor.fences import fence_points
from lkjip.doctor.folders import folder_points
from lkjip.doctor.machine import machine_points
from lkjip.doctor.names import name_points
from lkjip.doctor.packages import installed, package_points
from lkjip.doctor.point import Both, Point, State
from lkjip.doctor.programs import program_points
from lkjip.doctor.seeing import seeing_points
from lkjip.doctor.trial import trial_points

__all__ = ["FORMATS", "LANGUAGES", "diagnose", "points"]

LANGUAGES: Final = ("id", "en")
FORMATS: Final = ("text", "json")
SIGNS: Final[dict[State, str]] = {"ok": "✓", "note": "!", "absent": "–", "missing": "✗"}
WIDTH = 100
WHOLE = Both(id="Semua yang diperlukan ada.", en="All that is needed is there.")
LACKING = Both(
    id="{n} hal yang diperlukan tidak ada, rusak, atau lain versinya (tanda ✗).",
    en="Needed and not there, broken or of another version (marked ✗): {n}.",
)


def points() -> Iterator[Point]:
    """Everything that is looked at, in the order in which it is told."""
    yield from machine_points()
    yield from package_points()
    yield from trial_points()
    yield from fence_points()
    yield from seeing_points()
    yield from name_points()
    yield from folder_points()
    yield from program_points()


def diagnose(lang: str, form: str) -> int:
    """Print every point in the language `lang`; returns 1 when something needed is missing, else 0."""
    found = list(points())
    lacking = sum(point.state == "missing" for point in found)
    text = as_json(found, lang) if form == "json" else as_text(found, lacking, lang)
    sys.stdout.write(text)
    return 1 if lacking else 0


def as_json(found: list[Point], lang: str) -> str:
    document = {
        "ok": all(point.state != "missing" for point in found),
        "points": [
            {
                "name": point.name,
                "state": point.state,
                "what": point.what.in_language(lang),
                "found": point.found.in_language(lang),
                "meaning": point.meaning.in_language(lang) if point.meaning else None,
            }
            for point in found
        ],
        "packages": installed(),
    }
    # Only ASCII: whatever encoding the console has, a program reads it.
    return json.dumps(document, indent=1) + "\n"


def as_text(found: list[Point], lacking: int, lang: str) -> str:
    lines = [line for point in found for line in told(point, lang)]
    conclusion = LACKING.in_language(lang).format(n=lacking) if lacking else WHOLE.in_language(lang)
    return "\n".join([*lines, "", conclusion]) + "\n"


def told(point: Point, lang: str) -> Iterator[str]:
    head = f"{SIGNS[point.state]} {point.what.in_language(lang)}: {point.found.in_language(lang)}"
    yield from textwrap.wrap(head, WIDTH, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)
    if point.meaning:
        yield from textwrap.wrap(
            point.meaning.in_language(lang), WIDTH, initial_indent="    ", subsequent_indent="    "
        )
