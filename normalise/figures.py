"""Numbers read -> figures: which of two readings holds, the unit in force, how exact the figure is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from normalise.evidence import Evidence
from normalise.numbers import NumberReading
from normalise.separators import Convention, Interpretation
from normalise.units import IDR, PERCENT, is_amount, is_counted
from schemas.figures import Exactness
from schemas.tables import ColumnRole

__all__ = ["Chosen", "Evidence", "choose", "exactness_of"]

_PLANNED: frozenset[str] = frozenset({"target", "target_akhir", "standar_nasional", "bobot"})
_DERIVED: frozenset[str] = frozenset({"capaian", "serapan", "sisa_persen", "efisiensi", "pertumbuhan", "fisik"})
_AMOUNTS: frozenset[str] = frozenset({"anggaran", "realisasi_anggaran", "sisa"})
_NEAR = 3
_FAR = 10
_THOUSANDS_BY: Mapping[str, Convention] = {".": "id", ",": "en"}
Scope = Literal["column", "table", "document"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The value that holds, or None with every rival in `readings`."""

    value: Decimal | None
    decimals: int
    readings: tuple[Decimal, ...] = ()
    by: Scope | None = None


def choose(
    reading: NumberReading,
    evidence: Evidence,
    unit: str | None,
    factor: Decimal = Decimal(1),
    *,
    counted: bool = False,
) -> Chosen:
    """The value of `reading` in base units; `factor` is that of its heading, `counted` tells that whole things are counted."""
    rivals = reading.candidates
    if len(rivals) == 1:
        return Chosen(_scaled(reading, rivals[0], factor), rivals[0].decimals)
    if not rivals:
        return Chosen(None, 0)
    whole = next((rival for rival in rivals if rival.decimals == 0), None)
    clear = all(rival.convention for rival in rivals)
    undivided = factor == reading.factor == 1 and (counted or unit == IDR or is_counted(unit))
    if clear and whole and undivided:
        # rupiah and things counted have no three decimals
        return Chosen(_scaled(reading, whole, factor), 0)
    values = tuple(_scaled(reading, rival, factor) for rival in rivals)
    if slipped := _slipped(rivals):
        told = evidence.column or evidence.table or evidence.document or slipped.convention
        if undivided or told != slipped.convention:
            return Chosen(None, slipped.decimals, values)
        return Chosen(_scaled(reading, slipped, factor), slipped.decimals)
    if evidence.cents and rivals[0].decimals and not any(rival.convention for rival in rivals):
        return Chosen(values[0], rivals[0].decimals, values, evidence.cents)
    told, scope = _settled(reading, evidence, unit)
    for rival, value in zip(rivals, values, strict=True):
        if told and rival.convention == told:
            return Chosen(value, rival.decimals, values, scope)
    return Chosen(None, reading.decimals, values)


def _slipped(rivals: Sequence[Interpretation]) -> Interpretation | None:
    """The value as printed of `503,753.650`, whose last mark may have slipped; None for any other unclear number."""
    first, second = rivals
    return first if first.convention and not second.convention else None


def _settled(reading: NumberReading, evidence: Evidence, unit: str | None) -> tuple[Convention | None, Scope]:
    """The convention that settles an unclear number, and the scope that does.

    Where a column of percentages writes 89.67 and the document writes amounts as 1.234.567, 29.232 is thousands of a
    thing that is counted or measured, and stays open for an index.
    """
    mark = next((mark for mark in reading.digits if mark in ".,"), "")
    if mark in evidence.own_threes:
        return evidence.own_threes[mark], "column"
    threes = evidence.threes.get(mark)
    near: tuple[Convention | None, Scope] = (evidence.table, "table")
    if evidence.column:
        near = (evidence.column, "column")
    if threes and near[0] and near[0] != threes:
        return (threes if is_amount(unit) else None), "document"
    settled = near if near[0] else (threes or evidence.document, "document")
    if reading.form == "proportion" and mark == "." and settled[0] != "en":
        # one to a number of people or things
        return "id", settled[1]
    if mark == "." and settled[0] == "en" and threes != "en" and not _fits(reading, evidence.span):
        # a point is the thousands mark that people grow up with: English decimals elsewhere do not make 401.271 a fraction
        return None, settled[1]
    if mark == evidence.rare_mark and threes != settled[0] and not _fits(reading, evidence.span):
        # 352,390 in a column that writes 992.770 and 253.712 may be as great as these
        return None, settled[1]
    if evidence.column is None and settled[0] == _THOUSANDS_BY.get(mark) and _fits(reading, evidence.span):
        # "77.748 km dari target 98 km"
        return None, settled[1]
    return settled


def _fits(reading: NumberReading, span: tuple[Decimal, Decimal] | None) -> bool:
    """Whether `reading` as a decimal fraction is of the size of its column, and far from it as thousands."""
    if span is None:
        return False
    small = min(rival.value for rival in reading.candidates)
    return span[0] / _NEAR <= small <= span[1] * _NEAR and small * 1000 > span[1] * _FAR


def _scaled(reading: NumberReading, rival: Interpretation, factor: Decimal) -> Decimal:
    value = reading.value_of(rival)
    if factor == 1 or reading.factor != 1:
        return value
    scaled = value * factor
    return scaled.to_integral_value() if scaled == scaled.to_integral_value() else scaled


def exactness_of(
    reading: NumberReading,
    decimals: int,
    unit: str | None,
    role: ColumnRole | None,
    factor: Decimal,
    *,
    mean: bool = False,
) -> Exactness:
    """Whether the stated figure is the true one: counts, plan targets and rupiah to the unit are, derived ones are not.

    A national standard with decimals may be set or measured; a `mean` with decimals was rounded. `decimals` are those of
    the value that was chosen: "3,176" is a count or a mean.
    """
    if reading.approximate or reading.factor != 1 or factor != 1 or (mean and decimals):
        return "rounded"
    if role in _PLANNED and not (role == "standar_nasional" and decimals):
        return "exact"
    if role in _AMOUNTS or unit == IDR:
        return "exact"
    if role in _DERIVED or unit == PERCENT:
        return "rounded"
    if is_counted(unit) and decimals == 0:
        return "exact"
    if role == "nilai" and decimals == 0 and re.fullmatch(r"\D*\d+(?:[.,]\d{3})*\D*", reading.text):
        return "exact"
    return "unknown"
