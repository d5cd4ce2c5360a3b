"""Which filters are set, by the command line and in the panel, and what the panel offers to set."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from rich.text import Text
from textual.widgets.option_list import Option

from chongjin_cli.contract import Status
from chongjin_cli.present.screens import parts
from chongjin_cli.queries.filters import OPTIONS, Filters
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.text.query_language import Search

FILTERS = {"era": "Era", "topic": "Topic", "status": "Status"}
PANEL = 28
"""Columns of text in the panel of filters."""


class ChosenFilters:
    """The filters of a dataset that are set: one of each kind in the panel, and those that only a command line sets."""

    def __init__(self, dataset: Dataset, filters: Filters) -> None:
        self._dataset = dataset
        self._chosen, self._given, self._named = _apart(dataset, filters)

    @property
    def any_set(self) -> bool:
        """Whether any filter is set."""
        return bool(self._chosen or self._named)

    def selection(self, search: Search | None, without: str | None = None) -> Selection:
        """The claims of a search that pass all filters, or all but those of one kind."""
        chosen = {kind: name for kind, name in self._chosen.items() if kind != without}
        status = chosen.pop("status", None)
        given = self._given
        links = (*given.links, *((link,) for link in chosen.items()))
        narrowed = given._replace(links=links, statuses=(status,) if status else given.statuses)
        return narrowed.searching(search)

    def named(self) -> Iterator[str]:
        """Each in words: `topic Iron and steel`; and what the dataset is seen without, which none of them undoes."""
        if self._dataset.overlay:
            yield f"without {self._dataset.overlay.gone}"
        yield from self._named
        for kind, name in self._chosen.items():
            label = name if kind == "status" else json.loads(self._dataset.record(kind, name))["label"]
            yield f"{kind} {label}"

    def choose(self, option: str) -> None:
        """Set the filter of an option, or take it away if it is set so."""
        kind, _, name = option.partition(" ")
        if self._chosen.pop(kind, None) != name:
            self._chosen[kind] = name

    def clear(self) -> None:
        """Take all filters away, those of the command line as well."""
        self._chosen.clear()
        self._given, self._named = Selection(), []

    def options(self, search: Search | None) -> Iterator[Option]:
        """What the panel shows: kinds, and below each its filters with how many claims choosing them would leave."""
        for kind in FILTERS:
            yield Option(Text(FILTERS[kind]), id=kind, disabled=True)
            yield from self._options(kind, self._counts(kind, self.selection(search, without=kind)))

    def _counts(self, kind: str, selection: Selection) -> Mapping[Any, int]:
        return self._dataset.statuses(selection) if kind == "status" else self._dataset.counts(kind, selection)

    def _options(self, kind: str, counts: Mapping[str, int]) -> Iterator[Option]:
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
        f"{OPTIONS[name].flags[0].removeprefix('--')} {' '.join(value) if isinstance(value, list) else value}"
        for name, value in filters._asdict().items()
        if value not in (None, 0) and name not in chosen
    ]
    return chosen, kept, named
