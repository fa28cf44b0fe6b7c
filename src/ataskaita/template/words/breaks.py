r"""docxtpl's breaks: `\a` begins a new paragraph in a text, `\f` a new page.

What stands for them in a filled part begins with a noncharacter, which no value and no template can
bring: both are refused with one.
"""

import re
from typing import Final

BREAK: Final = "\ufffe"
"""What both begin with."""
PARAGRAPH: Final = f"{BREAK}a"
PAGE: Final = f"{BREAK}f"
BEGIN: Final = BREAK.encode()
LEAD: Final = BEGIN[:1]
"""A byte that few texts have: looked for first, for it is found fast."""
OF_TEXT: Final = {"\a": PARAGRAPH, "\f": PAGE}
PARTING: Final = re.compile("([\a\f])")
