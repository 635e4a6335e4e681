"""The file `<stem>.review.yaml`: a `Review`, for people to read and to write in, and only ever added to."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import yaml
from pydantic import ValidationError

from review.strict_yaml import NotYamlError, load, places
from schemas.base import Bilingual
from schemas.review import Decision, OwnFinding, Review
from schemas.visible import visible

__all__ = ["LARGEST", "MalformedReviewError", "read_review", "with_entries", "written"]

LARGEST = 16 * 1024 * 1024
"""Bytes of a file: a hundred times what three hundred findings, decided three times each, take."""
HEAD = """\
# Keputusan reviu / the auditor's decisions. lkjip hanya menambah di akhir daftar / lkjip only adds at the end of the lists.
# Untuk satu kunci berlaku entri terakhir / the last entry of a key stands.
"""
WIDTH = 110

WRONG = {
    "syntax": Bilingual(id="bukan YAML yang sah", en="no valid YAML"),
    "alias": Bilingual(id="tanda & dan * (alias YAML) tidak diterima", en="YAML aliases (& and *) are not accepted"),
    "tag": Bilingual(id="tanda ! (jenis YAML) tidak diterima", en="YAML tags (!) are not accepted"),
    "twice": Bilingual(id="{name!r} tertulis dua kali", en="{name!r} stands there twice"),
    "deep": Bilingual(id="terlalu dalam bersarang", en="nested too deeply"),
    "long": Bilingual(id="terlalu panjang", en="too long"),
}


class MalformedReviewError(Exception):
    """A file that is no review; `message` says in a few words what is wrong and where."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


def read_review(content: bytes, saved: datetime) -> Review:
    """The review that `content` holds; an entry without a time was written when the file was `saved`.

    Raises MalformedReviewError.
    """
    if len(content) > LARGEST:
        raise MalformedReviewError(Bilingual(id="berkas terlalu besar", en="the file is too large"))
    try:
        said = load(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise MalformedReviewError(Bilingual(id="bukan teks UTF-8", en="no UTF-8 text")) from error
    except NotYamlError as error:
        raise MalformedReviewError(at_line(error)) from error
    if said is None:
        return Review()
    if not isinstance(said, dict):
        raise MalformedReviewError(Bilingual(id="isinya bukan daftar keputusan", en="it holds no list of decisions"))
    entries = {name: dated(value, saved) if name in ("decisions", "own") else value for name, value in said.items()}
    try:
        return Review.model_validate({name: value for name, value in entries.items() if value is not None})
    except ValidationError as error:
        raise MalformedReviewError(first_fault(error)) from error


def at_line(error: NotYamlError) -> Bilingual:
    wrong = WRONG[error.what]
    return Bilingual(
        id=f"baris {error.line}: {wrong.id.format(name=error.name)}",
        en=f"line {error.line}: {wrong.en.format(name=error.name)}",
    )


def dated(entries: Any, saved: datetime) -> Any:
    """`entries` of a list, each with a time and without what was left empty."""
    if not isinstance(entries, list):
        return entries
    return [
        {"at": saved, **{name: value for name, value in one.items() if value is not None}}
        if isinstance(one, dict)
        else one
        for one in entries
    ]


def first_fault(error: ValidationError) -> Bilingual:
    """Where the first thing that does not fit stands: "decisions 3, verdict"."""
    fault = error.errors(include_url=False, include_input=False)[0]
    place = ", ".join(
        f"{part} {rest}" if isinstance(rest, int) else str(part)
        for part, rest in pairs([part + 1 if isinstance(part, int) else part for part in fault["loc"]])
    )
    return Bilingual(id=f"{place}: tidak sah ({fault['msg']})", en=f"{place}: not valid ({fault['msg']})")


def pairs(parts: Sequence[int | str]) -> list[tuple[int | str, int | str | None]]:
    """Each name of `parts` with the number that follows it."""
    following = [*parts[1:], None]
    return [(part, rest) for part, rest in zip(parts, following, strict=True) if not isinstance(part, int)]


def with_entries(text: str, saved: datetime, added: Review) -> str:
    """`text`, a review that was `saved` then, with the entries of `added` at the ends of its lists; everything else of it stays
    as it stands, remarks and blank lines too, where it is written as lists usually are. Raises MalformedReviewError."""
    whole = joined(read_review(text.encode("utf-8"), saved), added)
    pieces = text
    for name, entries in (("own", added.own), ("decisions", added.decisions)):
        if entries:
            pieces = put_in(pieces, name, items(entries))
    return pieces if same(pieces, saved, whole) else written(whole)


def joined(review: Review, added: Review) -> Review:
    return review.model_copy(
        update={"decisions": (*review.decisions, *added.decisions), "own": (*review.own, *added.own)}
    )


def same(text: str, saved: datetime, review: Review) -> bool:
    try:
        return read_review(text.encode("utf-8"), saved) == review
    except MalformedReviewError:
        return False


def put_in(text: str, name: str, lines: str) -> str:
    """`text` with `lines`, items of a list that are not indented, at the end of its list `name`."""
    node = places(text).get(name)
    if not isinstance(node, yaml.SequenceNode):
        return f"{text.rstrip()}\n{name}:\n{lines}" if node is None else text
    start, end = node.start_mark.index, last_index(node)
    if node.flow_style:
        return text if node.value else f"{text[:start].rstrip()}\n{lines}{text[node.end_mark.index :].lstrip()}"
    indent = " " * node.start_mark.column
    shifted = "".join(f"{indent}{line}" if line.strip() else line for line in lines.splitlines(keepends=True))
    line_end = text.find("\n", end)
    at = len(text) if line_end < 0 else line_end + 1
    head = text[:at] if text[:at].endswith("\n") else f"{text[:at]}\n"
    return head + shifted + text[at:]


def last_index(node: yaml.Node) -> int:
    """Where the last scalar of `node` ends: the end of a block list itself lies behind the remarks that follow it."""
    while isinstance(node, yaml.SequenceNode | yaml.MappingNode) and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(node, yaml.MappingNode) else last
    return max(node.end_mark.index - 1, node.start_mark.index)


def written(review: Review) -> str:
    """The file of `review`, made anew."""
    about = {name: value for name in ("sha256", "instansi", "tahun") if (value := getattr(review, name)) is not None}
    parts = [HEAD, dumped(about) if about else ""]
    for name, entries in (("decisions", review.decisions), ("own", review.own)):
        parts.append(f"{name}:\n{items(entries)}" if entries else f"{name}: []\n")
    return "".join(parts)


def items(entries: Sequence[Decision | OwnFinding]) -> str:
    return dumped([said(one) for one in entries])


def said(entry: Decision | OwnFinding) -> Mapping[str, Any]:
    """What `entry` says, without what it does not say."""
    everything = entry.model_dump(mode="json")
    return {name: value for name, value in everything.items() if value not in (None, {})}


class Dumper(yaml.SafeDumper):
    """Writes texts of several lines as such."""


def represent_text(dumper: Dumper, text: str) -> yaml.ScalarNode:
    shown = visible(text)  # as it is read again; of some characters YAML would make what it does not take
    return dumper.represent_scalar("tag:yaml.org,2002:str", shown, "|" if "\n" in shown else None)


Dumper.add_representer(str, represent_text)


def dumped(value: Any) -> str:
    return yaml.dump(value, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=WIDTH, default_flow_style=False)
