"""The package gate: each of its bounds refuses by itself (promise 6). Guards: border.admitting."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

import pytest

from ataskaita.border import gate
from ataskaita.border.admitting import admitted
from ataskaita.border.formats import WORKBOOK
from ataskaita.border.refusing import OtherFormatError, RefusedError
from tests.packages import MAIN, word_package, zipped

PARTS = word_package()
NOISE = zlib.compress(bytes(range(256)) * 400)[:1_000]
"""What packs to hardly less than it is."""


def refusal(data: bytes) -> str:
    with pytest.raises(RefusedError) as raised:
        admitted(data)
    return raised.value.reason


def flagged() -> bytes:
    """Return a package whose members bear the flag of encryption."""
    data = bytearray(zipped(PARTS))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + offset] |= 1
            start = data.find(mark, start + 1)
    return bytes(data)


def lying(size: int) -> bytes:
    """Return a package with a member whose headers say that it unpacks to `size` bytes."""
    data = zipped({**PARTS, "word/a.bin": b"\0" * 200_000})
    return data.replace(struct.pack("<L", 200_000), struct.pack("<L", size))


def overlapping(shift: int) -> bytes:
    """Return a package one of whose members begins `shift` bytes into the data of another."""
    inner = zipped({"word/inner.bin": NOISE}, zipfile.ZIP_STORED)
    local = inner[: inner.find(b"PK\x01\x02")]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in PARTS.items():
            archive.writestr(name, content)
        archive.writestr("word/outer.bin", bytes(shift) + local)
        second = zipfile.ZipInfo("word/inner.bin", (1980, 1, 1, 0, 0, 0))
        second.file_size = second.compress_size = len(NOISE)
        second.CRC = zlib.crc32(NOISE)
        outer = archive.getinfo("word/outer.bin")
        second.header_offset = outer.header_offset + 30 + len("word/outer.bin") + shift
        archive.filelist.append(second)
        archive.NameToInfo[second.filename] = second
    return stream.getvalue()


class DescribeThePackageGate:
    def it_lets_parts_in_as_they_are(self) -> None:
        assert dict(admitted(zipped(PARTS))) == PARTS

    def it_passes_over_what_a_mac_puts_beside_each_file(self) -> None:
        beside = {f"__MACOSX/{name}": b"\0\5\x16\7\0\2\0\0Mac OS X" for name in word_package()}

        assert dict(admitted(zipped({**word_package(), **beside}))) == word_package()

    def it_passes_over_folders(self) -> None:
        assert dict(admitted(zipped({"word/": b"", **PARTS}))) == PARTS

    @pytest.mark.parametrize(
        ("cause", "reason"),
        [
            (flagged, "it is encrypted"),
            (lambda: zipped(PARTS | {"../x": b""}), "it has a part with a name that leads"),
            (lambda: zipped(PARTS | {"word/../../x": b""}), "it has a part with a name that leads"),
            (lambda: zipped(PARTS | {"/etc/passwd": b""}), "it has a part with a name that leads"),
            (lambda: zipped(PARTS | {"word\\x": b""}), "it has a part with a name that leads"),
            (lambda: zipped(PARTS | {"C:x": b""}), "it has a part with a name that leads"),
            (lambda: zipped(PARTS | {"a\nb": b""}), "it has a part with a name that leads"),
            (lambda: zipped(PARTS | {"WORD/Document.xml": b""}), "two of its parts have one name"),
            (
                lambda: zipped(PARTS | {"word/_Rels/document.xml.rels": b""}),
                "its relationships are named in letters of another case",
            ),
            (
                lambda: zipped(PARTS | {"word/_rels/Document.xml.RELS": b""}),
                "its relationships are named in letters of another case",
            ),
            (
                lambda: zipped(PARTS | {"word/_rels/Document.xml.rels": b""}),
                "its relationships are named in letters of another case",
            ),
            (lambda: zipped(PARTS, zipfile.ZIP_LZMA), "it is packed in a way that"),
            (lambda: overlapping(0), "two of its parts overlap"),
            (lambda: overlapping(7), "two of its parts overlap"),
            (lambda: b"PK\x03\x04 broken", "its package is broken"),
        ],
    )
    def it_keeps_promise_6_and_refuses(self, cause: Callable[[], bytes], reason: str) -> None:
        assert refusal(cause()).startswith(reason)

    def its_bound_of_members_keeps_promise_6(self) -> None:
        room = gate.MEMBERS - len(PARTS)

        assert admitted(zipped(PARTS | {f"x{n}": b"" for n in range(room)}))
        assert refusal(zipped(PARTS | {f"x{n}": b"" for n in range(room + 1)})) == (
            "it has more than 2,000 parts"
        )

    def its_bound_of_the_ratio_keeps_promise_6(self) -> None:
        assert admitted(zipped(PARTS | {"a.bin": bytes(gate.RATIO_FREE_BYTES)}))
        assert refusal(zipped(PARTS | {"a.bin": bytes(gate.RATIO_FREE_BYTES + 1)})) == (
            "it unpacks to more than a hundred times its size"
        )

    @pytest.mark.parametrize(
        ("bound", "most", "reason"),
        [
            ("PART_BYTES", 300, "it unpacks to more than 64 MB"),
            ("TOTAL_BYTES", 5_000, "all of it unpacks to more than 256 MB"),
            ("MARKUP_BYTES", 1_000, "its XML unpacks to more than 64 MB"),
            ("FILE_BYTES", 1_000, "it is larger than 128 MB"),
        ],
    )
    def its_other_bounds_keep_promise_6(
        self, monkeypatch: pytest.MonkeyPatch, bound: str, most: int, reason: str
    ) -> None:
        data = zipped(PARTS | {f"x{n}.bin": NOISE for n in range(9)})
        assert admitted(data)

        assert getattr(gate, bound) == int(reason.split()[-2]) * 2**20
        monkeypatch.setattr(gate, bound, most)

        assert refusal(data) == reason

    def it_counts_while_it_inflates_whatever_headers_say_by_promise_6(self) -> None:
        assert refusal(lying(200_000)) == "it unpacks to more than a hundred times its size"
        assert refusal(lying(1_000)) in (
            "its package is broken, or none",
            "it unpacks to more than a hundred times its size",
        )

    def it_never_fails_otherwise_on_a_damaged_file(self) -> None:
        data = zipped(PARTS)
        outcomes: set[bool | None] = set()

        for position in range(0, len(data), 3):
            damaged = bytearray(data)
            damaged[position] ^= 0xFF
            for broken in (bytes(damaged), data[:position]):
                try:
                    outcomes.add(dict(admitted(broken)) == PARTS)
                except RefusedError:
                    outcomes.add(None)

        assert None in outcomes

    def it_is_the_same_for_workbooks(self) -> None:
        with pytest.raises(RefusedError, match="overlap"):
            admitted(overlapping(0), WORKBOOK)
        with pytest.raises(OtherFormatError, match="a Word document"):
            admitted(zipped(PARTS), WORKBOOK)

    def it_inflates_what_is_no_xml_when_it_is_asked_for(self) -> None:
        found = admitted(zipped(PARTS | {"word/media/a.bin": NOISE}))

        assert isinstance(found, gate.Package)
        assert {name for name, _ in found.at_hand()} == set(PARTS)
        assert found["word/media/a.bin"] == NOISE
        assert found[MAIN] == PARTS[MAIN]
