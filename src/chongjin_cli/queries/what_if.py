"""What would be left of a dataset without some sources, which claims depend on them, and on whom most depends."""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from chongjin_cli import contract
from chongjin_cli.dataset.grading import Grade
from chongjin_cli.dataset.naming import called, label_of
from chongjin_cli.errors import Mend, UsageError, once_each
from chongjin_cli.queries.cited_names import AUTHOR, CITED
from chongjin_cli.queries.disputes import disputes
from chongjin_cli.queries.names import AmbiguousNameError, suggested
from chongjin_cli.queries.overlay import Gone
from chongjin_cli.queries.rejudging import rejudged_also_without
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.without_sources import WithoutSources


def named(dataset: Dataset, names: Iterable[str]) -> Gone:
    """The sources that names stand for; of a publisher all that it published, of an author all that he or she wrote.

    The name of all publishers of a kind, such as Wikipedia, is that of each of them.

    Raises UsageError, with the nearest names, for a name of none.
    """
    labels, sources = list[str](), set[str]()
    for name in names:
        kind, record = meant(dataset, name)
        labels.append(record if kind == AUTHOR else called(json.loads(dataset.record(kind, record))))
        for each in dataset.publishers_called(record) if kind == "publisher" else [record]:
            sources |= dataset.sources_of(kind, each)
    return Gone(tuple(dict.fromkeys(labels)), frozenset(sources))


def meant(dataset: Dataset, name: str) -> tuple[str, str]:
    """The kind and id of what a name stands for: an id goes before another name, a publisher before a source.

    The name of no source, or of several, is that of an author, who has no id, where it is of a single one.
    """
    found: list[tuple[bool, str, str]] = []
    ambiguous: AmbiguousNameError | None = None
    for kind in CITED:
        try:
            record = dataset.resolve(kind, name)
        except AmbiguousNameError as error:
            ambiguous = ambiguous or error
        except UsageError:
            continue
        else:
            found.append((record != name, kind, record))
    if found:
        _, kind, record = min(found, key=lambda each: each[0])
        return kind, record
    if author := dataset.author(name):
        return AUTHOR, author[0]
    if ambiguous:
        raise ambiguous
    raise UsageError(f"no source or publisher {name!r}", _instead_of(dataset, name))


def _instead_of(dataset: Dataset, name: str) -> str | Mend:
    """The mend for a name that is unknown: the authors that it is of, the names that it is made of, or the nearest."""
    if authors := sorted(dataset.works(name)):
        return f"did you mean the author {' or '.join(authors)}?"
    several = [each.strip() for each in name.split(",")]
    if len(several) > 1 and all(_is_cited(dataset, each) for each in several):
        return once_each("--without", several)
    actor = next((record for _, record in dataset.named("actor", name)), name)  # who may publish, under its own id
    return suggested("source", dataset.nearest(actor, CITED))


def _is_cited(dataset: Dataset, name: str) -> bool:
    """Whether a name is that of a source, a publisher or an author."""
    return any(dataset.named(kind, name) for kind in CITED) or dataset.author(name) is not None


def only_repeats(dataset: Dataset, name: str) -> str | None:
    """That without a source or publisher only what repeats it is left out, as no claim has evidence of its own."""
    kind, record = meant(dataset, name)
    if kind == AUTHOR or not dataset.has_no_evidence(kind, record) or publishers_meant(dataset, kind, record):
        return None
    if not dataset.is_repeated_only(kind, record):
        return f"without {record}: no claim has evidence from it, only what repeats it is left out"
    near = dataset.suggested_for_repeated(kind, record)
    return f"without {record}: known here only through others, only what repeats it is left out{near}"


def publishers_meant(dataset: Dataset, kind: str, record: str) -> str | None:
    """Which publishers are meant by a name that is one of several: `13 publishers: english-wikipedia, …`."""
    called = dataset.publishers_called(record) if kind == "publisher" else []
    return f"{len(called)} publishers: {', '.join(called)}" if len(called) > 1 else None


def without(dataset: Dataset, names: Iterable[str]) -> None:
    """Let a dataset be seen without some sources and publishers. Raises UsageError for a name that is neither."""
    dataset.use_overlay(WithoutSources(dataset, named(dataset, names)))


@contextmanager
def left_out(dataset: Dataset, names: Sequence[str]) -> Iterator[None]:
    """Meanwhile let a dataset be seen without some sources and publishers, beside those that it is seen without.

    Raises UsageError for a name that is neither.
    """
    if not names:
        yield
        return
    before, gone = dataset.overlay, named(dataset, names)
    if before is not None:
        gone = Gone((*before.gone.names, *gone.names), before.gone.sources | gone.sources)
    dataset.use_overlay(WithoutSources(dataset, gone))
    try:
        yield
    finally:
        dataset.use_overlay(before)


def dependents(dataset: Dataset, name: str, selection: Selection) -> list[contract.Dependent]:
    """The claims of a selection whose grade changes without a source or publisher.

    Those that fall come first, then those of the best grade, unless the selection is sorted; its limit is of them.
    """
    changed = list(_changed(dataset, named(dataset, [name]).sources, selection.unlimited))
    if selection.sort is None:
        changed.sort(key=lambda each: (each["without"] is not None, each["grade"][::-1], each["id"]))
    return selection.cut(changed)


def _changed(dataset: Dataset, gone: frozenset[str], selection: Selection) -> Iterator[contract.Dependent]:
    """The claims of a selection whose grade changes without some sources, beside those that it is seen without."""
    after = rejudged_also_without(dataset, gone)
    touched = selection._replace(ids=(*after.grades, *after.fallen))
    claims = map(json.loads, dataset.claims(touched) if touched.ids else ())
    found = (_dependent(claim, after.grades.get(claim["id"])) for claim in claims)
    yield from (each for each in found if each["grade"] != each["without"])


def _dependent(claim: contract.Claim, later: Grade | None) -> contract.Dependent:
    return {
        "id": claim["id"],
        "grade": claim["grade"],
        "status": claim["status"],
        "without": str(later) if later else None,
        "status_without": later.status if later else None,
        "statement": claim["statement"],
    }


def weights(dataset: Dataset, selection: Selection) -> list[contract.Weight]:
    """Publishers, and sources that have none, on which the grades of a selection's claims rest.

    The heaviest come first unless the selection is sorted; its limit is of them.
    """
    claims = selection.unlimited._replace(sort=None)
    weight, falls = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for claim in map(json.loads, dataset.claims(claims)):
        for rest in claim["rests_on"]:
            kind = "publisher" if "publisher" in rest else "source"
            weight[kind, rest[kind]] += 1
            falls[kind, rest[kind]] += rest["grade"] is None
    held = {kind: dataset.counts(kind, claims) for kind in ("publisher", "source")}
    found: list[contract.Weight] = []
    for (kind, name), count in weight.items():
        record = json.loads(dataset.record(kind, name))
        if record.get("publisher_id") is None:
            found.append({
                "id": name,
                "kind": "publisher" if kind == "publisher" else "source",
                "label": label_of(record),
                "reliability": record["reliability"],
                "claims": held[kind].get(name, 0),
                "weight": count,
                "falls": falls[kind, name],
            })  # fmt: skip
    found.sort(key=_WEIGHT_ORDERS[selection.sort])
    return selection.cut(found)


_WEIGHT_ORDERS: dict[str | None, Callable[[contract.Weight], Any]] = {
    None: lambda each: (-each["weight"], -each["falls"], each["id"]),
    "claims": lambda each: (-each["claims"], each["id"]),
    "label": lambda each: (each["label"].casefold(), each["id"]),
    "id": lambda each: each["id"],
}


def count_fallen(
    dataset: Dataset, selection: Selection, listed: Callable[[Dataset, Selection], Iterable[str]] = Dataset.ids
) -> int:
    """How many claims are left without support of those that are `listed` of a selection, whatever its limit.

    They are looked for as the whole dataset has them; `listed` gives their ids, and may be fewer than are selected.
    """
    overlay = dataset.overlay
    if overlay is None or not overlay.fallen:
        return 0
    with _whole(dataset):
        return len(set(overlay.fallen) & set(listed(dataset, selection.unlimited)))


def settled(dataset: Dataset, selection: Selection, names: Collection[str] = ()) -> list[str]:
    """The ids of a selection's disputes, or of those `names` among them, that have fewer than two answers left.

    They are looked for as the whole dataset has them, whatever the limit.
    """
    overlay = dataset.overlay
    if overlay is None or not overlay.settled:
        return []
    with _whole(dataset):
        found = [each["id"] for each in disputes(dataset, selection.unlimited, names)]
    return [name for name in found if name in overlay.settled]


@contextmanager
def _whole(dataset: Dataset) -> Iterator[None]:
    """Meanwhile let a dataset be seen with all of its sources."""
    overlay = dataset.overlay
    dataset.use_overlay(None)
    try:
        yield
    finally:
        dataset.use_overlay(overlay)
