"""Notes that stand under fields and values in the code, and the labels of declared fields."""

import ast
import inspect
from collections.abc import Iterator, Mapping
from importlib import import_module
from itertools import pairwise
from textwrap import dedent
from types import ModuleType
from typing import Final

import attrs

from ataskaita.declared.declare import Declaration, declarations

_OURS: Final = "ataskaita"


def notes_of(kind: type) -> Mapping[str, tuple[str, str]]:
    """Return the fields that the class itself names, each with its type and what is said of it."""
    labels = _labels(kind)
    return {
        node.target.id: (_cell(ast.unparse(node.annotation).strip("'")), _cell(label or note))
        for node, note in _fields(kind)
        if isinstance(node.target, ast.Name) and not node.target.id.startswith("_")
        for label in [labels.get(node.target.id, "")]
    }


def notes_under(module: ModuleType, name: str) -> str:
    """Return the note that stands under a value, in the room that has it."""
    for one in _rooms(module):
        for node, note in _noted(one.body):
            target = node.target if isinstance(node, ast.AnnAssign) else None
            if isinstance(target, ast.Name) and target.id == name:
                return note
    return ""


def _labels(kind: type) -> Mapping[str, str]:
    if not attrs.has(kind):
        return {}
    told: tuple[Declaration, ...] = declarations(kind)
    return {one.name: f"`{one.key}`: {one.label}" if one.label else f"`{one.key}`" for one in told}


def _fields(kind: type) -> Iterator[tuple[ast.AnnAssign, str]]:
    try:
        [node] = ast.parse(dedent(inspect.getsource(kind))).body
    except (OSError, TypeError):
        return
    for one, note in _noted(node.body if isinstance(node, ast.ClassDef) else []):
        if isinstance(one, ast.AnnAssign):
            yield one, note


def _noted(body: list[ast.stmt]) -> Iterator[tuple[ast.stmt, str]]:
    """Generate each statement with the text that stands right under it."""
    for one, after in pairwise([*body, ast.Pass()]):
        is_note = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
        yield one, " ".join(str(ast.literal_eval(after.value)).split()) if is_note else ""  # type: ignore[attr-defined]  # it is an expression


def _rooms(module: ModuleType) -> Iterator[ast.Module]:
    """Generate the rooms from which a door has its names."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(_OURS):
            yield ast.parse(inspect.getsource(import_module(str(node.module))))


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
