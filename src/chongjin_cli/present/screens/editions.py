"""What differs between two editions, under a heading for each kind of change."""

from collections.abc import Sequence

from rich.padding import Padding
from rich.text import Text

from chongjin_cli import contract
from chongjin_cli.present.changes import before_and_after, grouped, remarks
from chongjin_cli.present.screens import parts


def draw(changes: Sequence[contract.Change], old: str, new: str) -> None:
    """Draw the changes."""
    screen = parts.console()
    screen.print(Text(f"From {old} to {new}", style="bold"))
    for heading, listed in grouped(changes):
        screen.print(Text(f"\n{heading} ({len(listed):,})", style="bold"))
        for change in listed:
            line = Text(change["id"], style="cyan").append(f"  {before_and_after(change)}", style="default")
            for remark in remarks(change):
                line.append(f"\n{remark}", style="dim")
            screen.print(Padding(line, (0, 0, 0, 2)))
