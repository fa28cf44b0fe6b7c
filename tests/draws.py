"""Whether the whole of what is drawn is tried: not each time, `ATASKAITA_WHOLE=1` asks for it."""

import os
from typing import Final

WHOLE: Final = bool(os.environ.get("ATASKAITA_WHOLE"))
