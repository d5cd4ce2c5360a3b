"""What the screens share: the console, how a grade, a date, a statement and an address look."""

import re
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple, cast

from rich.console import Console
from rich.table import Table
from rich.text import Text

from chongjin_cli import contract
from chongjin_cli.present.formats.cells import marked_kind
from chongjin_cli.present.screens.locales import draw_what_cannot_be_written
from chongjin_cli.present.wrapping import tell

WIDE = 100
"""Columns from which on a claim's id, grade and date stand beside one another."""
NARROW = 70
"""Columns below which ids, dates, units and sources share a column of a table with what they belong to."""

STYLES = {
    "confirmed": "bold green", "probable": "green", "possible": "yellow",
    "disputed": "bold red", "improbable": "red", "unjudged": "dim",
}  # fmt: skip


class Matches(NamedTuple):
    """What a search found: the words of assertions it asks for, and why claims were found that lack them, by id."""

    words: Collection[str]
    reasons: Mapping[str, str]


def console() -> Console:
    """A console on stdout that takes nothing in a text for markup or for something to colour."""
    draw_what_cannot_be_written()
    return Console(markup=False, emoji=False, highlight=False, soft_wrap=False)


def is_paged() -> bool:
    """Whether a pager shows the screen."""
    return hasattr(sys.stdout, "remarks")


def remark(text: str) -> None:
    """Say something on stderr; where a pager shows the screen, when it is left."""
    if is_paged():
        cast(Any, sys.stdout).remarks.append(text)
    else:
        tell(text)


@contextmanager
def how_many(offset: int, count: int, total: int, what: str = "claims") -> Iterator[None]:
    """Say which of how many are shown meanwhile, and how to see the others: in a pager above them, else on stderr."""
    shown = min(offset + count, total)
    line = None
    if offset > 0 or shown < total:
        more = f"; the next: --offset {shown}" if shown < total else ""
        line = f"{offset + 1:,} to {shown:,} of {total:,} {what}; all: --limit {total}{more}"
    if line and is_paged():
        console().print(Text(f"{line}\n"))
    yield
    if line and not is_paged():
        tell(line)


LEGEND = "Grade: A–F reliability of the best source, 1–6 credibility; chongjin help grades"


def legend() -> Text:
    """What the letters and numbers of grades are, in a line."""
    return Text(LEGEND, style="dim")


def identity(item: contract.Claim) -> Text:
    """The id of a claim."""
    return Text(item["id"], style="cyan")


def grade(item: contract.Claim) -> Text:
    """Grade and status of a claim: `B1 confirmed`."""
    return Text(f"{item['grade']} {item['status']}", style=STYLES[item["status"]])


def date(item: contract.Claim) -> Text:
    """The date of a claim in words."""
    return Text(item["dates"]["label"] or "undated")


def assertion(item: contract.Claim, found: Matches | None) -> Text:
    """The assertion of a claim, with the words a search found."""
    if not found:
        return Text(item["assertion"])
    pieces = re.split(r"(\s+)", item["assertion"])
    return Text.assemble(*((piece, "bold underline" if piece in found.words else "") for piece in pieces))


def told_by(item: contract.Claim) -> str:
    """Who says so, as `according to KCNA (2025)`, after the kind if lists name it: `allegation; according to …`."""
    return "; ".join(filter(None, (marked_kind(item), item["attribution"])))


def statement(item: contract.Claim, found: Matches | None = None) -> Text:
    """The assertion of a claim and beneath it who says so; after a search also why else it was found."""
    text = assertion(item, found)
    if told := told_by(item):
        text.append(f"\n{told}", style="dim")
    reason = found.reasons.get(item["id"]) if found else None
    return text.append(f"\nfound {reason}", style="dim italic") if reason else text


def address(url: str) -> Text:
    """An address, as a link where the terminal knows links, never cut."""
    return Text(url, style=f"underline link {url}", overflow="fold")


def addresses(source: Mapping[str, Any]) -> list[Text]:
    """Where a text can be read: at its publisher's, and in a copy."""
    own = [address(source["url"])] if source["url"] else []
    return [*own, Text("copy: ").append_text(address(source["copy"]))] if source["copy"] else own


def published(source: Mapping[str, Any]) -> str:
    """Where a source was published, and when."""
    from chongjin_cli.present.labels import dated

    issued = dated(source["issued"]) if source["issued"] else None
    return ", ".join(part for part in (source["publisher"], issued) if part)


def table() -> Table:
    """A table without rules, its headings bold."""
    return Table(box=None, padding=(0, 2, 0, 0), header_style="bold")


def add_flowing_column(table: Table, heading: str = "") -> None:
    """Add a column for the room that is left.

    It folds what is too long for a line: Rich would cut the end of a line that Korean or Chinese letters just fill.
    """
    table.add_column(heading, ratio=1, overflow="fold")
