"""An annotated copy of a report, written by a child within limits: only a child opens the PDF."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

from lkjip.child import Child
from lkjip.errors import OutputNotMadeError
from lkjip.limits import Limits
from lkjip.reading import Transcript, cause_of
from lkjip.refusal import named
from lkjip.supervise import listen, running
from schemas.annotations import Annotations
from schemas.base import Bilingual
from schemas.protocol import CopyAnnotated, CopyRefused

__all__ = ["annotated_copy"]

CAUSES = {
    "other-file": Bilingual(
        id="berkasnya berubah sejak direviu. Reviu ulang",
        en="the file has changed since it was reviewed. Review it again",
    ),
    "other-pages": Bilingual(
        id="susunan halamannya rusak. Simpan ulang laporan sebagai PDF, lalu reviu berkas itu",
        en="its order of pages is damaged. Save the report as PDF again and review that file",
    ),
    "xfa": Bilingual(
        id="laporan ini formulir XFA, yang tidak menampilkan catatan. Cetak ke PDF, lalu reviu berkas itu",
        en="this report is an XFA form, which shows no annotations. Print it to PDF and review that file",
    ),
    "unwritable": Bilingual(
        id="PDF ini rusak. Simpan ulang laporan sebagai PDF, lalu reviu berkas itu",
        en="this PDF is damaged. Save the report as PDF again and review that file",
    ),
}


def annotated_copy(
    path: Path, annotations: Annotations, limits: Limits, password: str | None, avoid: Iterable[int] = ()
) -> bytes:
    """The PDF at `path` with `annotations`; PDFium is kept from the pages `avoid`, on which it failed.

    Raises OutputNotMadeError when there is none, StoppedError after `stop_all`.
    """
    with tempfile.TemporaryDirectory(prefix="lkjip-", ignore_cleanup_errors=True) as name:
        marks, target = Path(name, "marks.json"), Path(name, "copy.pdf")
        marks.write_text(annotations.model_dump_json(), encoding="utf-8", errors="replace")
        order = ["annotate", "--marks", str(marks), "--to", str(target), "--avoid", ",".join(map(str, avoid))]
        with running(order, path, limits, password) as child:
            transcript = listen(child)
        copy = transcript.copy
        if child.ending == "finished" and isinstance(copy, CopyAnnotated) and size_of(target) == copy.size:
            return target.read_bytes()
    raise OutputNotMadeError(named(path, not_made(transcript, child, limits)), "no-annotated-copy")


def size_of(target: Path) -> int | None:
    """What the child has left there; None where it left no file."""
    return target.stat().st_size if target.is_file() and not target.is_symlink() else None


def not_made(transcript: Transcript, child: Child, limits: Limits) -> Bilingual:
    """Why, in words of the user."""
    if isinstance(transcript.copy, CopyRefused):
        cause = CAUSES[transcript.copy.code]
    elif transcript.refusal is not None or child.ending == "finished":
        cause = CAUSES["unwritable"]
    else:
        cause = cause_of(child.ending, limits)
    return Bilingual(
        id=f"salinan beranotasi (.audit.pdf) tidak ditulis: {cause.id}. Hasil reviu yang lain tetap ditulis.",
        en=f"the annotated copy (.audit.pdf) was not written: {cause.en}. The other results are written.",
    )
