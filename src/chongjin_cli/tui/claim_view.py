"""The pane in which one claim is read whole."""

from typing import ClassVar

from rich.console import Group
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from chongjin_cli.present.details import Details
from chongjin_cli.present.screens import claim as drawing
from chongjin_cli.present.screens import parts
from chongjin_cli.tui.keys import MOTIONS, SPACE, Moving


class ClaimView(Moving, VerticalScroll, can_focus=True):
    """One claim whole."""

    BINDINGS: ClassVar[list[BindingType]] = [*MOTIONS, SPACE]

    def compose(self) -> ComposeResult:
        """The text that is scrolled."""
        yield Static()

    def show(self, details: Details | None, remark: str) -> None:
        """Show a claim from its beginning, or nothing; the remark stands at the foot."""
        claim = details.claim if details else None
        self.border_title = Text.assemble(claim["id"], " ", parts.grade(claim)) if claim else Text()
        self.border_subtitle = Text(remark)
        self.query_one(Static).update(drawing.body(details) if details else Group())
        self.scroll_home(animate=False)

    def move(self, by: int) -> None:
        """Scroll by a number of lines."""
        self.scroll_relative(y=by, animate=False)

    def screenful(self) -> int:
        """How many lines there is room for."""
        return self.scrollable_content_region.height
