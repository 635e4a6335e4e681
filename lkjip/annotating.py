"""An annotated copy of a report, written by a child within limits: only a child opens the PDF."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from lkjip.child import Child
from lkjip.errors import OutputNotMadeError, UsageError
from lkjip.limits import Limits
from lkjip.private_folder import needed_for_reading, private_folder
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
    "no-room": Bilingual(
        id="folder sementara penuh atau tidak dapat ditulis. Kosongkan ruang disk, lalu ulangi",
        en="the temporary folder is full or cannot be written to. Make room on the disk and try again",
    ),
}

LEAST_ROOM = 1_000_000
"""Bytes; a disk with less is as good as full."""


def annotated_copy(
    path: Path, annotations: Annotations, limits: Limits, password: str | None, avoid: Iterable[int] = ()
) -> bytes:
    """The PDF at `path` with `annotations`; PDFium is kept from the pages `avoid`, on which it failed.

    Raises OutputNotMadeError when there is none, StoppedError after `stop_all`.
    """
    try:
        copy = copy_or_cause(path, annotations, limits, password, avoid)
    except UsageError as error:  # no private folder, no process
        copy = Bilingual(id=error.message.id.rstrip("."), en=error.message.en.rstrip("."))
    if isinstance(copy, bytes):
        return copy
    message = Bilingual(
        id=f"salinan beranotasi (.audit.pdf) tidak ditulis: {copy.id}. Hasil reviu yang lain tetap ditulis.",
        en=f"the annotated copy (.audit.pdf) was not written: {copy.en}. The other results are written.",
    )
    raise OutputNotMadeError(named(path, message), "no-annotated-copy")


def copy_or_cause(
    path: Path, annotations: Annotations, limits: Limits, password: str | None, avoid: Iterable[int]
) -> bytes | Bilingual:
    """The copy, or why there is none. Raises UsageError where the system has no room for it."""
    with private_folder() as folder:
        marks, target = folder / "marks.json", folder / "copy.pdf"
        with needed_for_reading():
            marks.write_text(annotations.model_dump_json(), encoding="utf-8", errors="replace")
        order = ["annotate", "--marks", str(marks), "--to", str(target), "--avoid", ",".join(map(str, avoid))]
        with running(order, path, limits, password) as child:
            transcript = listen(child)
        copy = transcript.copy
        if child.ending == "finished" and isinstance(copy, CopyAnnotated) and size_of(target) == copy.size:
            return target.read_bytes()
        # Where the disk is full the library that writes the copy ends its process, and nothing can be said any more.
        if child.ending == "crash" and shutil.disk_usage(folder).free < LEAST_ROOM:
            return CAUSES["no-room"]
    return cause(transcript, child, limits)


def size_of(target: Path) -> int | None:
    """What the child has left there; None where it left no file."""
    return target.stat().st_size if target.is_file() and not target.is_symlink() else None


def cause(transcript: Transcript, child: Child, limits: Limits) -> Bilingual:
    """Why there is no copy, in words of the user."""
    if isinstance(transcript.copy, CopyRefused):
        return CAUSES[transcript.copy.code]
    if transcript.refusal is not None or child.ending == "finished":
        return CAUSES["unwritable"]
    return cause_of(child.ending, limits)
