"""What must hold, in words: `Gauta dokumentų: iš viso = Knygų + Natos`."""

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Any, Final

from ataskaita.declared.conditions import COUNTED, EACH, Condition, Operand
from ataskaita.declared.declare import declaration
from ataskaita.declared.formulas import Term
from ataskaita.declared.kind import ReportKind
from ataskaita.declared.labels import shown_label

_SIGNS: Final = {"=": "=", "<=": "≤", ">=": "≥"}
_MOST: Final = 5
"""So many parts are named."""
_WORDS: Final = {
    "titles": "{left}: ne mažiau už didžiausią dėmenį ir ne daugiau už visų sumą ({right})",
    "among": "{left}: tarp mažiausio ir didžiausio iš šių: {right}",
}


def worded(one: Condition, kind: ReportKind) -> str:
    """Return the condition as people write it."""
    beside = _owner(one.path)
    left = _summed(one.left, kind, "")
    if one.formula is not None:
        names = dict(zip(one.formula.names, one.right, strict=True))
        right = one.formula.worded(lambda term: _term(term, names, kind, beside))
    else:
        right = _summed(one.right, kind, beside)
    each = EACH in one.path.split(".") and not one.left[0].rows
    words = _WORDS.get(one.how, "{left} {sign} {right}")
    told = words.format(left=left, sign=_SIGNS[one.sign], right=right)
    return f"Kiekvienoje eilutėje: {told}" if each else told


def _term(term: Term, names: dict[str, Operand], kind: ReportKind, beside: str) -> str:
    return _called(names[term.name], kind, beside)


def _summed(operands: Sequence[Operand], kind: ReportKind, beside: str) -> str:
    if len(operands) > _MOST:
        first = _summed(operands[: _MOST - 2], kind, beside)
        return f"{first} + … + {_called(operands[-1], kind, beside)}"
    told = ""
    for one in operands:
        sign = (" − " if one.sign < 0 else " + ") if told else ""
        told += f"{sign}{_called(one, kind, beside)}"
    return told


def _called(one: Operand, kind: ReportKind, beside: str) -> str:
    if not one.path:
        return f"praėjusių metų „{_label(one.earlier, kind, '')}“"
    label = _label(one.path, kind, beside)
    return f"{label} (visos eilutės)" if one.rows else label


def _label(path: str, kind: ReportKind, beside: str) -> str:
    """Return what a figure is called, after what holds it and not what is told beside it."""
    steps = path.split(".")
    pairs = zip(steps[:-1], beside.split("."), strict=False)
    near = [one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs)]
    labels = _labels(steps[1:], kind, path)
    above = len(list(_labels(near[1:], kind, path)))
    own = [shown_label(one).rstrip(":") for one in list(labels)[above:]]
    return ": ".join(dict.fromkeys(own))


def _labels(steps: Iterable[str], kind: ReportKind, path: str) -> Iterable[str]:
    """Generate what the fields on the way to a figure are called."""
    section = path.partition(".")[0]
    model: type[Any] = declaration(kind.model, section).type
    for step in steps:
        if step == COUNTED:
            yield "eilučių skaičius"
        elif step != EACH:
            one = declaration(model, step)
            yield one.label
            model = one.type


def _owner(path: str) -> str:
    return path.rpartition(".")[0]
