"""Two editions of a dataset compared: what was added, retired, reworded, redated and regraded, and why.

Figures that are other are listed as well; what else differs is counted.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from chongjin_cli import contract
from chongjin_cli.dataset.dataset_file import WITH_DATA
from chongjin_cli.dataset.naming import in_few_words, source_name
from chongjin_cli.queries.names import KINDS
from chongjin_cli.queries.selection import Selection
from chongjin_cli.queries.store import Dataset
from chongjin_cli.queries.support import supporting

STANCES: dict[contract.Stance, tuple[str, str]] = {
    "supports": ("supports it", "supported it"),
    "partly": ("supports a part of it", "supported a part of it"),
    "disputes": ("disputes it", "disputed it"),
}
"""What evidence does to a claim, now and before; context has no effect on a grade."""
COUNTED = ("kind", "topics", "places", "actors", "evidence", "relations", "note", "questions", "checked")
"""What is typed in of a claim and, where it differs, only counted."""
_OF_EVIDENCE = ("source", "stance", "part", "says", "speaker", "basis", "said", "repeats", "locator")
"""What is typed in of evidence; the rest of it is its source's."""
_COMPUTED = ("claims", "publisher")
"""What an index adds to a record: the number of its claims, the label of its publisher."""


class Disputed(NamedTuple):
    """A dispute: its question, the ids of the claims that are answers, and where the difference comes from."""

    question: str
    answers: list[str]
    note: str | None


class Unlisted(NamedTuple):
    """What differs and is only counted: claims, by the key under which they do, and records, by their kind."""

    of_claims: dict[str, int]
    records: dict[str, int]


class Edition(NamedTuple):
    """What is compared of a dataset, all by id: claims, disputes, retired ids, and the other records by their kind."""

    name: str
    prefix: str
    version: str
    updated: str
    claims: Mapping[str, contract.Claim]
    disputes: Mapping[str, Disputed]
    records: Mapping[str, Mapping[str, dict[str, Any]]]
    retired: Mapping[str, contract.Retired]

    def shares_claims(self, other: "Edition") -> bool:
        """Whether a claim is the same in another edition: its id and its assertion."""
        common = self.claims.keys() & other.claims.keys()
        return any(self.claims[name]["assertion"] == other.claims[name]["assertion"] for name in common)

    @property
    def sources(self) -> dict[str, str]:
        """What the sources are called: by their titles, those that have none by publisher and day."""
        return {name: source["title"] or self._described(source) for name, source in self.records["source"].items()}

    def origin(self, name: str) -> str | None:
        """What evidence counts with, in words: a publisher's label, or a source; None if there is none of that id."""
        if name in self.records["publisher"]:
            return str(self.records["publisher"][name]["label"])
        source = self.records["source"].get(name)
        return self._described(source) if source else None

    def source_name(self, name: str) -> str | None:
        """A source in a word or two; None if there is none of that id."""
        source = self.records["source"].get(name)
        return source_name(self._with_publisher(source)) if source else None

    def _described(self, source: Mapping[str, Any]) -> str:
        return in_few_words(self._with_publisher(source))

    def _with_publisher(self, source: Mapping[str, Any]) -> dict[str, Any]:
        """A source with the label of its publisher."""
        publisher = self.records["publisher"].get(source["publisher_id"] or "")
        return {**source, "publisher": publisher and publisher["label"]}

    def rivals(self, claim: str) -> dict[str, contract.Claim]:
        """The other answers in the disputes of a claim."""
        names = chain.from_iterable(self.disputes[dispute].answers for dispute in self.claims[claim]["disputes"])
        return {name: self.claims[name] for name in names if name != claim}


def of_dataset(dataset: Dataset) -> Edition:
    """An open dataset as an edition."""
    claims: Iterator[contract.Claim] = map(json.loads, dataset.claims(Selection(sort="id")))
    disputes = map(json.loads, dataset.disputes(Selection(sort="id")))
    retired: Iterator[contract.Retired] = map(json.loads, dataset.all_retired())
    meta = dataset.meta()
    return Edition(
        meta["name"],
        meta["prefix"],
        meta["version"],
        meta["updated"],
        {claim["id"]: claim for claim in claims},
        {each["id"]: Disputed(each["question"], each["versions"], each["note"]) for each in disputes},
        {kind: _by_id(map(json.loads, dataset.records(kind, Selection(sort="id")))) for kind in KINDS},
        {each["id"]: each for each in retired},
    )


def of_file(path: Path, how: str = WITH_DATA) -> Edition:
    """The edition in a dataset file, read without making an index of it.

    Raises DatasetError if it cannot be read, with `how` to name another, or is not valid.
    """
    from chongjin_cli.dataset.loading import Reader
    from chongjin_cli.index.documents import Documents, retired_object

    reader = Reader(path, how)
    head = reader.head
    claims = {claim.id: claim for claim in reader.claims()}
    answers = {name for dispute in head.disputes for name in dispute.claims}
    documents = Documents(
        head, {name: [each for each in claims[name].evidence if each.stance == "supports"] for name in answers}
    )
    return Edition(
        head.name,
        head.prefix,
        head.version,
        head.updated,
        {name: documents.claim(claim, []) for name, claim in claims.items()},
        {each.id: Disputed(each.question, each.claims, each.note) for each in head.disputes},
        {kind: _by_id(documents.record(each, 0) for each in getattr(head, f"{kind}s")) for kind in KINDS},
        {each.id: retired_object(each) for each in head.retired},
    )


def _by_id(records: Iterable[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Records by id, with what is typed in of them."""
    return {each["id"]: {key: each[key] for key in each if key not in _COMPUTED} for each in records}


def changes(old: Edition, new: Edition) -> Iterator[contract.Change]:
    """What is different in the newer edition: claims, figures, disputes, sources, each kind of change by id."""
    both = sorted(old.claims.keys() & new.claims.keys())
    yield from (
        _change("added", "claim", name, new.claims[name]["statement"]) for name in _missing(new.claims, old.claims)
    )
    gone = list(_missing(old.claims, new.claims))
    yield from (_retired(new.retired[name], old.claims[name]) for name in gone if name in new.retired)
    removed = (name for name in gone if name not in new.retired)
    yield from (_change("removed", "claim", name, old.claims[name]["statement"]) for name in removed)
    for change, key in _KEYS.items():
        for name in both:
            before, after = old.claims[name], new.claims[name]
            if before[key] != after[key]:  # type: ignore[literal-required]
                why = list(dict.fromkeys(reasons(old, new, name))) if change == "regraded" else []
                yield _change(
                    change, "claim", name, after["statement"], before[key], after[key], why  # type: ignore[literal-required]
                )  # fmt: skip
    for name in both:
        after = new.claims[name]
        for was, now in _figure_changes(old.claims[name]["figures"], after["figures"]):
            yield _change("changed", "figure", name, after["statement"], was, now)
    questions = [{name: dispute.question for name, dispute in each.disputes.items()} for each in (old, new)]
    yield from _called_otherwise("dispute", *questions)
    yield from _called_otherwise("source", old.sources, new.sources)


_KEYS: dict[contract.ChangeKind, str] = {"reworded": "assertion", "redated": "date", "regraded": "grade"}


def unlisted(old: Edition, new: Edition) -> Unlisted:
    """How much differs that `changes` does not list."""
    both = old.claims.keys() & new.claims.keys()
    of_claims = {
        key: sum(_typed(old.claims[name], key) != _typed(new.claims[name], key) for name in both) for key in COUNTED
    }
    records = {f"{kind}s": _different(old.records[kind], new.records[kind]) for kind in KINDS}
    before, after = old.sources, new.sources
    records["sources"] = {name for name in records["sources"] if before.get(name) == after.get(name)}
    alike = (name for name, dispute in old.disputes.items() if name in new.disputes
             and dispute.question == new.disputes[name].question)  # fmt: skip
    records["disputes"] = {name for name in alike if old.disputes[name] != new.disputes[name]}
    records["retired ids"] = _different(old.retired, new.retired) - old.claims.keys()
    return Unlisted(
        {key: count for key, count in of_claims.items() if count},
        {kind: len(names) for kind, names in records.items() if names},
    )


def _typed(claim: contract.Claim, key: str) -> object:
    """What is typed in under a key of a claim."""
    if key == "evidence":
        return [[piece[each] for each in _OF_EVIDENCE] for piece in claim["evidence"]]  # type: ignore[literal-required]
    return claim[key]  # type: ignore[literal-required]


def _different(old: Mapping[str, object], new: Mapping[str, object]) -> set[str]:
    """The ids of what came, went or is otherwise."""
    return {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}


def _figure_changes(old: list[contract.Figure], new: list[contract.Figure]) -> Iterator[tuple[str | None, str | None]]:
    """What the figures of a claim were and are, measure by measure, where they differ."""
    for measure in dict.fromkeys(figure["measure"] for figure in (*old, *new)):
        gone, came = (
            [figure for figure in figures if figure["measure"] == measure and figure not in theirs]
            for figures, theirs in ((old, new), (new, old))
        )
        for was, now in zip_longest(gone, came):
            whole = not (was and now) or (was["of"], was["as_of"]) != (now["of"], now["as_of"])
            yield _figure(was, whole=whole), _figure(now, whole=whole)


def _figure(figure: contract.Figure | None, *, whole: bool) -> str | None:
    """A figure in a few words: `population 1187`; as a whole, `population of rason 1187, as of 1930`."""
    if figure is None:
        return None
    value, low, high = (figure.get(key) for key in ("value", "low", "high"))
    if value is not None:
        amount = f"{value}"
    elif low is not None and high is not None:
        amount = f"{low} to {high}"
    else:
        amount = f"at most {high}" if low is None else f"at least {low}"
    if whole:
        return f"{figure['measure']} of {figure['of']} {amount}, as of {figure['as_of']}"
    return f"{figure['measure']} {amount}"


def reasons(old: Edition, new: Edition, claim: str) -> Iterator[str]:
    """Why a claim has another grade: evidence that came, went or counts differently, its own and that of its rivals."""

    def origin(name: str) -> str:
        return new.origin(name) or old.origin(name) or name

    def source(piece: contract.Evidence) -> str:
        return new.source_name(piece["source"]) or old.source_name(piece["source"]) or piece["source"]

    yield from _evidence_changes(old.claims[claim]["evidence"], new.claims[claim]["evidence"], source, origin)
    before, after = old.rivals(claim), new.rivals(claim)
    yield from (f"its rival {name} is new" for name in _missing(after, before))
    yield from (f"its rival {name} is gone" for name in _missing(before, after))
    for name in sorted(before.keys() & after.keys()):
        was, now = (supporting(rival["evidence"]) for rival in (before[name], after[name]))
        yield from (f"its rival {name}: {change}" for change in _evidence_changes(was, now, source, origin))


def _evidence_changes(
    old: list[contract.Evidence],
    new: list[contract.Evidence],
    named: Callable[[contract.Evidence], str],
    origin: Callable[[str], str],
) -> Iterator[str]:
    """How the evidence that affects a grade differs, source by source.

    `named` puts in words whose a piece is, `origin` what one counts with.
    """
    for source in dict.fromkeys(piece["source"] for piece in (*old, *new)):
        before, after = (
            [piece for piece in pieces if piece["source"] == source and piece["stance"] in STANCES]
            for pieces in (old, new)
        )
        for was, now in zip_longest(_not_among(after, before), _not_among(before, after)):
            if was is None:
                yield f"new: {named(now)} ({now['effective']}) {STANCES[now['stance']][0]}"
            elif now is None:
                yield f"gone: {named(was)} ({was['effective']}) {STANCES[was['stance']][1]}"
            else:
                yield from _differences(was, now, named(now), origin)


def _differences(
    was: contract.Evidence, now: contract.Evidence, source: str, origin: Callable[[str], str]
) -> Iterator[str]:
    """How one piece of evidence counts differently."""
    if was["stance"] != now["stance"]:
        yield f"{source} ({now['effective']}) now {STANCES[now['stance']][0]}; it {STANCES[was['stance']][1]}"
    if was["effective"] != now["effective"]:
        yield f"{source} counts as {now['effective']}, no longer as {was['effective']}"
    if was["counts_as"] != now["counts_as"]:
        yield f"{source} counts with {origin(now['counts_as'])}, no longer with {origin(was['counts_as'])}"


def _weight(piece: contract.Evidence) -> tuple[str, str, str]:
    """What a piece of evidence brings to a grade."""
    return piece["stance"], piece["effective"], piece["counts_as"]


def _not_among(others: list[contract.Evidence], pieces: list[contract.Evidence]) -> list[contract.Evidence]:
    """The pieces that bring what none of some others does."""
    brought = {_weight(piece) for piece in others}
    return [piece for piece in pieces if _weight(piece) not in brought]


def _missing(there: Mapping[str, object], here: Mapping[str, object]) -> Iterator[str]:
    """The ids that stand there, but not here."""
    return (name for name in sorted(there) if name not in here)


def _called_otherwise(
    of: contract.Changed, old: Mapping[str, str], new: Mapping[str, str]
) -> Iterator[contract.Change]:
    """Disputes or sources, by id with what they are called, that came, went or are called otherwise."""
    yield from (_change("added", of, name, new[name]) for name in _missing(new, old))
    yield from (_change("removed", of, name, old[name]) for name in _missing(old, new))
    for name in sorted(old.keys() & new.keys()):
        if old[name] != new[name]:
            yield _change("reworded", of, name, new[name], old[name], new[name])


def _retired(record: contract.Retired, claim: contract.Claim) -> contract.Change:
    change = _change("retired", "claim", record["id"], claim["statement"], why=[record["reason"]])
    return {**change, "replaced_by": record["replaced_by"]}


def _change(
    change: contract.ChangeKind, of: contract.Changed, name: str, text: str,
    before: str | None = None, after: str | None = None, why: Iterable[str] = (),
) -> contract.Change:  # fmt: skip
    return {
        "change": change, "of": of, "id": name, "text": text, "before": before, "after": after,
        "why": list(why), "replaced_by": [],
    }  # fmt: skip
