"""One claim whole, as a panel a person would put into a report."""

from collections.abc import Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from chongjin_cli.dataset.dates import parse
from chongjin_cli.present.screens import parts

STANCES = (
    ("supports", "Supporting", "green"),
    ("disputes", "Disputing", "red"),
    ("qualifies", "Qualifying", "yellow"),
)
RELATIONS = {"contradicts": "Contradicts", "refines": "Refines", "follows": "Follows", "same-event": "Same event"}


def draw(item: dict[str, Any], related: Sequence[dict[str, Any]]) -> None:
    """Draw a claim and, in short, the claims it is related to."""
    title = Text.assemble((item["id"], "bold cyan"), " ", parts.grade(item))
    parts.console().print(Panel(body(item, related), title=title, title_align="left", padding=(1, 2)))


def body(item: dict[str, Any], related: Sequence[dict[str, Any]]) -> Group:
    """Statement, grade with its reason, evidence by stance, figures and relations."""
    drawn: list[RenderableType] = [Text(item["statement"], style="bold"), Text(), _facts(item)]
    for stance, heading, style in STANCES:
        evidence = [piece for piece in item["evidence"] if piece["stance"] == stance]
        if evidence:
            drawn += [Text(), Text(f"{heading} ({len(evidence)})", style=f"bold {style}")]
            drawn += [Padding(_evidence(piece), (0, 0, 0, 2)) for piece in evidence]
    if related:
        drawn += [Text(), Text("Related claims", style="bold"), Padding(_related(item, related), (0, 0, 0, 2))]
    return Group(*drawn)


def figure_amount(figure: dict[str, Any]) -> str:
    """The value or range of a figure: `25,000`, `20,000–30,000`, `at least 40`."""
    if "value" in figure:
        return f"{figure['value']:,}"
    if "low" in figure and "high" in figure:
        return f"{figure['low']:,}–{figure['high']:,}"
    return f"at least {figure['low']:,}" if "low" in figure else f"at most {figure['high']:,}"


def _facts(item: dict[str, Any]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(ratio=1)
    table.add_row("Grade", Text.assemble(parts.grade(item), ": ", item["reason"]))
    table.add_row("Kind", item["kind"])
    table.add_row("Date", Text(item["dates"]["label"] or "undated"))
    for key in ("eras", "topics", "places", "actors"):
        if item[key]:
            table.add_row(key.capitalize(), Text(", ".join(item[key])))
    for figure in item["figures"]:
        measured = f"{figure['measure']}: {figure_amount(figure)} {figure['unit']} ({parse(figure['as_of']).label})"
        table.add_row("Figure", Text(measured))
    if item["note"]:
        table.add_row("Note", Text(item["note"]))
    return table


def _evidence(piece: dict[str, Any]) -> Group:
    source = Text.assemble((piece["reliability"], "bold"), " ", piece["title"] or piece["source"])
    source.append(f"  {parts.published(piece)}", style="dim")
    lines = [source, Text(piece["says"])]
    if piece["url"]:
        lines.append(parts.address(piece["url"]))
    return Group(*lines)


def _related(item: dict[str, Any], related: Sequence[dict[str, Any]]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    for relation, other in zip(item["relations"], related, strict=True):
        grade = Text.assemble(parts.identity(other), " ", parts.grade(other))
        table.add_row(Group(Text(RELATIONS[relation["type"]]), grade), parts.statement(other))
    return table
