"""The review checklist: yes only with the rows that show it, no only where all was read, everything else left open."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import pytest

from audit.checklist import ITEMS, filled_checklist
from audit.rules.agreed import KINERJA_DIJANJIKAN
from audit.rules.sections import AGREEMENT, ASKED, BAGIAN, CLOSING, told
from lkjip.checklist import with_checklist
from schemas.checklist import ChecklistItem
from schemas.figures import Quantity
from schemas.findings import Finding
from schemas.report import AuditedReport, Section
from schemas.review import Decision
from schemas.tables import Canonical, Cell, Column, ColumnRole, Row, Table
from tests.factory import a_cell, a_clean_report, a_figure, a_finding, a_report, an_unread, both

NUMBERS: frozenset[ColumnRole] = frozenset({"target", "realisasi", "capaian", "anggaran", "realisasi_anggaran"})
GOALS: tuple[ColumnRole, ...] = ("sasaran", "indikator", "target", "realisasi")
CHAPTERS = tuple(
    Section(title=title, kind=kind, page=page)
    for title, kind, page in (
        ("Pendahuluan", "I", 2),
        ("Perencanaan Kinerja", "II", 5),
        ("Capaian Kinerja", "III.A", 8),
        ("Realisasi Anggaran", "III.B", 12),
        ("Penutup", "IV", 15),
    )
)


def a_goals_table(
    name: str, kind: str, roles: Sequence[ColumnRole], rows: Sequence[Sequence[str]], **fields: Any
) -> Table:
    """A table whose number cells state a figure, named after its place, where they are not empty or a dash."""

    def cell(row: int, column: int, text: str) -> Cell:
        stated = roles[column] in NUMBERS and text not in ("", "-")
        return a_cell(column, text, figures=(f"{name}-{row}-{column}",) if stated else ())

    body = [
        Row(index=index, kind="body", cells=tuple(cell(index, column, text) for column, text in enumerate(texts)))
        for index, texts in enumerate(rows, 1)
    ]
    columns = tuple(Column(index=index, heading=role, role=role) for index, role in enumerate(roles))
    defaults: dict[str, Any] = {"number": name[1:], "pages": (8,), "columns": columns}
    return Table(**{"id": name, "key": name, "kind": kind, "rows": tuple(body), **defaults, **fields})


def report_of(
    *tables: Table, sections: Sequence[Section] = CHAPTERS, findings: Sequence[Finding] = (), **fields: Any
) -> AuditedReport:
    return a_clean_report(tables=tables, sections=tuple(sections), findings=tuple(findings), **fields)


def answered(report: AuditedReport, *, fully_read: bool = True) -> dict[str, ChecklistItem]:
    return {one.item: one for one in filled_checklist(report, fully_read=fully_read)}


def answer(report: AuditedReport, item: str, *, fully_read: bool = True) -> str:
    return answered(report, fully_read=fully_read)[item].answer


def missing(kind: str) -> Finding:
    """What the rule on sections says of one that is nowhere in the report."""
    asked = next(one for one in (*ASKED, CLOSING, AGREEMENT) if one.kind == kind)
    return a_finding(f"N-{kind}", rule=BAGIAN.id, severity="info", message=told(asked), figures=(), checks=())


def decided(finding: Finding, verdict: str) -> Finding:
    word = Decision(key=finding.key, verdict=verdict, at=datetime(2026, 1, 5))  # type: ignore[arg-type]
    return finding.model_copy(update={"decision": word})


RESULTS = a_goals_table(
    "T1", "capaian_kinerja", GOALS, [("Sasaran A", "Indeks A", "80", "82"), ("Sasaran B", "Nilai B", "70", "60")]
)
PLAN = a_goals_table(
    "T2", "perjanjian_kinerja", GOALS[:3], [("Sasaran A", "Indeks A", "80"), ("Sasaran B", "Nilai B", "70")]
)


def test_the_23_items_in_their_order_each_in_both_languages() -> None:
    names = [item.id for item in ITEMS]
    assert names == [f"F{n}" for n in range(1, 7)] + [f"M{n}" for n in range(1, 8)] + [f"S{n}" for n in range(1, 11)]
    found = filled_checklist(a_report(), fully_read=True)
    assert [one.item for one in found] == names
    for one in found:
        assert one.question.id != one.question.en
        assert one.why.id
        assert one.why.id != one.why.en
        assert one.group[0] == {"F": "f", "M": "m", "S": "s"}[one.item[0]]


def test_of_a_report_that_shows_nothing_nothing_is_guessed() -> None:
    nothing = report_of(sections=(), figures=(), checks=())
    assert {one.answer for one in filled_checklist(nothing, fully_read=True)} == {"open"}
    assert {one.answer for one in filled_checklist(nothing, fully_read=False)} == {"open"}


def test_a_yes_names_the_places_that_show_it() -> None:
    for report in (report_of(RESULTS, PLAN), a_report()):
        for one in answered(report).values():
            assert one.evidence or one.answer != "yes", one.item
            ids = {table.id for table in report.tables}
            assert {place.table for place in one.evidence if place.table} <= ids


@pytest.mark.parametrize("item", ["M1", "M3", "M6", "M7", "S9"])
def test_what_no_report_shows_stays_open(item: str) -> None:
    assert answer(report_of(RESULTS, PLAN), item) == "open"


def test_the_introduction_is_for_the_auditor_to_judge() -> None:
    found = answered(report_of(RESULTS))["F1"]
    assert (found.answer, [place.page for place in found.evidence]) == ("judge", [2])
    assert answer(report_of(RESULTS, sections=()), "F1") == "open"


def test_targets() -> None:
    assert answer(report_of(PLAN), "F2") == "yes"
    blank = a_goals_table(
        "T2", "perjanjian_kinerja", GOALS[:3], [("A", "Indeks A", "-"), ("B", "Nilai B", ""), ("C", "C", "1")]
    )
    assert answer(report_of(blank), "F2") == "judge"
    gone = [missing("III.A.1"), missing("PK")]
    assert answer(report_of(findings=gone), "F2") == "no"
    assert answer(report_of(findings=gone), "F2", fully_read=False) == "open"
    assert answer(report_of(findings=gone[:1]), "F2") == "open"
    assert answer(report_of(findings=[gone[0], decided(gone[1], "rejected")]), "F2") == "open"


def test_achievement_is_adequate_only_when_every_row_has_both() -> None:
    found = answered(report_of(RESULTS))["F3"]
    assert found.answer == "yes"
    assert found.evidence[0].text.id == "Tabel 1: 2 dari 2 baris berisi target dan realisasi"
    assert found.evidence[0].text.en == "Table 1: 2 of 2 rows state a target and a result"
    hole = a_goals_table("T1", "capaian_kinerja", GOALS, [("A", "Indeks A", "80", "82"), ("B", "Nilai B", "70", "-")])
    assert answer(report_of(hole), "F3") == "judge"
    assert answer(report_of(RESULTS, sections=CHAPTERS[:2]), "F3") == "judge"
    assert answer(report_of(PLAN), "F3") == "open"
    assert answer(report_of(findings=[missing("III.A.1")]), "F3") == "no"


def test_an_indicator_that_was_promised_and_is_not_reported_is_not_adequate() -> None:
    promised = a_finding(rule=KINERJA_DIJANJIKAN.id, severity="medium", figures=(), checks=())
    assert answer(report_of(RESULTS, findings=[promised]), "F3") == "judge"
    assert answer(report_of(RESULTS, findings=[decided(promised, "rejected")]), "F3") == "yes"


def attached(value: str = "80", behind: int = 20) -> AuditedReport:
    """Three quantities of the body, stated again in an attachment; the last one there as `value`."""
    stated = [("80", "80"), ("70", "70"), ("80", value)]
    figures = [
        a_figure(f"F{n}{side}", pair[at], page=(8, behind)[at])
        for n, pair in enumerate(stated)
        for at, side in enumerate("ab")
    ]
    quantities = [
        Quantity(id=f"Q{n}", what="target", of="x", name="x", tahun=2024, figures=(f"F{n}a", f"F{n}b"))
        for n in range(3)
    ]
    agreement = PLAN.model_copy(update={"id": "T9", "pages": (behind,)})
    sections = (*CHAPTERS, Section(title="Lampiran", kind="Lampiran", page=behind))
    return report_of(agreement, sections=sections, figures=tuple(figures), quantities=tuple(quantities), checks=())


def test_attachments_support_what_they_repeat() -> None:
    assert answer(attached(), "F4") == "yes"
    assert answer(attached(value="81"), "F4") == "judge"
    assert answer(attached(behind=9), "F4") == "judge"
    assert answer(report_of(RESULTS), "F4") == "open"


def test_improvement_is_never_taken_from_a_heading() -> None:
    assert answer(report_of(), "F5") == "judge"
    assert answer(report_of(sections=()), "F5") == "open"
    gone = [missing("III.A.5"), missing("IV")]
    assert answer(report_of(sections=(), findings=gone), "F5") == "no"
    assert answer(report_of(sections=(), findings=gone), "F5", fully_read=False) == "open"


def test_finance() -> None:
    assert answer(a_report(), "F6") == "yes"
    assert answer(report_of(), "F6") == "judge"
    assert answer(report_of(sections=()), "F6") == "open"
    assert answer(report_of(sections=(), findings=[missing("III.B")]), "F6") == "no"


def test_sources_and_keepers_of_data_are_shown_and_not_judged() -> None:
    roles: tuple[ColumnRole, ...] = ("indikator", "sumber_data", "penanggung_jawab")
    table = a_goals_table("T3", "iku", roles, [("Indeks A", "Survei", "Sekretariat"), ("Nilai B", "-", "")])
    found = answered(report_of(table))
    assert (found["M2"].answer, found["M4"].answer) == ("judge", "judge")
    assert found["M4"].evidence[0].text.id == "Tabel 3: 1 dari 2 baris berisi penanggung jawab"
    assert (answer(report_of(RESULTS), "M2"), answer(report_of(RESULTS), "M4")) == ("open", "open")


@pytest.mark.parametrize(
    ("finding", "expected"),
    [
        (a_finding(), "no"),
        (a_finding(certainty="probable"), "judge"),
        (a_finding(severity="medium"), "judge"),
        (decided(a_finding(certainty="probable"), "accepted"), "no"),
        (decided(a_finding(), "rejected"), "judge"),
        (decided(a_finding(), "rejected").model_copy(update={"look_again": True}), "no"),
        (a_finding(attribution="reading"), "judge"),
    ],
)
def test_reliability_follows_the_findings_that_stand(finding: Finding, expected: str) -> None:
    assert answer(report_of(findings=[finding]), "M5") == expected


def test_figures_that_agree_are_told_and_do_not_prove_their_sources() -> None:
    found = answered(a_clean_report())["M5"]
    assert found.answer == "judge"
    assert "1 dari 7 angka dihitung ulang dan cocok" in found.why.id
    assert answer(a_clean_report(), "M5", fully_read=False) == "open"
    assert answer(report_of(figures=(), checks=()), "M5") == "open"


def test_goals_and_measures_of_the_agreement() -> None:
    same = answered(report_of(RESULTS, PLAN))
    assert (same["S1"].answer, same["S4"].answer) == ("yes", "yes")
    renamed = a_goals_table(
        "T2", "perjanjian_kinerja", GOALS[:3], [("Sasaran A", "Indeks A", "80"), ("Sasaran C", "Nilai C", "70")]
    )
    other = answered(report_of(RESULTS, renamed))
    assert (other["S1"].answer, other["S4"].answer) == ("judge", "judge")
    assert [place.text.id for place in other["S1"].evidence[-2:]] == ["“Sasaran C”", "“Sasaran B”"]
    many = [(f"Sasaran {name}", f"Nilai {name}", "1") for name in "PQRST"]
    long = answered(report_of(RESULTS, a_goals_table("T2", "perjanjian_kinerja", GOALS[:3], many)))["S1"]
    assert [place.text.en for place in long.evidence[-4:]] == [f"“Sasaran {name}”" for name in "PQRS"]
    alone = answered(report_of(RESULTS))
    assert (alone["S1"].answer, alone["S4"].answer) == ("open", "open")


def test_a_difference_that_the_auditor_has_accepted_is_a_no_and_asks_for_its_explanation() -> None:
    promised = decided(a_finding(rule=KINERJA_DIJANJIKAN.id, severity="medium", figures=(), checks=()), "accepted")
    found = answered(report_of(RESULTS, PLAN, findings=[promised]))
    assert [found[item].answer for item in ("S1", "S3", "S4", "S6")] == ["no", "judge", "no", "judge"]
    calm = answered(report_of(RESULTS, PLAN))
    assert [calm[item].answer for item in ("S3", "S6")] == ["open", "open"]


def test_a_name_that_is_merely_like_the_plan_is_looked_at() -> None:
    def matched(method: str) -> Table:
        name = Canonical(level="sasaran", code=None, name="Sasaran A", score=91, method=method)  # type: ignore[arg-type]
        row = PLAN.rows[0]
        cells = (row.cells[0].model_copy(update={"text": "Sasarannya A", "canonical": name}), *row.cells[1:])
        return PLAN.model_copy(update={"rows": (row.model_copy(update={"cells": cells}), *PLAN.rows[1:])})

    assert answer(report_of(RESULTS, matched("folded")), "S1") == "yes"
    assert answer(report_of(RESULTS, matched("fuzzy")), "S1") == "judge"


def test_programs_of_the_agreement_are_not_its_goals() -> None:
    roles: tuple[ColumnRole, ...] = ("program", "indikator", "target")
    programs = a_goals_table("T8", "perjanjian_kinerja", roles, [("Program A", "Banyaknya rapat", "12")])
    assert answer(report_of(RESULTS, PLAN, programs), "S4") == "yes"


def test_a_table_of_another_year_shows_nothing_of_this_one() -> None:
    columns = tuple(column.model_copy(update={"tahun": 2023}) for column in RESULTS.columns)
    assert answer(report_of(RESULTS.model_copy(update={"columns": columns})), "F3") == "open"
    assert answer(report_of(RESULTS.model_copy(update={"columns": columns})), "F2") == "open"


def test_a_revised_agreement_is_the_one_in_force() -> None:
    old = PLAN.model_copy(update={"id": "T8", "rows": PLAN.rows[:1], "version": "murni"})
    new = PLAN.model_copy(update={"id": "T9", "version": "perubahan"})
    assert answer(report_of(RESULTS, old, new), "S1") == "yes"
    assert answer(report_of(RESULTS, old), "S1") == "judge"


def test_goals_of_the_medium_term_plan() -> None:
    goals = [(f"Sasaran {name}",) for name in "ABC"]
    plan = a_goals_table("T4", "tujuan_sasaran", ("sasaran",), goals, caption="Tujuan dan Sasaran Renstra")
    assert answer(report_of(RESULTS, plan), "S2") == "yes"
    fewer = plan.model_copy(update={"rows": plan.rows[1:]})
    assert answer(report_of(RESULTS, fewer), "S2") == "judge"
    nameless = plan.model_copy(update={"caption": "Tujuan dan Sasaran"})
    assert answer(report_of(RESULTS, nameless), "S2") == "open"
    beside = plan.model_copy(update={"kind": "target_renstra"})
    assert answer(report_of(RESULTS, beside), "S2") == "judge"


def test_key_measures_are_reported_on() -> None:
    key = a_goals_table("T5", "iku", ("indikator", "satuan"), [("Indeks A", "Indeks")])
    assert answer(report_of(RESULTS, key), "S5") == "yes"
    more = a_goals_table("T5", "iku", ("indikator", "satuan"), [("Indeks A", "Indeks"), ("Angka D", "Angka")])
    assert answer(report_of(RESULTS, more), "S5") == "judge"
    assert answer(report_of(RESULTS), "S5") == "open"


def over_years(first: str) -> Table:
    rows = [("Indeks A", first, "82"), ("Nilai B", first, "60")]
    table = a_goals_table("T6", "perbandingan_tahun", ("indikator", "realisasi", "realisasi"), rows)
    columns = [column.model_copy(update={"tahun": (None, 2023, 2024)[column.index]}) for column in table.columns]
    return table.model_copy(update={"columns": tuple(columns)})


def test_comparison_with_other_years_or_the_nation() -> None:
    assert answer(report_of(over_years("80")), "S7") == "yes"
    assert answer(report_of(over_years("-")), "S7") == "open"
    headed = [*CHAPTERS, Section(title="Perbandingan dengan tahun lalu", kind="III.A.2", page=9)]
    assert answer(report_of(over_years("-"), sections=headed), "S7") == "judge"
    gone = [missing("III.A.2"), missing("III.A.3")]
    assert answer(report_of(findings=gone), "S7") == "no"
    assert answer(report_of(findings=gone), "S7", fully_read=False) == "open"
    told_of = a_figure("F1", "70", sentence="Rata-rata Nasional adalah 70.")
    assert answer(report_of(findings=gone, figures=(told_of,), checks=()), "S7") == "open"


def test_measures_are_shown_and_not_judged() -> None:
    found = answered(report_of(PLAN))
    assert (found["S8"].answer, found["S10"].answer) == ("judge", "judge")
    assert "2 indikator untuk 2 sasaran" in found["S8"].why.id
    nothing = answered(report_of())
    assert (nothing["S8"].answer, nothing["S10"].answer) == ("open", "open")


def test_a_report_is_answered_by_how_it_was_read() -> None:
    gone = [missing("III.B")]
    whole = report_of(sections=(), findings=gone)
    partly = report_of(sections=(), findings=gone, pages=(an_unread(),))
    items = {one.item: one.answer for one in with_checklist(whole).checklist}
    unsure = {one.item: one.answer for one in with_checklist(partly).checklist}
    assert (items["F6"], unsure["F6"]) == ("no", "open")


def test_text_of_the_report_is_kept_as_it_is() -> None:
    odd = PLAN.model_copy(update={"number": None, "caption": "{{ 7 * 7 }} <w:t>\x07"})
    assert answered(report_of(odd))["F2"].evidence[0].text == both("x").model_copy(
        update={
            "id": "tabel “{{ 7 * 7 }} <w:t>\x07”: 2 dari 2 baris berisi target",
            "en": "table “{{ 7 * 7 }} <w:t>\x07”: 2 of 2 rows state a target",
        }
    )
