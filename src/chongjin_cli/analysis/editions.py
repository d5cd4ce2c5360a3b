"""Two editions of a dataset compared: what was added, retired, reworded, redated and regraded, and why.

Claims whose evidence is other, and figures that are, are listed as well; what else differs is counted.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from chongjin_cli import contract
from chongjin_cli.dataset.dataset_file import WITH_DATA
from chongjin_cli.dataset.naming import in_few_words, source_name
from chongjin_cli.queries.support import supporting

if TYPE_CHECKING:
    from chongjin_cli.dataset.model import Claim, Publisher, Record, Source
    from chongjin_cli.index.documents import Documents

STANCES: dict[contract.Stance, tuple[str, str]] = {
    "supports": ("supports it", "supported it"),
    "partly": ("supports a part of it", "supported a part of it"),
    "disputes": ("disputes it", "disputed it"),
}
"""What evidence does to a claim, now and before; context has no effect on a grade."""
COUNTED = ("kind", "topics", "places", "actors", "evidence", "relations", "note", "questions", "checked")
"""What is typed in of a claim and, where it differs, only counted; of evidence that of claims which are regraded."""


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
    """What is compared of a dataset, all by id: claims, disputes, retired ids, and the other records by their kind.

    Claims as they are typed in, their grades, and what else is computed of them, which is done once it is asked for.
    """

    name: str
    prefix: str
    version: str
    updated: str
    typed: Mapping[str, "Claim"]
    grades: Mapping[str, str]
    claims: Mapping[str, contract.Claim]
    disputes: Mapping[str, Disputed]
    sources: "Mapping[str, Source]"
    publishers: "Mapping[str, Publisher]"
    others: "Mapping[str, Mapping[str, Record]]"
    retired: Mapping[str, contract.Retired]

    def shares_claims(self, other: "Edition") -> bool:
        """Whether a claim is the same in another edition: its id and its assertion."""
        common = self.typed.keys() & other.typed.keys()
        return any(self.typed[name].assertion == other.typed[name].assertion for name in common)

    def titles(self) -> dict[str, str]:
        """What the sources are called: by their titles, those that have none by publisher and day."""
        return {
            name: source.title or in_few_words(self._with_publisher(source)) for name, source in self.sources.items()
        }

    def origin(self, name: str) -> str | None:
        """What evidence counts with, in words: a publisher's label, or a source; None if there is none of that id."""
        if name in self.publishers:
            return self.publishers[name].label
        source = self.sources.get(name)
        return in_few_words(self._with_publisher(source)) if source else None

    def source_name(self, name: str) -> str | None:
        """A source in a word or two; None if there is none of that id."""
        source = self.sources.get(name)
        return source_name(self._with_publisher(source)) if source else None

    def _with_publisher(self, source: "Source") -> dict[str, Any]:
        """A source with the label of its publisher."""
        publisher = self.publishers.get(source.publisher or "")
        return {**source.model_dump(by_alias=True), "publisher": publisher and publisher.label}

    def rivals(self, claim: str) -> dict[str, contract.Claim]:
        """The other answers in the disputes of a claim."""
        names = chain.from_iterable(self.disputes[dispute].answers for dispute in self.claims[claim]["disputes"])
        return {name: self.claims[name] for name in names if name != claim}


class _Claims(Mapping[str, contract.Claim]):
    """The claims of a file, each with all that is computed of it once that is asked for."""

    def __init__(self, typed: "Mapping[str, Claim]", documents: "Documents") -> None:
        self._typed = typed
        self._documents = documents
        self._made: dict[str, contract.Claim] = {}

    def __getitem__(self, name: str) -> contract.Claim:
        if name not in self._made:
            self._made[name] = self._documents.claim(self._typed[name], [])
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._typed)

    def __len__(self) -> int:
        return len(self._typed)


def of_file(path: Path, how: str = WITH_DATA) -> Edition:
    """The edition in a dataset file, read without making an index of it.

    Raises DatasetError if it cannot be read, with `how` to name another, or is not valid.
    """
    from chongjin_cli.dataset.loading import Reader
    from chongjin_cli.dataset.references import RECORD_KINDS
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
        claims,
        {name: documents.grade(claim) for name, claim in claims.items()},
        _Claims(claims, documents),
        {each.id: Disputed(each.question, each.claims, each.note) for each in head.disputes},
        {each.id: each for each in head.sources},
        {each.id: each for each in head.publishers},
        {key: {each.id: each for each in getattr(head, key)} for key in RECORD_KINDS.values()},
        {each.id: retired_object(each) for each in head.retired},
    )


def changes(old: Edition, new: Edition) -> Iterator[contract.Change]:
    """What is different in the newer edition: claims, figures, disputes, sources, each kind of change by id."""
    both = sorted(old.typed.keys() & new.typed.keys())
    yield from (
        _change("added", "claim", name, new.claims[name]["statement"]) for name in _missing(new.typed, old.typed)
    )
    gone = list(_missing(old.typed, new.typed))
    yield from (_retired(new.retired[name], old.claims[name]) for name in gone if name in new.retired)
    removed = (name for name in gone if name not in new.retired)
    yield from (_change("removed", "claim", name, old.claims[name]["statement"]) for name in removed)
    for change, value_in in _COMPARED.items():
        for name in both:
            before, after = value_in(old, name), value_in(new, name)
            if before != after:
                why = list(dict.fromkeys(reasons(old, new, name))) if change == "regraded" else []
                yield _change(change, "claim", name, new.claims[name]["statement"], before, after, why)
    for name in both:
        if _has_other_evidence_alone(old, new, name):
            why = list(dict.fromkeys(_edits(old, new, name)))
            yield _change("evidence", "claim", name, new.claims[name]["statement"], why=why)
    for name in both:
        if old.typed[name].figures != new.typed[name].figures:
            figures = old.claims[name]["figures"], new.claims[name]["figures"]
            for was, now in _figure_changes(*figures):
                yield _change("changed", "figure", name, new.claims[name]["statement"], was, now)
    questions = [{name: dispute.question for name, dispute in each.disputes.items()} for each in (old, new)]
    yield from _called_otherwise("dispute", *questions)
    yield from _called_otherwise("source", old.titles(), new.titles())


_COMPARED: dict[contract.ChangeKind, Callable[[Edition, str], str | None]] = {
    "reworded": lambda edition, name: edition.typed[name].assertion,
    "redated": lambda edition, name: edition.typed[name].date,
    "regraded": lambda edition, name: edition.grades[name],
}


def unlisted(old: Edition, new: Edition) -> Unlisted:
    """How much differs that `changes` does not list."""
    pairs = [(old.typed[name], new.typed[name]) for name in old.typed.keys() & new.typed.keys()]
    both = [(was, now) for was, now in pairs if was != now]
    of_claims = {key: sum(getattr(was, key) != getattr(now, key) for was, now in both) for key in COUNTED}
    of_claims["evidence"] -= sum(_has_other_evidence_alone(old, new, now.id) for _, now in both)
    records = {key: _different(old.others[key], new.others[key]) for key in new.others}
    before, after = old.titles(), new.titles()
    records["sources"] = {name for name in records["sources"] if before.get(name) == after.get(name)}
    alike = (name for name, dispute in old.disputes.items() if name in new.disputes
             and dispute.question == new.disputes[name].question)  # fmt: skip
    records["disputes"] = {name for name in alike if old.disputes[name] != new.disputes[name]}
    records["retired ids"] = _different(old.retired, new.retired) - old.typed.keys()
    return Unlisted(
        {key: count for key, count in of_claims.items() if count},
        {kind: len(names) for kind, names in records.items() if names},
    )


def _has_other_evidence_alone(old: Edition, new: Edition, claim: str) -> bool:
    """Whether a claim's evidence is other and its grade is not, whose change would tell of the evidence."""
    return old.grades[claim] == new.grades[claim] and old.typed[claim].evidence != new.typed[claim].evidence


def _edits(old: Edition, new: Edition, claim: str) -> Iterator[str]:
    """What was done to the evidence of a claim, source by source: `new: Press`, `Press: says, locator`."""
    was, now = old.typed[claim].evidence, new.typed[claim].evidence
    for source in dict.fromkeys(piece.source for piece in (*was, *now)):
        gone, came = (
            [piece for piece in pieces if piece.source == source and piece not in theirs]
            for pieces, theirs in ((was, now), (now, was))
        )
        name = new.source_name(source) or old.source_name(source) or source
        for before, after in zip_longest(gone, came):
            if before is None or after is None:
                yield f"{'new' if before is None else 'gone'}: {name}"
            else:
                edited = (key for key in type(after).model_fields if getattr(before, key) != getattr(after, key))
                yield f"{name}: {', '.join(edited)}"


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
