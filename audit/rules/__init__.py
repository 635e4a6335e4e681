"""The rules, as one visible tuple. A rule that is not here does not exist; a test fails for an orphan."""

from audit.rule import Rule
from audit.rules.absorption import SERAPAN
from audit.rules.achievement import CAPAIAN, CAPAIAN_PROSA
from audit.rules.across import JUMLAH_BARIS
from audit.rules.change import PERUBAHAN
from audit.rules.counts import BUTIR, RINCIAN
from audit.rules.efficiency import EFISIENSI
from audit.rules.equality import NILAI_SAMA
from audit.rules.foreign_words import LUAR_SKALA
from audit.rules.means import RATA_RATA
from audit.rules.naming import NAMA_RESMI
from audit.rules.predicates import PREDIKAT, PREDIKAT_PROSA
from audit.rules.prose import SERAPAN_PROSA, TOTAL_PROSA
from audit.rules.remainder import SISA, SISA_PERSEN
from audit.rules.scales import SKALA
from audit.rules.sums import JUMLAH, JUMLAH_BAGIAN
from audit.rules.survey import SKM
from audit.rules.wording import ARAH, TERBILANG

__all__ = ["RULES", "Rule"]

RULES: tuple[Rule, ...] = (
    SERAPAN,
    SISA,
    SISA_PERSEN,
    CAPAIAN,
    PERUBAHAN,
    EFISIENSI,
    JUMLAH,
    JUMLAH_BAGIAN,
    JUMLAH_BARIS,
    RATA_RATA,
    SKM,
    NILAI_SAMA,
    PREDIKAT,
    PREDIKAT_PROSA,
    LUAR_SKALA,
    SERAPAN_PROSA,
    CAPAIAN_PROSA,
    TOTAL_PROSA,
    TERBILANG,
    BUTIR,
    RINCIAN,
    ARAH,
    SKALA,
    NAMA_RESMI,
)
