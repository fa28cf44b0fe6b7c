r"""docxtpl's breaks: `\a` begins a new paragraph in a text, `\f` a new page.

What stands for them in a filled part are instructions: a template loses its own when it is read,
and nothing else makes any.
"""

import re
from typing import Final

PARAGRAPH: Final = "<?pastraipa?>"
PAGE: Final = "<?puslapis?>"
BEGIN: Final = b"<?"
"""How both begin."""
OF_TEXT: Final = {"\a": PARAGRAPH, "\f": PAGE}
PARTING: Final = re.compile("([\a\f])")
