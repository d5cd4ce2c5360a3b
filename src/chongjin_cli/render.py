"""Draws results on a terminal with Rich: tables and panels that wrap and never lose text."""

import json
import re
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

WIDE = 100
"""Columns from which on a claim's id, grade and date stand beside one another."""

_STYLES = {
    "confirmed": "bold green", "probable": "green", "possible": "yellow",
    "disputed": "bold red", "improbable": "red", "unjudged": "dim",
}  # fmt: skip
_STANCES = (
    ("supports", "Supporting", "green"),
    ("disputes", "Disputing", "red"),
    ("qualifies", "Qualifying", "yellow"),
)
_RELATIONS = {"contradicts": "Contradicts", "refines": "Refines", "follows": "Follows", "same-event": "Same event"}


class Found(NamedTuple):
    """What a search found: the words of statements it asks for, and why claims were found that lack them, by id."""

    words: Collection[str]
    reasons: Mapping[str, str]


def console() -> Console:
    """A console on stdout that takes nothing in a text for markup or for something to colour."""
    return Console(markup=False, emoji=False, highlight=False, soft_wrap=False)


def claims(objects: Sequence[str], total: int, offset: int, heading: str | None, found: Found | None = None) -> None:
    """Draw a table of claims below what they belong to, and say on stderr if there are more."""
    screen = console()
    if heading is not None:
        screen.print(_heading(json.loads(heading)))
    items = [json.loads(text) for text in objects]
    screen.print(_claims_table(items, screen.width, found))
    shown = offset + len(items)
    if len(items) < total:
        more = f"; the next: --offset {shown}" if shown < total else ""
        print(f"{offset + 1} to {shown} of {total} claims; all: --limit {total}{more}", file=sys.stderr)


def _claims_table(items: Sequence[dict[str, Any]], width: int, found: Found | None) -> Table:
    table = Table(box=None, padding=(0, 2, 1, 0), show_header=width >= WIDE, header_style="bold")
    columns = ("Claim", "Grade", "Date") if width >= WIDE else ("Claim",)
    for name in columns:
        table.add_column(name, no_wrap=name != "Date", max_width=20)
    table.add_column("Statement", ratio=1)
    for item in items:
        cells = (Text(item["id"], style="cyan"), _grade(item), _date(item))
        table.add_row(*(cells if width >= WIDE else (Group(*cells),)), _statement(item, found))
    return table


def _statement(item: dict[str, Any], found: Found | None = None) -> Text:
    if found is None:
        return Text(item["statement"])
    parts = re.split(r"(\s+)", item["statement"])
    statement = Text.assemble(*((part, "bold underline" if part in found.words else "") for part in parts))
    reason = found.reasons.get(item["id"])
    return statement.append(f"\nfound {reason}", style="dim italic") if reason else statement


def _grade(item: dict[str, Any]) -> Text:
    return Text(f"{item['grade']} {item['status']}", style=_STYLES[item["status"]])


def _date(item: dict[str, Any]) -> Text:
    return Text(item["dates"]["label"] or "undated", style="dim")


def _heading(record: dict[str, Any]) -> RenderableType:
    """Name, names in other scripts, dates and summary of an era, topic, place, actor or source."""
    lines = [Text(record.get("label") or record.get("title") or record["id"], style="bold")]
    if "names" in record:
        others = [name for key, name in record["names"].items() if key != "aliases" and name]
        lines.append(Text(" · ".join([record["kind"], *others, *record["names"]["aliases"]]), style="dim"))
    if isinstance(record.get("dates"), dict):
        lines.append(Text(record["dates"]["label"], style="dim"))
    if "reliability" in record:
        lines += _source_lines(record)
    if record.get("summary"):
        lines.append(Text(record["summary"]))
    return Padding(Group(*lines), (0, 0, 1, 0))


def _source_lines(source: dict[str, Any]) -> list[Text]:
    parts = [", ".join(source["authors"]), source["publisher"], source["issued"], source["language"]]
    lines = [Text(" · ".join(part for part in parts if part), style="dim")]
    if source["url"]:
        lines.append(_address(source["url"]))
    lines.append(Text(f"Reliability {source['reliability']}: {source['reliability_reason']}"))
    lines += [Text(source["about"], style="dim")] if source["about"] else []
    return lines


def _address(url: str) -> Text:
    return Text(url, style=f"underline link {url}", overflow="fold")


def records(kind: str, objects: Sequence[str]) -> None:
    """Draw the list of all eras, topics, places, actors or sources."""
    screen = console()
    items = [json.loads(text) for text in objects]
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("Id", overflow="fold", max_width=max(24, screen.width // 3), style="cyan")
    table.add_column("Claims", justify="right")
    if kind == "source":
        table.add_column("Rel.")
    if kind == "era":
        table.add_column("Dates", no_wrap=True)
    table.add_column({"source": "Title"}.get(kind, "Name"), ratio=1)
    for item in items:
        table.add_row(*_record_cells(kind, item))
    screen.print(table)


def _record_cells(kind: str, item: dict[str, Any]) -> Iterator[str | Text]:
    indent = "  " if item.get("broader") else ""
    yield indent + item["id"]
    yield str(item["claims"])
    if kind == "source":
        yield item["reliability"]
        yield _title(item)
        return
    if kind == "era":
        yield item["dates"]["label"]
    name = Text(item["label"])
    if "names" in item:
        others = [other for key in ("ko", "hanja") if (other := item["names"][key])]
        name.append("  " + " ".join(others) if others else "", style="dim")
    yield name


def _title(source: dict[str, Any]) -> Text:
    title = Text(source["title"] or "untitled")
    rest = ", ".join(part for part in (source["publisher"], source["issued"]) if part)
    return title.append(f"  {rest}", style="dim")


def claim(item: dict[str, Any], related: Sequence[dict[str, Any]]) -> None:
    """Draw one claim as a panel: statement, grade with its reason, evidence by stance, figures, relations."""
    parts: list[RenderableType] = [Text(item["statement"], style="bold"), Text()]
    parts.append(_facts(item))
    for stance, heading, style in _STANCES:
        evidence = [piece for piece in item["evidence"] if piece["stance"] == stance]
        if evidence:
            parts += [Text(), Text(f"{heading} ({len(evidence)})", style=f"bold {style}")]
            parts += [Padding(_evidence(piece), (0, 0, 0, 2)) for piece in evidence]
    if related:
        parts += [Text(), Text("Related claims", style="bold"), Padding(_related(item, related), (0, 0, 0, 2))]
    title = Text.assemble((item["id"], "bold cyan"), " ", _grade(item))
    console().print(Panel(Group(*parts), title=title, title_align="left", padding=(1, 2)))


def _facts(item: dict[str, Any]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(ratio=1)
    reason = Text.assemble(_grade(item), ": ", item["reason"])
    table.add_row("Grade", reason)
    table.add_row("Kind", item["kind"])
    table.add_row("Date", Text(item["dates"]["label"] or "undated"))
    for key in ("eras", "topics", "places", "actors"):
        if item[key]:
            table.add_row(key.capitalize(), Text(", ".join(item[key])))
    for figure in item["figures"]:
        table.add_row("Figure", Text(_figure(figure)))
    if item["note"]:
        table.add_row("Note", Text(item["note"]))
    return table


def _figure(figure: dict[str, Any]) -> str:
    from chongjin_cli import dates

    if "value" in figure:
        amount = f"{figure['value']:,}"
    elif "low" in figure and "high" in figure:
        amount = f"{figure['low']:,}–{figure['high']:,}"
    else:
        amount = f"at least {figure['low']:,}" if "low" in figure else f"at most {figure['high']:,}"
    return f"{figure['measure']}: {amount} {figure['unit']} ({dates.parse(figure['as_of']).label})"


def _evidence(piece: dict[str, Any]) -> Group:
    where = ", ".join(part for part in (piece["publisher"], piece["issued"], piece["locator"]) if part)
    source = Text.assemble((piece["reliability"], "bold"), " ", piece["title"] or piece["source"])
    source.append(f"  {where}", style="dim")
    lines = [source, Text(piece["says"])]
    if piece["url"]:
        lines.append(_address(piece["url"]))
    return Group(*lines)


def _related(item: dict[str, Any], related: Sequence[dict[str, Any]]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    for relation, other in zip(item["relations"], related, strict=True):
        about = Group(Text(_RELATIONS[relation["type"]]), Text.assemble((other["id"], "cyan"), " ", _grade(other)))
        table.add_row(about, _statement(other))
    return table


def overview(about: dict[str, Any]) -> None:
    """Draw what the dataset holds: claims by status, eras, the largest topics, and what to try."""
    screen = console()
    counts = " · ".join(f"{about[kind]:,} {kind}" for kind in ("claims", "sources", "places", "actors"))
    screen.print(Text(about["title"], style="bold"))
    screen.print(
        Text(f"{counts}\nVersion {about['version']}, updated {about['updated']}. {about['license']}.", style="dim")
    )
    screen.print()
    screen.print(
        _bars([(status, "", count, _STYLES[status]) for status, count in about["statuses"].items()], screen.width)
    )
    screen.print()
    eras = [(era["id"], era["dates"]["label"], era["claims"], "cyan") for era in about["eras"]]
    screen.print(_bars(eras, screen.width))
    topics = sorted((topic for topic in about["topics"]), key=lambda topic: -topic["claims"])[:8]
    largest = " · ".join(f"{topic['id']} {topic['claims']}" for topic in topics)
    screen.print(Text.assemble("\n", ("Largest topics: ", "bold"), largest, "\n"))
    screen.print(Text("Try:  chongjin era colonial\n      chongjin search steel\n      chongjin show 1"))


def _bars(rows: Sequence[tuple[str, str, int, str]], width: int) -> Table:
    """Rows of name, dates, count and a bar in proportion."""
    table = Table.grid(padding=(0, 2, 0, 0))
    for justify in ("left", "left", "right", "left"):
        table.add_column(justify=justify, no_wrap=True)
    longest = max((count for _, _, count, _ in rows), default=1) or 1
    room = max(10, min(40, width - 50))
    for name, when, count, style in rows:
        table.add_row(
            Text(name, style=style),
            Text(when, style="dim"),
            f"{count:,}",
            Text("█" * round(count / longest * room), style=style),
        )
    return table
