"""Records by the names people know them by, amounts and dates in words."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from itertools import filterfalse
from typing import Any, TypeGuard

from chongjin_cli import contract
from chongjin_cli.dataset import dates
from chongjin_cli.dataset.naming import in_few_words, initials, is_latin, source_name
from chongjin_cli.queries.store import Dataset

OWN_SCRIPT = ("ko", "hanja")
"""The scripts in which a place's or actor's name is given beside its label."""
_TYPES = {
    "article-journal": "journal article", "article-magazine": "magazine article",
    "article-newspaper": "newspaper article", "entry-encyclopedia": "encyclopedia entry", "legal_case": "judgment",
    "post-weblog": "blog post", "webpage": "web page",
}  # fmt: skip
"""What a type of source is called, where that is not the type itself."""
MEASURED_ON = ("place", "actor", "topic")
"""The kinds of record that a figure can be measured on."""
STANCE_MEANINGS: dict[contract.Stance, str] = {
    "supports": "the whole assertion",
    "partly": "a part of it, or a coarser form",
    "disputes": "both cannot be true",
    "context": "bears on it, decides nothing",
}
"""What a source does to a claim, in words."""


class Labels:
    """The names of a dataset's records, each looked up when it is needed."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._records: dict[tuple[str, str], dict[str, Any]] = {}

    @property
    def updated(self) -> str:
        """The day on which the dataset was updated, as in `2026-01-30`."""
        return self._dataset.meta()["updated"]

    def record(self, kind: str, name: str) -> dict[str, Any]:
        """A record as its object of the output contract."""
        import json

        if (kind, name) not in self._records:
            self._records[kind, name] = json.loads(self._dataset.record(kind, name))
        return self._records[kind, name]

    def label(self, kind: str, name: str) -> str:
        """The label of a record."""
        return str(self.record(kind, name)["label"])

    def named(self, kind: str, name: str) -> str:
        """The label of a place or actor with its name in its own script: `Ranam (나남 羅南)`."""
        names = self.record(kind, name)["names"]
        own = dict.fromkeys(names[script] for script in OWN_SCRIPT if names[script])
        return _with_own_script(self.label(kind, name), " ".join(own))

    def publisher(self, name: str) -> str:
        """The label of a publisher with its name in its own script, where that is another: `Asahi (朝日新聞)`."""
        record = self.record("publisher", name)
        own = next(filterfalse(is_latin, record["aliases"]), "") if is_latin(record["label"]) else ""
        return _with_own_script(record["label"], own)

    def source(self, name: str) -> str:
        """A source in a few words: `Atlas, A. Author, 2001`; what it is if nothing names it."""
        return in_few_words(self.record("source", name))

    def source_name(self, name: str) -> str:
        """A source in a word or two: its publisher, else its authors, title or type."""
        return source_name(self.record("source", name))

    def cited(self, name: str) -> str:
        """What a figure is cited from, in words: a publisher's label, which stands as it is, or a source, by its id."""
        try:
            return self.source_name(name)
        except KeyError:
            return name

    def source_in_short(self, name: str) -> str:
        """A source in a word or two, by the letters of its publisher where that goes by them."""
        record = self.record("source", name)
        if record["publisher_id"] is None:
            return source_name(record)
        return initials(record["publisher"], self.record("publisher", record["publisher_id"])["aliases"])

    def thing(self, name: str) -> str:
        """The label of what a figure is measured on."""
        for kind in MEASURED_ON:
            with suppress(KeyError):
                return self.label(kind, name)
        return name

    def origin(self, evidence: contract.Evidence) -> str:
        """What a piece of evidence counts as: a publisher, or a source on its own."""
        counted, stems_from = evidence["counts_as"], evidence["origin"] or evidence["source"]
        return self.source(counted) if counted == stems_from else self.label("publisher", counted)


def title(source: Mapping[str, Any]) -> str:
    """The title of a source, or as citation manuals have it a description: `[Newspaper article, Daily NK]`."""
    if source["title"]:
        return str(source["title"])
    return f"[{', '.join(part for part in (type_of_source(source), source['publisher']) if part)}]"


def type_of_source(source: Mapping[str, Any]) -> str:
    """What a source is, in words: `Newspaper article`."""
    return str(_TYPES.get(source["type"], source["type"])).capitalize()


def dated(text: str) -> str:
    """An EDTF date in words: `May 2020`."""
    return dates.label(text)


def years(date: str | None) -> str:
    """The years of an EDTF date in words, without months and days: `1995–1998`, `since 2017`; empty if undated."""
    return "" if date is None else dated(dates.in_years(date))


def is_of_the_web(address: str | None) -> TypeGuard[str]:
    """Whether there is an address, and it is one that a browser or a reader may be led to."""
    return address is not None and address.lower().startswith(("http://", "https://"))


def counted(number: int, things: str) -> str:
    """`1 claim`, `1,862 claims`."""
    return f"{number:,} {things.removesuffix('s') if number == 1 else things}"


def holdings(about: Mapping[str, Any], between: str, most: int | None = None) -> str:
    """`1 claim, 6 sources (5 read), …`: what a dataset holds, by its overview.

    How many of the sources were read, where others are known through these, is told where this takes no more than
    `most` characters.
    """
    held = [counted(about[kind], kind) for kind in ("claims", "sources", "places", "actors", "disputes")]
    read = "" if about["sources_read"] == about["sources"] else f" ({about['sources_read']:,} read)"
    whole = between.join([held[0], held[1] + read, *held[2:]])
    return whole if most is None or len(whole) <= most else between.join(held)


def listed(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _with_own_script(label: str, own: str) -> str:
    return f"{label} ({own})" if own and own not in label else label
