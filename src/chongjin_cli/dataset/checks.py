"""Errors in everything but the claims of a dataset, whose shapes are right."""

from collections.abc import Iterator, Mapping

from chongjin_cli.dataset import dates
from chongjin_cli.dataset.findings import Finding
from chongjin_cli.dataset.model import COLLECTIONS, DatasetRecords
from chongjin_cli.dataset.references import RECORD_KINDS, head_references, unknown

MOST_LEVELS = 20
"""Topics, places or sources that may stand above one another; a claim is listed under all of them."""


def head_errors(head: DatasetRecords) -> Iterator[Finding]:
    """Errors in everything but the claims; of records whose shape is wrong it has what could be salvaged."""
    known = {
        kind: {record.id for record in getattr(head, collection) if record.id}
        for kind, collection in RECORD_KINDS.items()
    }
    yield from _duplicate_ids(head)
    for where, kind, name in head_references(head):
        yield from unknown(where, kind, name, known[kind])
    for where, text in _head_dates(head):
        yield from unreadable(where, text)
    yield from _unsound_parents(head)
    yield from _unsound_letters(head)


def _duplicate_ids(head: DatasetRecords) -> Iterator[Finding]:
    for kind in COLLECTIONS:
        seen: dict[str, int] = {}
        for number, record in enumerate(getattr(head, kind)):
            first = seen.setdefault(record.id, number)
            if first != number and record.id:
                yield Finding("E201", f"{kind}[{number}].id", f"'{record.id}' is the id of {kind}[{first}] already")


def unreadable(where: str, text: str | None) -> Iterator[Finding]:
    if text is None:
        return
    try:
        dates.parse(text)
    except dates.DateError as error:
        yield Finding("E203", where, str(error))


def _head_dates(head: DatasetRecords) -> Iterator[tuple[str, str | None]]:
    yield "updated", head.updated
    for number, era in enumerate(head.eras):
        yield f"eras[{number}].dates", era.dates
    for number, source in enumerate(head.sources):
        yield f"sources[{number}].issued", source.issued
        yield f"sources[{number}].read", source.read
    for number, record in enumerate(head.retired):
        yield f"retired[{number}].on", record.on


def _unsound_parents(head: DatasetRecords) -> Iterator[Finding]:
    for kind, key in (("topics", "broader"), ("places", "within"), ("sources", "origin")):
        records = getattr(head, kind)
        first: dict[str, int] = {}  # of an id that stands twice, which is told as that
        for number, record in enumerate(records):
            first.setdefault(record.id, number)
        parent = {name: getattr(records[number], key) for name, number in first.items()}
        told = set[str]()
        for name, number in first.items():
            above = _above(name, parent)
            if name in above:
                if name in told:  # with another of its circle
                    continue
                told.update(above)
                chain = " in ".join(f"'{each}'" for each in (name, *above))
                yield Finding("E204", f"{kind}[{number}].{key}", f"'{name}' is a part of itself: {chain}")
            elif len(above) > MOST_LEVELS:
                yield Finding("E204", f"{kind}[{number}].{key}", f"more than {MOST_LEVELS} stand above '{name}'")


def _above(name: str, parent: Mapping[str, str | None]) -> list[str]:
    """The records above one, the nearest first: until one stands there again, or there are too many."""
    above: list[str] = []
    while (upper := parent.get(above[-1] if above else name)) and upper not in above and len(above) <= MOST_LEVELS:
        above.append(upper)
        if upper == name:
            break
    return above


def _unsound_letters(head: DatasetRecords) -> Iterator[Finding]:
    for number, source in enumerate(head.sources):
        where = f"sources[{number}].reliability"
        if source.reliability is None and source.publisher is None:
            yield Finding("E206", where, f"'{source.id}' has no publisher, so it needs a reliability of its own")
        if (source.reliability is None) != (source.reliability_reason is None):
            yield Finding("E206", where, f"'{source.id}' has a reliability or a reason for it, but not both")
