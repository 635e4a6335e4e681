"""The official nomenclature: names of programs, kegiatan and sub-kegiatan with their codes, and the lists they stand in."""

import re
from typing import Literal

from schemas.base import Record

__all__ = ["NameLevel", "NameList", "OfficialName", "as_code", "code_parts", "level_of_code"]

NameLevel = Literal["urusan", "bidang_urusan", "program", "kegiatan", "sub_kegiatan"]
_LEVELS: dict[int, NameLevel] = {1: "urusan", 2: "bidang_urusan", 3: "program", 5: "kegiatan", 6: "sub_kegiatan"}
_CODE = re.compile(r"(?:\d{1,4}|[Xx]{1,2})(?:\.(?:\d{1,4}|[Xx]{1,2}))*")


_PRINTED = re.compile(r"(?:\d\.\d{2}|[Xx]\.[Xx]{2})\.\d{2}(?:\.\d{1,4}){0,3}")


class OfficialName(Record):
    """`code` as printed in its list ("7.01.02.2.01.0001"; X.XX stands for the bidang urusan of any agency).

    It is in force for the budget years `valid_from` to `valid_to`, both included; None leaves that end open.
    """

    code: str
    level: NameLevel
    name: str
    decree: str | None = None
    valid_from: int | None = None
    valid_to: int | None = None

    def holds_in(self, year: int | None) -> bool:
        """Whether the name is in force in `year`; an unknown year excludes none."""
        return year is None or (self.valid_from or year) <= year <= (self.valid_to or year)


class NameList(Record):
    """A list as it was imported: `title` names it for the user and tells it from others."""

    title: str
    decree: str | None = None
    valid_from: int | None = None
    valid_to: int | None = None
    names: tuple[OfficialName, ...]


def code_parts(code: str) -> tuple[str, ...]:
    """The parts of a code without leading noughts, so that `7.01.02.2.01.02` and `7.1.2.2.1.0002` are one; empty for
    what is no code."""
    bare = "".join(code.split()).strip(".")
    if not _CODE.fullmatch(bare):
        return ()
    return tuple("X" if part.upper().startswith("X") else part.lstrip("0") or "0" for part in bare.split("."))


def as_code(text: str) -> str | None:
    """`text` as the code of a program or of a part of one; None for list numbers like "1.2.3": bidang and
    program have two digits."""
    bare = "".join(text.split()).strip(".")
    return bare if _PRINTED.fullmatch(bare) else None


def level_of_code(code: str) -> NameLevel | None:
    """What a code of so many parts names: urusan . bidang . program . kewenangan . kegiatan . sub-kegiatan."""
    return _LEVELS.get(len(code_parts(code)))
