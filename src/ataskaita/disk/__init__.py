"""Files, read and put in their place so that nothing waits for ever and nothing is lost."""

from ataskaita.disk.leftovers import sweep
from ataskaita.disk.locking import lock
from ataskaita.disk.putting import put, put_over
from ataskaita.disk.reading import NoFileError, ordinary, read_file
from ataskaita.disk.scratch import temporary_place
from ataskaita.disk.watching import states_of, wait_until_saved

__all__ = [
    "NoFileError",
    "lock",
    "ordinary",
    "put",
    "put_over",
    "read_file",
    "states_of",
    "sweep",
    "temporary_place",
    "wait_until_saved",
]
