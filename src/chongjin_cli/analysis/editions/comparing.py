"""What was added, retired, reworded, redated and regraded between two editions, and why.

Claims whose evidence is other, and figures that are, are listed as well; what else differs is counted.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from chongjin_cli import contract
from chongjin_cli.analysis.editions.differing import missing, replaced
from chongjin_cli.analysis.editions.edition import Edition
from chongjin_cli.analysis.editions.regrading import reasons

COUNTED = ("kind", "topics", "places", "actors", "relations", "note", "questions", "checked")
"""What is typed in of a claim and, where it differs, only counted."""
OF_THE_DATASET = ("title", "version", "updated", "license")
"""What is named of a dataset itself where it differs."""
_COMPARED: dict[contract.ChangeKind, Callable[[Edition, str], str | None]] = {
    "reworded": lambda edition, name: edition.typed[name].assertion,
    "redated": lambda edition, name: edition.typed[name].date,
    "regraded": lambda edition, name: edition.grades[name],
}


class Unlisted(NamedTuple):
    """What differs and is only counted: claims, by the key under which they do, and records, by their kind.

    Of the dataset itself the keys that do have what they are now.
    """

    of_claims: dict[str, int]
    records: dict[str, int]
    of_the_dataset: dict[str, str]


def changes(old: Edition, new: Edition) -> Iterator[contract.Change]:
    """What is different in the newer edition: claims, figures, disputes, sources, each kind of change by id."""
    both = sorted(old.typed.keys() & new.typed.keys())
    gone = missing(old.typed, new.typed)
    yield from (_of_claim("added", new, name) for name in missing(new.typed, old.typed))
    yield from (_retired(new.retired[name], old) for name in gone if name in new.retired)
    yield from (_of_claim("removed", old, name) for name in gone if name not in new.retired)
    for change, value_in in _COMPARED.items():
        for name in both:
            before, after = value_in(old, name), value_in(new, name)
            if before != after:
                why = reasons(old, new, name) if change == "regraded" else ()
                yield _of_claim(change, new, name, before, after, why)
    for name in both:
        if old.typed[name].evidence != new.typed[name].evidence:
            yield _of_claim("evidence", new, name, why=_edits(old, new, name))
    for name in both:
        if old.typed[name].figures != new.typed[name].figures:
            statement = new.claim(name)["statement"]
            for was, now in _figure_changes(old.claim(name)["figures"], new.claim(name)["figures"]):
                yield _change("changed", "figure", name, statement, was, now)
    questions = [{name: dispute.question for name, dispute in each.disputes.items()} for each in (old, new)]
    yield from _called_otherwise("dispute", *questions)
    yield from _called_otherwise("source", old.titles(), new.titles())


def unlisted(old: Edition, new: Edition) -> Unlisted:
    """How much differs that `changes` does not list."""
    pairs = [(old.typed[name], new.typed[name]) for name in old.typed.keys() & new.typed.keys()]
    both = [(was, now) for was, now in pairs if was != now]
    of_claims = {key: sum(getattr(was, key) != getattr(now, key) for was, now in both) for key in COUNTED}
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
        {key: getattr(new, key) for key in OF_THE_DATASET if getattr(old, key) != getattr(new, key)},
    )


def _edits(old: Edition, new: Edition, claim: str) -> Iterator[str]:
    """What was done to the evidence of a claim, source by source: `new: Press`, `Press: says, locator`."""
    was, now = old.typed[claim].evidence, new.typed[claim].evidence
    for source in dict.fromkeys(piece.source for piece in (*was, *now)):
        name = new.source_name(source) or old.source_name(source) or source
        gone, came = ([piece for piece in pieces if piece.source == source] for pieces in (was, now))
        for before, after in replaced(gone, came):
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
        before, after = ([figure for figure in figures if figure["measure"] == measure] for figures in (old, new))
        for was, now in replaced(before, after):
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


def _called_otherwise(
    of: contract.Changed, old: Mapping[str, str], new: Mapping[str, str]
) -> Iterator[contract.Change]:
    """Disputes or sources, by id with what they are called, that came, went or are called otherwise."""
    yield from (_change("added", of, name, new[name]) for name in missing(new, old))
    yield from (_change("removed", of, name, old[name]) for name in missing(old, new))
    for name in sorted(old.keys() & new.keys()):
        if old[name] != new[name]:
            yield _change("reworded", of, name, new[name], old[name], new[name])


def _retired(record: contract.Retired, old: Edition) -> contract.Change:
    change = _of_claim("retired", old, record["id"], why=[record["reason"]])
    return {**change, "replaced_by": record["replaced_by"]}


def _of_claim(
    change: contract.ChangeKind, edition: Edition, name: str,
    before: str | None = None, after: str | None = None, why: Iterable[str] = (),
) -> contract.Change:  # fmt: skip
    return _change(change, "claim", name, edition.claim(name)["statement"], before, after, why)


def _change(
    change: contract.ChangeKind, of: contract.Changed, name: str, text: str,
    before: str | None = None, after: str | None = None, why: Iterable[str] = (),
) -> contract.Change:  # fmt: skip
    """A change with its reasons, each once."""
    return {
        "change": change, "of": of, "id": name, "text": text, "before": before, "after": after,
        "why": list(dict.fromkeys(why)), "replaced_by": [],
    }  # fmt: skip
