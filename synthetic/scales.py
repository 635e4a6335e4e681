"""Scales of predicates that a made-up report prints and then uses."""

from dataclasses import dataclass
from decimal import Decimal
from random import Random

__all__ = ["Band", "Limit", "Scale", "pick_other_scale", "pick_scale"]


Limit = int | Decimal


@dataclass(frozen=True, slots=True)
class Band:
    """One step; `low` and `high` are None where open. `before`, `between`, `after` print its limits."""

    word: str
    low: Limit | None
    low_in: bool
    high: Limit | None
    high_in: bool
    before: str = ""
    between: str = ""
    after: str = ""

    def holds(self, value: Decimal) -> bool:
        above = self.low is None or value > self.low or (self.low_in and value == self.low)
        below = self.high is None or value < self.high or (self.high_in and value == self.high)
        return above and below


@dataclass(frozen=True, slots=True)
class Scale:
    bands: tuple[Band, ...]

    def word(self, value: Decimal) -> str | None:
        """The predicate of `value` in percent; None in a hole of the scale."""
        return next((band.word for band in self.bands if band.holds(value)), None)


def _half_open() -> Scale:
    return Scale(
        (
            Band("Sangat Berhasil", 100, False, None, False, "> "),
            Band("Berhasil", 85, False, 100, True, "> ", " - "),
            Band("Cukup Berhasil", 70, False, 85, True, "> ", " - "),
            Band("Kurang Berhasil", None, False, 70, True, "0 - "),
        )
    )


def _whole_intervals() -> Scale:
    return Scale(
        (
            Band("Sangat Tinggi", 91, True, None, False, "", "", " ke atas"),
            Band("Tinggi", 76, True, 90, True, "", " - "),
            Band("Sedang", 66, True, 75, True, "", " - "),
            Band("Rendah", 51, True, 65, True, "", " - "),
            Band("Sangat Rendah", None, False, 50, True, "", "", " ke bawah"),
        )
    )


def _below(words: tuple[str, str, str, str]) -> Scale:
    return Scale(
        (
            Band(words[0], 100, True, None, False, "", "", " atau lebih"),
            Band(words[1], 80, True, 100, False, "", " sampai kurang dari "),
            Band(words[2], 60, True, 80, False, "", " sampai kurang dari "),
            Band(words[3], None, False, 60, False, "Kurang dari "),
        )
    )


def _five() -> Scale:
    return Scale(
        (
            Band("Memuaskan", 100, False, None, False, "Lebih dari "),
            Band("Sangat Baik", 90, False, 100, True, ">", " s.d. "),
            Band("Baik", 80, False, 90, True, ">", " s.d. "),
            Band("Cukup", 65, False, 80, True, ">", " s.d. "),
            Band("Kurang", None, False, 65, True, "", "", " atau kurang"),
        )
    )


def pick_scale(rng: Random) -> Scale:
    return rng.choice(
        [
            _half_open(),
            _whole_intervals(),
            _below(("Sangat Baik", "Baik", "Cukup", "Kurang")),
            _below(("Istimewa", "Tercapai Baik", "Tercapai Sebagian", "Belum Tercapai")),
            _five(),
        ]
    )


def _two_places() -> Scale:
    """Bounds with the two places that achievements are printed with: nothing lies between 89,99 and 90,00."""
    steps = (
        ("Sangat Memuaskan", "90.00", "100.00"),
        ("Memuaskan", "75.00", "89.99"),
        ("Cukup Memuaskan", "60.00", "74.99"),
    )
    middle = (Band(word, Decimal(low), True, Decimal(high), True, "", " - ") for word, low, high in steps)
    return Scale(
        (
            Band("Melampaui Target", 100, False, None, False, "Di atas "),
            *middle,
            Band("Tidak Memuaskan", None, False, Decimal("59.99"), True, "", "", " ke bawah"),
        )
    )


def _signs() -> Scale:
    return Scale(
        (
            Band("Sangat Tercapai", 100, False, None, False, "> "),
            Band("Tercapai", 95, True, 100, True, "", " ≤ x ≤ "),
            Band("Hampir Tercapai", 75, True, 95, False, "", " ≤ x < "),
            Band("Tidak Tercapai", None, False, 75, False, "< "),
        )
    )


def _seven() -> Scale:
    words = ("Istimewa", "Sangat Unggul", "Unggul", "Memadai", "Kurang Memadai", "Rendah")
    limits = (100, 90, 80, 70, 60, 50)
    tops = (None, 100, 90, 80, 70, 60)
    bands = [
        Band(word, low, False, high, high is not None, ">", "" if high is None else " - ")
        for word, low, high in zip(words, limits, tops, strict=True)
    ]
    return Scale((*bands, Band("Sangat Rendah", None, False, 50, True, "<= ")))


def pick_other_scale(rng: Random) -> Scale:
    return rng.choice([_two_places(), _signs(), _seven()])
