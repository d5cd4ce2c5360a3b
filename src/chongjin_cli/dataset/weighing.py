"""What each piece of evidence counts for: its letter and its origin, and so what a grade rests on."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from chongjin_cli.contract import Reliability, Rest, Stance
from chongjin_cli.dataset.grading import Attestation, Grade, grade

if TYPE_CHECKING:
    from chongjin_cli.dataset.model import Evidence, Publisher, Source

SINGLE_WORKS = ("book", "chapter", "article-journal", "thesis")
"""Types of source that are an origin of their own, not a part of their publisher, if they name their authors."""


class Piece(NamedTuple):
    """A piece of evidence with what it counts as.

    `chain` are the sources from the one that is cited to the one it repeats in the end; `letter` is the worst of
    theirs, `origin` the publisher or single work that it is a part of.
    """

    evidence: "Evidence"
    chain: "tuple[Source, ...]"
    letter: Reliability
    origin: str

    @property
    def source(self) -> "Source":
        """The source that is cited."""
        return self.chain[0]

    @property
    def stems_from(self) -> "Source":
        """The source it repeats in the end, itself if it repeats none."""
        return self.chain[-1]

    @property
    def was_read(self) -> bool:
        """Whether the source was read."""
        return self.source.access != "none"

    def attests(self, stance: Stance | None = None) -> Attestation:
        """What it brings to a grade, with its own stance or another."""
        return Attestation(stance or self.evidence.stance, self.letter, self.origin)


class Weighing:
    """Weighs evidence by the sources and publishers of a dataset."""

    def __init__(self, sources: "Iterable[Source]", publishers: "Iterable[Publisher]") -> None:
        self.sources = {source.id: source for source in sources}
        self.publishers = {publisher.id: publisher for publisher in publishers}
        self._chains: dict[tuple[str, str | None], tuple[tuple[Source, ...], Reliability, str]] = {}

    def letter(self, source: "Source") -> Reliability:
        """The reliability of a source: its own where it has one, else its publisher's."""
        if source.reliability is not None:
            return source.reliability
        publisher = self.publishers.get(source.publisher or "")
        return publisher.reliability if publisher else "F"

    def piece(self, evidence: "Evidence") -> Piece:
        """A piece of evidence with what it counts as."""
        key = evidence.source, evidence.origin
        if key not in self._chains:
            chain = tuple(self._chain(*key))
            self._chains[key] = chain, max(self.letter(source) for source in chain), self._origin(chain[-1])
        return Piece(evidence, *self._chains[key])

    def _chain(self, name: str, passage: str | None) -> "Iterator[Source]":
        """A source, what it repeats, what that repeats …; the origin of the passage goes before the source's own."""
        source = self.sources[name]
        seen = {name}
        yield source
        following = passage or source.origin
        while following is not None and following in self.sources and following not in seen:
            seen.add(following)
            source = self.sources[following]
            yield source
            following = source.origin

    def _origin(self, source: "Source") -> str:
        """What counts once: a work with authors of its own, a record of an archive, else all of a publisher."""
        publisher = self.publishers.get(source.publisher or "")
        is_single = source.type in SINGLE_WORKS and bool(source.authors)
        return source.id if publisher is None or publisher.kind == "archive" or is_single else publisher.id


def grade_pieces(pieces: Iterable[Piece], rival_pieces: Iterable[Piece] = ()) -> Grade:
    """Grade a claim from its evidence, and from that of the other answers in its disputes."""
    return grade(attestation for attestation, _ in _attested(pieces, rival_pieces))


def _attested(pieces: Iterable[Piece], rival_pieces: Iterable[Piece]) -> "Iterator[tuple[Attestation, Piece]]":
    """What evidence that was read brings to a grade; what supports a rival disputes the claim."""
    for piece in pieces:
        if piece.was_read:
            yield piece.attests(), piece
    for piece in rival_pieces:
        if piece.was_read and piece.evidence.stance == "supports":
            yield piece.attests("disputes"), piece


def rests_on(pieces: Sequence[Piece], rival_pieces: Sequence[Piece], now: Grade) -> list[Rest]:
    """The publishers and sources, in support or against, that a grade rests on, each with the grade without it.

    With a source goes all that repeats it.
    """
    found: list[Rest] = []
    attested = [(each, {source.id for source in piece.chain}) for each, piece in _attested(pieces, rival_pieces)]
    for rest, gone in _carriers((*pieces, *rival_pieces)):
        without = _grade_if_supported(grade(each for each, sources in attested if gone.isdisjoint(sources)))
        if without != _grade_if_supported(now):
            found.append({**rest, "grade": without})
    return found


def _carriers(pieces: Iterable[Piece]) -> Iterator[tuple[Rest, frozenset[str]]]:
    """Publishers and sources, each with the sources that go with it.

    A source is named beside its publisher only where there is more of that publisher.
    """
    named: dict[str | None, dict[str, None]] = {}
    for piece in pieces:
        for source in piece.chain:
            named.setdefault(source.publisher, {})[source.id] = None
    for publisher, sources in named.items():
        if publisher is not None:
            yield {"publisher": publisher, "grade": None}, frozenset(sources)
        if publisher is None or len(sources) > 1:
            for name in sources:
                yield {"source": name, "grade": None}, frozenset((name,))


def _grade_if_supported(graded: Grade) -> str | None:
    """A grade, None if nothing supports the claim."""
    return str(graded) if graded.case.supports else None
