"""Machine formats, one file each: `write(objects, shape, fields, out)` turns finished JSON objects into text."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple, TextIO, get_args

from chongjin_cli import contract

FORMATS: tuple[str, ...] = get_args(contract.Format)


class Shape(NamedTuple):
    """What the objects of a listing hold: their keys with the types of the values, and those that a pipe gets."""

    described: Mapping[str, Any]
    line: tuple[str, ...]
    single: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys, in order."""
        return tuple(self.described)


def _shape(described: type, *line: str) -> Shape:
    return Shape(described.__annotations__, line)


def keys_within(annotation: Any) -> Mapping[str, Any]:
    """The keys of the objects that a value is or lists, with the types of their values; none if it is no object."""
    if hasattr(annotation, "__required_keys__"):
        keys: Mapping[str, Any] = annotation.__annotations__
        return keys
    return {key: each for part in getattr(annotation, "__args__", ()) for key, each in keys_within(part).items()}


CLAIMS = _shape(contract.Claim, "id", "date", "grade", "statement")
CLAIM = CLAIMS._replace(single=True)
ANSWERED = _shape(contract.Answered, "query", "remark")
RECORDS = {
    "era": _shape(contract.Era, "id", "claims", "label"),
    "topic": _shape(contract.Topic, "id", "claims", "label"),
    "place": _shape(contract.Place, "id", "claims", "label"),
    "actor": _shape(contract.Actor, "id", "claims", "label"),
    "source": _shape(contract.Source, "id", "claims", "reliability", "title"),
}
POINTS = _shape(contract.Point, "of", "as_of", "value", "low", "high", "unit", "claim", "grade")
OVERVIEW = _shape(contract.Overview, "title", "version", "updated", "claims", "sources")._replace(single=True)
MEASURES = _shape(contract.Measure, "id", "figures", "low", "high", "unit")
DISPUTES = _shape(contract.Dispute, "id", "favoured", "versions", "question")
BRIEF = _shape(contract.Brief, "subject", "claims", "statuses")._replace(single=True)
DEPENDENTS = _shape(contract.Dependent, "id", "grade", "without", "statement")
WEIGHTS = _shape(contract.Weight, "id", "weight", "falls", "claims", "reliability", "label")
CHANGES = _shape(contract.Change, "id", "change", "before", "after", "text", "why")
AUDITED = _shape(contract.Audited, "path", "line", "column", "verdict", "text")
FINDINGS = _shape(contract.Finding, "code", "where", "message")

Writer = Callable[[Iterator[str], Shape, Sequence[str] | None, TextIO], None]


def writer(name: str) -> Writer:
    """The `write` of a format's file, which is loaded only now."""
    found: Writer = import_module(f"chongjin_cli.present.formats.{name}").write
    return found
