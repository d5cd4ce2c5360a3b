"""How far the keys of a pane move."""

import pytest

from chongjin_cli.tui.keys import Moving


class Pane(Moving):
    """A pane that shows so many lines, and notes how far it was moved."""

    def __init__(self, lines: int) -> None:
        self.lines = lines
        self.moved: list[int] = []

    def move(self, by: int) -> None:
        self.moved.append(by)

    def screenful(self) -> int:
        return self.lines


@pytest.mark.parametrize(("lines", "moved"), [(11, [11, -11, 6, -6]), (1, [1, -1, 1, -1]), (0, [1, -1, 1, -1])])
def test_a_share_of_the_screen_is_a_line_at_least(lines: int, moved: list[int]) -> None:
    pane = Pane(lines)
    for share in (1, -1, 0.5, -0.5):
        pane.action_turn(share)
    assert pane.moved == moved
