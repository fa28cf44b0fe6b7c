"""What is tried: each kind makes a case from chance, and says what the program is to do with it."""

from collections.abc import Mapping
from typing import Final

from tests.census.cases import Kind
from tests.census.kinds.contexts import contexts
from tests.census.kinds.data import data
from tests.census.kinds.drafts import drafts
from tests.census.kinds.tags import tags
from tests.census.kinds.templates import templates
from tests.census.kinds.workbooks import workbooks

KINDS: Final[Mapping[str, Kind]] = {
    "data": data,
    "workbooks": workbooks,
    "templates": templates,
    "tags": tags,
    "contexts": contexts,
    "drafts": drafts,
}
WEIGHTS: Final[Mapping[str, int]] = {
    "data": 4,
    "workbooks": 1,
    "templates": 3,
    "tags": 5,
    "contexts": 5,
    "drafts": 2,
}
"""How many of each are tried, in parts of the whole."""
