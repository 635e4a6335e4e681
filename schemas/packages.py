"""An office file (XLSX, DOCX) as a bounded package: what its parts say of themselves is not believed, and nothing in them
unpacks or refers without end. For every room that takes in such a file, before a library opens it."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers.expat import ExpatError, ParserCreate

__all__ = ["BadPackageError", "Bounds", "is_named", "is_xml", "parts_of"]

ENDINGS = (".xml", ".rels")
ENCODINGS = frozenset({"utf-8", "us-ascii", "ascii"})
"""Those that office programs write; behind others a search for tags would be blind."""
MARKS = b"\xef\xbb\xbf\xfe\xff\0 \t\r\n"
"""What may stand before the first tag, in any coding that a parser knows by itself."""
EBCDIC = bytes.fromhex("4c6fa794")


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
                if is_xml(info.filename, part):
                    tags -= check_xml(part, tags, is_named(info.filename))
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


def is_xml(name: str, part: bytes) -> bool:
    """Whether a library may take `part` for XML: a name says nothing, any part may be the sheet of a workbook."""
    return is_named(name) or part.lstrip(MARKS)[:1] == b"<" or part.startswith(EBCDIC)


def is_named(name: str) -> bool:
    """Whether a part of this name says that it is XML."""
    return name.casefold().endswith(ENDINGS)


def check_xml(part: bytes, most: int, named: bool) -> int:
    """How many tags `part` has, at most `most`. Raises BadPackageError for what is no plain XML of bounded size. A part whose
    name promises no XML (a picture in SVG, old drawings) may be faulty, as whoever opens it will find, and name its type."""
    tags = part.count(b"<")
    if tags > most:
        raise BadPackageError("too-large")
    if b"\0" in part[:4] or part.startswith((b"\xff\xfe", b"\xfe\xff", EBCDIC)):
        raise BadPackageError("entities")
    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = refuse_type if named else refuse_entities
    parser.XmlDeclHandler = refuse_coding
    try:
        parser.Parse(part, True)
    except ExpatError as error:
        if named:
            raise BadPackageError("damaged") from error
    except (LookupError, ValueError) as error:  # a coding that Python does not know
        raise BadPackageError("entities") from error
    return tags


def refuse_type(*_: object) -> None:
    """Entities, which may unpack to any size or name files, stand in a document type only."""
    raise BadPackageError("entities")


def refuse_entities(_name: str, _system: str | None, _public: str | None, has_subset: int) -> None:
    if has_subset:
        raise BadPackageError("entities")


def refuse_coding(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.casefold() not in ENCODINGS:
        raise BadPackageError("entities")
