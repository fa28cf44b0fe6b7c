"""Whether a Word document, ours or anybody's, is sound and can be read by everybody."""

from ataskaita.errors import Fault
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.word.package import look_into


def inspect(path: PathArgument, *, final: bool = False) -> tuple[Fault, ...]:
    """Return what is unsound in a Word document, or can't be read by everybody.

    Of a `final` one also what must not go out with it: comments and changes that are left, hidden
    text, names in its properties, personal codes, phones and homes of private people.

    >>> import ataskaita as at
    >>> from ataskaita.documents import inspect
    >>> data = {"metai": 2025, "biblioteka": {"pavadinimas": "A biblioteka"}}
    >>> data["preambule"] = "Skambinkite tel. 8 600 00 000."
    >>> at.write(at.render(at.load(data)), "ataskaita.docx")
    >>> [one.message.code for one in inspect("ataskaita.docx", final=True)]
    ['W580']
    """
    from ataskaita.inspection import inspect_document  # noqa: PLC0415 (needs lxml)

    document = path_of(path)
    return inspect_document(
        look_into(file_bytes(document), str(document)), str(document), final=final
    )
