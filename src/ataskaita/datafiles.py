"""The data files' door by the name that it had in 0.1.0; it is `ataskaita.data` now."""

import warnings

from ataskaita import data

warnings.warn("ataskaita.datafiles is ataskaita.data now", DeprecationWarning, stacklevel=2)


def __getattr__(name: str) -> object:
    return getattr(data, name)
