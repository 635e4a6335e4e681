"""Files whose objects contradict each other: loops, lies about counts and lengths, nesting without end."""

from collections.abc import Iterator

from synthetic.hostile.draft import CONTENT, Draft, Sample

__all__ = ["samples"]


def samples() -> Iterator[Sample]:
    yield from tables()
    yield from trees()
    yield from lies()
    yield from locks()


def good(trailer: str = "") -> bytes:
    draft = Draft()
    draft.page()
    draft.page()
    return draft.bytes(trailer)


def tables() -> Iterator[Sample]:
    whole = good()
    place = whole.rindex(b"xref\n0 ")
    yield Sample("xref-itself", "a table of objects that goes on with itself", good(f"/Prev {place}"))
    yield Sample("xref-each-other", "two tables that go on with each other", xref_pair(place))
    yield Sample(
        "xref-beyond",
        "a table far behind the end of the file",
        whole.replace(f"startxref\n{place}".encode(), b"startxref\n999999999999"),
    )
    yield Sample(
        "xref-negative", "a table before the beginning", whole.replace(f"startxref\n{place}".encode(), b"startxref\n-7")
    )
    yield Sample(
        "xref-size", "a table of two thousand million objects", whole.replace(b"/Size ", b"/Size 2000000000 % ")
    )
    yield Sample(
        "xref-shifted",
        "every object stands elsewhere than the table says",
        whole.replace(b"%\xe2\xe3\xcf\xd3\n", b"%" + b"x" * 77 + b"\n"),
    )
    yield Sample("xref-none", "no table at all", whole[:place])
    yield Sample(
        "xref-sections", "a table of 100,000 sections", whole[: place + 5] + b"0 0\n" * 100_000 + whole[place + 5 :]
    )
    yield Sample("root-none", "no catalog", whole.replace(b"/Root 1 0 R", b""))
    yield Sample("root-font", "a font for a catalog", whole.replace(b"/Root 1 0 R", b"/Root 3 0 R"))
    yield Sample("two-files", "two files, one behind the other", whole + whole)
    yield Sample("updates", "2,000 updates, one behind the other", updated(whole, place, 2000))


def xref_pair(place: int) -> bytes:
    """The second table names the first, which, by then with a /Prev itself, names the second."""
    whole = good(f"/Prev {place + 10_000}")
    at = whole.rindex(b"xref\n0 ")
    padded = whole + b"%" + b" " * (place + 10_000 - len(whole) - 2) + b"\n"
    return (
        padded + f"xref\n0 0\ntrailer\n<< /Size 9 /Root 1 0 R /Prev {at} >>\nstartxref\n{len(padded)}\n%%EOF\n".encode()
    )


def updated(whole: bytes, place: int, times: int) -> bytes:
    parts, length = [whole], len(whole)
    for _ in range(times):
        part = f"xref\n0 0\ntrailer\n<< /Size 9 /Root 1 0 R /Prev {place} >>\nstartxref\n{length}\n%%EOF\n".encode()
        parts.append(part)
        place, length = length, length + len(part)
    return b"".join(parts)


def trees() -> Iterator[Sample]:
    yield Sample("tree-itself", "a page tree that holds itself", with_kids("4 0 R 2 0 R", 2))
    yield Sample("tree-only-itself", "a page tree that holds nothing but itself", with_kids("2 0 R", 1))
    yield Sample("tree-deep", "2,000 nodes of the page tree, each in the other", deep_tree(2000))
    yield Sample("tree-deeper", "60,000 nodes of the page tree, each in the other", deep_tree(60_000))
    yield Sample("tree-same-page", "100,000 times the same page", with_kids("4 0 R " * 100_000, 100_000))
    yield Sample("tree-count", "100,000 pages, says the tree, and has one", with_kids("4 0 R", 100_000))
    yield Sample("tree-count-1500", "1,500 pages, says the tree, and has one", with_kids("4 0 R", 1500))
    yield Sample("tree-count-huge", "two thousand million pages, says the tree", with_kids("4 0 R", 2_000_000_000))
    yield Sample("tree-count-negative", "minus five pages, says the tree", with_kids("4 0 R", -5))
    yield Sample(
        "tree-null",
        "pages that are nothing, a number, a font, a page that is missing",
        with_kids("null 7 3 0 R 99 0 R 4 0 R", 5),
    )
    yield Sample("tree-parent", "a page that is its own parent", own_parent())
    yield Sample("object-itself", "an object that is a reference to itself", object_itself())
    yield Sample("object-arrays", "100,000 arrays, each in the other", nested("[", "]", 100_000))
    yield Sample("object-dictionaries", "100,000 dictionaries, each in the other", nested("<< /A ", " >>", 100_000))
    yield Sample("object-many", "200,000 objects", many_objects(200_000))
    yield Sample("object-stream-itself", "an object stream that lies in itself", object_stream_itself())
    yield Sample("inherits-itself", "resources that are a reference to themselves", inherited())


def with_kids(kids: str, count: int) -> bytes:
    draft = Draft()
    draft.objects[4] = b""
    content = draft.stream(CONTENT)
    draft.objects[4] = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R"
        f" /Resources << /Font << /F1 3 0 R >> >> >>"
    ).encode()
    draft.objects[2] = f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode()
    return draft.bytes()


def deep_tree(deep: int) -> bytes:
    draft = Draft()
    page = draft.page()
    first = len(draft.objects) + 1
    for level in range(deep):
        kid = first + level + 1 if level < deep - 1 else page
        draft.add(f"<< /Type /Pages /Parent {first + level - 1 if level else 2} 0 R /Kids [{kid} 0 R] /Count 1 >>")
    return draft.bytes(kids=[first], count=1)


def own_parent() -> bytes:
    draft = Draft()
    page = draft.page()
    draft.objects[page] = f"<< /Type /Page /Parent {page} 0 R /Contents 4 0 R >>".encode()
    return draft.bytes()


def object_itself() -> bytes:
    draft = Draft()
    own = draft.add("")
    draft.objects[own] = f"{own} 0 R".encode()
    draft.page()
    draft.page(own)
    draft.page(CONTENT, f"/Font {own} 0 R")
    draft.page(CONTENT, box=f"{own} 0 R")
    return draft.bytes()


def nested(begin: str, end: str, deep: int) -> bytes:
    draft = Draft()
    number = draft.add(begin * deep + "1" + end * deep)
    draft.page()
    draft.page(CONTENT, f"/ExtGState {number} 0 R")
    draft.page(number)
    return draft.bytes()


def many_objects(many: int) -> bytes:
    draft = Draft()
    draft.page()
    first = len(draft.objects) + 1
    draft.objects |= dict.fromkeys(range(first, first + many), b"0")
    return draft.bytes()


def object_stream_itself() -> bytes:
    """Object 5 lies in the object stream 5, so the table says; the font of the page is looked up there."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 6 0 R >> >> >>",
        f"<< /Length {len(CONTENT)} >>\nstream\n{CONTENT}\nendstream".encode(),
        b"<< /Type /ObjStm /N 2 /First 8 /Extends 5 0 R /Length 20 >>\nstream\n5 0 6 3  5 0 R 5 0 R\nendstream",
    ]
    content, entries = bytearray(b"%PDF-1.7\n"), bytearray(b"\0" * 7)
    for number, body in enumerate(objects, 1):
        place = len(content).to_bytes(4, "big") if number < 5 else (5).to_bytes(4, "big")
        entries += (b"\1" if number < 5 else b"\2") + place + b"\0\0"
        content += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    at = len(content)
    entries += b"\2" + (5).to_bytes(4, "big") + b"\0\1" + b"\1" + at.to_bytes(4, "big") + b"\0\0"
    head = f"7 0 obj\n<< /Type /XRef /Size 8 /W [1 4 2] /Root 1 0 R /Length {len(entries)} >>\nstream\n"
    return bytes(content) + head.encode() + bytes(entries) + f"\nendstream\nendobj\nstartxref\n{at}\n%%EOF\n".encode()


def inherited() -> bytes:
    draft = Draft()
    draft.page()
    own = draft.add("")
    draft.objects[own] = f"<< /Font {own} 0 R /XObject {own} 0 R /F1 {own} 0 R >>".encode()
    page = draft.page()
    draft.objects[page] = (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources {own} 0 R >>".encode()
    )
    return draft.bytes()


def lies() -> Iterator[Sample]:
    for name, length in (("short", 3), ("long", 99_999_999), ("negative", -1), ("huge", 10**30), ("itself", "5 0 R")):
        draft = Draft()
        draft.page()
        draft.page(draft.stream(CONTENT, length=length))
        draft.page()
        yield Sample(f"length-{name}", f"a stream that says its length is {length}", draft.bytes())
    whole = good()
    yield Sample("endstream-none", "streams that do not end", whole.replace(b"endstream", b""))
    yield Sample("endobj-none", "objects that do not end", whole.replace(b"endobj", b""))
    yield Sample(
        "object-numbers", "objects under other numbers than the table says", whole.replace(b" 0 obj", b"7 0 obj")
    )


def locks() -> Iterator[Sample]:
    ids = "/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]"
    yield Sample(
        "lock-unknown", "locked in a way that nobody knows", good(f"/Encrypt << /Filter /Acme.Locks /V 9 /R 9 >> {ids}")
    )
    yield Sample(
        "lock-garbage",
        "locked with keys that are none",
        good(f"/Encrypt << /Filter /Standard /V 5 /R 6 /O (a) /U (b) /P 0 >> {ids}"),
    )
    yield Sample("lock-itself", "locked by a reference to itself", good(f"/Encrypt 6 0 R {ids}"))
