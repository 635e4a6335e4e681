"""The template of the Catatan Hasil Reviu, section by section."""

from publish.form_words import DOTS, PLACE, worded
from publish.i18n import Translate, translator
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


CONDITION = "\n".join(
    (
        "{{ catatan.kondisi }}",
        "{%p if catatan.gambar %}",
        "{% for satu in catatan.gambar %}{{ satu.gambar }} {{ satu.teks }} {% endfor %}",
        "{%p endif %}",
        "{%p if catatan.calon %}",
        "{belum} {{ catatan.calon | join('; ') }}",
        "{%p endif %}",
        "{%p if catatan.penjelasan %}",
        "{penjelasan} {{ catatan.penjelasan }}",
        "{%p endif %}",
        "{%p if catatan.sebab %}",
        "{sebab} {{ catatan.sebab }}",
        "{%p endif %}",
        "{%p if catatan.perlu_dipastikan %}",
        "~{{ catatan.perlu_dipastikan }}",
        "{%p endif %}",
        "{%p if catatan.lihat_lagi %}",
        "!{{ catatan.lihat_lagi }}",
        "{%p endif %}",
        "{%p if catatan.keputusan %}",
        "~{keputusan} {{ catatan.keputusan }}{% if catatan.oleh %} ({{ catatan.oleh }}){% endif %}"
        "{% if catatan.alasan %}: {{ catatan.alasan }}{% endif %}",
        "{%p endif %}",
        "{%p if catatan.komentar %}",
        "~{{ catatan.komentar }}",
        "{%p endif %}",
    )
)
RESPONSE = "\n".join(
    (
        "{{ catatan.tanggapan }}",
        "{%p if catatan.tindak_lanjut %}",
        "{tindak_lanjut} {{ catatan.tindak_lanjut }}",
        "{%p endif %}",
    )
)


def condition(_: Translate) -> str:
    return worded(
        CONDITION,
        belum=_("Belum dapat ditentukan angka mana yang keliru:"),
        penjelasan=_("Penjelasan:"),
        sebab=_("Sebab:"),
        keputusan=_("Keputusan auditor:"),
    )


def grave_notes(page: OfficePage, _: Translate) -> None:
    page.heading(_("Catatan tinggi dan sedang"))
    page.tag("if not kelompok")
    page.text(_("Tidak ada catatan tinggi atau sedang pada bagian yang terbaca."))
    page.tag("endif")
    page.tag("for satu in kelompok")
    page.heading("{{ satu.nomor }}. {{ satu.judul }}", 2)
    page.text(
        _("Tingkat {{ satu.tingkat }} · {{ satu.banyak }} catatan · halaman {{ satu.halaman }}"), "Kecil", keep=True
    )
    table = page.table(
        [12, 28, 88, 42], (_("No."), _("Halaman, tabel"), _("Kondisi"), _("Tanggapan dan tindak lanjut"))
    )
    page.row_tag(table, "for catatan in satu.catatan")
    page.row(
        table,
        [
            "{{ catatan.nomor }}\n~{{ catatan.id }}",
            worded(PLACE, hal=_("Hal.")),
            condition(_),
            worded(RESPONSE, tindak_lanjut=_("Tindak lanjut:")),
        ],
    )
    page.row_tag(table, "endfor")
    page.labelled(table, _("Kriteria"), "{{ satu.kriteria }}\n~{{ satu.acuan }}", across=2, keep=True)
    page.labelled(table, _("Sebab"), _("(diisi auditor)"), across=2, keep=True)
    page.labelled(table, _("Akibat"), "{{ satu.akibat }}", across=2, keep=True)
    page.labelled(table, _("Rekomendasi"), "{{ satu.rekomendasi }}", across=2)
    page.tag("endfor")


def own_notes(page: OfficePage, _: Translate) -> None:
    page.tag("if catatan_auditor")
    page.heading(_("Catatan auditor sendiri"))
    page.tag("for satu in catatan_auditor")
    page.heading(_("Catatan auditor {{ satu.nomor }}"), 2)
    table = page.table([40, 130])
    for label, name in (
        (_("Halaman"), "halaman"),
        (_("Tempat"), "tempat"),
        (_("Kondisi"), "kondisi"),
        (_("Kriteria"), "kriteria"),
        (_("Sebab"), "sebab"),
        (_("Akibat"), "akibat"),
        (_("Rekomendasi"), "rekomendasi"),
        (_("Tanggapan"), "tanggapan"),
        (_("Tindak lanjut"), "tindak_lanjut"),
        (_("Dicatat oleh"), "oleh"),
    ):
        page.labelled(table, label, f"{{{{ satu.{name} }}}}", across=1)
    page.tag("endfor")
    page.tag("endif")


def readings(page: OfficePage, _: Translate) -> None:
    page.tag("if untuk_dilihat")
    page.heading(_("Untuk dilihat auditor: dugaan salah baca"))
    page.text(
        _(
            "Mungkin alat ini salah membaca angka berikut, jadi ini bukan catatan atas laporan dan tidak dihitung. Bandingkan dengan "
            "halamannya: bila bacaannya benar, laporanlah yang perlu diperiksa."
        )
    )
    table = page.table([12, 28, 130], (_("No."), _("Halaman, tabel"), _("Yang terbaca")))
    page.row_tag(table, "for catatan in untuk_dilihat")
    page.row(table, ["{{ catatan.nomor }}\n~{{ catatan.id }}", worded(PLACE, hal=_("Hal.")), condition(_)])
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


def rejected(page: OfficePage, _: Translate) -> None:
    page.tag("if ditolak")
    page.heading(_("Catatan yang ditolak auditor"))
    table = page.table([12, 28, 80, 50], (_("No."), _("Halaman, tabel"), _("Catatan"), _("Alasan penolakan")))
    page.row_tag(table, "for catatan in ditolak")
    page.row(
        table,
        [
            "{{ catatan.nomor }}\n~{{ catatan.id }}",
            worded(PLACE, hal=_("Hal.")),
            "{{ catatan.kondisi }}\n~{{ catatan.judul }} ({{ catatan.tingkat }})",
            "{{ catatan.alasan }}\n{%p if catatan.komentar %}\n{{ catatan.komentar }}\n{%p endif %}\n~{{ catatan.oleh }}",
        ],
    )
    page.row_tag(table, "endfor")
    page.tag("endif")


def light_notes(page: OfficePage, _: Translate) -> None:
    page.tag("if ringan")
    page.heading(_("Catatan rendah dan info"))
    table = page.table([12, 18, 18, 122], (_("No."), _("Halaman"), _("Tingkat"), _("Catatan")))
    page.row_tag(table, "for catatan in ringan")
    page.row(
        table,
        [
            "{{ catatan.nomor }}",
            "{{ catatan.halaman }}",
            "{{ catatan.tingkat }}",
            "{{ catatan.kondisi }}\n{%p if catatan.lihat_lagi %}\n!{{ catatan.lihat_lagi }}\n{%p endif %}\n"
            "{%p if catatan.tanggapan %}\n~{{ catatan.tanggapan }}\n{%p endif %}",
        ],
    )
    page.row_tag(table, "endfor")
    page.tag("endif")
