"""docs/rules.md says all that a rule says of itself."""

from dataclasses import dataclass

from publish.rules_doc import rules_markdown
from schemas.base import Bilingual
from schemas.findings import Relation, RuleText
from tests.factory import a_rule


@dataclass(frozen=True)
class ARule:
    id: str
    relation: Relation = "ratio"
    text: RuleText = a_rule("Serapan | anggaran")
    limits: Bilingual = Bilingual(id="Batas.", en="Limits.")


def test_every_rule_has_a_row_and_a_section() -> None:
    text = rules_markdown([ARule("satu"), ARule("dua", "sum")])
    assert "| [satu](#satu) | ratio | Budget absorption in prose |" in text
    assert "| [dua](#dua) | sum |" in text
    assert text.index("\n## satu\n") < text.index("\n## dua\n")
    for part in ("Serapan | anggaran", "Kriteria: Serapan = realisasi", "Not claimed: Limits.", "PermenPANRB 53/2014"):
        assert text.count(part) == 2
    assert text.endswith("\n")
    assert "\n\n\n" not in text
