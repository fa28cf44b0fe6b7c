"""A draft that people may have edited → what it says, and what it said when it was handed out."""

from functools import cached_property
from typing import Literal

from ataskaita.drafts.naming import named
from ataskaita.drafts.reading import read_outline
from ataskaita.drafts.written import Texts, base_of_rendering, base_of_texts
from ataskaita.errors import Fault, Place, TemplateErrors
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.hall.manifest import outline_in
from ataskaita.messages.drift import NOT_A_DRAFT, TOO_LONG
from ataskaita.outline import Outline
from ataskaita.records import frozen
from ataskaita.version import VERSION
from ataskaita.word.manifest import Manifest, read_manifest
from ataskaita.word.package import look_into
from ataskaita.word.seal import is_untouched

Source = Literal["untouched", "outline", "data", "texts", "assumed"]
"""How a base is known: it is the draft itself, the outline that the draft carries, its data
rendered anew, only the texts between its bookmarks; or other data is assumed to be its own."""


@frozen(eq=False)
class Opened:
    """A document as it was read."""

    file: str
    data: bytes
    manifest: Manifest | None
    """None where it doesn't say from what it was made."""
    said: Outline
    """What it says; its figures are known by their bookmarks."""

    @property
    def written(self) -> Texts:
        """The texts that were written in it."""
        written = () if self.manifest is None else self.manifest.written
        return {one.bookmark: (one.path, one.text) for one in written}

    @cached_property
    def texts(self) -> Outline:
        """The base as far as the texts between bookmarks tell it."""
        return base_of_texts(self.said, self.written)

    @cached_property
    def told(self) -> Outline | None:
        """The base as its manifest tells it; None where an older version made it."""
        return None if self.manifest is None else outline_in(self.manifest)

    @property
    def own(self) -> Outline:
        """What it says, figures called by their data paths."""
        return self.said if self.manifest is None else named(self.said, self.told or self.texts)


@frozen
class Based:
    """A draft with its base."""

    file: str
    edited: Outline
    """What it says, figures called by their data paths."""
    base: Outline
    source: Source


def read_draft(path: PathArgument) -> Outline:
    r"""Return what a Word document says: chapters, paragraphs, tables, figures with their names.

    Also what stands in content controls, and without what was deleted with changes tracked. Raise
    TemplateErrors for what is no safe Word file, FileError.

    >>> import ataskaita as at
    >>> from ataskaita.documents import read_draft
    >>> report = at.load({"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}})
    >>> at.write(at.render(report), "ataskaita.docx")
    >>> [block.text for block in read_draft("ataskaita.docx").blocks]
    ['A BIBLIOTEKOS', '2025\xa0METŲ VEIKLOS ATASKAITA']
    """
    return opened(path).own


def opened(path: PathArgument) -> Opened:
    """Return a document as it says it; raise TemplateErrors for no safe Word file, FileError."""
    file = path_of(path)
    return opened_bytes(file_bytes(file), str(file))


def opened_bytes(data: bytes, file: str = "") -> Opened:
    """Return a document of these bytes; `file` is what errors call it."""
    parts = look_into(data, file)
    return Opened(file, data, read_manifest(parts), read_outline(parts))


def based(draft: Opened, again: Outline | None = None, fingerprint: str = "") -> Based:
    """Return a draft with its base; raise TemplateErrors where nothing tells it.

    `again` is what data of that fingerprint says, where it was rendered anew.
    """
    base, source = _base(draft, again, fingerprint)
    return Based(draft.file, named(draft.said, base), base, source)


def _base(draft: Opened, again: Outline | None, fingerprint: str) -> tuple[Outline, Source]:
    if draft.manifest is not None and is_untouched(draft.data):
        return draft.told or draft.own, "untouched"
    if draft.told is not None:
        return draft.told, "outline"
    if again is not None:
        return _of_data(draft, again, fingerprint)
    if not draft.written:
        reason = NOT_A_DRAFT if draft.manifest is None else TOO_LONG
        raise TemplateErrors([Fault(reason, Place(draft.file), {"file": draft.file})])
    return draft.texts, "texts"


def _of_data(draft: Opened, again: Outline, fingerprint: str) -> tuple[Outline, Source]:
    """Return the base of a draft that doesn't tell it, where data was rendered anew."""
    manifest = draft.manifest
    if manifest and (manifest.data, manifest.version) == (fingerprint, VERSION):
        return again, "data"
    if not draft.written:
        return again, "assumed"
    return base_of_rendering(again, draft.written), "data"
