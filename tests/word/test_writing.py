"""A draft is written whole or not at all, and never over a person's work."""

import errno
import os
import stat
from pathlib import Path
from typing import NoReturn

import pytest

from ataskaita.errors import FileError
from ataskaita.word.manifest import Manifest, add_manifest
from ataskaita.word.package import write_package
from ataskaita.word.properties import set_properties
from ataskaita.word.seal import sealed_package
from ataskaita.word.writing import write_draft
from tests.disks import failing, refuse
from tests.template.making import word_parts

OLD = sealed_package(word_parts("Sena"))
NEW = sealed_package(word_parts("Nauja"))
EDITED = write_package(word_parts("Žmogaus darbas"))

Patch = pytest.MonkeyPatch


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ataskaita 2020.docx"


def refusal(path: Path) -> FileError:
    with pytest.raises(FileError) as raised:
        write_draft(NEW, path)
    return raised.value


def names(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir())


class DescribeWriteDraft:
    def it_writes_the_whole_file(self, path: Path) -> None:
        write_draft(NEW, path)

        assert path.read_bytes() == NEW
        assert names(path) == [path.name]

    def it_replaces_a_draft_that_nobody_changed(self, path: Path) -> None:
        path.write_bytes(OLD)

        write_draft(NEW, path)

        assert path.read_bytes() == NEW
        assert names(path) == [path.name]

    @pytest.mark.parametrize("content", [EDITED, b"", b"ne Word failas"])
    def it_leaves_a_file_that_is_a_person_s_promise_13(self, content: bytes, path: Path) -> None:
        path.write_bytes(content)

        error = refusal(path)

        assert path.read_bytes() == content
        assert path.with_name("ataskaita 2020 (nauja).docx").read_bytes() == NEW
        assert error.faults[0].message.code == "F402"
        assert error.exit_code == 4

    def it_finds_a_free_name_beside(self, path: Path) -> None:
        beside = path.with_name("ataskaita 2020 (nauja).docx")
        for one in (path, beside):
            one.write_bytes(EDITED)

        error = refusal(path)

        assert beside.read_bytes() == EDITED
        assert path.with_name("ataskaita 2020 (nauja 2).docx").read_bytes() == NEW
        assert error.faults[0].facts["beside"].endswith("(nauja 2).docx")

    def it_replaces_its_own_draft_beside(self, path: Path) -> None:
        path.write_bytes(EDITED)
        path.with_name("ataskaita 2020 (nauja).docx").write_bytes(OLD)

        refusal(path)

        assert names(path) == ["ataskaita 2020 (nauja).docx", path.name]
        assert path.with_name("ataskaita 2020 (nauja).docx").read_bytes() == NEW

    @pytest.mark.parametrize(
        "lock", ["~$askaita 2020.docx", "~$taskaita 2020.docx", ".~lock.ataskaita 2020.docx#"]
    )
    def it_leaves_a_file_that_is_open_promise_14(self, lock: str, path: Path) -> None:
        path.write_bytes(OLD)
        path.with_name(lock).write_bytes(b"")

        error = refusal(path)

        assert path.read_bytes() == OLD
        assert path.with_name("ataskaita 2020 (nauja).docx").read_bytes() == NEW
        assert error.faults[0].message.code == "F401"

    def it_says_what_is_wrong_and_where_the_new_one_is(self, path: Path) -> None:
        path.write_bytes(EDITED)

        assert str(refusal(path)) == (
            f"{path}: F402: “{path}” has been changed since, or wasn't made by this program; "
            "it is left as it is. "
            f"The new report is saved beside it: “{path.parent}/ataskaita 2020 (nauja).docx”."
        )

    def it_takes_a_file_that_cannot_be_replaced_for_open_promise_14(
        self, path: Path, monkeypatch: Patch
    ) -> None:
        path.write_bytes(OLD)
        refuse(monkeypatch, path.name, error=PermissionError)

        error = refusal(path)

        assert error.faults[0].message.code == "F401"
        assert path.read_bytes() == OLD
        assert names(path) == ["ataskaita 2020 (nauja).docx", path.name]

    def it_takes_a_file_that_cannot_be_read_for_open(self, path: Path, monkeypatch: Patch) -> None:
        path.write_bytes(OLD)
        monkeypatch.setattr(Path, "read_bytes", failing(errno.EACCES))

        error = refusal(path)

        assert error.faults[0].message.code == "F401"
        assert path.with_name("ataskaita 2020 (nauja).docx").stat().st_size == len(NEW)


class DescribeAFailureMidway:
    @pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS])
    @pytest.mark.parametrize("step", ["os.fsync", "ataskaita.disk.putting._born"])
    def it_leaves_the_old_file_whole_and_no_other_promise_13(
        self, step: str, error: int, path: Path, monkeypatch: Patch
    ) -> None:
        path.write_bytes(OLD)

        with monkeypatch.context() as patch:
            patch.setattr(step, failing(error))
            raised = refusal(path)

        assert raised.exit_code == 4
        assert path.read_bytes() == OLD
        assert names(path) == [path.name]

    def it_leaves_the_old_file_whole_when_no_more_can_be_written(self, path: Path) -> None:
        resource = pytest.importorskip("resource", reason="Windows has no limits of this kind")
        path.write_bytes(OLD)
        before = resource.getrlimit(resource.RLIMIT_FSIZE)

        resource.setrlimit(resource.RLIMIT_FSIZE, (len(NEW) // 2, before[1]))
        try:
            error = refusal(path)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)

        assert error.faults[0].message.code == "F404"
        assert error.faults[0].facts["reason"] == "File too large"
        assert path.read_bytes() == OLD
        assert names(path) == [path.name]

    @pytest.mark.parametrize("error", [errno.ENOSPC, errno.EACCES])
    def it_leaves_no_file_when_there_was_none(
        self, error: int, path: Path, monkeypatch: Patch
    ) -> None:
        monkeypatch.setattr(os, "fsync", failing(error))

        assert refusal(path).faults[0].message.code == "F404"
        assert names(path) == []

    def it_leaves_no_file_behind_when_interrupted(self, path: Path, monkeypatch: Patch) -> None:
        def interrupt(_: int) -> NoReturn:
            raise KeyboardInterrupt

        monkeypatch.setattr(os, "fsync", interrupt)

        with pytest.raises(KeyboardInterrupt):
            write_draft(NEW, path)

        assert names(path) == []


class DescribeTheTarget:
    def it_may_stand_on_a_disk_that_knows_no_permissions(
        self, path: Path, monkeypatch: Patch
    ) -> None:
        path.write_bytes(OLD)
        monkeypatch.setattr(Path, "chmod", failing(errno.EPERM))

        write_draft(NEW, path)

        assert path.read_bytes() == NEW

    def it_may_not_stand_in_a_folder_that_is_missing(self, tmp_path: Path) -> None:
        error = refusal(tmp_path / "nėra" / "ataskaita.docx")

        assert error.faults[0].message.code == "F404"
        assert error.faults[0].facts["reason"] == "No such file or directory"

    def it_may_not_stand_below_a_file(self, path: Path) -> None:
        path.write_bytes(OLD)

        assert refusal(path / "ataskaita.docx").faults[0].message.code == "F404"

    def it_may_be_no_folder(self, path: Path) -> None:
        path.mkdir()

        error = refusal(path)

        assert error.faults[0].what("lt") == (
            f"„{path}“ – ne failas, kurį būtų galima skaityti ar rašyti: tai aplankas."
        )
        assert names(path) == [path.name]

    @pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")
    @pytest.mark.parametrize("behind_a_link", [False, True])
    def it_may_be_no_pipe_that_nobody_reads(self, path: Path, *, behind_a_link: bool) -> None:
        pipe = path.with_name("vamzdis") if behind_a_link else path
        os.mkfifo(pipe)
        if behind_a_link:
            path.symlink_to(pipe)

        error = refusal(path)

        assert error.faults[0].message.code == "F415"
        assert error.faults[0].facts["reason"] == "it is a device or a pipe"
        assert names(path) == sorted({path.name, pipe.name})

    @pytest.mark.parametrize("name", ["a" * 300 + ".docx", "a\0b.docx"])
    def it_may_not_have_a_name_that_no_file_can_have(self, name: str, tmp_path: Path) -> None:
        assert refusal(tmp_path / name).faults[0].message.code == "F404"
        assert not list(tmp_path.iterdir())

    def it_stays_a_link_where_it_is_one(self, path: Path) -> None:
        folder = path.parent / "debesis"
        folder.mkdir()
        real = folder / "ataskaita.docx"
        real.write_bytes(OLD)
        path.symlink_to(real)

        write_draft(NEW, path)

        assert path.is_symlink()
        assert real.read_bytes() == NEW
        assert names(real) == [real.name]

    def it_is_made_where_a_link_points_to_nothing(self, path: Path) -> None:
        path.symlink_to(path.with_name("tikroji.docx"))

        write_draft(NEW, path)

        assert path.with_name("tikroji.docx").read_bytes() == NEW

    def it_may_not_be_a_link_to_itself(self, path: Path) -> None:
        path.symlink_to(path)

        assert refusal(path).faults[0].message.code == "F404"

    @pytest.mark.skipif(os.name != "posix", reason="Windows has no such permissions")
    @pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
    def it_keeps_its_permissions(self, mode: int, path: Path) -> None:
        path.write_bytes(OLD)
        path.chmod(mode)

        write_draft(NEW, path)

        assert stat.S_IMODE(path.stat().st_mode) == mode

    @pytest.mark.skipif(os.name != "posix", reason="Windows has no such permissions")
    @pytest.mark.parametrize("mask", [0o022, 0o077])
    def it_gets_the_permissions_of_any_new_file(self, mask: int, path: Path) -> None:
        before = os.umask(mask)
        try:
            write_draft(NEW, path)
        finally:
            os.umask(before)

        assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask


class DescribeAFolderOfTwoLibraries:
    def it_keeps_the_report_of_the_other(self, path: Path) -> None:
        theirs, ours = report_of("Kita biblioteka"), report_of("Beržgirio biblioteka")
        path.write_bytes(theirs)

        with pytest.raises(FileError) as raised:
            write_draft(ours, path, shared=True)

        assert raised.value.faults[0].message.code == "F416"
        assert path.read_bytes() == theirs
        assert path.with_name("ataskaita 2020 (nauja).docx").read_bytes() == ours

    def it_replaces_a_library_s_own(self, path: Path) -> None:
        path.write_bytes(report_of("Beržgirio biblioteka", "2019"))

        write_draft(report_of("Beržgirio biblioteka"), path, shared=True)

        assert path.read_bytes() == report_of("Beržgirio biblioteka")


def report_of(institution: str, text: str = "2020") -> bytes:
    """Return a draft that says whose report it is."""
    space = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    core = f'<cp:coreProperties xmlns:cp="{space}"></cp:coreProperties>'.encode()
    parts = set_properties({**word_parts(text), "docProps/core.xml": core}, "", institution)
    return sealed_package(add_manifest(parts, Manifest("", "", "")))
