"""Filters, set in the panel and by the command line."""

import asyncio
import re
from typing import Any

import pytest

from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.store import Dataset
from chongjin_cli.tui.explorer import Explorer
from tests.tui.conftest import Play, play_through


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
    seen = asyncio.run(play_through(explorer, (), 120, 24))
    assert (seen.listed, seen.lines[1].strip()) == (listed, summary)
    assert words in seen.lines[0]


def test_filters_of_the_command_line_are_cleared_and_narrowed_like_others(dataset: Dataset) -> None:
    explorer = Explorer(dataset, "", Filters(topic=["steel", "port"], era=["colonial"]))
    narrowed = asyncio.run(play_through(explorer, ("s", "enter"), 120, 24))
    assert narrowed.listed == ["CJ-0001"]
    cleared = asyncio.run(play_through(Explorer(dataset, "", Filters(place=["works"])), ("x",), 120, 24))
    assert cleared.listed == ["CJ-0001", "CJ-0003", "CJ-0002", "CJ-0004"]
