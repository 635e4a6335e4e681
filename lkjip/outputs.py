"""What `lkjip audit` leaves behind of a report. Needs no stage: an audit that was kept is shown without them."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lkjip.errors import OutputNotMadeError
from lkjip.kept import KeptAudits
from lkjip.limits import Limits
from lkjip.supervise import render_pages
from publish.files import write_atomically
from publish.filled_paper import PAPER_ENDING
from publish.html import html_text
from publish.json_file import json_bytes
from publish.sheets import PICTURE_DPI, fitting_dpi, pages_to_picture
from schemas.base import Bilingual
from schemas.protocol import PagePicture
from schemas.report import AuditedReport

__all__ = ["OUTPUTS", "outputs_of", "write_outputs"]

OnUnmade = Callable[[Bilingual], None]
"""Told of an output that cannot be made of a report, and why."""


@dataclass(frozen=True)
class Material:
    """What an output may be made of: the audit, and the PDF at `path`, which only a child may open."""

    report: AuditedReport
    path: Path
    lang: str
    limits: Limits
    password: str | None

    @cached_property
    def pictures(self) -> Mapping[int, PagePicture]:
        """Of the pages that have something to show; coarser ones where a file would become too large with them."""
        drawn = self.drawn(PICTURE_DPI)
        dpi = fitting_dpi(drawn)
        return drawn if dpi == PICTURE_DPI else self.drawn(dpi)

    def drawn(self, dpi: int) -> Mapping[int, PagePicture]:
        return render_pages(self.path, pages_to_picture(self.report), dpi, self.limits, self.password).pictures

    @property
    def is_whole(self) -> bool:
        """Whether no limit and no crash had a part in what was made."""
        drawn = self.__dict__.get("pictures")
        return drawn is None or len(drawn) == len(pages_to_picture(self.report))


@dataclass(frozen=True, slots=True)
class Output:
    """A file that shows an audit: what its name ends in and how it is made."""

    ending: str
    make: Callable[[Material], bytes]


def html(material: Material) -> bytes:
    return html_text(material.report, material.pictures, material.lang).encode("utf-8")


def annotated_pdf(material: Material) -> bytes:
    from lkjip.annotating import annotated_copy
    from publish.annotations import annotations

    marks = annotations(material.report, material.lang)
    return annotated_copy(material.path, marks, material.limits, material.password)


def working_paper(material: Material) -> bytes:
    from publish.working_paper import (
        working_paper_bytes,  # brings a writer of workbooks along, which a kept one does not need
    )

    return working_paper_bytes(material.report, material.lang)


OUTPUTS = {
    "json": Output(".audit.json", lambda material: json_bytes(material.report)),
    "html": Output(".audit.html", html),
    "xlsx": Output(PAPER_ENDING, working_paper),
    "pdf": Output(".audit.pdf", annotated_pdf),
}
"""By the name that `--only` knows it by."""


def outputs_of(
    report: AuditedReport,
    path: Path,
    lang: str,
    limits: Limits | None = None,
    password: str | None = None,
    kept: KeptAudits | None = None,
    only: Collection[str] = (),
    on_unmade: OnUnmade | None = None,
) -> dict[str, bytes]:
    """The contents of the files that show `report`, which was read from `path`, by what their names end in: of all
    `OUTPUTS`, or of those named in `only`.

    Those in `kept` are taken from there; new ones are put there. One that cannot be made is left out and `on_unmade` told
    why; without that OutputNotMadeError is raised.
    """
    wanted = [output for name, output in OUTPUTS.items() if not only or name in only]
    known = kept.outputs(report, [output.ending for output in wanted], lang) if kept else {}
    material = Material(report, path, lang, limits or Limits(), password)
    made = make([output for output in wanted if output.ending not in known], material, on_unmade)
    if kept and made and material.is_whole:
        kept.keep_outputs(made, report, path, lang)
    every = {**known, **made}
    return {output.ending: every[output.ending] for output in wanted if output.ending in every}


def make(outputs: Iterable[Output], material: Material, on_unmade: OnUnmade | None) -> dict[str, bytes]:
    made = {}
    for output in outputs:
        try:
            made[output.ending] = output.make(material)
        except OutputNotMadeError as error:
            if on_unmade is None:
                raise
            on_unmade(error.message)
    return made


def write_outputs(outputs: Mapping[str, bytes], folder: Path, stem: str) -> list[Path]:
    """Write `outputs` into `folder` under names that begin with `stem`; each appears whole or not at all."""
    contents = {folder / f"{stem}{name}": content for name, content in outputs.items()}
    for target, content in contents.items():
        write_atomically(target, content)
    return list(contents)
