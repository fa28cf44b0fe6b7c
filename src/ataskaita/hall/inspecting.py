"""Whether a Word document, ours or anybody's, is sound and can be read by everybody."""

from ataskaita.errors import Fault
from ataskaita.hall.disk import PathArgument, file_bytes, path_of
from ataskaita.word.package import read_package


def inspect(path: PathArgument) -> tuple[Fault, ...]:
    """Return what is unsound in a Word document, or can't be read by everybody."""
    from ataskaita.inspection import inspect_document  # noqa: PLC0415 (needs lxml)

    document = path_of(path)
    return inspect_document(read_package(file_bytes(document), str(document)), str(document))
