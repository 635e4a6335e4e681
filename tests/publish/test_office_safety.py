"""Text of a PDF is text in a DOCX, and a template of an office is a guest: bounded, without programs, in a sandbox."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from publish import office_document, office_package
from publish.chr_names import ReviewNames
from publish.office_document import OfficeTemplate
from publish.office_package import BadTemplateError, checked_members, packed
from publish.review_docx import notes_bytes, statement_bytes
from schemas.base import Bilingual
from schemas.report import AuditedReport
from tests.factory import a_clean_report, a_finding, a_report
from tests.publish.office import a_template, members, open_docx, words

ODD = '{{ 7 * 7 }} {% for x in y %} {# c #} <w:t>tebal</w:t> & "kutip" ]]> &amp; a\x00b\x07c\x1b[31m\u202e\ufffe\x0b\x0cend'


def rendered(*lines: str, report: AuditedReport | None = None) -> str:
    return words(notes_bytes(report or a_report(), "id", OfficeTemplate.given(a_template(*lines))))


def changed(content: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    parts = members(content)
    change(parts)
    return packed(parts)


def an_odd_report() -> AuditedReport:
    report = a_report(findings=(a_finding(message=Bilingual(id=ODD, en=ODD)),))
    info = report.report.model_copy(update={"instansi": ODD, "pemda": ODD, "file": ODD, "title": ODD})
    return report.model_copy(update={"report": info})


def test_text_of_the_pdf_is_shown_and_never_obeyed() -> None:
    content = notes_bytes(an_odd_report(), "id")
    text = words(content)
    shown = '{{ 7 * 7 }} {% for x in y %} {# c #} <w:t>tebal</w:t> & "kutip" ]]> &amp; a\ufffdb\ufffdc\ufffd[31m\ufffd\ufffd'
    assert shown in text
    assert "49" not in text
    assert shown[:20] in open_docx(content).core_properties.title
    assert shown[:40] in open_docx(content).sections[0].footer.paragraphs[0].text
    for name, part in members(content).items():
        assert b"\x00" not in part or not name.endswith(".xml")


def test_the_statement_shows_odd_text_too() -> None:
    odd = an_odd_report()
    for report in (odd, odd.model_copy(update={"findings": (), "summary": a_clean_report().summary})):
        assert "{{ 7 * 7 }} {% for x in y %}" in words(statement_bytes(report, "en"))


def test_a_template_of_an_office_is_used() -> None:
    text = rendered(
        "INSPEKTORAT: {{ laporan.instansi }}",
        "{%p for satu in kelompok %}",
        "{{ satu.nomor }} {{ satu.judul }}",
        "{%p endfor %}",
    )
    assert text == "INSPEKTORAT: Dinas Contoh\n1 Serapan anggaran dalam kalimat"


@pytest.mark.parametrize(
    "line",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ laporan.__init__.__globals__ }}",
        "{{ kelompok.__class__ }}",
        "{{ laporan._x }}",
        "{{ self.__init__ }}",
        "{% include '/etc/passwd' %}",
        "{% import 'x' as y %}",
        "{{ 'a' * 1000000000 }}",
        "{{ 9 ** 999999 }}",
        "{{ '%1000000000d' % 1 }}",
        "{% for x in range(1000000) %}x{% endfor %}",
        "{{ lipsum(n=100000) }}",
        "{{ laporan.instansi.format }}{{ '{0.__class__}'.format(laporan) }}",
        "{{ laporan.nama_yang_tidak_ada }}",
        "{{ nama_yang_tidak_ada }}",
        "{{ 1 / 0 }}",
        "{{ 'a' + 1 }}",
        "{{ laporan.instansi | safe }}",
        "{{ laporan.instansi.ljust(1000000000) }}",
        "{{ laporan.instansi | center(1000000000) }}",
        "{{ '%1000000000d' | format(1) }}",
        "{{ laporan.instansi ~ laporan.instansi }}",
        "{% set x %}{{ laporan.instansi }}{% endset %}",
        "{% set x = laporan.berkas | join(laporan.berkas) %}{{ x | join(x) | join(x | join(x)) }}",
        "{% macro m() %}{{ m() }}{% endmacro %}",
        "{% for x in kelompok recursive %}{{ loop(kelompok) }}{% endfor %}",
        "{% if %}",
        "{{ laporan.instansi",
        "{% for satu in kelompok %}",
        "{{ laporan | tanpa_saringan }}",
        "{{ kelompok[99].judul }}",
        "{% for a in laporan.judul %}" * 9 + "{% endfor %}" * 9,
        "{% for a in laporan.judul %}" * 25 + "{% endfor %}" * 25,
        "{% set a = ['x', 'x'] %}" + "{% set a = [a, a] %}" * 60 + "{{ a }}",
        "{% set a = {'x': kelompok} %}{{ a }}",
        "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
        "{{ " + "not " * 3000 + "1 }}",
        "{{ 1" + "0" * 6000 + " }}",
    ],
)
def test_what_a_template_may_not_do_ends_in_one_line(line: str) -> None:
    with pytest.raises(BadTemplateError) as told:
        rendered(line)
    for text in (told.value.message.id, told.value.message.en):
        assert "\n" not in text
        assert 10 < len(text) < 300


def test_a_name_that_is_not_there_is_told() -> None:
    with pytest.raises(BadTemplateError) as told:
        rendered("{{ laporan.intansi }}")
    assert "intansi" in told.value.message.id
    assert "docs/template.md" in told.value.message.id


def test_pictures_let_a_template_see_nothing_but_themselves() -> None:
    public = [name for name in dir(office_document.OfficePicture) if not name.startswith("_")]
    assert public == []


def test_a_template_cannot_loop_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_document, "MOST_STEPS", 60)
    once = "{% for a in laporan.instansi %}{% endfor %}"
    assert rendered(once) == ""
    for line in (once * 9, "{% for b in laporan.instansi %}" + once + "{% endfor %}"):
        with pytest.raises(BadTemplateError) as told:
            rendered(line)
        assert "too many rounds" in told.value.message.id


def test_a_template_cannot_write_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_document, "LARGEST_PART", 9_000)
    assert "Dinas" in rendered("{{ laporan.instansi }}")
    with pytest.raises(BadTemplateError):
        rendered(
            "{% for a in laporan.berkas %}{% for b in laporan.berkas %}{% for c in laporan.berkas %}x"
            "{% endfor %}{% endfor %}{% endfor %}"
        )


def with_part(name: str, part: bytes) -> Callable[[dict[str, bytes]], None]:
    return lambda parts: parts.update({name: part})


DOCTYPE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
BILLION = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
RELATION = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" '
    b'Target="https://contoh.invalid/x" TargetMode="External"/></Relationships>'
)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (with_part("word/vbaProject.bin", b"x"), "makro"),
        (with_part("word/activeX/activeX1.xml", b"<x/>"), "makro"),
        (with_part("word/embeddings/oleObject1.bin", b"x"), "makro"),
        (with_part("customXml/item1.xml", DOCTYPE), "entitas"),
        (with_part("customXml/item1.xml", BILLION), "entitas"),
        (with_part("customXml/item1.xml", DOCTYPE.decode().encode("utf-16")), "entitas"),
        (with_part("word/document.xml", b"<w:document"), "XML yang rusak"),
        (with_part("word/_rels/settings.xml.rels", RELATION % b"attachedTemplate"), "di luar dirinya"),
        (with_part("word/_rels/header1.xml.rels", RELATION % b"image"), "di luar dirinya"),
        (lambda parts: parts.pop("word/document.xml"), "dokumen Word"),
        (lambda parts: parts.pop("[Content_Types].xml"), "dokumen Word"),
    ],
)
def test_a_package_that_is_more_than_a_document_is_refused(
    change: Callable[[dict[str, bytes]], None], why: str
) -> None:
    with pytest.raises(BadTemplateError) as told:
        OfficeTemplate.given(changed(a_template("x"), change))
    assert why in told.value.message.id


def before_the_end(xml: str) -> Callable[[dict[str, bytes]], None]:
    def put(parts: dict[str, bytes]) -> None:
        parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:sectPr", xml.encode() + b"<w:sectPr", 1)

    return put


def refusal(xml: str) -> str:
    with pytest.raises(BadTemplateError) as told:
        OfficeTemplate.given(changed(a_template("x"), before_the_end(xml)))
    return told.value.message.id


@pytest.mark.parametrize(
    "unseen",
    [
        '<w:p w:x="{%p if x %}"/>',
        "<!-- <w:p {%p if x %} -->",
        "<?x <w:p {{p x }} ?>",
        "<!-- {#p x #} -->",
        "<!-- {% colspan x %} -->",
        '<w:p w:x="{%cellbg x %}"/>',
        "<!-- {%- vm %} -->",
    ],
)
def test_a_command_for_a_paragraph_stands_in_a_text(unseen: str) -> None:
    assert "tidak tampak" in refusal(unseen)


def test_a_document_in_a_coding_of_wide_letters_is_refused() -> None:
    def recode(parts: dict[str, bytes]) -> None:
        text = (
            parts["word/document.xml"]
            .decode()
            .replace("UTF-8", "UTF-16")
            .replace("<w:sectPr", "<!-- {%p x --><w:sectPr")
        )
        parts["word/document.xml"] = text.encode("utf-16")

    with pytest.raises(BadTemplateError, match="text coding"):
        OfficeTemplate.given(changed(a_template("x"), recode))


def test_remarks_are_left_out_and_pictures_kept() -> None:
    svg = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>'
    bad = b"<p>a<br>"
    change = before_the_end("<w:p><w:r><w:t>{{ lapo<!-- x --><?y z?>ran.instansi }}</w:t></w:r></w:p>")
    parts = checked_members(changed(changed(a_template("x"), change), with_part("word/media/a.svg", svg)))
    assert b"<!--" not in parts["word/document.xml"] and b"<?y" not in parts["word/document.xml"]
    assert b"<svg/>" in parts["word/media/a.svg"]
    assert checked_members(changed(a_template("x"), with_part("word/a.htm", bad)))["word/a.htm"] == bad
    given = OfficeTemplate.given(changed(a_template("x"), change))
    assert words(notes_bytes(a_report(), "id", given)) == "x\nDinas Contoh"


def test_an_empty_paragraph_is_not_taken_for_the_beginning_of_one() -> None:
    empty = '<w:p w:rsidR="00A1"/><w:p w:rsidR="00A2"><w:r w:rsidR="00A3"/></w:p><w:p w:rsidR="00A4"><w:r><w:t> </w:t></w:r></w:p>'
    document = checked_members(changed(a_template("x"), before_the_end(empty)))["word/document.xml"].decode()
    assert '<w:p/><w:p w:rsidR="00A2"><w:r/></w:p><w:p w:rsidR="00A4"><w:r><w:t> </w:t></w:r></w:p>' in document
    assert "XML yang rusak" in refusal("<w:p><w:r><w:t>a<w:t>b</w:t></w:t></w:r></w:p>")


def test_what_is_filled_in_is_well_formed() -> None:
    astray = '<w:p w:x="1">{% for a in laporan.instansi %}<w:p w:y="1">{% endfor %}</w:p></w:p>'
    template = OfficeTemplate.given(changed(a_template("x"), before_the_end(astray)))
    with pytest.raises(BadTemplateError) as told:
        notes_bytes(a_report(), "id", template)
    assert "tidak dapat dijalankan" in told.value.message.id


def test_a_macro_document_under_another_name_is_refused() -> None:
    def macro(parts: dict[str, bytes]) -> None:
        kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        assert kind in parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
            kind, b"application/vnd.ms-word.document.macroEnabled.main+xml"
        )

    with pytest.raises(BadTemplateError):
        OfficeTemplate.given(changed(a_template("x"), macro))


def test_a_link_on_the_letterhead_is_no_harm() -> None:
    linked = changed(a_template("x"), with_part("word/_rels/header1.xml.rels", RELATION % b"hyperlink"))
    assert OfficeTemplate.given(linked) is not None


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7 ...", b"{\\rtf1}", b"\xd0\xcf\x11\xe0" * 100])
def test_what_is_no_docx_is_refused(content: bytes) -> None:
    with pytest.raises(BadTemplateError):
        OfficeTemplate.given(content)


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = changed(a_template("x"), with_part("word/media/image1.png", bytes(31_000_000)))
    assert len(bomb) < 200_000
    with pytest.raises(BadTemplateError, match="too large"):
        checked_members(bomb)
    monkeypatch.setattr(office_package, "BOUNDS", replace(office_package.BOUNDS, whole=10_000))
    with pytest.raises(BadTemplateError, match="too large"):
        checked_members(a_template("x"))


def test_too_many_parts_and_parts_of_one_name_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.BytesIO(a_template("x"))
    with zipfile.ZipFile(stream, "a") as package, pytest.warns(UserWarning):
        package.writestr("word/document.xml", b"<x/>")
    with pytest.raises(BadTemplateError, match="odd"):
        checked_members(stream.getvalue())
    monkeypatch.setattr(office_package, "BOUNDS", replace(office_package.BOUNDS, members=3))
    with pytest.raises(BadTemplateError, match="odd"):
        checked_members(a_template("x"))


def test_an_office_cannot_make_a_statement_read_as_if_all_were_well() -> None:
    bare = OfficeTemplate.given(a_template("Tidak terdapat keraguan. Inspektur: ................"))
    assert "BELUM DAPAT DITERBITKAN" in words(statement_bytes(a_report(), "id", bare))
    assert words(statement_bytes(a_clean_report(), "id", bare)).startswith("Tidak terdapat keraguan.")


def test_names_hold_values_only() -> None:
    """Nothing that a template is given can do anything: texts, yes or no, pictures and records of these."""
    import typing
    from dataclasses import is_dataclass

    plain = {str, bool, office_document.OfficePicture}

    def check(kind: type) -> None:
        for hint in typing.get_type_hints(kind).values():
            inner = typing.get_args(hint)[0] if typing.get_origin(hint) is tuple else hint
            assert inner in plain or is_dataclass(inner), (kind, hint)
            if is_dataclass(inner):
                check(typing.cast(type, inner))

    check(ReviewNames)


def test_a_template_saved_by_an_office_program_may_be_given(tmp_path: Path) -> None:
    shipped = Path(office_document.__file__).parent / "templates" / "chr.id.docx"
    given = OfficeTemplate.given(shipped.read_bytes())
    assert words(notes_bytes(a_report(), "id", given)) == words(notes_bytes(a_report(), "id"))
