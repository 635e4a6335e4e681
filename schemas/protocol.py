"""What the reading child says to its parent: one JSON object a line, told apart by `type`.

A run is `Opened`, then for each page `PageDone` or `PageFailed`, then `Finished`; or `Refused` alone. A child that ends
without `Finished` has crashed or was killed: what it had sent is kept. One that annotates says `CopyAnnotated` or `CopyRefused`
instead of pages.
"""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from schemas.printed import PageRead
from schemas.seen import CropSeen, Sight

__all__ = [
    "CopyAnnotated",
    "CopyRefusalCode",
    "CopyRefused",
    "CropsRead",
    "Finished",
    "Line",
    "Message",
    "Opened",
    "PageDone",
    "PageFailed",
    "PageFailure",
    "PagePicture",
    "Refused",
    "line_adapter",
]

RefusalCode = Literal[
    "missing", "not-a-pdf", "empty", "password", "wrong-password", "damaged", "no-pages", "too-many-pages"
]

PageFailure = Literal["damaged", "too-full"]


CopyRefusalCode = Literal["other-file", "other-pages", "xfa", "unwritable", "no-room"]


@dataclass(frozen=True, slots=True)
class Opened:
    """`title` is the PDF's own metadata title; `notes` are codes such as `owner-locked`."""

    pages: int
    title: str | None = None
    notes: tuple[str, ...] = ()
    type: Literal["opened"] = "opened"


@dataclass(frozen=True, slots=True)
class PageDone:
    """`sights` are what the OCR engine saw on the pictures of the page."""

    page: PageRead
    sights: tuple[Sight, ...] = ()
    type: Literal["page"] = "page"


@dataclass(frozen=True, slots=True)
class PageFailed:
    """A page that the reader could not read, or holds more than it reads; `detail` is the library's own words, for developers."""

    number: int
    detail: str
    reason: PageFailure = "damaged"
    type: Literal["page-failed"] = "page-failed"


@dataclass(frozen=True, slots=True)
class CropsRead:
    """The second readings of parts of page `number`, in the order in which they were asked for."""

    number: int
    crops: tuple[CropSeen, ...]
    type: Literal["crops"] = "crops"


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A rendered page: base64 of a PNG of `width` x `height` pixels."""

    number: int
    png: str
    width: int
    height: int
    type: Literal["picture"] = "picture"


@dataclass(frozen=True, slots=True)
class CopyAnnotated:
    """The annotated copy has been written, `size` bytes, where the parent asked for it."""

    size: int
    type: Literal["copy-annotated"] = "copy-annotated"


@dataclass(frozen=True, slots=True)
class CopyRefused:
    """The file can be read but no copy of it annotated; `detail` is for developers."""

    code: CopyRefusalCode
    detail: str = ""
    type: Literal["copy-refused"] = "copy-refused"


@dataclass(frozen=True, slots=True)
class Refused:
    """The file cannot be audited at all."""

    code: RefusalCode
    detail: str = ""
    type: Literal["refused"] = "refused"


@dataclass(frozen=True, slots=True)
class Finished:
    type: Literal["finished"] = "finished"
    readers: tuple[str, ...] = field(default=())


Message = Opened | PageDone | PageFailed | PagePicture | CropsRead | CopyAnnotated | CopyRefused | Refused | Finished
Line = Annotated[Message, Field(discriminator="type")]
line_adapter: TypeAdapter[Message] = TypeAdapter(Line)
