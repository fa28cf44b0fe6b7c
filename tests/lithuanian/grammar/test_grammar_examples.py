import doctest
from types import ModuleType

import pytest

from ataskaita.lithuanian.grammar import adjectives, counting, nouns, phrases


class DescribeExamplesInDocstrings:
    @pytest.mark.parametrize("module", [adjectives, counting, nouns, phrases])
    def they_print_what_they_say(self, module: ModuleType) -> None:
        failed, tried = doctest.testmod(module)

        assert tried
        assert not failed
