"""The program in a terminal: its colours, how it ends."""

import asyncio
import os
import pty
import re
import subprocess

import pytest

from chongjin_cli.errors import DatasetError
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.store import Dataset
from chongjin_cli.tui.explorer import Explorer
from tests.conftest import CHONGJIN, SMALL, Save, on_a_terminal
from tests.tui.conftest import play_through

COLOUR = re.compile(r"\x1b\[(?:\d*;)*(?:3[0-8]|4[0-8]|9\d|10\d)(?:;\d*)*m")


def test_whatever_fails_is_told_after_the_screen_is_left(dataset: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_name: str) -> str:
        raise DatasetError("the index is damaged", "run the command again: it will be built anew")

    monkeypatch.setattr(dataset, "claim", fail)
    with pytest.raises(DatasetError, match="the index is damaged"):
        asyncio.run(play_through(Explorer(dataset, "", Filters()), ("j",), 80, 24))


@pytest.mark.parametrize(("key", "code"), [(b"q", 0), (b"\x03", 130)])
@pytest.mark.parametrize("colour", [True, False])
def test_in_a_terminal(key: bytes, code: int, colour: bool, environment: dict[str, str], save: Save) -> None:
    settings = {**environment, "CHONGJIN_DATA": str(save(SMALL)), "TERM": "xterm-256color", "LINES": "24"}
    ended, shown = on_a_terminal(["explore"], settings if colour else {**settings, "NO_COLOR": "1"}, key, when="quit")
    assert ended == code
    assert "The port of Chongjin was opened" in shown
    assert "\x1b[?1049l" in shown  # the screen is as it was
    assert bool(COLOUR.search(shown)) is colour


def test_it_ends_with_its_terminal_though_no_signal_tells(environment: dict[str, str], save: Save) -> None:
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
