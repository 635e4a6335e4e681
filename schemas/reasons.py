"""Why a figure could not be checked: the fixed list, in words for people. A status without one of these is a defect."""

from schemas.base import Bilingual

__all__ = ["REASONS", "SEARCH_ENDED", "Reasons"]

Reasons = dict[str, Bilingual]

SEARCH_ENDED = "search-ended"
"""The reason where a search would have had more to try than any report asks for: it says nothing about the figure."""
REASONS: Reasons = {
    # the figure itself
    "no-value": Bilingual(
        id="tertulis, tetapi tidak terbaca sebagai satu bilangan",
        en="printed, but it cannot be read as one number",
    ),
    # a recomputation applies and could not be done
    "operand-blank": Bilingual(
        id="rumusnya ada, tetapi angka masukannya kosong atau tidak terbaca sebagai bilangan",
        en="a formula applies, but one of its operands is blank or no number",
    ),
    "zero-divisor": Bilingual(
        id="rumusnya ada, tetapi pembaginya nol",
        en="a formula applies, but its divisor is zero",
    ),
    "rows-missing": Bilingual(
        id="penjumlahannya ada, tetapi tabelnya tampak tidak terbaca utuh",
        en="a sum applies, but the table seems not to be read whole",
    ),
    "part-unread": Bilingual(
        id="hitungannya tidak cocok, tetapi kalimat, baris, atau kolomnya memuat sesuatu yang tidak terlihat atau tidak terbaca",
        en="a recomputation fails, but its sentence, row or column holds something that is not visible or was not read",
    ),
    "practice-unclear": Bilingual(
        id="hitungan yang dipakai laporan untuk kolom ini tidak dapat dipastikan",
        en="how the report computes this column could not be made out",
    ),
    "other-pairing": Bilingual(
        id="kalimatnya memuat beberapa angka; pasangan yang dimaksud tidak pasti",
        en="its sentence states several amounts; which belong together is not certain",
    ),
    "same-cell": Bilingual(
        id="sel gabung menempati dua bagian rumus; susunan tabelnya tidak dipahami",
        en="a merged cell fills two parts of the formula; the table was not understood",
    ),
    SEARCH_ENDED: Bilingual(
        id="terlalu banyak kemungkinan untuk dicoba, sehingga pencarian pasangannya dihentikan",
        en="there was too much to try, so that the search for what it belongs to was ended",
    ),
    "not-computable": Bilingual(
        id="rumusnya ada, tetapi tidak dapat dihitung",
        en="a formula applies, but it cannot be computed",
    ),
    # no recomputation applies: what the figure is
    "operands-absent": Bilingual(
        id="hasil hitungan, tetapi angka masukannya tidak ditemukan pada barisnya",
        en="a result whose operands were not found in its row",
    ),
    "plan-unrepeated": Bilingual(
        id="target atau pagu yang hanya tercantum di sini; tidak ada hitungan yang memakainya",
        en="a target or budget that is stated here only and that no recomputation uses",
    ),
    "outcome-unrepeated": Bilingual(
        id="realisasi yang hanya tercantum di sini; tidak ada hitungan yang memakainya",
        en="a realisation that is stated here only and that no recomputation uses",
    ),
    "external-datum": Bilingual(
        id="angka pembanding dari luar laporan (mis. rata-rata nasional)",
        en="a yardstick from outside the report (say, a national mean)",
    ),
    "base-datum": Bilingual(
        id="data dasar yang tidak diturunkan dari angka lain dan tidak dijumlahkan",
        en="a base datum: nothing derives it and no sum takes it in",
    ),
    "scale-bound": Bilingual(
        id="batas pada skala penilaian, bukan hasil",
        en="a bound of a scale, not a result",
    ),
    "chart-label": Bilingual(
        id="tertulis pada grafik atau bagan; letaknya tidak menunjukkan besaran apa",
        en="written in a chart or drawing; its place does not tell which quantity it is",
    ),
    "remark-unlinked": Bilingual(
        id="tertulis di dalam keterangan, bukan pada kolom angka",
        en="written in a remark, not in a column of figures",
    ),
    "prose-unlinked": Bilingual(
        id="tertulis dalam kalimat yang tidak dapat dikaitkan dengan angka lain",
        en="stated in a sentence that could not be linked to another figure",
    ),
    "no-relation": Bilingual(
        id="arti kolomnya tidak dikenali, sehingga tidak ada hitungan yang berlaku",
        en="the meaning of its column is not known, so that no recomputation applies",
    ),
}
"""Code -> text, first those of the figure itself, then of recomputations that could not be done, then of what no
recomputation reaches."""
