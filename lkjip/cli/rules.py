"""`lkjip rules`: what is checked, and what each rule says of itself."""

import difflib
from typing import TYPE_CHECKING, Annotated

import typer

from lkjip.cli.language import Language
from lkjip.cli.messages import answering_in
from lkjip.errors import UsageError
from schemas.base import Bilingual

if TYPE_CHECKING:
    from audit import Rule

__all__ = ["rules"]

HEADS = {
    "kriteria": Bilingual(id="Kriteria", en="Criterion"),
    "akibat": Bilingual(id="Akibat", en="Effect"),
    "rekomendasi": Bilingual(id="Rekomendasi", en="Recommendation"),
    "limits": Bilingual(id="Tidak dinyatakan", en="Not claimed"),
    "reference": Bilingual(id="Rujukan", en="Reference"),
}


def rules(
    rule_id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Aturan yang dijelaskan; tanpa ID: semua.")
    ] = None,
    lang: Annotated[Language, typer.Option(help="Bahasa keluaran.")] = Language.id,
) -> None:
    """Daftar aturan yang diperiksa, atau penjelasan satu aturan."""
    from audit import RULES

    with answering_in(lang):
        lines = listed(RULES, lang) if rule_id is None else explained(chosen(RULES, rule_id), lang)
    typer.echo("\n".join(lines))


def listed(known: "tuple[Rule, ...]", lang: Language) -> list[str]:
    width = max(len(rule.id) for rule in known)
    return [f"{rule.id:<{width}}  {rule.text.title.in_language(lang)}" for rule in known]


def chosen(known: "tuple[Rule, ...]", rule_id: str) -> "Rule":
    by_id = {rule.id: rule for rule in known}
    if rule_id in by_id:
        return by_id[rule_id]
    near = difflib.get_close_matches(rule_id, by_id, n=1)
    raise UsageError(
        Bilingual(
            id=f"aturan {rule_id!r} tidak ada." + (f" Maksudnya {near[0]}?" if near else " Daftarnya: lkjip rules"),
            en=f"there is no rule {rule_id!r}." + (f" Did you mean {near[0]}?" if near else " List them: lkjip rules"),
        ),
        "no-such-rule",
    )


def explained(rule: "Rule", lang: Language) -> list[str]:
    text = rule.text
    said = {
        "kriteria": text.kriteria.in_language(lang),
        "akibat": text.akibat.in_language(lang),
        "rekomendasi": text.rekomendasi.in_language(lang),
        "limits": rule.limits.in_language(lang),
        "reference": text.reference,
    }
    body = [f"{HEADS[part].in_language(lang)}: {words}" for part, words in said.items()]
    return [f"{rule.id}: {text.title.in_language(lang)} ({rule.relation})", "", *body]
