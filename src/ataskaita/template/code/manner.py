"""In what manner tags are understood and values written: the program's own, or another's."""

from collections.abc import Callable, Collection
from types import CodeType
from typing import TYPE_CHECKING, Final

from ataskaita.records import frozen
from ataskaita.template.code.filling import Fill, filling
from ataskaita.template.code.filters import OWN_FILTERS
from ataskaita.template.values.state import RenderState

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment


def _sandbox() -> "SandboxedEnvironment":
    from ataskaita.template.code.environment import sandbox  # noqa: PLC0415 (heavy, and rare)

    return sandbox()


@frozen(eq=False)
class Manner:
    """What a template is compiled in, and what a rendering keeps count in."""

    name: str | None
    """Under which compiled templates are kept on disk; None where that can't be."""
    environment: "Callable[[], SandboxedEnvironment]"
    """Returns Jinja's environment: its filters, tests, and what it does with unknown names."""
    filters: Collection[str] = OWN_FILTERS
    """The filters of ours that plain code may take for what a tag names so."""
    state: Callable[..., RenderState] = RenderState

    def filling(self, code: CodeType, asks: str = "") -> Fill:
        """Return what fills a part of this code: Jinja's, where a tag asks for it."""
        if not asks:
            return filling(code, self._foreign)
        from ataskaita.template.code.by_jinja import jinja_filling  # noqa: PLC0415 (heavy, and rarer)

        return jinja_filling(code, self.environment())

    def _foreign(self, value: object, name: str) -> object:
        """Return what the sandbox finds of a value that is none of ours."""
        return self.environment().getattr(value, name)


OWN: Final = Manner("", _sandbox)
"""The program's own: strict on unknown names, and Lithuanian in writing."""
