"""How long the page works: `python -m tests.page.speed` says it, of a report and of 5,000 rows.

Seconds of the processor that the server takes: others on this computer aren't in them, nor is the
browser. Then what memory its process holds after each step of a day: a report opened, filled, seen,
taken, and the documents of 25 institutions.
"""

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from urllib.parse import urlencode

import httpx2

from tests.batches import many_reports
from tests.cli.tool import PROJECT, write_data
from tests.page.serving import served

REPORT: Final = PROJECT / "fixtures" / "lazdijai-2020" / "ataskaita.yaml"
ROWS: Final = 5_000
MANY: Final = 25
DAY: Final = {
    "opened": "/failas?f=ataskaita.yaml",
    "filled": "/pildyti?f=ataskaita.yaml&s=Fondas",
    "seen": "/pildyti/vaizdas?f=ataskaita.yaml",
    "5,000 rows filled": "/pildyti?f=ilga.yaml&s=Fondas",
}
TAKEN: Final = {
    "taken": ("/rengti", {"f": "ataskaita.yaml", "byla": "visi", "forma": ".docx"}),
    "taken as a web page": ("/rengti", {"f": "ataskaita.yaml", "forma": ".html"}),
    "25 institutions taken": ("/istaigos/rengti", {}),
}
_FORM: Final = {"Content-Type": "application/x-www-form-urlencoded"}
_CELL: Final = "fondas.gauta.pavadinimai"
_LONG: Final = """\
fondas: {gauta: {pavadinimai: 7}}
savi_skyriai:
  renginiai_visi:
    pavadinimas: Visi renginiai
    turinys:
    - lentele:
        pavadinimas: Renginiai
        stulpeliai:
        - pavadinimas: Renginys
        - {pavadinimas: Dalyviai, vienetas: asm}
        eilutes:
"""


def lay_out(folder: Path) -> None:
    """Put a report there, and one with a long table of its own."""
    (folder / "ataskaita.yaml").write_bytes(REPORT.read_bytes())
    rows = "".join(f"        - [Renginys {number}, {number % 90}]\n" for number in range(ROWS))
    write_data(folder / "ilga.yaml", _LONG + rows)


def measured(folder: Path) -> Iterator[tuple[str, float]]:
    """Generate what was asked for, and the seconds of the processor that it took."""
    with served(folder) as page, httpx2.Client(follow_redirects=True, timeout=600) as browser:
        work = page.process.pid
        browser.get(page.address)
        before = _seconds_of(work)
        yield "start and first page", before
        browser.headers["Origin"] = page.origin
        for name in ("ataskaita.yaml", "ilga.yaml"):
            for what in ("section, first", "section, again"):
                browser.get(f"{page.origin}/pildyti?f={name}&s=Fondas").raise_for_status()
                yield f"{name}: {what}", _seconds_of(work) - before
                before = _seconds_of(work)
            fields = {"f": name, "s": "Fondas", _CELL: "8", f"buvo:{_CELL}": "7"}
            body = urlencode(fields).encode()
            browser.post(f"{page.origin}/pildyti/gyvai", content=body, headers=_FORM)
            yield f"{name}: a key", _seconds_of(work) - before
            before = _seconds_of(work)


def held(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Generate what was done, and the megabytes that the process holds then, and held at most."""
    many_reports(folder / "rajonas", MANY, ("lazdijai-2020",))
    with served(folder) as page, httpx2.Client(follow_redirects=True, timeout=600) as browser:
        browser.get(page.address)
        browser.headers["Origin"] = page.origin
        yield "start and first page", *_megabytes_of(page.process.pid)
        for what, address in DAY.items():
            browser.get(f"{page.origin}{address}").raise_for_status()
            yield what, *_megabytes_of(page.process.pid)
        for what, (address, fields) in TAKEN.items():
            body = urlencode(fields).encode()
            browser.post(f"{page.origin}{address}", content=body, headers=_FORM).raise_for_status()
            while "istaigos" in address and _is_making(browser, page.origin):
                time.sleep(1)
            made = sum(one.suffix in (".docx", ".html") for one in folder.rglob("isvestis/**/*"))
            yield f"{what}, {made} documents by now", *_megabytes_of(page.process.pid)


def _is_making(browser: httpx2.Client, origin: str) -> bool:
    told = browser.get(f"{origin}/istaigos/eiga", headers={"Accept": "application/json"})
    return bool(told.json()["eina"])


def _megabytes_of(process: int) -> tuple[int, int]:
    """Return what a process holds, and held at most (Linux, proc(5))."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    told = dict(one.split(":", 1) for one in lines)
    now, most = (int(told[one].split()[0]) // 1024 for one in ("VmRSS", "VmHWM"))
    return now, most


def _seconds_of(process: int) -> float:
    """Return how long the processor has worked for a process (Linux, proc(5))."""
    told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(") ")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Say it."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "darbas"
        folder.mkdir()
        lay_out(folder)
        for what, seconds in measured(folder):
            sys.stdout.write(f"{seconds:6.2f} s  {what}\n")
        for what, now, most in held(folder):
            sys.stdout.write(f"{now:4} MB, at most {most:4} MB  {what}\n")


if __name__ == "__main__":
    main()
