"""The browser, played with keys and mouse; its screens as text, which `pytest --update-screens` writes anew."""

import asyncio
import os
import pty
import re
import subprocess
import sys
import webbrowser
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from textual.pilot import Pilot

from chongjin_cli.cli.options import Data
from chongjin_cli.commands import explore
from chongjin_cli.errors import DatasetError
from chongjin_cli.present.details import details
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.store import Dataset
from chongjin_cli.tui.browser import Browser, ClaimList, ClaimView, Explorer, SearchLine, citation
from tests.conftest import CHONGJIN, SMALL, Run, on_a_terminal

FOLDER = Path(__file__).parent / "snapshots"
SCREENS = {
    "explore": (),
    "explore-search": ("/", *"seishin 193"),
    "explore-claim": ("down", "enter"),
    "explore-filters": ("f", "j", "enter"),
    "explore-help": ("?",),
}
NOTHING_FOUND = ("/", *"nosuchword", "enter")
COLOUR = re.compile(r"\x1b\[(?:\d*;)*(?:3[0-8]|4[0-8]|9\d|10\d)(?:;\d*)*m")

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
def dataset(save: Callable[[Any], Path], environment: dict[str, str], small: dict[str, Any]) -> Dataset:  # noqa: ARG001
    """The small dataset, with a cache folder of its own."""
    return Dataset(str(save(small)))


@pytest.fixture
def play(dataset: Dataset) -> Play:
    """Press keys, or do other things, one after another, and look."""

    def played(*steps: Step, width: int = 120, height: int = 24, other: Dataset | None = None) -> Seen:
        return asyncio.run(_play(Explorer(other or dataset), steps, width, height))

    return played


async def _play(app: Explorer, steps: tuple[Step, ...], width: int, height: int) -> Seen:
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


KEYS = {"/": "slash", "?": "question_mark", " ": "space"}


async def _settled(pilot: Pilot[None]) -> list[str]:
    """The lines of the screen, when what was typed has been searched for and nothing changes any more."""
    lines, unchanged = list[str](), 0
    while unchanged < 3:
        await pilot.pause(0.03)
        drawn = [strip.text.rstrip() for strip in pilot.app.screen._compositor.render_strips()]
        unchanged = unchanged + 1 if drawn == lines and not getattr(pilot.app.screen, "_typing", None) else 0
        lines = drawn
    return lines


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
        ("nosuchword", [], "nothing matches"),
        ('"', ["CJ-0001", "CJ-0003", "CJ-0002", "CJ-0004"], "4 claims"),
        ("[zyxwv]", [], "nothing matches"),
    ],
)
def test_typing_narrows_the_list(play: Play, typed: str, listed: list[str], summary: str) -> None:
    seen = play("/", *typed)
    assert (seen.listed, seen.lines[1].strip()) == (listed, summary)
    assert seen.lines[0].strip() == f"/ {typed}".strip() or not typed


def test_a_claim_says_why_it_was_found(play: Play) -> None:
    assert "found by its date · 1 of 2" in play("/", *"1930s").lines[-2]
    assert "found" not in play("/", *"idle").lines[-2]


@pytest.mark.parametrize(
    ("keys", "listed", "summary"),
    [
        (("e", "enter"), ["CJ-0001", "CJ-0003", "CJ-0002"], "3 of 4 claims · era Japanese rule"),
        (("f", "enter"), ["CJ-0001", "CJ-0003", "CJ-0002"], "3 of 4 claims · era Japanese rule"),
        (("t", "j", " "), ["CJ-0003", "CJ-0002"], "2 of 4 claims · topic Steel"),
        (("s", "j", "j", "j", "enter"), ["CJ-0003"], "1 of 4 claims · status disputed"),
        (("e", "enter", "s", "enter"), ["CJ-0001"], "1 of 4 claims · era Japanese rule · status confirmed"),
        (("e", "enter", "enter"), ["CJ-0001", "CJ-0003", "CJ-0002", "CJ-0004"], "4 claims"),
        (("e", "enter", "j", "enter"), ["CJ-0004"], "1 of 4 claims · era Now"),
        (("e", "G", "k", "enter", "x"), ["CJ-0001", "CJ-0003", "CJ-0002", "CJ-0004"], "4 claims"),
        (("e", "G", "enter"), ["CJ-0004"], "1 of 4 claims · status unjudged"),
        (("/", *"idle", "enter", "e", "enter"), [], "nothing matches · era Japanese rule · x clears the filters"),
    ],
)
def test_filters(play: Play, keys: tuple[str, ...], listed: list[str], summary: str) -> None:
    seen = play(*keys)
    assert (seen.listed, seen.lines[1].strip()) == (listed, summary)


def test_counts_are_of_what_choosing_would_leave(play: Play) -> None:
    seen = play("t", "j", "enter")  # steel
    chosen = re.findall(r"(● )?  (Japanese rule|Now|Steel|Port|possible|disputed|unjudged) +(\d)", seen.text)
    assert chosen == [
        ("", "Japanese rule", "2"), ("", "Now", "0"), ("● ", "Steel", "2"), ("", "Port", "2"), ("", "possible", "1"),
        ("", "disputed", "1"), ("", "unjudged", "0"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (("j",), "CJ-0003"),
        (("down", "down"), "CJ-0002"),
        (("G",), "CJ-0004"),
        (("end", "k"), "CJ-0002"),
        (("G", "g"), "CJ-0001"),
        (("G", "j"), "CJ-0004"),
        (("k",), "CJ-0001"),
        (("ctrl+d",), "CJ-0002"),
        (("G", "ctrl+u"), "CJ-0003"),
        ((" ",), "CJ-0004"),
        (("pagedown", "pageup"), "CJ-0001"),
        (("n", "n", "N"), "CJ-0003"),
        (("enter", "n"), "CJ-0003"),
        (("/", *"founded", "enter", "n"), "CJ-0002"),
        (("/", *"founded", "down", "j"), "CJ-0002"),
        (("/", "j", "escape", "/", *"idle", "escape"), "CJ-0004"),
        (NOTHING_FOUND, ""),
        ((*NOTHING_FOUND, "j", "G", "enter", "r", "y", "o", "n"), ""),
    ],
)
def test_keys_move_through_the_list(play: Play, keys: tuple[str, ...], shown: str) -> None:
    assert play(*keys, height=18).shown == shown


def test_keys_scroll_the_claim(play: Play) -> None:
    def top(*keys: str) -> str:
        return play("j", "enter", *keys, width=60, height=12).lines[3].strip("┃ ")

    assert top() == "The steel works of Chongjin were founded in 1937."
    assert top("j").startswith("according to Bloggers (2019), citing a former engineer;")
    assert top("j", "j", "j", "j").startswith("Grade      C4 disputed: one source (C) supports it;")
    assert top("G") != top("ctrl+d") != top()
    assert top("G", "g") == top("ctrl+d", "ctrl+u") == top(" ", "pageup") == top("j", "k") == top()
    assert "Follows" in play("j", "enter", "G", width=60, height=12).text


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


def test_of_several_rivals_and_relations_one_is_chosen_rivals_first(
    play: Play, save: Callable[..., Path], small: dict[str, Any]
) -> None:
    small["claims"][2]["relations"].append({"type": "refines", "claim": "CJ-0004"})
    other = Dataset(str(save(small, "other.json")))
    seen = play("j", "r", other=other)
    assert re.findall(r"(Rival|Follows|Refines)  (CJ-\d+)", seen.text) == [
        ("Rival", "CJ-0002"), ("Follows", "CJ-0001"), ("Refines", "CJ-0004"),
    ]  # fmt: skip
    assert "according to A. Author (2001)" in seen.text
    assert play("j", "r", "enter", other=other).shown == "CJ-0002"
    assert play("j", "r", "j", "enter", other=other).shown == "CJ-0001"
    assert play("j", "r", "escape", other=other).shown == "CJ-0003"


def test_the_list_has_assertions_and_their_attribution(play: Play) -> None:
    lines = [line[2:46].rstrip() for line in play("j").lines[3:19]]
    assert lines == [
        " CJ-0001  A1 confirmed  1 April 1908",
        " The port of Chongjin was opened to trade on",
        " 1 April 1908.",
        "",
        " CJ-0003  C4 disputed  1937",
        " The steel works of Chongjin were founded in",
        " 1937.",
        " according to Bloggers (2019), citing a for…",
        " CJ-0002  B3 possible  1938",
        " The steel works of Chongjin were founded in",
        " 1938.",
        " according to A. Author (2001)",
        " CJ-0004  F6 unjudged  since 2017",
        " Ships have been idle in Chongjin harbour",
        " since 2017.",
        " according to an unsigned text",
    ]


def test_the_mouse_chooses_opens_and_filters(play: Play) -> None:
    def click(column: int, line: int) -> Step:
        return lambda pilot: pilot.click(offset=(column, line))

    assert play(click(5, 6)).shown == "CJ-0001"
    assert play(click(5, 7)).shown == "CJ-0003"
    assert play(click(5, 20)).shown == "CJ-0001"
    assert "CJ-0003 C4" in play(click(5, 7), click(5, 7), width=60).lines[2]
    assert play("f", click(5, 5)).lines[1].strip() == "1 of 4 claims · era Now"
    keys = play().lines[-1]
    assert "Keys" in play(click(keys.index("?"), 23)).text


def test_a_citation_of_the_claim_is_copied_in_one_line(play: Play) -> None:
    seen = play("y")
    assert seen.copied == (
        "The port of Chongjin was opened to trade on 1 April 1908. (CJ-0001, A1 confirmed; "
        "supported by Gazette; Atlas, A. Author, Press, 2001, p. 7, https://example.org/atlas)"
    )
    assert "Sent to the clipboard" in seen.text
    assert play("j", "y").copied == (
        "The steel works of Chongjin were founded in 1937, according to Bloggers (2019), citing a former engineer; "
        "A. Author (2001) says otherwise. (CJ-0003, C4 disputed; supported by =Blog, Bloggers (블로거), May 2020; "
        "partly supported by Blog again, Bloggers (블로거), 2021; see also essay)"
    )
    assert "; disputed by =Blog, Bloggers (블로거), May 2020)" in play("j", "j", "y").copied


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


def test_nothing_in_a_text_is_taken_for_markup(play: Play, save: Callable[..., Path], small: dict[str, Any]) -> None:
    small["eras"][0]["label"] = "[red]rule[/]"
    small["claims"][0] |= {"assertion": "[bold]Port[/] of [link=x]trade[/link] :smile:.", "note": "[/nothing]"}
    small["sources"][1]["title"] = "[on red]Gazette"
    other = Dataset(str(save(small, "other.json")))
    text = play("f", "y", other=other, width=200).text
    for part in ("[red]rule[/]", "[bold]Port[/] of [link=x]trade[/link] :smile:", "[/nothing]", "[on red]Gazette"):
        assert part in text


def test_a_long_list_is_read_only_where_it_is_seen(
    play: Play, save: Callable[..., Path], small: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    small["claims"] = [{**SMALL["claims"][0], "id": f"CJ-{number:05}"} for number in range(1, 3001)]
    small["disputes"] = small["retired"] = []
    many = Dataset(str(save(small, "many.json")))
    read: list[str] = []
    claim = many.claim

    def noting(name: str) -> str:
        read.append(name)
        return claim(name)

    monkeypatch.setattr(many, "claim", noting)
    seen = play("G", other=many)
    assert seen.lines[1].strip() == "3,000 claims"
    assert "3,000 of 3,000" in seen.lines[-2]
    assert "▌ CJ-03000" in seen.text
    assert len(set(read)) <= 100


@pytest.mark.parametrize(
    ("words", "filters", "listed", "summary"),
    [
        ("founded", {}, ["CJ-0003", "CJ-0002"], "2 of 4 claims"),
        ("", {"era": ["colonial"], "status": ["confirmed"]}, ["CJ-0001"],
         "1 of 4 claims · era Japanese rule · status confirmed"),
        ("steel", {"place": ["works"], "grade": ["B"]}, ["CJ-0002"], "1 of 4 claims · place works · grade B"),
        ("", {"topic": ["steel", "port"], "since": "1938", "sort": "id"}, ["CJ-0002", "CJ-0004"],
         "2 of 4 claims · topic steel port · from 1938 · sort id"),
        ("", {"match": "1938"}, ["CJ-0002"], "1 of 4 claims · match 1938"),
        ("", {"limit": 2, "offset": 1}, ["CJ-0003", "CJ-0002"], "2 of 4 claims · limit 2 · offset 1"),
    ],
)  # fmt: skip
def test_it_starts_where_the_command_line_says(
    dataset: Dataset, words: str, filters: dict[str, Any], listed: list[str], summary: str
) -> None:
    explorer = Explorer(dataset, words, Filters(**filters))
    seen = asyncio.run(_play(explorer, (), 120, 24))
    assert (seen.listed, seen.lines[1].strip()) == (listed, summary)
    assert words in seen.lines[0]


def test_filters_of_the_command_line_are_cleared_and_narrowed_like_others(dataset: Dataset) -> None:
    explorer = Explorer(dataset, "", Filters(topic=["steel", "port"], era=["colonial"]))
    narrowed = asyncio.run(_play(explorer, ("s", "enter"), 120, 24))
    assert narrowed.listed == ["CJ-0001"]
    cleared = asyncio.run(_play(Explorer(dataset, "", Filters(place=["works"])), ("x",), 120, 24))
    assert cleared.listed == ["CJ-0001", "CJ-0003", "CJ-0002", "CJ-0004"]


def test_only_the_publishers_own_page_is_opened(dataset: Dataset) -> None:
    from chongjin_cli.tui.browser import _address

    assert _address(details(dataset, dataset.claim("1"))) == "https://example.org/atlas"
    text = dataset.claim("1").replace('"url": "https://example.org/atlas"', '"url": null')
    assert _address(details(dataset, text)) is None


def test_whatever_fails_is_told_after_the_screen_is_left(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_name: str) -> str:
        raise DatasetError("the index is damaged", "run the command again: it will be built anew")

    monkeypatch.setattr(dataset, "claim", fail)
    with pytest.raises(DatasetError, match="the index is damaged"):
        asyncio.run(_play(Explorer(dataset), ("j",), 80, 24))


def test_the_command_passes_on_what_failed(
    monkeypatch: pytest.MonkeyPatch, save: Callable[..., Path], environment: dict[str, str]  # noqa: ARG001
) -> None:  # fmt: skip
    def run(explorer: Explorer) -> None:
        explorer.failure = DatasetError("the index is damaged")

    monkeypatch.setattr(explore, "_need_a_screen", lambda: None)
    monkeypatch.setattr(Explorer, "run", run)
    with pytest.raises(DatasetError, match="the index is damaged"):
        explore.command(filters=Filters(), data=Data(str(save(SMALL))))


def test_without_textual_it_says_how_to_get_it(environment: dict[str, str]) -> None:
    code = "import sys; sys.modules['textual'] = None; from chongjin_cli.app.program import main; main()"
    result = subprocess.run(
        [sys.executable, "-c", code, "explore"], env=environment, capture_output=True, encoding="utf-8", timeout=60
    )
    assert (result.returncode, result.stdout) == (2, "")
    message, mend = result.stderr.splitlines()
    assert message == "chongjin: explore needs the package textual"
    assert re.fullmatch(r'  \S+ -m pip install "chongjin-cli\[explore\]"', mend)


def test_it_needs_a_terminal(chongjin: Run) -> None:
    result = chongjin("explore")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "chongjin: explore needs a terminal\n  chongjin search WORDS prints what it finds\n"


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({"TERM": "dumb"}, "explore needs a terminal"),
        ({"PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}, "explore needs a UTF-8 locale"),
    ],
)
def test_it_needs_a_terminal_that_can_show_it(
    variables: dict[str, str], message: str, environment: dict[str, str], save: Callable[..., Path]
) -> None:
    code, shown = on_a_terminal(["explore"], {**environment, "CHONGJIN_DATA": str(save(SMALL)), **variables})
    assert (code, message in shown) == (2, True)


@pytest.mark.parametrize(("key", "code"), [(b"q", 0), (b"\x03", 130)])
@pytest.mark.parametrize("colour", [True, False])
def test_in_a_terminal(
    key: bytes, code: int, colour: bool, environment: dict[str, str], save: Callable[..., Path]
) -> None:
    settings = {**environment, "CHONGJIN_DATA": str(save(SMALL)), "TERM": "xterm-256color", "LINES": "24"}
    ended, shown = on_a_terminal(["explore"], settings if colour else {**settings, "NO_COLOR": "1"}, key, when="quit")
    assert ended == code
    assert "The port of Chongjin was opened" in shown
    assert "\x1b[?1049l" in shown  # the screen is as it was
    assert bool(COLOUR.search(shown)) is colour


def test_it_ends_with_its_terminal_though_no_signal_tells(
    environment: dict[str, str], save: Callable[..., Path]
) -> None:
    settings = {**environment, "CHONGJIN_DATA": str(save(SMALL)), "TERM": "xterm-256color", "LINES": "24"}
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [*CHONGJIN, "explore"], env=settings, stdin=follower, stdout=follower, stderr=follower, close_fds=True
    )
    os.close(follower)
    shown = b""
    while b"quit" not in shown:
        shown += os.read(leader, 65536)
    os.close(leader)
    try:
        assert process.wait(timeout=20) == 129
    finally:
        process.kill()


def test_a_citation_names_a_source_by_its_id_where_it_has_no_title(dataset: Dataset) -> None:
    cited = citation(details(dataset, dataset.claim("4")))
    assert cited.endswith("(CJ-0004, F6 unjudged; supported by essay, p1.s1)")


def test_more_than_can_be_searched_for_is_not_taken(play: Play) -> None:
    async def paste(pilot: Pilot[None]) -> None:
        pilot.app.screen.query_one(SearchLine).insert_text_at_cursor("idle " * 400)

    assert play("/", *"ship", paste).lines[0].strip() == "/ ship"
