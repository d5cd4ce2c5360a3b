"""Markdown (CommonMark, tables of GFM): lists that read well as plain text, one claim in full with its evidence."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, TextIO

from chongjin_cli.formats import Shape
from chongjin_cli.formats.cells import cell, rows

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!$&])")
_STANCES = (("supports", "Supporting"), ("disputes", "Disputing"), ("qualifies", "Qualifying"))


def write(objects: Iterator[str], shape: Shape, fields: Sequence[str] | None, out: TextIO) -> None:
    """Write a table if fields are named, else a list item for each object, or the whole of a single claim."""
    if fields:
        out.write(f"| {' | '.join(fields)} |\n|{' --- |' * len(fields)}\n")
        out.writelines(f"| {' | '.join(map(escape, row))} |\n" for row in rows(objects, fields))
        return
    describe = _claim if shape.single else _item
    out.writelines(describe(json.loads(text)) for text in objects)


def escape(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _item(item: dict[str, Any]) -> str:
    if "statement" in item:
        about = f"{item['grade']} {item['status']}, {item['dates']['label'] or 'undated'}"
        return f"- **{item['id']}** ({about}): {escape(item['statement'])}\n"
    if "code" in item:
        return f"- **{item['code']}** {escape(item['where'])}: {escape(item['message'])}\n"
    label = item.get("label") or item.get("title") or "untitled"
    return f"- **{escape(item['id'])}** {escape(label)} ({item['claims']} claims)\n"


def _claim(item: dict[str, Any]) -> str:
    lines = [
        f"## {item['id']}",
        "",
        escape(item["statement"]),
        "",
        f"- Grade: {item['grade']}, {item['status']}: {escape(item['reason'])}",
        f"- Kind: {item['kind']}",
        f"- Date: {item['dates']['label'] or 'undated'}",
    ]
    listed = ("eras", "topics", "places", "actors", "figures", "relations", "note")
    lines += [f"- {key.capitalize()}: {escape(cell(item[key]))}" for key in listed if item[key]]
    for stance, heading in _STANCES:
        evidence = [piece for piece in item["evidence"] if piece["stance"] == stance]
        if evidence:
            lines += ["", f"### {heading}", "", *(f"- {_evidence(piece)}" for piece in evidence)]
    return "\n".join(lines) + "\n"


def _evidence(piece: dict[str, Any]) -> str:
    source = ", ".join(escape(piece[key]) for key in ("title", "publisher", "issued", "locator") if piece[key])
    link = f" <{piece['url']}>" if piece["url"] else ""
    return f"**{piece['reliability']}** {escape(piece['says'])} ({source or piece['source']}){link}"
