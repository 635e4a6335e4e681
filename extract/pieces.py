"""A line of text cut where wide gaps part it: labels of a chart, texts of columns side by side."""

from dataclasses import replace

from schemas.printed import TextLine

__all__ = ["pieces_of"]


def pieces_of(line: TextLine, apart: float = 1.2) -> list[TextLine]:
    """The parts of `line` with more than the share `apart` of the font size between them, left to right."""
    groups: list[list[int]] = []
    for at, word in enumerate(line.words):
        gap = word.bbox[0] - line.words[at - 1].bbox[2] if at else 0.0
        if groups and gap <= apart * max(word.size, 1.0):
            groups[-1].append(at)
        else:
            groups.append([at])
    return [replace(line, words=line.words[group[0] : group[-1] + 1]) for group in groups]
