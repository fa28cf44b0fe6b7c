"""The most memory that a process has held, itself alone."""

import resource
from pathlib import Path
from typing import Final

_STATUS: Final = Path("/proc/self/status")


def most_megabytes() -> int:
    """Return the most that this process has held at once, in MB.

    What Linux tells as `ru_maxrss` begins with what the process had that started this one.
    """
    if _STATUS.is_file():
        told = dict(line.split(":", 1) for line in _STATUS.read_text("utf-8").splitlines())
        return int(told["VmHWM"].split()[0]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
