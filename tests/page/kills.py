"""A server that is killed while it writes, again and again: `python -m tests.page.kills 100`.

What stands in the folder afterwards is looked at: every file is whole, and nobody's is changed.
"""

import random
import re
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from urllib.parse import urlencode
from zipfile import BadZipFile, ZipFile

import httpx2
from openpyxl import Workbook

import ataskaita as at
from ataskaita.errors import AtaskaitaError
from ataskaita.hall.borrowing import figures_called
from ataskaita.hall.kinds import kind_of
from ataskaita.hall.versions import FOLDER, bytes_of, versions_of
from ataskaita.word.package import read_package, write_package
from tests.cli.tool import SMALLEST
from tests.page.serving import Served, served

_MAIN: Final = "word/document.xml"
_DRAFT: Final = "isvestis/grizo.docx"
_FOREIGN: Final = "statistika.xlsx"
_INTO: Final = "susieta.yaml"
_CELL: Final = "Metai!B1"
_FIGURE: Final = "vartotojai.apsilankymai.is_viso"
_READ: Final = re.compile(r'name="skaityta" value="(\w+)"')
_LONGEST: Final = 1.5
"""Seconds after which the server is killed, at the latest."""
_FORM: Final = {"Content-Type": "application/x-www-form-urlencoded"}


def lay_out(folder: Path) -> dict[Path, str]:
    """Put data and a draft that a person edited there; return what they are by their digests."""
    data, draft = folder / "duomenys.yaml", folder / _DRAFT
    shutil.copy(SMALLEST, data)
    at.write(at.render(at.load(data)), draft)
    parts = read_package(draft.read_bytes(), "")
    parts[_MAIN] = parts[_MAIN].replace(b"<w:t>", b"<w:t>Mano ", 1)
    draft.write_bytes(write_package(parts))
    data.write_text(
        data.read_text(encoding="utf-8") + "antraste: Kita antraštė\n", encoding="utf-8"
    )
    workbook = Workbook()
    workbook.create_sheet("Metai").append(["Apsilankymai", 4_120])
    workbook.save(folder / _FOREIGN)
    shutil.copy(SMALLEST, folder / _INTO)
    return {one: _digest(one) for one in (data, draft, folder / _FOREIGN)}


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def kill_once(folder: Path, choice: random.Random) -> None:
    """Start the page, ask for what is written, and kill it in the middle."""
    with served(folder) as page:
        asking = threading.Thread(target=_ask, args=(page, choice.random()), daemon=True)
        asking.start()
        time.sleep(choice.uniform(0, _LONGEST))
        page.process.kill()
        page.process.wait()
        asking.join()


def _ask(page: Served, seed: float) -> None:
    choice = random.Random(seed)  # noqa: S311 (nobody's secret)
    with suppress(httpx2.HTTPError), httpx2.Client(follow_redirects=True, timeout=30) as browser:
        browser.get(page.address)
        browser.headers["Origin"] = page.origin
        shown = _READ.search(browser.get(page.origin + f"/susieti?f={_FOREIGN}").text)
        while True:
            address, content, headers = choice.choice(list(_asked(choice, shown)))
            browser.post(page.origin + address, content=content, headers=headers)


def _asked(
    choice: random.Random, shown: re.Match[str] | None
) -> Iterator[tuple[str, bytes, dict[str, str]]]:
    """Generate what may be asked for: documents, a refresh, new files, another workbook's figures.

    `shown` is what the page of that workbook says of its bytes.
    """
    number = choice.randrange(10**6)
    take = {"f": "duomenys.yaml", "byla": "visi", "forma": ".html"}
    called = next(name for name, one in figures_called(kind_of("")).items() if one.name == _FIGURE)
    link = {"f": _FOREIGN, "imti": _CELL, f"rodiklis:{_CELL}": called, "metai": "2025"}
    link["skaityta"] = shown[1] if shown else ""
    for address, fields in (
        ("/rengti", {"f": "duomenys.yaml"}),
        ("/rengti", take),
        ("/juodrastis/sulieti", {"d": _DRAFT, "f": "duomenys.yaml"}),
        ("/nauja/sukurti", {"f": "", "metai": "2025", "vardas": f"nauja-{number}.xlsx"}),
        ("/istaigos/rengti", {}),
        ("/susieti/imti", link | {"i": _INTO, f"kurio:{_CELL}": "darbaknyge"}),
        ("/susieti/imti", link | {"i": "", "vardas": f"susieta-{number}.xlsx"}),
    ):
        yield address, urlencode(fields).encode(), _FORM
    brought = f"metai: 2024\nantraste: {'ą' * 200_000}\n".encode()
    yield f"/atnesti?vardas=atnestas-{number}.yaml", brought, {}


def faults_in(folder: Path, known: dict[Path, str]) -> Iterator[str]:
    """Generate what isn't as it must be: a file that isn't whole, or isn't its owner's any more."""
    for path, digest in known.items():
        if _digest(path) != digest:
            yield f"{path.name} was changed"
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and not _is_whole(path):
            yield f"{path.name} isn't whole"
    for draft in folder.rglob("*.docx"):
        for version in versions_of(draft):
            try:
                bytes_of(draft, version)
            except AtaskaitaError:
                yield f"version {version.number} of {draft.name} in {FOLDER} isn't whole"


def _is_whole(path: Path) -> bool:
    data = path.read_bytes()
    match path.suffix:
        case ".docx" | ".xlsx":
            try:
                with ZipFile(path) as file:
                    return file.testzip() is None
            except BadZipFile:
                return False
        case ".html":
            return data.rstrip().endswith(b"-->") or b"</html>" in data
        case _:
            return data.endswith(b"\n")


def main(times: int, seed: int = 1) -> int:
    """Kill it so many times, and say what was found; return how many faults there were."""
    choice = random.Random(seed)  # noqa: S311 (the same)
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        known = lay_out(folder)
        found: list[str] = []
        for number in range(times):
            kill_once(folder, choice)
            found += (f"{number}: {one}" for one in faults_in(folder, known))
            sys.stderr.write(f"{number + 1} of {times}, {len(found)} faults\n")
        files = sum(1 for one in folder.rglob("*") if one.is_file())
    sys.stdout.write("\n".join([*found, f"{times} kills, {files} files, {len(found)} faults", ""]))
    return len(found)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
