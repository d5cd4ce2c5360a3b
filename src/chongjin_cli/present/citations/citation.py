"""What citation formats are given: sources, what they are cited for, and dates taken apart."""

from collections.abc import Sequence
from typing import NamedTuple

from chongjin_cli.contract import Claim, Source, Stance
from chongjin_cli.present import labels

STANCES: dict[Stance, str] = {
    "supports": "supports", "partly": "supports in part", "disputes": "disputes", "context": "gives context to",
}  # fmt: skip
"""The stances in the order in which sources are cited, with what a source does to a claim."""
# In these the publisher is what the text stands in: the newspaper, the encyclopedia, the site.
_CONTAINED = {
    "article-journal", "article-magazine", "article-newspaper", "entry-encyclopedia", "post-weblog", "webpage",
}  # fmt: skip


class Dated(NamedTuple):
    """A date as citation formats take it apart.

    `begin` and `end` are year, month and day as far as they are known, `end` None unless it is an interval. Where
    they are not `whole`, as for seasons, decades and open ends, only the EDTF and the label say all.
    """

    edtf: str
    label: str
    begin: tuple[int, ...]
    end: tuple[int, ...] | None
    whole: bool
    circa: bool


class Mention(NamedTuple):
    """What a source does for one claim."""

    claim: str
    grade: str
    stance: Stance


class Citation(NamedTuple):
    """A source with the day it was issued and the day it was read, and the claims of a dataset it is cited for."""

    source: Source
    issued: Dated | None
    read: Dated | None
    mentions: list[Mention]
    dataset: str

    @property
    def description(self) -> str:
        """What to call it where it has no title: `Newspaper article`."""
        return labels.type_of_source(self.source)

    @property
    def title(self) -> str:
        """Its title, or in brackets what it is and by whom: `[Newspaper article, Daily NK]`."""
        return labels.title(self.source)

    @property
    def container(self) -> str | None:
        """The newspaper, journal, encyclopedia or site that it stands in."""
        return self.source["publisher"] if self.source["type"] in _CONTAINED else None

    @property
    def publisher(self) -> str | None:
        """Who published it, where that is not the name of its container."""
        return None if self.source["type"] in _CONTAINED else self.source["publisher"]

    @property
    def unread(self) -> str:
        """That nobody here has read it, and what tells of it; nothing of one that was read."""
        if self.source["access"] != "none":
            return ""
        return f"not read here; {about.rstrip('.')}" if (about := self.source["about"]) else "not read here"

    @property
    def note(self) -> str:
        """What it is cited for, and where it was read if that is a copy, or that it was not.

        `Supports CJ-0001 (A1), CJ-0002 (B3); disputes CJ-0003 (C4) in A dataset, version 1.0.0. Read at https://…`
        What is cited alone is a `Source of A dataset, version 1.0.0.`
        """
        claims = {does: [f"{each.claim} ({each.grade})" for each in self.mentions if each.stance == stance]
                  for stance, does in STANCES.items()}  # fmt: skip
        cited = "; ".join(f"{does} {', '.join(found)}" for does, found in claims.items() if found)
        read = f" Read at {self.source['copy']}" if self.source["copy"] else ""
        does = f"{cited[:1].upper()}{cited[1:]} in" if cited else "Source of"
        unread = f" N{self.unread[1:]}." if self.unread else ""
        return f"{does} {self.dataset}.{read}{unread}"


class Citations(NamedTuple):
    """The claims to cite, in order, and their sources by id, each once, in the order they first come in.

    The sources that are cited `alone`, by their ids, come first.

    `title` and `version` are those of the dataset.
    """

    title: str
    version: str
    claims: list[Claim]
    sources: dict[str, Citation]
    alone: Sequence[str] = ()
