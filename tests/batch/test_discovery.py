"""Which files a batch takes, and what it calls their documents."""

import os
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

import ataskaita as at
from ataskaita.batch import Status, jobs_in
from ataskaita.batch.discovery import jobs_of, ways_of
from ataskaita.errors import FileError
from tests.batches import contents, many_reports


def documents(folder: Path, *names: str) -> list[str]:
    """Return what the documents of these files are called, by the names of the files."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    out = folder.parent / "out"
    return [one.target.relative_to(out).as_posix() for one in jobs_in(folder, out)]


class DescribeJobs:
    def they_have_documents_of_their_own(self, tmp_path: Path) -> None:
        found = documents(tmp_path / "in", "a.yaml", "a.xlsx", "a-yaml.json", "b/a.yaml", "c.ods")

        assert found == ["a-yaml-json.docx", "a-xlsx.docx", "a-yaml.docx", "b/a.docx", "c.docx"]

    @pytest.mark.parametrize(
        ("names", "expected"),
        [
            (("A.yaml", "a.yaml"), ["A-yaml.docx", "a-yaml-2.docx"]),
            (("A.yaml", "a.yaml", "a-yaml-2.yaml"), ["A-yaml.docx", "a-yaml-3.docx"]),
            (("\u0105.yaml", "a\u0328.yaml"), ["a\u0328-yaml.docx", "\u0105-yaml-2.docx"]),
            (("a.yaml", "a (nauja).yaml"), ["a (nauja)-yaml.docx", "a-yaml.docx"]),
            (("b (nauja 2).yaml", "c.yaml"), ["b (nauja 2).docx", "c.docx"]),
        ],
    )
    def they_have_documents_that_every_disk_tells_apart(
        self, tmp_path: Path, names: tuple[str, ...], expected: list[str]
    ) -> None:
        folder = tmp_path / "in"
        folder.mkdir()
        for name in names:
            (folder / name).touch()
        if len(list(folder.iterdir())) < len(names):
            pytest.skip("this disk knows one of them only")

        found = documents(folder)

        assert len({one.casefold() for one in found}) == len(names)
        assert set(expected) <= set(found)

    def they_keep_dots_in_names(self, tmp_path: Path) -> None:
        assert documents(tmp_path / "in", "a.2024.yaml", "a.2025.yaml") == [
            "a.2024.docx",
            "a.2025.docx",
        ]

    def they_are_one_for_a_file_named_twice(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(many_reports(tmp_path / "in", 1).parent)
        ways = (Path("in/biblioteka-0000.yaml"), tmp_path / "in" / "biblioteka-0000.yaml")

        assert [one.name for one in jobs_of(ways, tmp_path)] == ["biblioteka-0000.yaml"]

    def they_are_told_by_name_where_they_lead_nowhere(self, tmp_path: Path) -> None:
        folder = many_reports(tmp_path / "in", 1, ("maziausia",))
        (folder / "a.yaml").symlink_to(folder / "b.yaml")
        (folder / "b.yaml").symlink_to(folder / "a.yaml")
        (folder / "c.yaml").symlink_to(folder / "nera.yaml")
        (folder / "d").symlink_to(folder)
        (folder / "e.yaml").mkdir()
        (folder / "e.yaml" / "f.yaml").write_text("metai: 2025")

        for out in (tmp_path / "out", folder, folder / "out"):
            result = at.render_many(folder, out)
            assert result.count(Status.MADE) + result.count(Status.UNCHANGED) == 1
            assert [(one.name, one.troubles[0].code) for one in result.failed] == [
                ("a.yaml", "F403"),
                ("b.yaml", "F403"),
                ("c.yaml", "F403"),
                ("e.yaml", "F415"),
            ]

    def they_are_refused_where_a_folder_hides_some(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = many_reports(tmp_path / "in" / "filialai", 1, ("maziausia",)).parent
        scan = os.scandir

        def refuse(path: str) -> object:
            if Path(path).name == "filialai":
                raise PermissionError(13, "Permission denied", path)
            return scan(path)

        monkeypatch.setattr("os.scandir", refuse)

        with pytest.raises(FileError) as caught:
            jobs_in(folder, tmp_path / "out")

        (fault,) = caught.value.faults
        assert (fault.message.code, fault.place.file) == ("F403", str(folder / "filialai"))

    @pytest.mark.parametrize(
        ("files", "ways"),
        [
            (["/a/b/c.yaml"], ["c.yaml"]),
            (["/a/b/c.yaml", "/a/d.yaml"], ["b/c.yaml", "d.yaml"]),
            (["/b/c.yaml", "/d.yaml"], ["b/c.yaml", "d.yaml"]),
        ],
    )
    def they_are_called_by_their_way_from_one_folder(
        self, files: list[str], ways: list[str]
    ) -> None:
        assert [one.as_posix() for one in ways_of([*map(PurePosixPath, files)])] == ways

    @pytest.mark.parametrize(
        ("files", "ways"),
        [
            (["C:\\b\\c.yaml", "c:\\B\\d\\e.yaml"], ["c.yaml", "d/e.yaml"]),
            (["C:\\b\\c.yaml", "D:\\b\\c.yaml"], ["C/b/c.yaml", "D/b/c.yaml"]),
            (
                ["C:\\c.yaml", "\\\\centras\\mano bendra\\c.yaml"],
                ["C/c.yaml", "centras/mano bendra/c.yaml"],
            ),
        ],
    )
    def they_are_called_by_their_drives_where_these_differ(
        self, files: list[str], ways: list[str]
    ) -> None:
        assert [one.as_posix() for one in ways_of([*map(PureWindowsPath, files)])] == ways

    def they_are_not_our_own_summaries(self, tmp_path: Path) -> None:
        folder = many_reports(tmp_path / "in", 1, ("maziausia",))
        for _ in range(2):
            result = at.render_many(folder, folder)
            (folder / "suvestine.xlsx").write_bytes(b"pakeista")

        assert (result.failed, len(result.outcomes)) == ((), 1)
        assert (folder / "suvestine (2).xlsx").is_file()
        assert [one.name for one in jobs_in(folder, folder)] == ["biblioteka-0000.yaml"]

    def they_are_not_summaries_of_other_batches(self, tmp_path: Path) -> None:
        folder = many_reports(tmp_path / "in", 1, ("maziausia",))
        at.render_many(folder, folder / "pernai")

        assert [one.name for one in jobs_in(folder, folder)] == ["biblioteka-0000.yaml"]

    def they_are_there_where_documents_go_to_the_folder_above(self, tmp_path: Path) -> None:
        folder = many_reports(tmp_path / "in", 2, ("maziausia",))

        assert len(jobs_in(folder, tmp_path)) == 2


class DescribeFoldersOfABatch:
    def they_are_refused_where_they_are_missing(self, tmp_path: Path) -> None:
        with pytest.raises(FileError) as caught:
            at.render_many(tmp_path / "nera", tmp_path / "out")

        assert [one.message.code for one in caught.value.faults] == ["F403"]
        assert not (tmp_path / "out").exists()

    def they_are_refused_where_they_are_files(self, tmp_path: Path) -> None:
        folder = many_reports(tmp_path / "in", 1, ("maziausia",))
        (tmp_path / "out").touch()

        with pytest.raises(FileError) as caught:
            at.render_many(folder, tmp_path / "out")

        assert [one.message.code for one in caught.value.faults] == ["F404"]

    def they_keep_the_hidden_files_of_others(self, tmp_path: Path) -> None:
        folder, out = many_reports(tmp_path / "in", 1, ("maziausia",)), tmp_path / "out"
        ours, theirs = ".0123456789abcdef.tmp", (".kitas.tmp", "sub/.0123456789abcdef.tmp")
        (out / "sub").mkdir(parents=True)
        for name in (ours, *theirs):
            (out / name).touch()

        at.render_many(folder, out)

        assert {name for name in contents(out) if name.endswith(".tmp")} == set(theirs)

    def they_may_be_empty(self, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()

        assert at.render_many(tmp_path / "in", tmp_path / "out").outcomes == ()
