"""Markdown (CommonMark, tables of GFM): lists that read well as plain text, one claim in full with its evidence."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, TextIO

from chongjin_cli.present.formats import Shape
from chongjin_cli.present.formats.cells import cell, rows

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!$&])")
_STANCES = (("supports", "Supporting"), ("disputes", "Disputing"), ("qualifies", "Qualifying"))


def write(objects: Iterator[str], shape: Shape, fields: Sequence[str] | None, out: TextIO) -> None:
    """Write a table if fields are named, else a list item for each object, or the whole of a single claim."""
    if fields:
        out.write(f"| {' | '.join(fields)} |\n|{' --- |' * len(fields)}\n")
        out.writelines(f"| {' | '.join(map(escape, row))} |\n" for row in rows(objects, fields))
        return
    describe = _claim if shape.single else item
    out.writelines(describe(json.loads(text)) for text in objects)


def escape(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def item(record: dict[str, Any]) -> str:
    """An object as a list item."""
    if "statement" in record:
        about = f"{record['grade']} {record['status']}, {record['dates']['label'] or 'undated'}"
        return f"- **{record['id']}** ({about}): {escape(record['statement'])}\n"
    if "code" in record:
        return f"- **{record['code']}** {escape(record['where'])}: {escape(record['message'])}\n"
    label = record.get("label") or record.get("title") or "untitled"
    return f"- **{escape(record['id'])}** {escape(label)} ({record['claims']} claims)\n"


def _claim(claim: dict[str, Any]) -> str:
    lines = [
        f"## {claim['id']}",
        "",
        escape(claim["statement"]),
        "",
        f"- Grade: {claim['grade']}, {claim['status']}: {escape(claim['reason'])}",
        f"- Kind: {claim['kind']}",
        f"- Date: {claim['dates']['label'] or 'undated'}",
    ]
    listed = ("eras", "topics", "places", "actors", "figures", "relations", "note")
    lines += [f"- {key.capitalize()}: {escape(cell(claim[key]))}" for key in listed if claim[key]]
    for stance, heading in _STANCES:
        pieces = [piece for piece in claim["evidence"] if piece["stance"] == stance]
        if pieces:
            lines += ["", f"### {heading}", "", *(f"- {evidence(piece)}" for piece in pieces)]
    return "\n".join(lines) + "\n"


def evidence(piece: dict[str, Any]) -> str:
    """What a source says, and which it is."""
    source = ", ".join(escape(piece[key]) for key in ("title", "publisher", "issued", "locator") if piece[key])
    link = f" <{piece['url']}>" if piece["url"] else ""
    return f"**{piece['reliability']}** {escape(piece['says'])} ({source or piece['source']}){link}"
