"""Fictional agencies: who reports, for which region, and the catalogue of what such an agency does."""

from dataclasses import dataclass
from random import Random
from typing import Any

from synthetic.style import DATA, load_data

__all__ = ["Agency", "agency_kinds", "pick_agency"]


@dataclass(frozen=True, slots=True)
class Agency:
    """`pemda` is the region (or ministry) it belongs to; `catalogue` the TOML of its kind, `common` that of all kinds."""

    kind: str
    name: str
    pemda: str
    year: int
    catalogue: dict[str, Any]
    common: dict[str, Any]

    @property
    def title(self) -> str:
        return f"{self.name} {self.pemda}"


def agency_kinds() -> list[str]:
    return sorted(path.stem for path in (DATA / "agencies").glob("*.toml"))


def _region(rng: Random, level: str, common: dict[str, Any]) -> str:
    place = str(rng.choice(common["region_first"])) + str(rng.choice(common["region_second"]))
    if level == "kementerian":
        return str(rng.choice(common["ministries"]))
    return {"kabupaten": "Kabupaten", "kota": "Kota", "provinsi": "Provinsi"}[level] + " " + place


def village_names(rng: Random, common: dict[str, Any], count: int) -> list[str]:
    """`count` different made-up village names."""
    names = [
        f"{first} {second.capitalize()}" for first in common["village_first"] for second in common["village_second"]
    ]
    rng.shuffle(names)
    return names[:count]


def pick_agency(rng: Random, kind: str | None = None) -> Agency:
    kind = kind or rng.choice(agency_kinds())
    catalogue, common = load_data(f"agencies/{kind}.toml"), load_data("common.toml")
    place = village_names(rng, common, 1)[0]
    return Agency(
        kind=kind,
        name=str(catalogue["name"]).format(place=place),
        pemda=_region(rng, str(catalogue["level"]), common),
        year=rng.randrange(2018, 2026),
        catalogue=catalogue,
        common=common,
    )
