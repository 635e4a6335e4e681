"""The bad PDFs that we make: each has its name, and the same bytes on every run."""

import hashlib

import pytest

from synthetic.hostile import active, broken, samples, sheets
from synthetic.hostile.mutation import mutated


@pytest.mark.slow
def test_every_bad_file_has_its_own_name_and_bytes() -> None:
    names: list[str] = []
    contents: set[bytes] = set()
    for sample in samples():
        assert sample.what
        names.append(sample.name)
        contents.add(hashlib.sha256(sample.content).digest())
    assert len(set(names)) == len(names) >= 150
    assert len(contents) == len(names)


def test_the_same_bytes_on_every_run() -> None:
    for family in (active, broken, sheets):
        assert [one.content for one in family.samples()] == [one.content for one in family.samples()]


def test_a_seed_is_an_accident() -> None:
    whole = broken.good()
    assert mutated(whole, 7) == mutated(whole, 7)
    assert len({mutated(whole, seed) for seed in range(40)}) > 35
