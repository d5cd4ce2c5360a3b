"""The list of claims: four lines each, of any number of claims only those on the screen."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, NamedTuple

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from chongjin_cli.contract import Claim
from chongjin_cli.present.screens import parts
from chongjin_cli.tui.keys import MOTIONS, SPACE, Moving

ROW = 4
"""Lines of a claim in the list: id, grade and date, then two of its assertion, and the attribution."""
ASSERTION = 2
"""Lines of an assertion in the list, at most."""
BATCH = 25
"""Claims that are read at a time."""


class Row(NamedTuple):
    """What the list shows of a claim: id, grade and date, its assertion with the words found, its attribution."""

    about: Text
    assertion: Text
    attribution: Text


def row(item: Claim, found: parts.Matches | None) -> Row:
    """What the list shows of a claim that was found by some words, or by none."""
    about = Text.assemble((item["id"], "bold cyan"), "  ", parts.grade(item), "  ", parts.date(item))
    return Row(about, parts.assertion(item, found), Text(parts.told_by(item), style="dim"))


class ClaimList(Moving, ScrollView, can_focus=True):
    """A list of any number of claims, of which only those on the screen are read and drawn."""

    BINDINGS: ClassVar[list[BindingType]] = [*MOTIONS, SPACE, Binding("enter", "open", "open", key_display="⏎")]
    cursor = reactive(0)

    class Chosen(Message):
        """The cursor stands on another claim, or on none."""

    class Opened(Message):
        """The claim at the cursor is opened."""

    def __init__(self, read: Callable[[Sequence[str]], list[Row]]) -> None:
        super().__init__()
        self.ids: list[str] = []
        self._read = read
        self._rows: dict[int, Row] = {}
        self._lines: dict[int, list[Strip]] = {}

    @property
    def chosen(self) -> str | None:
        """The id of the claim at the cursor; None if the list is empty."""
        return self.ids[self.cursor] if self.ids else None

    @property
    def place(self) -> str:
        """Which of how many claims is chosen, in words."""
        return f"{self.cursor + 1:,} of {len(self.ids):,}" if self.ids else ""

    def show(self, ids: list[str]) -> None:
        """Show other claims, the first of them chosen."""
        self.ids = ids
        self._rows.clear()
        self.virtual_size = Size(0, len(ids) * ROW)
        self.set_reactive(ClaimList.cursor, 0)
        self.scroll_to(y=0, animate=False)
        self._redraw()
        self._tell()

    def move(self, by: int) -> None:
        """Choose a claim further down or up."""
        self.cursor = max(0, min(len(self.ids) - 1, self.cursor + by))

    def watch_cursor(self, old: int, new: int) -> None:
        """Keep the cursor on the screen."""
        self.scroll_to_region(Region(0, new * ROW, 1, ROW), animate=False)
        for index in (old, new):
            self._lines.pop(index, None)
            self.refresh_lines(index * ROW, ROW)
        self._tell()

    def on_focus(self) -> None:
        """The cursor looks different while the keys go to the list."""
        self._redraw()

    def on_blur(self) -> None:
        """And when they no longer do."""
        self._redraw()

    def on_resize(self) -> None:
        """Wrap assertions to the new width."""
        self._redraw()
        self.scroll_to_region(Region(0, self.cursor * ROW, 1, ROW), animate=False)

    def render_line(self, y: int) -> Strip:
        """One line of the list."""
        width = self.scrollable_content_region.width
        index, line = divmod(y + self.scroll_offset.y, ROW)
        if index >= len(self.ids):
            return Strip.blank(width)
        if index not in self._lines:
            self._lines[index] = list(self._drawn(index, width))
        return self._lines[index][line]

    def _drawn(self, index: int, width: int) -> Iterator[Strip]:
        """The lines of a claim; that at the cursor is bold, its first line a bar while the keys go to the list."""
        room = max(1, width - 2)
        about, assertion, attribution = (text.copy() for text in self._row(index))
        for text in (about, attribution):
            text.truncate(room, overflow="ellipsis")
        lines = [about, *_shortened(list(assertion.wrap(self.app.console, room)), ASSERTION, room), attribution]
        current = index == self.cursor
        for number in range(ROW):
            text = lines[number] if number < len(lines) else Text()
            bar = current and number == 0 and self.has_focus
            line = Text.assemble(("▌ ", "cyan") if current else "  ", text.plain if bar else text)
            strip = Strip(line.render(self.app.console)).adjust_cell_length(width)
            yield strip.apply_style(Style(bold=True, reverse=bar)) if current else strip

    def _row(self, index: int) -> Row:
        if index not in self._rows:
            start = index // BATCH * BATCH
            self._rows.update(enumerate(self._read(self.ids[start : start + BATCH]), start))
        return self._rows[index]

    def _redraw(self) -> None:
        self._lines.clear()
        self.refresh()

    def _tell(self) -> None:
        self.border_subtitle = self.place
        self.post_message(self.Chosen())

    def on_click(self, event: events.Click) -> None:
        """Choose the claim under the mouse; open it if it is chosen already."""
        offset = event.get_content_offset(self)
        index = -1 if offset is None else (offset.y + self.scroll_offset.y) // ROW
        if not 0 <= index < len(self.ids):
            return
        if index == self.cursor:
            self.action_open()
        self.cursor = index

    def screenful(self) -> int:
        """How many claims there is room for."""
        return self.scrollable_content_region.height // ROW

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Without a claim there is nothing to open."""
        return bool(self.ids) if action == "open" else True

    def action_open(self) -> None:
        """Ask for the chosen claim to be opened."""
        self.post_message(self.Opened())


def _shortened(lines: list[Text], count: int, width: int) -> list[Text]:
    """The first lines of a text, with an ellipsis if they are not all."""
    if len(lines) > count:
        last = lines[count - 1]
        last.truncate(max(0, width - 1))
        last.rstrip()
        last.append("…")
    return lines[:count]
