"""One agency over the years, and no two taken for one."""

import pytest

from corpus.agencies import KnownAgency, Match, find_agency
from schemas.agency import AgencyName

KNOWN = [
    KnownAgency(1, "badan kesatuan bangsa dan politik", "kota contoh"),
    KnownAgency(2, "kecamatan cibodas", "kota contoh"),
    KnownAgency(3, "dinas kesehatan", "kabupaten fiktif"),
    KnownAgency(4, "dinas kesehatan", ""),
]


def named(name: str, region: str | None) -> AgencyName:
    return AgencyName(name=name, region=region, level=None, kind=name.split()[0])


@pytest.mark.parametrize(
    ("name", "region", "by_place", "agency", "similar"),
    [
        ("dinas kesehatan", "kabupaten fiktif", False, 3, None),
        ("dinas kesehatan", None, False, 4, None),
        ("badan kesatuan bangsa dan poltik", "kota contoh", False, None, 1),  # six letters: may be another word
        ("badan kesatuan bangsa dan politikk", "kota contoh", False, 1, None),
        ("badan kesatuan bangsa dan politikk", "kota contoh", True, None, 1),
        ("kecamatan cibadas", "kota contoh", True, None, 2),
        ("dinas kesehatan", "kabupaten lain", False, None, 4),
        ("dinas pendidikan", "kabupaten fiktif", False, None, None),
        ("kecamatan cibodas", "kota lain", True, None, None),
        ("dinas kesehatan", "kabupaten fiktif", True, 3, None),
    ],
)
def test_matches(name: str, region: str | None, by_place: bool, agency: int | None, similar: int | None) -> None:
    found = find_agency(named(name, region), KNOWN, by_place)
    assert (found.agency, found.similar) == (agency, similar)


def test_two_that_are_a_slip_away_are_not_chosen_between() -> None:
    known = [KnownAgency(1, "dinas pariwisata daerah", ""), KnownAgency(2, "dinas periwisatu daerah", "")]
    found = find_agency(named("dinas periwisata daerah", None), known, by_place=False)
    assert (found.agency, found.similar is not None) == (None, True)


def test_nothing_is_known_yet() -> None:
    assert find_agency(named("dinas kesehatan", None), [], by_place=False) == Match(None)
