"""JSON: an array with one object a line, or one object alone. Finished objects are copied, not computed."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from chongjin_cli.present.formats import Shape
from chongjin_cli.present.formats.jsonl import picked


def write(objects: Iterator[str], shape: Shape, fields: Sequence[str] | None, out: TextIO) -> None:
    """Write `[]` when there is nothing."""
    texts = picked(objects, fields)
    if shape.single:
        out.writelines(f"{text}\n" for text in texts)
        return
    first = next(texts, None)
    if first is None:
        out.write("[]\n")
        return
    out.write(f"[\n{first}")
    out.writelines(f",\n{text}" for text in texts)
    out.write("\n]\n")
