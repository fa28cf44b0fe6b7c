"""Compiled templates are kept for whoever compiled them, and trusted only where they are theirs."""

import errno
import marshal
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import ataskaita as at
from ataskaita.hall import caching
from ataskaita.opc.deflating import CHOICE
from ataskaita.template import Manner, compiling
from ataskaita.word.package import write_package
from tests.disks import failing
from tests.template.making import word_parts

NAMES = {"metai": "2025 & <m>"}
HEAVY = "docxtpl", "docx", "jinja2", "lxml", "xlsxwriter"
RENDER = """
import sys, hashlib, ataskaita
report = ataskaita.load("fixtures/lazdijai-2020/ataskaita.yaml")
found = ataskaita.check(report)
document = ataskaita.render(report)
print(hashlib.sha256(document).hexdigest(), *(one for one in {heavy!r} if one in sys.modules))
"""
ON_WINDOWS = pytest.mark.skipif(os.name == "nt", reason="Windows keeps profiles apart by itself")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    cache = tmp_path / "sablonai"
    monkeypatch.setenv(caching.SETTING, str(cache))
    return cache


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "šablonas.docx"
    file.write_bytes(write_package(word_parts("Metai {{ metai }}", "{{p metai }}")))
    return file


@pytest.fixture
def compiles(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Count what is compiled."""
    files: list[str] = []
    compile_template = compiling.compile_template

    def counted(parts: dict[str, bytes], file: str, manner: Manner) -> object:
        files.append(file)
        return compile_template(parts, file, manner)

    monkeypatch.setattr(compiling, "compile_template", counted)
    return files


def entries(folder: Path) -> list[Path]:
    return [one for one in folder.iterdir() if one.name != "raktas"]


class DescribeTheCache:
    def it_compiles_a_template_once(self, folder: Path, path: Path, compiles: list[str]) -> None:
        first, second = at.Template(path), at.Template(path)

        assert compiles == [str(path)]
        assert first.render(NAMES) == second.render(NAMES)
        assert len(entries(folder)) == 1

    def it_knows_a_template_by_its_bytes(
        self, folder: Path, path: Path, compiles: list[str]
    ) -> None:
        at.Template(path)
        copy = path.with_name("kopija.docx")
        copy.write_bytes(path.read_bytes())

        assert at.Template(copy).path == copy
        assert len(compiles) == 1
        copy.write_bytes(write_package(word_parts("Kita {{ metai }}")))
        at.Template(copy)
        assert len(compiles) == len(entries(folder)) == 2

    def its_templates_tell_where_they_fail(self, folder: Path, path: Path) -> None:
        assert not folder.exists()
        messages = []
        for _ in range(2):
            with pytest.raises(at.TemplateErrors, match="S304") as raised:
                at.Template(path).render({})
            messages.append(str(raised.value))

        assert messages[0] == messages[1]

    def it_keeps_a_faulty_template_out(self, folder: Path, tmp_path: Path) -> None:
        faulty = tmp_path / "neuzdaryta.docx"
        faulty.write_bytes(write_package(word_parts("{% if x %}")))

        for _ in range(2):
            with pytest.raises(at.TemplateErrors, match="S301"):
                at.Template(faulty)

        assert entries(folder) == []

    @pytest.mark.parametrize("setting", ["ne", "NE", "no", "0", "off"])
    def it_is_off_by_one_setting(
        self, setting: str, path: Path, compiles: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(caching.SETTING, setting)

        assert at.Template(path).render(NAMES) == at.Template(path).render(NAMES)
        assert len(compiles) == 2

    def it_is_off_by_one_argument(self, folder: Path, path: Path) -> None:
        at.Template(path, cache=False)

        assert not folder.exists()

    def it_keeps_the_newest_entries(
        self, folder: Path, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(caching, "_MOST", 2)
        for number in range(4):
            path.write_bytes(write_package(word_parts(f"{{{{ metai }}}} {number}")))
            at.Template(path)
            for place, one in enumerate(sorted(entries(folder), key=os.path.getmtime)):
                os.utime(one, (place, place))

        assert len(entries(folder)) == 2

    def it_compiles_where_it_can_write_nothing(
        self, folder: Path, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder.write_text("a file stands in its place")
        assert at.Template(path).render(NAMES)

        monkeypatch.setattr(caching, "_key", lambda _: (_ for _ in ()).throw(OSError))
        monkeypatch.setenv(caching.SETTING, str(folder.with_name("kitur")))
        assert at.Template(path).render(NAMES)


class DescribeTheKey:
    @pytest.mark.parametrize("rest", [b"", b"12345", b"1" * 40])
    def it_is_made_anew_where_it_is_not_whole(
        self, rest: bytes, folder: Path, path: Path, compiles: list[str]
    ) -> None:
        folder.mkdir(mode=0o700)
        (folder / "raktas").touch(mode=0o600)
        (folder / "raktas").write_bytes(rest)

        for _ in range(2):
            assert at.Template(path, cache=True).render(NAMES)

        assert len((folder / "raktas").read_bytes()) == 32
        assert len(compiles) == 1

    def it_is_seen_whole_or_not_at_all(
        self, folder: Path, path: Path, compiles: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with monkeypatch.context() as full:
            full.setattr(os, "fsync", failing(errno.ENOSPC))
            assert at.Template(path).render(NAMES)
            assert list(folder.iterdir()) == []

        at.Template(path)
        at.Template(path)

        assert len(compiles) == 2

    @ON_WINDOWS
    @pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
    def it_may_be_anything(self, make: Callable[[Path], None], folder: Path, path: Path) -> None:
        folder.mkdir(mode=0o700)
        make(folder / "raktas")

        assert at.Template(path).render(NAMES)


class DescribeAnEntry:
    @pytest.mark.parametrize(
        "damage",
        [
            lambda _: b"",
            lambda data: data[:20],
            lambda data: data[:-1],
            lambda data: data[:40] + b"\xff" + data[41:],
            lambda data: b"\0" * 32 + data[32:],
            lambda data: data[:32] + marshal.dumps(compile("raise SystemExit", "x", "exec")),
        ],
        ids=["empty", "cut", "shortened", "changed", "unsealed", "foreign code"],
    )
    def it_is_as_good_as_none_when_it_is_damaged(
        self, damage: Callable[[bytes], bytes], folder: Path, path: Path, compiles: list[str]
    ) -> None:
        expected = at.Template(path).render(NAMES)
        (entry,) = entries(folder)
        entry.write_bytes(damage(entry.read_bytes()))

        assert at.Template(path).render(NAMES) == expected
        assert len(compiles) == 2

    def it_is_not_taken_under_another_name(
        self, folder: Path, path: Path, compiles: list[str]
    ) -> None:
        at.Template(path)
        (entry,) = entries(folder)
        path.write_bytes(write_package(word_parts("Kita {{ metai }}")))
        at.Template(path)
        (other,) = (one for one in entries(folder) if one != entry)
        other.write_bytes(entry.read_bytes())

        assert b"Kita" in at.Template(path)._compiled.render_parts(NAMES)["word/document.xml"]  # noqa: SLF001 (what it was compiled to)
        assert len(compiles) == 3

    def it_is_not_taken_with_another_s_key(
        self, folder: Path, path: Path, compiles: list[str]
    ) -> None:
        at.Template(path)
        (folder / "raktas").write_bytes(b"\0" * 32)
        at.Template(path)

        assert len(compiles) == 2

    @ON_WINDOWS
    @pytest.mark.parametrize("mode", [0o777, 0o750, 0o705])
    def it_is_not_taken_from_a_folder_that_others_enter(
        self, mode: int, folder: Path, path: Path, compiles: list[str]
    ) -> None:
        at.Template(path)
        folder.chmod(mode)
        at.Template(path)

        assert len(compiles) == 2

    @ON_WINDOWS
    @pytest.mark.parametrize("name", ["entry", "raktas"])
    def it_is_not_taken_where_others_can_write_it(
        self, name: str, folder: Path, path: Path, compiles: list[str]
    ) -> None:
        at.Template(path)
        target = folder / "raktas" if name == "raktas" else entries(folder)[0]
        target.chmod(0o666)
        at.Template(path)

        assert len(compiles) == 2

    @ON_WINDOWS
    def it_is_not_taken_from_behind_a_link(
        self, folder: Path, path: Path, compiles: list[str]
    ) -> None:
        at.Template(path)
        elsewhere = folder.with_name("kitur")
        folder.rename(elsewhere)
        folder.symlink_to(elsewhere)
        at.Template(path)

        assert len(compiles) == 2

    def its_folder_is_the_user_s_alone(self, folder: Path, path: Path) -> None:
        at.Template(path)

        assert {one.stat().st_mode & 0o077 for one in (folder, *folder.iterdir())} <= {0}

    def it_tells_how_its_parts_are_packed(
        self, folder: Path, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for choice in ("zlib", "isa-l"):
            monkeypatch.setenv(CHOICE, choice)
            at.Template(path)

        assert len(entries(folder)) == 2


class DescribeAProcessOfItsOwn:
    @pytest.mark.slow
    def it_reads_none_of_what_compiles(self, folder: Path) -> None:
        def told() -> list[str]:
            done = subprocess.run(
                [sys.executable, "-c", RENDER.format(heavy=HEAVY)],
                env={**os.environ, caching.SETTING: str(folder)},
                check=True,
                capture_output=True,
                text=True,
            )
            return done.stdout.split()

        compiled, kept = told(), told()

        assert "lxml" in compiled
        assert kept == compiled[:1]
