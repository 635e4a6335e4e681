"""A DOCX as a bounded package: nothing in it may run, reach outside, or grow without end; and packed the same way each time."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from schemas.base import Bilingual
from schemas.packages import BadPackageError, Bounds, is_named, is_xml, parts_of

__all__ = ["BadTemplateError", "checked_members", "packed", "repacked"]

LARGEST_FILE = 20_000_000
BOUNDS = Bounds(whole=80_000_000, part=30_000_000, members=2_000, tags=500_000)
REASONS = {
    "odd": ("isinya tidak wajar (terlalu banyak bagian)", "its contents are odd (too many parts)"),
    "too-large": ("isinya terlalu besar setelah dibuka", "its contents are too large when unpacked"),
    "entities": (
        "memuat entitas atau sandi teks yang tidak dipakai pengolah kata",
        "it holds entities or a text coding that no word processor writes",
    ),
    "locked": ("dikunci dengan kata sandi", "it is locked with a password"),
}
BROKEN = "bukan berkas .docx, atau memuat XML yang rusak", "not a .docx file, or it holds damaged XML"
RUNNING = ("vbaproject", "vbadata", "/activex/", "/embeddings/", "/macros/")
"""Parts of names of members that hold programs or objects of other programs."""
COMMAND = re.compile(r"\{[%{#]-?(?:p|r|tr|tc)\s|\{%-?\s*(?:colspan|cellbg|vm|hm)\b")
EMPTY = frozenset({"p", "r", "t", "tr", "tc"})
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
        members = dict(parts_of(content, BOUNDS))
    except BadPackageError as error:
        raise BadTemplateError(*REASONS.get(error.reason, BROKEN)) from error
    return {name: checked_member(name, member) for name, member in members.items()}


def checked_member(name: str, member: bytes) -> bytes:
    """`member`, if it is XML without remarks, and written as the library that fills in templates searches it."""
    folded = f"/{name.casefold()}"
    if any(part in folded for part in RUNNING):
        raise BadTemplateError(
            "memuat makro atau objek tertanam; simpan sebagai .docx tanpa itu",
            "it holds macros or embedded objects; save it as .docx without them",
        )
    if not is_xml(name, member):
        return member
    try:
        root = etree.fromstring(member, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        if is_named(name):
            raise BadTemplateError(*BROKEN) from error
        return member  # which nothing can take for XML either
    if any(COMMAND.search(text) for text in unseen(root)):
        raise BadTemplateError(
            "memuat perintah {%p … %} di tempat yang tidak tampak; tulis di dalam teks",
            "it holds a command {%p … %} where nobody sees it; write it into the text",
        )
    for one in root.iter(RELATION):
        if one.get("TargetMode") == "External" and not str(one.get("Type")).endswith(LINK):
            raise BadTemplateError(
                "menunjuk ke berkas di luar dirinya (gambar tertaut atau templat lain); sisipkan berkas itu, atau lepaskan "
                "tautannya",
                "it points to files outside itself (linked pictures or another template); embed them or unlink them",
            )
    return plain(root)


def unseen(root: Any) -> Iterator[str]:
    """What is written in a part beside its text. The library that fills in templates looks for the end of a paragraph behind
    each command, from there to the end of the document: outside paragraphs there may be none."""
    for remark in root.xpath("//comment() | //processing-instruction()"):
        yield f"{remark.target if isinstance(remark, etree._ProcessingInstruction) else ''} {remark.text}"
    for element in root.iter(etree.Element):
        yield from element.attrib.values()


def plain(root: Any) -> bytes:
    """The part of `root` in one coding and without remarks. Its library tells tags by their letters: a paragraph that is
    empty may have no attribute, or it is taken for the beginning of one, and a text holds nothing but text."""
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    for element in root.iter(etree.Element):
        if element.prefix != "w" or etree.QName(element).localname not in EMPTY:
            continue
        if len(element) == 0 and not element.text:
            element.attrib.clear()
        elif len(element) and etree.QName(element).localname == "t":
            raise BadTemplateError(*BROKEN)
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return written


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
