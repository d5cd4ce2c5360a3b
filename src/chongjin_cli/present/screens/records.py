"""The lists of eras, topics, places, actors and sources, and the heading that describes one of them."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from chongjin_cli.present.labels import Labels
from chongjin_cli.present.screens import parts


def draw(kind: str, objects: Sequence[str], offset: int, total: int) -> None:
    """Draw a list of records of a kind, and say how many of how many they are."""
    screen = parts.console()
    wide = screen.width >= parts.NARROW
    table = parts.table()
    room = max(24, screen.width // 3)
    if wide:
        table.add_column("Id", overflow="fold", max_width=room, style="cyan")
    table.add_column("Claims", justify="right", no_wrap=True)
    if kind == "source":
        table.add_column("Rel.", no_wrap=True)
    if kind == "era" and wide:
        table.add_column("Dates", no_wrap=screen.width >= parts.WIDE)
    parts.add_flowing_column(table, "Title" if kind == "source" else "Name")
    items = [json.loads(text) for text in objects]
    are_nested = {item.get("broader") for item in items} <= {None, *(item["id"] for item in items)}
    for item in items:
        table.add_row(*_cells(kind, item, room if wide else 0, "  " if are_nested and item.get("broader") else ""))
    with parts.how_many(offset, len(items), total, f"{kind}s"):
        screen.print(table)


def _cells(kind: str, item: dict[str, Any], room: int, indent: str) -> Iterator[str | Text]:
    """The cells of a row; the id has a column of its own where there is room for it."""
    wide = room > 0
    if wide:
        yield indent + f"\n{indent}".join(_broken(item["id"], room - len(indent)))
    yield f"{item['claims']:,}"
    if kind == "source":
        yield item["reliability"]
        name = Text(item["title"] or "untitled").append(f"  {parts.published(item)}", style="dim")
    else:
        name = Text(item["label"])
    if kind == "era" and wide:
        yield item["dates"]["label"]
    if "names" in item:
        others = [other for key in ("ko", "hanja") if (other := item["names"][key])]
        name.append("  " + " ".join(others) if others else "", style="dim")
    if not wide:
        name = Text(indent).append_text(name).append(f"\n{indent}{item['id']}", style="cyan")
        if kind == "era":
            name.append(f"  {item['dates']['label']}")
    yield name


def _broken(name: str, room: int) -> Iterator[str]:
    """An id in lines that end with a hyphen of it."""
    line = ""
    for part in name.replace("-", "-\0").split("\0"):
        if line and len(line + part) > room:
            yield line
            line = ""
        line += part
    yield line


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
    lines += parts.addresses(source)
    lines.append(Text(f"Reliability {source['reliability']}: {source['reliability_reason']}"))
    lines += [Text(source["about"], style="dim")] if source["about"] else []
    return lines
