"""JSON Lines: one object a line."""

from collections.abc import Iterator, Sequence
from typing import TextIO

from chongjin_cli.present.formats import Shape


def write(objects: Iterator[str], shape: Shape, fields: Sequence[str] | None, out: TextIO) -> None:  # noqa: ARG001
    """Write the objects as they come; the first does not wait for the last."""
    out.writelines(f"{text}\n" for text in picked(objects, fields))


def picked(objects: Iterator[str], fields: Sequence[str] | None) -> Iterator[str]:
    """The objects with the wanted fields only, as JSON; untouched where all are wanted."""
    if fields is None:
        yield from objects
        return
    import json

    for text in objects:
        item = json.loads(text)
        yield json.dumps({field: item[field] for field in fields}, ensure_ascii=False)
