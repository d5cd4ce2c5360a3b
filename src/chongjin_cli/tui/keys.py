"""The keys: what help says of them, and how a pane moves by them."""

from textual.binding import Binding, BindingType

KEYS = (
    ("j k ↓ ↑", "next and previous claim, or line"),
    ("g G", "first and last"),
    ("ctrl-d ctrl-u", "half a screen on and back"),
    ("space, page keys", "a screen on and back"),
    ("/", "search; enter or ↓ leaves the search line"),
    ("n N", "next and previous claim found"),
    ("enter", "read the claim"),
    ("tab", "the next pane"),
    ("r", "a rival or related claim"),
    ("esc, backspace", "back"),
    ("f", "filters; e, t, s: era, topic, status"),
    ("x", "no filters"),
    ("y", "copy a citation of the claim"),
    ("o", "open the first source's address"),
    ("q", "quit"),
)
MOTIONS: list[BindingType] = [
    Binding("j,down", "move(1)", show=False),
    Binding("k,up", "move(-1)", show=False),
    Binding("ctrl+d", "turn(0.5)", show=False),
    Binding("ctrl+u", "turn(-0.5)", show=False),
    Binding("ctrl+f,pagedown", "turn(1)", show=False),
    Binding("ctrl+b,pageup", "turn(-1)", show=False),
    Binding("g,home", "end(-1)", show=False),
    Binding("G,end", "end(1)", show=False),
]
SPACE = Binding("space", "turn(1)", show=False)
FAR = 10**9
"""More than any list or text is long."""


class Moving:
    """A pane with the keys of `MOTIONS`."""

    def move(self, by: int) -> None:
        """Move by a number of lines or entries, back if it is negative, no further than the ends."""
        raise NotImplementedError

    def screenful(self) -> int:
        """How many of them the pane shows."""
        raise NotImplementedError

    def action_move(self, by: int) -> None:
        """A line on or back."""
        self.move(by)

    def action_turn(self, share: float) -> None:
        """A share of the screen on or back."""
        by = round(self.screenful() * share)
        self.move(by or (1 if share > 0 else -1))

    def action_end(self, way: int) -> None:
        """To the end, or the beginning."""
        self.move(way * FAR)
