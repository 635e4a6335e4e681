"""The scales of regulations, as `data/national_scales.yaml` has them, and which of them a report may have used."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from normalise.gaps import gaps, repeated_names
from normalise.knowledge import knowledge
from normalise.ranges import parse_range, unit_of
from schemas.scales import Band, Instrument, Predicate, Range, Scale

__all__ = ["admissible", "national_scales", "valid"]


@cache
def national_scales() -> tuple[Scale, ...]:
    """All of them, the older version of an instrument before the newer."""
    return tuple(built(entry) for entry in knowledge("national_scales")["scales"])


def built(entry: Mapping[str, Any]) -> Scale:
    count = len(entry["bands"])
    bands = tuple(band(step, count - place) for place, step in enumerate(entry["bands"]))
    numbered = "range" in entry["bands"][0]
    holes, overlaps = gaps(bands) if numbered else ((), ())
    ends = (end for one in bands for end in (one.low, one.high) if end is not None)
    return Scale(
        id=entry["id"],
        source="national",
        instrument=entry["instrument"],
        percent=entry.get("percent", False),
        bands=bands,
        holes=holes,
        overlaps=overlaps,
        repeated=repeated_names(bands),
        step=unit_of(ends) if numbered else None,
        reference=entry["reference"],
        since=entry.get("since"),
        until=entry.get("until"),
    )


def band(step: Mapping[str, Any], rank: int) -> Band:
    """A step; raises ValueError for a range that cannot be read."""
    found = parse_range(step["range"]) if "range" in step else Range(low=None, high=None)
    if found is None:
        raise ValueError(f"national_scales.yaml: {step['range']!r} is no step")
    names = tuple(Predicate(form=f"word:{place}", name=word) for place, word in enumerate(step["words"]))
    return Band(**dict(found), predicates=names, rank=rank)


@cache
def marked(flag: str) -> frozenset[str]:
    return frozenset(entry["id"] for entry in knowledge("national_scales")["scales"] if entry.get(flag))


def valid(instrument: Instrument, year: int | None) -> tuple[Scale, ...]:
    """The version for a report of `year` (the newer where two meet), in the units that it may judge; () where none is known.

    Reports often quote last year's result: where what held then is unknown, the version of the year is no measure either.
    """
    versions = versions_of(instrument)
    held = [version for version in versions if year is not None and covers(version[0], year)]
    if not held or year is None:
        return ()
    before_too = any(covers(version[0], year - 1) for version in versions) or versions[0][0].id in marked("first")
    return tuple(scale for scale in held[-1] if scale.id not in marked("excuses")) if before_too else ()


def admissible(instrument: Instrument, year: int | None) -> tuple[Scale, ...]:
    """The version of `year` and its neighbours, the older first: a word that any of them gives is right."""
    held, versions = valid(instrument, year), versions_of(instrument)
    if not held:
        return ()
    place = next(place for place, version in enumerate(versions) if held[0] in version)
    return tuple(scale for version in versions[max(place - 1, 0) : place + 2] for scale in version)


def versions_of(instrument: Instrument) -> list[tuple[Scale, ...]]:
    """Scales with one reference together: one version in several units."""
    versions: dict[str | None, list[Scale]] = {}
    for scale in national_scales():
        if scale.instrument == instrument:
            versions.setdefault(scale.reference, []).append(scale)
    return [tuple(version) for version in versions.values()]


def covers(scale: Scale, year: int) -> bool:
    return (scale.since is None or scale.since <= year) and (scale.until is None or year <= scale.until)
