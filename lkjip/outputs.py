"""What `lkjip audit` leaves behind of a report. Needs no stage: an audit that was kept is shown without them."""

from collections.abc import Mapping
from pathlib import Path

from lkjip.kept import KeptAudits
from lkjip.limits import Limits
from lkjip.supervise import render_pages
from publish.files import write_atomically
from publish.html import html_text
from publish.json_file import json_bytes
from publish.sheets import pages_to_picture
from schemas.report import AuditedReport

__all__ = ["outputs_of", "write_outputs"]

PICTURE_DPI = 110
JSON, HTML = ".audit.json", ".audit.html"


def outputs_of(
    report: AuditedReport,
    path: Path,
    lang: str,
    limits: Limits | None = None,
    password: str | None = None,
    kept: KeptAudits | None = None,
) -> dict[str, bytes]:
    """The contents of the files that show `report`, which was read from `path`, by what their names end in.

    Those in `kept` are taken from there; new ones are put there.
    """
    known = kept.outputs(report, (JSON, HTML), lang) if kept else None
    if known is not None:
        return known
    pictures = render_pages(path, pages_to_picture(report), PICTURE_DPI, limits or Limits(), password).pictures
    made = {JSON: json_bytes(report), HTML: html_text(report, pictures, lang).encode("utf-8")}
    if kept and len(pictures) == len(pages_to_picture(report)):
        kept.keep_outputs(made, report, path, lang)
    return made


def write_outputs(outputs: Mapping[str, bytes], folder: Path, stem: str) -> list[Path]:
    """Write `outputs` into `folder` under names that begin with `stem`; each appears whole or not at all."""
    contents = {folder / f"{stem}{name}": content for name, content in outputs.items()}
    for target, content in contents.items():
        write_atomically(target, content)
    return list(contents)
