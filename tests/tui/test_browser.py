"""The screen played, and as text, which `pytest --update-screens` writes anew."""

import re
import webbrowser
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from chongjin_cli.queries.store import Dataset
from chongjin_cli.tui.browser import SearchLine
from tests.conftest import Save
from tests.tui.conftest import NOTHING_FOUND, Play, Step, click

FOLDER = Path(__file__).parent / "snapshots"
SCREENS = {
    "explore": (),
    "explore-search": ("/", *"seishin 193"),
    "explore-claim": ("down", "enter"),
    "explore-filters": ("f", "j", "enter"),
    "explore-help": ("?",),
}


@pytest.mark.parametrize("width", [60, 80, 120, 200])
@pytest.mark.parametrize("name", SCREENS)
def test_screen(name: str, width: int, play: Play, request: pytest.FixtureRequest) -> None:
    shown = play(*SCREENS[name], width=width).text
    file = FOLDER / f"{name}-{width}.txt"
    if request.config.getoption("--update-screens"):
        FOLDER.mkdir(exist_ok=True)
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "listed", "summary"),
    [
        ("", ["CJ-0001", "CJ-0003", "CJ-0002", "CJ-0004"], "4 claims"),
        ("idle", ["CJ-0004"], "1 of 4 claims"),
        ("Seishin idle", ["CJ-0004"], "1 of 4 claims"),
        ("founded -1938", ["CJ-0003"], "1 of 4 claims"),
        ("founded -works", [], "nothing matches"),
        ("ope", ["CJ-0001"], "1 of 4 claims · words that begin with 'ope'"),
        ("founed 1938", ["CJ-0002"], '1 of 4 claims · searched for "founded"; nothing for "founed"'),
        ("CJ-2 cj-0001", ["CJ-0002", "CJ-0001"], "2 of 4 claims"),
        ("nosuchword", [], "nothing matches"),
        ('"', ["CJ-0001", "CJ-0003", "CJ-0002", "CJ-0004"], "4 claims"),
        ("[zyxwv]", [], "nothing matches"),
    ],
)
def test_typing_narrows_the_list(play: Play, typed: str, listed: list[str], summary: str) -> None:
    seen = play("/", *typed)
    assert (seen.listed, seen.lines[1].strip()) == (listed, summary)
    assert seen.lines[0].strip() == f"/ {typed}".strip() or not typed


def test_more_than_can_be_searched_for_is_not_taken(play: Play) -> None:
    async def paste(pilot: Pilot[None]) -> None:
        pilot.app.screen.query_one(SearchLine).insert_text_at_cursor("idle " * 400)

    assert play("/", *"ship", paste).lines[0].strip() == "/ ship"


def test_a_claim_says_why_it_was_found(play: Play) -> None:
    assert "found by its date · 1 of 2" in play("/", *"1930s").lines[-2]
    assert "found" not in play("/", *"idle").lines[-2]


def test_tab_moves_from_pane_to_pane(play: Play) -> None:
    async def focus(pilot: Pilot[None]) -> None:
        visited.append(type(pilot.app.focused).__name__)

    visited: list[str] = []
    play(focus, "tab", focus, "tab", focus, "tab", focus, "f", focus)
    assert visited == ["ClaimList", "ClaimView", "SearchLine", "ClaimList", "Choices"]


def test_one_pane_below_100_columns_and_two_above(play: Play) -> None:
    def panes(*steps: Step, width: int) -> list[str]:
        return re.findall("Claims|Filters|CJ-0001 A1", play(*steps, width=width).lines[2])

    async def narrow(pilot: Pilot[None]) -> None:
        await pilot.resize_terminal(60, 24)

    assert panes(width=99) == ["Claims"]
    assert panes("enter", width=99) == ["CJ-0001 A1"]
    assert panes("enter", "escape", width=99) == ["Claims"]
    assert panes("enter", "/", width=99) == ["Claims"]
    assert panes("f", width=99) == ["Filters"]
    assert panes("f", "f", width=99) == ["Claims"]
    assert panes(width=100) == ["Claims", "CJ-0001 A1"]
    assert panes("f", width=100) == ["Filters", "Claims"]
    assert panes("f", "tab", "enter", width=100) == ["Claims", "CJ-0001 A1"]
    assert panes("f", width=140) == ["Filters", "Claims", "CJ-0001 A1"]
    assert panes("enter", narrow, width=140) == ["CJ-0001 A1"]
    assert panes(narrow, width=140) == ["Claims"]


def test_a_rival_is_followed_and_left_again(play: Play) -> None:
    followed = play("j", "j", "r")
    assert (followed.shown, followed.listed[2]) == ("CJ-0003", "CJ-0002")
    assert "esc: back to CJ-0002" in followed.lines[-2]
    assert play("j", "j", "r", "r", "enter").shown == "CJ-0002"
    assert play("j", "j", "r", "r", "enter", "escape").shown == "CJ-0003"
    assert play("j", "j", "r", "escape").shown == "CJ-0002"
    assert play("j", "j", "r", "n").shown == "CJ-0004"
    assert play("j", "j", "r", "escape", "escape", "j").shown == "CJ-0004"
    assert play("r").shown == "CJ-0001"
    assert "CJ-0003 C4 disputed" in play("j", "j", "r", width=60).lines[2]


def test_the_mouse_filters_and_presses_keys(play: Play) -> None:
    assert play("f", click(5, 5)).lines[1].strip() == "1 of 4 claims · era Now"
    keys = play().lines[-1]
    assert "Keys" in play(click(keys.index("?"), 23)).text


class _Background:
    """A browser that only notes what it is asked for."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def open(self, address: str) -> bool:
        self.opened.append(address)
        return True


def test_an_address_is_opened_on_that_key_alone(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    background = _Background()
    monkeypatch.setattr(webbrowser, "get", lambda: background)
    play("j", "enter", "tab", "r", "y", "f", "enter", "x", "escape", "/", *"idle", "enter", "?", "q")
    assert background.opened == []
    play("o")
    play("G", "o")  # its source has none
    assert background.opened == ["https://example.org/atlas"]


def test_where_there_is_no_browser_the_address_is_shown(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    def get() -> None:
        raise webbrowser.Error

    monkeypatch.setattr(webbrowser, "get", get)
    assert "There is no browser to open" in play("o").text


def test_keys_without_use_are_not_offered(play: Play) -> None:
    assert play().lines[-1].strip() == "⏎ open / find f filter ? help q quit y cite o web"
    assert play("j").lines[-1].strip() == "⏎ open / find f filter r related ? help q quit y cite"
    assert play("j", "j").lines[-1].strip() == "⏎ open / find f filter r related ? help q quit y cite o web"
    assert play(*NOTHING_FOUND).lines[-1].strip() == "/ find f filter ? help q quit"
    assert play("/").lines[-1].strip() == "⏎ to the claims"
    assert play("f", "enter").lines[-1].strip().endswith("x no filter")


def test_nothing_in_a_text_is_taken_for_markup(play: Play, save: Save, small: dict[str, Any]) -> None:
    small["eras"][0]["label"] = "[red]rule[/]"
    small["claims"][0] |= {"assertion": "[bold]Port[/] of [link=x]trade[/link] :smile:.", "note": "[/nothing]"}
    small["sources"][1]["title"] = "[on red]Gazette"
    other = Dataset(str(save(small, "other.json")))
    text = play("f", "y", other=other, width=200).text
    for part in ("[red]rule[/]", "[bold]Port[/] of [link=x]trade[/link] :smile:", "[/nothing]", "[on red]Gazette"):
        assert part in text
