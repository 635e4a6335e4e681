"""The review documents, opened again: every note with all its parts, what was not read first, and no statement that is too good."""

import base64
import io
from datetime import datetime
from typing import Any

import pytest
from PIL import Image

from audit.checklist import ITEMS
from lkjip.checklist import with_checklist
from publish.review_docx import notes_bytes, statement_bytes
from publish.review_forms import FORMS, form_path, made_forms
from schemas.base import Bilingual
from schemas.findings import Crop, Finding
from schemas.report import AuditedReport
from schemas.review import Decision, OwnFinding
from tests.factory import a_clean_report, a_figure, a_finding, a_large_report, a_report, a_rule, an_unread
from tests.publish.office import members, open_docx, texts, words

NAMELESS = ("NIP …", "Inspektur …")


def notes(report: AuditedReport, lang: str = "id") -> str:
    return words(notes_bytes(report, lang))


def statement(report: AuditedReport, lang: str = "id") -> str:
    return words(statement_bytes(report, lang))


def said(finding: Finding, verdict: str | None, **fields: Any) -> Finding:
    word = Decision(key=finding.key, verdict=verdict, at=datetime(2026, 1, 5), **fields)  # type: ignore[arg-type]
    return finding.model_copy(update={"decision": word})


def a_png() -> str:
    stream = io.BytesIO()
    Image.new("L", (90, 30), 200).save(stream, "PNG")
    return base64.b64encode(stream.getvalue()).decode("ascii")


@pytest.mark.slow
def test_the_shipped_templates_are_those_that_are_made_here() -> None:
    for path, content in made_forms().items():
        assert members(path.read_bytes()) == members(content), "call publish.review_forms.write_forms()"


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_note_has_all_its_parts(lang: str) -> None:
    report = a_report()
    text, rule, finding = notes(report, lang), a_rule(), a_finding()
    for part in (finding.message, rule.title, rule.kriteria, rule.akibat, rule.rekomendasi):
        assert part.in_language(lang) in text
    for part in ("Dinas Contoh", "Kabupaten Fiktif", "2024", "lkjip-dinas-contoh.pdf", rule.reference):
        assert part in text
    assert ("(diisi auditor)" if lang == "id" else "(for the auditor to fill in)") in text
    assert "{" not in text


def test_notes_of_one_rule_say_once_what_they_share() -> None:
    message = [Bilingual(id=f"kalimat ke-{n}", en=f"sentence {n}") for n in range(1, 4)]
    findings = tuple(a_finding(f"N{n}", page=n, message=message[n - 1]) for n in range(1, 4))
    found = texts(notes_bytes(a_report(findings=findings), "id"))
    assert [line for line in found if line.startswith("kalimat ke-")] == [one.id for one in message]
    assert found.count(a_rule().kriteria.id) == 1
    assert [line for line in found if line in ("1.1", "1.2", "1.3")] == ["1.1", "1.2", "1.3"]


def test_what_was_not_read_stands_before_everything_else_of_the_summary() -> None:
    found = texts(notes_bytes(a_report(pages=(an_unread(),)), "id"))
    first = found.index("Sebagian laporan ini tidak terbaca dan belum direviu:")
    assert found[first + 1].startswith("– Halaman 1: 1 gambar")
    assert first < found.index("Banyaknya catatan menurut tingkat:")
    assert "tidak terbaca dan belum direviu" not in notes(a_report())


def test_counts_and_coverage_are_those_of_the_report() -> None:
    document = open_docx(notes_bytes(a_report(), "id"))
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    assert ["1", "0", "0", "0", "0", "0", "0"] in rows
    assert ["Anggaran", "7", "0", "0", "1", "0", "6", "0"] in rows


def test_light_notes_are_one_table_at_the_end() -> None:
    low = a_finding("N2", severity="low", message=Bilingual(id="dipotong", en="cut off"))
    info = a_finding("N3", severity="info", message=Bilingual(id="sekadar info", en="for information"))
    found = texts(notes_bytes(a_report(findings=(info, a_finding(), low)), "id"))
    at = found.index("Catatan rendah dan info")
    assert found.index("dipotong") > at
    assert found.index("sekadar info") > found.index("dipotong")
    assert found.index(a_finding().message.id) < at


def test_the_auditors_word_stands_with_the_note() -> None:
    decided = said(
        a_finding(),
        "accepted",
        reason="sudah dicek",
        tanggapan="akan diperbaiki",
        follow_up="versi 2",
        sebab="salah ketik",
        comment="lihat DPA",
        by="Tim 1",
    )
    text = notes(a_report(findings=(decided,)))
    assert "Keputusan auditor: diterima (Tim 1): sudah dicek" in text
    for part in ("akan diperbaiki", "Tindak lanjut: versi 2", "lihat DPA", "Sebab: salah ketik"):
        assert part in text


def test_rejected_notes_stand_apart_and_are_not_counted() -> None:
    refused = said(
        a_finding("N2", message=Bilingual(id="yang ditolak", en="the rejected one")),
        "rejected",
        reason="dua tahun berbeda",
    )
    found = texts(notes_bytes(a_report(findings=(a_finding(), refused)), "id"))
    at = found.index("Catatan yang ditolak auditor")
    assert found.index("yang ditolak") > at
    assert found.index("dua tahun berbeda") > at
    assert found.count("yang ditolak") == 1


def test_a_word_on_other_evidence_is_to_be_looked_at_again() -> None:
    refused = said(a_finding(), "rejected", reason="dulu").model_copy(update={"look_again": True})
    text = notes(a_report(findings=(refused,)))
    assert "Perlu dilihat lagi: buktinya berubah sejak diputuskan." in text
    assert "Catatan yang ditolak auditor" not in text


def test_own_findings_and_readings_have_sections_of_their_own() -> None:
    own = OwnFinding(key="o1", page=4, where="Tabel 2", kondisi="SK kedaluwarsa", sebab="lupa", at=datetime(2026, 1, 5))
    reading = a_finding("N2", attribution="reading", message=Bilingual(id="mungkin salah baca", en="maybe misread"))
    found = texts(notes_bytes(a_report(findings=(a_finding(), reading), own_findings=(own,)), "id"))
    assert found.index("Catatan auditor sendiri") < found.index("SK kedaluwarsa") < found.index("lupa")
    assert found.index("Untuk dilihat auditor: dugaan salah baca") < found.index("mungkin salah baca")
    bare = notes(a_report())
    assert "Catatan auditor sendiri" not in bare
    assert "dugaan salah baca" not in bare


def test_figures_that_were_seen_come_with_their_pictures() -> None:
    seen = a_figure("F7", text="82,17%", read_by="ocr", confidence=0.97)
    report = a_report()
    figures = (*report.figures[:-1], seen)
    finding = a_finding(crops=(Crop(figure="F7", png=a_png()),), certainty="probable")
    content = notes_bytes(a_report(figures=figures, findings=(finding,)), "id")
    assert len(open_docx(content).inline_shapes) == 1
    assert "dibaca 82,17% (OCR 97%)" in words(content)
    assert "Perlu dipastikan" in words(content)


def test_the_checklist_is_shown_item_by_item() -> None:
    report = with_checklist(a_report())
    document = open_docx(notes_bytes(report, "id"))
    rows = {row.cells[0].text: [cell.text for cell in row.cells] for table in document.tables for row in table.rows}
    assert {item.id for item in ITEMS} <= rows.keys()
    assert rows["F6"][2] == "Ya"
    assert "Hal. 1: Tabel 3.1" in rows["F6"][3]
    assert rows["M5"][2] == "Tidak"
    assert rows["M1"][2] == ""
    assert rows["I. Format"][1:] == ["6", "1", "0", "0", "5"]


def test_tables_repeat_their_heads_and_headings_stay_with_what_follows() -> None:
    document = open_docx(notes_bytes(a_report(), "id"))
    heads = [table for table in document.tables if table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")]
    assert len(heads) >= 4
    for table in heads:
        assert all(one.style.paragraph_format.keep_with_next for one in table.rows[0].cells[0].paragraphs)
    for name in ("Heading 1", "Heading 2"):
        assert document.styles[name].paragraph_format.keep_with_next
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    for footer in (section.first_page_footer, section.footer):
        fields = footer._element.xpath(".//w:fldSimple/@w:instr")
        assert fields == ["PAGE", "NUMPAGES"]
    assert "Dinas Contoh · 2024" in section.footer.paragraphs[0].text


def test_three_hundred_notes_are_all_there() -> None:
    report = a_large_report(100, 1000, 300)
    document = open_docx(notes_bytes(report, "id"))
    numbers = {row.cells[0].text.split("\n")[0] for table in document.tables for row in table.rows}
    assert {f"1.{n}" for n in range(1, 76)} | {f"2.{n}" for n in range(1, 76)} <= numbers
    assert {str(n) for n in range(1, 151)} <= numbers


def test_a_report_without_a_name_leaves_room_for_it() -> None:
    report = a_report()
    nameless = report.model_copy(
        update={"report": report.report.model_copy(update={"instansi": None, "pemda": None, "tahun": None})}
    )
    assert "atas Laporan Kinerja …………………………" in notes(nameless)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_same_report_gives_the_same_bytes(lang: str) -> None:
    report = with_checklist(a_report())
    assert notes_bytes(report, lang) == notes_bytes(report, lang)
    assert statement_bytes(report, lang) == statement_bytes(report, lang)
    properties = open_docx(notes_bytes(report, lang)).core_properties
    assert (properties.author, properties.created.year) == ("lkjip", 2000)
    assert "Dinas Contoh 2024" in properties.title


def is_signable(text: str) -> bool:
    return any(part in text for part in NAMELESS)


def test_a_clean_report_gives_a_statement_with_blanks() -> None:
    text = statement(a_clean_report())
    assert "PERNYATAAN TELAH DIREVIU\nDinas Contoh\nTAHUN ANGGARAN 2024" in text
    assert "keyakinan terbatas" in text
    assert is_signable(text)
    assert "BELUM DAPAT" not in text


@pytest.mark.parametrize(
    ("report", "reason"),
    [
        (a_report(), "1 catatan tingkat tinggi belum selesai"),
        (a_clean_report(pages=(an_unread(),)), "sebagian laporan tidak terbaca"),
        (
            a_clean_report(own_findings=(OwnFinding(key="o", kondisi="SK kedaluwarsa", at=datetime(2026, 1, 5)),)),
            "1 catatan auditor sendiri belum selesai",
        ),
        (a_clean_report(figures=(), checks=()), "tidak ada angka yang dapat dihitung ulang"),
        (
            a_report(findings=(said(a_finding(), "rejected").model_copy(update={"look_again": True}),)),
            "1 catatan tingkat tinggi belum selesai",
        ),
    ],
)
def test_while_something_stands_against_it_there_is_nothing_to_sign(report: AuditedReport, reason: str) -> None:
    text = statement(report)
    assert "PERNYATAAN TELAH DIREVIU BELUM DAPAT DITERBITKAN" in text
    assert reason in text
    assert not is_signable(text)
    assert "tidak terdapat kondisi" not in text


def test_what_stands_against_it_is_named_with_its_place() -> None:
    text = statement(a_report(pages=(an_unread(),)))
    assert a_finding().message.id in text
    assert "Halaman 1: 1 gambar" in text
    assert "Hal. 1" in text


def test_a_rejected_note_and_a_medium_one_do_not_hold_it_back() -> None:
    medium = a_finding("N2", severity="medium")
    report = a_clean_report(findings=(said(a_finding(), "rejected"), medium))
    text = statement(report)
    assert is_signable(text)
    assert "Masih ada 1 catatan tingkat sedang" in text


def test_there_is_a_template_of_each_kind_in_each_language() -> None:
    shipped = {path.name for path in form_path("chr", "id").parent.glob("*.docx")}
    assert shipped == {f"{kind}.{lang}.docx" for kind in FORMS for lang in ("id", "en")}
