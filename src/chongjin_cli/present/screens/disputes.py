"""Disputes as cards: the versions side by side, who says which, and the one the evidence favours."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from chongjin_cli import contract
from chongjin_cli.present.screens import parts

SHOWN = 10
ABREAST = 40
"""Columns that a version needs to stand beside another."""


def draw(disputes: Sequence[contract.Dispute], total: int) -> None:
    """Draw the first disputes and say how to see the others."""
    screen = parts.console()
    for dispute in disputes[:SHOWN]:
        screen.print(_card(dispute, screen.width))
    shown = min(len(disputes), SHOWN)
    if shown < total:
        parts.remark(f"{shown} of {total} disputes; fewer: --topic, --place, --era; others: --offset")


def _card(dispute: contract.Dispute, width: int) -> Panel:
    versions = [_version(claim, claim["id"] == dispute["favoured"]) for claim in dispute["claims"]]
    if len(versions) * ABREAST <= width:
        body: RenderableType = _abreast(versions)
    else:
        body = Group(*(Padding(version, (0, 0, 1, 0)) for version in versions[:-1]), versions[-1])
    reading = f"The evidence favours {dispute['favoured']}." if dispute["favoured"] else "The evidence favours neither."
    drawn = Group(body, Text(), Text(reading, style="italic"))
    return Panel(drawn, title=Text(", ".join(dispute["topics"])), title_align="left", padding=(0, 1))


def _abreast(versions: Sequence[Group]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for _ in versions:
        table.add_column(ratio=1)
    table.add_row(*versions)
    return table


def _version(claim: contract.Claim, is_favoured: bool) -> Group:
    item = dict(claim)
    heading = Text.assemble("▶ " if is_favoured else "  ", parts.identity(item), " ", parts.grade(item))
    return Group(heading, Padding(Group(Text(claim["statement"]), *_voices(claim)), (0, 0, 0, 2)))


def _voices(claim: contract.Claim) -> list[Text]:
    """Who supports and who disputes a version, each with its letter."""
    voices = []
    for stance, mark in (("supports", "+"), ("disputes", "−")):
        pieces = [piece for piece in claim["evidence"] if piece["stance"] == stance]
        names = dict.fromkeys(f"{piece['publisher'] or piece['source']} ({piece['reliability']})" for piece in pieces)
        if names:
            voices.append(Text(f"{mark} {', '.join(names)}", style="dim"))
    return voices
