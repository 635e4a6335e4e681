"""A DOCX made from a template: a template is a program of somebody else, what goes into it is text and nothing else."""

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from itertools import islice
from typing import Any

from docx.opc.constants import CONTENT_TYPE
from docxtpl import DocxTemplate
from jinja2 import DictLoader, StrictUndefined, Template, TemplateError, TemplateSyntaxError, UndefinedError, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup

from publish.office_commands import fault_of
from publish.office_package import BadTemplateError, checked_members, packed, repacked
from publish.office_picture import OfficePicture, drawn
from publish.visible import one_line, visible

__all__ = ["OfficeTemplate", "document_bytes"]

LARGEST_PART = 60_000_000
"""Characters that a template may write into one part of the document."""
LONGEST_PROPERTY = 255
WHEN = datetime(2000, 1, 1)
"""The date of every document: it tells nothing, so that the same report gives the same file."""
FILTERS = ("capitalize", "default", "first", "last", "length", "lower", "reverse", "sort", "title", "trim", "upper")
"""Those whose result is no longer than what goes in, and none that leaves text unescaped."""
LONGEST_JOINED, MOST_JOINED = 100_000, 10_000
MOST_STEPS = 1_000_000
"""Rounds of all loops of a template: three hundred findings with all that can be said of each take a few thousand."""
ROUNDS = "rounds of a loop"
"""The filter that counts them, under a name that no template can write."""
FORBIDDEN = (
    nodes.Add, nodes.AssignBlock, nodes.Call, nodes.CallBlock, nodes.Concat, nodes.Extends, nodes.FilterBlock,
    nodes.FromImport, nodes.Import, nodes.Include, nodes.Macro, nodes.Mod, nodes.Mul, nodes.Pow,
)  # fmt: skip
"""What calls, reaches other files, or makes texts grow."""
HOLDERS = (nodes.Dict, nodes.List, nodes.Tuple)
MISTAKES = (
    TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError, SyntaxError, etree.LxmlError,
)  # fmt: skip
"""What an expression of a template, or a tag that it leaves open, may raise."""


@dataclass(frozen=True, slots=True)
class OfficeTemplate:
    """A template that was checked; `own` is false for those that lkjip brings along, whose mistakes are ours."""

    content: bytes
    own: bool = False

    @classmethod
    def given(cls, content: bytes) -> "OfficeTemplate":
        """That of an office. Raises BadTemplateError for what is no plain DOCX."""
        whole = packed(checked_members(content))
        try:
            sources = list(FilledTemplate(io.BytesIO(whole)).sources())
        except (ValueError, KeyError, AttributeError, etree.LxmlError) as error:
            raise BadTemplateError(
                "bukan dokumen Word biasa; simpan sebagai .docx", "not a plain Word document; save it as .docx"
            ) from error
        for source in sources:
            if (fault := fault_of(source)) is not None:
                raise BadTemplateError(fault.id, fault.en)
        return cls(whole, own=True)


class FilledTemplate(DocxTemplate):  # type: ignore[misc]
    """The library's, whose searches are held to what they can do in time."""

    def sources(self) -> Iterator[str]:
        """The XML that it fills in."""
        self.init_docx()
        yield self.get_xml()
        for kind in (self.HEADER_URI, self.FOOTER_URI):
            yield from (self.get_part_xml(part) for _, part in self.get_headers_footers(kind))
        for part in self.docx.part.package.iter_parts():
            if part.content_type == CONTENT_TYPE.WML_FOOTNOTES:
                yield part.blob.decode("utf-8")

    def resolve_listing(self, xml: str) -> str:
        """Breaks of lines in what was filled in, looked for from the beginning of each paragraph to its end: there must be
        one. Raises LxmlError."""
        etree.fromstring(xml.encode())
        resolved: str = super().resolve_listing(xml)
        return resolved


class BoundedTemplate(Template):
    """One that stops when it has written too much."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        pieces, left = [], LARGEST_PART
        for piece in self.generate(*args, **kwargs):
            pieces.append(piece)
            left -= len(piece)
            if left < 0:
                raise SecurityError("too much text")
        return "".join(pieces)


class OfficeEnvironment(ImmutableSandboxedEnvironment):
    """It can loop over what it is given, ask, and show; it computes nothing, calls nothing and reads no other file."""

    template_class = BoundedTemplate

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in tree.find_all(FORBIDDEN):
            raise TemplateSyntaxError(f"{type(node).__name__} is not allowed", node.lineno)
        for node in tree.find_all(HOLDERS):
            if getattr(node, "ctx", "load") == "load" and not is_plain(node):
                raise TemplateSyntaxError(f"{type(node).__name__} of names is not allowed", node.lineno)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, ROUNDS, [], [], None, None, lineno=loop.lineno)
        return tree


def is_plain(node: nodes.Node) -> bool:
    """Whether a list in a template holds words and numbers only: one that holds others twice, again and again, has no end."""
    parts = list(node.iter_child_nodes())
    return all(is_plain(part) if isinstance(part, nodes.Pair) else isinstance(part, nodes.Const) for part in parts)


class Rounds:
    """Counts the rounds of the loops of one document."""

    def __init__(self) -> None:
        self.left = MOST_STEPS

    def __call__(self, things: Iterable[object]) -> list[object]:
        every = list(islice(things, self.left + 1))
        self.left -= 1 + len(every)
        if self.left < 0:
            raise SecurityError("too many rounds")
        return every


def environment(document: DocxTemplate) -> OfficeEnvironment:
    def shown(value: object) -> object:
        if isinstance(value, OfficePicture):
            return drawn(value, document)
        return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    made = OfficeEnvironment(autoescape=True, undefined=StrictUndefined, finalize=shown, loader=DictLoader({}))
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in FILTERS} | {"join": joined, ROUNDS: Rounds()}
    return made


def joined(parts: Iterable[object], between: str = "") -> str:
    """The filter `join`, which cannot be made to grow."""
    text = str(between).join(str(part) for part in islice(parts, MOST_JOINED))
    if len(text) > LONGEST_JOINED:
        raise SecurityError("too much text")
    return text


def document_bytes(template: OfficeTemplate, names: object, title: str) -> bytes:
    """`template` with the fields of the record `names` filled in; the same bytes for the same values. Raises BadTemplateError
    when an office's template does not work out."""
    if not template.own:
        return rendered(template.content, names, title)
    try:
        return rendered(template.content, names, title)
    except UndefinedError as error:
        reason = one_line(str(error), 150)
        raise BadTemplateError(
            f"memakai nama yang tidak ada ({reason}); daftar nama: docs/template.md",
            f"it uses a name that does not exist ({reason}); the names are in docs/template.md",
        ) from error
    except (TemplateError, *MISTAKES) as error:
        reason = one_line(f"{type(error).__name__}: {error}", 150)
        raise BadTemplateError(
            f"perintah {{{{ }}}} atau {{% %}} di dalamnya tidak dapat dijalankan ({reason})",
            f"a {{{{ }}}} or {{% %}} in it cannot be carried out ({reason})",
        ) from error


def rendered(content: bytes, names: object, title: str) -> bytes:
    document = FilledTemplate(io.BytesIO(content))
    document.render(top_names(names), environment(document))
    stamp(document.docx, title)
    stream = io.BytesIO()
    document.docx.save(stream)
    return repacked(stream.getvalue())


def top_names(names: Any) -> Mapping[str, object]:
    return {field.name: getattr(names, field.name) for field in fields(names)}


def stamp(document: Any, title: str) -> None:
    """What the file says of itself: nothing of the machine, the user or the time."""
    properties = document.core_properties
    properties.title = one_line(title, LONGEST_PROPERTY)
    properties.author = properties.last_modified_by = "lkjip"
    properties.created = properties.modified = properties.last_printed = WHEN
    properties.revision = 1
    for name in ("category", "comments", "content_status", "identifier", "keywords", "subject", "version"):
        setattr(properties, name, "")
