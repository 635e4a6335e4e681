"""The sections of the Catatan Hasil Reviu that list notes: what was found, what auditors added, doubted, rejected."""

from publish.form_words import PLACE, worded
from publish.i18n import Translate
from publish.office_page import OfficePage

__all__ = ["grave_notes", "light_notes", "own_notes", "readings", "rejected"]

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
