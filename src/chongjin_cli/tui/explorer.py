"""The program `chongjin explore`: how it looks, what ends it.

Colours are the terminal's own, and nothing is told by colour alone, so that light, dark and NO_COLOR need no care.
"""

import os
import select
import sys
from typing import ClassVar, TextIO

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from chongjin_cli.errors import INTERRUPTED
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.store import Dataset
from chongjin_cli.tui.browser import Browser

STILL_THERE = 1.0
"""Seconds after which the browser looks whether its terminal is."""
HUNG_UP = 128 + 1
"""The exit code of a program whose terminal was closed: 128 and SIGHUP."""


class Explorer(App[None]):
    """The browser as a program. `failure` is what ended it, if it was an error."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", show=False, priority=True),
        Binding("ctrl+z", "suspend_process", show=False, priority=True),
    ]
    CSS = """
    * {
        scrollbar-size-vertical: 1; scrollbar-color: ansi_bright_black; scrollbar-background: ansi_default;
        scrollbar-color-hover: ansi_cyan; scrollbar-background-hover: ansi_default;
        scrollbar-color-active: ansi_cyan; scrollbar-background-active: ansi_default;
    }
    #search { height: 1; padding: 0 1; }
    #search Label { text-style: bold; }
    Input { width: 1fr; }
    Input > .input--cursor, Input > .input--selection {
        background: ansi_default; color: ansi_default; text-style: reverse;
    }
    #summary { padding: 0 1; }
    ClaimList, ClaimView, Choices, .box {
        height: 1fr; border: round ansi_bright_black; background: ansi_default; color: ansi_default;
        border-title-color: ansi_default; border-subtitle-color: ansi_default;
    }
    ClaimList:focus, ClaimView:focus, Choices:focus { border: heavy ansi_cyan; background-tint: transparent; }
    ClaimList, ClaimView { scrollbar-gutter: stable; }
    ClaimList { width: 2fr; }
    ClaimView { width: 3fr; padding: 0 1; }
    #filters { width: 32; padding: 0; display: none; }
    #panes.-filtering #filters { display: block; }
    .-narrow ClaimView, .-narrow #panes.-filtering ClaimList, .-wide #panes.-filtering ClaimView { display: none; }
    .-narrow #panes.-reading ClaimView, .-wide #panes.-reading ClaimView { display: block; }
    .-narrow #panes.-reading ClaimList, .-narrow #panes.-reading #filters, .-wide #panes.-reading #filters {
        display: none;
    }
    .-narrow #filters { width: 1fr; }
    OptionList {
        & > .option-list--option-highlighted, &:focus > .option-list--option-highlighted {
            background: ansi_default; color: ansi_default; text-style: none;
        }
        & > .option-list--option-disabled { color: ansi_default; text-style: bold; }
        & > .option-list--option-hover { background: ansi_default; text-style: underline; }
    }
    Help, Related { align: center middle; }
    .box { width: 90%; max-width: 90; height: auto; max-height: 90%; padding: 0 1; }
    Help .box { max-width: 58; }
    Footer { padding: 0 1; }
    Footer, FooterKey, FooterKey .footer-key--key, FooterKey .footer-key--description {
        background: ansi_default; color: ansi_default;
    }
    Toast {
        max-width: 100%; padding: 0 1; border: round ansi_bright_black; background: ansi_default; color: ansi_default;
    }
    """

    def __init__(self, dataset: Dataset, words: str, filters: Filters) -> None:
        super().__init__(ansi_color=True)
        self.theme = "ansi-dark"
        self.failure: Exception | None = None
        self._browser = Browser(dataset, words, filters)

    def get_default_screen(self) -> Screen[None]:
        """The browser."""
        return self._browser

    def on_mount(self) -> None:
        """Look now and then whether the terminal is still there."""
        if not self.is_headless:
            self.set_interval(STILL_THERE, self._end_without_terminal)

    def _end_without_terminal(self) -> None:
        """End where the terminal is gone and no signal told: Textual would read its end again and again."""
        if _is_gone(sys.__stdin__):
            os._exit(HUNG_UP)

    def action_interrupt(self) -> None:
        """End as interrupted programs do."""
        self.exit(return_code=INTERRUPTED)

    def _handle_exception(self, error: Exception) -> None:
        """Leave the screen whatever happens; who started the browser tells the user."""
        self.failure = error
        super()._handle_exception(error)
        self._exit_renderables.clear()  # the traceback


def _is_gone(terminal: TextIO | None) -> bool:
    """Whether the other end of a terminal was closed."""
    if terminal is None or not hasattr(select, "poll"):  # as on Windows
        return False
    watched = select.poll()
    watched.register(terminal, 0)
    return any(event & (select.POLLHUP | select.POLLERR | select.POLLNVAL) for _, event in watched.poll(0))
