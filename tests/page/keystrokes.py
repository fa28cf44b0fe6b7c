"""A hand whose time is counted by the keystroke-level model, on the page in a real browser.

Card, Moran, Newell (1983): a key takes 0.28 s, a pointing 1.1 s, a decision 1.35 s; what the
program needs itself is measured. A capital letter is two keys.
"""

import time
from collections import Counter
from collections.abc import Callable
from typing import Final

from attrs import define, field
from playwright.sync_api import Locator, Page

KEY, POINTING, DECISION = 0.28, 1.1, 1.35
_FEW: Final = 3
"""So many cells are passed by a key; what is further off is pointed at."""


@define
class Hand:
    """A person's hand on the keyboard and the mouse."""

    page: Page
    count: Counter[str] = field(factory=Counter)
    waits: dict[str, float] = field(factory=dict)
    """How long the program took, by what was waited for."""

    @property
    def seconds(self) -> float:
        """How long all of it takes."""
        told = self.count
        known = told["keys"] * KEY + told["pointings"] * POINTING + told["decisions"] * DECISION
        return known + sum(self.waits.values())

    def decide(self) -> None:
        """Think of what comes next."""
        self.count["decisions"] += 1

    def press(self, key: str) -> None:
        """Press a key, or keys together."""
        self.count["keys"] += key.count("+") + 1
        self.page.keyboard.press(key)

    def write(self, text: str) -> None:
        """Type a text, key by key."""
        self.count["keys"] += len(text) + sum(one.isupper() for one in text)
        self.page.keyboard.type(text)

    def point(self, at: Locator) -> None:
        """Move to it and click."""
        self.count["pointings"] += 1
        at.click()

    def wait(self, what: str, until: Callable[[], object]) -> None:
        """Wait for the program."""
        start = time.perf_counter()
        until()
        self.waits[what] = self.waits.get(what, 0) + time.perf_counter() - start

    def open(self, what: str, link: Locator) -> None:
        """Decide for a link or a button that leads to another page, and wait for it."""
        self.decide()

        def come() -> None:
            with self.page.expect_navigation():
                self.point(link)

        self.wait(what, come)

    def choose(self, figure: str, text: str) -> None:
        """Put a figure into the text in which one is, chosen by its name from the list."""
        self.decide()
        signs = self.page.locator(f'[data-signs="{text}"]')
        self.point(signs.locator("summary"))
        chooser = signs.locator("[data-figure]")
        self.point(chooser)
        option = self.page.locator(f'#rodikliai option[data-name="{figure}"]')
        self.wait("rodikliai", lambda: option.wait_for(state="attached"))
        label = option.get_attribute("value") or ""
        self.count["keys"] += 6  # so many letters, and the arrow, find one in the list
        self.count["pointings"] += 1
        chooser.fill(label)
        self.press("Enter")

    def go_to(self, path: str) -> None:
        """Find the cell of a data path: by a few keys where it is next, else by pointing at it."""
        self.decide()
        for _ in range(self._steps_to(path)):
            self.press("Enter")
        if self.page.evaluate("document.activeElement.id") != path:
            self.point(self.page.locator(f'[id="{path}"]'))

    def _steps_to(self, path: str) -> int:
        """Return how often Enter is to be pressed; never where that takes longer than pointing."""
        steps: int = self.page.evaluate(
            """path => {
              const all = [...document.querySelectorAll("[data-cell], [data-goes-on]")];
              const here = all.indexOf(document.activeElement);
              const there = all.indexOf(document.getElementById(path));
              const isText = document.activeElement.matches("textarea");
              return here < 0 || there < here || isText ? 0 : there - here;
            }""",
            path,
        )
        return steps if steps <= _FEW else 0
