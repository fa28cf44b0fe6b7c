"""A contract of import-linter: what each room takes from outside, and nothing else."""

import sys
from collections.abc import Iterator, Mapping
from typing import Any, Final

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

_PYTHONS_OWN: Final = sys.stdlib_module_names


class Outside(Contract):
    """Each room, and whose modules it may import, other than Python's and its own house's.

    A room that isn't listed may import none. What a room is allowed and doesn't take is told too,
    so that the list stays true.
    """

    rooms = fields.ListField(subfield=fields.StringField())
    """`ataskaita.preview: pikepdf, pypdfium2`; of two that fit a module, the longer name holds."""

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002, FBT001 (as import-linter calls it)
        """Return whether every room takes what it is allowed."""
        allowed = dict(map(_room, self.rooms))  # type: ignore[call-overload]  # a field's value, once read
        taken: dict[str, set[str]] = {room: set() for room in allowed}
        leaks: list[str] = []
        for module, imported in _imports(graph):
            room = _longest(module, allowed)
            whose = _longest(imported, dict.fromkeys(allowed.get(room, ())))
            if not whose:
                leaks.append(f"{module} imports {imported}, which {room or 'no room'} may not")
            taken.setdefault(room, set()).add(whose)
        idle = [
            f"{room} may import {one}, and doesn't"
            for room, names in allowed.items()
            for one in sorted(names - taken[room])
        ]
        told = sorted(leaks) + idle
        return ContractCheck(kept=not told, metadata={"told": told})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Say every import that isn't allowed, and what is allowed in vain."""
        for one in check.metadata["told"]:
            output.print_error(one, bold=False)
        output.new_line()


def _room(line: str) -> tuple[str, set[str]]:
    room, _, names = line.partition(":")
    return room.strip(), {one.strip() for one in names.split(",") if one.strip()}


def _imports(graph: ImportGraph) -> Iterator[tuple[str, str]]:
    """Yield each module of ours with each one that isn't of its own house."""
    outer = {one for one in graph.modules if graph.is_module_squashed(one)}
    for module in graph.modules - outer:
        house = module.partition(".")[0]
        for imported in graph.find_modules_directly_imported_by(module):
            package = imported.partition(".")[0]
            if package != house and package not in _PYTHONS_OWN:
                yield module, imported


def _longest(module: str, rooms: Mapping[str, Any]) -> str:
    """Return the longest of these names that is the module or a package above it, or nothing."""
    fitting = [one for one in rooms if f"{module}.".startswith(f"{one}.")]
    return max(fitting, key=len, default="")
