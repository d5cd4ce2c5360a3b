"""Things to choose from, under headings."""

from typing import Any

from textual.pilot import Pilot

from chongjin_cli.tui.choices import Choices
from tests.tui.conftest import Play


def test_the_cursor_passes_over_headings_and_stays_within_the_ends(play: Play) -> None:
    async def look(pilot: Pilot[None]) -> Any:
        option = pilot.app.screen.query_one(Choices).highlighted_option
        visited.append(str(option.id) if option else "")

    visited: list[str] = []
    play("f", look, "k", look, "j", "j", look, "j", look, "G", look, "j", look, "g", look)
    assert visited == [
        "era colonial", "era colonial", "era outlook", "topic industry", "status unjudged", "status unjudged",
        "era colonial",
    ]  # fmt: skip
