"""An office file (XLSX, DOCX) as a bounded package: what its parts say of themselves is not believed, and nothing in them
unpacks or refers without end. For every room that takes in such a file, before a library opens it."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

from defusedxml.ElementTree import fromstring, iterparse

__all__ = ["Allowance", "BadPackageError", "Bounds", "check_workbook", "check_xml", "is_xml", "parts_of"]

ENDINGS = (".xml", ".rels")
ENCODINGS = frozenset({"utf-8", "utf-16", "us-ascii", "ascii"})
"""Those that office programs write; behind others a search for tags would be blind."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The most that a package may hold: bytes when unpacked in `whole` and in one `part`, `members`, and `tags` of XML."""

    whole: int
    part: int
    members: int
    tags: int


class BadPackageError(Exception):
    """`reason`: kind (no ZIP), damaged, locked (parts that need a password), odd (too many parts, or two of one name), too-large,
    or entities (a document type or a coding that no office program writes)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


WORKBOOK = Bounds(whole=256 << 20, part=64 << 20, members=5_000, tags=2_000_000)
"""Ten times the working paper of a report of two hundred pages, twice the national list of names."""
MOST_ROWS = 400_000
"""Rows and shared texts that are written down, empty ones too: the cost of reading an XLSX lies in them."""
SHEET_TAG = re.compile(rb"<(?:\w+:)?sheet[\s/>]|/worksheet[\"']")
"""Stands in the list of sheets and in that of the parts that they are."""
LARGEST_LIST = 4 << 20
ROW_TAG = re.compile(rb"<(?:\w+:)?(?:row|si)[\s/>]")
BULKY = frozenset({"worksheet", "sst", "comments", "calcChain"})
"""What the parts are that may hold many tags; styles and names cost most of all, and there are few."""
MOST_ELSEWHERE = 100_000
MOST_READ = 20_000_000
ROW, TEXT = 10, 8
"""Cells that a row costs beside its own, and characters that cost as much as a cell."""


@dataclass(slots=True)
class Allowance:
    """How much may still be read of a workbook: cells, blank ones between others too, and characters. A part may be small and
    the same text stand in all of its cells, or a cell in the last column of each row."""

    left: int = field(default_factory=lambda: MOST_READ)

    def row(self, cells: Sequence[Any]) -> None:
        """Raises BadPackageError when a row of `cells` is one too many."""
        self.left -= ROW + len(cells) if cells else 1
        if self.left < 0:
            raise BadPackageError("too-large")

    def text(self, value: object) -> None:
        """Raises BadPackageError when what a cell holds is too much."""
        self.left -= len(value) // TEXT if isinstance(value, str) else 1
        if self.left < 0:
            raise BadPackageError("too-large")


def check_workbook(content: bytes) -> None:
    """Raises BadPackageError for an XLSX that nobody should open."""
    rows = MOST_ROWS
    for name, part in parts_of(content, WORKBOOK):
        if is_xml(name):
            check_sheets(name, part)
            if part.count(b"<") > MOST_ELSEWHERE and root_of(part) not in BULKY:
                raise BadPackageError("too-large")
        rows -= sum(1 for _ in islice(ROW_TAG.finditer(part), rows + 1))
        if rows < 0:
            raise BadPackageError("too-large")


def root_of(part: bytes) -> str:
    """The name of the outermost element of `part`."""
    _, root = next(iterparse(io.BytesIO(part), events=("start",), forbid_dtd=True))
    return str(root.tag).rpartition("}")[2]


def check_sheets(name: str, part: bytes) -> None:
    """Raises BadPackageError where two sheets are one part of the package, which no program writes: a small file could have any
    number of them, each read anew."""
    if not SHEET_TAG.search(part):
        return
    if len(part) > LARGEST_LIST:
        raise BadPackageError("too-large")
    folder = posixpath.dirname(posixpath.dirname(f"/{name}"))
    targets, sheets = [], []
    for element in fromstring(part, forbid_dtd=True).iter():
        kind = element.tag.rpartition("}")[2]
        if kind == "Relationship" and element.get("Type", "").endswith("/worksheet"):
            targets.append(posixpath.normpath(posixpath.join(folder, element.get("Target", ""))))
        elif kind == "sheet":
            sheets += [value for key, value in element.attrib.items() if key.endswith("}id")]
    if any(len(set(every)) < len(every) for every in (targets, sheets)):
        raise BadPackageError("odd")


def parts_of(content: bytes, bounds: Bounds) -> Iterator[tuple[str, bytes]]:
    """The parts of the package `content` by name, each unpacked no further than the bounds. Raises BadPackageError."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            infos = package.infolist()
            if len(infos) > bounds.members or len({info.filename.casefold() for info in infos}) < len(infos):
                raise BadPackageError("odd")
            left, tags = bounds.whole, bounds.tags
            for info in infos:
                part = unpacked(package, info, min(bounds.part, left))
                left -= len(part)
                if is_xml(info.filename):
                    tags -= check_xml(part, tags)
                yield info.filename, part
    except zipfile.BadZipFile as error:
        raise BadPackageError("damaged" if content.startswith(b"PK") else "kind") from error
    except (NotImplementedError, EOFError, OSError, ValueError, zlib.error) as error:
        raise BadPackageError("damaged") from error


def unpacked(package: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    if info.flag_bits & 1:
        raise BadPackageError("locked")
    with package.open(info) as stream:
        part = stream.read(most + 1)
    if len(part) > most:
        raise BadPackageError("too-large")
    return part


def is_xml(name: str) -> bool:
    return name.casefold().endswith(ENDINGS)


def check_xml(part: bytes, most: int) -> int:
    """How many tags `part` has, at most `most`. Raises BadPackageError for what is no plain XML of bounded size."""
    tags = part.count(b"<")
    if tags > most:
        raise BadPackageError("too-large")
    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = refuse_type
    parser.XmlDeclHandler = refuse_coding
    try:
        parser.Parse(part, True)
    except ExpatError as error:
        raise BadPackageError("damaged") from error
    except (LookupError, ValueError) as error:  # a coding that Python does not know
        raise BadPackageError("entities") from error
    return tags


def refuse_type(*_: object) -> None:
    """Entities, which may unpack to any size or name files, stand in a document type only."""
    raise BadPackageError("entities")


def refuse_coding(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.casefold() not in ENCODINGS:
        raise BadPackageError("entities")
