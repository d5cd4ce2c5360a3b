"""Differences between editions in words, for screens and release notes."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from chongjin_cli import contract
from chongjin_cli.analysis.editions.comparing import Unlisted
from chongjin_cli.present.labels import counted, dated


def grouped(changes: Iterable[contract.Change]) -> Iterator[tuple[str, list[contract.Change]]]:
    """The changes under headings: `Claims added`, `Claims with other evidence`, `Disputes removed`."""
    for (of, change), listed in groupby(changes, lambda each: (each["of"], each["change"])):
        yield f"{of.capitalize()}s {'with other evidence' if change == 'evidence' else change}", list(listed)


def before_and_after(change: contract.Change) -> str:
    """What a change is about: what was, an arrow and what is, or the text alone."""
    before, after = change["before"], change["after"]
    if change["change"] == "reworded":
        return f"{before} → {after}"
    if change["change"] == "redated":
        return f"{_date(before)} → {_date(after)}: {change['text']}"
    if change["change"] == "regraded":
        return f"{before} → {after}: {change['text']}"
    if change["change"] == "changed":
        return f"{before or 'none'} → {after or 'none'}: {change['text']}"
    return change["text"]


def remarks(change: contract.Change) -> list[str]:
    """The reasons for a change, and what replaces a retired claim."""
    replaced = [f"replaced by {', '.join(change['replaced_by'])}"] if change["replaced_by"] else []
    return [*change["why"], *replaced]


def in_words(unlisted: Unlisted) -> str:
    """What differs and is only counted: `note of 3 claims, 2 places, version (now 1.1.0)`; nothing if there is none."""
    of_claims = (f"{key} of {counted(count, 'claims')}" for key, count in unlisted.of_claims.items())
    records = (counted(count, kind) for kind, count in unlisted.records.items())
    of_the_dataset = (f"{key} (now {value})" for key, value in unlisted.of_the_dataset.items())
    return ", ".join((*of_claims, *records, *of_the_dataset))


def _date(text: str | None) -> str:
    return dated(text) if text else "undated"
