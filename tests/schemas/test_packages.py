"""An office file is unpacked no further than its bounds, whatever it says of itself."""

import io
import struct
import zipfile
from collections.abc import Mapping

import pytest

from schemas.packages import BadPackageError, Bounds, is_xml, parts_of

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


@pytest.mark.parametrize("blank", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
@pytest.mark.parametrize("name", ["sheet1.dat", "sheet1", "media/a.svg", "a.xml.png"])
def test_what_begins_like_xml_is_bounded_whatever_its_name(name: str, blank: bytes) -> None:
    assert is_xml(name, blank + b"<a/>")
    assert reason(package({name: blank + b"<a>" + b"<b/>" * 30 + b"</a>"})) == "too-large"
    assert reason(package({name: blank + DOCTYPE.encode()})) == "entities"


@pytest.mark.parametrize("name", ["a.xml", "sheet1.dat"])
@pytest.mark.parametrize("coding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp037"])
def test_xml_in_a_coding_of_wide_letters_is_refused(name: str, coding: str) -> None:
    assert reason(package({name: '<?xml version="1.0"?><a/>'.encode(coding)})) == "entities"
    assert reason(package({name: f'<?xml version="1.0" encoding="{coding}"?><a/>'.encode()})) == "entities"


def test_pictures_and_old_drawings_may_be_what_they_are() -> None:
    svg = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>'
    parts = {"a.svg": svg, "b.vml": b"<xml><div>a<br>b</div></xml>", "c.png": b"\x89PNG<<<"}
    assert dict(parts_of(package(parts), SMALL)) == parts
