"""The browser, played with keys and mouse, and what is then on its screen."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

import pytest
from textual.pilot import Pilot

from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.store import Dataset
from chongjin_cli.tui.browser import Browser
from chongjin_cli.tui.claim_list import ClaimList
from chongjin_cli.tui.claim_view import ClaimView
from chongjin_cli.tui.explorer import Explorer
from tests.conftest import Save

NOTHING_FOUND = ("/", *"nosuchword", "enter")
KEYS = {"/": "slash", "?": "question_mark", " ": "space"}
Step = str | Callable[[Pilot[None]], Awaitable[Any]]


class Seen(NamedTuple):
    """What there is to see after some keys: the lines of the screen, the claims listed, the one shown, the clipboard."""

    lines: list[str]
    listed: list[str]
    shown: str
    copied: str

    @property
    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.lines) + "\n"


Play = Callable[..., Seen]


@pytest.fixture
def dataset(save: Save, small: dict[str, Any]) -> Dataset:
    """The small dataset, with a cache folder of its own."""
    return Dataset(str(save(small)))


@pytest.fixture
def play(dataset: Dataset) -> Play:
    """Press keys, or do other things, one after another, and look."""

    def played(*steps: Step, width: int = 120, height: int = 24, other: Dataset | None = None) -> Seen:
        return asyncio.run(play_through(Explorer(other or dataset, "", Filters()), steps, width, height))

    return played


async def play_through(app: Explorer, steps: tuple[Step, ...], width: int, height: int) -> Seen:
    async with app.run_test(size=(width, height), notifications=True) as pilot:
        for step in steps:
            await (pilot.press(KEYS.get(step, step)) if isinstance(step, str) else step(pilot))
        lines = await _settled(pilot)
        browser = next(screen for screen in app.screen_stack if isinstance(screen, Browser))
        title = browser.query_one(ClaimView).border_title or ""
        seen = Seen(lines, browser.query_one(ClaimList).ids, title.split(" ")[0], app.clipboard)
    if app.failure:
        raise app.failure
    return seen


async def _settled(pilot: Pilot[None]) -> list[str]:
    """The lines of the screen, when what was typed has been searched for and nothing changes any more."""
    lines, unchanged = list[str](), 0
    while unchanged < 3:
        await pilot.pause(0.03)
        drawn = [strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips()]
        unchanged = unchanged + 1 if drawn == lines and not getattr(pilot.app.screen, "_typing", None) else 0
        lines = drawn
    return lines


def click(column: int, line: int) -> Step:
    """Click there, when nothing changes any more: the line of keys is drawn last."""

    async def clicked(pilot: Pilot[None]) -> None:
        await _settled(pilot)
        await pilot.click(offset=(column, line))

    return clicked
