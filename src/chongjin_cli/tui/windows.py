"""The windows that open over the browser: the keys, and the claims related to one."""

from collections.abc import Sequence
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static

from chongjin_cli.contract import Claim
from chongjin_cli.present.details import RELATIONS
from chongjin_cli.present.screens import parts
from chongjin_cli.tui.choices import Choices
from chongjin_cli.tui.keys import KEYS


class Help(ModalScreen[None]):
    """The keys."""

    def compose(self) -> ComposeResult:
        """A table of them."""
        table = Table.grid(padding=(0, 2, 0, 0))
        for keys, meaning in KEYS:
            table.add_row(Text(keys, style="bold"), Text(meaning))
        with VerticalScroll(classes="box") as box:
            box.border_title = "Keys"
            box.border_subtitle = "any key goes on"
            yield Static(table)

    def on_key(self, event: events.Key) -> None:
        """Any key closes it."""
        event.stop()
        self.dismiss()

    def on_click(self) -> None:
        """So does the mouse."""
        self.dismiss()


class Related(ModalScreen[str | None]):
    """The rivals of a claim and those it is related to; the id of the one chosen is the result."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,backspace", "dismiss(None)", show=False)]

    def __init__(self, ties: Sequence[tuple[str, Claim]]) -> None:
        super().__init__()
        self._ties = ties

    def compose(self) -> ComposeResult:
        """The claims, each below its relation."""
        choices = Choices(*(self._about(*each) for each in self._ties), classes="box")
        choices.border_title = "Related claims"
        choices.border_subtitle = "enter reads · esc closes"
        yield choices

    def _about(self, tie: str, other: Claim) -> Text:
        about = (f"{RELATIONS[tie]}  ", parts.identity(other), "  ", parts.grade(other), "\n")
        return Text.assemble(*about, parts.statement(other))

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Take the claim chosen."""
        self.dismiss(self._ties[event.option_index][1]["id"])
