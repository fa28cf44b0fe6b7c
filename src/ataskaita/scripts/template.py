"""docxtpl's DocxTemplate: its calls, filled by a template that is compiled once.

>>> DocxTemplate("sablonas.docx").is_rendered
False
"""

from collections.abc import Mapping
from functools import cached_property
from html import escape
from io import BytesIO
from os import PathLike
from typing import IO, TYPE_CHECKING, Any, Final

from ataskaita.border.addresses import may_link
from ataskaita.disk import put_over
from ataskaita.errors import AtaskaitaError, refused_by_disk
from ataskaita.hall.disk import make_folder, path_of
from ataskaita.messages.files import UNWRITABLE
from ataskaita.messages.scripts import NO_CONTEXT, NO_TEMPLATE_FILE, UNLINKED, UNPACKED_SUBDOC
from ataskaita.scripts.asking import undeclared_names
from ataskaita.scripts.failing import as_script_errors, refuse, refuse_call
from ataskaita.scripts.keeping import compiled
from ataskaita.scripts.manners import ScriptNames, manner_of
from ataskaita.scripts.replacing import Replacements, bytes_of
from ataskaita.word.package import read_package, read_template
from ataskaita.word.seal import sealable, sealed_package

if TYPE_CHECKING:
    from docx.document import Document
    from docxtpl import Subdoc
    from jinja2 import Environment

Source = str | PathLike[str] | IO[bytes]
_INNER: Final = frozenset(
    (
        *("build_headers_footers_xml", "build_xml", "crc_to_new_embedded", "crc_to_new_media"),
        *("current_rendering_part", "docx_ids_index", "fix_docpr_ids", "fix_tables"),
        *("get_file_crc", "get_headers_footers", "get_headers_footers_encoding", "get_part_xml"),
        *("get_pic_map", "get_xml", "init_docx", "map_headers_footers_xml", "map_tree"),
        *("patch_xml", "pic_map", "pics_to_replace", "post_processing", "pre_processing"),
        *("render_footnotes", "render_init", "render_properties", "render_xml_part"),
        *("resolve_listing", "write_xml", "xml_to_string", "zipname_to_replace"),
    )
)
"""How docxtpl itself works: there is nothing like it here."""


class DocxTemplate:
    """A Word template with docxtpl's calls: `render(context)`, then `save(path)`.

    >>> from docx import Document
    >>> from ataskaita.docxtpl import DocxTemplate
    >>> document = Document()
    >>> paragraph = document.add_paragraph("{{ city }}, {{ year }}")
    >>> document.save("sablonas.docx")
    >>> template = DocxTemplate("sablonas.docx")
    >>> template.render({"city": "Alytus", "year": 2025})
    >>> template.save("laiskas.docx")
    >>> Document("laiskas.docx").paragraphs[0].text
    'Alytus, 2025'
    """

    def __init__(self, template_file: Source) -> None:
        """Take the template's path, or a binary file that is open; it is read by `render`."""
        if not hasattr(template_file, "read") and not isinstance(template_file, str | PathLike):
            refuse(NO_TEMPLATE_FILE, "DocxTemplate", given=type(template_file).__name__)
        self.template_file = template_file
        self.is_rendered = False
        self.is_saved = False
        self.allow_missing_pics = False
        """Whether `replace_pic` may name a picture that the template doesn't have."""
        self._replacements = Replacements()
        self._parts: Mapping[str, bytes] | None = None
        """What was rendered."""
        self._document: Document | None = None
        """The template for python-docx, then what was rendered: where a script asks for it."""
        self._is_edited = False

    @property
    def _file(self) -> str:
        is_open = hasattr(self.template_file, "read")
        return "sablonas.docx" if is_open else str(path_of(self.template_file))  # type: ignore[arg-type]  # a path then

    def _data(self) -> bytes:
        """Return the template's bytes; with what the script did to it by python-docx."""
        return _saved(self._document) if self._is_edited else bytes_of(self.template_file)

    def render(
        self,
        context: Mapping[str, Any],
        jinja_env: "Environment | None" = None,
        autoescape: bool = False,  # noqa: FBT001, FBT002 (docxtpl's own call)
    ) -> None:
        """Fill the template's tags with the names of a context.

        `jinja_env` brings filters, tests, globals and what unknown names do. Without `autoescape`
        XML's names for signs in a text (`&amp;`) are the signs; no text ever becomes markup.
        Raise TemplateErrors, which a script may also catch as jinja2.TemplateError, DataErrors for
        values that Word can't hold, FileError.
        """
        if not isinstance(context, Mapping):
            refuse(NO_CONTEXT, "render", given=type(context).__name__)
        if self.is_rendered:
            self._document, self._is_edited, self.is_rendered = None, False, False
        try:
            manner = manner_of(jinja_env, autoescape=autoescape)
            names = ScriptNames(context, jinja_env or manner.environment())
            self._parts = compiled(self._data(), self._file, manner).render_parts(names)
        except AtaskaitaError as error:
            raise as_script_errors(error) from error.__cause__
        self._document, self._is_edited = None, False
        self.is_rendered, self.is_saved = True, False

    def save(self, filename: Source, *_: object, **__: object) -> None:
        """Write the document to a path, over what stands there, whole or not at all; or to a file.

        Where nothing was rendered, it is the template itself. Raise FileError.
        """
        data = self._made()
        if hasattr(filename, "write"):
            filename.write(data)
        else:
            path = path_of(filename)
            make_folder(path)
            try:
                put_over((data,), path)
            except OSError as error:
                raise refused_by_disk(UNWRITABLE, path, error) from None
        self.is_saved = True

    def _made(self) -> bytes:
        """Return the document's bytes, what is to be replaced in them replaced."""
        if self._is_edited:
            parts: Mapping[str, bytes] = read_package(_saved(self._document), self._file)
        elif self._parts is not None and self.is_rendered:
            parts = self._parts
        else:
            parts, _taken_out = read_template(self._data(), self._file)
            parts = sealable(parts)
        allowed = self.allow_missing_pics
        return sealed_package(self._replacements.made_in(parts, self._file, lax=allowed))

    @property
    def docx(self) -> "Document":
        """The template for python-docx before it is rendered, the document afterwards.

        What a script changes there is rendered, or saved, with all else.
        """
        document = self._staged()
        self._is_edited = True
        return document

    def get_docx(self) -> "Document":
        """Return the same."""
        return self.docx

    def _staged(self) -> "Document":
        if self._document is None:
            import docx  # noqa: PLC0415 (heavy, and few scripts ask for it)

            data = self._made() if self.is_rendered else self._data()
            read_package(data, self._file)  # nothing is read that isn't sound
            self._document = docx.Document(BytesIO(data))
        return self._document

    def new_subdoc(self, docpath: Source | None = None) -> "Subdoc":
        """Return a sub-document of the template's, empty or of another Word file.

        It is filled by python-docx's calls, and printed by a `{{p … }}` tag. Another file needs
        the package docxcompose.
        """
        try:
            from docxtpl import Subdoc  # noqa: PLC0415 (heavy, and few scripts have one)
        except ImportError:
            refuse(UNPACKED_SUBDOC, "new_subdoc")
        if docpath is not None:
            docpath = BytesIO(bytes_of(docpath))
            read_package(docpath.getvalue(), "docpath")
        return Subdoc(_Stage(self), docpath)

    def build_url_id(self, url: object) -> str:
        """Return what a RichText takes as `url_id` to link to that address."""
        if not isinstance(url, str) or not may_link(url):
            refuse(UNLINKED, "build_url_id", address=str(url))
        return escape(url)

    def get_undeclared_template_variables(
        self,
        jinja_env: "Environment | None" = None,
        context: Mapping[str, Any] | None = None,
    ) -> set[str]:
        """Return the names that the template asks for; without those of a context."""
        manner = manner_of(jinja_env, autoescape=False)
        try:
            design = compiled(bytes_of(self.template_file), self._file, manner)
        except AtaskaitaError as error:
            raise as_script_errors(error) from error.__cause__
        return undeclared_names(design, manner) - set(context or ())

    def replace_media(self, src_file: Source, dst_file: Source) -> None:
        """Let a picture of the template, of these bytes, be another one."""
        self._replacements.replace_same("word/media/", src_file, dst_file)

    def replace_embedded(self, src_file: Source, dst_file: Source) -> None:
        """Let a workbook that the template holds, of these bytes, be another one."""
        self._replacements.replace_same("word/embeddings/", src_file, dst_file)

    def replace_pic(self, embedded_file: str, dst_file: Source) -> None:
        """Let the picture that has this name, title or alternative text be another one.

        Raise an error (ValueError, too) once it is saved, where there is none of that name.
        """
        self._replacements.pictures[embedded_file] = bytes_of(dst_file)

    def replace_zipname(self, zipname: str, dst_file: Source) -> None:
        """Let a picture or workbook of the template, by its name in the package, be another one."""
        self._replacements.replace_named(zipname, dst_file)

    def reset_replacements(self) -> None:
        """Forget what was to be replaced."""
        self._replacements = Replacements()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name in _INNER:
            refuse_call(name, inner=True)
        from docx.document import Document  # noqa: PLC0415 (heavy, and few scripts ask for it)

        if hasattr(Document, name):
            return getattr(self.docx, name)
        return refuse_call(name, inner=False)


class _Stage:
    """Stands for the template in a sub-document, which takes its styles and lists from there."""

    def __init__(self, template: DocxTemplate) -> None:
        self._template = template

    @cached_property
    def docx(self) -> "Document":
        return self._template._staged()  # noqa: SLF001 (the same module)

    def get_docx(self) -> "Document":
        """Return the template's document, which nothing changes."""
        return self.docx


def _saved(document: "Document | None") -> bytes:
    stream = BytesIO()
    if document is not None:
        document.save(stream)
    return stream.getvalue()
