"""A folder of data files becomes a folder of documents, whatever happens on the way."""

import io
import random
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest
from openpyxl import load_workbook

import ataskaita as at
from ataskaita.batch import Outcome, Status
from ataskaita.documents import render_html
from tests.batches import SOURCES, contents, figures_over_all, many_reports

SMALL = ("maziausia", "miestelis")
BROKEN = "metai: x\n"


def sheet(folder: Path, title: str) -> list[list[object]]:
    """Return the rows of a sheet of the summary, below its headers."""
    book = load_workbook(io.BytesIO((folder / "suvestine.xlsx").read_bytes()))
    return [[cell.value for cell in row] for row in book[title].iter_rows(min_row=2)]


class DescribeABatch:
    def it_makes_every_document_as_one_alone(self, tmp_path: Path) -> None:
        folder = many_reports(tmp_path / "in", 5)

        result = at.render_many(folder, tmp_path / "out")

        assert result.count(Status.MADE) == 5
        for source in sorted(folder.iterdir()):
            alone = at.render(at.load(source))
            assert (tmp_path / "out" / f"{source.stem}.docx").read_bytes() == alone

    def it_tells_of_each_as_it_is_done(self, tmp_path: Path) -> None:
        told: list[tuple[str, int, int]] = []

        def tell(outcome: Outcome, done: int, every: int) -> None:
            told.append((outcome.name, done, every))

        at.render_many(many_reports(tmp_path / "in", 3, SMALL), tmp_path / "out", progress=tell)

        assert [one[1:] for one in told] == [(1, 3), (2, 3), (3, 3)]
        assert {one[0] for one in told} == {f"biblioteka-{n:04}.yaml" for n in range(3)}

    @pytest.mark.slow
    def it_makes_web_editions_too_resumed_and_listed_as_documents_are(self, tmp_path: Path) -> None:
        folder, out = many_reports(tmp_path / "in", 2, SMALL), tmp_path / "out"
        both = ("ataskaita", "santrauka")

        made = at.render_many(folder, out, html=True, documents=both)

        [first, second] = made.outcomes
        assert Path(first.others["ataskaita.html"]).read_bytes() == render_html(
            at.load(folder / first.name)
        )
        assert sorted(one.name for one in out.glob(f"{Path(second.name).stem}*")) == [
            f"{Path(second.name).stem}{ending}"
            for ending in ("-santrauka.docx", "-santrauka.html", ".docx", ".html")
        ]
        titles = load_workbook(out / "suvestine.xlsx")["Ataskaitos"][1]
        assert [one.value for one in titles][-2:] == [
            "Ataskaita, tinklalapis",
            "Santrauka, tinklalapis",
        ]

        again = at.render_many(folder, out, html=True, documents=both)
        assert again.count(Status.UNCHANGED) == 2
        Path(first.others["santrauka.html"]).unlink()
        once_more = at.render_many(folder, out, html=True, documents=both)
        assert [one.status for one in once_more.outcomes] == [Status.MADE, Status.UNCHANGED]
        assert at.render_many(folder, out, documents=both).count(Status.MADE) == 2

    def it_never_replaces_a_web_edition_that_a_person_changed(self, tmp_path: Path) -> None:
        folder, out = many_reports(tmp_path / "in", 1, SMALL), tmp_path / "out"
        page = Path(at.render_many(folder, out, html=True).outcomes[0].others["ataskaita.html"])
        page.write_text(page.read_text(encoding="utf-8").replace("<main", "<main id=a"))
        changed = page.read_bytes()
        [data] = folder.iterdir()
        data.write_text(f"{data.read_text(encoding='utf-8')}\n", encoding="utf-8")

        [outcome] = at.render_many(folder, out, html=True).outcomes

        assert outcome.status is Status.BESIDE
        assert page.read_bytes() == changed
        assert Path(outcome.others["ataskaita.html"]).name == f"{page.stem} (nauja).html"

    def it_goes_on_where_one_fails(self, tmp_path: Path) -> None:
        folder = many_reports(tmp_path / "in", 3, SMALL)
        (folder / "a.yaml").write_text(BROKEN, encoding="utf-8")

        result = at.render_many(folder, tmp_path / "out")

        assert [one.name for one in result.failed] == ["a.yaml"]
        assert result.count(Status.MADE) == 3
        assert not (tmp_path / "out" / "a.docx").exists()
        codes = [(row[1], row[5]) for row in sheet(tmp_path / "out", "Klaidos")]
        assert ("a.yaml", "D118") in codes

    def it_passes_over_what_is_unchanged(self, tmp_path: Path) -> None:
        folder, out = many_reports(tmp_path / "in", 3, SMALL), tmp_path / "out"
        at.render_many(folder, out)
        before = contents(out)
        changed = folder / "biblioteka-0001.yaml"
        changed.write_text(changed.read_text(encoding="utf-8") + "# pastaba\n", encoding="utf-8")

        again = at.render_many(folder, out)

        assert (again.count(Status.UNCHANGED), again.count(Status.MADE)) == (2, 1)
        documents = {name for name in before if name.endswith(".docx")}
        assert {name: contents(out)[name] for name in documents} == {
            name: before[name] for name in documents
        }

    def it_makes_anew_what_another_file_changes(self, tmp_path: Path) -> None:
        folder, out = tmp_path / "in", tmp_path / "out"
        folder.mkdir()
        data = "metai: {}\nbiblioteka: {{pavadinimas: A}}\nfondas: {{dovanos: {}}}\n"
        (tmp_path / "2024.yaml").write_text(data.format(2024, 3), encoding="utf-8")
        now = data.format(2025, 4) + "praeje: ../2024.yaml\n"
        (folder / "2025.yaml").write_text(now, encoding="utf-8")
        at.render_many(folder, out)
        (tmp_path / "2024.yaml").write_text(data.format(2024, 2), encoding="utf-8")

        assert at.render_many(folder, out).count(Status.MADE) == 1

    def it_makes_anew_what_a_table_changes_that_the_data_names(self, tmp_path: Path) -> None:
        folder, out = tmp_path / "in", tmp_path / "out"
        folder.mkdir()
        data = "metai: 2025\nbiblioteka: {pavadinimas: A}\nprojektai: {sarasas: {is: p.csv}}\n"
        (folder / "a.yaml").write_text(data, encoding="utf-8")
        (folder / "p.csv").write_text("Pavadinimas\nPirmas\n", encoding="utf-8")
        at.render_many(folder, out)
        unchanged = at.render_many(folder, out).count(Status.UNCHANGED)
        (folder / "p.csv").write_text("Pavadinimas\nAntras\n", encoding="utf-8")

        assert (unchanged, at.render_many(folder, out).count(Status.MADE)) == (1, 1)

    def it_makes_again_only_what_failed_when_asked(self, tmp_path: Path) -> None:
        folder, out = many_reports(tmp_path / "in", 2, SMALL), tmp_path / "out"
        broken = folder / "a.yaml"
        broken.write_text(BROKEN, encoding="utf-8")
        at.render_many(folder, out)
        broken.write_text("metai: 2025\nbiblioteka: {pavadinimas: A}\n", encoding="utf-8")
        (folder / "nauja.yaml").write_text("metai: 2025\nbiblioteka: {pavadinimas: B}\n")

        again = at.render_many(folder, out, only_failed=True)

        assert (again.count(Status.MADE), again.failed) == (1, ())
        assert (out / "a.docx").is_file()
        assert not (out / "nauja.docx").exists()

    def it_never_replaces_what_a_person_changed(self, tmp_path: Path) -> None:
        folder, out = many_reports(tmp_path / "in", 1, SMALL), tmp_path / "out"
        at.render_many(folder, out)
        document = out / "biblioteka-0000.docx"
        document.write_bytes(b"pakeista")
        source = folder / "biblioteka-0000.yaml"
        source.write_text(source.read_text(encoding="utf-8") + "# pastaba\n", encoding="utf-8")

        result = at.render_many(folder, out)

        assert result.count(Status.BESIDE) == 1
        assert document.read_bytes() == b"pakeista"
        assert (out / "biblioteka-0000 (nauja).docx").is_file()

    def it_takes_no_other_document_for_the_report_that_cannot_be_written(
        self, tmp_path: Path
    ) -> None:
        folder, out = many_reports(tmp_path / "in", 1, SMALL), tmp_path / "out"
        (out / "biblioteka-0000.docx").mkdir(parents=True)

        [outcome] = at.render_many(folder, out, documents=("ataskaita", "santrauka")).outcomes

        assert (outcome.status, outcome.target) == (Status.FAILED, "")
        assert Path(outcome.others["santrauka"]).is_file()

    @pytest.mark.parametrize(("column", "given"), [("Iš viso 2025 m.", 1), ("2024 m.", 0)])
    def it_takes_an_own_table_for_something_given(
        self, column: str, given: int, tmp_path: Path
    ) -> None:
        columns = f"[{{pavadinimas: Sala}}, {{pavadinimas: {column}, vienetas: vnt}}]"
        table = f"stulpeliai: {columns}, eilutes: [[A, 5]]"
        own = f"savi_skyriai: {{s: {{pavadinimas: S, turinys: [{{lentele: {{{table}}}}}]}}}}\n"
        (tmp_path / "in").mkdir()
        data = f"metai: 2025\nbiblioteka: {{pavadinimas: A}}\n{own}"
        (tmp_path / "in" / "a.yaml").write_text(data, encoding="utf-8")

        [outcome] = at.render_many(tmp_path / "in", tmp_path / "out").outcomes

        assert (outcome.status, outcome.given) == (Status.MADE, given)

    def it_keeps_a_summary_that_a_person_changed(self, tmp_path: Path) -> None:
        folder, out = many_reports(tmp_path / "in", 1, SMALL), tmp_path / "out"
        at.render_many(folder, out)
        (out / "suvestine.xlsx").write_bytes(b"pakeista")

        result = at.render_many(folder, out)

        assert (out / "suvestine.xlsx").read_bytes() == b"pakeista"
        assert result.summary == out / "suvestine (2).xlsx"

    def it_keeps_files_of_one_name_apart(self, tmp_path: Path) -> None:
        folder = tmp_path / "in"
        data = "metai: 2025\nbiblioteka: {pavadinimas: A}\n"
        for name in ("a.yaml", "a.yml", "b/a.yaml"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(data, encoding="utf-8")

        at.render_many(folder, tmp_path / "out")

        found = {name for name in contents(tmp_path / "out") if name.endswith(".docx")}
        assert found == {"a-yaml.docx", "a-yml.docx", "b/a.docx"}

    def it_sums_up_what_adds_up(self, tmp_path: Path) -> None:
        folder = tmp_path / "in"
        folder.mkdir()
        data = "metai: 2020\nbiblioteka: {{pavadinimas: {}}}\nfondas: {{{}}}\n"
        for name, stock in (("a", "dovanos: 3"), ("b", "dovanos: 4"), ("c", "parama: 1")):
            (folder / f"{name}.yaml").write_text(data.format(name, stock), encoding="utf-8")
        many_reports(folder, 1, ("lazdijai-2020",))

        at.render_many(folder, tmp_path / "out")

        rows = figures_over_all(tmp_path / "out" / "suvestine.xlsx", 2020)
        assert rows["Gauta dovanų"] == (1452 + 7, 3, 4)
        assert rows["Gauta paramos būdu"] == (226 + 1, 2, 4)
        assert rows["Gauta dokumentų – Pavadinimai (pavad.)"] == ("–", 1, 4)

    @pytest.mark.parametrize("pool", [ThreadPoolExecutor, ProcessPoolExecutor])
    def it_runs_on_any_executor(self, tmp_path: Path, pool: type) -> None:
        folder = many_reports(tmp_path / "in", 3, SMALL)
        at.render_many(folder, tmp_path / "alone")

        with pool(2) as executor:
            at.render_many(folder, tmp_path / "out", executor)

        alone, out = contents(tmp_path / "alone"), contents(tmp_path / "out")
        documents = [name for name in alone if name.endswith(".docx")]
        assert [out[name] for name in documents] == [alone[name] for name in documents]


def _children_of(process: int) -> list[Path]:
    """Return what the system keeps of the processes that this one has started."""
    told = Path(f"/proc/{process}/task/{process}/children")
    return [Path(f"/proc/{one}") for one in told.read_text().split()] if told.exists() else []


def _are_gone(processes: list[Path]) -> bool:
    """Wait a little for the processes to end; return whether they have."""
    for _ in range(100):
        if not any(one.exists() for one in processes):
            return True
        time.sleep(0.05)
    return False


@pytest.mark.slow
class DescribeABatchThatIsKilled:
    def it_ends_as_one_that_nobody_disturbed(self, tmp_path: Path) -> None:
        folder = many_reports(tmp_path / "in", 30, SOURCES)
        at.render_many(folder, tmp_path / "calm", processes=2)
        chance = random.Random(7)  # noqa: S311 (moments, no secrets)
        killed = 0

        for _ in range(10):
            command = [sys.executable, "-m", "ataskaita", "paketas", str(folder)]
            run = subprocess.Popen(
                [*command, "-i", str(tmp_path / "out"), "--procesai", "2"],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            time.sleep(chance.uniform(0.3, 1.6))
            killed += run.poll() is None
            workers = _children_of(run.pid)
            run.kill()
            run.wait()
            assert _are_gone(workers)
            for document in (tmp_path / "out").glob("*.docx"):
                assert document.read_bytes() == (tmp_path / "calm" / document.name).read_bytes()
        at.render_many(folder, tmp_path / "out", processes=2)

        calm, out = contents(tmp_path / "calm"), contents(tmp_path / "out")
        assert killed > 3
        assert {n: c for n, c in out.items() if n.endswith(".docx")} == {
            n: c for n, c in calm.items() if n.endswith(".docx")
        }
        assert set(out) == set(calm)
