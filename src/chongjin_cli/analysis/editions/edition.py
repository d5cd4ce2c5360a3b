"""An edition of a dataset: its records as they are typed in, and what is computed of its claims."""

from collections.abc import Callable, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from chongjin_cli import contract
from chongjin_cli.dataset.dataset_file import WITH_DATA
from chongjin_cli.dataset.naming import in_few_words, source_name

if TYPE_CHECKING:
    from chongjin_cli.dataset.model import Claim, Publisher, Record, Source


class Disputed(NamedTuple):
    """A dispute: its question, the ids of the claims that are answers, and where the difference comes from."""

    question: str
    answers: list[str]
    note: str | None


class Edition(NamedTuple):
    """What is compared of a dataset, all by id: claims, disputes, retired ids, and the other records by their kind.

    Claims as they are typed in, and their grades; `claim` computes what else there is of one, once it is asked for.
    """

    name: str
    prefix: str
    version: str
    updated: str
    title: str
    license: str
    typed: Mapping[str, "Claim"]
    grades: Mapping[str, str]
    claim: Callable[[str], contract.Claim]
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

    def rivals(self, claim: str) -> dict[str, contract.Claim]:
        """The other answers in the disputes of a claim."""
        names = chain.from_iterable(self.disputes[dispute].answers for dispute in self.claim(claim)["disputes"])
        return {name: self.claim(name) for name in names if name != claim}

    def _with_publisher(self, source: "Source") -> dict[str, Any]:
        """A source with the label of its publisher."""
        publisher = self.publishers.get(source.publisher or "")
        return {**source.model_dump(by_alias=True), "publisher": publisher and publisher.label}


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
        head.title,
        head.license,
        claims,
        {name: documents.grade(claim) for name, claim in claims.items()},
        cache(lambda name: documents.claim(claims[name], [])),
        {each.id: Disputed(each.question, each.claims, each.note) for each in head.disputes},
        {each.id: each for each in head.sources},
        {each.id: each for each in head.publishers},
        {key: {each.id: each for each in getattr(head, key)} for key in RECORD_KINDS.values()},
        {each.id: retired_object(each) for each in head.retired},
    )
