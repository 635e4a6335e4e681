"""The rules, as one visible tuple. A rule that is not here does not exist; a test fails for an orphan."""

from audit.rule import Rule
from audit.rules.absorption import SERAPAN
from audit.rules.achievement import CAPAIAN
from audit.rules.achievement_prose import CAPAIAN_PROSA
from audit.rules.across import JUMLAH_BARIS
from audit.rules.agreed import KINERJA_DIJANJIKAN
from audit.rules.change import PERUBAHAN
from audit.rules.contents import DAFTAR_ISI
from audit.rules.copied_row import BARIS_TERSALIN
from audit.rules.counts import BUTIR, RINCIAN
from audit.rules.cumulative import KUMULATIF
from audit.rules.decrees import PRODUK_HUKUM
from audit.rules.direction import ARAH
from audit.rules.efficiency import EFISIENSI
from audit.rules.equality import NILAI_SAMA
from audit.rules.evaluations import HASIL_EVALUASI
from audit.rules.extremes import NILAI_EKSTREM
from audit.rules.foreign_words import LUAR_SKALA
from audit.rules.goal_absorption import SERAPAN_SASARAN
from audit.rules.goal_lists import DAFTAR_SASARAN
from audit.rules.grim import GRIM
from audit.rules.hundred import JUMLAH_PERSEN
from audit.rules.later_years import TAHUN_KALIMAT
from audit.rules.means import RATA_RATA
from audit.rules.measured import PERBANDINGAN
from audit.rules.missions import DAFTAR_MISI
from audit.rules.named_predicates import PREDIKAT_SEBUTAN
from audit.rules.naming import NAMA_RESMI
from audit.rules.nested_means import RATA_RATA_BAGIAN
from audit.rules.other_base import DASAR_HITUNG
from audit.rules.other_year import TAHUN_LAIN
from audit.rules.overall import KESELURUHAN
from audit.rules.owners import PEMILIK_LAIN
from audit.rules.parts import JUMLAH_BAGIAN
from audit.rules.picture_numbers import NOMOR_GAMBAR
from audit.rules.plan_periods import PERIODE_RENCANA
from audit.rules.predicates import PREDIKAT
from audit.rules.presence import BARIS_TABEL
from audit.rules.printed_formula import RUMUS_KOLOM
from audit.rules.prose import SERAPAN_PROSA, TOTAL_PROSA
from audit.rules.prose_means import RATA_RATA_PROSA
from audit.rules.prose_products import PERKALIAN_PROSA
from audit.rules.prose_ratios import BANDING_PROSA
from audit.rules.prose_remainders import SISA_PROSA
from audit.rules.prose_shares import PORSI_PROSA
from audit.rules.prose_sums import JUMLAH_PROSA
from audit.rules.quarters import TRIWULAN
from audit.rules.quoted import RUPIAH_DIKUTIP
from audit.rules.quoted_figures import KUTIPAN_ANGKA
from audit.rules.quoted_rows import KUTIPAN_TABEL
from audit.rules.rankings import URUTAN
from audit.rules.reached import KETERCAPAIAN
from audit.rules.references import RUJUKAN_TABEL
from audit.rules.remainder import SISA, SISA_PERSEN
from audit.rules.restated import KALIMAT_BERULANG
from audit.rules.rounded import PEMBULATAN_PROSA
from audit.rules.row_directions import ARAH_TABEL
from audit.rules.row_numbers import NOMOR_BARIS
from audit.rules.same_word import PREDIKAT_SAMA
from audit.rules.scales import SKALA
from audit.rules.section_years import TAHUN_BAGIAN
from audit.rules.sections import BAGIAN
from audit.rules.self_names import IDENTITAS
from audit.rules.shares import PORSI
from audit.rules.stated_change import PERUBAHAN_PROSA
from audit.rules.sums import JUMLAH
from audit.rules.superlatives import TERTINGGI
from audit.rules.superseded import RENCANA_LAMA
from audit.rules.survey import SKM
from audit.rules.survey_elements import UNSUR_UJUNG
from audit.rules.survey_index import SKM_INDEKS
from audit.rules.table_numbers import NOMOR_TABEL
from audit.rules.table_units import SATUAN
from audit.rules.target_elsewhere import CAPAIAN_TABEL_LAIN
from audit.rules.told_predicates import PREDIKAT_PROSA
from audit.rules.told_words import PREDIKAT_KALIMAT
from audit.rules.two_formulas import RUMUS_BERBEDA
from audit.rules.weighted_value import NILAI_TERTIMBANG
from audit.rules.wording import TERBILANG
from audit.rules.year_of_figures import TAHUN_ANGKA
from audit.rules.years import TAHUN_JUDUL

__all__ = ["RULES", "Rule"]

RULES: tuple[Rule, ...] = (
    SERAPAN,
    SERAPAN_SASARAN,
    SISA,
    SISA_PERSEN,
    CAPAIAN,
    CAPAIAN_TABEL_LAIN,
    RUMUS_BERBEDA,
    DASAR_HITUNG,
    RENCANA_LAMA,
    PERUBAHAN,
    EFISIENSI,
    RUMUS_KOLOM,
    TRIWULAN,
    KUMULATIF,
    JUMLAH,
    JUMLAH_BAGIAN,
    JUMLAH_BARIS,
    RATA_RATA,
    RATA_RATA_BAGIAN,
    HASIL_EVALUASI,
    NILAI_TERTIMBANG,
    PORSI,
    JUMLAH_PERSEN,
    GRIM,
    SKM,
    SKM_INDEKS,
    UNSUR_UJUNG,
    NILAI_EKSTREM,
    NILAI_SAMA,
    TAHUN_LAIN,
    KESELURUHAN,
    RUPIAH_DIKUTIP,
    PREDIKAT,
    PREDIKAT_PROSA,
    PREDIKAT_SEBUTAN,
    PREDIKAT_SAMA,
    BARIS_TERSALIN,
    KALIMAT_BERULANG,
    KUTIPAN_ANGKA,
    PREDIKAT_KALIMAT,
    LUAR_SKALA,
    SERAPAN_PROSA,
    CAPAIAN_PROSA,
    TOTAL_PROSA,
    JUMLAH_PROSA,
    PORSI_PROSA,
    BANDING_PROSA,
    PEMBULATAN_PROSA,
    SISA_PROSA,
    RATA_RATA_PROSA,
    PERKALIAN_PROSA,
    KUTIPAN_TABEL,
    TERBILANG,
    BUTIR,
    RINCIAN,
    ARAH,
    ARAH_TABEL,
    PERUBAHAN_PROSA,
    PERBANDINGAN,
    TERTINGGI,
    URUTAN,
    KETERCAPAIAN,
    SKALA,
    SATUAN,
    NAMA_RESMI,
    BAGIAN,
    BARIS_TABEL,
    NOMOR_BARIS,
    NOMOR_TABEL,
    RUJUKAN_TABEL,
    TAHUN_JUDUL,
    TAHUN_ANGKA,
    PERIODE_RENCANA,
    PRODUK_HUKUM,
    IDENTITAS,
    PEMILIK_LAIN,
    KINERJA_DIJANJIKAN,
    DAFTAR_ISI,
    NOMOR_GAMBAR,
    DAFTAR_MISI,
    DAFTAR_SASARAN,
    TAHUN_BAGIAN,
    TAHUN_KALIMAT,
)
