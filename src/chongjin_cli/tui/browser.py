"""The screen: a search line, the claims found, and beside them the chosen one whole."""

import json
import webbrowser
from collections.abc import Sequence
from functools import partial
from textwrap import shorten
from typing import ClassVar

from rich.text import Text
from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Footer, Input, Label, OptionList, Static

from chongjin_cli.contract import Claim
from chongjin_cli.present.details import Details, details
from chongjin_cli.present.screens import parts
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.search import LONGEST_SEARCH
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.query_language import NO_ANSWER, Search
from chongjin_cli.tui.choices import Choices
from chongjin_cli.tui.chosen_filters import ChosenFilters
from chongjin_cli.tui.claim_list import ClaimList, Row, row
from chongjin_cli.tui.claim_view import ClaimView
from chongjin_cli.tui.sources import citation, fills_the_terminal, first_address
from chongjin_cli.tui.windows import Help, Related

PAUSE = 0.1
"""Seconds without a keystroke after which what was typed is searched for."""


class SearchLine(Input):
    """What to search for."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,down,escape", "submit", "to the claims", key_display="⏎")]


class Browser(Screen[None]):
    """Search line, list and claim of a dataset."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (parts.WIDE, "-wide"), (140, "-wider")]  # noqa: RUF012 - as declared there
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "search", "find"),
        Binding("f", "filter", "filter"),
        Binding("r", "related", "related"),
        Binding("question_mark", "help", "help"),
        Binding("q", "app.quit", "quit"),
        Binding("y", "cite", "cite"),
        Binding("o", "source", "web"),
        Binding("n", "step(1)", show=False),
        Binding("N", "step(-1)", show=False),
        Binding("e", "filter('era')", show=False),
        Binding("t", "filter('topic')", show=False),
        Binding("s", "filter('status')", show=False),
        Binding("x", "clear", "no filter"),
        Binding("escape,backspace", "return", show=False),
    ]

    def __init__(self, dataset: Dataset, words: str, filters: Filters) -> None:
        super().__init__()
        self._dataset = dataset
        self._total = dataset.count(Selection())
        self._words = words
        self._search: Search | None = None
        self._remark: str | None = None
        self._filters = ChosenFilters(dataset, filters)
        self._followed: list[str] = []
        self._details: Details | None = None
        self._typing: Timer | None = None
        self._usable: list[bool | None] = []

    def compose(self) -> ComposeResult:
        """Search line, summary, panes, keys."""
        with Horizontal(id="search"):
            yield Label("/ ")
            yield SearchLine(
                self._words,
                placeholder="search in any spelling and script",
                max_length=LONGEST_SEARCH,
                compact=True,
            )
        yield Static(id="summary")
        with Horizontal(id="panes"):
            yield Choices(id="filters")
            yield ClaimList(self._rows)
            yield ClaimView()
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Begin with the claims that were asked for on the command line, all if none were."""
        self.query_one(ClaimList).border_title = "Claims"
        filters = self.query_one("#filters", Choices)
        filters.border_title = "Filters"
        filters.border_subtitle = "enter · x clears · esc"
        self._search_for_what_is_typed()
        self.query_one(ClaimList).focus()

    # What is asked for

    def _find(self) -> None:
        """List the claims that are asked for."""
        ids = list(self._dataset.ids(self._filters.selection(self._search)))
        self._followed.clear()
        self.query_one(ClaimList).show(ids)
        self.query_one("#summary", Static).update(self._summary(len(ids)))
        if self.query_one("#panes").has_class("-filtering"):
            self._show_filters()

    def _summary(self, count: int) -> Text:
        """How many claims there are, why, and how the search was understood."""
        found = f"{count:,} of {self._total:,} claims" if count < self._total else f"{count:,} claims"
        summary = Text(found if count else "nothing matches")
        for named in self._filters.named():
            summary.append(" · ").append(named, style="bold")
        if not count and self._filters.any_set:
            summary.append(" · x clears the filters")
        if self._remark and count:
            summary.append(" · ").append(self._remark, style="yellow italic")
        return summary

    def on_input_changed(self) -> None:
        """Search as soon as the typing pauses."""
        if self.query_one(Input).value == self._words:  # nothing was typed since it was searched for
            return
        if self._typing:
            self._typing.stop()
        self._typing = self.set_timer(PAUSE, self._search_for_what_is_typed)

    def _search_for_what_is_typed(self) -> None:
        if self._typing:
            self._typing.stop()
            self._typing = None
        text = self._words = self.query_one(Input).value
        search, remark, is_answer = self._dataset.understand_unfinished(text)
        self._remark = remark if is_answer else remark or NO_ANSWER
        self._search = search if search.wanted or search.unwanted or search.ids or search.is_of_a_time else None
        self._find()

    def on_input_submitted(self) -> None:
        """Go on to what was found."""
        self._leave_search()

    def _leave_search(self) -> None:
        if self._typing:
            self._search_for_what_is_typed()
        self._go_to_list()

    # What is shown

    def _rows(self, ids: Sequence[str]) -> list[Row]:
        items: list[Claim] = [json.loads(self._dataset.claim(name)) for name in ids]
        found = None
        if self._search:
            words = self._dataset.matching_words(self._search, (item["assertion"] for item in items))
            found = parts.Matches(words, {})
        return [row(item, found) for item in items]

    def on_claim_list_chosen(self) -> None:
        """Show the claim at the cursor beside the list."""
        self._followed.clear()
        self._show_claim()

    def _show_claim(self) -> None:
        """Show the claim that was followed last, else the one chosen in the list."""
        chosen = self.query_one(ClaimList).chosen
        name = self._followed[-1] if self._followed else chosen
        self._details = details(self._dataset, self._dataset.claim(name)) if name else None
        self.query_one(ClaimView).show(self._details, self._why(chosen))
        self._refresh_keys()

    def _why(self, chosen: str | None) -> str:
        """Why the claim is shown, where that is not plain, and else where it stands in the list."""
        if self._followed:
            return f"esc: back to {self._followed[-2] if len(self._followed) > 1 else chosen}"
        place = self.query_one(ClaimList).place
        reason = self._dataset.reasons(self._search, [chosen]).get(chosen) if self._search and chosen else None
        return f"found {reason} · {place}" if reason else place

    def _show_filters(self) -> None:
        """Fill the panel; each count is of the claims that choosing the filter would leave."""
        panel = self.query_one("#filters", Choices)
        highlighted = panel.highlighted_option.id if panel.highlighted_option else None
        panel.set_options(self._filters.options(self._search))
        ids = [option.id for option in panel.options]
        panel.highlighted = ids.index(highlighted) if highlighted in ids else 1

    @on(OptionList.OptionSelected, "#filters")
    def choose_filter(self, event: OptionList.OptionSelected) -> None:
        """Set a filter, or take it away if it is set so."""
        self._filters.choose(event.option_id or "")
        self._find()

    # Where the keys go

    def _go_to_list(self) -> None:
        self.query_one("#panes").remove_class("-reading", "-filtering")
        self.query_one(ClaimList).focus()

    def _go_to_claim(self) -> None:
        self.query_one("#panes").add_class("-reading")
        self.query_one(ClaimView).focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Where there is room for one pane only, it is the one that the keys go to."""
        if isinstance(event.widget, ClaimView | ClaimList | Input):
            self.query_one("#panes").set_class(isinstance(event.widget, ClaimView), "-reading")

    def on_claim_list_opened(self) -> None:
        """Read the claim."""
        self._go_to_claim()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Whether a key has something to do."""
        if isinstance(self.focused, Input) and action in ("search", "help"):
            return False  # there, / and ? are letters
        if action == "related":
            return bool(self._details and self._details.ties)
        if action == "clear":
            return self._filters.any_set
        if action == "source":
            return self._details is not None and first_address(self._details) is not None
        return self._details is not None if action == "cite" else True

    def _refresh_keys(self) -> None:
        """Show other keys in the last line, where others have something to do."""
        usable = [self.check_action(action, ()) for action in ("cite", "related", "source", "clear")]
        if usable != self._usable:
            self._usable = usable
            self.refresh_bindings()

    def action_search(self) -> None:
        """Go to the search line."""
        self.query_one("#panes").remove_class("-reading", "-filtering")
        self.query_one(Input).focus()

    def action_filter(self, kind: str | None = None) -> None:
        """Open the panel of filters, at one kind of them, or close it."""
        panes, panel = self.query_one("#panes"), self.query_one("#filters", Choices)
        if kind is None and panes.has_class("-filtering"):
            self._go_to_list()
            return
        panes.remove_class("-reading").add_class("-filtering")
        self._show_filters()
        if kind:
            heading = panel.get_option_index(kind)
            panel.highlighted = heading + 1
            panel.scroll_to(y=heading, animate=False)
        panel.focus()

    def action_clear(self) -> None:
        """Take all filters away, those of the command line as well."""
        self._filters.clear()
        self._find()

    def action_step(self, by: int) -> None:
        """The next or previous claim found, wherever the keys go."""
        self.query_one(ClaimList).move(by)

    def action_return(self) -> None:
        """Back to the claim that was followed from, else to the list."""
        if self._followed and isinstance(self.focused, ClaimView):
            self._followed.pop()
            self._show_claim()
        else:
            self._leave_search()

    @work
    async def action_related(self) -> None:
        """Go to a rival or a related claim, after a choice if there are several; rivals come first."""
        ties = self._details.ties if self._details else []
        name = ties[0][1]["id"] if len(ties) == 1 else await self.app.push_screen_wait(Related(ties))
        if name:
            self._followed.append(name)
            self._show_claim()
            self._go_to_claim()

    def action_cite(self) -> None:
        """Copy a citation of the claim, for the terminal to put it on the clipboard."""
        if self._details:
            line = citation(self._details)
            self.app.copy_to_clipboard(line)
            self.notify(shorten(line, 200, placeholder="…"), title="Sent to the clipboard", markup=False)

    def action_source(self) -> None:
        """Open the address of the first source in support that has one."""
        address = first_address(self._details) if self._details else None
        if not address:
            return
        try:
            browser = webbrowser.get()
        except webbrowser.Error:
            self.notify(address, title="There is no browser to open", markup=False)
            return
        if fills_the_terminal(browser):
            with self.app.suspend():
                browser.open(address)
        else:
            self.run_worker(partial(browser.open, address), thread=True, exit_on_error=False)
            self.notify(address, title="Opening", markup=False)

    def action_help(self) -> None:
        """Show the keys."""
        self.app.push_screen(Help())
