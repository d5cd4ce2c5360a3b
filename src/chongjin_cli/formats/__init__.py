"""Machine formats, one file each: `write(objects, shape, fields, out)` turns finished JSON objects into text."""

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import Literal, NamedTuple, TextIO, get_args

Format = Literal["table", "json", "jsonl", "csv", "tsv", "markdown"]
FORMATS: tuple[str, ...] = get_args(Format)


class Shape(NamedTuple):
    """What the objects of a listing hold: all their keys, and those a pipe gets when no format is asked for."""

    keys: tuple[str, ...]
    line: tuple[str, ...]
    single: bool = False


_CLAIM_KEYS = tuple(
    "id statement kind status grade credibility reason date dates eras topics places actors figures evidence "
    "relations note".split()
)
CLAIMS = Shape(_CLAIM_KEYS, ("id", "date", "grade", "statement"))
CLAIM = CLAIMS._replace(single=True)
RECORDS = {
    "era": Shape(("id", "label", "dates", "summary", "aliases", "claims"), ("id", "claims", "label")),
    "topic": Shape(("id", "label", "summary", "aliases", "broader", "claims"), ("id", "claims", "label")),
    "place": Shape(("id", "label", "kind", "names", "coordinates", "within", "claims"), ("id", "claims", "label")),
    "actor": Shape(("id", "label", "kind", "names", "claims"), ("id", "claims", "label")),
    "source": Shape(
        tuple(
            "id type title authors publisher issued url language access read reliability reliability_reason origin "
            "about claims".split()
        ),
        ("id", "claims", "reliability", "title"),
    ),
}
FINDINGS = Shape(("code", "where", "message"), ("code", "where", "message"))

Writer = Callable[[Iterator[str], Shape, Sequence[str] | None, TextIO], None]


def writer(name: str) -> Writer:
    """The `write` of a format's file, which is loaded only now."""
    found: Writer = import_module(f"chongjin_cli.formats.{name}").write
    return found
