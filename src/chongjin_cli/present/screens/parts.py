"""What the screens share: the console, how a grade, a date, a statement and an address look, bars."""

import re
import sys
from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table
from rich.text import Text

WIDE = 100
"""Columns from which on a claim's id, grade and date stand beside one another."""

STYLES = {
    "confirmed": "bold green", "probable": "green", "possible": "yellow",
    "disputed": "bold red", "improbable": "red", "unjudged": "dim",
}  # fmt: skip


class Found(NamedTuple):
    """What a search found: the words of statements it asks for, and why claims were found that lack them, by id."""

    words: Collection[str]
    reasons: Mapping[str, str]


def console() -> Console:
    """A console on stdout that takes nothing in a text for markup or for something to colour."""
    return Console(markup=False, emoji=False, highlight=False, soft_wrap=False)


def remark(text: str) -> None:
    """Say something on stderr; where a pager shows the screen, when it is left."""
    remarks: list[str] | None = getattr(sys.stdout, "remarks", None)
    if remarks is None:
        print(text, file=sys.stderr)
    else:
        remarks.append(text)


def identity(item: dict[str, Any]) -> Text:
    """The id of a claim."""
    return Text(item["id"], style="cyan")


def grade(item: dict[str, Any]) -> Text:
    """Grade and status of a claim: `B1 confirmed`."""
    return Text(f"{item['grade']} {item['status']}", style=STYLES[item["status"]])


def date(item: dict[str, Any]) -> Text:
    """The date of a claim in words."""
    return Text(item["dates"]["label"] or "undated", style="dim")


def statement(item: dict[str, Any], found: Found | None = None) -> Text:
    """The statement of a claim; after a search with the words found, or why it was found without them."""
    if found is None:
        return Text(item["statement"])
    pieces = re.split(r"(\s+)", item["statement"])
    text = Text.assemble(*((piece, "bold underline" if piece in found.words else "") for piece in pieces))
    reason = found.reasons.get(item["id"])
    return text.append(f"\nfound {reason}", style="dim italic") if reason else text


def address(url: str) -> Text:
    """An address, as a link where the terminal knows links, never cut."""
    return Text(url, style=f"underline link {url}", overflow="fold")


def published(piece: dict[str, Any]) -> str:
    """Where evidence or a source was published, and when."""
    return ", ".join(part for part in (piece["publisher"], piece["issued"], piece.get("locator")) if part)


def bars(rows: Sequence[tuple[str, str, int, str]], width: int) -> Table:
    """Rows of name, remark, count and style, each with a bar in proportion."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for number in range(4):
        table.add_column(justify="right" if number == 2 else "left", no_wrap=True)
    longest = max((count for _, _, count, _ in rows), default=1) or 1
    room = max(8, min(40, width - 50))
    for name, remark, count, style in rows:
        bar = Text("█" * round(count / longest * room), style=style)
        table.add_row(Text(name, style=style), Text(remark, style="dim"), f"{count:,}", bar)
    return table
