"""The codes of the contract as words for the user."""

from publish.i18n import Translate, mark, translator
from schemas.reasons import REASONS

__all__ = [
    "CLASSES",
    "OUTCOMES",
    "OUTCOME_REASONS",
    "PAGE_KINDS",
    "PAGE_READERS",
    "PICTURE_KINDS",
    "RELATIONS",
    "ROW_KINDS",
    "SEEN_BY",
    "SEVERITIES",
    "SIGNS",
    "STATUSES",
    "STATUS_MEANINGS",
    "TABLE_KINDS",
    "UNREAD",
    "UNREAD_REASONS",
    "VERDICT_SIGNS",
    "reason_text",
    "word",
]

SEVERITIES = {"high": mark("tinggi"), "medium": mark("sedang"), "low": mark("rendah"), "info": mark("info")}

STATUSES = {
    "verified": mark("terverifikasi"),
    "truncated": mark("dipotong"),
    "contradicted": mark("bertentangan"),
    "disputed": mark("diperselisihkan"),
    "input": mark("masukan"),
    "unverifiable": mark("tidak dapat diperiksa"),
}

SIGNS = {"verified": "✓", "truncated": "≈", "contradicted": "✗", "disputed": "?", "input": "→", "unverifiable": "–"}

STATUS_MEANINGS = {
    "verified": mark("dihitung ulang dan cocok"),
    "truncated": mark("cocok hanya bila dipotong, bukan dibulatkan, atau berbeda satu angka terakhir"),
    "contradicted": mark("angka yang paling mungkin keliru dalam sebuah catatan"),
    "disputed": mark("ikut dalam pertentangan; angka lain yang diduga keliru, atau belum dapat ditentukan"),
    "input": mark("tidak diturunkan dari angka lain, tetapi dipakai menghitung ulang angka lain"),
    "unverifiable": mark("tidak ada angka lain dalam laporan untuk mengujinya"),
}

CLASSES = {
    "anggaran": mark("Anggaran"),
    "kinerja": mark("Kinerja"),
    "skm": mark("SKM"),
    "data_dasar": mark("Data dasar"),
    "lainnya": mark("Lainnya"),
}

OUTCOMES = {
    "agrees": mark("cocok"),
    "agrees_truncated": mark("cocok bila dipotong atau dalam batas pembulatan"),
    "disagrees": mark("tidak cocok"),
    "not_computable": mark("tidak dapat dihitung"),
}

RELATIONS = {
    "ratio": mark("perbandingan"),
    "inverse_ratio": mark("perbandingan terbalik"),
    "difference": mark("selisih"),
    "sum": mark("penjumlahan"),
    "mean": mark("rata-rata"),
    "weighted_mean": mark("rata-rata berbobot"),
    "product": mark("perkalian"),
    "equality": mark("sama dengan yang tertulis di tempat lain"),
    "trend": mark("arah perubahan"),
    "scale": mark("predikat menurut skala"),
    "count": mark("cacah"),
    "sequence": mark("urutan"),
    "presence": mark("keberadaan"),
}
"""What a recomputation does, in a word or a few."""

OUTCOME_REASONS = {
    "truncated": mark("dipotong, bukan dibulatkan"),
    "last-digit": mark("berbeda satu angka terakhir"),
    "within-input-rounding": mark("mungkin karena pembulatan angka masukan"),
    "within-slack": mark("selisih sebesar pembulatan"),
    "capped": mark("tepat pada batas; tampaknya dibatasi tanpa keterangan"),
}
"""Why an outcome is not plain; why a figure could not be checked at all is in `schemas.reasons`."""

VERDICT_SIGNS = {"accepted": "✓", "rejected": "✗", "misread": "?"}

UNREAD = {
    "picture": mark("gambar"),
    "chart": mark("grafik"),
    "damaged": mark("bagian yang rusak"),
    "cell": mark("sel atau angka"),
    "hidden": mark("baris tersembunyi"),
    "note": mark("ketikan tambahan"),
    "page": mark("halaman hasil pindai"),
}

UNREAD_REASONS = {
    "no-ocr": mark("isinya belum dibaca (OCR tidak dijalankan atau tidak selesai)"),
    "illegible": mark("tulisannya tidak jelas bagi mesin (buram, tulisan tangan, atau foto)"),
    "cell-unread": mark("ada isinya, tetapi tidak dapat dibaca"),
    "page-not-read": mark("halaman gagal dibaca"),
    "no-content": mark("halaman ini berisi sesuatu yang tidak dapat dibuka"),
    "broken-picture": mark("gambarnya rusak, tidak dapat dibuka"),
    "not-visible": mark(
        "angka yang tidak terlihat di halaman (tersembunyi, tertutup, atau terlalu kecil) tidak dipakai"
    ),
    "annotation": mark("angka yang diketik di atas halaman jadi (anotasi atau isian formulir PDF) tidak dipakai"),
    "no-picture": mark("halaman ini gagal digambar, jadi isi gambarnya tidak dibaca"),
    "no-unicode": mark("hurufnya tidak dapat diterjemahkan menjadi teks"),
}

SEEN_BY = {"ocr": "OCR", "text_over_image": "OCR-PDF"}
"""Of a figure: by our OCR, or by that of whoever made the PDF. The same in every language."""

PAGE_READERS = {
    "text": mark("teks"),
    "scan": mark("OCR ({engine})"),
    "mixed": mark("teks, dan OCR ({engine}) untuk gambar"),
}

PICTURE_KINDS = {
    "photo": mark("foto"),
    "logo": mark("logo"),
    "chart": mark("grafik"),
    "table": mark("tabel"),
    "text": mark("gambar berisi teks"),
    "blank": mark("gambar kosong"),
}

PAGE_KINDS = {
    "text": mark("teks"),
    "scan": mark("hasil pindai"),
    "mixed": mark("teks dan gambar"),
    "blank": mark("kosong"),
}

ROW_KINDS = {
    "total": mark("jumlah"),
    "subtotal": mark("subjumlah"),
    "mean": mark("rata-rata"),
    "min_max": mark("terendah/tertinggi"),
    "column_numbers": mark("nomor kolom"),
    "band": mark("jenjang skala"),
}

TABLE_KINDS = {
    "perjanjian_kinerja": mark("perjanjian kinerja"),
    "anggaran_program": mark("anggaran per program"),
    "iku": mark("indikator kinerja utama"),
    "tujuan_sasaran": mark("tujuan dan sasaran"),
    "capaian_kinerja": mark("capaian kinerja"),
    "perbandingan_tahun": mark("perbandingan antartahun"),
    "analisis_sasaran": mark("analisis per sasaran"),
    "target_renstra": mark("target Renstra"),
    "standar_nasional": mark("perbandingan standar nasional"),
    "efisiensi": mark("efisiensi"),
    "capaian_program": mark("capaian program"),
    "realisasi_anggaran": mark("realisasi anggaran"),
    "rencana_aksi": mark("rencana aksi"),
    "skm": mark("survei kepuasan masyarakat"),
    "skala": mark("skala penilaian"),
    "data_pendukung": mark("data pendukung"),
    "lainnya": mark("tabel lain"),
}


def word(words: dict[str, str], code: str, translate: Translate) -> str:
    """The word for `code`; a code that has none (from a newer version) is shown as it is."""
    return translate(words[code]) if code in words else code


def reason_text(code: str, lang: str) -> str:
    """Why a figure could not be checked or an outcome is not plain."""
    return REASONS[code].in_language(lang) if code in REASONS else word(OUTCOME_REASONS, code, translator(lang))
