"""Relations between figures of different tables; those within one table are in its declarations.

`*` in a name stands for every item of a collection that the data names itself.
"""

from ataskaita.declared.formulas import Relation
from ataskaita.records import frozen


@frozen
class Parts:
    """Figures that together can't be above another.

    >>> from ataskaita.declaring import Parts
    >>> Parts(("vartotojai.vaikai",), "vartotojai.is_viso").grave
    True
    """

    parts: tuple[str, ...]
    whole: str
    grave: bool = True
    """Whether it is an error where they are; else it hardly ever is so."""


@frozen
class Pair:
    """Two figures that say the same.

    >>> from ataskaita.declaring import Pair
    >>> Pair("renginiai.is_viso", "veiklos.renginiai").second
    'veiklos.renginiai'
    """

    first: str
    second: str
    why: str = ""
    """Why they may differ all the same, in English; empty where they may not."""


@frozen
class Balance:
    """Objects of one class, figure by figure: opening + added − withdrawn = closing.

    What a year opens with is what the year before closed with.

    >>> from ataskaita.declaring import Balance
    >>> Balance("fondas.pradzia", "fondas.gauta", "fondas.nurasyta", "fondas.pabaiga").closing
    'fondas.pabaiga'
    """

    opening: str
    added: str
    withdrawn: str
    closing: str


@frozen
class Among:
    """A share of a whole, which lies among those of its parts.

    >>> from ataskaita.declaring import Among
    >>> Among("pasiekiamumas.tinklas", "pasiekiamumas.grupes").whole
    'pasiekiamumas.tinklas'
    """

    whole: str
    parts: str


@frozen
class AtMost:
    """A figure of each item of a list, hardly ever above another figure."""

    items: str
    """The data path of the list."""
    figure: str
    """The item's key."""
    most: str


@frozen
class Relations:
    """All relations that a kind of reports knows.

    >>> from ataskaita.declaring import Parts, Relations
    >>> Relations(parts=(Parts(("edukacija.dalyviai",), "lankymas.lankytojai.is_viso"),)).same
    ()
    """

    parts: tuple[Parts, ...] = ()
    same: tuple[Pair, ...] = ()
    usually_same: tuple[Pair, ...] = ()
    may_differ: tuple[Pair, ...] = ()
    balances: tuple[Balance, ...] = ()
    among: tuple[Among, ...] = ()
    at_most: tuple[AtMost, ...] = ()
    formulas: tuple[Relation, ...] = ()
    """Sums of figures, by their names from the top."""
