"""The names that the package brings, and how any list is fitted to the government that a report is of."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from normalise.knowledge import knowledge
from normalise.nomenclature.catalogue import ANY_BIDANG, Catalogue
from schemas.nomenclature import OfficialName, code_parts, level_of_code

__all__ = ["catalogue_of", "shipped_names"]

_OF_REGENCY, _OF_PROVINCE = "2", "1"


@cache
def shipped_names() -> tuple[OfficialName, ...]:
    """What every perangkat daerah may name: its supporting program, and the programs of a kecamatan."""
    return tuple(
        OfficialName(
            code=code,
            level=level,
            name=name,
            decree=part["decree"],
            valid_from=part["valid_from"],
            valid_to=part.get("valid_to"),
        )
        for part in knowledge("nomenclature")["lists"]
        for code, name in part["names"].items()
        if (level := level_of_code(code))
    )


def catalogue_of(imported: Sequence[OfficialName], year: int | None, *, provincial: bool) -> Catalogue:
    """The names in force in `year`: those the user imported, then the shipped ones."""
    return _catalogue((*imported, *shipped_names()), year, provincial)


@lru_cache(maxsize=4)
def _catalogue(names: tuple[OfficialName, ...], year: int | None, provincial: bool) -> Catalogue:
    held = [name for name in names if name.holds_in(year)]
    return Catalogue(_for_province(held) if provincial else held)


def _for_province(names: Sequence[OfficialName]) -> Iterable[OfficialName]:
    """`names` with the supporting program as a province has it, where no list states that itself."""
    known = {code_parts(name.code) for name in names}
    called: dict[str, str] = knowledge("nomenclature")["province"]
    for name in names:
        key = code_parts(name.code)
        if len(key) < 3 or key[:2] != ANY_BIDANG or (*key[:3], _OF_PROVINCE, "1") in known:
            yield name
        elif len(key) == 3:
            yield name.model_copy(update={"name": called.get(name.name, name.name)})
        elif key[3] == _OF_REGENCY:
            parts = name.code.split(".")
            yield name.model_copy(update={"code": ".".join([*parts[:3], _OF_PROVINCE, *parts[4:]])})
