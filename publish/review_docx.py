"""The review documents of an audited report as DOCX: Catatan Hasil Reviu, and the draft of the Pernyataan Telah Direviu."""

from publish.chr_names import ReviewNames
from publish.i18n import translator
from publish.office_document import OfficeTemplate, document_bytes
from publish.review_forms import form_path
from publish.review_names import review_names
from schemas.report import AuditedReport

__all__ = ["notes_bytes", "statement_bytes"]


def notes_bytes(report: AuditedReport, lang: str, template: OfficeTemplate | None = None) -> bytes:
    """Catatan Hasil Reviu, in the office's `template` or our own. Raises BadTemplateError when the office's does not work."""
    _, names = translator(lang), review_names(report, lang)
    return document_bytes(template or shipped("chr", lang), names, title_of(_("Catatan Hasil Reviu"), names))


def statement_bytes(report: AuditedReport, lang: str, template: OfficeTemplate | None = None) -> bytes:
    """The draft of the statement. While something stands against it no template of an office is asked: one that never looks
    would make it read as if all were well."""
    _, names = translator(lang), review_names(report, lang)
    used = (
        shipped("pernyataan-tertahan", lang) if names.pernyataan.tertahan else template or shipped("pernyataan", lang)
    )
    return document_bytes(used, names, title_of(_("Pernyataan Telah Direviu"), names))


def shipped(kind: str, lang: str) -> OfficeTemplate:
    return OfficeTemplate(form_path(kind, lang).read_bytes())


def title_of(what: str, names: ReviewNames) -> str:
    return f"{what}: {names.laporan.instansi} {names.laporan.tahun}"
