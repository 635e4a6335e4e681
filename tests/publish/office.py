"""A DOCX opened again: its texts as a reader sees them."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document

__all__ = ["a_template", "members", "open_docx", "texts", "words"]


def open_docx(content: bytes) -> Any:
    return Document(io.BytesIO(content))


def texts(content: bytes) -> list[str]:
    """The paragraphs in order, those in cells too (a merged cell once)."""
    return list(paragraphs(open_docx(content)))


def words(content: bytes) -> str:
    return "\n".join(texts(content))


def paragraphs(document: Any) -> Iterator[str]:
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                seen = []
                for cell in row.cells:
                    if cell._tc not in seen:
                        seen.append(cell._tc)
                        yield from (one.text for one in cell.paragraphs)
        else:
            yield block.text


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def a_template(*lines: str) -> bytes:
    """A plain document of an office with `lines` as its paragraphs."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
