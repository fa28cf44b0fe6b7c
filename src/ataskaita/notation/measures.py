"""Units and sets of columns that a form declares itself."""

from ataskaita.declared.units import Unit
from ataskaita.notation.drafting import Drafting
from ataskaita.notation.entries import Entry, entry_of
from ataskaita.notation.keys import UNIT
from ataskaita.sources.nodes import Mapping


def take_units(entry: Entry, draft: Drafting) -> None:
    """Let the form's fields be measured in its own units too."""
    node = entry.mapping("vienetai")
    for key, one in node.values.items() if node else ():
        said = entry_of(one, UNIT, draft.mistakes, label=key, short="zenklas")
        if said is not None:
            draft.units[key] = _unit(key, said, draft)


def _unit(key: str, said: Entry, draft: Drafting) -> Unit:
    """Return the unit; one that counts another, as thousands of euros do, is like that one."""
    plainer = draft.unit_of(said, "yra") if "yra" in said else None
    if plainer is not None:
        draft.plainer[key] = draft.plain_unit(plainer)
    return Unit(
        key,
        said.needed("zenklas"),
        said.text("daiktavardis"),
        "",
        decimals=said.count("po_kablelio") or 0,
        fixed="po_kablelio" in said,
        additive=said.flag("sudedamas") if "sudedamas" in said else True,
        negative=said.flag("neigiamas") or bool(plainer and plainer.negative),
        times=(said.count("kartai") or 1) * (plainer.times if plainer else 1),
    )


def take_sets(entry: Entry, draft: Drafting) -> None:
    """Let several tables share the form's sets of columns."""
    node = entry.mapping("rinkiniai")
    for key, one in node.values.items() if node else ():
        if isinstance(one, Mapping):
            draft.sets[key] = one
        else:
            draft.mistakes.wrong_shape(one, key, Mapping)
