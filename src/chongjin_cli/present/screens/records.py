"""The lists of eras, topics, places, actors and sources, and the heading that describes one of them."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from chongjin_cli.present.labels import Labels
from chongjin_cli.present.screens import parts


def draw(kind: str, objects: Sequence[str]) -> None:
    """Draw the list of all records of a kind."""
    screen = parts.console()
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column("Id", overflow="fold", max_width=max(24, screen.width // 3), style="cyan")
    table.add_column("Claims", justify="right")
    if kind == "source":
        table.add_column("Rel.")
    if kind == "era":
        table.add_column("Dates", no_wrap=screen.width >= parts.WIDE)
    parts.add_flowing_column(table, "Title" if kind == "source" else "Name")
    for text in objects:
        table.add_row(*_cells(kind, json.loads(text)))
    screen.print(table)


def _cells(kind: str, item: dict[str, Any]) -> Iterator[str | Text]:
    yield ("  " if item.get("broader") else "") + item["id"]
    yield str(item["claims"])
    if kind == "source":
        yield item["reliability"]
        yield Text(item["title"] or "untitled").append(f"  {parts.published(item)}", style="dim")
        return
    if kind == "era":
        yield item["dates"]["label"]
    name = Text(item["label"])
    if "names" in item:
        others = [other for key in ("ko", "hanja") if (other := item["names"][key])]
        name.append("  " + " ".join(others) if others else "", style="dim")
    yield name


def draw_heading(record: dict[str, Any], labels: Labels) -> None:
    """Draw name, names in other scripts, dates and summary of a record."""
    lines = [Text(record.get("label") or record.get("title") or record["id"], style="bold")]
    if "names" in record:
        others = [name for key, name in record["names"].items() if key != "aliases" and name]
        lines.append(Text(" · ".join([record["kind"], *others, *record["names"]["aliases"]]), style="dim"))
    if isinstance(record.get("dates"), dict):
        lines.append(Text(record["dates"]["label"], style="dim"))
    if "reliability" in record:
        lines += _source_lines(record, labels)
    if record.get("summary"):
        lines.append(Text(record["summary"]))
    parts.console().print(Padding(Group(*lines), (0, 0, 1, 0)))


def _source_lines(source: dict[str, Any], labels: Labels) -> list[Text]:
    origin = f"repeats {labels.source(source['origin'])}" if source["origin"] else None
    about = [", ".join(source["authors"]), parts.published(source), source["language"], origin]
    lines = [Text(" · ".join(part for part in about if part), style="dim")]
    lines += [parts.address(source[key]) for key in ("url", "copy") if source[key]]
    lines.append(Text(f"Reliability {source['reliability']}: {source['reliability_reason']}"))
    lines += [Text(source["about"], style="dim")] if source["about"] else []
    return lines
