"""What `audit.json` tells of the sentences: figures, what each was taken for, and why."""

from dataclasses import replace
from decimal import Decimal

from lkjip.stated_claims import stated_claims
from schemas.figures import Figure
from schemas.meaning import Claim, Identity, Link, NormalisedReport, ToldValue
from schemas.statements import Reference, Statements
from tests.factory import a_figure

SENTENCE = "Nilai indikator itu 82,50 dari target 80,00."


def said(name: str, page: int, quantity: str | None = None) -> Figure:
    return a_figure(
        name,
        "82.50",
        page=page,
        source="prose",
        sentence=SENTENCE,
        table=None,
        row=None,
        column=None,
        quantity=quantity,
    )


def meaning(
    claims: tuple[Claim, ...] = (), links: tuple[Link, ...] = (), values: tuple[ToldValue, ...] = ()
) -> NormalisedReport:
    figures = (said("F1", 4), said("F2", 4), said("F3", 2, "Q7"))
    identity = Identity(None, None, None, 2024)
    return NormalisedReport(identity, (), (), figures, (), claims, (), {}, links=links, values=values)


def test_a_claim_says_what_each_of_its_figures_is() -> None:
    (one,) = stated_claims(meaning((Claim("achievement", ("F1", "F2", "F3"), SENTENCE),)))
    assert (one.id, one.kind, one.page, one.reason) == ("K1", "achievement", 4, "words")
    assert list(zip(one.figures, one.roles, strict=True)) == [("F1", "capaian"), ("F2", "realisasi"), ("F3", "target")]


def test_the_parts_of_a_whole_share_their_role() -> None:
    (one,) = stated_claims(meaning((Claim("count-parts", ("F1", "F2", "F3"), SENTENCE),)))
    assert one.roles == ("keseluruhan", "bagian", "bagian")


def test_a_kind_without_known_roles_still_names_its_figures() -> None:
    (one,) = stated_claims(meaning((Claim("spelled", ("F1",), SENTENCE, word="tiga", value=Decimal(3)),)))
    assert (one.figures, one.roles, one.word) == (("F1",), (), "tiga")


def test_a_statement_names_its_quantity_and_the_reason() -> None:
    link = Link("F3", "realisasi", "indikator a", "Indikator A", 2024, "heading")
    told, claim = stated_claims(meaning((Claim("count", ("F1",), SENTENCE),), (link,)))
    assert (told.page, told.id, claim.page, claim.id) == (2, "K1", 4, "K2")
    assert (told.kind, told.what, told.name, told.tahun, told.quantity, told.reason) == (
        "statement", "realisasi", "Indikator A", 2024, "Q7", "heading",
    )  # fmt: skip


def test_words_that_point_to_a_table_are_a_claim_without_figures() -> None:
    pointing = Reference("3.1", "Tabel 3.1", SENTENCE, None, "T2", None, 5, None, False, 3, (0.0, 0.0, 1.0, 1.0))
    (one,) = stated_claims(replace(meaning(), stated=Statements(references=(pointing,))))
    assert (one.kind, one.table, one.word, one.figures, one.page) == ("reference", "T2", "Tabel 3.1", (), 3)


def test_a_value_says_what_it_is_of_and_why_it_is_held_to_nothing() -> None:
    value = ToldValue("F1", "Indeks Layanan", 2023, "named", "not-in-tables")
    (one,) = stated_claims(meaning(values=(value,)))
    assert (one.kind, one.subject, one.tahun, one.unlinked, one.reason) == (
        "value", "Indeks Layanan", 2023, "not-in-tables", "named",
    )  # fmt: skip
