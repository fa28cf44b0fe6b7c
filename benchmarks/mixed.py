"""A batch of institutions of many kinds, in one process: `python -m benchmarks.mixed [REPORTS]`.

How many reports it makes in a second, what each kind's take, and whether memory grows. The peer is
as many reports of one kind, the library's of 2020, in the same run; the name of a fixture makes
those of it alone.
"""

import sys
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Final

import ataskaita as at
from ataskaita.batch import Outcome

_REPORTS: Final = 500
_ROOT: Final = Path(__file__).parents[1]
MIXED: Final = (
    *("lazdijai-2020", "antroji-biblioteka", "muziejus", "kulturos-centras"),
    *("savivaldybes-istaiga", "mokyklos-vadovas"),
)
"""The fixtures that institutions of all kinds are made of."""
LIBRARY: Final = MIXED[:1]
_STATUS: Final = Path("/proc/self/status")
_EVERY: Final = 100


def main(reports: int = _REPORTS, only: str = "") -> None:
    """Print what a mixed batch makes in a second beside one of libraries alone."""
    rates = {}
    for name, sources in ((only, (only,)),) if only else (("libraries", LIBRARY), ("mixed", MIXED)):
        with TemporaryDirectory() as scratch:
            folder = many(Path(scratch, "in"), 2 * len(sources), sources)
            at.render_many(folder, Path(scratch, "warm"), processes=1)
            watching = _Watching()
            folder = many(Path(scratch, "in"), reports, sources)
            seconds = -process_time()
            result = at.render_many(folder, Path(scratch, "out"), None, watching, processes=1)
            seconds += process_time()
            if result.failed or len(result.outcomes) < reports:
                raise AssertionError([one.troubles for one in result.failed[:3]])
        rates[name] = reports / seconds
        print(f"{name:10} {rates[name]:6.1f} reports a second")
        watching.tell()
    if not only:
        print(f"mixed to libraries: {rates['mixed'] / rates['libraries']:.2f}")


def many(folder: Path, count: int, sources: tuple[str, ...] = MIXED) -> Path:
    """Write so many reports of these fixtures in turn, each of another institution."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = [(_ROOT / "fixtures" / one / "ataskaita.yaml").read_text("utf-8") for one in sources]
    for one in sources:
        for beside in (_ROOT / "fixtures" / one).glob("*.yaml"):  # its form, last year's report
            name = beside.name.replace("forma.yaml", f"{one}.forma.yaml")
            if name != "ataskaita.yaml":
                (folder / name).write_bytes(beside.read_bytes())
    for number in range(count):
        own = f"{texts[number % len(texts)]}\nantraste: {number + 1} veiklos ataskaita\n"
        name = sources[number % len(sources)]
        (folder / f"{number:04}-{name}.yaml").write_text(own, encoding="utf-8")
    return folder


class _Watching:
    """Hears of each report that is made: how long it took, how much memory is held."""

    def __init__(self) -> None:
        self.times: dict[str, list[float]] = defaultdict(list)
        self.memory: list[tuple[int, float]] = []
        self.last = process_time()

    def __call__(self, outcome: Outcome, done: int, count: int) -> None:
        now = process_time()
        self.times[outcome.name.partition("-")[2].removesuffix(".yaml")].append(now - self.last)
        self.last = now
        if not done % _EVERY or done == count:
            self.memory.append((done, _held()))

    def tell(self) -> None:
        """Print the milliseconds of each kind, and the memory as reports go by."""
        for name, times in self.times.items():
            print(f"  {name:22}{1000 * sorted(times)[len(times) // 2]:7.1f} ms")
        print("  held: " + ", ".join(f"{most:.0f} MB after {done}" for done, most in self.memory))


def _held() -> float:
    """Return the megabytes that the process holds now."""
    lines = _STATUS.read_text(encoding="ascii").splitlines()
    return next(int(one.split()[1]) for one in lines if one.startswith("VmRSS")) / 1024


if __name__ == "__main__":
    number = next((int(one) for one in sys.argv[1:] if one.isdigit()), _REPORTS)
    main(number, next((one for one in sys.argv[1:] if one in MIXED), ""))
