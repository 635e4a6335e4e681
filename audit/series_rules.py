"""What the rules about several reports of one agency say of themselves."""

from audit.rule import rule_text
from schemas.findings import RuleText

__all__ = ["SERIES_RULES"]

REVIEW = "PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan keakuratan data kinerja)"
SERIES_RULES: dict[str, RuleText] = {
    "seri-nilai": rule_text(
        ("Nilai yang berbeda antarlaporan", "Values that differ between reports"),
        (
            "Nilai satu hal untuk satu tahun sama dalam semua laporan yang menyebutnya, atau perubahannya dijelaskan.",
            "The value of a thing in a year is the same in all reports that state it, or its change is explained.",
        ),
        (
            "Perbandingan antartahun menyesatkan, dan tidak jelas nilai mana yang berlaku.",
            "Comparisons over the years mislead, and it is not clear which value holds.",
        ),
        (
            "Pastikan nilai yang benar dari sumbernya; bila nilai lama diperbaiki, jelaskan dalam laporan.",
            "Establish the right value from its source; where an old value was corrected, say so in the report.",
        ),
        REVIEW,
    ),
    "seri-kali-sepuluh": rule_text(
        ("Lonjakan sepuluh kali", "Tenfold jumps"),
        (
            "Nilai yang berubah sepuluh, seratus, atau seribu kali dari tahun sebelumnya dijelaskan.",
            "A value that changes ten, a hundred or a thousand times from the year before is explained.",
        ),
        ("Pemisah desimal atau satuan mungkin tertukar.", "The decimal mark or the unit may be another one."),
        ("Periksa pemisah desimal dan satuan pada kedua laporan.", "Check decimal mark and unit in both reports."),
        REVIEW,
    ),
    "seri-nama": rule_text(
        ("Nama yang berubah", "Names that change"),
        (
            "Sasaran, indikator, dan program disebut dengan nama yang sama selama masa rencana strategis.",
            "Sasaran, indicators and programs keep their names as long as the strategic plan holds.",
        ),
        (
            "Pembaca tidak yakin apakah yang diukur masih sama.",
            "Readers cannot be sure that the same thing is measured.",
        ),
        (
            "Pakai nama dalam dokumen perencanaan, atau jelaskan perubahannya.",
            "Use the name of the plan, or explain its change.",
        ),
        REVIEW,
    ),
    "seri-satuan": rule_text(
        ("Satuan yang berubah", "Units that change"),
        (
            "Satuan suatu indikator tetap, atau perubahannya dijelaskan.",
            "The unit of an indicator stays, or its change is explained.",
        ),
        ("Nilai antartahun tidak dapat dibandingkan.", "Values of different years cannot be compared."),
        (
            "Samakan satuan, atau jelaskan perubahan cara ukurnya.",
            "Write the same unit, or explain the change of method.",
        ),
        REVIEW,
    ),
    "seri-rumus": rule_text(
        ("Rumus yang berubah", "Formulas that change"),
        (
            "Rumus suatu indikator dan capaiannya tetap selama masa rencana strategis, atau perubahannya dijelaskan.",
            "The formula of an indicator and of its achievement stays as long as the strategic plan holds, or its change is explained.",
        ),
        (
            "Capaian antartahun dihitung dengan cara yang berbeda dan tidak dapat dibandingkan.",
            "The achievements of the years are reckoned in different ways and cannot be compared.",
        ),
        (
            "Pakai satu rumus, atau jelaskan perubahannya dan hitung ulang capaian tahun sebelumnya.",
            "Use one formula, or explain the change and reckon the earlier achievement again.",
        ),
        "PermenPANRB 53/2014, Lampiran II (pengukuran kinerja) dan Lampiran III (reviu)",
    ),
    "seri-target-akhir": rule_text(
        ("Target akhir rencana yang berubah", "Targets for the end of the plan that change"),
        (
            "Target akhir rencana strategis sama dalam semua laporan selama rencana itu berlaku, atau perubahannya dijelaskan.",
            "The target for the end of a plan is the same in all reports as long as the plan holds, or its change is explained.",
        ),
        (
            "Kemajuan menuju akhir rencana dihitung terhadap sasaran yang berpindah.",
            "Progress towards the end of the plan is measured against an aim that moves.",
        ),
        (
            "Cocokkan dengan rencana strategis; bila direvisi, sebutkan revisinya.",
            "Compare with the strategic plan; where it was revised, name the revision.",
        ),
        REVIEW,
    ),
    "seri-program-hilang": rule_text(
        ("Program yang hilang", "Programs that vanish"),
        (
            "Program yang tidak dilanjutkan disebut dalam laporan tahun berikutnya.",
            "Programs that are not continued are mentioned in the report of the next year.",
        ),
        ("Anggaran antartahun tidak dapat ditelusuri.", "Budgets cannot be traced over the years."),
        (
            "Jelaskan program yang digabung, diganti, atau dihentikan.",
            "Explain which programs were merged, replaced or ended.",
        ),
        "PermenPANRB 53/2014, Lampiran II (format laporan: realisasi anggaran)",
    ),
    "seri-program-pemda": rule_text(
        ("Program dalam laporan pemerintah daerah", "Programs in the region's report"),
        (
            "Anggaran dan realisasi program sama dalam laporan instansi dan dalam laporan pemerintah daerah yang menyebut instansi itu.",
            "Budget and spending of a program are the same in the agency's report and in the region's report that names the agency.",
        ),
        (
            "Pembaca tidak tahu angka mana yang berlaku; salah satu laporan mungkin memakai data yang belum final.",
            "Readers cannot know which figure holds; one of the reports may rest on data that were not final.",
        ),
        (
            "Cocokkan kedua laporan dengan laporan realisasi anggaran; jelaskan bila program itu juga dilaksanakan instansi lain.",
            "Hold both reports against the statement of budget realisation; say so where other agencies carry out the program too.",
        ),
        REVIEW,
    ),
}
