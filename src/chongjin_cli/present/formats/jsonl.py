"""JSON Lines: one object a line."""

from collections.abc import Iterator, Sequence
from typing import Any, TextIO

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

    tree = _tree(fields)
    for text in objects:
        yield json.dumps(_pruned(json.loads(text), tree), ensure_ascii=False)


Tree = dict[str, Any]
"""The keys to keep, each with those to keep of its value; of an empty one all are kept."""


def _tree(fields: Sequence[str]) -> Tree:
    whole = [field for field in fields if not any(field.startswith(f"{other}.") for other in fields)]
    tree: Tree = {}
    for field in whole:
        keys = tree
        for part in field.split("."):
            keys = keys.setdefault(part, {})
    return tree


def _pruned(value: Any, tree: Tree) -> Any:
    if not tree or value is None:
        return value
    if isinstance(value, list):
        return [_pruned(each, tree) for each in value]
    return {key: _pruned(value[key], within) for key, within in tree.items() if key in value}
