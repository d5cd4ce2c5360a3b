"""What rests on a source, and on which sources most rests, as tables."""

from collections.abc import Sequence
from typing import Literal

from rich.text import Text

from chongjin_cli import contract
from chongjin_cli.present.formats.cells import NO_SUPPORT
from chongjin_cli.present.screens import parts

NARROW = 50
"""Columns below which no room for a name is left beside four numbers."""
_COUNTS: tuple[Literal["weight", "falls", "claims"], ...] = ("weight", "falls", "claims")
ABOUT_WEIGHTS = "Without each: claims graded otherwise, those of them with no support left; all that cite its pages.\n"


def draw_dependents(dependents: Sequence[contract.Dependent], offset: int, total: int, falling: int) -> None:
    """Draw claims with their grade and that without the source, below how many there are and how many of them fall."""
    table = parts.table()
    for name in ("Claim", "Grade", "Without"):
        table.add_column(name, no_wrap=True)
    parts.add_flowing_column(table, "Statement")
    for each in dependents:
        status = each["status_without"]
        without = Text(each["without"] or NO_SUPPORT, style=parts.STYLES[status] if status else "bold red")
        grade = Text(each["grade"], style=parts.STYLES[each["status"]])
        table.add_row(Text(each["id"], style="cyan"), grade, without, each["statement"])
    screen = parts.console()
    with parts.how_many(offset, len(dependents), total):
        screen.print(Text(f"Claims that depend on it: {total:,}; with no other support: {falling:,}\n"))
        screen.print(table)
        screen.print(parts.legend())


def draw_weights(weights: Sequence[contract.Weight], offset: int, total: int) -> None:
    """Draw publishers and sources with the claims that change or fall without them.

    On a narrow terminal the numbers stand below the name.
    """
    screen = parts.console()
    narrow = screen.width < NARROW
    table = parts.table()
    for name in () if narrow else ("Regraded", "Lost", "Claims"):
        table.add_column(name, justify="right", no_wrap=True)
    if not narrow:
        table.add_column("Rel.", no_wrap=True)
    parts.add_flowing_column(table, "Publisher or source")
    for each in weights:
        who = Text(each["label"]).append(f"  {each['id']}", style="cyan")
        regraded, lost, claims = (f"{each[key]:,}" for key in _COUNTS)
        if narrow:
            table.add_row(who.append(f"\n  regraded {regraded}, lost {lost}, claims {claims}", style="default"))
        else:
            table.add_row(regraded, lost, claims, each["reliability"], who)
    with parts.how_many(offset, len(weights), total, "publishers and sources"):
        screen.print(Text(ABOUT_WEIGHTS, style="dim"))
        screen.print(table)
