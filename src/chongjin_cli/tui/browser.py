"""The full-screen browser: a search line, the claims found, and beside them the chosen one whole.

Colours are the terminal's own, and nothing is told by colour alone, so that light, dark and NO_COLOR need no care.
"""

import json
import os
import select
import sys
import webbrowser
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from textwrap import shorten
from typing import ClassVar, NamedTuple, TextIO, get_args

from rich.console import Group
from rich.style import Style
from rich.table import Table
from rich.text import Text
from textual import events, on, work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.screen import ModalScreen, Screen
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style as VisualStyle
from textual.timer import Timer
from textual.widgets import Footer, Input, Label, OptionList, Static
from textual.widgets.option_list import Option

from chongjin_cli.contract import Claim, Stance, Status
from chongjin_cli.errors import INTERRUPTED
from chongjin_cli.present.details import RELATIONS, Details, Shown, details
from chongjin_cli.present.screens import claim as drawing
from chongjin_cli.present.screens import parts
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import LONGEST_SEARCH, Dataset
from chongjin_cli.text.query_language import NO_ANSWER, Search

STILL_THERE = 1.0
"""Seconds after which the browser looks whether its terminal is."""
HUNG_UP = 128 + 1
"""The exit code of what the end of a terminal ends: 128 and SIGHUP."""
PAUSE = 0.1
"""Seconds without a keystroke after which what was typed is searched for."""
ROW = 4
"""Lines of a claim in the list: id, grade and date, then two of its assertion, and the attribution."""
ASSERTION = 2
"""Lines of an assertion in the list, at most."""
BATCH = 25
"""Claims that are read at a time."""
FILTERS = {"era": "Era", "topic": "Topic", "status": "Status"}
FLAGS = {"since": "from", "until": "to"}
"""Filters that are called otherwise on the command line."""
PANEL = 28
"""Columns of text in the panel of filters."""
STANCES: dict[Stance, str] = {
    "supports": "supported by", "partly": "partly supported by", "disputes": "disputed by", "context": "see also",
}  # fmt: skip

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


class Row(NamedTuple):
    """What the list shows of a claim: id, grade and date, its assertion with the words found, its attribution."""

    about: Text
    assertion: Text
    attribution: Text


class Moving:
    """A pane with the keys of `MOTIONS`."""

    def move(self, by: int) -> None:
        """Move on by so many lines or entries, or back, no further than the ends."""
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


class ClaimList(Moving, ScrollView, can_focus=True):
    """A list of any number of claims, of which only those on the screen are read and drawn."""

    BINDINGS: ClassVar[list[BindingType]] = [*MOTIONS, SPACE, Binding("enter", "open", "open", key_display="⏎")]
    cursor = reactive(0)

    class Chosen(Message):
        """The cursor stands on another claim, or on none."""

    class Opened(Message):
        """The claim at the cursor is to be read."""

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
        """Wrap assertions anew."""
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
        """Have the chosen claim opened."""
        self.post_message(self.Opened())


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
        """Scroll by so many lines."""
        self.scroll_relative(y=by, animate=False)

    def screenful(self) -> int:
        """How many lines there is room for."""
        return self.scrollable_content_region.height


class Choices(Moving, OptionList):
    """Things to choose from."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *MOTIONS,
        Binding("enter,space", "select", "choose", key_display="⏎"),
    ]

    def move(self, by: int) -> None:
        """Go to a choice further down or up; headings are none."""
        choices = [index for index, option in enumerate(self.options) if not option.disabled]
        at = choices.index(self.highlighted) if self.highlighted in choices else 0
        self.highlighted = choices[max(0, min(len(choices) - 1, at + by))]

    def screenful(self) -> int:
        """How many there is room for, if each takes a line."""
        return self.scrollable_content_region.height

    def get_visual_style(self, *component_classes: str, partial: bool = False) -> VisualStyle:
        """The choice at the cursor is a bar while the keys go there, which a stylesheet cannot say of it."""
        style = super().get_visual_style(*component_classes, partial=partial)
        bar = self.has_focus and "option-list--option-highlighted" in component_classes
        return style + VisualStyle(reverse=True) if bar else style


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
        self._chosen, self._given, self._named = _apart(dataset, filters)
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

    def _selection(self, without: str | None = None) -> Selection:
        """The claims asked for, by the search and the filters, or all of these but one."""
        chosen = {kind: name for kind, name in self._chosen.items() if kind != without}
        status = chosen.pop("status", None)
        given = self._given
        links = (*given.links, *((link,) for link in chosen.items()))
        return given._replace(search=self._search, links=links, statuses=(status,) if status else given.statuses)

    def _find(self) -> None:
        """List the claims that are asked for."""
        ids = list(self._dataset.ids(self._selection()))
        self._followed.clear()
        self.query_one(ClaimList).show(ids)
        self.query_one("#summary", Static).update(self._summary(len(ids)))
        if self.query_one("#panes").has_class("-filtering"):
            self._show_filters()

    def _summary(self, count: int) -> Text:
        """How many claims there are, why, and how the search was understood."""
        found = f"{count:,} of {self._total:,} claims" if count < self._total else f"{count:,} claims"
        summary = Text(found if count else "nothing matches")
        for named in (*self._named, *(self._label(*chosen) for chosen in self._chosen.items())):
            summary.append(" · ").append(named, style="bold")
        if not count and self._is_filtered():
            summary.append(" · x clears the filters")
        if self._remark and count:
            summary.append(" · ").append(self._remark, style="yellow italic")
        return summary

    def _label(self, kind: str, name: str) -> str:
        """`topic Iron and steel`"""
        return (
            f"{kind} {name}" if kind == "status" else f"{kind} {json.loads(self._dataset.record(kind, name))['label']}"
        )

    def _is_filtered(self) -> bool:
        return bool(self._chosen or self._named)

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
        self._remark = remark if is_answer else NO_ANSWER
        self._search = search if search.wanted or search.unwanted else None
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
            found = parts.Found(words, {})
        return [self._row(item, found) for item in items]

    def _row(self, item: Claim, found: parts.Found | None) -> Row:
        attribution = Text(item["attribution"] or "", style="dim")
        return Row(self._about(item), parts.assertion(item, found), attribution)

    def _about(self, item: Claim) -> Text:
        return Text.assemble((item["id"], "bold cyan"), "  ", parts.grade(item), "  ", parts.date(item))

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
        """Fill the panel; each count is of what choosing would leave."""
        panel = self.query_one("#filters", Choices)
        highlighted = panel.highlighted_option.id if panel.highlighted_option else None
        panel.set_options(option for kind in FILTERS for option in self._options(kind))
        ids = [option.id for option in panel.options]
        panel.highlighted = ids.index(highlighted) if highlighted in ids else 1

    def _options(self, kind: str) -> Iterator[Option]:
        yield Option(Text(FILTERS[kind]), id=kind, disabled=True)
        counts = self._dataset.counts(kind, self._selection(without=kind))
        for name, label, style in self._names(kind):
            chosen = self._chosen.get(kind) == name
            text = Text("● " if chosen else "  ").append(label, style=style)
            count = f"{counts.get(name, 0):,}"
            text.stylize("dim" if count == "0" else "")
            text.truncate(PANEL - len(count) - 1, overflow="ellipsis", pad=True)
            yield Option(text.append(f" {count}"), id=f"{kind} {name}")

    def _names(self, kind: str) -> Iterator[tuple[str, str, str]]:
        """Id, label and style of all that a filter can be set to."""
        if kind == "status":
            yield from ((status, status, parts.STYLES[status]) for status in get_args(Status))
            return
        for record in map(json.loads, self._dataset.records(kind)):
            yield record["id"], ("  " if record.get("broader") else "") + record["label"], ""

    @on(OptionList.OptionSelected, "#filters")
    def choose_filter(self, event: OptionList.OptionSelected) -> None:
        """Set a filter, or take it away if it is set so."""
        kind, _, name = (event.option_id or "").partition(" ")
        if self._chosen.pop(kind, None) != name:
            self._chosen[kind] = name
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
            return self._is_filtered()
        if action == "source":
            return self._details is not None and _address(self._details) is not None
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
        self._chosen.clear()
        self._given, self._named = Selection(), []
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
        """Open the address of the first source that has one."""
        address = _address(self._details) if self._details else None
        if not address:
            return
        try:
            browser = webbrowser.get()
        except webbrowser.Error:
            self.notify(address, title="There is no browser to open", markup=False)
            return
        if _fills_the_terminal(browser):
            with self.app.suspend():
                browser.open(address)
        else:
            self.run_worker(partial(browser.open, address), thread=True, exit_on_error=False)
            self.notify(address, title="Opening", markup=False)

    def action_help(self) -> None:
        """Show the keys."""
        self.app.push_screen(Help())


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
    Toast { background: ansi_default; color: ansi_default; border: round ansi_bright_black; padding: 0 1; }
    """

    def __init__(self, dataset: Dataset, words: str = "", filters: Filters = Filters()) -> None:  # noqa: B008
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


def _apart(dataset: Dataset, filters: Filters) -> tuple[dict[str, str], Selection, list[str]]:
    """Filters as those that the panel shows, a selection of the others, and these in words."""
    given = filters.select(dataset, search=Search(None, None))
    chosen = {kind: name for [(kind, name)] in (each for each in given.links if len(each) == 1) if kind in FILTERS}
    links = tuple(each for each in given.links if (each[0][0] not in chosen))
    statuses = given.statuses
    if len(statuses) == 1:
        chosen["status"], statuses = statuses[0], ()
    kept = given._replace(search=None, links=links, statuses=statuses)
    named = [
        f"{flag} {' '.join(value) if isinstance(value, list) else value}"
        for name, value in filters._asdict().items()
        if value not in (None, 0) and name not in chosen
        for flag in [FLAGS.get(name, name)]
    ]
    return chosen, kept, named


def _shortened(lines: list[Text], count: int, width: int) -> list[Text]:
    """The first lines of a text, with an ellipsis if they are not all."""
    if len(lines) > count:
        last = lines[count - 1]
        last.truncate(max(0, width - 1))
        last.rstrip()
        last.append("…")
    return lines[:count]


def citation(details: Details) -> str:
    """A claim, its grade and its sources in one line."""
    claim = details.claim
    cited = [f"{claim['id']}, {claim['grade']} {claim['status']}"]
    cited += [f"{STANCES[stance]} {'; '.join(map(_source, shown))}" for stance, shown in details.evidence.items()]
    return " ".join(f"{claim['statement']} ({'; '.join(cited)})".split())


def _source(shown: Shown) -> str:
    return ", ".join(part for part in (shown.title, shown.published, shown.address) if part)


def _fills_the_terminal(browser: webbrowser.BaseBrowser) -> bool:
    """Whether a browser is one like lynx, which needs the terminal for itself."""
    return type(browser) is webbrowser.GenericBrowser or not getattr(browser, "redirect_stdout", True)


def _address(details: Details) -> str | None:
    """The address of the first source that has one, in the order they are shown."""
    shown = (each for of_stance in details.evidence.values() for each in of_stance)
    return next((each.address for each in shown if each.address), None)
