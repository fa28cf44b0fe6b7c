"""What the program is doing, for a script's own log: the logger “ataskaita” of Python's `logging`.

Nothing is said where nobody has read `logging` yet, nor by itself: all is of the level INFO.

>>> import logging
>>> logger = logging.getLogger("ataskaita")
>>> logger.setLevel(logging.INFO)
>>> logger.addHandler(logging.StreamHandler(sys.stdout))
>>> tell("loaded", file="a.yaml", year=2025)
loaded: file=a.yaml, year=2025
>>> logger.handlers.clear(); logger.setLevel(logging.NOTSET)
"""

import sys
from typing import Any, Final

NAME: Final = "ataskaita"


def tell(event: str, **facts: Any) -> None:
    """Log an event; its name and facts stand in the record as `event` and `facts`, too."""
    logging = sys.modules.get("logging")
    if logging is None:  # nobody listens
        return
    logger = logging.getLogger(NAME)
    if logger.isEnabledFor(logging.INFO):
        told = ", ".join(f"{name}={value}" for name, value in facts.items())
        logger.info("%s: %s", event, told, extra={"event": event, "facts": facts})
