"""A value put into the text of a YAML or JSON file at the place where it stands, or would."""

import json
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, Final

import yaml

from ataskaita.errors import DataErrors, Fault, Place
from ataskaita.messages.rewriting import NO_PLACE
from ataskaita.records import frozen
from ataskaita.sources.events import legible
from ataskaita.sources.nodes import Mapping, Node, Scalar, Series
from ataskaita.sources.origin import FileOrigin
from ataskaita.sources.text_writings import added_lines, flow_entry, new_writings, writings_like
from ataskaita.sources.tree import Step, steps_of

_BOM: Final = b"\xef\xbb\xbf"
_STEP: Final = 2


def texts_with(data: bytes, origin: FileOrigin, path: str, text: str) -> Iterator[bytes]:
    """Generate the file with the text at that data path, written in one way after another.

    Raise DataErrors where nothing shows where it would stand.
    """
    yield from edited_text(data, origin, lambda one: one.versions(path, text))


def edited_text(
    data: bytes, origin: FileOrigin, edit: "Callable[[Edited], Iterator[str]]"
) -> Iterator[bytes]:
    """Generate the file as `edit` has it; JSON where it is JSON now."""
    sign = _BOM if data.startswith(_BOM) else b""
    said = data.removeprefix(sign).decode()
    must_be_json = _is_json(said)
    for one in edit(Edited(said, origin)):
        if not must_be_json or _is_json(one):
            yield sign + one.encode()


def _is_json(text: str) -> bool:
    """Return whether programs that read nothing else can read it: any JSON is YAML, too."""
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


@frozen(slots=False)
class Edited:
    """The text of a data file, in which one value is to become another."""

    text: str
    origin: FileOrigin

    def versions(self, path: str, value: str) -> Iterator[str]:
        """Generate the text with the value in it."""
        found = self.origin.found(path)
        if isinstance(found, Scalar):
            yield from self._replaced(found.place, value)
        elif found is None:
            yield from self._added(path, value)
        else:
            raise _no_place(found.place, path)

    def written_at(self, path: str) -> Any:
        """Return YAML's own node of what stands at a data path; None where nothing does."""
        found = self.origin.found(path)
        return None if found is None else self._node(found.place)

    def cut(self, start: int, end: int, instead: str = "") -> str:
        """Return the text without what stands there."""
        return f"{self.text[:start]}{instead}{self.text[end:]}"

    def line_begin(self, place: int) -> int:
        """Return where the line of a place begins."""
        return max(self.text.rfind(sign, 0, place) for sign in "\r\n") + 1

    def line_after(self, place: int) -> int:
        """Return where the line behind that of a place begins."""
        end = self._end_of_line(place)
        return end + len(self._break) if self.text.startswith(self._break, end) else end

    def _replaced(self, place: Place, value: str) -> Iterator[str]:
        """Generate the text with a value in another's place, or after a key that has none."""
        node = self._node(place)
        start, end = node.start_mark.index, node.end_mark.index
        blank = "" if start != end or self.text[start - 1].isspace() else " "
        indent = self._indent_at(start) + _STEP
        if node.style in ("|", ">"):
            end = len(self.text[:end].rstrip())
            indent = _indent_within(self.text[start:end]) or indent
        for written in writings_like(self.text[start:end], node.style or "", value, indent):
            yield self._with(start, end, blank + written if written else "")

    def _added(self, path: str, value: str) -> Iterator[str]:
        """Generate the text with a value for which there is no key yet."""
        steps = steps_of(path) or ()
        for count in range(len(steps) - 1, -1, -1):
            above = self.origin.found(_path(steps[:count])) if count else self.origin.root
            if above is not None:
                yield from self._below(above, steps[count:], path, value)
                return
        raise _no_place(self.origin.root.place, path)

    def _below(self, above: Node, steps: tuple[Step, ...], path: str, value: str) -> Iterator[str]:
        """Generate the text with a value below what is there already."""
        first, node = steps[0], self._node(above.place)
        if not _fits(above, first) or any(one not in (1, str(one)) for one in steps[1:]):
            raise _no_place(above.place, path)
        if getattr(node, "flow_style", False):
            yield self._in_flow(node, steps, value)
        elif self._is_null(node):
            yield self._with(*_span(node), flow_entry(steps, value, whole=True))
        else:
            yield from self._in_block(node, steps, value)

    def _is_null(self, node: Any) -> bool:
        start, end = _span(node)
        return isinstance(node, yaml.ScalarNode) and start != end

    def _in_flow(self, node: Any, steps: tuple[Step, ...], value: str) -> str:
        """Return the text with an entry more before the closing bracket."""
        last = len(self.text[: node.end_mark.index - 1].rstrip())
        is_first = self.text[last - 1] in "[{,"
        first = node.value[0] if node.value else None
        mark = (first[0] if isinstance(first, tuple) else first).start_mark if first else None
        own_line = mark is not None and mark.line != node.start_mark.line
        gap = f"{self._break}{' ' * mark.column}" if own_line and mark else "" if is_first else " "
        return self._with(last, last, f"{'' if is_first else ','}{gap}{flow_entry(steps, value)}")

    def _in_block(self, node: Any, steps: tuple[Step, ...], value: str) -> Iterator[str]:
        """Generate the text with lines more below what is there."""
        is_blank = isinstance(node, yaml.ScalarNode)
        start = node.start_mark
        indent = self._indent_at(start.index) + _STEP if is_blank else start.column
        end = self._end_of_line(self.end_of(node))
        for written in new_writings(value):
            yield self._with(end, end, f"\n{added_lines(steps, written, indent)}")

    def end_of(self, node: Any) -> int:
        """Return where the last of what is written in a node ends."""
        while isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
            last = node.value[-1]
            node = last[1] if isinstance(last, tuple) else last
        return len(self.text[: node.end_mark.index].rstrip())

    def _end_of_line(self, place: int) -> int:
        ends = (self.text.find(sign, place) for sign in "\r\n")
        return min((one for one in ends if one >= 0), default=len(self.text))

    def _indent_at(self, place: int) -> int:
        """Return how far the key stands from the margin on the line of that place."""
        before = self.text[:place].replace("\r", "\n").rpartition("\n")[2]
        return len(before) - len(before.lstrip(" -"))

    def _with(self, start: int, end: int, written: str) -> str:
        made = written.replace("\n", self._break)
        return f"{self.text[:start]}{made}{self.text[end:]}"

    @cached_property
    def _break(self) -> str:
        """How the file's lines end."""
        return "\r\n" if "\r\n" in self.text else "\n"

    @cached_property
    def _root(self) -> Any:
        return yaml.compose(legible(self.text), Loader=yaml.CSafeLoader)

    def _node(self, place: Place) -> Any:
        """Return YAML's own node that begins there, the outermost."""
        wanted = (place.line or 1) - 1, (place.column or 1) - 1
        for one in _every(self._root):
            if (one.start_mark.line, one.start_mark.column) == wanted:
                return one
        raise _no_place(place, place.within)


def _fits(above: Node, step: Step) -> bool:
    """Return whether a value of that key or number may be put below what is there."""
    match above:
        case Mapping():
            return isinstance(step, str)
        case Series():
            return step == len(above.items) + 1
        case Scalar():
            return not above.text and step in (1, str(step))


def _span(node: Any) -> tuple[int, int]:
    return node.start_mark.index, node.end_mark.index


def _indent_within(block: str) -> int:
    """Return how far the lines of a block of text stand from the margin."""
    lines = [one for one in block.splitlines()[1:] if one.strip()]
    return len(lines[0]) - len(lines[0].lstrip(" ")) if lines else 0


def _every(node: Any) -> Iterator[Any]:
    """Generate a node and all below it, in the order of the file."""
    yield node
    for one in node.value if isinstance(node, yaml.CollectionNode) else ():
        for below in one if isinstance(one, tuple) else (one,):
            yield from _every(below)


def _path(steps: tuple[Step, ...]) -> str:
    told = (f"[{one}]" if isinstance(one, int) else f".{one}" for one in steps)
    return "".join(told).removeprefix(".")


def _no_place(place: Place, path: str) -> DataErrors:
    return DataErrors([Fault(NO_PLACE, place, {"path": path})])
