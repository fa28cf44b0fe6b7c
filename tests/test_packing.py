"""A zip of ours can be read by all, whoever packed it and however it was written."""

import io
import string
import zipfile
from collections.abc import Iterator
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ataskaita.opc import deflating, packing
from ataskaita.opc.deflating import CHOICE, deflater
from ataskaita.opc.packing import PackageWriter, StaticPart, TooLargeError, pack, static_parts
from ataskaita.word.manifest import Manifest, add_manifest, read_manifest
from ataskaita.word.package import read_package, write_package
from tests.template.making import word_parts

PACKERS = "zlib", "zlib-ng", "isa-l"
LONG = [f"<w:p>{number}</w:p>".encode() * 40 for number in range(4_000)]


def written(parts: dict[str, bytes], pieces: list[bytes]) -> bytes:
    stream = io.BytesIO()
    writer = PackageWriter(stream)
    for name, part in parts.items():
        writer.add(name, pack(part))
    writer.add_pieces("ilga.xml", pieces)
    writer.close()
    return stream.getvalue()


@pytest.fixture(params=PACKERS)
def packer(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    name = str(request.param)
    if deflater(name).name != name:
        pytest.skip(f"{name} isn't installed; the extra “greitis” brings ISA-L")
    monkeypatch.setenv(CHOICE, name)
    return name


@pytest.mark.usefixtures("packer")
class DescribeAPackage:
    @pytest.mark.parametrize(
        "pieces", [[], [b""], [b"trumpa"], LONG], ids=["0", "1", "short", "long"]
    )
    def it_is_read_back(self, pieces: list[bytes]) -> None:
        data = written(
            {"a.xml": b"<a/>", "ąžuolas.xml": b"", "b.bin": bytes(range(256)) * 999}, pieces
        )

        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.testzip() is None
            assert archive.namelist() == ["a.xml", "ąžuolas.xml", "b.bin", "ilga.xml"]
            assert archive.read("b.bin") == bytes(range(256)) * 999
            assert archive.read("ilga.xml") == b"".join(pieces)

    def it_is_the_same_each_time(self) -> None:
        assert write_package(word_parts("a")) == write_package(word_parts("a"))
        assert written({}, LONG) == written({}, LONG)

    def its_static_parts_are_packed_as_any_other(self) -> None:
        parts = word_parts("Tekstas")

        assert write_package(static_parts(parts)) == write_package(parts)


class DescribeAStaticPart:
    def it_is_packed_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        parts = {**static_parts(word_parts("Tekstas"))}
        before = write_package(parts)
        monkeypatch.setattr(packing, "_packed", lambda *_: pytest.fail("it packs again"))

        assert write_package(parts) == before

    def it_knows_its_own_fingerprint(self) -> None:
        packed = StaticPart(b"abc").packed

        assert packed.digest == sha256(packed.data).digest()


class DescribeALargeFile:
    def it_is_refused_where_a_zip_can_t_hold_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(packing, "_LARGEST", 1_000_000)

        with pytest.raises(TooLargeError):
            written({}, LONG)

    def it_is_written_as_it_comes(self) -> None:
        stream = io.BytesIO()
        sizes: list[int] = []

        def pieces() -> Iterator[bytes]:
            for piece in LONG * 10:
                sizes.append(len(stream.getbuffer()))
                yield piece

        PackageWriter(stream).add_pieces("a", pieces())

        assert sizes[-1] > sizes[len(sizes) // 2] > 0


class DescribeTheChoice:
    def it_is_the_fastest_that_is_there(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv(CHOICE, raising=False)

        assert deflater().name == "isa-l"

    @pytest.mark.parametrize("name", ["zlib", "isa-l"])
    def it_can_be_told(self, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(CHOICE, name)

        assert deflater().name == name

    def it_falls_back_on_what_python_has(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(deflating._KNOWN, "nera", ("nera.tokio", 1))  # noqa: SLF001 (what is known)

        assert deflater("nera").name == "zlib"

    @pytest.mark.parametrize("name", ["zlib", "isa-l"])
    def it_is_said_in_the_manifest(self, name: str) -> None:
        parts = add_manifest(word_parts(), Manifest("d", "s", "1", deflate=name))

        found = read_manifest(read_package(write_package(parts), ""))
        assert found is not None
        assert found.deflate == name


class DescribePackedParts:
    @given(
        st.dictionaries(st.text(string.ascii_letters + "ąė/", min_size=1), st.binary()),
        st.binary(max_size=9),
    )
    def they_are_those_that_were_packed(self, parts: dict[str, bytes], before: bytes) -> None:
        data = before + write_package(parts)

        found = packing.packed_parts(data)

        assert {name: packing.inflated(one, 2**20) for name, one in found.items()} == parts

    @given(st.binary() | st.binary().map(lambda end: b"PK\x05\x06" + end))
    def they_are_none_where_there_is_no_zip(self, data: bytes) -> None:
        assert set(packing.packed_parts(data).values()) <= {b""}
