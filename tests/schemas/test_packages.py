"""An office file is unpacked no further than its bounds, whatever it says of itself."""

import io
import struct
import zipfile
from collections.abc import Mapping

import pytest

from schemas.packages import Allowance, BadPackageError, Bounds, check_workbook, parts_of

SMALL = Bounds(whole=5_000, part=2_000, members=4, tags=20)
DOCTYPE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]><x>&b;</x>'


def package(parts: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return stream.getvalue()


def lying(content: bytes, size: int) -> bytes:
    """`content` whose directory says of each part that it has `size` bytes."""
    said, at = bytearray(content), 0
    while (at := said.find(b"PK\x01\x02", at)) >= 0:
        said[at + 24 : at + 28] = struct.pack("<I", size)
        at += 4
    return bytes(said)


def locked(content: bytes) -> bytes:
    """`content` whose directory says that each part needs a password."""
    said, at = bytearray(content), 0
    while (at := said.find(b"PK\x01\x02", at)) >= 0:
        said[at + 8] |= 1
        at += 4
    return bytes(said)


def reason(content: bytes, bounds: Bounds = SMALL) -> str:
    with pytest.raises(BadPackageError) as error:
        list(parts_of(content, bounds))
    return error.value.reason


def test_what_is_within_the_bounds_is_given() -> None:
    parts = {"a.xml": b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a>\xc3\xa9</a>', "b.png": b"\x89PNG<<<"}
    assert dict(parts_of(package(parts), SMALL)) == parts


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"a.bin": bytes(2_001)}, "too-large"),
        ({f"{at}.bin": bytes(1_900) for at in range(3)}, "too-large"),
        ({f"{at}.bin": b"" for at in range(5)}, "odd"),
        ({"a.xml": b"<a/>", "A.XML": b"<a/>"}, "odd"),
        ({"a.xml": b"<a>" + b"<b/>" * 30 + b"</a>"}, "too-large"),
        ({"a.xml": b"<a>" + b"<b/>" * 9 + b"</a>", "b.rels": b"<a>" + b"<b/>" * 9 + b"</a>"}, "too-large"),
        ({"a.xml": b"<a>"}, "damaged"),
        ({"a.xml": b""}, "damaged"),
        ({"a.xml": DOCTYPE.encode()}, "entities"),
        ({"a.rels": DOCTYPE.encode("utf-16")}, "entities"),
        ({"a.xml": b'<?xml version="1.0" encoding="cp037"?>' + DOCTYPE.encode("cp037")}, "entities"),
        ({"a.xml": b'<?xml version="1.0" encoding="nonsense"?><a/>'}, "entities"),
    ],
)
def test_what_is_beyond_them_is_refused(parts: Mapping[str, bytes], why: str) -> None:
    assert reason(package(parts)) == why


def test_what_a_package_says_of_itself_is_not_believed() -> None:
    bomb = package({"a.bin": bytes(1_000_000)})
    assert reason(lying(bomb, 10)) == "damaged"
    assert reason(lying(bomb, 2**31)) == "too-large"
    assert reason(locked(bomb)) == "locked"
    assert reason(bomb[:-30]) == "damaged"
    assert reason(b"%PDF-1.7") == "kind"


def test_a_workbook_ends_with_what_may_be_read_of_it() -> None:
    check_workbook(package({"a.xml": b"<a/>"}))
    with pytest.raises(BadPackageError, match="too-large"):
        check_workbook(package({"a.xml": b"<worksheet>" + b"<row/>" * 400_001 + b"</worksheet>"}))
    with pytest.raises(BadPackageError, match="too-large"):
        check_workbook(package({"a.xml": b"<styleSheet>" + b"<xf/>" * 100_001 + b"</styleSheet>"}))
    allowance = Allowance(left=100)
    allowance.row([None] * 50)
    allowance.text("x" * 240)
    allowance.text("x" * 7)
    allowance.row([])
    allowance.text("x" * 72)
    with pytest.raises(BadPackageError):
        allowance.text("x" * 8)
