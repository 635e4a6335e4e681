"""What `lkjip audit` leaves behind of a report. Needs no stage: an audit that was kept is shown without them."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from lkjip.errors import OutputNotMadeError
from lkjip.kept import KeptAudits
from lkjip.limits import Limits
from lkjip.office_templates import GivenTemplate, bad_template
from lkjip.supervise import render_pages
from publish.files import write_atomically
from publish.filled_paper import PAPER_ENDING
from publish.gaps import FAILED_PAGE
from publish.html import html_text
from publish.json_file import json_bytes
from publish.sheets import PICTURE_DPI, fitting_dpi, pages_to_picture
from schemas.protocol import PagePicture
from schemas.report import AuditedReport, PageInfo

__all__ = ["OUTPUTS", "PartlyWrittenError", "outputs_of", "write_outputs"]

OnUnmade = Callable[[OutputNotMadeError], None]
"""Told of an output that cannot be made of a report, and why."""


@dataclass(frozen=True)
class Material:
    """What an output may be made of: the audit, the PDF at `path`, which only a child may open, and the templates that an
    office gave, by the name of their output."""

    report: AuditedReport
    path: Path
    lang: str
    limits: Limits
    password: str | None
    templates: Mapping[str, GivenTemplate] = field(default_factory=dict)

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
    """A file that shows an audit: what its name ends in and how it is made; `is_written_in` by people who go on with it."""

    ending: str
    make: Callable[[Material], bytes]
    is_written_in: bool = False


def html(material: Material) -> bytes:
    return html_text(material.report, material.pictures, material.lang).encode("utf-8")


def annotated_pdf(material: Material) -> bytes:
    from lkjip.annotating import annotated_copy
    from publish.annotations import annotations

    marks = annotations(material.report, material.lang)
    avoid = [page.page for page in material.report.pages if page.reader != "pdfium" or is_lost(page)]
    return annotated_copy(material.path, marks, material.limits, material.password, avoid)


def is_lost(page: PageInfo) -> bool:
    return any(region.reason == FAILED_PAGE for region in page.unread)


def working_paper(material: Material) -> bytes:
    from publish.working_paper import (
        working_paper_bytes,  # brings a writer of workbooks along, which a kept one does not need
    )

    return working_paper_bytes(material.report, material.lang)


def docx(material: Material) -> bytes:
    from publish.review_docx import notes_bytes  # brings a writer of DOCX along

    return from_template(material, "docx", notes_bytes)


def statement(material: Material) -> bytes:
    from publish.review_docx import statement_bytes

    return from_template(material, "pernyataan", statement_bytes)


def from_template(material: Material, name: str, make: Callable[..., bytes]) -> bytes:
    """What `make` makes in the office's template for the output `name`, if it gave one. Raises OutputNotMadeError when that
    cannot be used."""
    from publish.office_document import OfficeTemplate
    from publish.office_package import BadTemplateError

    given = material.templates.get(name)
    if given is None:
        return make(material.report, material.lang)
    if given.refusal is not None:
        raise given.refusal
    try:
        return make(material.report, material.lang, OfficeTemplate.given(given.content))
    except BadTemplateError as error:
        raise bad_template(given.path, error.message) from error


AUDIT_JSON = ".audit.json"
OUTPUTS = {
    "json": Output(AUDIT_JSON, lambda material: json_bytes(material.report)),
    "html": Output(".audit.html", html),
    "xlsx": Output(PAPER_ENDING, working_paper, is_written_in=True),
    "pdf": Output(".audit.pdf", annotated_pdf),
    "docx": Output(".chr.docx", docx, is_written_in=True),
    "pernyataan": Output(".pernyataan.docx", statement, is_written_in=True),
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
    templates: Mapping[str, GivenTemplate] | None = None,
    on_unmade: OnUnmade | None = None,
) -> dict[str, bytes]:
    """The contents of the files that show `report`, which was read from `path`, by what their names end in: of all
    `OUTPUTS`, or of those named in `only`.

    Those in `kept` are taken from there; new ones are put there, each under the template that it was made with. One that
    cannot be made is left out and `on_unmade` told why; without that OutputNotMadeError is raised.
    """
    given = templates or {}
    wanted = {kept_name(name, given): output for name, output in OUTPUTS.items() if not only or name in only}
    known = kept.outputs(report, list(wanted), lang) if kept else {}
    material = Material(report, path, lang, limits or Limits(), password, given)
    made = {}
    for name, output in wanted.items():
        if name not in known:
            try:
                made[name] = output.make(material)
            except OutputNotMadeError as error:
                if on_unmade is None:
                    raise
                on_unmade(error)
    if kept and made and material.is_whole:
        kept.keep_outputs(made, report, path, lang)
    contents = {**known, **made}
    return {output.ending: contents[name] for name, output in wanted.items() if name in contents}


def kept_name(name: str, templates: Mapping[str, GivenTemplate]) -> str:
    """What the output `name` is kept under: what its file ends in, and which template of an office it was made with."""
    ending = OUTPUTS[name].ending
    return f"{ending} {templates[name].fingerprint}" if name in templates else ending


class PartlyWrittenError(OSError):
    """Some files could not be written, or outdated ones not removed, for the reason of the first; `names` are all of them. The
    others stand."""

    def __init__(self, error: OSError, names: Sequence[str]) -> None:
        super().__init__(error.errno, error.strerror or type(error).__name__)
        self.names = tuple(names)


def write_outputs(outputs: Mapping[str, bytes], folder: Path, stem: str, only: Collection[str] = ()) -> list[Path]:
    """Write `outputs` into `folder` under names that begin with `stem`; each appears whole or not at all. Beside what was
    written no file stays that is `outdated`, whatever became of the others. Raises PartlyWrittenError behind the last of them.

    The JSON says whose files these are: where it cannot be written, no other is, and what was there stays.
    """
    targets = {folder / f"{stem}{name}": content for name, content in outputs.items()}
    failed: dict[Path, OSError] = {}
    for target, content in targets.items():
        try:
            write_atomically(target, content)
        except OSError as error:
            failed[target] = error
            if target.name.endswith(AUDIT_JSON):
                failed = dict.fromkeys(targets, error)
                break
    if len(failed) < len(targets) or not targets:
        for old in outdated(outputs, folder, stem, only):
            try:
                old.unlink(missing_ok=True)
            except OSError as error:
                failed[old] = error
    if failed:
        raise PartlyWrittenError(next(iter(failed.values())), [target.name for target in failed])
    return list(targets)


def outdated(outputs: Collection[str], folder: Path, stem: str, only: Collection[str] = ()) -> Iterator[Path]:
    """Where an earlier audit may have left those that are wanted and not among the `outputs` (what their names end in): they
    would show what is no longer so. What people write in stays."""
    for name, output in OUTPUTS.items():
        if (not only or name in only) and output.ending not in outputs and not output.is_written_in:
            yield folder / f"{stem}{output.ending}"
