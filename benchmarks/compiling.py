"""How long compiling a template takes, in processor time: `python -m benchmarks.compiling`.

The template is a copy of the standard one as it was in November 2026, kept so that figures can be
compared: 570 tags, 162,000 characters of XML. The peer is docxtpl's patching of the main part and
Jinja's parsing of what comes of it: less than half of the work.
"""

from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from docxtpl import DocxTemplate
from jinja2 import Environment

from ataskaita.template import compile_template
from ataskaita.word.package import read_package

TEMPLATE = Path(__file__).with_name("standard-2026.docx")
_ROUNDS = 9


def main() -> None:
    """Print the best round of each, the median beside it."""
    parts = read_package(TEMPLATE.read_bytes(), TEMPLATE.name)
    body = parts["word/document.xml"].decode()
    contestants: dict[str, Callable[[], object]] = {
        "ataskaita": lambda: compile_template(parts, TEMPLATE.name),
        "docxtpl": lambda: Environment().parse(DocxTemplate(None).patch_xml(body)),  # noqa: S701 (nothing is rendered)
    }
    spent: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(_ROUNDS):
        for name, run in contestants.items():
            start = process_time()
            run()
            spent[name].append(1_000 * (process_time() - start))
    for name, times in spent.items():
        print(f"{name:10} {min(times):.0f} ({median(times):.0f}) ms")


if __name__ == "__main__":
    main()
