"""A Word template, compiled once: filled from any mapping, or with a report's names."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache as kept_once
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from ataskaita.calls import public
from ataskaita.errors import Finding, TemplateErrors
from ataskaita.hall.caching import open_template
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.hall.judging import judged
from ataskaita.messages.template import UNKNOWN_NAME
from ataskaita.template import Anchors, CompiledTemplate
from ataskaita.word.seal import CUSTOM, sealed_package
from ataskaita.word.streaming import DraftWriter

if TYPE_CHECKING:
    from ataskaita.declared.kind import ReportKind


class Template:
    """A Word template, compiled once; safe to share between threads.

    >>> import ataskaita as at
    >>> at.Template.of_bytes(at.Template().path.read_bytes()).remarks
    ()
    """

    @public("ataskaita.Template")
    def __init__(self, path: PathArgument | None = None, *, cache: bool = True) -> None:
        """Read and compile the template at `path`; the standard one where none is given.

        Compiled templates are kept in the user's cache folder, unless `cache` is false.
        """
        self.path = _standard_path() if path is None else path_of(path)
        self.file: Path | None = self.path
        """Where it was read; None for one of bytes, which `path` only calls by a name."""
        self._open(file_bytes(self.path), kept=cache)

    def _open(self, data: bytes, *, kept: bool) -> None:
        self._compiled, self._digest = open_template(data, str(self.path), kept=kept)

    @classmethod
    @public("ataskaita.Template.of_bytes")
    def of_bytes(cls, data: bytes, name: str = "sablonas.docx") -> "Template":
        """Return the template of a .docx file's bytes; `name` is what errors call it."""
        template = cls.__new__(cls)
        template.path, template.file = path_of(name), None
        template._open(data, kept=True)  # noqa: SLF001 (its own class)
        return template

    @property
    def remarks(self) -> tuple[Finding, ...]:
        """What of the tags asks for a slower way, as notes; none of the standard templates does."""
        return self._compiled.remarks

    @property
    def digest(self) -> str:
        """The fingerprint of its parts, which drafts name."""
        return self._digest

    @property
    def signs(self) -> frozenset[str]:
        """The private characters in its own texts."""
        return self._compiled.own.signs

    @public("ataskaita.Template.render")
    def render(self, names: Mapping[str, object]) -> bytes:
        """Return a .docx with the template's tags filled from any mapping."""
        _refuse_no_names(names)
        stream = BytesIO()
        self.write(names, stream)
        return stream.getvalue()

    @public("ataskaita.Template.write")
    def write(self, names: Mapping[str, object], file: BinaryIO) -> None:
        """Write a .docx with the template's tags filled into any binary file.

        Rows may come from a generator: a long table then never stands in memory whole; packed, it
        waits on disk until all that it needs is known. Before an error, nothing is written.
        """
        _refuse_no_names(names)
        with _all_lacking(self._compiled, names):
            self._write(names, file)

    def _write(self, names: Mapping[str, object], file: BinaryIO) -> None:
        compiled = self._compiled
        if not compiled.streams:
            file.write(sealed_package(compiled.render_parts(names)))
            return
        parts, state = dict(compiled.static), compiled.new_state()
        with DraftWriter() as writer:
            for part in compiled.tagged:
                pieces = compiled.stream_part(part, names, state)
                if part == CUSTOM or compiled.collects_into(part):
                    parts[part] = b"".join(pieces)  # the seal comes into it, or notes do
                else:
                    writer.add_pieces(part, pieces)
                compiled.add_links(parts, part, state)
            compiled.add_collected(parts, state)
            writer.write(parts, file)

    def parts_of(
        self, names: Mapping[str, object], anchors: Anchors, *, read: bool = True
    ) -> Mapping[str, bytes]:
        """Return the parts of a draft that isn't sealed yet; `anchors` learns what stands where.

        Without `read`, whoever gets the filled parts finds out whether they are XML.
        """
        with _all_lacking(self._compiled, names):
            return self._compiled.render_parts(names, anchors, read=read)


def _refuse_no_names(names: object) -> None:
    """Raise TypeError, which is then told in our words, before a tag fails by it."""
    if not isinstance(names, Mapping):
        raise TypeError(names)


@contextmanager
def _all_lacking(compiled: CompiledTemplate, names: Mapping[str, object]) -> Iterator[None]:
    """Tell of every name that the template surely asks for in vain, where it stopped at one."""
    try:
        yield
    except TemplateErrors as error:
        first = error.faults[0]
        if first.message.code != UNKNOWN_NAME.code:
            raise
        from ataskaita.template.checking import lacking_names  # noqa: PLC0415 (after errors alone)

        found = lacking_names(compiled.tagged, names, compiled.file)
        last = first.facts["name"].rpartition(".")[2]
        if not any(one.facts["name"].rpartition(".")[2] == last for one in found):
            found = (first, *found)
        raise TemplateErrors(found) from error.__cause__


def template_of(
    template: "PathArgument | Template | None", document: str, kind: "ReportKind"
) -> Template:
    """Return the template that is meant, by its file or its pack; else that of the kind's document.

    Raise TemplateErrors of all that is wrong with one for reports of the kind.
    """
    if isinstance(template, Template):
        return template
    if template is not None:
        from ataskaita.hall.packs import template_file  # noqa: PLC0415 (of one's own alone)

        file = template_file(template, document)
        if file is not None:
            with judged(file, kind):
                return Template(file)
    from ataskaita.hall.documents import standard_template  # noqa: PLC0415 (reads the kinds)

    return _standard(standard_template(document, kind))


@kept_once
def _standard(path: Path) -> Template:
    return Template(path)


def _standard_path() -> Path:
    from ataskaita.hall.documents import standard_template  # noqa: PLC0415 (the same)

    return standard_template()
