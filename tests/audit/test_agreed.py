"""An indicator that was promised and not reported is a finding; what cannot be known is none."""

from dataclasses import replace
from typing import Literal

from audit import judge
from schemas.statements import Agreed, Statements
from tests.audit.build import BOX, Build


def name(
    text: str,
    *,
    found: bool,
    planned: bool = True,
    role: Literal["sasaran", "indikator"] = "indikator",
    open: bool = False,
) -> Agreed:
    return Agreed(role, text, "T1", planned, found, open, 1, BOX)


KNOWN = [name("Angka Harapan Hidup", found=True), name("Indeks Kepuasan Pasien", found=True)]


def told(*names: Agreed, unread: frozenset[int] = frozenset()) -> list[tuple[str, str]]:
    build = Build()
    build.table(["sasaran", "indikator", "target"], [["A", "B", "1"]], kind="perjanjian_kinerja")
    report = replace(build.report(), stated=Statements(agreed=names), unread=unread)
    found = [one for one in judge(report).findings if one.rule == "kinerja-dijanjikan"]
    return [(one.severity, str(one.stated_text)) for one in found]


def test_an_indicator_that_is_never_reported() -> None:
    assert told(*KNOWN, name("Prevalensi Stunting", found=False)) == [("medium", "Prevalensi Stunting")]


def test_where_a_picture_may_hold_it_it_is_only_a_hint() -> None:
    assert told(*KNOWN, name("Prevalensi Stunting", found=False, open=True)) == [("info", "Prevalensi Stunting")]


def test_a_sasaran_and_what_was_not_agreed_on_are_hints() -> None:
    assert told(*KNOWN, name("Gizi membaik", found=False, role="sasaran")) == [("info", "Gizi membaik")]
    others = [replace(one, planned=False) for one in KNOWN]
    assert told(*others, name("Prevalensi Stunting", found=False, planned=False)) == [("info", "Prevalensi Stunting")]
    assert told(*others, name("Prevalensi Stunting", found=False, planned=False, open=True)) == []


def test_silent_where_all_is_reported_a_page_is_unread_or_most_of_the_table_is_unknown() -> None:
    gap = name("Prevalensi Stunting", found=False)
    assert told(*KNOWN) == []
    assert told(*KNOWN, gap, unread=frozenset({7})) == []
    assert told(KNOWN[0], gap, name("Rasio Dokter Spesialis", found=False)) == []
