"""What `era`, `topic`, `place`, `actor` and `sources` share: without a name the list, with one its claims."""

from collections.abc import Callable
from typing import Annotated

from chongjin_cli.cli.options import Argument, Data, Output
from chongjin_cli.cli.printing import print_claims, print_records
from chongjin_cli.cli.remarks import tell
from chongjin_cli.cli.selecting import (
    select,
    tell_if_no_evidence,
    tell_places_begun,
    tell_topic_of_that_name,
    tell_which,
    tell_wider_topic,
)
from chongjin_cli.contract import Place, Source
from chongjin_cli.dataset.naming import in_few_words
from chongjin_cli.queries.filters import Filters
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset

COMPANIONS = 8
"""How many of the records that appear with a place or an actor are named."""


def listing(kind: str, argument: Argument) -> Callable[..., int]:
    """The command that lists the records of a kind, counting the claims that filters leave, or the claims of one."""

    def command(name: Annotated[str | None, argument] = None, *, filters: Filters, output: Output, data: Data) -> int:
        return browse(kind, name, filters, output, data.open(filters))

    return command


def browse(kind: str, name: str | None, filters: Filters, output: Output, dataset: Dataset) -> int:
    """List the records of a kind, or the claims of the one that `name` stands for. Raises UsageError if none does."""
    if name is None:
        return print_records(dataset, kind, select(filters, dataset, names=True), output)
    record = dataset.resolve(kind, name)
    selection = select(filters, dataset, None, ((kind, record),))
    if kind == "topic":
        tell_wider_topic(dataset, name)
    elif kind == "place":
        tell_places_begun(dataset, name, record)
    elif kind == "era":
        tell_topic_of_that_name(dataset, name)
    elif kind == "source":
        tell_which(dataset, name, kind, record)
        if dataset.has_no_evidence(kind, record) and not dataset.is_repeated_only(kind, record):
            tell(_described(dataset, record))
        tell_if_no_evidence(dataset, kind, record)
    return print_claims(dataset, selection, output, lambda: _draw_heading(dataset, kind, record, selection))


def _described(dataset: Dataset, name: str) -> str:
    """A source with its letter and its addresses: `Atlas, A. Author, 2001, reliability B: https://…`."""
    import json

    source: Source = json.loads(dataset.record("source", name))
    copied = f"a copy at {source['copy']}" if source["copy"] else None
    addresses = ", ".join(filter(None, (source["url"], copied)))
    return f"{in_few_words(source)}, reliability {source['reliability']}" + (f": {addresses}" if addresses else "")


def _draw_heading(dataset: Dataset, kind: str, name: str, selection: Selection) -> None:
    """What the record is and, for places and actors, what surrounds it."""
    import json

    from chongjin_cli.present.labels import Labels
    from chongjin_cli.present.screens import records

    labels = Labels(dataset)
    records.draw_heading(labels.record(kind, name), labels)
    if kind in ("place", "actor"):
        from chongjin_cli.present.screens import surroundings
        from chongjin_cli.queries.distances import neighbours

        place: Place | None = json.loads(dataset.record(kind, name)) if kind == "place" else None
        near = neighbours(place, map(json.loads, dataset.records("place"))) if place else []
        companions = {
            f"{other}s": [
                (labels.label(other, each), count)
                for each, count in dataset.companions(kind, name, other, COMPANIONS, selection)
            ]
            for other in ("actor", "place")
        }
        surroundings.draw(place, near, companions, labels)
