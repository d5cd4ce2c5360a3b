"""Machine formats, one file each: `write(objects, shape, fields, out)` turns finished JSON objects into text."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple, TextIO, get_args

from chongjin_cli.vocabulary import Format

FORMATS: tuple[str, ...] = get_args(Format)


class Shape(NamedTuple):
    """What the objects of a listing are in the contract, and which of their keys a pipe gets."""

    name: str
    line: tuple[str, ...]
    single: bool = False

    @property
    def described(self) -> Mapping[str, Any]:
        """All keys with the types of their values. The contract is loaded only here: plain JSON does without."""
        from chongjin_cli import contract

        keys: Mapping[str, Any] = getattr(contract, self.name).__annotations__
        return keys

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys, in order."""
        return tuple(self.described)


def _shape(name: str, *line: str) -> Shape:
    return Shape(name, line)


def keys_within(annotation: Any) -> Mapping[str, Any]:
    """The keys of the objects that a value is or lists, with the types of their values; none if it is no object."""
    if hasattr(annotation, "__required_keys__"):
        keys: Mapping[str, Any] = annotation.__annotations__
        return keys
    return {key: each for part in getattr(annotation, "__args__", ()) for key, each in keys_within(part).items()}


CLAIMS = _shape("Claim", "id", "date", "grade", "statement")
CLAIM = CLAIMS._replace(single=True)
ANSWERED = _shape("Answered", "query", "remark")
RECORDS = {
    "era": _shape("Era", "id", "claims", "label"),
    "topic": _shape("Topic", "id", "claims", "label"),
    "place": _shape("Place", "id", "claims", "label"),
    "actor": _shape("Actor", "id", "claims", "label"),
    "source": _shape("Source", "id", "claims", "reliability", "title"),
}
POINTS = _shape("Point", "of", "as_of", "value", "low", "high", "unit", "claim", "grade")
OVERVIEW = _shape("Overview", "title", "version", "updated", "claims", "sources")._replace(single=True)
MEASURES = _shape("Measure", "id", "figures", "low", "high", "unit")
DISPUTES = _shape("Dispute", "id", "favoured", "versions", "question")
BRIEF = _shape("Brief", "subject", "claims", "statuses")._replace(single=True)
DEPENDENTS = _shape("Dependent", "id", "grade", "without", "statement")
WEIGHTS = _shape("Weight", "id", "weight", "falls", "claims", "reliability", "label")
CHANGES = _shape("Change", "id", "change", "before", "after", "text", "why")
AUDITED = _shape("Audited", "path", "line", "column", "verdict", "text")
FINDINGS = _shape("Finding", "code", "where", "message")

Writer = Callable[[Iterator[str], Shape, Sequence[str] | None, TextIO], None]


def writer(name: str) -> Writer:
    """The `write` of a format's file, which is loaded only now."""
    found: Writer = import_module(f"chongjin_cli.present.formats.{name}").write
    return found
