"""Small PDFs with something in every corner of the format, and their annotated copies."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from extract.pdfium import open_report
from lkjip.worker import frames_of
from publish.annotated_pdf import write_annotated_copy
from schemas.annotations import Annotations, Bookmark, Mark, Notice, Tag
from schemas.geometry import BBox

__all__ = ["a_mark", "a_pdf", "annotated", "frozen", "signed"]

INK = b"0 g 60 80 40 12 re f"
"""A black bar in a page's own space, which a test looks for where the page is displayed."""


def a_pdf(path: Path, change: Callable[[Pdf], None] = lambda pdf: None, pages: int = 1, **saving: Any) -> Path:
    """A PDF whose pages of 300 x 400 points bear a black bar; `change` is what is special about it."""
    with Pdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page(page_size=(300, 400))
            pdf.pages[-1].obj.Contents = pdf.make_stream(INK)
        change(pdf)
        pdf.save(path, **saving)
    return path


def a_mark(box: BBox, page: int = 1, **fields: Any) -> Mark:
    defaults: dict[str, Any] = {
        "name": f"key-{page}",
        "style": "noted",
        "tone": "high",
        "boxes": (box,),
        "author": "lkjip",
        "subject": "Serapan",
        "text": "Catatan N1 (tinggi)\nTertulis 82,17; hasil hitung ulang 80,00 ≈ 80.",
    }
    return Mark(page=page, **{**defaults, **fields})


def annotated(
    path: Path, marks: Sequence[Mark], password: str | None = None, outline: Sequence[Bookmark] = (), **fields: Any
) -> Path:
    """The annotated copy of `path`, beside it."""
    target = path.with_suffix(".audit.pdf")
    report = open_report(path, password)
    annotations = Annotations(
        **{
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "pages": report.pages,
            "author": "lkjip",
            "marks": tuple(marks),
            "outline": Bookmark(title="Catatan reviu", page=1, children=tuple(outline)),
            "if_signed": Notice(title="Bukan dokumen bertanda tangan", text="SALINAN REVIU, bukan yang asli."),
            "if_locked": Notice(title="Terkunci", text="Kunci yang sama."),
            **fields,
        }
    )
    frames = frames_of(report, range(1, report.pages + 1))
    report.close()
    write_annotated_copy(path, password, annotations, frames, target)
    return target


def a_tag(text: str, box: BBox) -> Tag:
    return Tag(text=text, bbox=box)


def signed(pdf: Pdf) -> None:
    """Signed by somebody, with a red stamp on the page, and closed for changes."""
    stamp = pdf.make_stream(b"1 0 0 rg 0 0 50 30 re f")
    stamp.Type, stamp.Subtype, stamp.BBox = Name.XObject, Name.Form, Array([0, 0, 50, 30])
    signature = pdf.make_indirect(
        Dictionary(
            Type=Name.Sig,
            Filter=Name("/Adobe.PPKLite"),
            SubFilter=Name("/adbe.pkcs7.detached"),
            ByteRange=Array([0, 10, 20, 30]),
            Contents=String(bytes(20)),
        )
    )
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String("ttd"),
            Rect=Array([200, 30, 250, 60]),
            F=4,
            V=signature,
            AP=Dictionary(N=stamp),
        )
    )
    pdf.pages[0].obj.Annots = Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)
    pdf.Root.Perms = Dictionary(DocMDP=signature)


def frozen(thing: Any, without: Sequence[str] = (), depth: int = 6) -> Any:
    """An object of a PDF as plain values, whatever its number: streams as their decoded bytes. Ways back up are left out."""
    if isinstance(thing, pikepdf.Stream):
        entries = {key: frozen(value, (), depth - 1) for key, value in thing.items() if key not in (*UP, *CODING)}
        return entries, decoded(thing)
    if isinstance(thing, Dictionary):
        left_out = (*UP, *without)
        return {key: frozen(value, (), depth - 1) for key, value in thing.items() if key not in left_out and depth}
    if isinstance(thing, Array):
        return [frozen(one, (), depth - 1) for one in thing] if depth else []
    return bytes(thing) if isinstance(thing, String) else str(thing)


UP = ("/Parent", "/P", "/Prev", "/Dest", "/D")
CODING = ("/Filter", "/Length", "/DecodeParms")


def decoded(stream: pikepdf.Stream) -> bytes:
    """As the page shows it; what is coded as a picture stays so."""
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return stream.read_raw_bytes()
