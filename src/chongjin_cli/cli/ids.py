"""The ids of claims or disputes on a command line: one, several, or `-` for those that come on stdin."""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Annotated

from chongjin_cli.cli.examples import as_in
from chongjin_cli.cli.options import Argument, refuse_stdin_beside
from chongjin_cli.cli.remarks import tell
from chongjin_cli.cli.selecting import tell_how_many_fell
from chongjin_cli.cli.stdin import with_stdin
from chongjin_cli.dataset.claim_ids import typed_ids
from chongjin_cli.errors import UsageError
from chongjin_cli.flags import STDIN
from chongjin_cli.queries.disputes import DISPUTED
from chongjin_cli.queries.lookup import Found
from chongjin_cli.queries.store import Dataset

NAMED = 5
"""Claims that are left out and named, at most."""

Ids = Annotated[
    list[str] | None, Argument("ID…", "Ids of claims: CJ-0001, or just 1; - reads them from stdin.", "claim")
]


def find(dataset: Dataset, names: Sequence[str]) -> Found:
    """The claims of some ids. Raises UsageError if no id has one.

    Those that `--without` leaves without support are not among them, and stderr is told how many they are.
    """
    fallen = {name for name in map(dataset.claim_id, names) if dataset.overlay and name in dataset.overlay.fallen}
    tell_how_many_fell(len(fallen))
    if fallen:
        tell(_how_to_see(sorted(fallen)))
    found = dataset.find_all(name for name in names if dataset.claim_id(name) not in fallen)
    if not found.texts:
        if len(names) > 1 and not any(map(str.isdecimal, "".join(names))):
            dataset.claim(" ".join(names))  # no such ids, but words: the refusal leads to what they name
        found.raise_missing()
    return found


def _how_to_see(fallen: list[str]) -> str:
    """What is said of claims that were asked for by their ids and are left out."""
    those = "it is" if len(fallen) == 1 else "they are"
    some = "" if len(fallen) <= NAMED else f", {NAMED} of them"
    return f"{those} left out; with all evidence{some}: chongjin show {' '.join(fallen[:NAMED])}"


def read(ids: Sequence[str] | None, dataset: Dataset, command: str, *, or_sources: bool = False) -> list[str]:
    """The ids that are given, with those on stdin in place of `-`. Raises UsageError if none are given.

    stdin may have those of sources where they are asked for, too.
    """
    if not ids:
        example = as_in(dataset, f"chongjin {command} {{claim:}}")
        raise UsageError(f"{command} needs the id of a claim", with_stdin(example, command))
    return _with_stdin(ids, partial(_on_stdin, dataset, or_sources=or_sources))


def read_disputes(ids: Sequence[str], dataset: Dataset) -> list[str]:
    """The ids of disputes that are given or that claims are answers in, each once, with those on stdin in place of `-`.

    Stderr is told of claims that are answers in none.
    """
    found = {
        name: dataset.disputes_of(name) for name in _with_stdin(ids, partial(_on_stdin, dataset, of_disputes=True))
    }
    none = [dataset.claim_id(name) for name, disputes in found.items() if not disputes]
    disputed = [name for name in none if _is_disputed(dataset, name)]
    others = [name for name in none if name not in disputed]
    if others:
        those = f"{others[0]} is an answer" if len(others) == 1 else f"{len(others)} of the claims are answers"
        tell(f"{those} in no dispute")
    if disputed:
        are = f"{disputed[0]} is" if len(disputed) == 1 else f"{len(disputed)} of the claims are"
        tell(f"{are} disputed by evidence alone: chongjin show {' '.join(disputed[:NAMED])}")
    return list(dict.fromkeys(chain.from_iterable(found.values())))


def _is_disputed(dataset: Dataset, name: str) -> bool:
    """Whether a claim, or one that replaced it, is graded disputed."""
    import json

    return any(json.loads(text)["status"] == DISPUTED for text in dataset.find_all([name]).texts)


def _with_stdin(ids: Sequence[str], on_stdin: Callable[[], Iterator[str]]) -> list[str]:
    """The ids, with those on stdin in place of `-`, several in a word (`1,2`) and footnotes taken apart."""
    return [name for each in ids for name in (on_stdin() if each == STDIN else typed_ids(each) or [each])]


def _on_stdin(dataset: Dataset, *, of_disputes: bool = False, or_sources: bool = False) -> Iterator[str]:
    from chongjin_cli.cli.id_lists import disputes_in, ids_in

    refuse_stdin_beside(dataset.path, "ids")
    text = sys.stdin.buffer.read().decode("utf-8", "replace").replace("\ufeff", "")
    return disputes_in(text, dataset) if of_disputes else ids_in(text, dataset, or_sources=or_sources)
