"""The list of claims: moving in it, what it shows of a claim, what it reads."""

from typing import Any

import pytest

from chongjin_cli.queries.store import Dataset
from tests.conftest import SMALL, Save
from tests.tui.conftest import NOTHING_FOUND, Play, click


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
        " according to Bloggers (2020), citing a for…",
        " CJ-0002  B3 possible  1938",
        " The steel works of Chongjin were founded in",
        " 1938.",
        " according to A. Author (2001)",
        " CJ-0004  F6 unjudged  since 2017",
        " Ships have been idle in Chongjin harbour",
        " since 2017.",
        " according to an unsigned text",
    ]


def test_the_mouse_chooses_and_opens(play: Play) -> None:
    assert play(click(5, 6)).shown == "CJ-0001"
    assert play(click(5, 7)).shown == "CJ-0003"
    assert play(click(5, 20)).shown == "CJ-0001"
    assert "Claims" in play(click(5, 7), width=60).lines[2]  # the list, until a second click
    assert "CJ-0003 C4" in play(click(5, 7), click(5, 7), width=60).lines[2]


def test_a_long_list_is_read_only_where_it_is_seen(
    play: Play, save: Save, small: dict[str, Any], monkeypatch: pytest.MonkeyPatch
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
