"""A document's styles: what each is called, and what it says of the looks of text."""

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from ataskaita.opc.numbers import whole
from ataskaita.records import frozen
from ataskaita.wordml.elements import Element, below, said
from ataskaita.wordml.names import W

_HEADING: Final = "heading "
_DEEPEST: Final = 20
"""How far styles are followed that are based on each other."""

Property = tuple[str, str]
"""Its group, `pPr` or `rPr`, and its name."""
Said = tuple[Element, ...]
"""A property wherever it is said: what counts comes first."""


@frozen(eq=False)
class Styles:
    """The styles of `word/styles.xml`."""

    root: Element

    @cached_property
    def known(self) -> Mapping[str, Element]:
        """The styles by their ids."""
        return {one.get(f"{W}styleId", ""): one for one in self.root.iter(f"{W}style")}

    def name_of(self, style: str) -> str:
        """Return the style's name as Word knows it, in small letters; empty for none."""
        if style not in self._names:
            self._names[style] = said(self.known.get(style), "name").lower()
        return self._names[style]

    def level_of(self, style: str) -> int | None:
        """Return 1 for Heading 1; None for a style that is no heading's."""
        if style not in self._levels:
            name = self.name_of(style)
            level = whole(name.removeprefix(_HEADING)) if name.startswith(_HEADING) else 0
            self._levels[style] = level or None
        return self._levels[style]

    def said_of(self, style: str, asked: Property) -> Said:
        """Return what is said of a property: by the style, by what it is based on, by default.

        Text without a style has the default one (ISO/IEC 29500-1, 17.7.2).
        """
        return self._following(style or self._default, asked, _DEEPEST)

    def _following(self, style: str, asked: Property, left: int) -> Said:
        one = self.known.get(style) if left else None
        if one is None:
            return self._by_default(asked)
        key = (style, *asked)
        if key not in self._said:
            own = below(one, *asked)
            base = self._following(said(one, "basedOn"), asked, left - 1)
            self._said[key] = base if own is None else (own, *base)
        return self._said[key]

    def _by_default(self, asked: Property) -> Said:
        if asked not in self._usual:
            found = (below(one, *asked) for one in self._defaults)
            self._usual[asked] = tuple(one for one in found if one is not None)
        return self._usual[asked]

    @cached_property
    def _default(self) -> str:
        for name, style in self.known.items():
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                return name
        return ""

    @cached_property
    def _defaults(self) -> tuple[Element, ...]:
        return (*self.root.iter(f"{W}pPrDefault"), *self.root.iter(f"{W}rPrDefault"))

    @cached_property
    def _names(self) -> dict[str, str]:
        return {}

    @cached_property
    def _levels(self) -> dict[str, int | None]:
        return {}

    @cached_property
    def _usual(self) -> dict[Property, Said]:
        """What is said where no style says anything: most text of others' documents has none."""
        return {}

    @cached_property
    def _said(self) -> dict[tuple[str, str, str], Said]:
        return {}
