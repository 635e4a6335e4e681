"""A damaged PDF written anew by qpdf, which finds objects and pages where PDFium has given up looking."""

import io
from pathlib import Path

import pikepdf

from extract.qpdf import opened_by_qpdf

__all__ = ["mended"]


def mended(path: Path, password: str | None) -> tuple[bytes, bool] | None:
    """The PDF at `path` with its table of objects rebuilt, without its lock, and whether it had one; None where qpdf finds no
    document in it either, or where it would take more memory than there is. No stream is unpacked but those of objects."""
    copy = io.BytesIO()
    try:
        with opened_by_qpdf(path, password) as document:
            locked = document.is_encrypted
            document.save(copy, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    except (pikepdf.PikepdfError, MemoryError, RuntimeError, ValueError):
        return None
    return copy.getvalue(), locked
