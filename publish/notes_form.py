"""The template of the Catatan Hasil Reviu, section by section."""

from publish.form_words import DOTS, worded
from publish.i18n import Translate, translator
from publish.note_sections import grave_notes, light_notes, own_notes, readings, rejected
from publish.office_page import OfficePage

__all__ = ["notes_form"]

LONG_DOTS = DOTS * 2


def notes_form(lang: str) -> bytes:
    """Catatan Hasil Reviu."""
    _ = translator(lang)
    page = OfficePage(lang)
    page.letterhead(_("(tempat kop surat kantor)"))
    page.footer("{{ laporan.instansi }} · {{ laporan.tahun }}", _("Catatan Hasil Reviu · halaman"), _("dari"))
    page.title(_("CATATAN HASIL REVIU"))
    page.text(_("atas Laporan Kinerja {{ laporan.instansi }} Tahun {{ laporan.tahun }}")).alignment = 1
    identity(page, _)
    summary(page, _)
    grave_notes(page, _)
    own_notes(page, _)
    readings(page, _)
    checklist(page, _)
    discussion(page, _)
    rejected(page, _)
    light_notes(page, _)
    return page.content()


def identity(page: OfficePage, _: Translate) -> None:
    table = page.table([45, 125])
    for label, value in (
        (_("Instansi"), "{{ laporan.instansi }}"),
        (_("Pemerintah daerah"), "{{ laporan.pemda }}"),
        (_("Tahun laporan"), "{{ laporan.tahun }}"),
        (_("Berkas"), _("{{ laporan.berkas }} ({{ laporan.halaman }} halaman)")),
        (_("Nomor dan tanggal"), LONG_DOTS),
        (_("Tim reviu"), LONG_DOTS),
    ):
        page.labelled(table, label, value, across=1)
    page.text(_("Angka dihitung ulang dengan {{ alat }}; keputusan dan penilaian ada pada auditor."), "Kecil")


def summary(page: OfficePage, _: Translate) -> None:
    page.heading(_("Ringkasan"))
    page.tag("if ringkasan.tidak_terbaca")
    page.alarm_box(
        [
            (_("Sebagian laporan ini tidak terbaca dan belum direviu:"), "Sel Peringatan"),
            ("{%p for bagian in ringkasan.tidak_terbaca %}", "Sel"),
            ("– {{ bagian.uraian }}", "Sel"),
            ("{%p endfor %}", "Sel"),
            (_("Bagian itu harus diperiksa sendiri. Tanpa bagian itu laporan tidak dapat disebut bersih."), "Sel"),
        ]
    )
    page.tag("endif")
    page.text("{{ ringkasan.simpulan }}").paragraph_format.space_before = 76200
    page.text(_("Banyaknya catatan menurut tingkat:"), keep=True)
    table = page.table(
        [24, 24, 24, 24, 24, 24, 26],
        (_("Tinggi"), _("Sedang"), _("Rendah"), _("Info"), _("Auditor"), _("Ditolak"), _("Untuk dilihat")),
    )
    names = ("tinggi", "sedang", "rendah", "info", "auditor", "ditolak", "untuk_dilihat")
    page.row(table, [f"{{{{ ringkasan.jumlah.{name} }}}}" for name in names])
    page.text(_("Seberapa jauh angka dapat diperiksa:"), keep=True).paragraph_format.space_before = 76200
    table = page.table(
        [24, 14, 23, 18, 24, 28, 18, 21],
        (
            _("Kelompok"),
            _("Angka"),
            _("Terverifikasi"),
            _("Dipotong"),
            _("Bertentangan"),
            _("Diperselisihkan"),
            _("Masukan"),
            _("Tidak dapat diperiksa"),
        ),
    )
    columns = (
        "kelompok", "angka", "terverifikasi", "dipotong", "bertentangan", "diperselisihkan", "masukan",
        "tidak_dapat_diperiksa",
    )  # fmt: skip
    page.row_tag(table, "for baris in ringkasan.cakupan")
    page.row(table, [f"{{{{ baris.{name} }}}}" for name in columns])
    page.row_tag(table, "endfor")
    for name in ("dari_gambar", "tidak_dikenali"):
        page.tag(f"if ringkasan.{name}")
        page.text(f"{{{{ ringkasan.{name} }}}}", "Kecil")
        page.tag("endif")
    page.tag("if kelompok")
    page.text(_("Daftar catatan tinggi dan sedang:"), keep=True).paragraph_format.space_before = 76200
    table = page.table([12, 84, 20, 16, 38], (_("No."), _("Catatan"), _("Tingkat"), _("Banyak"), _("Halaman")))
    page.row_tag(table, "for satu in kelompok")
    page.row(
        table,
        ["{{ satu.nomor }}", "{{ satu.judul }}", "{{ satu.tingkat }}", "{{ satu.banyak }}", "{{ satu.halaman }}"],
    )
    page.row_tag(table, "endfor")
    page.tag("endif")


def checklist(page: OfficePage, _: Translate) -> None:
    page.tag("if daftar_uji")
    page.heading(_("Daftar uji reviu (PermenPANRB 53/2014)"))
    page.text(
        _(
            "Terisi hanya sejauh laporan itu sendiri menunjukkannya: “Ya” bila buktinya terbaca, “Tidak” bila seluruh laporan "
            "terbaca dan bagiannya tidak ada, atau (M5) angkanya pasti bertentangan. "
            "Yang kosong tidak terlihat dari laporan dan diisi auditor."
        )
    )
    table = page.table(
        [58, 22, 18, 18, 34, 20],
        (_("Aspek"), _("Butir"), _("Ya"), _("Tidak"), _("Perlu pertimbangan"), _("Kosong")),
    )
    page.row_tag(table, "for satu in daftar_uji")
    page.row(
        table,
        [f"{{{{ satu.{name} }}}}" for name in ("judul", "banyak", "ya", "tidak", "pertimbangan", "kosong")],
    )
    page.row_tag(table, "endfor")
    page.tag("for satu in daftar_uji")
    page.heading("{{ satu.judul }}", 2)
    table = page.table([12, 50, 28, 80], (_("No."), _("Kriteria"), _("Jawaban"), _("Dasar jawaban dan bukti")))
    page.row_tag(table, "for butir in satu.butir")
    evidence = "{{ butir.alasan }}\n{%p for bukti in butir.bukti %}\n~{hal} {{ bukti.halaman }}: {{ bukti.uraian }}\n{%p endfor %}"
    page.row(
        table,
        ["{{ butir.nomor }}", "{{ butir.pertanyaan }}", "{{ butir.jawaban }}", worded(evidence, hal=_("Hal."))],
    )
    page.row_tag(table, "endfor")
    page.tag("endfor")
    page.tag("endif")


def discussion(page: OfficePage, _: Translate) -> None:
    """Who talked the notes over: left to their pens."""
    page.heading(_("Pembahasan"))
    page.text(_("Catatan ini telah dibahas pada tanggal") + f" {DOTS}", keep=True)
    table = page.table([85, 85], (_("Tim reviu"), "{{ laporan.instansi }}"))
    page.row(table, [f"{DOTS}\n\n\n{DOTS}"] * 2)
