"""What the script of an audit's page says, in one language."""

from publish.i18n import translator
from publish.words import CLASSES, SIGNS, STATUSES, word

__all__ = ["page_words"]


def page_words(lang: str) -> dict[str, object]:
    """`{n}` and the like are filled in by the script."""
    _ = translator(lang)
    return {
        "lang": lang,
        "statuses": {code: word(STATUSES, code, _) for code in STATUSES},
        "signs": SIGNS,
        "classes": {code: word(CLASSES, code, _) for code in CLASSES},
        "page": _("Halaman {n}"),
        "shown_of": _("{n} dari {all} ditampilkan"),
        "none": _("Tidak ada yang cocok dengan saringan ini."),
        "more": _("Tampilkan {n} berikutnya"),
        "read_as": _("Dipahami sebagai"),
        "recomputed": _("Hitung ulang"),
        "between": _("Batas karena pembulatan: {low} sampai {high}"),
        "difference": _("selisih"),
        "operands": _("Angka masukan"),
        "used_for": _("Dipakai menghitung"),
        "same_as": _("Dibandingkan dengan"),
        "in_findings": _("Catatan"),
        "further": _("dan {n} lagi"),
        "loose": _("angka yang tidak dikenali: {text}"),
        "unread": _("tidak terbaca"),
        "filtered": _("Cetakan ini memuat {n} dari {all} catatan, menurut saringan yang dipilih."),
    }
