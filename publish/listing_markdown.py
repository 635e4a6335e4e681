"""A listing as Markdown, for the page that a server shows of a check. Text of a report is text there: no link, no image."""

import re

from publish.i18n import Translate, translator
from publish.listing import Entry, Listed, Listing
from publish.listing_text import counts_text, remarks
from publish.visible import one_line

__all__ = ["escaped", "listing_markdown"]

SPECIAL = re.compile(r"[\\`*_{}\[\]<>()#+!|~&:$^=-]|(?<=www)\.")
MENTION = re.compile(r"@(?=\w)")


def listing_markdown(listing: Listing) -> bytes:
    """A heading for each report, what was not read, a table of notes, and what it comes to."""
    _ = translator(listing.lang)
    mark = _("Tidak dapat direviu")
    refused = [f"- **{mark}**: {escaped(one.message.in_language(listing.lang))}" for one in listing.unreviewed]
    parts = ["\n".join(refused)] if refused else []
    parts += [section(one, _, listing.lang) for one in listing.reports]
    return ("\n\n".join(parts) + "\n").encode("utf-8", errors="replace")


def section(one: Listed, _: Translate, lang: str) -> str:
    parts = [f"## {escaped(str(one.path))}"]
    if one.gaps:
        lines = [f"- {escaped(': '.join(text for text in (gap.heading, gap.what) if text))}" for gap in one.gaps]
        title = _("TIDAK TERBACA, harus diperiksa sendiri:")
        parts.append("\n".join([f"**{title}**", "", *lines]))
    if one.entries or one.own:
        parts.append(table(one, _))
    parts.append(f"**{escaped(' '.join([counts_text(one, lang), one.verdict.text]))}**")
    return "\n\n".join(parts)


def table(one: Listed, _: Translate) -> str:
    heads = (_("Halaman"), _("Tingkat"), _("Tertulis"), _("Seharusnya"), _("Tempat"), _("Catatan"))
    rows = [row(entry, _) for entry in one.entries]
    rows += [
        ("" if own.page is None else str(own.page), _("auditor"), "", "", own.where or "", own.kondisi)
        for own in one.own
    ]
    lines = [heads, ("---:", *["---"] * (len(heads) - 1)), *(tuple(map(escaped, fields)) for fields in rows)]
    return "\n".join(f"| {' | '.join(fields)} |" for fields in lines)


def row(entry: Entry, _: Translate) -> tuple[str, ...]:
    view = entry.view
    message = "; ".join([view.message, *remarks(entry, _)])
    return str(view.page), view.severity_word, view.stated or "", view.expected or "", entry.where, message


def escaped(text: str) -> str:
    """`text` on one line, with nothing in it that Markdown understands; a name behind an @ calls nobody."""
    return MENTION.sub("@<!-- -->", SPECIAL.sub(r"\\\g<0>", one_line(text)))
