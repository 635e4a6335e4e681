"""Digital signatures of a PDF, which no annotated copy can carry. Only the child may import this: it parses a stranger's file."""

from typing import Any

from pikepdf import Dictionary, Name, Pdf

__all__ = ["is_signed", "take_out_signatures"]

STAMPED = 196
"""Printed, read-only and locked."""
DEEPEST = 50
"""Levels of a form's fields."""


def is_signed(pdf: Pdf) -> bool:
    """Whether somebody has signed it: a field that holds a signature, or rights that one grants."""
    return Name.Perms in pdf.Root or any(field.value is not None for field in signature_fields(pdf))


def signature_fields(pdf: Pdf) -> list[Any]:
    return [field for field in pdf.acroform.fields if field.field_type == "/Sig"] if pdf.acroform.exists else []


def take_out_signatures(pdf: Pdf) -> None:
    """A signature covers the bytes of the original: here it would be invalid. Its picture on the page stays, as a stamp:
    viewers do not show a field that belongs to no form."""
    fields = signature_fields(pdf)
    shown = [one.obj for field in fields for one in pdf.acroform.get_annotations_for_field(field)]
    above = [parent for field in fields for parent in parents_of(field.obj)]
    pdf.acroform.disable_digital_signatures()
    for parent in above:  # qpdf looks at the lowest only
        without(parent, Name.FT, Name.V)
    for picture in shown:
        if Name.AP in picture:
            without(picture, Name.T, Name.MK, Name.Ff, Name.Parent)
            picture.Subtype, picture.F = Name.Stamp, STAMPED


def parents_of(field: Any) -> list[Any]:
    """Those above `field` that make it a signature; in a muddled file they may go round in circles."""
    found: list[Any] = []
    above = field.get(Name.Parent)
    while isinstance(above, Dictionary) and above.get(Name.FT, Name.Sig) == Name.Sig and len(found) < DEEPEST:
        found.append(above)
        above = above.get(Name.Parent)
    return found


def without(thing: Any, *keys: Name) -> None:
    for key in keys:
        if key in thing:
            del thing[key]
