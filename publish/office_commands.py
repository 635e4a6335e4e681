"""The commands of a template as the library that fills it in finds them: by searches through all that is written, tags and
text. They end soon only where each command stands in one text, and one for a paragraph, row or cell alone in it; elsewhere each
goes on to the end of the document. What would go wrong there, and take hours to, is told instead."""

import re

from schemas.base import Bilingual

__all__ = ["fault_of"]

# The library's own searches, in its order: docxtpl/template.py, patch_xml().
SPLIT = re.compile(r"(?<={)(?:<[^>]*>)+(?=[{%#])|(?<=[%}#])(?:<[^>]*>)+(?=})")
WRITTEN = re.compile(r"{%(?:(?!%}).)*|{#(?:(?!#}).)*|{{(?:(?!}}).)*", re.DOTALL)
BETWEEN_TEXTS = re.compile(r"</w:t>.*?(?:<w:t>|<w:t [^>]*>)", re.DOTALL)
OPENING = re.compile(r"{(?=[{%#])")
CLOSING = {"{": "}}", "%": "%}", "#": "#}"}
OF_A_RUN = re.compile(r"({{r\s.*?}}|{%r\s.*?%})", re.DOTALL)
IN_A_RUN = r'</w:t></w:r><w:r><w:t xml:space="preserve">\1</w:t></w:r><w:r><w:t xml:space="preserve">'
JOINED_BEFORE = re.compile(r"</w:t>((?:(?!</w:t>).)*?){%-", re.DOTALL)
AFTER = re.compile(r"<w:t[^>]*>|{%|{{")
BOUNDARY = re.compile(r"<(/?)w:(p|r|tr|tc)[ >]")
HOLDERS = ("tr", "tc", "p", "r")
MERGING = re.compile(r"{%-?\s*(?:colspan|cellbg|vm|hm)\b")
LARGEST_TEXT = 8_000_000
MOST_STEPS = 20_000_000
"""Characters within commands: three hundred of a hundred characters are few."""

TOO_LONG = Bilingual(id="teks atau perintahnya terlalu panjang", en="its text or its commands are too long")
OPEN = Bilingual(
    id="memuat perintah yang tidak ditutup dengan }}, %} atau #} dalam teks yang sama",
    en="it holds a command that is not closed with }}, %} or #} in the same text",
)
ASTRAY = Bilingual(
    id="memuat perintah {%p … %}, {%tr … %}, {%tc … %} atau {{r … }} di luar paragraf, baris, sel atau teksnya sendiri",
    en="it holds a command {%p … %}, {%tr … %}, {%tc … %} or {{r … }} outside a paragraph, row, cell or text of its own",
)
JOINING = Bilingual(
    id="memuat {%- atau -%} yang menggabungkan baris atau sel; hapus tanda -",
    en="it holds a {%- or -%} that joins rows or cells; remove the -",
)
MERGED = Bilingual(
    id="memakai perintah colspan, cellbg, vm atau hm, yang tidak dilayani; gabungkan atau warnai selnya di Word",
    en="it uses a command colspan, cellbg, vm or hm, which is not served; merge or colour the cells in Word",
)


def fault_of(source: str) -> Bilingual | None:
    """Why the library should not search `source`, the XML of a document, header or footer; None where it may."""
    if len(source) > LARGEST_TEXT:
        return TOO_LONG
    text = WRITTEN.sub(lambda found: BETWEEN_TEXTS.sub("", found[0]), SPLIT.sub("", source))
    if (fault := unclosed(text)) is not None:
        return fault
    if MERGING.search(text):
        return MERGED
    if any(is_astray(text, holder) for holder in HOLDERS):
        return ASTRAY
    return badly_joined(OF_A_RUN.sub(IN_A_RUN, text))


def unclosed(text: str) -> Bilingual | None:
    left = MOST_STEPS
    for opening in OPENING.finditer(text):
        start = opening.end()
        end = text.find(CLOSING[text[start]], start + 1)
        if end < 0 or "<" in text[start:end]:
            return OPEN
        left -= end - start
        if left < 0:
            return TOO_LONG
    return None


def badly_joined(text: str) -> Bilingual | None:
    """What is between a text and a "{%-" behind it falls away, and from a "-%}" to the next text."""
    if not all(is_whole(found[1]) for found in JOINED_BEFORE.finditer(text)):
        return JOINING
    left, start = MOST_STEPS, text.find("-%}")
    while start >= 0:
        end = AFTER.search(text, start)
        left -= (end.start() if end else len(text)) - start
        if left < 0:
            return TOO_LONG
        if end and end[0].startswith("<") and not is_whole(text[start : end.end()]):
            return JOINING
        start = text.find("-%}", start + 1)
    return None


def is_whole(between: str) -> bool:
    """Whether `between` ends a paragraph, and a run, wherever it begins one, and no row or cell."""
    ends: dict[str, list[bool]] = {"p": [], "r": []}
    for slash, kind in BOUNDARY.findall(between):
        if kind not in ends:
            return False
        ends[kind].append(bool(slash))
    return all(every == [True, False] * (len(every) // 2) for every in ends.values())


def is_astray(text: str, holder: str) -> bool:
    """Whether a command for a `holder` stands outside all, or in one that holds others before or behind it: what falls away
    with the command would then not be one of them."""
    inside = waiting = False
    for found in re.finditer(rf"<w:{holder}[ >]|</w:{holder}>|{{[{{%#]-?{holder}\s", text):
        if found[0].startswith("{"):
            if not inside:
                return True
            waiting = True
        elif found[0].startswith("</"):
            inside = waiting = False
        elif waiting:
            return True
        else:
            inside = True
    return waiting
