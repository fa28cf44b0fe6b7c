"""The institutions that are to report, of a list that somebody keeps."""

from ataskaita.hall.disk import PathArgument, path_of
from ataskaita.hall.kinds import KindsFor
from ataskaita.kinds import IMPLIED
from ataskaita.sources.listed import Listed, read_list


def institutions_of(file: PathArgument) -> tuple[Listed, ...]:
    """Return the institutions of a list, a table or YAML; raise DataErrors, FileError."""
    path = path_of(file)
    return read_list(path, tuple(KindsFor(path)), IMPLIED.key)
