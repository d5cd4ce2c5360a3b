"""Machine formats, one file each: `write(objects, shape, fields, out)` turns finished JSON objects into text."""

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import NamedTuple, TextIO, get_args

from chongjin_cli import contract

FORMATS: tuple[str, ...] = get_args(contract.Format)


class Shape(NamedTuple):
    """What the objects of a listing hold: all their keys, and those a pipe gets when no format is asked for."""

    keys: tuple[str, ...]
    line: tuple[str, ...]
    single: bool = False


def _shape(described: type, *line: str) -> Shape:
    return Shape(tuple(described.__annotations__), line)


CLAIMS = _shape(contract.Claim, "id", "date", "grade", "statement")
CLAIM = CLAIMS._replace(single=True)
RECORDS = {
    "era": _shape(contract.Era, "id", "claims", "label"),
    "topic": _shape(contract.Topic, "id", "claims", "label"),
    "place": _shape(contract.Place, "id", "claims", "label"),
    "actor": _shape(contract.Actor, "id", "claims", "label"),
    "source": _shape(contract.Source, "id", "claims", "reliability", "title"),
}
POINTS = _shape(contract.Point, "of", "as_of", "value", "low", "high", "unit", "claim", "grade")
MEASURES = _shape(contract.Measure, "id", "figures", "low", "high", "unit")
DISPUTES = _shape(contract.Dispute, "id", "favoured", "versions")
FINDINGS = _shape(contract.Finding, "code", "where", "message")

Writer = Callable[[Iterator[str], Shape, Sequence[str] | None, TextIO], None]


def writer(name: str) -> Writer:
    """The `write` of a format's file, which is loaded only now."""
    found: Writer = import_module(f"chongjin_cli.present.formats.{name}").write
    return found
