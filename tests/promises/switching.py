"""A plugin of pytest: switch a guard off before the program is imported.

`pytest -p tests.promises.switching` with `ATASKAITA_MUTANT` set to a place in `MUTANTS`.
"""

import importlib
import os
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType

from tests.promises.mutants import MUTANTS, Mutant


class Changed(SourceFileLoader):
    """Loads a module whose guard is switched off."""

    mutant: Mutant

    def get_code(self, fullname: str) -> object:  # type: ignore[override]  # what `compile` gives
        """Return the code of the changed source, past what is kept of the sound one."""
        source = self.get_source(fullname) or ""
        guard = self.mutant.guard
        assert source.count(guard) == 1, f"{fullname} has {guard!r} {source.count(guard)} times"
        return compile(source.replace(guard, self.mutant.instead), self.path, "exec")


class Switch(MetaPathFinder):
    """Finds the module of a mutant."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return where the module stands, to be loaded changed."""
        if fullname != self._mutant.module:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        assert spec is not None, f"there is no {fullname}"
        assert spec.origin is not None
        loader = Changed(fullname, spec.origin)
        loader.mutant = self._mutant
        spec.loader = loader
        return spec


def switch_off(mutant: Mutant) -> None:
    """Let the module be imported changed; anew, where pytest itself has needed it before."""
    sys.meta_path.insert(0, Switch(mutant))
    if mutant.module in sys.modules:
        importlib.reload(sys.modules[mutant.module])


if "ATASKAITA_MUTANT" in os.environ:
    switch_off(MUTANTS[int(os.environ["ATASKAITA_MUTANT"])])
