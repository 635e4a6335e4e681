"""An agency by its name made comparable: what stays the same however a report writes it."""

from typing import Literal

from schemas.base import Record

__all__ = ["AgencyLevel", "AgencyName"]

AgencyLevel = Literal["kementerian", "provinsi", "kabupaten", "kota"]
"""`kementerian` stands for every agency of the state: ministries, national bodies, their offices in the regions."""


class AgencyName(Record):
    """`name` and `region` are folded, with short forms written out and the region taken out of the name: "Kec. Tanah Grogot
    Kab. Paser" is "kecamatan tanah grogot" of "kabupaten paser". `kind` is the word by which such agencies call themselves;
    a government as a whole is "pemerintah daerah"."""

    name: str
    region: str | None
    level: AgencyLevel | None
    kind: str | None
