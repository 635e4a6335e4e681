"""The templates of the Pernyataan Telah Direviu: the draft to sign, and what stands in its place while it must wait."""

from publish.form_words import DOTS, PLACE, worded
from publish.i18n import Translate, translator
from publish.office_page import OfficePage

__all__ = ["statement_form", "withheld_form"]


def statement_form(lang: str) -> bytes:
    """Pernyataan Telah Direviu, of a report against which nothing stands: a draft with blanks."""
    _ = translator(lang)
    page = OfficePage(lang)
    page.letterhead(_("(tempat kop surat kantor)"))
    page.footer(_("Konsep, disiapkan {{ alat }} dari {{ laporan.berkas }}"), _("halaman"), _("dari"))
    statement_head(page, _("PERNYATAAN TELAH DIREVIU"), _)
    for text in (
        _(
            "Kami telah mereviu Laporan Kinerja {{ laporan.instansi }} untuk tahun anggaran {{ laporan.tahun }} sesuai pedoman reviu "
            "atas laporan kinerja. Substansi informasi yang dimuat dalam laporan kinerja menjadi tanggung jawab manajemen "
            "{{ laporan.instansi }}."
        ),
        _(
            "Reviu bertujuan untuk memberikan keyakinan terbatas bahwa laporan kinerja telah disajikan secara akurat, andal, dan valid."
        ),
        _(
            "Berdasarkan reviu kami, tidak terdapat kondisi atau hal-hal yang menimbulkan perbedaan dalam meyakini keandalan "
            "informasi yang disajikan di dalam laporan kinerja ini."
        ),
    ):
        line = page.text(text)
        line.alignment = 3
        line.paragraph_format.space_after = 127000
    for text in (f"{DOTS}, {DOTS}", _("Inspektur") + f" {DOTS}", "", "", DOTS, f"NIP {DOTS}"):
        line = page.text(text, keep=True)
        line.paragraph_format.left_indent = 3240000
    page.tag("if pernyataan.pengingat")
    page.text("{{ pernyataan.pengingat }}", "Kecil")
    page.tag("endif")
    return page.content()


def statement_head(page: OfficePage, title: str, _: Translate) -> None:
    page.title(title)
    for text in ("{{ laporan.instansi }}", _("TAHUN ANGGARAN {{ laporan.tahun }}")):
        line = page.text(text)
        line.alignment = 1
        line.paragraph_format.space_after = 101600


def withheld_form(lang: str) -> bytes:
    """Instead of the statement, while something stands against it: what, and where; nothing to sign."""
    _ = translator(lang)
    page = OfficePage(lang)
    page.letterhead(_("(tempat kop surat kantor)"))
    page.footer(_("Konsep, disiapkan {{ alat }} dari {{ laporan.berkas }}"), _("halaman"), _("dari"))
    statement_head(page, _("PERNYATAAN TELAH DIREVIU BELUM DAPAT DITERBITKAN"), _)
    page.alarm_box(
        [
            (_("Yang masih menghalangi:"), "Sel Peringatan"),
            ("{%p for satu in pernyataan.sebab %}", "Sel"),
            ("– {{ satu }}", "Sel Peringatan"),
            ("{%p endfor %}", "Sel"),
        ]
    )
    page.text(
        _(
            "Konsep pernyataan dengan tempat tanda tangan dibuat setelah bagian berikut dibaca dan catatan berikut diperbaiki dalam "
            "laporan atau ditolak auditor dengan alasannya."
        )
    ).paragraph_format.space_before = 101600
    page.tag("if pernyataan.tidak_terbaca")
    page.heading(_("Belum terbaca"))
    page.tag("for bagian in pernyataan.tidak_terbaca")
    page.bullet("{{ bagian.uraian }}")
    page.tag("endfor")
    page.tag("endif")
    page.tag("if pernyataan.catatan")
    page.heading(_("Catatan tinggi yang belum selesai"))
    table = page.table([14, 30, 126], (_("No."), _("Halaman, tabel"), _("Kondisi")))
    page.row_tag(table, "for catatan in pernyataan.catatan")
    page.row(table, ["{{ catatan.nomor }}", worded(PLACE, hal=_("Hal.")), "{{ catatan.kondisi }}"])
    page.row_tag(table, "endfor")
    page.tag("endif")
    page.tag("if catatan_auditor")
    page.heading(_("Catatan auditor yang belum selesai"))
    page.tag("for satu in catatan_auditor")
    page.bullet("{{ satu.kondisi }}")
    page.tag("endfor")
    page.tag("endif")
    page.text(_("Nomor catatan menurut Catatan Hasil Reviu."), "Kecil")
    return page.content()
