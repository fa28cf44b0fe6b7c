"""Which tests guard a module: `python -m tests.guards keeping`, or of all of them without a name.

Those that bear its name or say `Guards:` in their docstring, else those whose imports lead to it on
the shortest way.
"""

import ast
import sys
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from grimp import ImportGraph, build_graph

TESTS: Final = Path(__file__).parent
PACKAGE: Final = "ataskaita"
_DOORS: Final = (PACKAGE, f"{PACKAGE}.cli", f"{PACKAGE}.cli.main")
"""Through these a test reaches everything, which says nothing."""
_SAID: Final = "Guards: "

Tests = Mapping[int, list[str]]
"""Files of tests, by how many imports lead from them to a module; 0 where they name it."""


def main() -> None:
    """Print the nearest tests of the modules that are asked for."""
    for line in answer("".join(sys.argv[1:2]), guards()):
        print(line)  # noqa: T201 (what it is run for)


def answer(asked: str, known: Mapping[str, Tests]) -> Iterator[str]:
    """Generate the modules of that name, or all, each with its nearest tests."""
    asked = asked.removesuffix(".py").replace("/", ".")
    for module, tests in sorted(known.items()):
        if not asked or f".{module}.".endswith(f".{asked}."):
            yield f"{module}: {', '.join(tests[min(tests)])}"


def guards() -> Mapping[str, Tests]:
    """Return the tests of every module of the package that does something."""
    graph = build_graph(PACKAGE, cache_dir=None)
    edges = _edges(graph)
    found: dict[str, dict[int, list[str]]] = {one: defaultdict(list) for one in _working(graph)}
    for test in sorted(TESTS.rglob("test_*.py")):
        steps = _reached(_module_of(test), edges) | dict.fromkeys(_named(test), 0)
        for module in steps.keys() & found.keys():
            found[module][steps[module]].append(test.relative_to(TESTS.parent).as_posix())
    return found


def _working(graph: ImportGraph) -> set[str]:
    """Return the modules that hold more than a docstring or a door to others."""
    return {one for one in graph.modules if not graph.find_children(one)}


def _named(test: Path) -> Iterator[str]:
    """Yield the modules that a test names: by its own name and place, and in its docstring."""
    *rooms, name = test.relative_to(TESTS).with_suffix("").parts
    yield ".".join((PACKAGE, *rooms, name.removeprefix("test_")))
    for line in (ast.get_docstring(_read(test)) or "").splitlines():
        if line.startswith(_SAID):
            said = line.removeprefix(_SAID).rstrip(".").split(", ")
            yield from (f"{PACKAGE}.{one}" for one in said)


def _edges(graph: ImportGraph) -> Mapping[str, set[str]]:
    """Return what each module of the package and of the tests imports."""
    edges = {one: graph.find_modules_directly_imported_by(one) for one in graph.modules}
    edges |= {one: set() for one in _DOORS}
    ours = {_module_of(file): file for file in TESTS.rglob("*.py")}
    return edges | {name: set(_imported(file, graph.modules)) for name, file in ours.items()}


def _imported(file: Path, modules: set[str]) -> Iterator[str]:
    for one in ast.walk(_read(file)):
        if isinstance(one, ast.ImportFrom) and one.module:
            whole = {f"{one.module}.{name.name}" for name in one.names} & modules
            yield from whole or {one.module}
        elif isinstance(one, ast.Import):
            yield from (name.name for name in one.names)


def _read(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def _module_of(file: Path) -> str:
    return ".".join(file.relative_to(TESTS.parent).with_suffix("").parts)


def _reached(start: str, edges: Mapping[str, set[str]]) -> dict[str, int]:
    """Return every module that imports lead to, and after how many."""
    steps, ahead = {start: 0}, deque([start])
    while ahead:
        here = ahead.popleft()
        for one in edges.get(here, set()) - steps.keys():
            steps[one] = steps[here] + 1
            ahead.append(one)
    return steps


if __name__ == "__main__":
    main()
