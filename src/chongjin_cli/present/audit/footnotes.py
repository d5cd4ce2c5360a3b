"""The text with a footnote mark behind each sentence of which claims tell a statement, and the footnotes at its end."""

from collections.abc import Iterable, Sequence
from typing import TextIO

from chongjin_cli.present.citations import markdown
from chongjin_cli.present.citations.collect import cite
from chongjin_cli.queries.store import Dataset

MARKS = 2
"""Claims that are cited for a sentence, at most."""
BEHIND = 60
"""Letters behind a sentence among which a mark that the text has already is looked for."""


def write(text: str, cited: Iterable[tuple[int, Sequence[str]]], dataset: Dataset, out: TextIO) -> None:
    """Write a text; each sentence comes as the place behind its last character and the claims to name there."""
    done, ids = 0, dict[str, None]()
    for end, names in cited:
        marks = [f"[^{name}]" for name in names[:MARKS]]
        missing = [mark for mark in marks if mark not in text[end : end + BEHIND]]
        out.write(text[done:end] + "".join(missing))
        done = end
        ids |= dict.fromkeys(mark[2:-1] for mark in missing)
    rest = text[done:]
    out.write(rest if rest.endswith("\n") or not rest else rest + "\n")
    if ids:
        out.write("\n")
        markdown.write(cite(dataset, map(dataset.claim, ids)), out)
