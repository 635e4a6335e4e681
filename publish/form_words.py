"""What the templates that lkjip brings along have in common: blanks for a pen, and our own words among those of the template."""

__all__ = ["DOTS", "PLACE", "worded"]

DOTS = "…………………………"
PLACE = "\n".join(("{hal} {{ catatan.halaman }}", "{%p if catatan.tempat %}", "{{ catatan.tempat }}", "{%p endif %}"))


def worded(text: str, **words: str) -> str:
    """`text` with our own words put in; the braces of the template language stay."""
    for name, word in words.items():
        text = text.replace(f"{{{name}}}", word)
    return text
