"""The scales of regulations at their bounds, and which of them a report of a year may have used."""

from decimal import Decimal
from typing import get_args

import pytest

from normalise.instruments import evaluations_in
from normalise.knowledge import knowledge
from normalise.national import admissible, national_scales, valid
from schemas.scales import Instrument

AT_BOUNDS = [
    # scale, value, the first word of its step (None: in a hole or outside)
    *(
        (name, value, word)
        for name in ("permendagri-54-2010", "permendagri-86-2017")
        for value, word in [
            ("50", "Sangat Rendah"),
            ("50.5", None),
            ("51", "Rendah"),
            ("65", "Rendah"),
            ("66", "Sedang"),
            ("75", "Sedang"),
            ("75.01", None),
            ("76", "Tinggi"),
            ("90", "Tinggi"),
            ("90.5", None),
            ("91", "Sangat Tinggi"),
            ("120", "Sangat Tinggi"),
        ]
    ),
    *(
        (name, value, word)
        for name in ("permenpanrb-12-2015", "permenpanrb-88-2021", "indeks-rb-2020")
        for value, word in [
            ("0", "D"),
            ("30", "D"),
            ("30.01", "C"),
            ("50", "C"),
            ("50.01", "CC"),
            ("60", "CC"),
            ("60.01", "B"),
            ("70", "B"),
            ("70.01", "BB"),
            ("80", "BB"),
            ("80.01", "A"),
            ("90", "A"),
            ("90.01", "AA"),
            ("100", "AA"),
            ("100.01", None),
        ]
    ),
    ("kepmenpan-25-2004", "24.99", None),
    ("kepmenpan-25-2004", "43.75", "D"),
    ("kepmenpan-25-2004", "43.755", None),
    ("kepmenpan-25-2004", "43.76", "C"),
    ("kepmenpan-25-2004", "62.50", "C"),
    ("kepmenpan-25-2004", "62.51", "B"),
    ("kepmenpan-25-2004", "81.25", "B"),
    ("kepmenpan-25-2004", "81.26", "A"),
    ("kepmenpan-25-2004-interval", "1.75", "D"),
    ("kepmenpan-25-2004-interval", "2.51", "B"),
    ("kepmenpan-25-2004-interval", "3.25", "B"),
    ("kepmenpan-25-2004-interval", "3.26", "A"),
    ("permenpanrb-14-2017", "64.99", "D"),
    ("permenpanrb-14-2017", "65.00", "C"),
    ("permenpanrb-14-2017", "76.60", "C"),
    ("permenpanrb-14-2017", "76.605", None),
    ("permenpanrb-14-2017", "76.61", "B"),
    ("permenpanrb-14-2017", "88.30", "B"),
    ("permenpanrb-14-2017", "88.31", "A"),
    ("permenpanrb-14-2017-interval", "2.5996", "D"),
    ("permenpanrb-14-2017-interval", "2.5998", None),
    ("permenpanrb-14-2017-interval", "2.60", "C"),
    ("permenpanrb-14-2017-interval", "3.064", "C"),
    ("permenpanrb-14-2017-interval", "3.0644", "B"),
    ("permenpanrb-14-2017-interval", "3.532", "B"),
    ("permenpanrb-14-2017-interval", "3.5324", "A"),
    *(
        (name, value, word)
        for name in ("bpkp-4-2016", "bpkp-5-2021")
        for value, word in [
            ("1.99", "Level 1"),
            ("2", "Level 2"),
            ("2.99", "Level 2"),
            ("3", "Level 3"),
            ("3.99", "Level 3"),
            ("4", "Level 4"),
            ("4.49", "Level 4"),
            ("4.5", "Level 5"),
            ("5", "Level 5"),
            ("5.01", None),
        ]
    ),
    ("bpkp-4-2016", "0.5", "Level 0"),
    ("bpkp-5-2021", "0.5", None),
    ("permenpanrb-59-2020", "1.79", "Kurang"),
    ("permenpanrb-59-2020", "1.8", "Cukup"),
    ("permenpanrb-59-2020", "2.59", "Cukup"),
    ("permenpanrb-59-2020", "2.6", "Baik"),
    ("permenpanrb-59-2020", "3.49", "Baik"),
    ("permenpanrb-59-2020", "3.5", "Sangat Baik"),
    ("permenpanrb-59-2020", "4.19", "Sangat Baik"),
    ("permenpanrb-59-2020", "4.2", "Memuaskan"),
    ("permenpanrb-59-2020", "5", "Memuaskan"),
]


@pytest.mark.parametrize(("name", "value", "word"), AT_BOUNDS, ids=[f"{one[0]} {one[1]}" for one in AT_BOUNDS])
def test_a_value_at_a_bound(name: str, value: str, word: str | None) -> None:
    [scale] = [scale for scale in national_scales() if scale.id == name]
    found = [band.predicates[0].name for band in scale.bands if band.holds(Decimal(value))]
    assert found == ([] if word is None else [word])


def test_every_numbered_scale_is_tried_at_its_bounds() -> None:
    assert {scale.id for scale in national_scales() if scale.numbered} == {name for name, *_ in AT_BOUNDS}


@pytest.mark.parametrize("scale", national_scales(), ids=lambda scale: str(scale.id))
def test_a_scale_says_where_it_comes_from_and_names_each_step_once(scale: object) -> None:
    found = next(one for one in national_scales() if one is scale)
    names = [one.name.casefold() for band in found.bands for one in band.predicates]
    assert found.reference and found.instrument
    assert len(names) == len(set(names))
    assert [band.rank for band in found.bands] == list(range(len(found.bands), 0, -1))
    assert found.overlaps == ()


def test_instruments_are_those_of_the_schema() -> None:
    assert set(knowledge("national_scales")["instruments"]) == set(get_args(Instrument))


def test_an_order_without_numbers_holds_nothing() -> None:
    [opinion] = [scale for scale in national_scales() if scale.id == "opini-bpk"]
    assert not opinion.numbered
    assert [band.predicates[0].name for band in opinion.bands] == ["WTP", "WTP-DPP", "WDP", "TW", "TMP"]


VERSIONS: list[tuple[Instrument, int | None, list[str]]] = [
    ("skm", 2016, ["kepmenpan-25-2004"]),  # marks from 1 to 4 only excuse
    ("skm", 2017, ["permenpanrb-14-2017"]),
    ("skm", 2023, ["permenpanrb-14-2017"]),
    ("sakip", 2014, []),
    ("sakip", 2015, []),  # what held for last year's result is not known
    ("sakip", 2016, ["permenpanrb-12-2015"]),
    ("sakip", 2022, ["permenpanrb-88-2021"]),
    ("reformasi_birokrasi", 2023, []),
    ("opini", 2008, ["opini-bpk"]),
    ("sakip", None, []),
]


@pytest.mark.parametrize(("instrument", "year", "expected"), VERSIONS)
def test_the_version_of_a_year(instrument: Instrument, year: int | None, expected: list[str]) -> None:
    assert [scale.id for scale in valid(instrument, year)] == expected


def test_a_neighbouring_version_is_admissible_too() -> None:
    assert "permenpanrb-14-2017-interval" in {scale.id for scale in admissible("skm", 2016)}
    assert {scale.reference for scale in admissible("skm", 2016)} == {"KepMenPAN 25/2004", "PermenPANRB 14/2017"}
    assert {scale.reference for scale in admissible("skm", 2023)} == {"KepMenPAN 25/2004", "PermenPANRB 14/2017"}
    assert admissible("sakip", 2015) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nilai Evaluasi SAKIP (Tahun Sebelumnya)", ("sakip",)),
        ("Indeks Kepuasan Masyarakat (IKM)", ("skm",)),
        ("Meningkatnya akuntabilitas kinerja dan kapasitas", ()),
        ("Nilai SAKIP dan IKM", ("sakip", "skm")),
        ("Maturitas SPIP", ("spip",)),
        ("Indeks Kepuasan Pegawai", ()),
        ("Opini BPK atas LKPD", ("opini",)),
    ],
)
def test_evaluations_are_named_by_their_words(text: str, expected: tuple[str, ...]) -> None:
    assert evaluations_in(text) == expected
