"""A few words are sought in all texts at once, and found where each text alone has them.

Guards: checks.seeking.
"""

from random import Random

import pytest

from ataskaita.checks.seeking import Texts


class DescribeTextsTogether:
    @pytest.mark.parametrize("seed", range(40))
    def it_finds_the_texts_that_have_one_of_the_words(self, seed: int) -> None:
        chance = Random(seed)  # noqa: S311 (no secret)
        texts = [_text(chance, "ab\n", 6) for _ in range(chance.randrange(8))]
        words = [_text(chance, "ab", 3) or "a" for _ in range(chance.randrange(4))]

        found = Texts(texts).having(*words)

        assert found == [
            place for place, text in enumerate(texts) if any(word in text for word in words)
        ]

    @pytest.mark.parametrize("seed", range(40))
    def it_finds_them_in_small_letters_also_where_a_capital_becomes_two(self, seed: int) -> None:
        chance = Random(seed)  # noqa: S311 (no secret)
        texts = [_text(chance, "AbĄİ\u00a0\n", 6) for _ in range(chance.randrange(8))]
        words = [_text(chance, "abąi ", 3) or "a" for _ in range(chance.randrange(4))]

        found = Texts(texts, small=True).having(*words)

        small = [text.replace("\u00a0", " ").lower() for text in texts]
        assert found == [
            place for place, text in enumerate(small) if any(word in text for word in words)
        ]


def _text(chance: Random, letters: str, most: int) -> str:
    return "".join(chance.choice(letters) for _ in range(chance.randrange(most + 1)))
