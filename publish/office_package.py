"""A DOCX as a bounded package: nothing in it may run, reach outside, or grow without end; and packed the same way each time."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from schemas.base import Bilingual

__all__ = ["BadTemplateError", "checked_members", "packed", "repacked"]

LARGEST_FILE = 20_000_000
LARGEST_MEMBER = 30_000_000
LARGEST_WHOLE = 80_000_000
MOST_MEMBERS = 2_000
RUNNING = ("vbaproject", "vbadata", "/activex/", "/embeddings/", "/macros/")
"""Parts of names of members that hold programs or objects of other programs."""
XML = (".xml", ".rels")
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
LINK = "/hyperlink"
DATE = (1980, 1, 1, 0, 0, 0)


class BadTemplateError(Exception):
    """A template that cannot be used, and why, in one line."""

    def __init__(self, indonesian: str, english: str) -> None:
        super().__init__(english)
        self.message = Bilingual(id=indonesian, en=english)


def checked_members(content: bytes) -> dict[str, bytes]:
    """What is in the DOCX `content`, by name. Raises BadTemplateError for anything but a plain document of bounded size."""
    if len(content) > LARGEST_FILE:
        raise BadTemplateError(
            f"berkas lebih besar dari {LARGEST_FILE // 1_000_000} MB", f"larger than {LARGEST_FILE // 1_000_000} MB"
        )
    try:
        members = dict(unpacked(content))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, zlib.error) as error:
        raise BadTemplateError("bukan berkas .docx, atau rusak", "not a .docx file, or damaged") from error
    for name, member in members.items():
        check_member(name, member)
    return members


def unpacked(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The members, none unpacked further than the bounds: what a member says of its own size is not believed."""
    left = LARGEST_WHOLE
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        infos = package.infolist()
        if len(infos) > MOST_MEMBERS or len({info.filename for info in infos}) < len(infos):
            raise BadTemplateError(
                "isinya tidak wajar (terlalu banyak bagian)", "its contents are odd (too many parts)"
            )
        for info in infos:
            with package.open(info) as stream:
                member = stream.read(min(LARGEST_MEMBER, left) + 1)
            left -= len(member)
            if len(member) > LARGEST_MEMBER or left < 0:
                raise BadTemplateError(
                    "isinya terlalu besar setelah dibuka", "its contents are too large when unpacked"
                )
            yield info.filename, member


def check_member(name: str, member: bytes) -> None:
    folded = f"/{name.casefold()}"
    if any(part in folded for part in RUNNING):
        raise BadTemplateError(
            "memuat makro atau objek tertanam; simpan sebagai .docx tanpa itu",
            "it holds macros or embedded objects; save it as .docx without them",
        )
    if not folded.endswith(XML):
        return
    try:
        root = fromstring(member, forbid_dtd=True)
    except (DefusedXmlException, ParseError, ValueError, LookupError) as error:
        raise BadTemplateError(
            "memuat XML yang rusak atau entitas, yang tidak dipakai pengolah kata",
            "it holds damaged XML or entities, which no word processor writes",
        ) from error
    for one in root.iter(RELATION):
        if one.get("TargetMode") == "External" and not str(one.get("Type")).endswith(LINK):
            raise BadTemplateError(
                "menunjuk ke berkas di luar dirinya (gambar tertaut atau templat lain); sisipkan berkas itu, atau lepaskan "
                "tautannya",
                "it points to files outside itself (linked pictures or another template); embed them or unlink them",
            )


def packed(members: Mapping[str, bytes]) -> bytes:
    """A package of `members` in their order, the same bytes whenever it is made."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, member in members.items():
            info = zipfile.ZipInfo(name, DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            package.writestr(info, member)
    return stream.getvalue()


def repacked(content: bytes) -> bytes:
    """The package that we have just made, in the way of `packed`."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return packed({name: package.read(name) for name in package.namelist()})
