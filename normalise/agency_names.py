"""Names of agencies made comparable: one spelling for all the ways in which reports write one agency."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from normalise.folding import fold
from normalise.knowledge import alternatives, knowledge
from normalise.state_agencies import is_national
from schemas.agency import AgencyLevel, AgencyName

__all__ = ["agency_name", "is_by_place"]

_STATE = re.compile(r"\b(?:republik indonesia|ri)$")
_GOVERNMENT = "pemerintah daerah"
_LEVELS: Mapping[str, AgencyLevel] = {"provinsi": "provinsi", "kabupaten": "kabupaten", "kota": "kota"}


def agency_name(instansi: str | None, pemda: str | None) -> AgencyName | None:
    """The agency that a report calls `instansi`, of the government `pemda`; None where it has no name."""
    name, region = _words(instansi), _region(pemda)
    if not name:
        return None
    national = is_national(" ".join(name))
    if national and (region is None or region[0] in _LEVELS):
        name, region = _with_place(name, region), None
    elif region is None:
        name, region = _parted(name)
    else:
        name = _without(name, region) or name
    kind = _kind(name)
    if kind is None and name[:1] == ["pemerintah"] and region is None:
        name, region = name[:1], name[1:] or None
    if name in (["pemerintah"], ["pemerintah", "daerah"], region):
        name, kind = _GOVERNMENT.split(), _GOVERNMENT
    level = _LEVELS.get(region[0]) if region else None
    if level is None and national:
        level = "kementerian"
    return AgencyName(name=" ".join(name), region=" ".join(region) if region else None, level=level, kind=kind)


def is_by_place(name: AgencyName) -> bool:
    """Whether agencies of this kind may be told apart by the name of a place alone."""
    return name.kind not in knowledge("agencies")["by_words"]


def _words(text: str | None) -> list[str] | None:
    """The words of a name, short forms written out; what stands in brackets is its short form and says nothing more."""
    folded = fold(re.sub(r"\([^)]*\)", " ", text or "").replace("&", " dan "))
    folded = _short_form().sub(lambda found: _short_forms()[found[0]], folded.replace("/", " ").replace("-", " "))
    return [word for word in _STATE.sub("", folded).split() if word != "administrasi"] or None


def _region(text: str | None) -> list[str] | None:
    """The words of a region, from the one for its kind on: "Pemerintah Kabupaten Paser" is "kabupaten paser"."""
    words = _words(text) or []
    start = next((at for at, word in enumerate(words[:-1]) if word in _LEVELS), 0)
    return words[start:] or None


@cache
def _short_form() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(_short_forms())})\b")


@cache
def _short_forms() -> Mapping[str, str]:
    return {short: full for full, shorts in knowledge("agencies")["short_forms"].items() for short in shorts}


def _parted(name: Sequence[str]) -> tuple[list[str], list[str] | None]:
    """A name and the region at its end, which begins with the last word for one: "inspektorat", "kabupaten jombang"."""
    at = next((index for index in range(len(name) - 1, 0, -1) if name[index] in _LEVELS), None)
    if at is None or at == len(name) - 1 or " ".join(name[:at]) in knowledge("agencies")["by_place"]:
        return list(name), None
    return list(name[:at]), list(name[at:])


def _without(name: Sequence[str], region: Sequence[str]) -> list[str]:
    """`name` without the region at its end, with or without the word for its kind."""
    for tail in (list(region), list(region[1:])):
        if tail and len(name) > len(tail) and list(name[-len(tail) :]) == tail and _stands_alone(name, tail, region):
            return list(name[: -len(tail)])
    return list(name)


def _with_place(name: Sequence[str], region: Sequence[str] | None) -> list[str]:
    """The name of an agency of the state in a region. Many have the same but for the place, which is no government above them."""
    if not region or f" {' '.join(region[1:])} " in f" {' '.join(name)} ":
        return list(name)
    return [*name, *region]


def _stands_alone(name: Sequence[str], tail: Sequence[str], region: Sequence[str]) -> bool:
    """A kecamatan may have the name of its kabupaten, and then that is the whole of its name."""
    rest = list(name[: -len(tail)])
    return tail == region or len(rest) > 1 or _kind(rest) not in (None, *knowledge("agencies")["by_place"])


def _kind(name: Sequence[str]) -> str | None:
    """The longest beginning of `name` by which agencies of a kind call themselves."""
    text = " ".join(name)
    found = (kind for kind in knowledge("agencies")["kinds"] if re.match(rf"{re.escape(kind)}\b", text))
    return max(found, key=len, default=None)
