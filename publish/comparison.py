"""A comparison of two versions of a report, as text for a terminal, as Markdown or as JSON."""

from collections.abc import Iterator, Sequence

from publish.i18n import Translate, translator
from publish.json_file import indented_json
from publish.listing_markdown import escaped
from publish.numbers import count
from publish.visible import one_line
from publish.words import SEVERITIES, word
from schemas.comparison import ComparedFinding, Comparison, FigureChange, FindingThen

__all__ = ["comparison_json", "comparison_markdown", "comparison_text"]

LONGEST = 160
SHOWN = 60
"""Figures that are told one by one on a terminal; JSON and Markdown hold all."""


def comparison_json(comparison: Comparison) -> str:
    return indented_json(comparison.model_dump(mode="json")).decode("utf-8").rstrip("\n")


def comparison_text(comparison: Comparison, lang: str) -> str:
    _ = translator(lang)
    lines = [headline(comparison), *warnings(comparison, _), ""]
    for title, members in parts(comparison, _, lang):
        lines.append(f"{title}: {count(len(members), lang)}")
        lines += [f"  {line}" for line in members]
    figures = [change(one, _) for one in comparison.figures]
    title = _("Angka yang tercetak lain")
    lines.append(f"{title}: {count(len(figures), lang)}")
    lines += [f"  {line}" for line in figures[:SHOWN]]
    if len(figures) > SHOWN:
        rest = _("dan {n} lainnya; semuanya ada dengan --format json").format(n=count(len(figures) - SHOWN, lang))
        lines.append(f"  … {rest}")
    lines.append(unmatched(comparison, _, lang))
    return "\n".join(lines)


def comparison_markdown(comparison: Comparison, lang: str) -> str:
    _ = translator(lang)
    lines = [f"# {escaped(headline(comparison))}", ""]
    lines += [line for warning in warnings(comparison, _) for line in (f"**{escaped(warning)}**", "")]
    figures = [change(one, _) for one in comparison.figures]
    for title, members in [*parts(comparison, _, lang), (_("Angka yang tercetak lain"), figures)]:
        lines += [f"## {title}: {count(len(members), lang)}", ""]
        lines += [*(f"- {escaped(line)}" for line in members), ""] if members else []
    return "\n".join([*lines, unmatched(comparison, _, lang), ""])


def headline(comparison: Comparison) -> str:
    names = [one_line(info.file) for info in (comparison.old, comparison.new)]
    owner = one_line(comparison.new.instansi or comparison.new.title or "")
    year = comparison.new.tahun
    about = f"{owner} {year}" if year is not None else owner
    return f"{about}: {names[0]} → {names[1]}" if about else f"{names[0]} → {names[1]}"


def warnings(comparison: Comparison, _: Translate) -> Iterator[str]:
    old, new = comparison.old, comparison.new
    if (old.instansi, old.tahun) != (new.instansi, new.tahun):
        names = [one_line(f"{info.instansi or '?'} {info.tahun or '?'}") for info in (old, new)]
        yield _("Kedua berkas tampaknya bukan versi dari laporan yang sama: {old} dan {new}.").format(
            old=names[0], new=names[1]
        )


def parts(comparison: Comparison, _: Translate, lang: str) -> list[tuple[str, Sequence[str]]]:
    """The groups of findings with their titles, the ones that matter most first."""
    page = _("hal. {n}")

    def told(one: FindingThen, place: str) -> str:
        severity = word(SEVERITIES, one.severity, _)
        return f"{place} [{severity}] {one_line(one.message.in_language(lang), LONGEST)}"

    def alone(one: FindingThen) -> str:
        return told(one, f"{one.id} {page.format(n=one.page)}")

    def both(one: ComparedFinding) -> str:
        old, new = (page.format(n=finding.page) for finding in (one.old, one.new))
        note = _("angkanya berubah")
        changed = f" ({note})" if one.changed else ""
        return told(one.new, f"{one.new.id} {old} → {new}{changed}")

    return [
        (_("Catatan yang sudah diperbaiki"), [alone(one) for one in comparison.fixed]),
        (_("Catatan yang masih ada"), [both(one) for one in comparison.remaining]),
        (_("Catatan baru"), [alone(one) for one in comparison.appeared]),
        (
            _("Catatan yang tidak dapat dipastikan: bagiannya tidak ditemukan atau tidak dapat dihitung lagi"),
            [alone(one) for one in comparison.gone],
        ),
    ]


def change(one: FigureChange, _: Translate) -> str:
    page = _("hal. {n}")
    old, new = (f"{one_line(side.text)} ({page.format(n=side.page)})" for side in (one.old, one.new))
    return f"{old} → {new}  {one_line(one.where, LONGEST)}"


def unmatched(comparison: Comparison, _: Translate, lang: str) -> str:
    text = _("Angka tanpa padanan: {old} hanya di versi lama, {new} hanya di versi baru.")
    return text.format(old=count(comparison.only_old, lang), new=count(comparison.only_new, lang))
